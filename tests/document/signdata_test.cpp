#include "core/results/packedworks.h"
#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "document/signdata.h"
#include "support/catch.h"
#include "support/sampleresults.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString File = u"Книга.xlsx"_s;

SignInput inputOf(const Document &document)
{
    return SignGathering().input(readSignData(document).value()).value();
}

WorkbookReading report(ReportKind kind, const std::vector<GroupRow> &rows, const ExamPaper &paper = test::samplePaper())
{
    SheetReading sheet;
    sheet.mapping.kind = kind;
    ResultSet set;
    set.paper = paper;
    set.groups = rows;
    sheet.sets = {set};
    WorkbookReading reading;
    reading.sheets = {sheet};
    return reading;
}

GroupRow scoresRow(const QString &group, int participants, const std::vector<double> &percent)
{
    GroupRow row;
    row.group = ResultGroup::fromText(group);
    row.participants = participants;
    row.scorePercent = percent;
    return row;
}

const School &schoolWith(const std::vector<School> &schools, int login)
{
    return *std::ranges::find(schools, SchoolLogin(login), &School::login);
}

} // namespace

TEST_CASE("Works of a school become its distributions and its table of tasks")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    const SignInput input = inputOf(*document);
    REQUIRE(input.schools.size() == 2);
    CHECK(input.schools[0].login == SchoolLogin(990101));
    REQUIRE(input.papers.size() == 1);
    const SignPaper &paper = input.papers.front();
    REQUIRE(paper.cells.size() == 2);
    const SignCell &cell = paper.cells[0]; // totals 5, 1, 3 with marks 5, 2, 4; all have a 4 in the journal
    CHECK(cell.school == 0);
    CHECK(cell.participants == 3);
    CHECK(cell.scores == std::vector{0, 1, 0, 1, 0, 1});
    CHECK(cell.scoresByJournal[1] == std::array{0, 0, 1, 0});
    CHECK(*cell.marks == std::array{1, 0, 1, 1});
    CHECK(*cell.journalShift == std::array{1, 1, 1}); // lowered, confirmed, raised
    CHECK(cell.works.classes == QStringList{u"А"_s});
    CHECK(cell.works.tasks == 2);
    CHECK(cell.works.totals == std::vector<std::uint16_t>{5, 1, 3});
    CHECK(cell.works.scores == std::vector<TaskScore>{2, 3, 1, notAttempted, 2, 1});
    CHECK(*cell.taskPercent[0] == Approx(100.0 * 5 / 6));
    CHECK(*cell.taskPercent[1] == Approx(100.0 * 4 / 9));
    CHECK(paper.cells[1].works.scores == std::vector<TaskScore>{notTaught, 2});
}

TEST_CASE("Rows of reports become whole pupils and rows to compare with")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleMarks(), File, {.fillRegister = true}));
    const QString school = u"МБОУ «СОШ № 1»(edu990101)"_s;
    // 7 pupils: 1, 0, 2, 0, 3, 1
    GroupRow region = scoresRow(u"Заречный край"_s, 1000, {10, 10, 20, 20, 20, 20});
    region.schools = 600;
    REQUIRE(importWorkbook(
        *document, report(ReportKind::Scores, {region, scoresRow(school, 7, {14.29, 0, 28.57, 0, 42.86, 14.29})}),
        File));
    GroupRow journal;
    journal.group = ResultGroup::fromText(school);
    journal.participants = 7;
    journal.journal = JournalShift{{2, 4, 1}, {28.57, 57.14, 14.29}};
    REQUIRE(importWorkbook(*document, report(ReportKind::Journal, {journal}), File));
    GroupRow tasks;
    tasks.group = ResultGroup::fromText(school);
    tasks.participants = 7;
    tasks.taskPercent = {40.5, std::nullopt};
    REQUIRE(importWorkbook(*document, report(ReportKind::Tasks, {tasks}), File));

    const SignInput input = inputOf(*document);
    REQUIRE(input.papers.size() == 1);
    const SignPaper &paper = input.papers.front();
    const SignCell &cell = paper.cells.front();
    CHECK(cell.scores == std::vector{1, 0, 2, 0, 3, 1});
    CHECK(*cell.marks == std::array{1, 0, 1, 1});
    CHECK(*cell.journalShift == std::array{2, 4, 1});
    CHECK(cell.taskPercent == std::vector<std::optional<double>>{40.5, std::nullopt});
    CHECK(cell.works.pupils() == 0);
    CHECK(cell.scoresByJournal.empty());
    REQUIRE(paper.region);
    CHECK(paper.region->participants == 100); // the report on marks says how many wrote
    CHECK(paper.region->schools == 600);
    CHECK(paper.region->scorePercent == std::vector<double>{10, 10, 20, 20, 20, 20});
    CHECK(*paper.region->markPercent == std::array{10.0, 40.0, 30.0, 20.0});
    REQUIRE(paper.wholeSample);
    CHECK(paper.wholeSample->participants == 1000);
    REQUIRE(paper.municipality);
    CHECK(paper.municipality->participants == 4);
}

