#include "gestures.h"

#include "document/controledits.h"
#include "document/controlqueries.h"
#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/sampleplan.h"
#include "support/temporaryfolder.h"

#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct OpenPlan
{
    OpenPlan()
    {
        const auto plans = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s);
        REQUIRE(plans);
        plan = plans->front();
        for (const Activity &activity : loaded().activities)
            activities.push_back(activity.id);
    }

    [[nodiscard]] Plan loaded() const { return loadPlan(*document, plan).value(); }
    [[nodiscard]] ControlRecord record(std::size_t at) const { return controlOf(*document, activities[at]).value(); }
    [[nodiscard]] QString column(std::size_t at) const
    {
        return loaded().cell(loaded().activities[at], ColumnRole::Control);
    }

    std::unique_ptr<Document> document = Document::inMemory();
    PlanId plan;
    std::vector<ActivityId> activities;
};

Evidence minutes()
{
    Evidence evidence;
    evidence.kind = EvidenceKind::Minutes;
    evidence.number = u" 20 "_s;
    evidence.date = QDate(2022, 12, 19);
    evidence.text = u"О результатах перепроверки"_s;
    return evidence;
}

ControlConclusion conclusion(QDate date, const QString &text)
{
    return {{}, date, u"Иванова А. П."_s, text};
}

} // namespace

TEST_CASE("Evidence is kept with its file, in one step and one signal, and is there when the file is opened again")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QByteArray contents("%PDF-1.5 \0 скан", 20);
    ActivityId activity;
    {
        const auto document = Document::create(path);
        REQUIRE(document);
        REQUIRE(insertPlans(**document, {test::samplePlan()}, u"загрузить план"_s));
        activity = controlledActivities(**document, QDate(2024, 2, 20)).value().front().activity;
        QSignalSpy changed(document->get(), &Document::changed);
        REQUIRE(addEvidence(**document, activity, minutes(), EvidenceFile{u"C:\\Сканы\\протокол.pdf"_s, contents}));
        CHECK(changed.count() == 1);
    }
    const auto document = Document::open(path, Document::Access::ReadOnly);
    REQUIRE(document);
    const auto record = controlOf(**document, activity);
    REQUIRE(record);
    REQUIRE(record->evidence.size() == 1);
    const Evidence &evidence = record->evidence.front();
    CHECK(evidence.number == u"20"_s);
    CHECK(evidence.date == QDate(2022, 12, 19));
    CHECK(evidence.fileName == u"протокол.pdf"_s);
    CHECK(evidence.fileSize == contents.size());
    const auto file = evidenceFile(**document, evidence.id);
    REQUIRE(file);
    CHECK(file->contents == contents);
    CHECK(file->name == u"протокол.pdf"_s);
}

TEST_CASE("A file is replaced, stays or goes as the evidence is changed")
{
    const OpenPlan open;
    const auto id = addEvidence(*open.document, open.activities[0], minutes(), EvidenceFile{u"а.pdf"_s, "1"});
    REQUIRE(id);
    Evidence evidence = open.record(0).evidence.front();
    evidence.number = u"21"_s;
    REQUIRE(setEvidence(*open.document, evidence));
    CHECK(evidenceFile(*open.document, *id)->contents == "1");
    CHECK(open.record(0).evidence.front().number == u"21"_s);
    REQUIRE(setEvidence(*open.document, evidence, EvidenceFile{u"б.pdf"_s, "22"}));
    CHECK(evidenceFile(*open.document, *id)->name == u"б.pdf"_s);
    evidence.fileName.clear();
    REQUIRE(setEvidence(*open.document, evidence));
    CHECK(evidenceFile(*open.document, *id).error().code == Error::Code::NotFound);
    REQUIRE(open.document->undo());
    CHECK(evidenceFile(*open.document, *id)->contents == "22");
}

