#include "resultfiles.h"

#include "filesin.h"

#include "core/results/workbookreading.h"
#include "exchange/sheetreader.h"

#include <QFileInfo>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// No document with a plan is as large as a workbook of a region.
constexpr qint64 LargeFile = 4 * 1024 * 1024;

const QStringList Suffixes{u"xlsx"_s, u"xlsm"_s, u"xls"_s, u"ods"_s, u"csv"_s, u"tsv"_s};

} // namespace

QStringList resultFilesIn(const QStringList &paths)
{
    return filesIn(paths, Suffixes);
}

bool lookLikeResults(const QStringList &paths)
{
    if (paths.isEmpty())
        return false;
    const QFileInfo first(paths.constFirst());
    if (first.isDir())
        return true;
    if (!isFileOf(first, Suffixes))
        return false;
    if (first.size() > LargeFile)
        return true;
    const auto sheets = readSheets(first.filePath());
    return sheets && std::ranges::any_of(
                         *sheets, [](const Sheet &sheet) { return recogniseSheet(sheet).kind != ReportKind::Unknown; });
}

} // namespace versta
