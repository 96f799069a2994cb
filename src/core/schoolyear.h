#pragma once

#include <QDate>

namespace versta {

/// The school year of a day by its first calendar year: it begins on 1 September.
[[nodiscard]] inline int schoolYearOf(QDate day)
{
    return day.month() >= 9 ? day.year() : day.year() - 1;
}

/// The school year that is planned on a day: from June on it is the next one.
[[nodiscard]] inline int schoolYearToPlan(QDate day)
{
    return day.month() >= 6 ? day.year() : day.year() - 1;
}

} // namespace versta
