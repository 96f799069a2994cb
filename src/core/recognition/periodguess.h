#pragma once

#include "../planperiod.h"

#include <QString>
#include <QStringList>

namespace versta {

struct PeriodGuess
{
    PlanPeriod period;
    QString basis; ///< what it was taken from when not from the title: «по срокам мероприятий»; else empty
};

/// The period named in one text: «в 2023/24 учебном году», «на 2021 год», «2023–2024 г.г.»; unknown when none is.
[[nodiscard]] PlanPeriod periodNamed(const QString &text);

/// The period of a plan: by its title, else by its preamble, else by the years and months of its deadlines, else by a
/// school year named in the rest of the document.
[[nodiscard]] PeriodGuess guessPeriod(const QString &title, const QStringList &preamble, const QStringList &deadlines,
                                      const QStringList &document);

} // namespace versta
