#include "importplan.h"

#include "importdifferences.h"
#include "importschools.h"

#include "core/results/groupvalues.h"
#include "core/results/packedworks.h"
#include "core/results/papertasks.h"
#include "storage/storageerror.h"

#include <algorithm>
#include <map>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int OgeGrade = 9;

/// What a workbook gives of one report of one work, its schools found and its tasks by those of the stored set.
struct GivenReport
{
    QStringList sheets;
    std::vector<StoredGroup> groups;
    std::map<QString, std::size_t> places; ///< of groups, by key
    std::map<SchoolId, std::vector<PupilWork>> works;
    std::map<QString, int> absent; ///< by sheet, of reports with works
};

struct GivenSet
{
    StoredSet set;
    bool isNew = false;
    const ImportBasis::Set *stored = nullptr; ///< nullptr: it is new
    std::map<ReportKind, GivenReport> reports;
};

/// The key under which a work is stored: exams are of the last grade.
PaperKey storedKey(PaperKey key)
{
    if (key.procedure == Procedure::Oge && key.grade == 0)
        key.grade = OgeGrade;
    return key;
}

/// The key by which rows of one report are one group.
QString groupKey(const StoredGroup &group)
{
    switch (group.row.group.kind) {
    case ResultGroup::Kind::School:
        return u"s"_s + QString::number(group.school.value());
    case ResultGroup::Kind::WholeSample:
        return u"*"_s;
    default:
        return u"g"_s + (group.row.group.code.isEmpty() ? group.row.group.name : group.row.group.code);
    }
}

bool sameWorks(const PupilWork &left, const PupilWork &right)
{
    return left.code == right.code && left.schoolClass == right.schoolClass && left.variant == right.variant &&
           left.tasks == right.tasks && left.total == right.total && left.mark == right.mark &&
           left.journal == right.journal;
}

/// Makes a plan of a reading in three steps: collect what is given, compare with what is stored, tell.
class Planner
{
public:
    Planner(const ImportBasis &basis, const WorkbookReading &reading, QString file, const ImportChoices &choices)
        : m_basis(basis)
        , m_file(std::move(file))
        , m_schools(basis.schools, reading, choices)
    {
        m_plan.changes = basis.changes;
        for (const SheetReading &sheet : reading.sheets) {
            for (const ResultSet &set : sheet.sets)
                collect(set, sheet);
            for (const ExamSummary &exam : sheet.exams)
                collect(exam, sheet);
        }
        for (auto &[key, given] : m_sets)
            compare(given);
        for (const SheetReading &sheet : reading.sheets)
            planLists(sheet);
        m_plan.addedSchools = m_schools.added();
        m_plan.changedSchools = m_schools.changed();
        m_plan.summary.schools = m_schools.unknown();
        m_plan.summary.namesNoted = m_schools.namesNoted();
    }

    [[nodiscard]] ImportPlan take() { return std::move(m_plan); }

private:
    void putOff(const SheetReading &sheet, const QString &value, const QString &reason)
    {
        m_plan.summary.putOff.push_back({0, {}, value, reason, u"лист «%1» не внесён"_s.arg(sheet.sheet)});
    }

    // The set that a work belongs to, with what the workbook newly says of it; nullptr when the work is not known.
    GivenSet *setOf(const ExamPaper &paper, const SheetReading &sheet)
    {
        const PaperKey key = storedKey(paper.key);
        if (!key.isComplete()) {
            putOff(sheet, key.title(), u"не известно, что это за работа: нужны год, предмет и класс"_s);
            return nullptr;
        }
        auto found = m_sets.find(key);
        if (found == m_sets.end()) {
            GivenSet given;
            const auto stored = m_basis.sets.find(key);
            given.isNew = stored == m_basis.sets.end();
            if (!given.isNew) {
                given.stored = &stored->second;
                given.set = stored->second.set;
            }
            given.set.paper.key = key;
            found = m_sets.emplace(key, std::move(given)).first;
        }
        ExamPaper &known = found->second.set.paper;
        completeTasks(known.tasks, paper.tasks);
        if (paper.maximum)
            known.maximum = paper.maximum;
        if (!paper.date.isEmpty())
            known.date = paper.date;
        // A scale that is stored was perhaps corrected by hand.
        if (!known.scale)
            known.scale = paper.scale;
        return &found->second;
    }

