#pragma once

#include "resultimport.h"

#include "storage/packedresults.h"
#include "storage/stores.h"

#include <QDateTime>

#include <map>

namespace versta {

/// What storing a workbook writes to one set.
struct SetPlan
{
    StoredSet set; ///< as it is to be; without id when it is new
    std::vector<StoredGroup> groups;
    std::vector<PackedWorks> works;
    std::vector<ResultSource> sources;
};

/// What of a file a workbook is compared with: plain values, so that comparing needs no database.
struct ImportBasis
{
    struct Set
    {
        StoredSet set;
        std::vector<StoredGroup> groups;
        std::vector<PackedWorks> works; ///< unpacked by whoever compares them
        std::vector<ResultSource> sources;
    };

    std::vector<School> schools;
    std::map<PaperKey, Set> sets;            ///< the works of the workbook that are stored
    std::vector<StoredFederalEntry> federal; ///< when the workbook has a list
    qint64 changes = 0;                      ///< see fileChanges()
};

/// How many rows the connection has changed so far: tells whether a file is still as it was.
[[nodiscard]] qint64 fileChanges(const Stores &stores);
/// Quick: works stay packed. Throws as the stores do.
[[nodiscard]] ImportBasis basisOf(const Stores &stores, const WorkbookReading &reading);

/// Everything that storing a workbook writes, found without writing. A school that is to be added is named by a
/// negative id: -1 is the first of `addedSchools`.
struct ImportPlan
{
    std::vector<School> addedSchools;
    std::vector<School> changedSchools;
    std::vector<SetPlan> sets;
    std::vector<StoredFederalEntry> federal;
    ImportSummary summary;
    qint64 changes = 0; ///< of its basis
};

/// Compares a workbook with what was stored. Throws Refused (Corrupt).
/// \param file the workbook's name without folder
[[nodiscard]] ImportPlan importPlan(const ImportBasis &basis, const WorkbookReading &reading, const QString &file,
                                    const ImportChoices &choices);
/// Writes the plan. \param now when the workbook was stored
void carryOut(const ImportPlan &plan, Stores &stores, const QDateTime &now);

} // namespace versta
