#include "xlsxreader.h"

#include "officepackage.h"
#include "readererrors.h"
#include "xlsxsheet.h"
#include "xmltree.h"

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

Result<XlsxWorkbook> openWorkbook(ZipReader &zip, const QString &mainPart, const XmlNode &root,
                                  std::vector<DocumentContent::Remark> &remarks)
{
    const OfficePackage package(zip);
    XlsxWorkbook workbook;
    const auto date1904 = root.childValue(u"x:workbookPr", u"date1904");
    workbook.date1904 = date1904 == u"1" || date1904 == u"true";
    if (const auto part = package.related(mainPart, u"styles")) {
        const auto bytes = zip.read(*part);
        const auto styles = bytes ? parseXml(*bytes, *part) : Result<XmlNode>(tl::unexpect, bytes.error());
        if (styles)
            workbook.styles = XlsxStyles(*styles);
        else
            remarks.push_back({*part, u"Оформление книги повреждено: даты могли остаться числами."_s});
    }
    if (const auto part = package.related(mainPart, u"sharedStrings")) {
        const auto bytes = zip.read(*part);
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto strings = readSharedStrings(*bytes, *part);
        if (!strings)
            return tl::unexpected(strings.error());
        workbook.strings = std::move(*strings);
    }
    return workbook;
}

} // namespace

Result<DocumentContent> readXlsx(ZipReader &zip, const QString &mainPart, const XlsxLimits &limits)
{
    const auto bytes = zip.read(mainPart);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto root = parseXml(*bytes, mainPart);
    if (!root)
        return tl::unexpected(root.error());
    const auto *sheets = root->child(u"x:sheets");
    if (!sheets)
        return damagedFile(u"в книге нет листов"_s);

    DocumentContent content;
    auto workbook = openWorkbook(zip, mainPart, *root, content.remarks);
    if (!workbook)
        return tl::unexpected(workbook.error());
    workbook->limits = limits;
    const auto titles = printTitles(*root);
    const auto relations = OfficePackage(zip).relations(mainPart);

    int index = -1;
    for (const auto &node : sheets->children) {
        if (node.name != u"x:sheet")
            continue;
        ++index;
        const auto name = node.value(u"name");
        const auto state = node.value(u"state");
        if (state == u"hidden" || state == u"veryHidden") {
            content.remarks.push_back({u"Лист «%1»"_s.arg(name), u"Лист скрыт и не прочитан."_s});
            continue;
        }
        const auto relation = std::ranges::find(relations, node.value(u"r:id"), &OfficePackage::Relation::id);
        if (relation == relations.end() || relation->type != u"worksheet")
            continue; // a chart on a sheet of its own
        const auto part = zip.read(relation->target);
        if (!part)
            return tl::unexpected(part.error());
        XlsxSheet sheet(*workbook, name);
        if (auto read = sheet.read(*part, relation->target); !read)
            return tl::unexpected(read.error());
        const auto title = titles.find(index);
        auto table = sheet.table(title == titles.end() ? std::nullopt : std::optional(title->second));
        if (!table)
            return tl::unexpected(table.error());
        if (!sheet.hiddenRows().empty())
            content.remarks.push_back(
                {u"Лист «%1»"_s.arg(name), u"Скрытые строки тоже прочитаны: %1."_s.arg(ranges(sheet.hiddenRows()))});
        if (!table->rows.empty())
            content.blocks.emplace_back(std::move(*table));
    }
    return content;
}

} // namespace versta
