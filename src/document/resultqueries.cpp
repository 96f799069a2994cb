#include "resultqueries.h"

#include "document.h"
#include "importplan.h"
#include "schoolqueries.h"

#include "core/naturalorder.h"
#include "core/results/mappingjson.h"
#include "core/results/papertasks.h"
#include "core/results/sheetdecision.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::vector<int> federalYearsOf(const Stores &stores)
{
    std::set<int> years;
    for (const StoredFederalEntry &stored : stores.results.federalList())
        years.insert(stored.entry.year);
    return {years.begin(), years.end()};
}

LoadedPaper loadedPaper(const ResultSetHead &head)
{
    LoadedPaper paper{head.key, {}, head.scale.has_value()};
    for (const LoadedReport &report : head.reports)
        paper.reports.push_back(report.report);
    return paper;
}

std::vector<ResultSetHead> headsOf(const Stores &stores)
{
    std::vector<ResultSetHead> heads;
    std::map<ResultSetId, std::size_t> places;
    for (StoredSet &set : stores.results.sets()) {
        places.emplace(set.id, heads.size());
        heads.push_back(
            {set.id, std::move(set.paper.key), set.paper.maximum, std::move(set.paper.scale), {}, 0, 0, {}});
    }
    for (const ReportExtent &extent : stores.results.extents()) {
        ResultSetHead &head = heads[places.at(extent.set)];
        head.reports.push_back({extent.report, extent.schools, extent.pupils});
        head.schools = std::max(head.schools, extent.schools);
        head.pupils = std::max(head.pupils, extent.pupils);
    }
    std::vector<LoadedPaper> papers;
    for (ResultSetHead &head : heads) {
        std::ranges::sort(head.reports, {}, &LoadedReport::report);
        papers.push_back(loadedPaper(head));
    }
    const auto federalYears = federalYearsOf(stores);
    for (std::size_t at = 0; at < heads.size(); ++at)
        heads[at].needs = signNeeds(papers[at], papers, federalYears);
    return heads;
}

/// Figures of every school of a set, or of one, by school.
std::map<SchoolId, ResultFigures> schoolFigures(const Stores &stores, const StoredSet &set,
                                                std::optional<SchoolId> only)
{
    std::map<SchoolId, GroupFigures> groups;
    for (const StoredGroup &group : stores.results.groups(set.id, {}, only)) {
        if (group.school.isValid())
            groups[group.school].add(group.report, group.row);
    }
    std::map<SchoolId, ResultFigures> figures;
    for (const auto &[school, group] : groups)
        figures.emplace(school, group.figures(set.paper.maximum));
    // Works say more than any report; those of the official export more than those of a form.
    for (const ReportKind report : {ReportKind::Form, ReportKind::Individual}) {
        for (const StoredWorks &works : stores.results.works(set.id, report, only)) {
            ResultFigures exact = figuresOf(works.works, set.paper);
            const auto known = figures.find(works.school);
            if (known != figures.end() && !exact.markShares) {
                exact.markShares = known->second.markShares;
                exact.markCounts = known->second.markCounts;
                exact.quality = known->second.quality;
                exact.success = known->second.success;
            }
            if (known != figures.end() && !exact.journal)
                exact.journal = known->second.journal;
            figures.insert_or_assign(works.school, exact);
        }
    }
    return figures;
}

/// The rows of a set that are not schools.
std::vector<SetTableRow> referencesOf(const std::vector<StoredGroup> &groups, const std::optional<int> &maximum)
{
    std::map<std::pair<ResultGroup::Kind, QString>, std::pair<QString, GroupFigures>> found;
    for (const StoredGroup &group : groups) {
        const ResultGroup &of = group.row.group;
        if (of.kind == ResultGroup::Kind::School || of.kind == ResultGroup::Kind::Other)
            continue;
        const bool single = of.kind == ResultGroup::Kind::WholeSample || of.kind == ResultGroup::Kind::Region;
        auto &[name, figures] = found[{of.kind, single ? QString() : of.key()}];
        name = of.name;
        figures.add(group.report, group.row);
    }
    std::vector<SetTableRow> rows;
    rows.reserve(found.size());
    for (const auto &[key, group] : found)
        rows.push_back({key.first, {}, {}, group.first, false, group.second.figures(maximum)});
    return rows;
}

/// All schools of a set added up.
SetTableRow sumOf(const std::map<SchoolId, ResultFigures> &schools, const std::optional<int> &maximum)
{
    ResultSums sums;
    for (const auto &[school, figures] : schools)
        sums.add(figures);
    return {ResultGroup::Kind::Municipality, {}, {}, u"Все школы файла"_s, true, sums.figures(maximum)};
}

