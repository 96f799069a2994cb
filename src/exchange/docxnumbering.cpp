#include "docxnumbering.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

NumberStyle styleOf(const QString &format)
{
    static const QHash<QString, NumberStyle> known{
        {u"none"_s, NumberStyle::None},
        {u"bullet"_s, NumberStyle::Bullet},
        {u"decimalZero"_s, NumberStyle::DecimalZero},
        {u"upperRoman"_s, NumberStyle::UpperRoman},
        {u"lowerRoman"_s, NumberStyle::LowerRoman},
        {u"upperLetter"_s, NumberStyle::UpperLetter},
        {u"lowerLetter"_s, NumberStyle::LowerLetter},
        {u"russianUpper"_s, NumberStyle::UpperRussian},
        {u"russianLower"_s, NumberStyle::LowerRussian},
    };
    return known.value(format, NumberStyle::Decimal);
}

} // namespace

void DocxNumbering::readLevel(const XmlNode &node, Level &level)
{
    if (const auto *start = node.child(u"w:start"))
        level.start = std::clamp(start->number(u"w:val", 1), 0, 1'000'000);
    level.style = styleOf(node.childValue(u"w:numFmt", u"w:val"));
    level.text = node.childValue(u"w:lvlText", u"w:val");
    level.paragraphStyle = node.childValue(u"w:pStyle", u"w:val");
    level.digitsOnly = docxSwitch(&node, u"w:isLgl").value_or(false);
    if (const auto *restart = node.child(u"w:lvlRestart"))
        level.restart = restart->number(u"w:val");
}

DocxNumbering::DocxNumbering(const XmlNode &root, const DocxStyles &styles)
{
    const auto levelIndex = [](const XmlNode &node) { return std::clamp(node.number(u"w:ilvl"), 0, levelCount - 1); };
    for (const auto &node : root.children) {
        if (node.name == u"w:abstractNum") {
            auto &definition = m_definitions[node.value(u"w:abstractNumId")];
            definition.styleLink = node.childValue(u"w:numStyleLink", u"w:val");
            for (const auto &child : node.children) {
                if (child.name == u"w:lvl")
                    readLevel(child, definition.levels[static_cast<size_t>(levelIndex(child))]);
            }
        } else if (node.name == u"w:num") {
            auto &list = m_lists[node.value(u"w:numId")];
            list.definition = node.childValue(u"w:abstractNumId", u"w:val");
            for (const auto &child : node.children) {
                if (child.name != u"w:lvlOverride")
                    continue;
                const int index = levelIndex(child);
                if (const auto *level = child.child(u"w:lvl"))
                    readLevel(*level, list.levels[index]);
                if (const auto *start = child.child(u"w:startOverride"))
                    list.starts[index] = std::clamp(start->number(u"w:val", 1), 0, 1'000'000);
            }
        }
    }
    // A definition may only point to a numbering style, which points to a list, which has the real definition.
    for (auto &[numId, list] : m_lists) {
        const auto definition = m_definitions.find(list.definition);
        if (definition == m_definitions.end() || definition->second.styleLink.isEmpty())
            continue;
        const auto target = m_lists.find(styles.numberingOf(definition->second.styleLink));
        if (target != m_lists.end())
            list.definition = target->second.definition;
    }
}

DocxNumbering::Level DocxNumbering::levelOf(const List &list, int index) const
{
    if (const auto own = list.levels.find(index); own != list.levels.end())
        return own->second;
    return m_definitions.at(list.definition).levels[static_cast<size_t>(index)];
}

void DocxNumbering::count(const QString &numId, const List &list, int index)
{
    auto &values = m_counters[list.definition].values;
    auto &value = values[static_cast<size_t>(index)];
    const auto start = list.starts.find(index);
    if (start != list.starts.end() && m_started.insert({numId, index}).second)
        value = start->second;
    else if (value)
        ++*value;
    else
        value = levelOf(list, index).start;
    for (int deeper = index + 1; deeper < levelCount; ++deeper) {
        const auto restart = levelOf(list, deeper).restart;
        if (!restart || (*restart != 0 && index < *restart))
            values[static_cast<size_t>(deeper)].reset();
    }
}

QString DocxNumbering::shown(const List &list, int index) const
{
    const auto level = levelOf(list, index);
    if (level.style == NumberStyle::Bullet)
        return bulletMark(level.text);
    const auto &values = m_counters.at(list.definition).values;
    QString label;
    for (qsizetype at = 0; at < level.text.size(); ++at) {
        const int referred = level.text[at] == u'%' && at + 1 < level.text.size() ? level.text[at + 1].digitValue() : 0;
        if (referred < 1) {
            label += level.text[at];
            continue;
        }
        ++at;
        const auto other = levelOf(list, referred - 1);
        const int value = values[static_cast<size_t>(referred - 1)].value_or(other.start);
        const bool digits = level.digitsOnly && other.style != NumberStyle::None;
        label += listNumber(value, digits ? NumberStyle::Decimal : other.style);
    }
    return label.trimmed();
}

QString DocxNumbering::next(const DocxParagraphFormat &format)
{
    if (!format.numId || *format.numId == u"0")
        return {};
    const auto list = m_lists.find(*format.numId);
    if (list == m_lists.end() || !m_definitions.contains(list->second.definition))
        return {};
    int index = format.level.value_or(0);
    // A style in a list stands at the level that names it; its own w:ilvl may be left out.
    if (!format.numberingStyle.isEmpty()) {
        for (int at = 0; at < levelCount; ++at) {
            if (levelOf(list->second, at).paragraphStyle == format.numberingStyle)
                index = at;
        }
    }
    count(*format.numId, list->second, index);
    return shown(list->second, index);
}

} // namespace versta
