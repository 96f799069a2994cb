#include "gestures.h"

#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/sampleresults.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString File = u"Книга.xlsx"_s;

ResultSetId onlySet(const Document &document)
{
    const auto heads = resultSets(document).value();
    REQUIRE(heads.size() == 1);
    return heads.front().id;
}

SchoolId withLogin(const Document &document, int login)
{
    const auto schools = allSchools(document).value();
    const auto found = std::ranges::find(schools, SchoolLogin(login), &School::login);
    return found == schools.end() ? SchoolId() : found->id;
}

qint64 count(const Document &document, const std::string &table)
{
    return document
        .read([&](const Stores &stores) { return stores.database().number("SELECT count(*) FROM " + table).value(); })
        .value();
}

} // namespace

TEST_CASE("A workbook fills an empty register and is one step of undo")
{
    const auto document = Document::inMemory();
    const QByteArray before = test::dump(*document);
    const auto summary = importWorkbook(*document, test::sampleWorks(), File);
    REQUIRE(summary);
    CHECK(summary->schools.size() == 2);
    CHECK_FALSE(summary->hasPutOff());
    REQUIRE(summary->reports.size() == 1);
    CHECK(summary->reports.front().pupils == ImportCounts{4, 0, 0, 0});
    CHECK(summary->reports.front().newSet);
    const auto schools = allSchools(*document).value();
    REQUIRE(schools.size() == 2);
    CHECK(schools.front().names == std::vector<SchoolName>{{2024, schools.front().shortName}});
    CHECK(schools.front().municipality.name == u"Приозёрский район"_s);
    CHECK(document->undoStack().count() == 1);
    document->undo();
    CHECK(test::dump(*document) == before);
}

TEST_CASE("A repeat changes nothing and leaves no step")
{
    const auto document = Document::inMemory();
    for (const auto &reading : {test::sampleWorks(), test::sampleMarks(), test::sampleList()})
        REQUIRE(importWorkbook(*document, reading, File));
    const QByteArray before = test::dump(*document);
    const int steps = document->undoStack().count();
    for (const auto &reading : {test::sampleWorks(), test::sampleMarks(), test::sampleList()}) {
        const auto summary = importWorkbook(*document, reading, u"Другое имя.xlsx"_s);
        REQUIRE(summary);
        CHECK(summary->changesNothing());
    }
    CHECK(test::dump(*document) == before);
    CHECK(document->undoStack().count() == steps);
}

TEST_CASE("A newer workbook updates and never doubles and the preview says so beforehand")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    WorkbookReading newer = test::sampleWorks();
    auto &works = newer.sheets.front().sets.front().works;
    works[0].mark = 4;
    works[0].total = 4;
    works.erase(works.begin() + 1);
    works.push_back(test::sampleWork(990102, 50009, 1, 1, 3));
    const QByteArray before = test::dump(*document);
    const auto preview = previewImport(*document, newer, File);
    REQUIRE(preview);
    CHECK(test::dump(*document) == before);
    const ReportImport &report = preview->reports.front();
    CHECK(report.pupils == ImportCounts{1, 1, 2, 1});
    CHECK(report.differences.size() == 3);
    CHECK(report.differences.join(u'\n').contains(u"отметка 5 → 4, балл 5 → 4"_s));
    CHECK(report.differences.join(u'\n').contains(u"код 50002 — работы в книге больше нет"_s));
    REQUIRE(importWorkbook(*document, newer, File));
    CHECK(count(*document, "result_works") == 2);
    CHECK(count(*document, "result_source") == 1);
    const auto table = pupilTable(*document, onlySet(*document), withLogin(*document, 990101)).value();
    REQUIRE(table.works.size() == 2);
    CHECK(table.works.front().mark == 4);
}

