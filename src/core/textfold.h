#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace versta {

/// The text as it is searched and compared: lower case, ё as е, runs of white space (no-break spaces and line breaks
/// too) as one space and none at the ends, every dash as «-», every quotation mark as «"», soft hyphens, stress marks
/// and zero-width characters left out. Folding a folded text changes nothing.
[[nodiscard]] QString folded(QStringView text);

/// Whether `part` occurs in `text` when both are folded. An empty part occurs everywhere.
[[nodiscard]] bool containsFolded(QStringView text, QStringView part);

/// What a filter line asks for: every word of the query occurs somewhere in the text, in any order.
class TextFilter
{
public:
    TextFilter() = default;
    explicit TextFilter(QStringView query);

    /// True for every text when the filter is empty.
    [[nodiscard]] bool matches(QStringView text) const;
    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }

private:
    QStringList m_words; ///< folded
};

} // namespace versta
