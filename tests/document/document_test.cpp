#include "gestures.h"

#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "storage/backup.h"
#include "support/catch.h"
#include "support/sampleplan.h"
#include "support/temporaryfolder.h"

#include <QFile>
#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A gesture is one step with its name and one signal")
{
    const auto document = Document::inMemory();
    QSignalSpy changed(document.get(), &Document::changed);
    const auto plan = createPlan(*document, {.title = u"План"_s});
    REQUIRE(plan);
    CHECK(changed.count() == 1);
    CHECK(document->undoStack().undoText() == u"создать план"_s);
    CHECK(document->savedAt());
    document->undo();
    CHECK(changed.count() == 2);
    CHECK(planHeads(*document)->empty());
    CHECK(document->undoStack().redoText() == u"создать план"_s);
    document->redo();
    CHECK(planHeads(*document)->size() == 1);
}

TEST_CASE("A gesture that changes nothing leaves no step and no signal")
{
    const auto document = Document::inMemory();
    const auto plan = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s);
    REQUIRE(plan);
    const Plan stored = *loadPlan(*document, plan->front());
    QSignalSpy changed(document.get(), &Document::changed);
    CHECK(setCell(*document, {stored.activities[1].id, stored.columns[1].id, stored.activities[1].cells[1]}));
    CHECK(setPlanProperties(*document, stored.id, stored.properties));
    CHECK(changed.count() == 0);
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("A refused gesture is rolled back whole and says why")
{
    const auto document = Document::inMemory();
    const auto plan = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s);
    REQUIRE(plan);
    const QByteArray before = test::dump(*document);
    QSignalSpy failed(document.get(), &Document::failed);
    const auto refused = document->edit(u"попытка"_s, [&](Stores &stores) {
        stores.plans.remove(plan->front());
        throw Refused(Error::Code::Constraint, u"Так нельзя."_s);
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().text == u"Так нельзя."_s);
    CHECK(failed.count() == 1);
    CHECK(test::dump(*document) == before);
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("An undo that no longer fits changes nothing and is dropped")
{
    const test::TemporaryFolder folder;
    const auto document = Document::create(folder.file(u"Район.versta"_s)).value();
    const auto plan = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s);
    const Plan stored = *loadPlan(*document, plan->front());
    REQUIRE(setNote(*document, stored.activities[0].id, u"моё"_s));
    Database(document->path(), Database::Mode::ReadWrite).execute("UPDATE activity SET note = 'чужое'");
    QSignalSpy failed(document.get(), &Document::failed);
    QSignalSpy changed(document.get(), &Document::changed);
    CHECK_FALSE(document->undo());
    CHECK(failed.count() == 1);
    REQUIRE(changed.count() == 1);
    CHECK(changed.front().front().value<ChangeSet>().isEverything());
    CHECK(loadPlan(*document, stored.id)->activities[0].note == u"чужое"_s);
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("A file that is busy for the moment keeps the step to be undone")
{
    const test::TemporaryFolder folder;
    const auto document = Document::create(folder.file(u"Район.versta"_s)).value();
    REQUIRE(createPlan(*document, {.title = u"План"_s}));
    {
        Database other(document->path(), Database::Mode::ReadWrite);
        Transaction busy(other);
        const auto undone = document->undo();
        REQUIRE_FALSE(undone);
        CHECK(undone.error().code == Error::Code::Locked);
        CHECK(document->undoStack().canUndo());
        CHECK(createPlan(*document, {.title = u"Второй"_s}).error().code == Error::Code::Locked);
    }
    CHECK(document->undo());
    CHECK(planHeads(*document)->empty());
    CHECK(document->undoStack().canRedo());
}

TEST_CASE("Who hears of a change finds the undo stack settled and may edit")
{
    const auto document = Document::inMemory();
    REQUIRE(createPlan(*document, {.title = u"Первый"_s}));
    QString redoText;
    QObject::connect(
        document.get(), &Document::changed, document.get(),
        [&] {
            redoText = document->undoStack().redoText();
            REQUIRE(createPlan(*document, {.title = u"Второй"_s}));
        },
        Qt::SingleShotConnection);
    REQUIRE(document->undo());
    CHECK(redoText == u"создать план"_s);
    REQUIRE(planHeads(*document)->size() == 1);
    CHECK(planHeads(*document)->front().title == u"Второй"_s);
    CHECK(document->undoStack().count() == 1);
    REQUIRE(document->undo());
    CHECK(planHeads(*document)->empty());
}

TEST_CASE("A link to an open file is the same file")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const auto document = Document::create(path);
    REQUIRE(document);
    const QString link = folder.file(u"ссылка.versta"_s);
    REQUIRE(QFile::link(path, link));
    CHECK(Document::open(link).error().code == Error::Code::Locked);
    CHECK_FALSE((*document)->saveCopyAs(link));
}

TEST_CASE("What was written is there after closing and opening and opening is no step")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    QByteArray before;
    {
        const auto document = Document::create(path);
        REQUIRE(document);
        CHECK((*document)->name() == u"Район"_s);
        REQUIRE(insertPlans(**document, {test::samplePlan()}, u"загрузить план"_s));
        before = test::dump(**document);
    }
    const auto document = Document::open(path);
    REQUIRE(document);
    CHECK(test::dump(**document) == before);
    CHECK_FALSE((*document)->undoStack().canUndo());
    CHECK_FALSE(QFile::exists(path + u"-journal"_s));
}

TEST_CASE("A new municipality never overwrites a file")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    REQUIRE(Document::create(path));
    const auto again = Document::create(path);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == Error::Code::Io);
    CHECK(Document::open(path));
}

TEST_CASE("The first gesture of a day makes a copy of the state before it")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const auto document = Document::create(path);
    REQUIRE(document);
    CHECK(backup::copiesOf(path).empty());
    REQUIRE(createPlan(**document, {.title = u"План"_s}));
    CHECK(backup::copiesOf(path).empty()); // nothing was there that a copy could bring back
    REQUIRE(createPlan(**document, {.title = u"Второй план"_s}));
    REQUIRE(createPlan(**document, {.title = u"Третий план"_s}));
    const auto copies = backup::copiesOf(path);
    REQUIRE(copies.size() == 1);
    const auto copy = Document::open(copies.front().path, Document::Access::ReadOnly);
    REQUIRE(copy);
    CHECK(planHeads(**copy)->size() == 1);
}

TEST_CASE("A copy saved under another name is the same municipality")
{
    const test::TemporaryFolder folder;
    const auto document = Document::create(folder.file(u"Район.versta"_s));
    REQUIRE(document);
    REQUIRE(insertPlans(**document, {test::samplePlan()}, u"загрузить план"_s));
    const QString target = folder.file(u"Копия.versta"_s);
    REQUIRE((*document)->saveCopyAs(target));
    const auto copy = Document::open(target);
    REQUIRE(copy);
    CHECK(test::dump(**copy) == test::dump(**document));
    CHECK_FALSE((*document)->saveCopyAs((*document)->path()));
}

TEST_CASE("A document open for reading refuses gestures")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    REQUIRE(Document::create(path));
    const auto document = Document::open(path, Document::Access::ReadOnly);
    REQUIRE(document);
    CHECK((*document)->isReadOnly());
    const auto refused = createPlan(**document, {.title = u"План"_s});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::ReadOnly);
}
