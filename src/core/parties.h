#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace versta {

/// The responsible parties understood in a cell, in its order, each as typed without the separators around it:
/// «МО КК (Гридасова Т.А.), ЦОКО (Семенов С.В.) Руководители ОО» → «МО КК (Гридасова Т.А.)», «ЦОКО (Семенов С.В.)»,
/// «Руководители ОО».
///
/// Parties are told apart by semicolons, commas, sentences, line breaks, « и » between posts, and by a new post that
/// begins without any sign. A post after a person's name belongs to the person, brackets and quotation marks are never
/// torn, and what is typed as one phrase over several lines stays one. A party named twice is given once.
[[nodiscard]] std::vector<QString> splitParties(QStringView cell);

/// The key under which spellings of one party are the same: letters folded, dots, quotation marks, brackets, hyphens
/// and «№» left out, initials behind the surname: «А.А. Иванова» and «Иванова А. А.» have one key.
[[nodiscard]] QString partyKey(QStringView name);

/// Two names that are likely one party, for the user to decide.
struct MergeSuggestion
{
    enum class Reason
    {
        SameKey,      ///< differ in case, dots, spaces only
        Number,       ///< «Руководитель ОО», «Руководители ОО»
        Abbreviation, ///< «ЦДО», «Центр дополнительного образования»; «зам.», «заместитель»; initials and full names
        Typo,         ///< one letter of a longer word
    };

    std::size_t first = 0; ///< index into the names, smaller than `second`
    std::size_t second = 0;
    Reason reason = Reason::SameKey;

    friend bool operator==(const MergeSuggestion &, const MergeSuggestion &) = default;
};

/// Ordered by first and second index. Names that differ in a number, in initials or in a short abbreviation are not
/// suggested: «ОО» and «ОУ», «школа 1» and «школа 2», «Иванова А.А.» and «Иванова А.В.» are different parties.
[[nodiscard]] std::vector<MergeSuggestion> suggestMerges(const std::vector<QString> &names);

} // namespace versta
