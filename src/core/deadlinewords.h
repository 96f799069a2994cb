#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace versta {

/// What a word means to the deadline grammar, whatever its case, number and spelling.
enum class DeadlineWord
{
    Unknown,
    Month,   ///< value 1–12
    Weekday, ///< value 1–7, Monday is 1
    Ordinal, ///< «первый» … ; value 1–12, -1 for «последний», -2 for «предпоследний»
    Cardinal,   ///< «двух», «трёх»; value is the number
    Season,     ///< value 1 winter, 2 spring, 3 summer, 4 autumn
    Until,      ///< «до»
    By,         ///< «по»
    From,       ///< «с»
    In,         ///< «в»
    On,         ///< «на»
    Towards,    ///< «к»
    For,        ///< «за»
    Of,         ///< «от»
    And,        ///< «и»
    Not,        ///< «не»
    Later,      ///< «позднее»
    Earlier,    ///< «ранее»
    After,      ///< «после»
    Through,    ///< «через»
    Than,       ///< «чем»
    During,     ///< «в течение» without «в»
    Period,     ///< «период», «срок»
    Whole,      ///< «весь»
    Each,       ///< «каждый»
    Day,        ///< «день», «рабочий день» without the adjective
    DayNumber,  ///< «число»
    Hour,       ///< «час»
    Minute,     ///< «минут»
    Week,       ///< «неделя»
    Decade,     ///< «декада»
    MonthUnit,  ///< «месяц»
    Quarter,    ///< «квартал»
    Term,       ///< school «четверть»
    Trimester,  ///< «триместр»
    HalfYear,   ///< «полугодие»; SchoolHalfYear for «семестр», which only a school has
    Half,       ///< «половина»
    Year,       ///< «год»
    School,     ///< «учебный»
    Calendar,   ///< «календарный»
    Beginning,  ///< «начало»
    Middle,     ///< «середина»
    End,        ///< «конец»
    WorkAdj,    ///< «рабочих», «календарных», «учебных» before «дней»
    This,       ///< «текущий», «настоящий», «данный»
    Next,       ///< «следующий»
    Always,     ///< «постоянно», «круглогодично»
    Yearly,     ///< «ежегодно»
    HalfYearly, ///< «раз в полгода» as one word
    Quarterly,  ///< «ежеквартально»
    Monthly,    ///< «ежемесячно»
    Weekly,     ///< «еженедельно»
    Daily,      ///< «ежедневно»
    Time,       ///< «раз», «раза»
    Further,    ///< «далее»
    About,      ///< «примерно»
    Plan,   ///< «реализации», «действия», «плана» after «период»: the plan itself
    Place,  ///< «каб.», «ауд.», «дом»: the number after it is no date
    Street, ///< «ул.», «проспект»: a name and the number of a house follow
    Holidays, ///< «каникулы»
};

struct DeadlineWordSense
{
    DeadlineWord word = DeadlineWord::Unknown;
    int value = 0;
    bool abbreviated = false; ///< a dot after the word belongs to it
};

/// The value of a half-year that is always one of the school.
inline constexpr int SchoolHalfYear = 1;

/// Every word of the grammar as it is rightly spelt or shortened.
[[nodiscard]] const QHash<QString, DeadlineWordSense> &deadlineWordForms();

/// Looks a word up. \param word lower case, «ё» already «е», Latin lookalikes already Cyrillic.
/// A long word with one letter wrong is still that word: misspeltDeadlineWord().
[[nodiscard]] DeadlineWordSense deadlineWordSense(QStringView word);

} // namespace versta
