#include "xlsxreader.h"

#include "xlsxsheet.h"
#include "xlsxworkbook.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// «5–7, 12» out of 5, 6, 7, 12; the list is cut after a few ranges.
QString ranges(const std::set<int> &numbers)
{
    QStringList found;
    for (auto at = numbers.begin(); at != numbers.end();) {
        const int first = *at;
        int last = first;
        for (++at; at != numbers.end() && *at == last + 1; ++at)
            last = *at;
        if (found.size() == 5) {
            found << u"…"_s;
            break;
        }
        found << (first == last ? QString::number(first) : u"%1–%2"_s.arg(first).arg(last));
    }
    return found.join(u", ");
}

/// Rows printed on every page, by the sheet's place in the workbook.
std::map<int, CellRange> printTitles(const XmlNode &workbook)
{
    std::map<int, CellRange> titles;
    const auto *names = workbook.child(u"x:definedNames");
    if (!names)
        return titles;
    static const QRegularExpression rows(u"!\\$(\\d{1,7}):\\$(\\d{1,7})"_s);
    for (const auto &node : names->children) {
        if (node.value(u"name") != u"_xlnm.Print_Titles")
            continue;
        const auto match = rows.match(node.allText());
        if (match.hasMatch())
            titles[node.number(u"localSheetId", -1)] = {match.captured(1).toInt() - 1, 0, match.captured(2).toInt() - 1,
                                                        0};
    }
    return titles;
}

} // namespace

Result<DocumentContent> readXlsx(ZipReader &zip, const QString &mainPart, const XlsxLimits &limits)
{
    auto workbook = openXlsx(zip, mainPart);
    if (!workbook)
        return tl::unexpected(workbook.error());
    DocumentContent content;
    content.remarks = std::move(workbook->remarks);
    const auto titles = printTitles(workbook->root);
    XlsxBudget budget{limits};
    for (const auto &part : workbook->sheets) {
        const auto where = u"Лист «%1»"_s.arg(part.name);
        if (part.hidden) {
            content.remarks.push_back({where, u"Лист скрыт и не прочитан."_s});
            continue;
        }
        XlsxSheet sheet(budget, part.name, workbook->context.date1904);
        if (auto read = readXlsxSheet(zip, *workbook, part, sheet); !read)
            return tl::unexpected(read.error());
        const auto title = titles.find(part.index);
        auto table = sheet.table(title == titles.end() ? std::nullopt : std::optional(title->second));
        if (!table)
            return tl::unexpected(table.error());
        if (!sheet.hiddenRows().empty())
            content.remarks.push_back({where, u"Скрытые строки тоже прочитаны: %1."_s.arg(ranges(sheet.hiddenRows()))});
        if (!table->rows.empty())
            content.blocks.emplace_back(std::move(*table));
    }
    return content;
}

} // namespace versta
