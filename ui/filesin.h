#pragma once

#include <QFileInfo>
#include <QStringList>

namespace versta {

/// Whether the file's ending is one of these, in whatever case, and it is not what an office program keeps beside an
/// open file («~$…»).
/// \param suffixes lower case, without the dot
[[nodiscard]] bool isFileOf(const QFileInfo &file, const QStringList &suffixes);

/// The files among files and folders, each once: folders are searched with all that is in them for files of the
/// suffixes, in natural order. Files that were named themselves stay whatever they are, so that something can be said
/// of them.
[[nodiscard]] QStringList filesIn(const QStringList &paths, const QStringList &suffixes);

} // namespace versta
