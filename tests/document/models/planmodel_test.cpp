#include "core/planprogress.h"
#include "document/document.h"
#include "document/models/daywatch.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "storage/sqlite.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleplan.h"
#include "support/temporaryfolder.h"

#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Shown
{
    std::unique_ptr<Document> document = Document::inMemory();
    PlanId id = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    PlanModel model{*document};

    Shown() { model.setPlan(id); }

    [[nodiscard]] Plan stored() const { return loadPlan(*document, id).value(); }
};

constexpr int NumberColumn = 0;
constexpr int TextColumn = 1;
constexpr int DeadlineColumn = 2;

} // namespace

TEST_CASE("A plan is shown as rows before the sections and then sections with their activities")
{
    Shown shown;
    const test::ModelTester tester(shown.model);
    REQUIRE(shown.model.rowCount() == 3);
    CHECK(shown.model.index(0, TextColumn).data() == u"Издание приказа"_s);
    const QModelIndex section = shown.model.index(1, 0);
    CHECK(section.data(PlanModel::IsSectionRole).toBool());
    CHECK(section.siblingAtColumn(TextColumn).data() == u"Направление 1. Нормативное обеспечение"_s);
    CHECK(shown.model.rowCount(section) == 2);
    CHECK(shown.model.index(0, NumberColumn, section).data() == u"1.1."_s);
    CHECK(shown.model.headerData(DeadlineColumn, Qt::Horizontal, Qt::DisplayRole) == u"Сроки"_s);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Typing into a cell is an edit and the model hears of it from the document")
{
    Shown shown;
    QSignalSpy changed(&shown.model, &PlanModel::dataChanged);
    const QModelIndex cell = shown.model.index(0, DeadlineColumn);
    REQUIRE(shown.model.setData(cell, u"до 1 марта 2024"_s, Qt::EditRole));
    CHECK(shown.stored().activities[0].cells[DeadlineColumn] == u"до 1 марта 2024"_s);
    CHECK(changed.count() == 1);
    CHECK(shown.document->undoStack().undoText() == u"изменить срок"_s);
    shown.document->undo();
    CHECK(cell.data() == u"До 28.02.2024"_s);
    CHECK(changed.count() == 2);
}

TEST_CASE("A number typed is kept by hand and the rows after it follow")
{
    Shown shown;
    const QModelIndex section = shown.model.index(2, 0);
    const QModelIndex first = shown.model.index(0, NumberColumn, section);
    REQUIRE(shown.model.setData(first, u"2.5"_s, Qt::EditRole));
    CHECK(first.data(PlanModel::NumberKeptRole).toBool());
    CHECK(shown.model.index(1, NumberColumn, section).data() == u"2.6"_s);
}

TEST_CASE("Confirming a number as it is shown does not keep it by hand")
{
    Shown shown;
    const QModelIndex number = shown.model.index(0, NumberColumn, shown.model.index(2, 0));
    CHECK(shown.model.setData(number, number.data(), Qt::EditRole));
    CHECK_FALSE(number.data(PlanModel::NumberKeptRole).toBool());
    CHECK(shown.document->undoStack().count() == 1);
}

TEST_CASE("A section's title is edited in its row")
{
    Shown shown;
    const QModelIndex title = shown.model.index(1, TextColumn);
    CHECK(title.data(Qt::EditRole) == u"Нормативное обеспечение"_s);
    REQUIRE(shown.model.setData(title, u"Нормативная база"_s, Qt::EditRole));
    CHECK(title.data() == u"Направление 1. Нормативная база"_s);
}

TEST_CASE("A selected row stays selected through a move and its undo")
{
    Shown shown;
    const QPersistentModelIndex row = shown.model.index(0, 0, shown.model.index(1, 0));
    const Plan before = shown.stored();
    REQUIRE(moveActivities(*shown.document, {before.activities[1].id}, {shown.id, before.sections[1].id, 1}));
    REQUIRE(row.isValid());
    CHECK(row.parent() == shown.model.index(2, 0));
    CHECK(row.row() == 1);
    shown.document->undo();
    CHECK(row.parent() == shown.model.index(1, 0));
    CHECK(row.row() == 0);
}

TEST_CASE("Rows dropped on a section are moved there and nothing is left behind")
{
    Shown shown;
    const test::ModelTester tester(shown.model);
    const std::unique_ptr<QMimeData> rows(shown.model.mimeData({shown.model.index(0, 0), shown.model.index(0, 1)}));
    REQUIRE(shown.model.dropMimeData(rows.get(), Qt::MoveAction, 1, 0, shown.model.index(1, 0)));
    CHECK(shown.model.rowCount() == 2);
    CHECK(shown.model.index(1, TextColumn, shown.model.index(0, 0)).data() == u"Издание приказа"_s);
    CHECK_FALSE(shown.model.removeRows(0, 1)); // what a view tries after a move
    CHECK(shown.stored().activities.size() == 5);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Sections dropped between sections change their order")
{
    Shown shown;
    const std::unique_ptr<QMimeData> rows(shown.model.mimeData({shown.model.index(2, 0)}));
    REQUIRE(shown.model.dropMimeData(rows.get(), Qt::MoveAction, 1, 0, {}));
    CHECK(shown.stored().sections[0].title == u"Контроль"_s);
}

TEST_CASE("A width on paper does not start the table anew and a new column does")
{
    Shown shown;
    QSignalSpy reset(&shown.model, &PlanModel::modelReset);
    REQUIRE(setColumnWidth(*shown.document, shown.stored().columns[1].id, 80));
    CHECK(reset.count() == 0);
    auto columns = shown.stored().columns;
    columns.push_back({{}, u"Примечание"_s, ColumnRole::Note, 0});
    REQUIRE(setColumns(*shown.document, shown.id, columns));
    CHECK(reset.count() == 1);
    CHECK(shown.model.columnCount() == int(columns.size()));
}

TEST_CASE("Changes of another plan are none of the model's business")
{
    Shown shown;
    const auto other = insertPlans(*shown.document, {test::samplePlan()}, u"загрузить план"_s);
    QSignalSpy derived(&shown.model, &PlanModel::derivedChanged);
    QSignalSpy changed(&shown.model, &PlanModel::dataChanged);
    const Plan plan = *loadPlan(*shown.document, other->front());
    REQUIRE(setNote(*shown.document, plan.activities[0].id, u"заметка"_s));
    CHECK(derived.count() == 0);
    CHECK(changed.count() == 0);
}

TEST_CASE("A plan that is deleted leaves an empty model")
{
    Shown shown;
    const test::ModelTester tester(shown.model);
    REQUIRE(deletePlans(*shown.document, {shown.id}));
    CHECK(shown.model.rowCount() == 0);
    shown.document->undo();
    CHECK(shown.model.rowCount() == 3);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Rows of another document or plan are not taken")
{
    Shown shown;
    Shown other;
    const std::unique_ptr<QMimeData> rows(other.model.mimeData({other.model.index(0, 0)}));
    CHECK_FALSE(shown.model.dropMimeData(rows.get(), Qt::MoveAction, 0, 0, shown.model.index(1, 0)));
    CHECK(shown.document->undoStack().count() == 1);
}

TEST_CASE("An activity dropped between two sections goes to the end of the upper one")
{
    Shown shown;
    const std::unique_ptr<QMimeData> rows(shown.model.mimeData({shown.model.index(0, 0)}));
    REQUIRE(shown.model.dropMimeData(rows.get(), Qt::MoveAction, 2, 0, {}));
    const QModelIndex upper = shown.model.index(0, 0);
    REQUIRE(shown.model.rowCount(upper) == 3);
    CHECK(shown.model.index(2, TextColumn, upper).data() == u"Издание приказа"_s);
}

TEST_CASE("A document open for reading shows rows that cannot be edited")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const PlanId id =
        insertPlans(*Document::create(path).value(), {test::samplePlan()}, u"загрузить план"_s).value().front();
    const auto document = Document::open(path, Document::Access::ReadOnly).value();
    PlanModel model(*document);
    model.setPlan(id);
    CHECK_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    CHECK_FALSE(model.flags({}).testFlag(Qt::ItemIsDropEnabled));
    CHECK_FALSE(model.setData(model.index(0, TextColumn), u"x"_s, Qt::EditRole));
}

TEST_CASE("Another day makes an activity overdue and says so without any edit")
{
    Shown shown;
    const test::ModelTester tester(shown.model);
    auto *day = shown.model.findChild<DayWatch *>();
    REQUIRE(day);
    day->setToday({2024, 2, 28}); // the first activity is due «До 28.02.2024»
    const auto state = [&] { return ActivityState(shown.model.index(0, 0).data(PlanModel::StateRole).toInt()); };
    CHECK(state() == ActivityState::NotStarted);
    const auto problems = shown.model.problems().size();
    QSignalSpy derived(&shown.model, &PlanModel::derivedChanged);
    QSignalSpy rows(&shown.model, &QAbstractItemModel::dataChanged);
    day->setToday({2024, 2, 29});
    CHECK(state() == ActivityState::Overdue);
    CHECK(shown.model.problems().size() == problems + 1);
    CHECK(derived.size() == 1);
    CHECK(rows.size() == 3); // the rows before the sections and those of each section
    day->setToday({2024, 2, 29});
    CHECK(derived.size() == 1);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("A plan that cannot be read is told and not shown as an empty one in silence")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Город.versta"_s);
    const auto document = Document::create(path).value();
    const PlanId id = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
    Database(path, Database::Mode::ReadWrite).execute("DROP TABLE activity_cell");
    PlanModel model(*document);
    QSignalSpy failed(document.get(), &Document::failed);
    model.setPlan(id);
    CHECK(failed.size() == 1);
    CHECK(model.rowCount() == 0);
}
