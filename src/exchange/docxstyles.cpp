#include "docxstyles.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double millimetresPerTwip = 25.4 / 1440;

bool isOn(const QString &value)
{
    return value.isEmpty() || value == u"1" || value == u"true" || value == u"on";
}

bool isVisible(const XmlNode &border)
{
    const auto kind = border.value(u"w:val");
    return !kind.isEmpty() && kind != u"nil" && kind != u"none";
}

std::optional<ContentParagraph::Alignment> alignmentOf(const QString &jc)
{
    using Alignment = ContentParagraph::Alignment;
    if (jc.isEmpty())
        return std::nullopt;
    if (jc == u"center")
        return Alignment::Center;
    if (jc == u"right" || jc == u"end")
        return Alignment::Right;
    if (jc == u"left" || jc == u"start" || jc == u"numTab")
        return Alignment::Left;
    return Alignment::Justify;
}

/// Word knows headings by name too: a style called «heading 2» counts even without w:outlineLvl.
std::optional<int> headingByName(const QString &name)
{
    if (!name.startsWith(u"heading ", Qt::CaseInsensitive) || name.size() != 9)
        return std::nullopt;
    const int level = name.back().digitValue();
    return level >= 1 ? std::optional(level) : std::nullopt;
}

template <class T>
void fill(std::optional<T> &value, const std::optional<T> &base)
{
    if (!value)
        value = base;
}

} // namespace

std::optional<bool> docxSwitch(const XmlNode *parent, QStringView name)
{
    const auto *node = parent ? parent->child(name) : nullptr;
    return node ? std::optional(isOn(node->value(u"w:val"))) : std::nullopt;
}

DocxRunFormat docxRunFormat(const XmlNode *rPr)
{
    return {docxSwitch(rPr, u"w:b"), docxSwitch(rPr, u"w:vanish")};
}

DocxParagraphFormat docxParagraphFormat(const XmlNode *pPr)
{
    DocxParagraphFormat format;
    if (!pPr)
        return format;
    format.alignment = alignmentOf(pPr->childValue(u"w:jc", u"w:val"));
    if (const auto *indent = pPr->child(u"w:ind")) {
        const QStringView side = indent->has(u"w:start") ? u"w:start" : u"w:left";
        if (indent->has(side))
            format.indent = indent->number(side) * millimetresPerTwip;
    }
    if (const auto *outline = pPr->child(u"w:outlineLvl")) {
        const int level = outline->number(u"w:val", 9);
        format.heading = level >= 0 && level < 9 ? level + 1 : 0;
    }
    if (const auto *numbering = pPr->child(u"w:numPr")) {
        if (const auto *id = numbering->child(u"w:numId"))
            format.numId = id->value(u"w:val");
        if (const auto *level = numbering->child(u"w:ilvl"))
            format.level = std::clamp(level->number(u"w:val"), 0, 8);
    }
    return format;
}

DocxTableBorders docxTableBorders(const XmlNode *tblBorders)
{
    DocxTableBorders result;
    if (!tblBorders)
        return result;
    for (const auto &border : tblBorders->children) {
        if (border.isText())
            continue;
        const bool across = border.name == u"w:top" || border.name == u"w:bottom" || border.name == u"w:insideH";
        auto &lines = across ? result.horizontal : result.vertical;
        lines = lines.value_or(false) || isVisible(border);
    }
    return result;
}

void DocxRunFormat::inherit(const DocxRunFormat &base)
{
    fill(bold, base.bold);
    fill(hidden, base.hidden);
}

void DocxParagraphFormat::inherit(const DocxParagraphFormat &base)
{
    fill(alignment, base.alignment);
    fill(indent, base.indent);
    fill(heading, base.heading);
    if (!numId && base.numId) {
        numId = base.numId;
        numberingStyle = base.numberingStyle;
    }
    fill(level, base.level);
    run.inherit(base.run);
}

DocxStyles::DocxStyles(const XmlNode &root)
{
    for (const auto &node : root.children) {
        if (node.name == u"w:docDefaults") {
            if (const auto *run = node.child(u"w:rPrDefault"))
                m_defaults.run = docxRunFormat(run->child(u"w:rPr"));
            if (const auto *paragraph = node.child(u"w:pPrDefault")) {
                const auto run = m_defaults.run;
                m_defaults = docxParagraphFormat(paragraph->child(u"w:pPr"));
                m_defaults.run = run;
            }
            continue;
        }
        if (node.name != u"w:style")
            continue;
        Style style;
        const auto id = node.value(u"w:styleId");
        style.basedOn = node.childValue(u"w:basedOn", u"w:val");
        style.paragraph = docxParagraphFormat(node.child(u"w:pPr"));
        style.paragraph.run = docxRunFormat(node.child(u"w:rPr"));
        if (style.paragraph.numId)
            style.paragraph.numberingStyle = id;
        const auto type = node.value(u"w:type");
        if (type == u"paragraph" && !style.paragraph.heading)
            style.paragraph.heading = headingByName(node.childValue(u"w:name", u"w:val"));
        if (const auto *table = node.child(u"w:tblPr"))
            style.borders = docxTableBorders(table->child(u"w:tblBorders"));
        if (node.has(u"w:default") && isOn(node.value(u"w:default"))) {
            if (type == u"paragraph")
                m_defaultParagraph = id;
            else if (type == u"table")
                m_defaultTable = id;
        }
        m_styles.insert(id, style);
    }
}

std::vector<const DocxStyles::Style *> DocxStyles::chain(const QString &styleId) const
{
    std::vector<const Style *> styles;
    // Damaged files may hold circles; no real chain is this long.
    constexpr size_t longest = 40;
    for (auto style = m_styles.constFind(styleId); style != m_styles.constEnd() && styles.size() < longest;
         style = m_styles.constFind(style->basedOn))
        styles.push_back(&*style);
    return styles;
}

DocxParagraphFormat DocxStyles::paragraph(const QString &styleId) const
{
    DocxParagraphFormat format;
    for (const auto *style : chain(m_styles.contains(styleId) ? styleId : m_defaultParagraph))
        format.inherit(style->paragraph);
    format.inherit(m_defaults);
    return format;
}

DocxRunFormat DocxStyles::character(const QString &styleId) const
{
    DocxRunFormat format;
    for (const auto *style : chain(styleId))
        format.inherit(style->paragraph.run);
    return format;
}

DocxTableBorders DocxStyles::table(const QString &styleId) const
{
    DocxTableBorders borders;
    for (const auto *style : chain(m_styles.contains(styleId) ? styleId : m_defaultTable)) {
        fill(borders.horizontal, style->borders.horizontal);
        fill(borders.vertical, style->borders.vertical);
    }
    return borders;
}

QString DocxStyles::numberingOf(const QString &styleId) const
{
    const auto style = m_styles.constFind(styleId);
    return style == m_styles.constEnd() ? QString() : style->paragraph.numId.value_or(QString());
}

} // namespace versta
