#pragma once

#include "core/rechecks/recheckselection.h"
#include "core/rechecks/recheckstatistics.h"
#include "core/result.h"
#include "core/school.h"

#include <map>
#include <vector>

namespace versta {

class ChangeSet;
class Document;
struct Stores;

/// Whether re-checks, or the schools they name, may have changed.
[[nodiscard]] bool touchesRechecks(const ChangeSet &changes);

/// A re-check in a list.
struct RecheckOverview
{
    RecheckHead head;
    std::vector<PaperKey> papers;
    int schools = 0;
    RecheckFigures figures;
};
/// The last ones first.
[[nodiscard]] Result<std::vector<RecheckOverview>> recheckOverviews(const Document &document);
/// Those in which a school has works, with the figures of its works alone.
[[nodiscard]] Result<std::vector<RecheckOverview>> rechecksOfSchool(const Document &document, SchoolId school);

/// NotFound when it is gone.
[[nodiscard]] Result<Recheck> loadRecheck(const Document &document, RecheckId id);
/// All of them with everything in them, the last ones first.
[[nodiscard]] Result<std::vector<Recheck>> allRechecks(const Document &document);

/// The works of one result set that can be chosen from, with their schools.
struct RecheckCandidates
{
    RecheckPaper paper;                  ///< what a re-check would keep of it
    std::vector<RecheckWork> works;      ///< by school, class and code; without ids, nothing entered
    std::vector<SelectableWork> choices; ///< the same works for the choice
    std::map<SchoolId, School> schools;
};
/// Works of «Индивидуальные результаты» where there are any, else those of a collection form. The scale is the stored
/// one, else that which the exported marks follow. NotFound when the set is gone.
[[nodiscard]] Result<RecheckCandidates> recheckCandidates(const Document &document, ResultSetId set);
/// The same inside an edit; Refused (NotFound).
[[nodiscard]] RecheckCandidates candidatesIn(const Stores &stores, ResultSetId set);
/// The result sets that have works of pupils, by year, subject and grade, the last year first.
[[nodiscard]] Result<std::vector<std::pair<ResultSetId, PaperKey>>> recheckablePapers(const Document &document);

} // namespace versta
