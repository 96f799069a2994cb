#pragma once

#include "documentcontent.h"
#include "plan.h"

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// A guess or a doubt of the recogniser, with the place it concerns.
struct ReadingWarning
{
    QString where;                       ///< «Таблица 2, строка 14»
    QString text;                        ///< what was seen and what was done
    std::optional<std::size_t> plan;     ///< index into PlanReading::plans
    std::optional<std::size_t> activity; ///< index into that plan's activities, so that the warning leads to the row
};

/// A row of a table as it was read.
struct SourceRow
{
    std::size_t table = 0; ///< index into PlanReading::tables
    std::size_t row = 0;   ///< index into ReadTable::rows

    friend bool operator==(const SourceRow &, const SourceRow &) = default;
};

/// What a table of the document was taken for.
enum class TableUse
{
    NotPlan,     ///< approval block, signatures, statistics, anything else
    NewPlan,     ///< a plan begins here
    Continuation ///< goes on with the plan of the table before it
};

/// What a row of a plan's table was taken for.
enum class RowUse
{
    Text,          ///< stands outside the plan's rows: approval, title, signature
    Header,        ///< the headers of the columns, also when they are repeated
    ColumnNumbers, ///< «1 2 3 4 5»
    Section,
    Tasks,        ///< «Задачи: …» of the section
    Activity,     ///< an activity begins here
    Continuation, ///< the rest of the activity above
    Skipped       ///< empty, a line of dashes, left out by choice
};

struct ReadColumn
{
    QString header; ///< empty when the table has no header row
    ColumnRole role = ColumnRole::Other;
    bool guessed = false; ///< the role was taken from the contents, not from the header's words
};

struct ReadRow
{
    RowUse use = RowUse::Text;
    std::vector<QString> texts; ///< one for each of ReadTable::columns; a merged text stands in its first column
    int number = 0;             ///< as the document counts its rows, from 1
};

/// A table of the document as it was read. A sheet that holds two plans is shown as two tables.
struct ReadTable
{
    QString where; ///< «Таблица 2», «Лист «План»»
    TableUse use = TableUse::NotPlan;
    std::optional<std::size_t> plan; ///< index into PlanReading::plans
    std::vector<ReadColumn> columns;
    std::vector<ReadRow> rows;
};

/// Where a plan's parts were found.
struct PlanSource
{
    std::vector<std::vector<SourceRow>> activities; ///< rows of each activity, in reading order; several when joined
    std::vector<std::vector<SourceRow>> sections;   ///< rows of each section; empty for one typed between tables
};

/// What was recognised in a document: several plans may stand in one file.
struct PlanReading
{
    std::vector<Plan> plans;
    std::vector<ReadingWarning> warnings;
    std::vector<ReadTable> tables;   ///< in the order of the document, plans or not
    std::vector<PlanSource> sources; ///< one for each of `plans`
};

} // namespace versta
