#include "plancodes.h"

#include "storageerror.h"

#include <algorithm>
#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

template <class E>
using Code = std::pair<E, QLatin1StringView>;

constexpr std::array Kinds{
    Code<PlanKind>{PlanKind::Municipal, "municipal"_L1},
    Code<PlanKind>{PlanKind::Regional, "regional"_L1},
    Code<PlanKind>{PlanKind::School, "school"_L1},
    Code<PlanKind>{PlanKind::Decisions, "decisions"_L1},
};
constexpr std::array Statuses{
    Code<ActivityStatus>{ActivityStatus::NotStarted, "not-started"_L1},
    Code<ActivityStatus>{ActivityStatus::InWork, "in-work"_L1},
    Code<ActivityStatus>{ActivityStatus::Done, "done"_L1},
    Code<ActivityStatus>{ActivityStatus::Cancelled, "cancelled"_L1},
};
constexpr std::array Numberings{
    Code<NumberingRule>{NumberingRule::Hierarchical, "hierarchical"_L1},
    Code<NumberingRule>{NumberingRule::PerSection, "per-section"_L1},
    Code<NumberingRule>{NumberingRule::Continuous, "continuous"_L1},
};
using Orientation = PageSetup::Orientation;
constexpr std::array Orientations{
    Code<Orientation>{Orientation::Automatic, "automatic"_L1},
    Code<Orientation>{Orientation::Portrait, "portrait"_L1},
    Code<Orientation>{Orientation::Landscape, "landscape"_L1},
};

template <class Table, class E>
QString toCode(const Table &table, E value)
{
    return std::ranges::find(table, value, &Table::value_type::first)->second;
}

// CHECK constraints keep unknown codes out of the file, so one that is met means damage.
template <class Table>
auto fromCode(const Table &table, const QString &code)
{
    const auto found = std::ranges::find(table, code, &Table::value_type::second);
    if (found == table.end())
        throw Refused(Error::Code::Corrupt, u"В файле встретилось неизвестное значение «%1»."_s.arg(code));
    return found->first;
}

} // namespace

QString kindToCode(PlanKind kind)
{
    return toCode(Kinds, kind);
}

PlanKind kindFromCode(const QString &code)
{
    return fromCode(Kinds, code);
}

QString statusToCode(ActivityStatus status)
{
    return toCode(Statuses, status);
}

ActivityStatus statusFromCode(const QString &code)
{
    return fromCode(Statuses, code);
}

QString numberingToCode(NumberingRule rule)
{
    return toCode(Numberings, rule);
}

NumberingRule numberingFromCode(const QString &code)
{
    return fromCode(Numberings, code);
}

QString orientationToCode(PageSetup::Orientation orientation)
{
    return toCode(Orientations, orientation);
}

PageSetup::Orientation orientationFromCode(const QString &code)
{
    return fromCode(Orientations, code);
}

} // namespace versta
