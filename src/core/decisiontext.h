#pragma once

#include "planperiod.h"

#include <QString>

namespace versta {

/// A decision of a meeting taken apart.
struct DecisionText
{
    QString text;        ///< what is to be done; without the parts below where they stood under words of their own
    QString deadline;    ///< «до 15.02.2023»; empty when none is named
    QString responsible; ///< in the nominative where it can be had; empty when nobody is named

    friend bool operator==(const DecisionText &, const DecisionText &) = default;
};

/// Finds deadline and responsible party in a decision. «Срок: до 15.02.2023», «(отв. Иванова И.И.)» leave the text;
/// a date or an addressee that belongs to the sentence stays in it: «Руководителям ОУ №№ 1, 5 провести до 1 мая …».
/// The date of an order that is referred to is no deadline.
/// \param period in which a date without a year is understood
[[nodiscard]] DecisionText takeDecisionApart(const QString &typed, const PlanPeriod &period);

} // namespace versta
