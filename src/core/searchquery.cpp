#include "searchquery.h"

#include "textfold.h"

#include <QSet>

#include <algorithm>
#include <span>

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

// A part of a line that begins with a mark, or the line's beginning.
struct Stretch
{
    qsizetype begin = 0;
    qsizetype marked = 0;  ///< where the last mark inside ends
    qsizetype variety = 0; ///< how many different beginnings of words are marked inside
};

// A longer text is not gone through to its end for a better place.
constexpr std::size_t MostTried = 20;

// A mark at the very beginning counts however long it is.
Stretch stretchFrom(qsizetype begin, qsizetype room, const QString &line, const std::vector<TextSpan> &marks)
{
    Stretch stretch{begin, begin, 0};
    QSet<QString> seen;
    for (const TextSpan &mark : marks) {
        const qsizetype end = mark.position + mark.length;
        if (mark.position < begin || (mark.position > begin && end > begin + room))
            continue;
        seen.insert(folded(line.sliced(mark.position, mark.length)));
        stretch.marked = end;
        if (end >= begin + room)
            break;
    }
    stretch.variety = seen.size();
    return stretch;
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
    // The first words say what the text is. Where more is found further on, it goes on there behind them.
    const qsizetype space = line.lastIndexOf(u' ', most / 3);
    const QString firstWords = space > 0 ? line.first(space) + u" … "_s : u"… "_s;
    const auto marks = query.marks(line);
    QString lead;
    Stretch best = stretchFrom(0, most, line, marks);
    for (const TextSpan &mark : std::span(marks).first(std::min(marks.size(), MostTried))) {
        if (mark.position == 0)
            continue;
        const QString before = mark.position > space ? firstWords : u"… "_s;
        const Stretch stretch = stretchFrom(mark.position, most - before.size(), line, marks);
        if (stretch.variety > best.variety) {
            best = stretch;
            lead = before;
        }
    }
    const qsizetype room = std::max(most - lead.size(), best.marked - best.begin);
    qsizetype end = std::min(line.size(), best.begin + room);
    if (end < line.size()) {
        const qsizetype lastSpace = line.lastIndexOf(u' ', end);
        if (lastSpace > best.begin && lastSpace >= best.marked)
            end = lastSpace;
    }
    return lead + line.sliced(best.begin, end - best.begin) + (end < line.size() ? u"…"_s : QString());
}

} // namespace versta