bool isMunicipality(const SetTableRow &row)
{
    return row.kind == ResultGroup::Kind::Municipality;
}

/// The only municipality of a set, or among several the one with the name; nullptr when there is none.
const SetTableRow *municipalityOf(const std::vector<SetTableRow> &references, const QString &name)
{
    const bool single = std::ranges::count_if(references, isMunicipality) == 1;
    const auto found = std::ranges::find_if(
        references, [&](const SetTableRow &row) { return isMunicipality(row) && (single || row.name == name); });
    return found == references.end() ? nullptr : &*found;
}

SetTable tableOf(const Stores &stores, const StoredSet &set)
{
    SetTable table;
    const auto figures = schoolFigures(stores, set, {});
    table.references = referencesOf(stores.results.groups(set.id, {}, SchoolId()), set.paper.maximum);
    if (!figures.empty() && std::ranges::count_if(table.references, isMunicipality) != 1)
        table.references.insert(std::ranges::find_if(table.references, isMunicipality),
                                sumOf(figures, set.paper.maximum));
    std::multimap<QString, SetTableRow> ordered;
    for (const School &school : stores.schools.schools()) {
        const auto found = figures.find(school.id);
        if (found == figures.end())
            continue;
        const QString name = school.nameIn(set.paper.key.year);
        ordered.emplace(naturalSortKey(name),
                        SetTableRow{ResultGroup::Kind::School, school.id, school.login, name, false, found->second});
    }
    for (auto &[key, row] : ordered)
        table.schools.push_back(std::move(row));
    return table;
}

bool isListed(const std::vector<StoredFederalEntry> &list, const School &school, const PaperKey &key)
{
    return std::ranges::any_of(list, [&](const StoredFederalEntry &stored) {
        const FederalListEntry &entry = stored.entry;
        const bool same = entry.login == school.login ||
                          std::ranges::find(school.formerLogins, entry.login) != school.formerLogins.end();
        return same && entry.year == key.year && key.procedure == Procedure::Vpr &&
               std::ranges::find(entry.marked, FederalListEntry::Paper{key.subject, key.grade}) != entry.marked.end();
    });
}

} // namespace

bool touchesResults(const ChangeSet &changes)
{
    return touchesSchools(changes) || std::ranges::any_of(changes.rows(), [](const ChangeSet::Row &row) {
               return ResultStore::isResultTable(row.table);
           });
}

bool ResultSetHead::has(ReportKind report) const
{
    return std::ranges::find(reports, report, &LoadedReport::report) != reports.end();
}

Result<std::vector<ResultSetHead>> resultSets(const Document &document)
{
    return document.read(headsOf);
}

Result<ResultMatrix> resultMatrix(const Document &document)
{
    return document.read([](const Stores &stores) {
        ResultMatrix matrix;
        matrix.federalYears = federalYearsOf(stores);
        std::vector<ResultSetHead> heads = headsOf(stores);
        if (heads.empty())
            return matrix;
        // Sets come by rising year.
        for (int year = heads.front().key.year; year <= heads.back().key.year; ++year)
            matrix.years.push_back(year);
        const auto byPaper = [](const PaperKey &l, const PaperKey &r) {
            return std::tie(l.procedure, l.grade, l.subject, l.level) <
                   std::tie(r.procedure, r.grade, r.subject, r.level);
        };
        std::map<PaperKey, ResultMatrix::Row, decltype(byPaper)> rows(byPaper);
        for (ResultSetHead &head : heads) {
            ResultMatrix::Row &row = rows[head.key];
            row.paper = head.key;
            row.paper.year = 0;
            row.title = row.paper.title();
            row.cells.resize(matrix.years.size());
            row.cells[std::size_t(head.key.year - matrix.years.front())] = std::move(head);
        }
        for (auto &[key, row] : rows)
            matrix.rows.push_back(std::move(row));
        return matrix;
    });
}

Result<ResultSetDetail> resultSetDetail(const Document &document, ResultSetId set)
{
    return document.read([&](const Stores &stores) {
        StoredSet stored = stores.results.existingSet(set);
        static_cast<void>(arrangeTasks(stored.paper.tasks));
        return ResultSetDetail{set, std::move(stored.paper), stores.results.sources(set)};
    });
}

const SetTableRow *SetTable::reference(ResultGroup::Kind kind) const
{
    const auto found = std::ranges::find(references, kind, &SetTableRow::kind);
    return found == references.end() ? nullptr : &*found;
}

Result<SetTable> setTable(const Document &document, ResultSetId set)
{
    return document.read([&](const Stores &stores) {
        SetTable table = tableOf(stores, stores.results.existingSet(set));
        auto heads = headsOf(stores);
        table.head = std::move(*std::ranges::find(heads, set, &ResultSetHead::id));
        return table;
    });
}

