#include "planrecognition.h"

#include "planassembly.h"
#include "plandraft.h"
#include "sourceitems.h"

namespace versta {

using namespace Qt::StringLiterals;

PlanReading recognisePlans(const DocumentContent &content, const RecognitionChoices &choices)
{
    auto drafted = draftPlans(sourceItems(content), choices);
    PlanReading reading;
    for (const auto &remark : content.remarks)
        reading.warnings.push_back({remark.where, remark.text, std::nullopt, std::nullopt});
    reading.tables = std::move(drafted.tables);
    for (const auto &draft : drafted.drafts)
        assemblePlan(draft, drafted.lines, reading);
    if (reading.plans.empty())
        reading.warnings.push_back(
            {u"Документ"_s, u"Плана в документе не найдено: нет таблицы с мероприятиями, сроками или ответственными."_s,
             std::nullopt, std::nullopt});
    return reading;
}

} // namespace versta