    GivenReport &reportOf(GivenSet &given, const SheetReading &sheet)
    {
        GivenReport &report = given.reports[sheet.kind()];
        if (!report.sheets.contains(sheet.sheet))
            report.sheets << sheet.sheet;
        return report;
    }

    void collect(const ResultSet &set, const SheetReading &sheet)
    {
        GivenSet *given = setOf(set.paper, sheet);
        if (!given)
            return;
        GivenReport &report = reportOf(*given, sheet);
        if (!set.works.empty() || set.absent > 0)
            report.absent[sheet.sheet] += set.absent;
        const auto places = taskPlaces(set.paper.tasks, given->set.paper.tasks);
        // No more places than this report's tasks need: a work must not change when other reports bring more tasks.
        const auto last = std::ranges::max_element(places);
        const auto count = std::size_t(last == places.end() ? 0 : *last + 1);
        for (const GroupRow &row : set.groups) {
            StoredGroup group{0, sheet.kind(), {}, row};
            moveTasks(group.row, places, count);
            add(std::move(group), report);
        }
        int nameless = 0;
        for (const PupilWork &work : set.works) {
            const SchoolId school = m_schools.find(work.school);
            nameless += work.school.isValid() ? 0 : 1;
            if (!school.isValid())
                continue;
            PupilWork moved = work;
            moved.row = 0;
            moved.school = {};
            moveTasks(moved, places, count);
            // Sheets of one workbook may repeat each other.
            auto &works = report.works[school];
            const auto same = [&](const PupilWork &known) { return known.code != 0 && sameWorks(known, moved); };
            if (report.sheets.size() < 2 || std::ranges::none_of(works, same))
                works.push_back(std::move(moved));
        }
        if (nameless > 0)
            putOff(sheet, QString::number(nameless), u"у работ не указана школа: выберите её"_s);
    }

    void collect(const ExamSummary &exam, const SheetReading &sheet)
    {
        ExamPaper paper;
        paper.key = exam.paper;
        GivenSet *given = setOf(paper, sheet);
        if (!given)
            return;
        StoredGroup group{0, sheet.kind(), {}, {}};
        group.row.group.kind = ResultGroup::Kind::School;
        group.row.group.login = exam.login;
        group.row.group.name = exam.name;
        group.row.participants = exam.participants;
        group.row.meanScore = exam.meanScore;
        group.row.markPercent = exam.markPercent;
        if (exam.markPercent)
            group.row.markCounts = countsFromPercent(*exam.markPercent, exam.participants);
        add(std::move(group), reportOf(*given, sheet));
    }

    // A row of a school that is put off is left out; of rows of one group the last one counts.
    void add(StoredGroup group, GivenReport &report)
    {
        if (group.row.group.kind == ResultGroup::Kind::School) {
            group.school = m_schools.find(group.row.group.login);
            if (!group.school.isValid())
                return;
            group.row.group.login = {};
        }
        const auto [place, isNew] = report.places.emplace(groupKey(group), report.groups.size());
        if (isNew)
            report.groups.push_back(std::move(group));
        else
            report.groups[place->second] = std::move(group);
    }

    void compare(GivenSet &given)
    {
        SetPlan plan;
        plan.set = given.set;
        for (auto &[kind, report] : given.reports) {
            ReportImport result;
            result.paper = given.set.paper.key;
            result.report = kind;
            result.sheets = report.sheets;
            result.newSet = given.isNew;
            compareGroups(report, given, kind, result, plan);
            compareWorksOf(report, given, kind, result, plan);
            compareAbsent(report, given, kind, result);
            if (!result.changesNothing()) {
                for (const QString &sheet : std::as_const(report.sheets)) {
                    const auto absent = report.absent.find(sheet);
                    plan.sources.push_back(
                        {kind,
                         m_file,
                         sheet,
                         {},
                         absent == report.absent.end() ? std::nullopt : std::optional(absent->second)});
                }
            }
            m_plan.summary.reports.push_back(std::move(result));
        }
        // A new set of which every row was put off would be empty.
        if (!given.isNew || !plan.sources.empty())
            m_plan.sets.push_back(std::move(plan));
    }