TEST_CASE("Rows of unknown schools are put off until they may be added")
{
    const auto document = Document::inMemory();
    School known;
    known.login = SchoolLogin(990101);
    known.shortName = u"Своя"_s;
    REQUIRE(addSchool(*document, known));
    const auto summary = importWorkbook(*document, test::sampleWorks(), File);
    REQUIRE(summary);
    REQUIRE(summary->schools.size() == 1);
    CHECK(summary->schools.front().login == SchoolLogin(990102));
    CHECK(summary->schools.front().rows == 1);
    CHECK_FALSE(summary->schools.front().added);
    CHECK(summary->hasPutOff());
    CHECK(count(*document, "result_works") == 1);
    CHECK(loadSchool(*document, withLogin(*document, 990101))->shortName == u"Своя"_s);
    const auto again = importWorkbook(*document, test::sampleWorks(), File, {.addUnknownSchools = true});
    REQUIRE(again);
    CHECK(again->reports.front().pupils == ImportCounts{1, 0, 3, 0});
    CHECK(allSchools(*document)->size() == 2);
}

TEST_CASE("A school of another municipality is added only when that is said")
{
    const auto document = Document::inMemory();
    WorkbookReading reading = test::sampleWorks();
    reading.sheets.front().foreignRows = {4}; // the row of the only work of 990102
    const auto summary = importWorkbook(*document, reading, File, {.fillRegister = true});
    REQUIRE(summary);
    CHECK(allSchools(*document)->size() == 1);
    REQUIRE(summary->hasPutOff());
    CHECK(std::ranges::count_if(summary->schools, &UnknownSchool::foreign) == 1);
    CHECK_FALSE(importWorkbook(*document, reading, File, {.addUnknownSchools = true})->hasPutOff());
    CHECK(allSchools(*document)->size() == 2);
}

TEST_CASE("A work that is not known or has no school is put off whole")
{
    const auto document = Document::inMemory();
    WorkbookReading nameless = test::sampleWorks();
    nameless.sheets.front().sets.front().paper.key.subject.clear();
    CHECK(importWorkbook(*document, nameless, File)->putOff.size() == 1);
    CHECK(resultSets(*document)->empty());
    WorkbookReading schoolless = test::sampleWorks();
    for (PupilWork &work : schoolless.sheets.front().sets.front().works)
        work.school = {};
    CHECK(importWorkbook(*document, schoolless, File)->putOff.size() == 1);
    CHECK(resultSets(*document)->empty());
}

TEST_CASE("Tasks that another report writes otherwise stay the same tasks")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    WorkbookReading tasks = test::sampleMarks();
    tasks.sheets.front().mapping.kind = ReportKind::Tasks;
    ResultSet &set = tasks.sheets.front().sets.front();
    set.paper.tasks = {{u"3"_s, 0, TaskDifficulty::Unknown, {}}, {u"2(1)"_s, 0, TaskDifficulty::Unknown, {}}};
    for (GroupRow &row : set.groups)
        row.taskPercent = {30.0, 21.0};
    REQUIRE(importWorkbook(*document, tasks, File));
    const auto table = groupTable(*document, onlySet(*document), ReportKind::Tasks).value();
    REQUIRE(table.paper.tasks.size() == 3);
    CHECK(table.paper.tasks[2].code == u"3"_s);
    CHECK(table.rows.front().row.taskPercent == std::vector<std::optional<double>>{std::nullopt, 21.0, 30.0});
    CHECK(importWorkbook(*document, test::sampleWorks(), File)->changesNothing());
    CHECK(importWorkbook(*document, tasks, File)->changesNothing());
}

TEST_CASE("Merging two records takes the results along and undo brings them back")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), File));
    REQUIRE(importWorkbook(*document, test::sampleMarks(2024), File));
    // 990101 becomes part of 990102, which has results of the same reports: those of the record that is kept stay.
    const SchoolId kept = withLogin(*document, 990102);
    const SchoolId other = withLogin(*document, 990101);
    WorkbookReading alone = test::sampleWorks(2025);
    std::erase_if(alone.sheets.front().sets.front().works,
                  [](const PupilWork &work) { return work.school != SchoolLogin(990101); });
    REQUIRE(importWorkbook(*document, alone, File));
    const QByteArray before = test::dump(*document);
    REQUIRE(mergeSchools(*document, kept, {other}));
    const auto results = schoolResults(*document, kept).value();
    REQUIRE(results.size() == 3);
    CHECK(results[0].school.participants == 1);
    CHECK(results[1].school.participants == 1);
    CHECK(results[2].school.participants == 3);
    document->undo();
    CHECK(test::dump(*document) == before);
    document->redo();
    CHECK(document->damage().isEmpty());
}

