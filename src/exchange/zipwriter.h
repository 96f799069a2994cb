#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace versta {

/// A file of an archive to be made.
struct ZipFile
{
    QString name; ///< with slashes
    QByteArray bytes;
};

/// A ZIP archive with these files in this order; empty when it could not be made. All have one time: that of
/// SOURCE_DATE_EPOCH when the environment sets it, else now; so the same files give the same bytes.
[[nodiscard]] QByteArray zipArchive(const std::vector<ZipFile> &files);

} // namespace versta