TEST_CASE("An exam gives participants and marks and the mean")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleMarks(), File, {.fillRegister = true}));
    SheetReading sheet;
    sheet.mapping.kind = ReportKind::Exam;
    ExamSummary exam;
    exam.paper = {Procedure::Oge, 2024, u"Математика"_s, 9, {}};
    exam.login = SchoolLogin(990101);
    exam.participants = 20;
    exam.meanScore = 14.5;
    exam.markPercent = std::array{5.0, 45.0, 40.0, 10.0};
    sheet.exams = {exam};
    WorkbookReading reading;
    reading.sheets = {sheet};
    REQUIRE(importWorkbook(*document, reading, File));
    const SignInput input = inputOf(*document);
    const auto paper = std::ranges::find_if(
        input.papers, [](const SignPaper &one) { return one.paper.key.procedure == Procedure::Oge; });
    REQUIRE(paper != input.papers.end());
    REQUIRE(paper->cells.size() == 1);
    CHECK(paper->cells[0].participants == 20);
    CHECK(*paper->cells[0].meanScore == Approx(14.5));
    CHECK(*paper->cells[0].marks == std::array{1, 9, 8, 2});
}

TEST_CASE("Lists and results under a former login belong to the school that was merged into")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    REQUIRE(importWorkbook(*document, test::sampleList(), File));
    const auto schools = allSchools(*document).value();
    REQUIRE(mergeSchools(*document, schoolWith(schools, 990102).id, {schoolWith(schools, 990101).id}));
    const SignInput input = inputOf(*document);
    REQUIRE(input.schools.size() == 1);
    CHECK(input.schools.front().login == SchoolLogin(990102));
    REQUIRE(input.federal.size() == 1);
    const auto &entries = input.federal.front().entries;
    CHECK(std::ranges::find(entries, SchoolLogin(990101), &FederalListEntry::login) == entries.end());
    CHECK(std::ranges::find(entries, SchoolLogin(990102), &FederalListEntry::login) != entries.end());
    // A school of the region that is not in the register stays in the list and is no school of the input.
    CHECK(entries.size() == 2);
}

TEST_CASE("Signs know whether anything they rest on has changed")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    SignGathering gathering;
    const auto print = [&] {
        REQUIRE(gathering.input(readSignData(*document).value()));
        return gathering.fingerprint();
    };
    const QByteArray before = print();
    CHECK(print() == before);
    const ResultSetId set = resultSets(*document)->front().id;
    REQUIRE(setMarkScale(*document, set, MarkScale{{1, 2, 3}, 5, {}}));
    CHECK(print() != before);
    REQUIRE(document->undo());
    CHECK(print() == before);
    REQUIRE(importWorkbook(*document, test::sampleList(), File));
    CHECK(print() != before);
    REQUIRE(document->undo());
    School school = allSchools(*document)->front();
    school.kind = SchoolKind::Lyceum;
    REQUIRE(setSchool(*document, school));
    CHECK(print() != before);
}

TEST_CASE("What was gathered before is what is gathered anew")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), File));
    SignGathering gathering;
    REQUIRE(gathering.input(readSignData(*document).value()));
    REQUIRE(importWorkbook(*document, test::sampleWorks(2024), File));
    const SignInput kept = gathering.input(readSignData(*document).value()).value();
    const SignInput anew = inputOf(*document);
    REQUIRE(kept.papers.size() == 2);
    for (std::size_t paper = 0; paper < 2; ++paper) {
        CHECK(kept.papers[paper].paper.key == anew.papers[paper].paper.key);
        REQUIRE(kept.papers[paper].cells.size() == anew.papers[paper].cells.size());
        CHECK(kept.papers[paper].cells[0].scores == anew.papers[paper].cells[0].scores);
    }
}

TEST_CASE("Gathering stops when it is asked to")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    const auto stopped = SignGathering().input(readSignData(*document).value(), [] { return true; });
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == Error::Code::Cancelled);
    CHECK(inputOf(*Document::inMemory()).papers.empty());
}
