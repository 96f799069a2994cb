#include "deadlineslips.h"

#include <QStringList>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Word = DeadlineWord;
using Guess = std::optional<DeadlineWordSense>;
using Forms = std::vector<std::pair<QString, DeadlineWordSense>>;

/// Full forms that begin with a letter; a slip in the first letter is not looked for, so that «карта» is no March.
const Forms &formsBeginningWith(QChar letter)
{
    static const QHash<QChar, Forms> byLetter = [] {
        QHash<QChar, Forms> made;
        const auto &senses = deadlineWordForms();
        for (auto it = senses.cbegin(); it != senses.cend(); ++it)
            made[it.key().front()].emplace_back(it.key(), it.value());
        return made;
    }();
    static const Forms none;
    const auto found = byLetter.constFind(letter);
    return found == byLetter.cend() ? none : *found;
}

/// The fewest letters of a word that may be guessed, 0 when the word is too near to others or too short: «конец»
/// would be found in «конкурс», «число» in «чисто», «школы» in «школьный».
qsizetype shortestGuessed(Word word)
{
    switch (word) {
    case Word::MonthUnit:
        return 5;
    case Word::Month:
    case Word::Weekday:
    case Word::Ordinal:
    case Word::Season:
    case Word::During:
    case Word::Period:
    case Word::Each:
    case Word::Week:
    case Word::Decade:
    case Word::Quarter:
    case Word::Term:
    case Word::Trimester:
    case Word::HalfYear:
    case Word::School:
    case Word::Beginning:
    case Word::Middle:
    case Word::Always:
    case Word::Yearly:
    case Word::HalfYearly:
    case Word::Quarterly:
    case Word::Monthly:
    case Word::Weekly:
    case Word::Daily:
    case Word::Holidays:
        return 6;
    case Word::Calendar:
    case Word::About:
        return 8;
    default:
        return 0;
    }
}

bool canBeGuessed(const QString &form, const DeadlineWordSense &sense)
{
    const auto shortest = shortestGuessed(sense.word);
    return shortest > 0 && form.size() >= shortest && !sense.abbreviated;
}

