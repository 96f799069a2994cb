#pragma once

#include "docxstyles.h"
#include "listnumber.h"

#include <array>
#include <map>
#include <set>

namespace versta {

/// Word's automatic numbering: numbering.xml and the counters that run through the document.
class DocxNumbering
{
public:
    DocxNumbering() = default;
    DocxNumbering(const XmlNode &root, const DocxStyles &styles);

    /// Counts the next paragraph of a list and says what Word shows before it; empty when nothing is shown.
    /// Must be called for the paragraphs in document order.
    [[nodiscard]] QString next(const DocxParagraphFormat &format);

private:
    static constexpr int levelCount = 9;

    struct Level
    {
        NumberStyle style = NumberStyle::Decimal;
        int start = 1;
        QString text; ///< «%1.%2.»
        QString paragraphStyle;
        bool digitsOnly = false;    ///< w:isLgl: higher levels are shown in digits
        std::optional<int> restart; ///< w:lvlRestart: 0 never, n after level n
    };
    using Levels = std::array<Level, levelCount>;

    struct Definition
    {
        Levels levels;
        QString styleLink; ///< numbering style that really defines it
    };

    struct List
    {
        QString definition;
        std::map<int, Level> levels; ///< replaced for this list alone
        std::map<int, int> starts;   ///< counting starts anew at the list's first paragraph
    };

    struct Counters
    {
        std::array<std::optional<int>, levelCount> values;
    };

    static void readLevel(const XmlNode &node, Level &level);
    [[nodiscard]] Level levelOf(const List &list, int index) const;
    void count(const QString &numId, const List &list, int index);
    [[nodiscard]] QString shown(const List &list, int index) const;

    std::map<QString, Definition> m_definitions;
    std::map<QString, List> m_lists;
    std::map<QString, Counters> m_counters; ///< lists of one definition share them
    std::set<std::pair<QString, int>> m_started;
};

} // namespace versta
