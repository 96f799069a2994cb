#include "schoolplanstore.h"

#include "sqlite.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view Columns = "SELECT plan_id, school_id, sent, file FROM school_plan";

SchoolPlan readPlan(const Statement &row)
{
    // No school is 0, which no school has.
    SchoolPlan plan{row.id<PlanId>(0), row.id<SchoolId>(1), std::nullopt, row.text(3)};
    if (const auto sent = row.optionalText(2))
        plan.sent = QDate::fromString(*sent, Qt::ISODate);
    return plan;
}

std::optional<SchoolId> stored(SchoolId school)
{
    return school.isValid() ? std::optional(school) : std::nullopt;
}

std::optional<QString> stored(const std::optional<QDate> &date)
{
    return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
}

} // namespace

SchoolPlanStore::SchoolPlanStore(Database &database)
    : m_database(database)
{
}

bool SchoolPlanStore::isSchoolPlanTable(QByteArrayView table)
{
    return table == "school_plan" || table == "required_measure";
}

std::vector<SchoolPlan> SchoolPlanStore::all() const
{
    std::vector<SchoolPlan> plans;
    auto rows = m_database.prepare(std::string(Columns) + " ORDER BY plan_id, id");
    while (rows.step())
        plans.push_back(readPlan(rows));
    return plans;
}

std::optional<SchoolPlan> SchoolPlanStore::of(PlanId plan) const
{
    auto row = m_database.prepare(std::string(Columns) + " WHERE plan_id = ? ORDER BY id");
    return row.with(plan).step() ? std::optional(readPlan(row)) : std::nullopt;
}

void SchoolPlanStore::set(const SchoolPlan &plan)
{
    const auto rows = m_database.prepare("UPDATE school_plan SET school_id = ?, sent = ?, file = ? WHERE plan_id = ?")
                          .run(stored(plan.school), stored(plan.sent), plan.file, plan.plan);
    if (rows == 0)
        m_database.prepare("INSERT INTO school_plan (plan_id, school_id, sent, file) VALUES (?, ?, ?, ?)")
            .run(plan.plan, stored(plan.school), stored(plan.sent), plan.file);
}

void SchoolPlanStore::remove(PlanId plan)
{
    m_database.prepare("DELETE FROM school_plan WHERE plan_id = ?").run(plan);
}

void SchoolPlanStore::redirect(SchoolId from, SchoolId into)
{
    m_database.prepare("UPDATE school_plan SET school_id = ? WHERE school_id = ?").run(into, from);
}

std::vector<RequiredMeasure> SchoolPlanStore::measures() const
{
    std::vector<RequiredMeasure> measures;
    auto rows = m_database.prepare("SELECT heading, text FROM required_measure ORDER BY position, id");
    while (rows.step())
        measures.push_back({rows.text(0), rows.text(1)});
    return measures;
}

// Rows written anew would be a change though they say the same.
void SchoolPlanStore::setMeasures(const std::vector<RequiredMeasure> &measures)
{
    if (measures == this->measures())
        return;
    m_database.execute("DELETE FROM required_measure");
    auto insert = m_database.prepare("INSERT INTO required_measure (position, heading, text) VALUES (?, ?, ?)");
    for (std::size_t at = 0; at < measures.size(); ++at)
        insert.run(qint64(at), measures[at].heading, measures[at].text);
}

} // namespace versta
