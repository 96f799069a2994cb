#include "xlsxworkbook.h"

#include "officepackage.h"
#include "readererrors.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

Result<> readContext(ZipReader &zip, const QString &mainPart, XlsxWorkbook &workbook)
{
    const OfficePackage package(zip);
    const auto date1904 = workbook.root.childValue(u"x:workbookPr", u"date1904");
    workbook.context.date1904 = date1904 == u"1" || date1904 == u"true";
    if (const auto part = package.related(mainPart, u"styles")) {
        const auto bytes = zip.read(*part);
        const auto styles = bytes ? parseXml(*bytes, *part) : Result<XmlNode>(tl::unexpect, bytes.error());
        if (styles)
            workbook.context.styles = XlsxStyles(*styles);
        else
            workbook.remarks.push_back({*part, u"Оформление книги повреждено: даты могли остаться числами."_s});
    }
    if (const auto part = package.related(mainPart, u"sharedStrings")) {
        const auto entry = zip.stream(*part);
        if (!entry)
            return tl::unexpected(entry.error());
        auto strings = readSharedStrings(**entry, *part);
        if (const auto &trouble = (*entry)->trouble())
            return tl::unexpected(*trouble);
        if (!strings)
            return tl::unexpected(strings.error());
        workbook.context.strings = std::move(*strings);
    }
    return {};
}

} // namespace

Result<XlsxWorkbook> openXlsx(ZipReader &zip, const QString &mainPart)
{
    const auto bytes = zip.read(mainPart);
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto root = parseXml(*bytes, mainPart);
    if (!root)
        return tl::unexpected(root.error());
    XlsxWorkbook workbook;
    workbook.root = std::move(*root);
    const auto *sheets = workbook.root.child(u"x:sheets");
    if (!sheets)
        return damagedFile(u"в книге нет листов"_s);
    if (auto read = readContext(zip, mainPart, workbook); !read)
        return tl::unexpected(read.error());

    const auto relations = OfficePackage(zip).relations(mainPart);
    int index = -1;
    for (const auto &node : sheets->children) {
        if (node.name != u"x:sheet")
            continue;
        ++index;
        const auto state = node.value(u"state");
        const auto relation = std::ranges::find(relations, node.value(u"r:id"), &OfficePackage::Relation::id);
        if (relation != relations.end() && relation->type == u"worksheet")
            workbook.sheets.push_back(
                {node.value(u"name"), relation->target, index, state == u"hidden" || state == u"veryHidden"});
    }
    return workbook;
}

Result<> readXlsxSheet(ZipReader &zip, const XlsxWorkbook &workbook, const XlsxWorkbook::SheetPart &sheet,
                       XlsxReceiver &receiver, qint64 largest)
{
    const auto entry = zip.stream(sheet.part, largest);
    if (!entry)
        return tl::unexpected(entry.error());
    auto read = readXlsxSheet(**entry, workbook.context, sheet.name, sheet.part, receiver);
    if (const auto &trouble = (*entry)->trouble())
        return tl::unexpected(*trouble);
    return read;
}

} // namespace versta
