#pragma once

#include "approval.h"
#include "id.h"
#include "pagesetup.h"
#include "planperiod.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace versta {

enum class PlanKind
{
    Municipal,
    Regional,
    School,
    Decisions ///< what a meeting decided, see minutes.h
};

/// What a column of a plan is about. A role other than Other stands at most once in a plan.
enum class ColumnRole
{
    Number,
    Activity,
    Deadline,
    Result,
    Responsible,
    Control,
    Note,
    Other
};

enum class ActivityStatus
{
    NotStarted,
    InWork,
    Done,
    Cancelled
};

/// The rule by which numbers that are not kept by hand are made; see numbering.h.
enum class NumberingRule
{
    Hierarchical, ///< 1.1, 1.2, 2.1
    PerSection,   ///< 1, 2, 1, 2
    Continuous,   ///< 1, 2, 3, 4
};

struct PlanColumn
{
    ColumnId id;
    QString header; ///< as the document names it, line breaks kept
    ColumnRole role = ColumnRole::Other;
    double width = 0; ///< millimetres on paper; 0: chosen by the contents

    friend bool operator==(const PlanColumn &, const PlanColumn &) = default;
};

struct PlanSection
{
    SectionId id;
    QString label;                 ///< «Направление», «Задача», or empty
    std::optional<QString> number; ///< kept by hand (may be empty: no number); nullopt: made by the rule
    QString title;
    QStringList tasks; ///< the lines under «Задачи:»

    friend bool operator==(const PlanSection &, const PlanSection &) = default;
};

struct Activity
{
    ActivityId id;
    std::optional<std::size_t> section; ///< index into Plan::sections; nullopt: before the first section
    std::optional<QString> number;      ///< kept by hand (may be empty: no number); nullopt: made by the rule
    std::vector<QString> cells;         ///< one text per column of the plan; that of the Number column stays empty
    ActivityStatus status = ActivityStatus::NotStarted;
    QString note;                  ///< the coordinator's own, not printed
    std::vector<SchoolId> schools; ///< whom it concerns, rising; empty: nobody in particular

    friend bool operator==(const Activity &, const Activity &) = default;
};

/// What a plan says of itself, without its table.
struct PlanProperties
{
    QString title; ///< line breaks kept
    PlanKind kind = PlanKind::Municipal;
    PlanPeriod period;
    QString preamble;                     ///< text between the title and the table, line breaks kept
    QStringList goals;                    ///< the lines under «Цели:» or «Задачи:» of the whole plan
    ApprovalBlock approval;               ///< top right of the first page
    std::vector<ApprovalBlock> agreement; ///< СОГЛАСОВАНО
    QString signature;                    ///< lines under the table, line breaks kept
    NumberingRule numbering = NumberingRule::Hierarchical;
    PageSetup page;
    bool example = false; ///< belongs to the example municipality, removed with it

    friend bool operator==(const PlanProperties &, const PlanProperties &) = default;
};

/// A whole plan as a value: what is read from a document, stored, shown, printed and exported.
/// Activities stand in reading order: those without a section first, then section by section.
struct Plan
{
    PlanId id;
    PlanProperties properties;
    std::vector<PlanColumn> columns;
    std::vector<PlanSection> sections;
    std::vector<Activity> activities;

    /// The index of the column with this role; nullopt when the plan has none.
    [[nodiscard]] std::optional<std::size_t> column(ColumnRole role) const;
    /// The text of the activity in the column with this role; empty when the plan has no such column.
    [[nodiscard]] QString cell(const Activity &activity, ColumnRole role) const;

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// The fixed code of a role in JSON and in the file: «number», «activity» …
[[nodiscard]] QString roleCode(ColumnRole role);
[[nodiscard]] std::optional<ColumnRole> roleFromCode(QStringView code);

/// № п/п, Мероприятие, Сроки, Ответственные, Ожидаемый результат: the columns of a new plan.
[[nodiscard]] std::vector<PlanColumn> defaultColumns();

} // namespace versta
