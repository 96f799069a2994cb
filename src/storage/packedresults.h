#pragma once

#include "core/id.h"
#include "core/results/resultset.h"
#include "core/results/sheetmapping.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace versta {

class Database;

/// Results as they lie in the file, with nothing unpacked: who needs all of a region reads them quickly and unpacks
/// them where no database is needed. Both functions throw as ResultStore does.

/// A row of a report.
struct PackedGroup
{
    ReportKind report = ReportKind::Unknown;
    SchoolId school; ///< of a school
    GroupRow row;    ///< without values
    QString values;  ///< see readGroupValues()
};

/// The works of one school by one report.
struct PackedWorks
{
    qint64 id = 0; ///< 0: not stored yet
    ReportKind report = ReportKind::Individual;
    SchoolId school;
    int pupils = 0;
    QByteArray works; ///< see unpackWorks()
};

/// The rows of these reports of a set: report by report, rows of groups before those of schools.
[[nodiscard]] std::vector<PackedGroup> packedGroups(const Database &database, ResultSetId set,
                                                    const std::vector<ReportKind> &reports);
[[nodiscard]] std::vector<PackedWorks> packedWorks(const Database &database, ResultSetId set);

} // namespace versta