    void compareGroups(const GivenReport &report, const GivenSet &given, ReportKind kind, ReportImport &result,
                       SetPlan &plan)
    {
        std::map<QString, StoredGroup> known;
        if (given.stored) {
            for (const StoredGroup &group : given.stored->groups) {
                if (group.report == kind)
                    known.emplace(groupKey(group), group);
            }
        }
        for (const StoredGroup &group : report.groups) {
            const auto found = known.find(groupKey(group));
            if (found == known.end()) {
                ++result.groups.added;
                plan.groups.push_back(group);
                continue;
            }
            if (sameResults(found->second.row, group.row)) {
                ++result.groups.same;
            } else {
                ++result.groups.changed;
                const QString name = group.school.isValid() ? m_schools.nameOf(group.school) : group.row.group.name;
                describeGroup(found->second.row, group.row, name, result);
                plan.groups.push_back(group);
                plan.groups.back().id = found->second.id;
            }
            known.erase(found);
        }
        result.groups.gone = int(known.size());
    }

    void compareWorksOf(GivenReport &report, const GivenSet &given, ReportKind kind, ReportImport &result,
                        SetPlan &plan)
    {
        std::map<SchoolId, const PackedWorks *> known;
        if (given.stored) {
            for (const PackedWorks &works : given.stored->works) {
                if (works.report == kind)
                    known.emplace(works.school, &works);
            }
        }
        for (auto &[school, works] : report.works) {
            arrangeWorks(works);
            const auto found = known.find(school);
            const PackedWorks *stored = found == known.end() ? nullptr : found->second;
            const QByteArray packed = packWorks(works);
            if (stored && stored->works == packed) {
                result.pupils.same += int(works.size());
                continue;
            }
            const int before = result.pupils.added + result.pupils.changed + result.pupils.gone;
            compareWorks(stored ? unpacked(*stored) : std::vector<PupilWork>(), works, given.set.paper.tasks,
                         m_schools.nameOf(school), result);
            if (before != result.pupils.added + result.pupils.changed + result.pupils.gone)
                plan.works.push_back({stored ? stored->id : 0, kind, school, int(works.size()), packed});
        }
    }

    static std::vector<PupilWork> unpacked(const PackedWorks &stored)
    {
        auto works = unpackWorks(stored.works);
        if (!works)
            throw Refused(Error::Code::Corrupt, u"В файле повреждены работы участников. Восстановите файл из резервной "
                                                "копии: «Файл» → «Восстановить из копии…»."_s);
        return std::move(*works);
    }

    static void compareAbsent(const GivenReport &report, const GivenSet &given, ReportKind kind, ReportImport &result)
    {
        // Works that were all put off leave nothing.
        if (report.works.empty())
            return;
        for (const auto &[sheet, absent] : report.absent) {
            result.absent = result.absent.value_or(0) + absent;
            const auto isKnown = [&](const ResultSource &source) {
                return source.report == kind && source.sheet == sheet && source.absent == absent;
            };
            result.newAbsent = result.newAbsent || given.isNew || std::ranges::none_of(given.stored->sources, isKnown);
        }
    }

    void planLists(const SheetReading &sheet)
    {
        if (sheet.list.empty())
            return;
        const int region = ownRegion(sheet);
        std::map<std::pair<int, SchoolLogin>, StoredFederalEntry> known;
        for (const StoredFederalEntry &stored : m_basis.federal)
            known.emplace(std::pair(stored.entry.year, stored.entry.login), stored);
        std::map<int, FederalImport> years;
        for (const FederalListEntry &entry : sheet.list) {
            if (entry.year == 0) {
                putOff(sheet, {}, u"у списка не указан год"_s);
                return;
            }
            planEntry(entry, region, known, years[entry.year]);
        }
        for (auto &ofYear : years) {
            FederalImport &list = ofYear.second;
            list.year = ofYear.first;
            list.schools.gone = int(
                std::ranges::count_if(known, [&list](const auto &stored) { return stored.first.first == list.year; }));
            m_plan.summary.lists.push_back(std::move(list));
        }
    }