TEST_CASE("Evidence that tells nothing, a link to a program and a file without limits are refused with a reason")
{
    const OpenPlan open;
    const auto refused = [&](const Evidence &evidence, const std::optional<EvidenceFile> &file = {}) {
        const QByteArray before = test::dump(*open.document);
        const auto done = addEvidence(*open.document, open.activities[0], evidence, file);
        REQUIRE_FALSE(done);
        CHECK(done.error().code == Error::Code::Constraint);
        CHECK(test::dump(*open.document) == before);
        return done.error().text;
    };
    CHECK(refused({}).contains(u"Укажите номер"_s));
    Evidence link = minutes();
    link.link = u"javascript:alert(1)"_s;
    CHECK(refused(link).contains(u"https://"_s));
    CHECK(refused(minutes(), EvidenceFile{u"пусто.pdf"_s, {}}).contains(u"пуст"_s));
    CHECK(refused(minutes(), EvidenceFile{u"видео.mp4"_s, QByteArray(MostFileBytes + 1, 'x')}).contains(u"10 МБ"_s));
    // Ten files of the largest size are the most for one municipality.
    const QByteArray largest(MostFileBytes, 'x');
    for (int file = 0; file < 10; ++file)
        REQUIRE(addEvidence(*open.document, open.activities[0], minutes(), EvidenceFile{u"скан.pdf"_s, largest}));
    CHECK(refused(minutes(), EvidenceFile{u"скан.pdf"_s, "x"}).contains(u"100 МБ"_s));
    // One that is replaced makes room for another.
    CHECK(setEvidence(*open.document, open.record(0).evidence[3], EvidenceFile{u"другой.pdf"_s, "x"}));
}

TEST_CASE("Conclusions are a history by date, and the plan's own column changes only when that is asked for")
{
    const OpenPlan open;
    REQUIRE(setCell(*open.document, {open.activities[1], open.loaded().columns[5].id, u"как напечатано"_s}));
    REQUIRE(addConclusion(*open.document, open.activities[1], conclusion({2023, 3, 22}, u"Рассмотрено"_s)));
    REQUIRE(addConclusion(*open.document, open.activities[1], conclusion({2022, 12, 19}, u" Начато "_s)));
    const auto history = open.record(1).conclusions;
    REQUIRE(history.size() == 2);
    CHECK(history[0].text == u"Начато"_s);
    CHECK(history[1].text == u"Рассмотрено"_s);
    CHECK(open.column(1) == u"как напечатано"_s);
    const int steps = open.document->undoStack().index();
    REQUIRE(addConclusion(*open.document, open.activities[1], conclusion({2023, 5, 1}, u"Выполнено"_s),
                          ControlColumn::Fill));
    CHECK(open.document->undoStack().index() == steps + 1);
    CHECK(open.column(1) == u"Выполнено"_s);
    REQUIRE(open.document->undo());
    CHECK(open.column(1) == u"как напечатано"_s);
    CHECK(open.record(1).conclusions.size() == 2);
}

TEST_CASE("What is kept goes into the control columns in one step and leaves the other activities alone")
{
    const OpenPlan open;
    REQUIRE(setCell(*open.document, {open.activities[2], open.loaded().columns[5].id, u"своё"_s}));
    REQUIRE(addConclusion(*open.document, open.activities[0], conclusion({2023, 3, 22}, u"Приказ издан"_s)));
    REQUIRE(addEvidence(*open.document, open.activities[1], minutes()));
    const int steps = open.document->undoStack().index();
    REQUIRE(fillControlColumn(*open.document, open.activities));
    CHECK(open.document->undoStack().index() == steps + 1);
    CHECK(open.column(0) == u"Приказ издан"_s);
    CHECK(open.column(1) == u"Протокол № 20 от 19.12.2022 «О результатах перепроверки»"_s);
    CHECK(open.column(2) == u"своё"_s);
    const auto nothing = fillControlColumn(*open.document, {open.activities[2]});
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code == Error::Code::Constraint);
}

TEST_CASE("A plan without a control column is not given one behind the user s back")
{
    const OpenPlan open;
    auto columns = open.loaded().columns;
    std::erase_if(columns, [](const PlanColumn &column) { return column.role == ColumnRole::Control; });
    REQUIRE(setColumns(*open.document, open.plan, columns));
    const auto refused =
        addConclusion(*open.document, open.activities[0], conclusion({2023, 3, 22}, u"Да"_s), ControlColumn::Fill);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text.contains(u"нет столбца"_s));
    CHECK(open.record(0).conclusions.empty()); // as a whole or not at all
    CHECK(open.loaded().columns == columns);
    CHECK(addConclusion(*open.document, open.activities[0], conclusion({2023, 3, 22}, u"Да"_s)));
}

TEST_CASE("An empty conclusion and one without a date are refused")
{
    const OpenPlan open;
    CHECK_FALSE(addConclusion(*open.document, open.activities[0], conclusion({2023, 3, 22}, u" \n"_s)));
    CHECK_FALSE(addConclusion(*open.document, open.activities[0], conclusion({}, u"Да"_s)));
    CHECK_FALSE(addConclusion(*open.document, ActivityId(777), conclusion({2023, 3, 22}, u"Да"_s)));
    CHECK(open.document->undoStack().index() == 1);
}

