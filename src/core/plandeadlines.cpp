#include "planprogress.h"
#include "textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// 1–12 for a section whose whole title is a month, with or without a year: «Сентябрь», «МАРТ 2024 г.».
std::optional<int> monthOf(const PlanSection &section)
{
    static const std::array months{u"январь"_s, u"февраль"_s, u"март"_s,     u"апрель"_s,  u"май"_s,    u"июнь"_s,
                                   u"июль"_s,   u"август"_s,  u"сентябрь"_s, u"октябрь"_s, u"ноябрь"_s, u"декабрь"_s};
    static const QRegularExpression year(uR"(\s*\d{4}\s*(г\.?|год|года)?\s*$|[.:]$)"_s);
    const auto title = folded(section.title).remove(year);
    const auto found = std::ranges::find(months, title);
    if (found == months.end())
        return std::nullopt;
    return static_cast<int>(found - months.begin()) + 1;
}

} // namespace

std::vector<Deadline> deadlinesOf(const Plan &plan)
{
    std::vector<Deadline> deadlines;
    deadlines.reserve(plan.activities.size());
    std::vector<std::optional<int>> months;
    for (const auto &section : plan.sections)
        months.push_back(monthOf(section));
    const auto column = plan.column(ColumnRole::Deadline);
    for (const auto &activity : plan.activities) {
        const bool hasCell = column && *column < activity.cells.size();
        const bool hasSection = activity.section && *activity.section < months.size();
        deadlines.push_back(hasCell ? understandDeadline(activity.cells[*column], plan.properties.period,
                                                         hasSection ? months[*activity.section] : std::nullopt)
                                    : Deadline());
    }
    return deadlines;
}

} // namespace versta
