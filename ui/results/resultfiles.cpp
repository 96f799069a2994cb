#include "resultfiles.h"

#include "core/naturalorder.h"
#include "core/results/workbookreading.h"
#include "exchange/sheetreader.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// No document with a plan is as large as a workbook of a region.
constexpr qint64 LargeFile = 4 * 1024 * 1024;

bool isWorkbook(const QFileInfo &file)
{
    static const QStringList suffixes{u"xlsx"_s, u"xlsm"_s, u"xls"_s, u"ods"_s, u"csv"_s, u"tsv"_s};
    return suffixes.contains(file.suffix().toLower()) && !file.fileName().startsWith(u"~$"_s);
}

} // namespace

QStringList resultFilesIn(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator each(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            if (isWorkbook(QFileInfo(each.next())))
                inside << each.filePath();
        }
        std::ranges::sort(inside, {}, [](const QString &file) { return naturalSortKey(file); });
        files << inside;
    }
    files.removeDuplicates();
    return files;
}

bool lookLikeResults(const QStringList &paths)
{
    if (paths.isEmpty())
        return false;
    const QFileInfo first(paths.constFirst());
    if (first.isDir())
        return true;
    if (!isWorkbook(first))
        return false;
    if (first.size() > LargeFile)
        return true;
    const auto sheets = readSheets(first.filePath());
    return sheets && std::ranges::any_of(
                         *sheets, [](const Sheet &sheet) { return recogniseSheet(sheet).kind != ReportKind::Unknown; });
}

} // namespace versta
