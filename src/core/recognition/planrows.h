#pragma once

#include "sourceitems.h"

#include "../planreading.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// A row put into the columns of its plan.
struct PlanRow
{
    struct Cell
    {
        QString text;
        bool bold = false;
        bool covered = false; ///< merged from a row above
        int span = 1;
        int rowSpan = 1;
    };
    SourceRow source;
    QString where; ///< «Таблица 2, строка 14»
    std::vector<Cell> cells;
    bool beginsTable = false;     ///< first row of a table that goes on with the plan: a page break may stand before it
    bool lacksColumns = false;    ///< its table has fewer columns than the plan
    std::optional<RowUse> choice; ///< said by the user

    /// Columns with a text of their own.
    [[nodiscard]] std::vector<std::size_t> filled() const;
    /// «Итого: 12», with nothing but numbers beside it.
    [[nodiscard]] bool isTotal() const;
    /// The cell is merged with rows below and stands beside a text merged over columns: a party of a whole section
    /// that begins in the section's row.
    [[nodiscard]] bool belongsToRowsBelow(std::size_t cell) const;
};

/// What is usual in a plan; the measure for a row that may be a section, an activity or the rest of one.
struct PlanHabits
{
    std::vector<ColumnRole> roles;
    std::vector<double> filled;      ///< share of whole rows with a text in the column
    std::vector<double> startsLower; ///< share of texts that begin with a small letter
    int numberDepth = 0;             ///< levels of most numbers of whole rows; 0: no numbers
    double bold = 0;                 ///< share of whole rows with a bold activity

    [[nodiscard]] std::optional<std::size_t> column(ColumnRole role) const;
};

[[nodiscard]] PlanHabits habitsOf(const std::vector<ColumnRole> &roles, const std::vector<PlanRow> &rows);

/// What the row is: Section, Tasks, Activity, Continuation or Skipped.
/// \param previous the activity's row above as joined so far; null after a section or at the beginning
/// \param next     the row below; null at the end
[[nodiscard]] RowUse useOf(const PlanRow &row, const PlanRow *previous, const PlanRow *next, const PlanHabits &habits);

/// How strongly the row looks like the rest of `previous`: joined from 2 on.
[[nodiscard]] int continuationScore(const PlanRow &row, const PlanRow &previous, const PlanHabits &habits);

} // namespace versta
