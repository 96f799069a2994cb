#pragma once

#include "core/id.h"
#include "core/plan.h"
#include "core/result.h"
#include "reports/report.h"

#include <QString>

namespace versta {

class Document;

/// A plan on its way to paper.
struct PlanPaper
{
    Plan plan;
    Report report; ///< of a plan, or of the minutes whose decisions it holds
    QString name;  ///< «План мероприятий …», «Протокол № 6 от 22.03.2023»
};

/// NotFound when there is no such plan.
[[nodiscard]] Result<PlanPaper> planPaper(const Document &document, PlanId plan);

} // namespace versta
