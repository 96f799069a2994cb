#pragma once

#include "core/planschool.h"
#include "core/requiredmeasures.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace versta {

class Database;

/// Plans that belong to schools, and the measures that such plans are asked to hold. Runs inside the caller's
/// transaction and throws SqlError.
class SchoolPlanStore
{
public:
    explicit SchoolPlanStore(Database &database);

    /// Whether the rows of a table, as a changeset names it, belong here.
    [[nodiscard]] static bool isSchoolPlanTable(QByteArrayView table);

    /// By plan; a plan belongs to one school at most.
    [[nodiscard]] std::vector<SchoolPlan> all() const;
    [[nodiscard]] std::optional<SchoolPlan> of(PlanId plan) const;
    /// Instead of what was known of the plan.
    void set(const SchoolPlan &plan);
    /// The plan belongs to no school any more.
    void remove(PlanId plan);
    /// Makes plans of one school those of another.
    void redirect(SchoolId from, SchoolId into);

    /// Empty: nobody said, the usual ones hold.
    [[nodiscard]] std::vector<RequiredMeasure> measures() const;
    void setMeasures(const std::vector<RequiredMeasure> &measures);

private:
    Database &m_database;
};

} // namespace versta
