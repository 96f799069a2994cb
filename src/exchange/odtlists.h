#pragma once

#include "odtstyles.h"

#include <map>

namespace versta {

/// The counters of an OpenDocument text's lists.
class OdtLists
{
public:
    explicit OdtLists(const OdtStyles &styles)
        : m_styles(styles)
    {
    }

    /// A text:list begins, inside another one or not; every enter has its leave.
    void enter(const XmlNode &list);
    void leave();
    [[nodiscard]] bool isInside() const { return !m_open.empty(); }

    /// A text:list-item begins; its first paragraph is the one that carries the number.
    void beginItem(const XmlNode &item);
    /// A text:list-header begins: its paragraphs have no numbers.
    void beginHeader() { m_awaiting = false; }

    /// Label of the next paragraph of the current item, «2.1.»; empty but for the first one.
    /// `paragraphListStyle` counts when no list around names a style.
    [[nodiscard]] QString label(const QString &paragraphListStyle);
    /// Label of a heading outside any list; `level` from 1.
    [[nodiscard]] QString headingLabel(int level, bool restart, int startValue);

    /// State of the current item, to be kept while tables in it have lists of their own.
    struct Place
    {
        std::vector<QString> styles;
        QString list;
        bool awaiting = false;
        std::optional<int> start;
    };
    /// Steps out of all lists, for a cell or a text box; resume goes back in.
    [[nodiscard]] Place suspend();
    void resume(Place place);

private:
    struct Counters
    {
        std::array<std::optional<int>, 10> values;
    };

    [[nodiscard]] QString next(Counters &counters, const OdtListStyle &style, size_t level, std::optional<int> start);

    const OdtStyles &m_styles;
    std::vector<QString> m_open;              ///< style names of the lists around, outermost first
    QString m_list;                           ///< key of the outermost list's counters
    std::map<QString, Counters> m_counters;   ///< by list
    std::map<QString, QString> m_lastOfStyle; ///< the last outermost list of each style
    Counters m_outline;
    std::optional<int> m_start; ///< text:start-value of the current item
    bool m_awaiting = false;    ///< the current item has not had its paragraph yet
    int m_nameless = 0;
};

} // namespace versta