    void planEntry(const FederalListEntry &entry, int region,
                   std::map<std::pair<int, SchoolLogin>, StoredFederalEntry> &known, FederalImport &list)
    {
        if (entry.login.region() != region) {
            ++list.foreign;
            return;
        }
        list.ofMunicipality += m_schools.isRegistered(entry.login) ? 1 : 0;
        const auto found = known.find({entry.year, entry.login});
        if (found == known.end()) {
            ++list.schools.added;
            m_plan.federal.push_back({0, entry});
            return;
        }
        const FederalListEntry &stored = found->second.entry;
        if (stored.name == entry.name && stored.municipality == entry.municipality && stored.address == entry.address &&
            stored.marked == entry.marked && stored.count == entry.count) {
            ++list.schools.same;
        } else {
            ++list.schools.changed;
            list.differences
                << u"%1: признаков %2 → %3"_s.arg(entry.name).arg(stored.marked.size()).arg(entry.marked.size());
            m_plan.federal.push_back({found->second.id, entry});
        }
        known.erase(found);
    }

    // The region of the register; without schools the one that most of the list is about.
    [[nodiscard]] int ownRegion(const SheetReading &sheet) const
    {
        if (const int region = m_schools.region(); region > 0)
            return region;
        std::map<int, int> rows;
        for (const FederalListEntry &entry : sheet.list)
            ++rows[entry.login.region()];
        return std::ranges::max_element(rows, {}, &std::pair<const int, int>::second)->first;
    }

    const ImportBasis &m_basis;
    QString m_file;
    ImportSchools m_schools;
    std::map<PaperKey, GivenSet> m_sets;
    ImportPlan m_plan;
};

SchoolId storedSchool(SchoolId school, const std::vector<SchoolId> &added)
{
    return school.value() < 0 ? added.at(std::size_t(-1 - school.value())) : school;
}

} // namespace

qint64 fileChanges(const Stores &stores)
{
    return stores.database().number("SELECT total_changes()").value_or(0);
}

ImportBasis basisOf(const Stores &stores, const WorkbookReading &reading)
{
    ImportBasis basis;
    basis.changes = fileChanges(stores);
    basis.schools = stores.schools.schools();
    std::set<PaperKey> keys;
    for (const SheetReading &sheet : reading.sheets) {
        for (const ResultSet &set : sheet.sets)
            keys.insert(storedKey(set.paper.key));
        for (const ExamSummary &exam : sheet.exams)
            keys.insert(storedKey(exam.paper));
        if (!sheet.list.empty() && basis.federal.empty())
            basis.federal = stores.results.federalList();
    }
    for (const PaperKey &key : keys) {
        if (auto set = stores.results.set(stores.results.find(key)))
            basis.sets.emplace(key, ImportBasis::Set{*set, stores.results.groups(set->id),
                                                     packedWorks(stores.database(), set->id),
                                                     stores.results.sources(set->id)});
    }
    return basis;
}

ImportPlan importPlan(const ImportBasis &basis, const WorkbookReading &reading, const QString &file,
                      const ImportChoices &choices)
{
    return Planner(basis, reading, file, choices).take();
}

void carryOut(const ImportPlan &plan, Stores &stores, const QDateTime &now)
{
    std::vector<SchoolId> added;
    for (const School &school : plan.addedSchools)
        added.push_back(stores.schools.insert(school));
    for (const School &school : plan.changedSchools)
        stores.schools.update(school);
    for (const SetPlan &planned : plan.sets) {
        ResultSetId set = planned.set.id;
        if (set.isValid())
            stores.results.updateSet(planned.set);
        else
            set = stores.results.insertSet(planned.set.paper);
        for (StoredGroup group : planned.groups) {
            group.school = storedSchool(group.school, added);
            stores.results.put(set, group);
        }
        for (PackedWorks works : planned.works) {
            works.school = storedSchool(works.school, added);
            stores.results.put(set, works);
        }
        for (ResultSource source : planned.sources) {
            source.importedAt = now;
            stores.results.putSource(set, source);
        }
    }
    for (const StoredFederalEntry &entry : plan.federal)
        stores.results.put(entry);
}

} // namespace versta