TEST_CASE("An import that fails half way leaves nothing")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleMarks(), File));
    const QByteArray before = test::dump(*document);
    REQUIRE(document->read([](const Stores &stores) {
        // A full file: the import needs more pages than there may be.
        const auto pages = stores.database().number("PRAGMA page_count").value();
        static_cast<void>(stores.database().number("PRAGMA max_page_count = " + std::to_string(pages)));
    }));
    WorkbookReading large = test::sampleWorks();
    ResultSet &set = large.sheets.front().sets.front();
    for (int school = 0; school < 400; ++school)
        set.works.push_back(test::sampleWork(990200 + school, 60000 + school, 1, 1, 3));
    CHECK_FALSE(importWorkbook(*document, large, File, {.addUnknownSchools = true}));
    CHECK(test::dump(*document) == before);
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("Reports and sets and lists are deleted and come back")
{
    const auto document = Document::inMemory();
    for (const auto &reading : {test::sampleWorks(), test::sampleMarks(), test::sampleList()})
        REQUIRE(importWorkbook(*document, reading, File));
    const QByteArray before = test::dump(*document);
    REQUIRE(deleteReports(*document, onlySet(*document), {ReportKind::Marks}));
    CHECK(count(*document, "result_group") == 0);
    CHECK(resultSets(*document)->front().reports.size() == 1);
    REQUIRE(deleteReports(*document, onlySet(*document), {ReportKind::Individual}));
    CHECK(resultSets(*document)->empty());
    REQUIRE(deleteFederalLists(*document, {2024}));
    CHECK(federalList(*document)->empty());
    for (int step = 0; step < 3; ++step)
        document->undo();
    CHECK(test::dump(*document) == before);
    REQUIRE(deleteResultSets(*document, {onlySet(*document)}));
    CHECK(count(*document, "result_task") == 0);
    CHECK(count(*document, "result_works") == 0);
}

TEST_CASE("A scale that was set by hand stays through imports")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    const ResultSetId set = onlySet(*document);
    CHECK_FALSE(setMarkScale(*document, set, MarkScale{{3, 3, 4}, 5, {}}));
    CHECK_FALSE(setMarkScale(*document, set, MarkScale{{1, 2, 6}, 5, {}}));
    REQUIRE(setMarkScale(*document, set, MarkScale{{1, 2, 4}, 5, u"приказ"_s}));
    CHECK(importWorkbook(*document, test::sampleWorks(), File)->changesNothing());
    CHECK(resultSetDetail(*document, set)->paper.scale->lowest == std::array{1, 2, 4});
    CHECK(resultSetDetail(*document, set)->paper.scale->source == u"приказ"_s);
}

TEST_CASE("The key of a work is corrected unless another has it")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), File));
    REQUIRE(importWorkbook(*document, test::sampleWorks(2024), File));
    const ResultSetId first = resultSets(*document)->front().id;
    CHECK_FALSE(setPaperKey(*document, first, test::samplePaper(2024).key));
    CHECK_FALSE(setPaperKey(*document, first, {}));
    REQUIRE(setPaperKey(*document, first, test::samplePaper(2022).key));
    CHECK(resultSets(*document)->front().key.year == 2022);
}

TEST_CASE("A list belongs to schools by login and other regions are left out")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    const auto summary = importWorkbook(*document, test::sampleList(), File);
    REQUIRE(summary);
    REQUIRE(summary->lists.size() == 1);
    CHECK(summary->lists.front().schools.added == 2);
    CHECK(summary->lists.front().foreign == 1);
    CHECK(summary->lists.front().ofMunicipality == 1);
    CHECK(allSchools(*document)->size() == 2);
    const auto rows = federalList(*document).value();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].school == withLogin(*document, 990101));
    CHECK_FALSE(rows[1].school.isValid());
    CHECK(schoolResults(*document, rows[0].school)->front().federal);
    CHECK_FALSE(schoolResults(*document, withLogin(*document, 990102))->front().federal);
}