TEST_CASE("Per cent and status never contradict each other")
{
    const OpenPlan open;
    const auto shown = [&](std::size_t at) {
        return controlledActivities(*open.document, open.plan, QDate(2024, 1, 1)).value()[at].percent;
    };
    const auto status = [&](std::size_t at) { return open.loaded().activities[at].status; };
    CHECK_FALSE(shown(0));
    REQUIRE(setPercent(*open.document, {open.activities[0]}, 40));
    CHECK(shown(0) == 40);
    CHECK(status(0) == ActivityStatus::InWork);
    REQUIRE(setPercent(*open.document, {open.activities[0]}, 100));
    CHECK(shown(0) == 100);
    CHECK(status(0) == ActivityStatus::Done);
    REQUIRE(setPercent(*open.document, {open.activities[0]}, 90));
    CHECK(status(0) == ActivityStatus::InWork);
    REQUIRE(setStatus(*open.document, {open.activities[0]}, ActivityStatus::Done));
    CHECK(shown(0) == 100);
    REQUIRE(setStatus(*open.document, {open.activities[0]}, ActivityStatus::Cancelled));
    CHECK_FALSE(shown(0));
    CHECK_FALSE(setPercent(*open.document, {open.activities[0]}, 10));
    CHECK_FALSE(setPercent(*open.document, {open.activities[1]}, 101));
    CHECK_FALSE(setPercent(*open.document, {open.activities[1]}, -1));
    REQUIRE(setPercent(*open.document, {open.activities[1]}, 0));
    CHECK(shown(1) == 0);
    CHECK(status(1) == ActivityStatus::NotStarted);
    REQUIRE(setPercent(*open.document, {open.activities[1]}, std::nullopt));
    CHECK_FALSE(shown(1));
}

TEST_CASE("What is kept about an activity goes with it and comes back with it, and copies begin without it")
{
    const OpenPlan open;
    REQUIRE(addEvidence(*open.document, open.activities[0], minutes(), EvidenceFile{u"а.pdf"_s, "1"}));
    REQUIRE(addConclusion(*open.document, open.activities[0], conclusion({2023, 3, 22}, u"Да"_s)));
    REQUIRE(setPercent(*open.document, {open.activities[0]}, 40));
    const QByteArray before = test::dump(*open.document);
    const auto copies = duplicateActivities(*open.document, {open.activities[0]});
    REQUIRE(copies);
    CHECK(controlOf(*open.document, copies->front())->isEmpty());
    REQUIRE(deletePlans(*open.document, {open.plan}));
    CHECK(controlOf(*open.document, open.activities[0])->isEmpty());
    REQUIRE(open.document->undo());
    REQUIRE(open.document->undo());
    CHECK(test::dump(*open.document) == before);
    CHECK(evidenceFile(*open.document, open.record(0).evidence.front().id)->contents == "1");
}

TEST_CASE("Activities of all plans come with the state of a day and what is kept of them")
{
    const OpenPlan open;
    REQUIRE(setPercent(*open.document, {open.activities[4]}, 30));
    const auto activities = controlledActivities(*open.document, QDate(2024, 3, 10));
    REQUIRE(activities);
    REQUIRE(activities->size() == 5);
    CHECK((*activities)[0].state == ActivityState::Overdue); // до 28.02.2024
    CHECK((*activities)[0].due == QDate(2024, 2, 28));
    CHECK((*activities)[1].number == u"1.1."_s);
    CHECK((*activities)[2].due == QDate(2024, 8, 31)); // постоянно: to the end of the school year
    CHECK_FALSE((*activities)[3].due);                 // по графику проведения ВПР
    CHECK((*activities)[4].percent == 30);
    CHECK((*activities)[4].plan.id == open.plan);
}

TEST_CASE("A municipality has a name of its own that its copies keep")
{
    const test::TemporaryFolder folder;
    const auto one = Document::create(folder.file(u"Один.versta"_s));
    const auto other = Document::create(folder.file(u"Другой.versta"_s));
    REQUIRE(one);
    REQUIRE(other);
    const QString identity = municipalityIdentity(**one).value();
    CHECK(identity.size() == 32);
    CHECK(identity != municipalityIdentity(**other).value());
    REQUIRE((*one)->saveCopyAs(folder.file(u"Копия.versta"_s)));
    const auto copy = Document::open(folder.file(u"Копия.versta"_s));
    REQUIRE(copy);
    CHECK(municipalityIdentity(**copy).value() == identity);
}
