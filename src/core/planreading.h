#pragma once

#include "documentcontent.h"
#include "plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// A guess or a doubt of the recogniser, with the place it concerns.
struct ReadingWarning
{
    QString where;                       ///< «Таблица 2, строка 14»
    QString text;                        ///< what was seen and what was done
    std::optional<std::size_t> plan;     ///< index into PlanReading::plans
    std::optional<std::size_t> activity; ///< index into that plan's activities, so that the warning leads to the row
};

/// What was recognised in a document: several plans may stand in one file.
struct PlanReading
{
    std::vector<Plan> plans;
    std::vector<ReadingWarning> warnings;
};

} // namespace versta
