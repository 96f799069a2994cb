#pragma once

#include "resultimport.h"

#include "storage/stores.h"

#include <QDateTime>

namespace versta {

/// What storing a workbook writes to one set.
struct SetPlan
{
    StoredSet set; ///< as it is to be; without id when it is new
    std::vector<StoredGroup> groups;
    std::vector<StoredWorks> works;
    std::vector<ResultSource> sources;
};

/// Everything that storing a workbook writes, found without writing. A school that is to be added is named by a
/// negative id: -1 is the first of `addedSchools`.
struct ImportPlan
{
    std::vector<School> addedSchools;
    std::vector<School> changedSchools;
    std::vector<SetPlan> sets;
    std::vector<StoredFederalEntry> federal;
    ImportSummary summary;
};

/// Compares a workbook with what is stored. Throws as the stores do.
/// \param file the workbook's name without folder
[[nodiscard]] ImportPlan planImport(const Stores &stores, const WorkbookReading &reading, const QString &file,
                                    const ImportChoices &choices);
/// Writes the plan. \param now when the workbook was stored
void carryOut(const ImportPlan &plan, Stores &stores, const QDateTime &now);

} // namespace versta
