#include "plan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array RoleCodes{
    std::pair{ColumnRole::Number, u"number"},
    std::pair{ColumnRole::Activity, u"activity"},
    std::pair{ColumnRole::Deadline, u"deadline"},
    std::pair{ColumnRole::Result, u"result"},
    std::pair{ColumnRole::Responsible, u"responsible"},
    std::pair{ColumnRole::Control, u"control"},
    std::pair{ColumnRole::Note, u"note"},
    std::pair{ColumnRole::Other, u"other"},
};

} // namespace

std::optional<std::size_t> Plan::column(ColumnRole role) const
{
    const auto found = std::ranges::find(columns, role, &PlanColumn::role);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

QString Plan::cell(const Activity &activity, ColumnRole role) const
{
    const auto index = column(role);
    return index && *index < activity.cells.size() ? activity.cells[*index] : QString();
}

QString roleCode(ColumnRole role)
{
    return QString::fromUtf16(std::ranges::find(RoleCodes, role, &decltype(RoleCodes)::value_type::first)->second);
}

std::optional<ColumnRole> roleFromCode(QStringView code)
{
    for (const auto &[role, text] : RoleCodes) {
        if (code == QStringView(text))
            return role;
    }
    return std::nullopt;
}

std::vector<PlanColumn> defaultColumns()
{
    return {
        {{}, u"№ п/п"_s, ColumnRole::Number, 0},
        {{}, u"Мероприятие"_s, ColumnRole::Activity, 0},
        {{}, u"Сроки"_s, ColumnRole::Deadline, 0},
        {{}, u"Ответственные"_s, ColumnRole::Responsible, 0},
        {{}, u"Ожидаемый результат"_s, ColumnRole::Result, 0},
    };
}

} // namespace versta
