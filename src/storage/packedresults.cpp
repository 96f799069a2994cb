#include "packedresults.h"

#include "resultcodes.h"
#include "sqlite.h"

namespace versta {

std::vector<PackedGroup> packedGroups(const Database &database, ResultSetId set, const std::vector<ReportKind> &reports)
{
    std::vector<PackedGroup> groups;
    auto rows = database.prepare("SELECT kind, school_id, code, name, participants, mean, \"values\", schools FROM "
                                 "result_group WHERE result_set_id = ? AND report = ? ORDER BY school_id NOTNULL, id");
    for (const ReportKind report : reports) {
        rows.with(set, storedReport(report));
        while (rows.step()) {
            PackedGroup group;
            group.report = report;
            group.school = rows.id<SchoolId>(1);
            group.row.group = {groupKindFromStored(rows.text(0)), {}, rows.text(2), rows.text(3)};
            if (!rows.isNull(4))
                group.row.participants = int(rows.integer(4));
            if (!rows.isNull(5))
                group.row.meanScore = rows.real(5);
            group.values = rows.text(6);
            if (!rows.isNull(7))
                group.row.schools = int(rows.integer(7));
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

std::vector<PackedWorks> packedWorks(const Database &database, ResultSetId set)
{
    std::vector<PackedWorks> all;
    auto rows = database.prepare("SELECT id, report, school_id, pupils, works FROM result_works WHERE result_set_id = "
                                 "? ORDER BY report, school_id, id");
    rows.with(set);
    while (rows.step())
        all.push_back({rows.integer(0), reportFromStored(rows.text(1)), rows.id<SchoolId>(2), int(rows.integer(3)),
                       rows.blob(4)});
    return all;
}

} // namespace versta
