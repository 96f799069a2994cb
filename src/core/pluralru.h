#pragma once

#include <QString>

namespace versta {

/// The form of a Russian noun that goes with a number: plural(21, «мероприятие», «мероприятия», «мероприятий») is
/// «мероприятие». A negative number counts like a positive one.
/// \param one  the form after 1, 21, 101
/// \param few  the form after 2–4, 22–24
/// \param many the form after 0, 5–20, 11–14, 111
[[nodiscard]] inline QString plural(qint64 number, const QString &one, const QString &few, const QString &many)
{
    // Dividing first keeps the lowest number of all in range.
    const auto lastTwo = qAbs(number % 100);
    const auto last = lastTwo % 10;
    if (lastTwo >= 11 && lastTwo <= 14)
        return many;
    if (last == 1)
        return one;
    return last >= 2 && last <= 4 ? few : many;
}

/// The number and its noun with a no-break space between: «5 мероприятий».
[[nodiscard]] inline QString countOf(qint64 number, const QString &one, const QString &few, const QString &many)
{
    return QString::number(number) + QChar(QChar::Nbsp) + plural(number, one, few, many);
}

} // namespace versta
