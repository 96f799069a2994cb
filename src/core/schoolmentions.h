#pragma once

#include "id.h"
#include "school.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>
#include <vector>

namespace versta {

/// Schools named by their numbers, as papers do: «Средних школ №№ 1, 5, 19», «ОУ №№ 1–3, 7», «МБОУ «СОШ № 4»».
struct SchoolNumbers
{
    std::optional<SchoolKind> kind; ///< told by the word before the numbers; nullopt: «ОУ», «школа»
    std::vector<int> numbers;       ///< in the order of the text, ranges filled
    qsizetype begin = 0;            ///< where it stands in folded(text)
    qsizetype length = 0;

    friend bool operator==(const SchoolNumbers &, const SchoolNumbers &) = default;
};

/// Every place of the text that names schools by number. Numbers of orders, rooms and minutes are none of them: a word
/// for a school stands right before the sign.
[[nodiscard]] std::vector<SchoolNumbers> schoolNumbersIn(QStringView text);

/// The schools of a register that a text names.
struct MentionedSchools
{
    std::vector<SchoolId> schools; ///< rising, each once
    QStringList unknown; ///< «школа № 7»: the register has no such school, or several of which none is meant

    friend bool operator==(const MentionedSchools &, const MentionedSchools &) = default;
};

/// By number, by login («edu990101»), or by the own name of a school without number: «центр образования «Аксиома»».
/// A word that tells the kind («лицей № 10») takes schools of that kind alone; «школа № 10» prefers schools to
/// gymnasiums and lyceums of the same number.
[[nodiscard]] MentionedSchools schoolsMentioned(QStringView text, const std::vector<School> &schools);

} // namespace versta
