#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace versta {

/// The copies that the program made of a municipality's file. They are found and restored by the file's path alone, so
/// also when the file itself is damaged or gone.

struct FileCopy
{
    QString path;
    QDateTime made;
    qint64 size = 0;        ///< bytes
    bool migration = false; ///< made before the file was brought to a newer schema
};

/// Newest first; empty when there are none.
[[nodiscard]] std::vector<FileCopy> copiesOf(const QString &documentPath);

/// Puts a checked copy of `copyPath` in the place of the file, which must not be open anywhere. The present file is
/// kept beside it as «… (до восстановления)». On failure the present file is where it was.
/// Returns the path of the kept file; empty when there was none.
/// Errors: Locked, ReadOnly, Corrupt when the copy itself is damaged, Io.
[[nodiscard]] Result<QString> restoreCopy(const QString &documentPath, const QString &copyPath);

} // namespace versta
