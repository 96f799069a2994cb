#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace versta {

/// What the words of a «responsible» cell are, as far as a plan's vocabulary tells. Used by parties.cpp and
/// partymerging.cpp; not meant for anyone else.

/// A word with the signs around it, or a whole bracket or quotation.
struct PartyWord
{
    enum class Group
    {
        None,
        Bracket,
        Quote
    };

    qsizetype begin = 0; ///< position in the cell
    qsizetype end = 0;   ///< behind the word and its dot, before a comma
    QString text;        ///< folded, without the dot, colon or quotation marks at its ends
    bool capital = false;
    bool abbreviation = false; ///< two or more letters, all capital: «ОО», «ЦДО»
    bool initial = false;      ///< one capital letter and a dot
    bool dot = false;
    bool colon = false;
    bool newLine = false; ///< a line break stands before
    bool bullet = false;  ///< a dash, bullet or list number stands before, at the beginning of the line
    Group group = Group::None;
    QChar separator; ///< comma or semicolon behind, or null
};

enum class GrammarNumber
{
    Singular,
    Plural
};

[[nodiscard]] std::vector<PartyWord> partyWords(QStringView cell);

/// The index of the last word of the person named from `first` on: «Иванова А.А.», «А. А. Иванова», «Иванова Анна
/// Алексеевна»; nullopt when no person begins there.
[[nodiscard]] std::optional<std::size_t> personEnd(const std::vector<PartyWord> &words, std::size_t first);

/// The number of a post in the nominative, «методист», «учителя-предметники», «зам.»; nullopt for other words.
[[nodiscard]] std::optional<GrammarNumber> postNumber(const PartyWord &word);
/// The singular of a post, the full word of a shortened one; other words as they are.
[[nodiscard]] QString postLemma(const QString &word);
/// An adjective in the nominative, by its ending.
[[nodiscard]] bool isNominativeAdjective(const PartyWord &word);
/// «отдел», «управление», «комиссия» in the nominative singular.
[[nodiscard]] bool isBody(const PartyWord &word);
/// «центра», «управления», «образовательных»: cannot begin a party of its own.
[[nodiscard]] bool isGenitive(const PartyWord &word);
/// «МБУ», «МАОУ», «ДО»: the name of a body follows.
[[nodiscard]] bool isLegalForm(const PartyWord &word);
/// «математики», «языка», «классов»: goes on after «учителя русского языка, …».
[[nodiscard]] bool isSubject(const PartyWord &word);
/// «УВР», «ВР»: what a deputy is for.
[[nodiscard]] bool isFieldOfDeputy(const PartyWord &word);
/// «ОО», «ЦОКО»: an abbreviation that is a party by itself.
[[nodiscard]] bool isBodyAbbreviation(const PartyWord &word);
/// «г.», «зам.», an initial: the dot does not end a sentence.
[[nodiscard]] bool isShortened(const PartyWord &word);
[[nodiscard]] bool isPreposition(const PartyWord &word);

} // namespace versta
