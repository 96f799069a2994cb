#include "importfile.h"

#include "core/recognition/minutesrecognition.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

void ImportFile::take(ReadDocument document)
{
    if (!document.content) {
        state = State::Failed;
        error = document.content.error();
        return;
    }
    state = State::Read;
    content = *document.content;
    reading = std::move(document.reading);
    minutes = std::move(document.minutes);
}

void ImportFile::choose(const ReadingChoices &wanted)
{
    if (wanted == choices)
        return;
    earlier.push_back(choices);
    choices = wanted;
    readAgain();
}

void ImportFile::unchoose()
{
    if (earlier.empty())
        return;
    choices = earlier.back();
    earlier.pop_back();
    readAgain();
}

void ImportFile::readAgain()
{
    reading = recognisePlans(*content, choices.plans);
    minutes = recogniseMinutes(*content, reading, choices.minutes);
}

PlanWishes &ImportFile::wishesOf(std::size_t plan)
{
    return wishes[firstTable(plan)];
}

Plan ImportFile::wishedPlan(std::size_t plan) const
{
    Plan result = reading.plans[plan];
    const auto found = wishes.find(firstTable(plan));
    if (found == wishes.end())
        return result;
    const PlanWishes &wished = found->second;
    result.properties.title = wished.title.value_or(result.properties.title);
    result.properties.kind = wished.kind.value_or(result.properties.kind);
    result.properties.period = wished.period.value_or(result.properties.period);
    return result;
}

bool ImportFile::isTaken(std::size_t plan) const
{
    const auto found = wishes.find(firstTable(plan));
    if (found != wishes.end())
        return found->second.take;
    // A table of decisions is taken with its minutes.
    return !(takenMinutes() && minutes->decisionTable == plan);
}

const MinutesReading *ImportFile::takenMinutes() const
{
    return minutes && takeMinutes ? &*minutes : nullptr;
}

std::vector<Plan> ImportFile::takenPlans() const
{
    std::vector<Plan> plans;
    for (std::size_t plan = 0; plan < reading.plans.size(); ++plan) {
        if (isTaken(plan))
            plans.push_back(wishedPlan(plan));
    }
    return plans;
}

std::size_t ImportFile::firstTable(std::size_t plan) const
{
    const auto table =
        std::ranges::find_if(reading.tables, [&](const ReadTable &candidate) { return candidate.plan == plan; });
    return static_cast<std::size_t>(table - reading.tables.begin());
}

std::optional<SourceRow> warningRow(const PlanReading &reading, const ReadingWarning &warning)
{
    // The place that it names comes first: a joined row belongs to an activity that began elsewhere.
    std::optional<SourceRow> table;
    for (std::size_t at = 0; at < reading.tables.size(); ++at) {
        const auto &rows = reading.tables[at].rows;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (warning.where == u"%1, строка %2"_s.arg(reading.tables[at].where).arg(rows[row].number))
                return SourceRow{at, row};
        }
        if (!table && warning.where == reading.tables[at].where && !rows.empty())
            table = SourceRow{at, 0};
    }
    if (warning.plan && warning.activity) {
        const auto &rows = reading.sources[*warning.plan].activities[*warning.activity];
        if (!rows.empty())
            return rows.front();
    }
    return table;
}

} // namespace versta