TEST_CASE("A mapping is remembered once for a layout and can be forgotten")
{
    const auto document = Document::inMemory();
    RememberedMapping mapping;
    mapping.layout = u"школа | балл"_s;
    mapping.mapping.kind = ReportKind::Individual;
    REQUIRE(rememberMapping(*document, mapping));
    mapping.mapping.headerTop = 3;
    const auto id = rememberMapping(*document, mapping);
    REQUIRE(rememberMapping(*document, mapping));
    CHECK(document->undoStack().count() == 2);
    REQUIRE(rememberedMappings(*document)->size() == 1);
    CHECK(rememberedMappings(*document)->front().mapping.headerTop == 3);
    REQUIRE(forgetMappings(*document, {*id}));
    CHECK(rememberedMappings(*document)->empty());
}

TEST_CASE("Pupils who did not write are kept with the source, and their number alone makes a workbook newer")
{
    const auto document = Document::inMemory();
    WorkbookReading reading = test::sampleWorks();
    reading.sheets.front().sets.front().absent = 3;
    REQUIRE(importWorkbook(*document, reading, File));
    const auto sourceOf = [&] { return resultSetDetail(*document, onlySet(*document)).value().sources.front(); };
    CHECK(sourceOf().absent == 3);
    CHECK(importWorkbook(*document, reading, File)->changesNothing());
    reading.sheets.front().sets.front().absent = 2;
    const auto summary = importWorkbook(*document, reading, File);
    REQUIRE(summary);
    CHECK_FALSE(summary->changesNothing());
    CHECK(summary->reports.front().absent == 2);
    CHECK(summary->reports.front().pupils == ImportCounts{0, 0, 4, 0});
    CHECK(sourceOf().absent == 2);
    REQUIRE(importWorkbook(*document, test::sampleMarks(), File));
    const auto detail = resultSetDetail(*document, onlySet(*document)).value();
    REQUIRE(detail.sources.size() == 2);
    for (const ResultSource &source : detail.sources)
        CHECK(source.absent.has_value() == (source.report == ReportKind::Individual));
}

TEST_CASE("A workbook that was compared elsewhere is stored as one that is compared here")
{
    const auto here = Document::inMemory();
    const auto elsewhere = Document::inMemory();
    for (const WorkbookReading &reading :
         {test::sampleWorks(2023), test::sampleMarks(2023), test::sampleWorks(2024), test::sampleList()}) {
        const auto summary = importWorkbook(*here, reading, File);
        const auto basis = importBasis(*elsewhere, reading);
        REQUIRE(basis);
        const auto planned = planImport(**basis, reading, File);
        REQUIRE(planned);
        CHECK(isUpToDate(*elsewhere, *planned));
        REQUIRE(importPlanned(*elsewhere, *planned));
        CHECK(planned->summary().reports.size() == summary->reports.size());
    }
    CHECK(elsewhere->undoStack().count() == here->undoStack().count());
    for (const char *table : {"school", "result_set", "result_group", "result_works", "result_source", "federal_entry"})
        CHECK(count(*elsewhere, table) == count(*here, table));
    CHECK(setTable(*elsewhere, resultSets(*elsewhere)->front().id)->schools.size() == 2);
}

TEST_CASE("A workbook that was compared with a file that has changed since is not stored")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), File));
    const WorkbookReading reading = test::sampleWorks(2024);
    const auto planned = planImport(**importBasis(*document, reading), reading, File);
    REQUIRE(planned);
    School other;
    other.shortName = u"Новая"_s;
    REQUIRE(addSchool(*document, other));
    CHECK_FALSE(isUpToDate(*document, *planned));
    const QByteArray before = test::dump(*document);
    CHECK_FALSE(importPlanned(*document, *planned));
    CHECK(test::dump(*document) == before);
    document->undo();
    CHECK_FALSE(isUpToDate(*document, *planned));
}
