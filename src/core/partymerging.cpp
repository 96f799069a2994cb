#include "parties.h"
#include "partywords.h"
#include "textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// A word of a name as it is compared with a word of another.
struct NameWord
{
    QString text;  ///< folded
    QString lemma; ///< in the singular, written in full
    bool abbreviation = false;
    bool ofPerson = false; ///< belongs to a person's name
};

bool isLetterOrNumber(QChar sign)
{
    return sign.isLetterOrNumber();
}

/// The runs of letters and digits in a word: «педагог-психолог» has two.
void appendParts(std::vector<NameWord> &parts, const PartyWord &word, bool ofPerson)
{
    const QStringView text(word.text);
    for (qsizetype begin = 0; begin < text.size();) {
        const auto *const end = std::find_if_not(text.begin() + begin, text.end(), isLetterOrNumber);
        const auto part = text.mid(begin, end - text.begin() - begin).toString();
        if (!part.isEmpty())
            parts.push_back({part, postLemma(part), word.abbreviation, ofPerson});
        begin += part.size() + 1;
    }
}

/// The words without signs, initials behind the surname.
std::vector<NameWord> nameWords(QStringView name)
{
    const auto words = partyWords(name);
    std::vector<NameWord> parts;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto end = personEnd(words, i);
        if (!end) {
            appendParts(parts, words[i], false);
            continue;
        }
        if (words[i].initial)
            appendParts(parts, words[*end], true);
        for (auto part = i; part <= *end - (words[i].initial ? 1 : 0); ++part)
            appendParts(parts, words[part], true);
        i = *end;
    }
    return parts;
}

QString keyOf(const std::vector<NameWord> &words)
{
    QStringList texts;
    for (const auto &word : words)
        texts << word.text;
    return texts.join(u' ');
}

// Likeness

/// Adjectives and nouns lose the ending that tells the number: «школьный», «школьные» → «школьн».
QString stem(const QString &lemma)
{
    static const QRegularExpression ending(u"(ый|ий|ой|ые|ие|ая|ое|ого|его|ых|их|ов|ей|и|ы|а|я|е|ь)$"_s);
    return lemma.size() > 4 ? QString(lemma).remove(ending) : lemma;
}

bool spells(const QString &abbreviation, const std::vector<NameWord> &words, std::size_t from)
{
    if (from + static_cast<std::size_t>(abbreviation.size()) > words.size() || abbreviation.size() < 2)
        return false;
    for (qsizetype i = 0; i < abbreviation.size(); ++i) {
        const auto &word = words[from + static_cast<std::size_t>(i)];
        if (word.abbreviation || word.text.front() != abbreviation[i])
            return false;
    }
    return true;
}

bool isInitialOf(const NameWord &initial, const NameWord &full)
{
    return initial.ofPerson && full.ofPerson && initial.text.size() == 1 && full.text.startsWith(initial.text);
}

/// «зам.» for «заместитель» or «заместители».
bool isShortFor(const NameWord &shorter, const NameWord &full)
{
    return shorter.lemma == full.lemma && shorter.lemma != shorter.text && shorter.lemma.startsWith(shorter.text);
}

/// The reason for which two names are one party when their words are read side by side; SameKey when nothing differs.
std::optional<MergeSuggestion::Reason> alike(const std::vector<NameWord> &left, const std::vector<NameWord> &right)
{
    using Reason = MergeSuggestion::Reason;
    auto reason = Reason::SameKey;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < left.size() && j < right.size()) {
        const auto &a = left[i];
        const auto &b = right[j];
        if (a.text == b.text) {
            ++i, ++j;
        } else if (a.abbreviation && spells(a.text, right, j)) {
            j += static_cast<std::size_t>(a.text.size());
            ++i;
            reason = Reason::Abbreviation;
        } else if (b.abbreviation && spells(b.text, left, i)) {
            i += static_cast<std::size_t>(b.text.size());
            ++j;
            reason = Reason::Abbreviation;
        } else if (isInitialOf(a, b) || isInitialOf(b, a) || isShortFor(a, b) || isShortFor(b, a)) {
            reason = Reason::Abbreviation;
            ++i, ++j;
        } else if (!a.ofPerson && !b.ofPerson && !a.abbreviation && !b.abbreviation && stem(a.lemma) == stem(b.lemma)) {
            reason = reason == Reason::SameKey ? Reason::Number : reason;
            ++i, ++j;
        } else {
            return std::nullopt;
        }
    }
    return i == left.size() && j == right.size() ? std::optional(reason) : std::nullopt;
}

/// One letter put in, left out or changed, or two neighbours changed over.
bool isOneEdit(const QString &left, const QString &right)
{
    if (left.size() > right.size())
        return isOneEdit(right, left);
    const auto [a, b] = std::ranges::mismatch(left, right);
    if (b == right.end() || right.size() - left.size() > 1)
        return false;
    const auto from = a - left.begin();
    const auto restLeft = QStringView(left).mid(from);
    const auto restRight = QStringView(right).mid(from);
    if (left.size() < right.size())
        return restLeft == restRight.mid(1);
    if (restLeft.mid(1) == restRight.mid(1))
        return true;
    return restLeft.size() >= 2 && restLeft[0] == restRight[1] && restLeft[1] == restRight[0] &&
           restLeft.mid(2) == restRight.mid(2);
}

bool isTypo(const NameWord &left, const NameWord &right)
{
    constexpr qsizetype ShortestWord = 4;
    if (std::min(left.text.size(), right.text.size()) < ShortestWord || left.abbreviation || right.abbreviation)
        return false;
    const auto hasDigit = [](const QString &text) {
        return std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); });
    };
    if (hasDigit(left.text) || hasDigit(right.text))
        return false;
    // «Иванов» and «Иванова» are two persons.
    const bool womansForm = left.ofPerson && (left.text + u'а' == right.text || right.text + u'а' == left.text);
    return !womansForm && isOneEdit(left.text, right.text);
}

/// One word of the names has a slip of the pen, all others are the same.
bool differByTypo(const std::vector<NameWord> &left, const std::vector<NameWord> &right)
{
    if (left.size() != right.size())
        return false;
    int different = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        if (left[i].text == right[i].text)
            continue;
        if (++different > 1 || !isTypo(left[i], right[i]))
            return false;
    }
    return different == 1;
}

} // namespace

QString partyKey(QStringView name)
{
    return keyOf(nameWords(name));
}

std::vector<MergeSuggestion> suggestMerges(const std::vector<QString> &names)
{
    std::vector<std::vector<NameWord>> all;
    all.reserve(names.size());
    for (const auto &name : names)
        all.push_back(nameWords(name));
    std::vector<MergeSuggestion> suggestions;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].empty() || all[j].empty())
                continue;
            if (const auto reason = alike(all[i], all[j]))
                suggestions.push_back({i, j, *reason});
            else if (differByTypo(all[i], all[j]))
                suggestions.push_back({i, j, MergeSuggestion::Reason::Typo});
        }
    }
    return suggestions;
}

} // namespace versta
