#include "odtlists.h"

#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

void OdtLists::enter(const XmlNode &list)
{
    auto style = list.value(u"text:style-name");
    if (style.isEmpty() && !m_open.empty())
        style = m_open.back();
    if (m_open.empty()) {
        const auto id = list.value(u"xml:id");
        const auto key = id.isEmpty() ? u"#%1"_s.arg(++m_nameless) : id;
        const auto continued = list.value(u"text:continue-list");
        const auto last = m_lastOfStyle.find(style);
        // A list that continues another one counts with its counters, under both names from here on.
        if (!continued.isEmpty() && m_counters.contains(continued))
            m_counters[key] = m_counters[continued];
        else if (list.value(u"text:continue-numbering") == u"true" && last != m_lastOfStyle.end())
            m_counters[key] = m_counters[last->second];
        m_list = key;
        m_lastOfStyle[style] = key;
    }
    m_open.push_back(style);
}

void OdtLists::leave()
{
    m_open.pop_back();
    m_awaiting = false;
}

void OdtLists::beginItem(const XmlNode &item)
{
    m_awaiting = true;
    m_start = item.has(u"text:start-value") ? std::optional(item.number(u"text:start-value")) : std::nullopt;
}

QString OdtLists::next(Counters &counters, const OdtListStyle &style, size_t level, std::optional<int> start)
{
    auto &value = counters.values[level];
    if (start)
        value = std::clamp(*start, 0, 1'000'000);
    else
        value = value ? *value + 1 : style[level].start;
    for (size_t deeper = level + 1; deeper < counters.values.size(); ++deeper)
        counters.values[deeper].reset();

    const auto &own = style[level];
    if (own.style == NumberStyle::Bullet)
        return bulletMark(own.bullet);
    const auto number = [&](size_t at) {
        return listNumber(counters.values[at].value_or(style[at].start), style[at].style);
    };
    if (!own.format.isEmpty()) {
        auto text = own.format;
        for (size_t at = 0; at < style.size(); ++at)
            text.replace(u"%%1%"_s.arg(at + 1), number(at));
        return text.trimmed();
    }
    if (own.style == NumberStyle::None)
        return QString(own.prefix + own.suffix).trimmed();
    QStringList parts;
    for (size_t at = level + 1 - static_cast<size_t>(own.displayLevels); at <= level; ++at) {
        if (style[at].style != NumberStyle::None && style[at].style != NumberStyle::Bullet)
            parts << number(at);
    }
    return QString(own.prefix + parts.join(u'.') + own.suffix).trimmed();
}

QString OdtLists::label(const QString &paragraphListStyle)
{
    if (!std::exchange(m_awaiting, false) || m_open.empty())
        return {};
    const auto &name = m_open.back().isEmpty() ? paragraphListStyle : m_open.back();
    const auto *style = name.isEmpty() ? nullptr : m_styles.listStyle(name);
    const auto level = std::min(m_open.size() - 1, std::tuple_size_v<OdtListStyle> - 1);
    return style ? next(m_counters[m_list], *style, level, m_start) : QString();
}

QString OdtLists::headingLabel(int level, bool restart, int startValue)
{
    const auto *style = m_styles.listStyle({});
    if (!style || level < 1 || level > static_cast<int>(style->size()))
        return {};
    if ((*style)[static_cast<size_t>(level) - 1].style == NumberStyle::None)
        return {};
    return next(m_outline, *style, static_cast<size_t>(level) - 1, restart ? std::optional(startValue) : std::nullopt);
}

OdtLists::Place OdtLists::suspend()
{
    return {std::exchange(m_open, {}), m_list, std::exchange(m_awaiting, false), m_start};
}

void OdtLists::resume(Place place)
{
    m_open = std::move(place.styles);
    m_list = std::move(place.list);
    m_awaiting = place.awaiting;
    m_start = place.start;
}

} // namespace versta
