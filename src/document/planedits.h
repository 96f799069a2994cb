#pragma once

#include "core/plan.h"
#include "core/result.h"

#include <optional>
#include <vector>

namespace versta {

class Document;
struct Stores;

/// The gestures on plans: each function is one edit, undone and redone as a whole. They fail with NotFound when what
/// they name is gone, ReadOnly, Io or Locked when the file cannot be written; nothing is then changed.

/// Where an activity goes: a section, or before the first one.
struct ActivityPlace
{
    PlanId plan;
    std::optional<SectionId> section;
    int position = 0; ///< from 0; beyond the end means the end
};

struct CellText
{
    ActivityId activity;
    ColumnId column;
    QString text;
};

Result<PlanId> createPlan(Document &document, const PlanProperties &properties);
/// Stores whole plans in one step: import, copy. Parties named in them enter the directory.
Result<std::vector<PlanId>> insertPlans(Document &document, const std::vector<Plan> &plans, const QString &label);
Result<PlanId> duplicatePlan(Document &document, PlanId plan);
Result<> deletePlans(Document &document, const std::vector<PlanId> &plans);

Result<> setPlanProperties(Document &document, PlanId plan, const PlanProperties &properties);
Result<> setPageSetup(Document &document, PlanId plan, const PageSetup &page);
/// Columns as a whole: order, headers, roles, widths; those without an id are new, those missing go with their cells.
/// Refuses (Constraint) a role that stands twice and a plan without an activity column.
Result<> setColumns(Document &document, PlanId plan, const std::vector<PlanColumn> &columns);
/// \param width millimetres on paper, 0 for automatic
Result<> setColumnWidth(Document &document, ColumnId column, double width);

Result<SectionId> addSection(Document &document, PlanId plan, int position, const PlanSection &section);
Result<> setSection(Document &document, const PlanSection &section);
Result<> moveSections(Document &document, PlanId plan, const std::vector<SectionId> &sections, int position);
/// Deletes sections with their activities, and single activities, in one step.
Result<> deleteRows(Document &document, const std::vector<SectionId> &sections,
                    const std::vector<ActivityId> &activities);

/// The cells of `activity` go by the plan's columns; missing ones are empty.
Result<ActivityId> addActivity(Document &document, const ActivityPlace &place, const Activity &activity);
/// Several new activities in one step, one after another.
Result<std::vector<ActivityId>> addActivities(Document &document, const ActivityPlace &place,
                                              const std::vector<Activity> &activities);
/// A new section with its activities.
struct NewSection
{
    PlanSection section;
    std::vector<Activity> activities;
};
/// Texts for cells that exist, new activities behind them and new sections behind the one of the place, in one step.
/// Gives the new activities.
Result<std::vector<ActivityId>> pasteRows(Document &document, const std::vector<CellText> &cells,
                                          const ActivityPlace &place, const std::vector<Activity> &activities,
                                          const std::vector<NewSection> &sections = {});
/// Copies each activity behind itself; the copy's number is made by the rule, and it is not started.
Result<std::vector<ActivityId>> duplicateActivities(Document &document, const std::vector<ActivityId> &activities);
/// Copies each section with its activities behind itself; numbers are made by the rule, nothing is started. The
/// sections are of this plan.
Result<std::vector<SectionId>> duplicateSections(Document &document, PlanId plan,
                                                 const std::vector<SectionId> &sections);
/// Puts the activities, in the given order, before what stands at place.position. They may come from other sections
/// of the same plan.
Result<> moveActivities(Document &document, const std::vector<ActivityId> &activities, const ActivityPlace &place);
Result<> setCell(Document &document, const CellText &cell);
/// Several cells in one step: fill down, replace, clear.
Result<> setCells(Document &document, const std::vector<CellText> &cells, const QString &label);
/// Cells and whole sections in one step: replace in all rows.
Result<> setTexts(Document &document, const std::vector<PlanSection> &sections, const std::vector<CellText> &cells,
                  const QString &label);
/// \param number kept by hand (may be empty); nullopt: made by the rule
Result<> setActivityNumber(Document &document, ActivityId activity, const std::optional<QString> &number);
Result<> setSectionNumber(Document &document, SectionId section, const std::optional<QString> &number);
/// The numbers of these rows are made by the rule again, in one step.
Result<> numberRowsByRule(Document &document, const std::vector<SectionId> &sections,
                          const std::vector<ActivityId> &activities);
/// All numbers of the plan are made by its rule from now on.
Result<> renumberPlan(Document &document, PlanId plan);
Result<> setStatus(Document &document, const std::vector<ActivityId> &activities, ActivityStatus status);
Result<> setNote(Document &document, ActivityId activity, const QString &note);
/// The schools that the activity concerns, instead of those before.
Result<> setActivitySchools(Document &document, ActivityId activity, const std::vector<SchoolId> &schools);

/// Stores a whole plan, with the parties named in it entered into the directory; part of the edits that bring in plans.
PlanId enterPlan(Stores &stores, const Plan &plan);

} // namespace versta
