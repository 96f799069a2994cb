#include "xlsxstyles.h"

#include <QHash>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ContentParagraph::Alignment alignmentOf(const XmlNode &format)
{
    const auto horizontal = format.childValue(u"x:alignment", u"horizontal");
    if (horizontal == u"center" || horizontal == u"centerContinuous")
        return ContentParagraph::Alignment::Center;
    if (horizontal == u"right")
        return ContentParagraph::Alignment::Right;
    if (horizontal == u"justify" || horizontal == u"distributed")
        return ContentParagraph::Alignment::Justify;
    return ContentParagraph::Alignment::Left;
}

bool isBold(const XmlNode &font)
{
    const auto *bold = font.child(u"x:b");
    return bold && bold->value(u"val") != u"0" && bold->value(u"val") != u"false";
}

} // namespace

XlsxStyles::XlsxStyles(const XmlNode &root)
{
    QHash<int, QString> codes;
    std::vector<bool> boldFonts;
    if (const auto *formats = root.child(u"x:numFmts")) {
        for (const auto &node : formats->children)
            codes.insert(node.number(u"numFmtId", -1), node.value(u"formatCode"));
    }
    if (const auto *fonts = root.child(u"x:fonts")) {
        for (const auto &node : fonts->children) {
            if (node.name == u"x:font")
                boldFonts.push_back(isBold(node));
        }
    }
    const auto *formats = root.child(u"x:cellXfs");
    if (!formats)
        return;
    for (const auto &node : formats->children) {
        if (node.name != u"x:xf")
            continue;
        const int number = node.number(u"numFmtId");
        const auto font = static_cast<size_t>(std::max(0, node.number(u"fontId")));
        // A file may give its own text to a built-in number.
        const auto code = codes.constFind(number);
        m_cells.push_back({code != codes.constEnd() ? SpreadsheetFormat(*code) : SpreadsheetFormat::builtIn(number),
                           font < boldFonts.size() && boldFonts[font], alignmentOf(node)});
    }
}

const XlsxStyles::CellStyle &XlsxStyles::cell(int index) const
{
    return index >= 0 && index < static_cast<int>(m_cells.size()) ? m_cells[static_cast<size_t>(index)] : m_plain;
}

} // namespace versta
