#include "textfold.h"

#include <algorithm>

namespace versta {

namespace {

bool isInvisible(QChar character)
{
    switch (character.unicode()) {
    case 0x00AD: // soft hyphen
    case 0x200B: // zero width space
    case 0x200C:
    case 0x200D:
    case 0x2060: // word joiner
    case 0xFEFF:
        return true;
    default:
        return false;
    }
}

/// One character as it is compared; the text is in lower case and composed already.
QChar foldedCharacter(QChar character)
{
    if (character == u'ё')
        return u'е';
    if (character == u'\u2212' || character.category() == QChar::Punctuation_Dash)
        return u'-';
    if (character == u'„' || character.category() == QChar::Punctuation_InitialQuote ||
        character.category() == QChar::Punctuation_FinalQuote)
        return u'"';
    return character;
}

} // namespace

QString folded(QStringView text)
{
    // «й» and «ё» come as two characters from some systems, and composing must see the letters without what hides
    // between them.
    auto visible = text.toString();
    visible.removeIf(isInvisible);
    const auto composed = visible.toCaseFolded().normalized(QString::NormalizationForm_C);
    QString result;
    result.reserve(composed.size());
    bool spaceDue = false;
    for (const auto character : composed) {
        if (character.isSpace()) {
            spaceDue = !result.isEmpty();
            continue;
        }
        // Marks that belong to a letter are composed by now; what is left are stress marks and debris.
        if (character.category() == QChar::Mark_NonSpacing)
            continue;
        if (spaceDue)
            result += u' ';
        spaceDue = false;
        result += foldedCharacter(character);
    }
    return result;
}

bool containsFolded(QStringView text, QStringView part)
{
    return folded(text).contains(folded(part));
}

TextFilter::TextFilter(QStringView query)
    : m_words(folded(query).split(u' ', Qt::SkipEmptyParts))
{
}

bool TextFilter::matches(QStringView text) const
{
    if (isEmpty())
        return true;
    const auto searched = folded(text);
    return std::ranges::all_of(m_words, [&searched](const auto &word) { return searched.contains(word); });
}

} // namespace versta
