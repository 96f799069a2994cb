#include "odtstyles.h"

#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::optional<ContentParagraph::Alignment> alignmentOf(const QString &text)
{
    using Alignment = ContentParagraph::Alignment;
    static const QHash<QString, Alignment> known{{u"start"_s, Alignment::Left},    {u"left"_s, Alignment::Left},
                                                 {u"center"_s, Alignment::Center}, {u"end"_s, Alignment::Right},
                                                 {u"right"_s, Alignment::Right},   {u"justify"_s, Alignment::Justify}};
    const auto found = known.constFind(text);
    return found == known.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<bool> boldOf(const QString &weight)
{
    if (weight.isEmpty())
        return std::nullopt;
    return weight == u"bold" || weight.toInt() >= 600;
}

std::optional<bool> borderOf(const XmlNode &properties, QStringView side)
{
    const auto text = properties.has(side) ? properties.value(side) : properties.value(u"fo:border");
    if (text.isEmpty())
        return std::nullopt;
    return text != u"none" && text != u"hidden";
}

NumberStyle numberStyleOf(const QString &format)
{
    if (format.isEmpty())
        return NumberStyle::None;
    switch (format.front().unicode()) {
    case u'a':
        return NumberStyle::LowerLetter;
    case u'A':
        return NumberStyle::UpperLetter;
    case u'i':
        return NumberStyle::LowerRoman;
    case u'I':
        return NumberStyle::UpperRoman;
    case u'а': // Cyrillic from here on, «а, б, .., аа, аб, ... (ru)»
        return NumberStyle::LowerRussian;
    case u'А':
        return NumberStyle::UpperRussian;
    case u'0':
        return NumberStyle::DecimalZero;
    default:
        return NumberStyle::Decimal;
    }
}

template <class T>
void fill(std::optional<T> &value, const std::optional<T> &base)
{
    if (!value)
        value = base;
}

} // namespace

std::optional<double> odtLength(QStringView text)
{
    static constexpr std::array<std::pair<QStringView, double>, 6> units{
        {{u"mm", 1}, {u"cm", 10}, {u"in", 25.4}, {u"pt", 25.4 / 72}, {u"pc", 25.4 / 6}, {u"px", 25.4 / 96}}};
    for (const auto &[unit, millimetres] : units) {
        if (!text.endsWith(unit))
            continue;
        bool ok = false;
        const double number = text.chopped(unit.size()).toDouble(&ok);
        return ok ? std::optional(number * millimetres) : std::nullopt;
    }
    return std::nullopt;
}

void OdtStyles::Format::inherit(const Format &base)
{
    fill(alignment, base.alignment);
    fill(indent, base.indent);
    fill(bold, base.bold);
    fill(hidden, base.hidden);
    fill(heading, base.heading);
    fill(width, base.width);
    for (size_t side = 0; side < borders.size(); ++side)
        fill(borders[side], base.borders[side]);
    if (listStyle.isEmpty())
        listStyle = base.listStyle;
}

void OdtStyles::addStyle(const XmlNode &node)
{
    Style style;
    style.parent = node.value(u"style:parent-style-name");
    auto &format = style.format;
    format.listStyle = node.value(u"style:list-style-name");
    if (node.has(u"style:default-outline-level"))
        format.heading = std::clamp(node.number(u"style:default-outline-level"), 0, 9);
    for (const auto &properties : node.children) {
        if (properties.name == u"style:paragraph-properties") {
            format.alignment = alignmentOf(properties.value(u"fo:text-align"));
            format.indent = odtLength(properties.value(u"fo:margin-left"));
        } else if (properties.name == u"style:text-properties") {
            format.bold = boldOf(properties.value(u"fo:font-weight"));
            if (properties.has(u"text:display"))
                format.hidden = properties.value(u"text:display") == u"none";
        } else if (properties.name == u"style:table-column-properties") {
            format.width = odtLength(properties.value(u"style:column-width"));
        } else if (properties.name == u"style:table-cell-properties") {
            format.borders = {borderOf(properties, u"fo:border-top"), borderOf(properties, u"fo:border-bottom"),
                              borderOf(properties, u"fo:border-left"), borderOf(properties, u"fo:border-right")};
        }
    }
    m_styles.insert(node.value(u"style:family") + u'/' + node.value(u"style:name"), style);
}

void OdtStyles::addListStyle(const XmlNode &node)
{
    OdtListStyle list;
    for (const auto &child : node.children) {
        const int index = child.number(u"text:level") - 1;
        if (index < 0 || index >= static_cast<int>(list.size()))
            continue;
        auto &level = list[static_cast<size_t>(index)];
        if (child.name == u"text:list-level-style-bullet") {
            level.style = NumberStyle::Bullet;
            level.bullet = child.value(u"text:bullet-char");
        } else if (child.name == u"text:list-level-style-number" || child.name == u"text:outline-level-style") {
            level.style = numberStyleOf(child.value(u"style:num-format"));
            level.prefix = child.value(u"style:num-prefix");
            level.suffix = child.value(u"style:num-suffix");
            // LibreOffice writes its own attribute beside the standard ones, which cannot say all it can.
            level.format = child.value(u"style:num-list-format");
            if (level.format.isEmpty())
                level.format = child.value(u"loext:num-list-format");
            level.displayLevels = std::clamp(child.number(u"text:display-levels", 1), 1, index + 1);
            level.start = std::clamp(child.number(u"text:start-value", 1), 0, 1'000'000);
        }
    }
    m_lists.insert(node.name == u"text:outline-style" ? QString() : node.value(u"style:name"), list);
}

void OdtStyles::add(const XmlNode &document)
{
    for (const auto &group : document.children) {
        if (group.name != u"office:styles" && group.name != u"office:automatic-styles")
            continue;
        for (const auto &node : group.children) {
            if (node.name == u"style:style" || node.name == u"style:default-style")
                addStyle(node);
            else if (node.name == u"text:list-style" || node.name == u"text:outline-style")
                addListStyle(node);
        }
    }
}

OdtStyles::Format OdtStyles::format(const QString &family, const QString &name) const
{
    Format format;
    auto next = name;
    // Damaged files may hold circles; no real chain of parents is this long.
    for (int step = 0; step < 40 && !next.isEmpty(); ++step) {
        const auto style = m_styles.constFind(family + u'/' + next);
        if (style == m_styles.constEnd())
            break;
        format.inherit(style->format);
        next = style->parent;
    }
    // A default cell or column says nothing about a particular one.
    if (family == u"paragraph")
        format.inherit(m_styles.value(family + u'/').format);
    return format;
}

const OdtListStyle *OdtStyles::listStyle(const QString &name) const
{
    const auto found = m_lists.constFind(name);
    return found == m_lists.constEnd() ? nullptr : &*found;
}

} // namespace versta