Result<std::vector<SchoolResult>> schoolResults(const Document &document, SchoolId id)
{
    return document.read([&](const Stores &stores) {
        std::vector<SchoolResult> results;
        const auto school = stores.schools.school(id);
        if (!school)
            throw Refused(Error::Code::NotFound, u"Этой школы в списке больше нет."_s);
        const auto list = stores.results.federalList();
        for (const ResultSetId setId : stores.results.setsOf(id)) {
            const StoredSet set = stores.results.existingSet(setId);
            const auto &maximum = set.paper.maximum;
            const auto references = referencesOf(stores.results.groups(setId, {}, SchoolId()), maximum);
            const auto region = std::ranges::find(references, ResultGroup::Kind::Region, &SetTableRow::kind);
            const SetTableRow *municipality = municipalityOf(references, school->municipality.name);
            results.push_back(
                {setId, set.paper.key, maximum, schoolFigures(stores, set, id).at(id),
                 municipality ? municipality->figures : sumOf(schoolFigures(stores, set, {}), maximum).figures,
                 region == references.end() ? ResultFigures() : region->figures,
                 isListed(list, *school, set.paper.key)});
        }
        std::ranges::sort(results, {}, [](const SchoolResult &result) {
            return std::tie(result.key.procedure, result.key.subject, result.key.grade, result.key.level,
                            result.key.year);
        });
        return results;
    });
}

Result<PupilTable> pupilTable(const Document &document, ResultSetId id, SchoolId school)
{
    return document.read([&](const Stores &stores) {
        StoredSet set = stores.results.existingSet(id);
        PupilTable table;
        for (const ReportKind report : {ReportKind::Form, ReportKind::Individual}) {
            for (StoredWorks &works : stores.results.works(id, report, school)) {
                table.report = report;
                table.works = std::move(works.works);
            }
        }
        const auto places = arrangeTasks(set.paper.tasks);
        for (PupilWork &work : table.works)
            moveTasks(work, places, places.size());
        table.paper = std::move(set.paper);
        return table;
    });
}

Result<GroupTable> groupTable(const Document &document, ResultSetId id, ReportKind report)
{
    return document.read([&](const Stores &stores) {
        StoredSet set = stores.results.existingSet(id);
        GroupTable table;
        table.rows = stores.results.groups(id, report);
        const auto places = arrangeTasks(set.paper.tasks);
        for (StoredGroup &group : table.rows)
            moveTasks(group.row, places, places.size());
        table.paper = std::move(set.paper);
        return table;
    });
}

Result<std::vector<FederalListRow>> federalList(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<FederalListRow> rows;
        for (StoredFederalEntry &stored : stores.results.federalList())
            rows.push_back({stores.schools.withLogin(stored.entry.login), std::move(stored.entry)});
        std::ranges::stable_sort(
            rows, {}, [](const FederalListRow &row) { return std::pair(row.entry.year, !row.school.isValid()); });
        return rows;
    });
}

Result<std::vector<RememberedMapping>> rememberedMappings(const Document &document)
{
    return document.read([](const Stores &stores) { return stores.results.mappings(); });
}

Result<WorkbookReading> readWithMappings(const std::vector<SheetSource> &sheets, const ReadingContext &context,
                                         const std::vector<RememberedMapping> &mappings)
{
    auto reading = readWorkbook(sheets, context);
    if (!reading || mappings.empty())
        return reading;
    std::vector<SheetDecision> learnt;
    for (const SheetSource &sheet : sheets) {
        const auto known = std::ranges::find(mappings, layoutKey(sheet.head()), &RememberedMapping::layout);
        if (!sheet.isEmpty() && known != mappings.end())
            learnt.push_back({sheet.head().name, fittedMapping(known->mapping, sheet.head()), {}});
    }
    return applyDecisions(*reading, sheets, learnt, context).map([&] { return std::move(*reading); });
}

Result<ImportSummary> previewImport(const Document &document, const WorkbookReading &reading, const QString &file,
                                    const ImportChoices &choices)
{
    return document.read(
        [&](const Stores &stores) { return importPlan(basisOf(stores, reading), reading, file, choices).summary; });
}

bool isUpToDate(const Document &document, const PlannedImport &workbook)
{
    const auto changes = document.read([](const Stores &stores) { return fileChanges(stores); });
    return changes && *changes == workbook.plan().changes;
}

Result<std::shared_ptr<const ImportBasis>> importBasis(const Document &document, const WorkbookReading &reading)
{
    return document.read([&](const Stores &stores) {
        return std::shared_ptr<const ImportBasis>(std::make_shared<ImportBasis>(basisOf(stores, reading)));
    });
}

} // namespace versta
