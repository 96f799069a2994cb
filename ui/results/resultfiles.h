#pragma once

#include <QStringList>

namespace versta {

/// The workbooks among files and folders, in natural order: folders are searched with all that is in them; what office
/// programs keep beside an open file («~$…») and files of other kinds in folders are left out. Files that were named
/// themselves stay whatever they are, so that something can be said of them.
[[nodiscard]] QStringList resultFilesIn(const QStringList &paths);

/// Whether files that came without a word of what they are (dropped, given at the start) are workbooks with results:
/// a folder, or a first file whose content is recognised. Nothing else of the files is read.
[[nodiscard]] bool lookLikeResults(const QStringList &paths);

} // namespace versta
