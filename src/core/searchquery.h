#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace versta {

/// A stretch of a text.
struct TextSpan
{
    qsizetype position = 0;
    qsizetype length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// A word of a text, or a part of one where a search may begin. A word is a run of letters and digits, hidden
/// characters and stress marks inside included; digits with dots between are one word: «2.3», «28.02.2024».
struct SearchWord
{
    QString text;          ///< folded, see textfold.h
    TextSpan span;         ///< where it stands in the text as typed
    int ordinal = 0;       ///< counts the words from 0; a part has that of its word
    bool isPart = false;   ///< «02.2024» and «2024» of «28.02.2024», «990101» of «edu990101»
    bool isSigned = false; ///< «№» stands before it
};

/// All words and parts of a text, as they stand in it.
[[nodiscard]] std::vector<SearchWord> searchWords(QStringView text);

/// What is looked for: each of the words begins a word, in any order. Letters are compared folded (ё as е, capitals as
/// small letters); quotation marks, brackets, hyphens only divide words. A number behind «№» is that number and no
/// longer one: «№ 5» is not the beginning of «57».
class SearchQuery
{
public:
    struct Word
    {
        QString text; ///< folded
        bool isSigned = false;

        /// Whether the word of a text is found by this one.
        [[nodiscard]] bool begins(const SearchWord &word) const;
        friend bool operator==(const Word &, const Word &) = default;
    };

    SearchQuery() = default;
    explicit SearchQuery(QStringView typed);

    /// True when nothing was typed that could be looked for.
    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    /// In the order in which they were typed, each once.
    [[nodiscard]] const std::vector<Word> &words() const { return m_words; }
    /// What of a text was found: rising, apart from one another.
    [[nodiscard]] std::vector<TextSpan> marks(QStringView text) const;

private:
    std::vector<Word> m_words;
};

/// A text in one line, cut to `most` characters so that its first words are in sight and behind them as many different
/// words that were found as have room; «…» stands where something was left out. Line breaks and runs of spaces become
/// one space.
/// \param most 20 and more; a longer mark stays whole, and the sign at the end comes on top
[[nodiscard]] QString searchExcerpt(const QString &text, const SearchQuery &query, qsizetype most);

} // namespace versta
