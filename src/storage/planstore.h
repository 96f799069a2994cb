#pragma once

#include "core/plan.h"

#include <QByteArrayView>

#include <utility>
#include <vector>

namespace versta {

class Database;

/// Plans in the file. All functions run inside the caller's transaction and throw SqlError; those that take the id of
/// something that is not there throw Refused (NotFound).
class PlanStore
{
public:
    explicit PlanStore(Database &database);

    struct Head
    {
        PlanId id;
        QString title;
        PlanKind kind = PlanKind::Municipal;
        PlanPeriod period;
        bool example = false;
    };
    /// Where an activity stands: its plan, and its section or none.
    struct Place
    {
        PlanId plan;
        std::optional<SectionId> section;
        int position = 0; ///< from 0 within the section, or among the activities before the first section
    };

    [[nodiscard]] std::vector<Head> heads() const;
    [[nodiscard]] bool contains(PlanId id) const;
    [[nodiscard]] Plan plan(PlanId id) const;
    [[nodiscard]] PlanProperties properties(PlanId id) const;
    [[nodiscard]] std::vector<PlanColumn> columns(PlanId id) const;
    [[nodiscard]] PlanSection section(SectionId id) const;
    [[nodiscard]] PlanId planOf(SectionId id) const;
    [[nodiscard]] Place placeOf(ActivityId id) const;
    [[nodiscard]] ColumnRole roleOf(ColumnId id) const;
    /// Whether the rows of a table, as a changeset names it, belong to plans.
    [[nodiscard]] static bool isPlanTable(QByteArrayView table);
    /// The plan that a row of such a table belongs to; nullopt when the row is gone.
    [[nodiscard]] std::optional<PlanId> planOfRow(QByteArrayView table, qint64 id) const;
    /// Sections of the plan, and activities of a place, in their order.
    [[nodiscard]] std::vector<SectionId> sectionOrder(PlanId id) const;
    [[nodiscard]] std::vector<ActivityId> activityOrder(PlanId plan, std::optional<SectionId> section) const;

    /// Stores the whole value behind the last plan; ids in the value are ignored.
    PlanId insert(const Plan &plan);
    void remove(PlanId id);
    void setProperties(PlanId id, const PlanProperties &properties);
    /// Columns with a valid id are changed, those without are added, those that are missing are removed with their
    /// cells. The order of the vector becomes the order of the plan. Returns the ids in that order.
    std::vector<ColumnId> setColumns(PlanId id, const std::vector<PlanColumn> &columns);
    void setColumnWidth(ColumnId id, double width);

    SectionId insertSection(PlanId plan, int position, const PlanSection &section);
    void setSection(SectionId id, const PlanSection &section);
    void setSectionNumber(SectionId id, const std::optional<QString> &number);
    void removeSection(SectionId id);
    void reorderSections(PlanId plan, const std::vector<SectionId> &order);

    /// Puts the activities, one after another, before what stands at place.position. Their cells go into `columns`.
    std::vector<ActivityId> insertActivities(const Place &place, const std::vector<Activity> &activities,
                                             const std::vector<ColumnId> &columns);
    void removeActivity(ActivityId id);
    void setCell(ActivityId activity, ColumnId column, const QString &text);
    void setActivityNumber(ActivityId id, const std::optional<QString> &number);
    void setStatus(ActivityId id, ActivityStatus status);
    void setNote(ActivityId id, const QString &note);
    /// The schools that the activity concerns, instead of those before; each counts once.
    void setSchools(ActivityId id, const std::vector<SchoolId> &schools);
    /// The activities that concern a school, by plan and in the order of each plan.
    [[nodiscard]] std::vector<ActivityId> activitiesFor(SchoolId school) const;
    /// Makes activities of one school those of another.
    void redirect(SchoolId from, SchoolId into);
    /// Gives activities of the plan this section and the positions 0, 1, 2 … in the order of the vector.
    void placeActivities(PlanId plan, std::optional<SectionId> section, const std::vector<ActivityId> &order);

private:
    void writeBlocks(PlanId id, const PlanProperties &properties);
    void readBlocks(PlanId id, PlanProperties &properties) const;
    void readActivities(Plan &plan) const;
    void readCells(Plan &plan) const;
    void readSchools(Plan &plan) const;

    Database &m_database;
};

} // namespace versta
