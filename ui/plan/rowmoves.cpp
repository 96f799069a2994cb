#include "rowmoves.h"

#include <algorithm>

namespace versta {

namespace {

using Section = std::optional<std::size_t>;

std::optional<SectionId> idOf(const Plan &plan, Section section)
{
    return section ? std::optional(plan.sections[*section].id) : std::nullopt;
}

std::vector<ActivityId> activitiesIn(const Plan &plan, Section section)
{
    std::vector<ActivityId> activities;
    for (const Activity &activity : plan.activities) {
        if (activity.section == section)
            activities.push_back(activity.id);
    }
    return activities;
}

Section sectionOf(const Plan &plan, ActivityId id)
{
    const auto found = std::ranges::find(plan.activities, id, &Activity::id);
    return found == plan.activities.end() ? std::nullopt : found->section;
}

int positionIn(const std::vector<ActivityId> &activities, ActivityId id)
{
    return int(std::ranges::find(activities, id) - activities.begin());
}

int sectionPosition(const Plan &plan, SectionId id)
{
    return int(std::ranges::find(plan.sections, id, &PlanSection::id) - plan.sections.begin());
}

} // namespace

std::optional<ActivityPlace> placeAbove(const Plan &plan, const std::vector<ActivityId> &activities)
{
    const Section section = sectionOf(plan, activities.front());
    const auto order = activitiesIn(plan, section);
    const int position = positionIn(order, activities.front());
    if (position > 0)
        return ActivityPlace{plan.id, idOf(plan, section), position - 1};
    if (!section)
        return std::nullopt;
    const Section above = *section == 0 ? std::nullopt : Section(*section - 1);
    return ActivityPlace{plan.id, idOf(plan, above), int(activitiesIn(plan, above).size())};
}

std::optional<ActivityPlace> placeBelow(const Plan &plan, const std::vector<ActivityId> &activities)
{
    const Section section = sectionOf(plan, activities.back());
    const auto order = activitiesIn(plan, section);
    const int position = positionIn(order, activities.back());
    if (position + 1 < int(order.size()))
        return ActivityPlace{plan.id, idOf(plan, section), position + 2};
    const std::size_t below = section ? *section + 1 : 0;
    if (below >= plan.sections.size())
        return std::nullopt;
    return ActivityPlace{plan.id, plan.sections[below].id, 0};
}

std::optional<int> positionAbove(const Plan &plan, const std::vector<SectionId> &sections)
{
    const int first = sectionPosition(plan, sections.front());
    return first == 0 ? std::nullopt : std::optional(first - 1);
}

std::optional<int> positionBelow(const Plan &plan, const std::vector<SectionId> &sections)
{
    const int last = sectionPosition(plan, sections.back());
    return last + 1 >= int(plan.sections.size()) ? std::nullopt : std::optional(last + 2);
}

ActivityPlace placeAfter(const Plan &plan, ActivityId activity)
{
    const Section section = sectionOf(plan, activity);
    return {plan.id, idOf(plan, section), positionIn(activitiesIn(plan, section), activity) + 1};
}

} // namespace versta
