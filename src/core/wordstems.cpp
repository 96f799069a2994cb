#include "wordstems.h"

#include "textfold.h"

#include <QSet>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype ShortestStem = 3;
/// A stem of this length may begin a longer one of the same word: «педагог», «педагогическ».
constexpr qsizetype ShortestCommon = 6;

// From the longest on; what is left of a word must be a stem still.
const QStringList &endings()
{
    static const QStringList all{
        u"иями"_s, u"ями"_s, u"ами"_s, u"иях"_s, u"ого"_s, u"его"_s, u"ому"_s, u"ему"_s, u"ыми"_s, u"ими"_s, u"ией"_s,
        u"иям"_s,  u"ием"_s, u"ые"_s,  u"ие"_s,  u"ых"_s,  u"их"_s,  u"ый"_s,  u"ий"_s,  u"ой"_s,  u"ая"_s,  u"яя"_s,
        u"ое"_s,   u"ее"_s,  u"ую"_s,  u"юю"_s,  u"ым"_s,  u"им"_s,  u"ом"_s,  u"ем"_s,  u"ам"_s,  u"ям"_s,  u"ах"_s,
        u"ях"_s,   u"ов"_s,  u"ев"_s,  u"ей"_s,  u"ия"_s,  u"ии"_s,  u"ию"_s,  u"ью"_s,  u"а"_s,   u"я"_s,   u"о"_s,
        u"е"_s,    u"ы"_s,   u"и"_s,   u"у"_s,   u"ю"_s,   u"ь"_s,   u"й"_s};
    return all;
}

bool saysNothing(const QString &word)
{
    static const QSet<QString> words{u"на"_s,  u"по"_s,  u"для"_s, u"при"_s,  u"или"_s, u"об"_s,  u"от"_s,
                                     u"до"_s,  u"из"_s,  u"за"_s,  u"со"_s,   u"во"_s,  u"ко"_s,  u"их"_s,
                                     u"его"_s, u"не"_s,  u"под"_s, u"над"_s,  u"без"_s, u"том"_s, u"числе"_s,
                                     u"как"_s, u"что"_s, u"это"_s, u"через"_s};
    return word.size() < 2 || words.contains(word) || word.front().isDigit();
}

QString stemOf(const QString &word)
{
    for (const QString &ending : endings()) {
        if (word.endsWith(ending) && word.size() - ending.size() >= ShortestStem)
            return word.chopped(ending.size());
    }
    return word;
}

bool isSame(const QString &one, const QString &other)
{
    if (one == other)
        return true;
    const QString &shorter = one.size() < other.size() ? one : other;
    const QString &longer = one.size() < other.size() ? other : one;
    return shorter.size() >= ShortestCommon && longer.startsWith(shorter);
}

} // namespace

QStringList wordStems(QStringView text)
{
    QStringList stems;
    QString word;
    const auto finish = [&] {
        if (!saysNothing(word))
            stems << stemOf(word);
        word.clear();
    };
    for (const QChar symbol : folded(text)) {
        if (symbol.isLetterOrNumber())
            word += symbol;
        else
            finish();
    }
    finish();
    return stems;
}

bool hasStem(const QStringList &text, const QString &stem)
{
    return std::ranges::any_of(text, [&](const QString &other) { return isSame(stem, other); });
}

} // namespace versta