/// One letter missing, extra, wrong, or two neighbours swapped.
bool differsByOneSlip(QStringView typed, QStringView right)
{
    if (std::abs(typed.size() - right.size()) > 1)
        return false;
    qsizetype head = 0;
    const auto shorter = std::min(typed.size(), right.size());
    while (head < shorter && typed[head] == right[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && typed[typed.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    const auto typedMiddle = typed.mid(head, typed.size() - head - tail);
    const auto rightMiddle = right.mid(head, right.size() - head - tail);
    if (typedMiddle.size() <= 1 && rightMiddle.size() <= 1)
        return true;
    return typedMiddle.size() == 2 && rightMiddle.size() == 2 && typedMiddle[0] == rightMiddle[1] &&
           typedMiddle[1] == rightMiddle[0];
}

bool isAdjectiveEnding(QStringView ending)
{
    static const auto endings =
        u"ая яя ое ее ой ей ую юю ого его ому ему ым им ом ем ые ие ых их ыми ими ый ий"_s.split(u' ');
    return endings.contains(ending);
}

/// «учебной», «летние»: another form of the adjective, rightly spelt, which the grammar has no use for.
bool isOtherForm(QStringView typed, QStringView form)
{
    qsizetype stem = 0;
    while (stem < std::min(typed.size(), form.size()) && typed[stem] == form[stem])
        ++stem;
    // The endings may begin alike: «учебной», «учебного».
    for (auto at = stem; at > stem - 3 && at > 0; --at) {
        const auto formEnding = form.mid(at);
        if (isAdjectiveEnding(typed.mid(at)) && (isAdjectiveEnding(formEnding) || formEnding == u"о"))
            return true;
    }
    return false;
}

/// «мартт», «июньь»: a letter typed twice is the surest slip, and may be mended in short words too.
Guess doubledLetter(QStringView word)
{
    static constexpr qsizetype ShortestMended = 5;
    if (word.size() < ShortestMended)
        return std::nullopt;
    for (qsizetype at = 1; at < word.size(); ++at) {
        if (word[at] != word[at - 1])
            continue;
        const auto found = deadlineWordForms().constFind(word.left(at).toString() + word.mid(at + 1).toString());
        const auto number =
            found != deadlineWordForms().cend() && (found->word == Word::Cardinal || found->word == Word::Ordinal);
        if (found != deadlineWordForms().cend() && !found->abbreviated && !number)
            return *found;
    }
    return std::nullopt;
}

/// The one sense of all forms that fit; a form that must not be guessed makes the word unknown.
Guess onlySense(QChar first, const std::function<bool(const QString &, const DeadlineWordSense &)> &fits)
{
    Guess guess;
    bool full = false;
    for (const auto &[form, sense] : formsBeginningWith(first)) {
        if (!fits(form, sense))
            continue;
        const auto other = guess && (guess->word != sense.word || guess->value != sense.value);
        if (other || (!sense.abbreviated && !canBeGuessed(form, sense)))
            return std::nullopt;
        full = full || !sense.abbreviated;
        guess = DeadlineWordSense{sense.word, sense.value};
    }
    if (!full)
        return std::nullopt;
    return guess;
}

} // namespace

Guess misspeltDeadlineWord(QStringView word)
{
    static constexpr qsizetype ShortestGuessed = 5;
    static constexpr qsizetype LongestGuessed = 20;
    if (word.size() < ShortestGuessed || word.size() > LongestGuessed)
        return std::nullopt;
    // «не поздее», «не поздне»: the word limits only after «не», so that taking it wrongly does no harm.
    if (word.startsWith(u"по") &&
        (differsByOneSlip(word, u"позднее") || differsByOneSlip(word, u"поздне") || differsByOneSlip(word, u"позже")))
        return DeadlineWordSense{Word::Later};
    if (word == u"трети") // a third, rightly spelt
        return std::nullopt;
    if (const auto doubled = doubledLetter(word))
        return doubled;
    if (word.startsWith(u"еже")) { // «ежемес» needs no dot: no other word begins so
        if (const auto cut = shortenedDeadlineWord(word))
            return DeadlineWordSense{cut->word, cut->value};
    }
    auto guess = onlySense(word.front(), [word](const QString &form, const DeadlineWordSense &) {
        return form.size() >= ShortestGuessed && differsByOneSlip(word, form) && !isOtherForm(word, form);
    });
    return guess;
}

Guess shortenedDeadlineWord(QStringView word)
{
    static constexpr qsizetype ShortestCut = 4;
    // Words are cut behind a consonant: «систем.», while «система.» ends a sentence.
    if (word.size() < ShortestCut || QStringView(u"аеиоуыэюя").contains(word.back()))
        return std::nullopt;
    auto guess = onlySense(word.front(), [word](const QString &form, const DeadlineWordSense &sense) {
        return !sense.abbreviated && form.size() > word.size() + 1 && form.startsWith(word);
    });
    const auto loose =
        guess && ((guess->word == Word::About && word.size() < shortestGuessed(Word::About)) || // «пример.»
                  (guess->word == Word::During && word.size() == ShortestCut));                 // «прот.»
    if (loose)
        return std::nullopt;
    if (guess)
        guess->abbreviated = true;
    return guess;
}

Guess contractedDeadlineWord(QStringView head, QStringView tail)
{
    if (head.size() < 3 || tail.size() < 2)
        return std::nullopt;
    return onlySense(head.front(), [head, tail](const QString &form, const DeadlineWordSense &sense) {
        return !sense.abbreviated && form.size() > head.size() + tail.size() && form.startsWith(head) &&
               form.endsWith(tail);
    });
}

Guess tornDeadlineWord(QStringView head, QStringView tail)
{
    if (head.isEmpty() || tail.size() < 2)
        return std::nullopt;
    const QString whole = head.toString() + tail.toString();
    const auto found = deadlineWordForms().constFind(whole);
    if (found == deadlineWordForms().cend() || !canBeGuessed(whole, *found))
        return std::nullopt;
    return *found;
}

} // namespace versta
