#include "document/controlqueries.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/minutesqueries.h"
#include "document/observerqueries.h"
#include "document/planqueries.h"
#include "document/recheckqueries.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/sample.h"
#include "document/schoolplanqueries.h"
#include "document/schoolqueries.h"
#include "exchange/sheetreader.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"
#include "support/testdata.h"

#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("The example municipality holds the six plans of five documents, those of schools, and is marked")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Пример.versta"_s);
    REQUIRE(createSample(path));
    const auto document = Document::open(path);
    REQUIRE(document);
    const auto heads = planHeads(**document);
    const auto isDecisions = [](const PlanHead &head) { return head.kind == PlanKind::Decisions; };
    const auto ofSchools = schoolPlans(**document);
    CHECK(ofSchools->size() == 4);
    const auto isOfSchool = [&](const PlanHead &head) {
        return std::ranges::find(*ofSchools, head.id, &SchoolPlan::plan) != ofSchools->end();
    };
    CHECK(std::ranges::count_if(*heads, std::not_fn(isDecisions)) == 6 + 4);
    CHECK(std::ranges::count_if(*heads, isDecisions) == 2);
    CHECK(allMinutes(**document, QDate(2025, 1, 1))->size() == 2);
    for (const PlanHead &head : *heads) {
        CHECK(head.example);
        CHECK(head.period.isKnown());
        const auto plan = loadPlan(**document, head.id);
        CHECK(plan->activities.size() >= (isDecisions(head) ? 2U : isOfSchool(head) ? 5U : 12U));
    }
    CHECK(allSchools(**document)->size() == 24);
    const ObserverBook book = observerBook(**document).value();
    CHECK(book.schedule.observers.size() == 12);
    CHECK(book.schedule.observations.size() == 20);
    CHECK(book.acts.size() == 6);
    // It shows each thing once: an allowed departure from a rule, one that is not, and gaps.
    const auto conflicts = ObserverRules(book.schedule).conflicts();
    CHECK(std::ranges::count_if(conflicts, &ObserverConflict::isAllowed) == 1);
    CHECK(std::ranges::count_if(conflicts, [](const auto &conflict) { return !conflict.isAllowed(); }) == 1);
    REQUIRE(removeExample(**document));
    CHECK(allSchools(**document)->empty());
    CHECK(planHeads(**document)->empty());
    CHECK(allMinutes(**document, QDate(2025, 1, 1))->empty());
    CHECK(observerBook(**document)->schedule.observers.empty());
    CHECK(observerBook(**document)->schedule.observations.empty());
    CHECK(resultSets(**document)->empty());
    CHECK(federalList(**document)->empty());
    CHECK((*document)->undoStack().count() == 1);
}

TEST_CASE("The example's results are those of the invented workbooks")
{
    const auto document = Document::inMemory();
    REQUIRE(insertExample(*document, sampleMunicipality()));
    CHECK(resultSets(*document)->size() == 12); // two subjects, two grades, three years
    int workbooks = 0;
    QDirIterator files(QStringLiteral(VERSTA_TEST_DATA "/vpr"), {u"*.xlsx"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        static const QRegularExpression ofTheExample(
            u"/20\\d\\d/.*/(Ф1|Ф3|Сравнение|Распределение|Выполнение заданий\\.|"
            u"3071846)|/ОО с признаками"_s);
        if (!path.contains(ofTheExample))
            continue;
        INFO(path.toStdString());
        ++workbooks;
        const auto sheets = readSheets(path);
        REQUIRE(sheets);
        const WorkbookReading reading = readWorkbook(*sheets, {.path = path, .scales = MarkScales::builtIn()});
        const auto summary = importWorkbook(*document, reading, files.fileName());
        REQUIRE(summary);
        CHECK(summary->changesNothing());
    }
    CHECK(workbooks == 63);
}

TEST_CASE("Results of schools that are not the example's stay when it goes")
{
    const auto document = Document::inMemory();
    Example example = sampleMunicipality();
    example.schools.front().example = false;
    REQUIRE(insertExample(*document, example));
    REQUIRE(removeExample(*document));
    const auto schools = allSchools(*document);
    REQUIRE(schools->size() == 1);
    CHECK(resultSets(*document)->size() == 12);
    document->undo();
    CHECK(allSchools(*document)->size() == 24);
}

TEST_CASE("The example shows the control of plans: evidence with a file, conclusions, per cent")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Пример.versta"_s);
    REQUIRE(createSample(path));
    const auto document = Document::open(path);
    REQUIRE(document);
    const auto activities = controlledActivities(**document, QDate(2024, 2, 20));
    REQUIRE(activities);
    int evidence = 0;
    int files = 0;
    int conclusions = 0;
    int inWork = 0;
    for (const ControlledActivity &activity : *activities) {
        for (const Evidence &one : activity.record.evidence) {
            CHECK(evidenceProblem(one).isEmpty());
            CHECK((!one.date || one.date->isValid()));
            files += one.fileName.isEmpty() ? 0 : 1;
        }
        for (const ControlConclusion &one : activity.record.conclusions)
            CHECK(conclusionProblem(one).isEmpty());
        evidence += int(activity.record.evidence.size());
        conclusions += int(activity.record.conclusions.size());
        // What is said of one that is done or cancelled would not be seen.
        if (activity.record.percent) {
            ++inWork;
            CHECK(activity.percent == activity.record.percent);
        }
    }
    CHECK(evidence == 8);
    CHECK(files == 1);
    CHECK(conclusions == 6);
    CHECK(inWork == 4);
    REQUIRE(removeExample(**document));
    CHECK(controlledActivities(**document, QDate(2024, 2, 20))->empty());
}

// resources/sample/rechecks/make.py draws by the same rule in another language, and names changes by their places.
TEST_CASE("The example shows two re-checks whose drawn works are those that its changes were made for")
{
    const auto document = Document::inMemory();
    const Example example = sampleMunicipality();
    REQUIRE(insertExample(*document, example));
    const auto rechecks = allRechecks(*document);
    REQUIRE(rechecks);
    REQUIRE(rechecks->size() == 2);
    for (std::size_t at = 0; at < 2; ++at) {
        const Recheck &recheck = (*rechecks)[at];
        const auto source = std::ranges::find(example.rechecks, recheck.head.number,
                                              [](const ExampleRecheck &one) { return one.head.number; });
        REQUIRE(source != example.rechecks.end());
        CHECK(recheckProblem(recheck.head).isEmpty());
        CHECK_FALSE(recheck.head.members.empty());
        const RecheckPaper &paper = recheck.papers.front();
        CHECK(paper.scale);
        for (const RecheckWork &work : recheck.works)
            CHECK(resultProblem(paper, work, work.after).isEmpty());
        const RecheckStatistics statistics = recheckStatistics(recheck);
        CHECK(statistics.all.rechecked == int(recheck.works.size()) - source->waiting);
        CHECK(statistics.byExpert.size() >= 2);
        CHECK(statistics.all.markLowered >= 1);
        // Every change took a point where there was one, or gave one where there was room.
        int changed = 0;
        for (const RecheckTaskFigures &task : statistics.byTask)
            changed += task.changed();
        CHECK(changed == int(source->changes.size()));
    }
    REQUIRE(removeExample(*document));
    CHECK(allRechecks(*document)->empty());
}

TEST_CASE("The example is not written over an existing file")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    REQUIRE(Document::create(path));
    CHECK_FALSE(createSample(path));
    CHECK(planHeads(**Document::open(path))->empty());
}
