#pragma once

#include "../documentcontent.h"
#include "../planreading.h"

#include <map>
#include <optional>

namespace versta {

/// What the user says about one table where the recogniser guessed otherwise. Indices are those of ReadTable.
struct TableChoices
{
    /// The table is no plan, begins a plan, or goes on with the plan before it.
    std::optional<TableUse> use;
    /// Row of the headers; -1: the table has none.
    std::optional<int> headerRow;
    /// Role of a column. A role given here is taken from the column that was guessed to have it.
    std::map<std::size_t, ColumnRole> roles;
    /// Section, Activity (a row of its own), Continuation (joined to the activity before), Tasks, Skipped.
    std::map<std::size_t, RowUse> rows;

    friend bool operator==(const TableChoices &, const TableChoices &) = default;
};

/// Corrections by table, keyed by the index into PlanReading::tables. The tables of a document and their rows do not
/// depend on the choices, so that the indices of one reading stay good for the next.
struct RecognitionChoices
{
    std::map<std::size_t, TableChoices> tables;

    friend bool operator==(const RecognitionChoices &, const RecognitionChoices &) = default;
};

/// Finds the plans of a document. Never fails: a document without plans gives an empty reading with a warning. Texts
/// stay as they are written; what was joined, left out or guessed is said in the warnings. The remarks of the
/// document's reader come first among them.
[[nodiscard]] PlanReading recognisePlans(const DocumentContent &content, const RecognitionChoices &choices = {});

} // namespace versta
