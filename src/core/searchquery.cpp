#include "searchquery.h"

#include "textfold.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Stress marks, soft hyphens and the like: folding drops them, so that they belong to the word around them.
bool isHidden(QChar character)
{
    const auto category = character.category();
    return (category == QChar::Mark_NonSpacing || category == QChar::Other_Format) &&
           folded(QStringView(&character, 1)).isEmpty();
}

// Where the word that begins at `from` ends.
qsizetype endOfWord(QStringView text, qsizetype from)
{
    qsizetype at = from;
    while (at < text.size()) {
        const QChar character = text[at];
        const bool dotInNumber =
            character == u'.' && at > from && text[at - 1].isDigit() && at + 1 < text.size() && text[at + 1].isDigit();
        if (!character.isLetterOrNumber() && !dotInNumber && !isHidden(character))
            break;
        ++at;
    }
    return at;
}

bool standsBehindNumberSign(QStringView text, qsizetype position)
{
    while (position > 0 && text[position - 1].isSpace())
        --position;
    return position > 0 && text[position - 1] == u'№';
}

// Whether a search may begin inside the word, at `at`: behind a dot of a number, at a number behind letters.
bool beginsPart(QStringView word, qsizetype at)
{
    return word[at].isDigit() && (word[at - 1] == u'.' || word[at - 1].isLetter());
}

// How much of a word of a text is its folded beginning `begin`, with the hidden characters that follow.
qsizetype lengthOfBeginning(QStringView word, const QString &begin)
{
    qsizetype length = std::min(word.size(), begin.size());
    while (length < word.size() && folded(word.first(length)).size() < begin.size())
        ++length;
    while (length < word.size() && isHidden(word[length]))
        ++length;
    return length;
}

} // namespace

std::vector<SearchWord> searchWords(QStringView text)
{
    std::vector<SearchWord> words;
    int ordinal = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        const qsizetype end = endOfWord(text, at);
        const QStringView whole = text.sliced(at, end - at);
        words.push_back({folded(whole), {at, whole.size()}, ordinal, false, standsBehindNumberSign(text, at)});
        for (qsizetype part = 1; part < whole.size(); ++part) {
            if (beginsPart(whole, part))
                words.push_back({folded(whole.sliced(part)), {at + part, whole.size() - part}, ordinal, true, false});
        }
        ++ordinal;
        at = end;
    }
    return words;
}

bool SearchQuery::Word::begins(const SearchWord &word) const
{
    return isSigned ? !word.isPart && word.text == text : word.text.startsWith(text);
}

SearchQuery::SearchQuery(QStringView typed)
{
    for (SearchWord &word : searchWords(typed)) {
        if (word.isPart || word.text.isEmpty())
            continue;
        const bool number = word.isSigned && word.text.front().isDigit();
        const Word wanted{std::move(word.text), number};
        if (std::ranges::find(m_words, wanted) == m_words.end())
            m_words.push_back(wanted);
    }
}

std::vector<TextSpan> SearchQuery::marks(QStringView text) const
{
    std::vector<TextSpan> marks;
    if (isEmpty())
        return marks;
    for (const SearchWord &word : searchWords(text)) {
        TextSpan mark{word.span.position, 0};
        for (const Word &wanted : m_words) {
            if (wanted.begins(word))
                mark.length = std::max(
                    mark.length, lengthOfBeginning(text.sliced(word.span.position, word.span.length), wanted.text));
        }
        // A part may be found inside a word that was found from its beginning.
        const qsizetype before = marks.empty() ? 0 : marks.back().position + marks.back().length;
        if (mark.length == 0 || mark.position + mark.length <= before)
            continue;
        if (!marks.empty() && mark.position < before)
            marks.back().length = mark.position + mark.length - marks.back().position;
        else
            marks.push_back(mark);
    }
    return marks;
}

QString searchExcerpt(const QString &text, const SearchQuery &query, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const auto marks = query.marks(line);
    const TextSpan first = marks.empty() ? TextSpan() : marks.front();
    // The first words say what the text is; behind them it goes on where something was found.
    QString excerpt;
    qsizetype begin = 0;
    if (first.position + first.length > most * 2 / 3) {
        const bool hasRoom = first.position > 0 && first.length <= most / 2;
        const qsizetype space = hasRoom ? line.lastIndexOf(u' ', std::min(most / 3, first.position - 1)) : 0;
        begin = first.position;
        excerpt = space > 0 ? line.first(space) + u" … "_s : u"… "_s;
    }
    const qsizetype room = std::max(most - excerpt.size(), first.length);
    qsizetype end = std::min(line.size(), begin + std::max(room, first.position + first.length - begin));
    if (end < line.size()) {
        const qsizetype space = line.lastIndexOf(u' ', end);
        if (space >= first.position + first.length && space > begin)
            end = space;
    }
    excerpt += line.sliced(begin, end - begin);
    if (end < line.size())
        excerpt += u'…';
    return excerpt;
}

} // namespace versta
