#include "planbench.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

void click(PlanBench &bench, const QModelIndex &index, Qt::KeyboardModifiers modifiers = {})
{
    const QRect place = bench.table().visualRect(index);
    QTest::mouseClick(bench.table().viewport(), Qt::LeftButton, modifiers, place.topLeft() + QPoint(30, 8));
    QCoreApplication::processEvents();
}

/// Chooses cells as a spreadsheet does: a click on the first, one with Shift on the last.
void clickThrough(PlanBench &bench, std::size_t first, std::size_t last, int column)
{
    const QPersistentModelIndex from = bench.cell(first, column);
    const QPersistentModelIndex to = bench.cell(last, column);
    click(bench, from);
    click(bench, to, Qt::ShiftModifier);
}

} // namespace

TEST_CASE("Typing on a cell replaces its text and Enter stores it in one step")
{
    PlanBench bench;
    bench.choose(0, DeadlineColumn);
    bench.type(u"март"_s);
    REQUIRE(bench.editor());
    CHECK(bench.editor()->toPlainText() == u"март"_s);
    bench.key(Qt::Key_Return);
    CHECK_FALSE(bench.table().isEditing());
    CHECK(bench.stored().activities[0].cells[DeadlineColumn] == u"март"_s);
    CHECK(bench.steps() == 1);
    CHECK(bench.undoText() == u"изменить срок"_s);
    bench.document->undo();
    CHECK(bench.stored().activities[0].cells[DeadlineColumn] == u"До 28.02.2024"_s);
}

TEST_CASE("F2 opens a cell with its text and Esc leaves the old one")
{
    PlanBench bench;
    bench.choose(0, TextColumn);
    bench.key(Qt::Key_F2);
    REQUIRE(bench.editor());
    CHECK(bench.editor()->toPlainText() == u"Издание приказа"_s);
    bench.type(u" о ВПР"_s);
    bench.key(Qt::Key_Escape);
    CHECK_FALSE(bench.table().isEditing());
    CHECK(bench.stored().activities[0].cells[TextColumn] == u"Издание приказа"_s);
    CHECK(bench.steps() == 0);
}

TEST_CASE("Alt Enter and Shift Enter start a new line in the cell")
{
    PlanBench bench;
    bench.choose(0, TextColumn);
    bench.key(Qt::Key_F2);
    bench.key(Qt::Key_Return, Qt::AltModifier);
    bench.type(u"второе"_s);
    bench.key(Qt::Key_Return, Qt::ShiftModifier);
    bench.type(u"третье"_s);
    bench.key(Qt::Key_Return);
    CHECK(bench.stored().activities[0].cells[TextColumn] == u"Издание приказа\nвторое\nтретье"_s);
}

TEST_CASE("Tab stores the cell and goes on to the next one and over the end of a row")
{
    PlanBench bench;
    bench.choose(0, TextColumn);
    bench.key(Qt::Key_F2);
    bench.type(u"!"_s);
    bench.key(Qt::Key_Tab);
    CHECK(bench.stored().activities[0].cells[TextColumn] == u"Издание приказа!"_s);
    CHECK(bench.table().currentIndex().column() == DeadlineColumn);
    CHECK_FALSE(bench.table().isEditing());
    const int last = bench.table().model()->columnCount() - 1;
    bench.choose(1, last);
    bench.key(Qt::Key_Tab);
    CHECK(bench.table().currentIndex().column() == NumberColumn);
    CHECK(bench.table().currentIndex().data().toString() == u"1.3."_s);
    bench.choose(2, 0);
    bench.key(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(bench.table().currentIndex().column() == last);
}

TEST_CASE("Undo in an open cell takes back typing and not the last gesture")
{
    PlanBench bench;
    REQUIRE(setNote(*bench.document, bench.stored().activities[0].id, u"заметка"_s));
    bench.choose(0, TextColumn);
    bench.key(Qt::Key_F2);
    bench.type(u"ы"_s);
    bench.key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(bench.editor());
    CHECK(bench.editor()->toPlainText() == u"Издание приказа"_s);
    CHECK(bench.stored().activities[0].note == u"заметка"_s);
}

TEST_CASE("Leaving a cell for another widget stores what was typed")
{
    PlanBench bench;
    bench.choose(0, TextColumn);
    bench.key(Qt::Key_F2);
    bench.type(u" сегодня"_s);
    CHECK(bench.page.commitEditor());
    CHECK(bench.stored().activities[0].cells[TextColumn] == u"Издание приказа сегодня"_s);
}

TEST_CASE("An unchanged cell leaves no step of undo")
{
    PlanBench bench;
    bench.choose(3, NumberColumn);
    bench.key(Qt::Key_F2);
    bench.key(Qt::Key_Return);
    CHECK(bench.steps() == 0);
}

TEST_CASE("Ins adds a row below and opens it for typing")
{
    PlanBench bench;
    bench.choose(1, DeadlineColumn);
    bench.key(Qt::Key_Insert);
    REQUIRE(bench.editor());
    bench.type(u"Новое мероприятие"_s);
    bench.key(Qt::Key_Return);
    const Plan plan = bench.stored();
    REQUIRE(plan.activities.size() == 6);
    CHECK(plan.activities[2].cells[TextColumn] == u"Новое мероприятие"_s);
    CHECK(plan.activities[2].section == 0U);
}

TEST_CASE("Ctrl Enter in an open cell stores it and adds a row below")
{
    PlanBench bench;
    bench.choose(0, TextColumn);
    bench.key(Qt::Key_F2);
    bench.type(u"1"_s);
    bench.act(u"insertActivity"_s);
    CHECK(bench.stored().activities[0].cells[TextColumn] == u"Издание приказа1"_s);
    CHECK(bench.stored().activities.size() == 6);
    CHECK(bench.table().isEditing());
}

TEST_CASE("A section is added behind the current one with the label of its neighbours")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    bench.act(u"insertSection"_s);
    bench.type(u"Кадры"_s);
    bench.key(Qt::Key_Return);
    const Plan plan = bench.stored();
    REQUIRE(plan.sections.size() == 3);
    CHECK(plan.sections[1].title == u"Кадры"_s);
    CHECK(plan.sections[1].label == u"Направление"_s);
}

TEST_CASE("Ctrl D repeats the row and chooses the copy")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    bench.key(Qt::Key_D, Qt::ControlModifier);
    const Plan plan = bench.stored();
    REQUIRE(plan.activities.size() == 6);
    CHECK(plan.activities[2].cells == plan.activities[1].cells);
    CHECK(bench.table().selectedActivities() == std::vector{plan.activities[2].id});
}

TEST_CASE("The copy of a row that is done is not done yet")
{
    PlanBench bench;
    REQUIRE(setStatus(*bench.document, {bench.stored().activities[1].id}, ActivityStatus::Done));
    bench.choose(1, TextColumn);
    bench.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(bench.stored().activities[1].status == ActivityStatus::Done);
    CHECK(bench.stored().activities[2].status == ActivityStatus::NotStarted);
}

TEST_CASE("Del on cells empties them and on rows takes the rows away")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    bench.key(Qt::Key_Delete);
    CHECK(bench.stored().activities[1].cells[TextColumn].isEmpty());
    CHECK(bench.stored().activities.size() == 5);
    bench.table().selectActivities({bench.stored().activities[1].id, bench.stored().activities[2].id});
    bench.key(Qt::Key_Delete);
    CHECK(bench.stored().activities.size() == 3);
    CHECK(bench.table().currentIndex().isValid());
    bench.document->undo();
    CHECK(bench.stored().activities.size() == 5);
}

TEST_CASE("All rows of a plan go in one step, come back by undo and go again by redo")
{
    PlanBench bench;
    const Plan before = bench.stored();
    bench.table().selectAll();
    bench.key(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(bench.stored().sections.empty());
    CHECK(bench.stored().activities.empty());
    CHECK(bench.steps() == 1);
    REQUIRE(bench.document->undo());
    QCoreApplication::processEvents();
    CHECK(bench.stored() == before);
    bench.table().selectAll();
    REQUIRE(bench.document->redo());
    QCoreApplication::processEvents();
    CHECK(bench.stored().activities.empty());
    REQUIRE(bench.document->undo());
    QCoreApplication::processEvents();
    CHECK(bench.table().selectedActivities().size() <= before.activities.size());
    CHECK(bench.table().currentIndex().isValid());
}

TEST_CASE("A heading between chosen cells is not chosen with them")
{
    PlanBench bench;
    const Plan before = bench.stored();
    clickThrough(bench, 1, 3, TextColumn);
    CHECK(bench.table().selectedSections().empty());
    CHECK(bench.table().selectedActivities().size() == 3);
    SECTION("it stays when they are deleted")
    {
        bench.key(Qt::Key_Delete, Qt::ControlModifier);
        const Plan plan = bench.stored();
        CHECK(plan.sections == before.sections);
        REQUIRE(plan.activities.size() == 2);
        CHECK(plan.activities[0].id == before.activities[0].id);
        CHECK(plan.activities[1].id == before.activities[4].id);
        CHECK(plan.activities[1].section == 1U);
    }
    SECTION("it stays when they are moved")
    {
        bench.key(Qt::Key_Down, Qt::AltModifier);
        const Plan plan = bench.stored();
        CHECK(plan.sections == before.sections);
        CHECK(plan.activities[1].id == before.activities[4].id);
        CHECK(plan.activities[4].id == before.activities[3].id);
    }
    SECTION("a heading gone to by the program is chosen as a row")
    {
        bench.act(u"insertSection"_s);
        bench.type(u"Кадры"_s);
        bench.key(Qt::Key_Return);
        REQUIRE(bench.table().selectedSections().size() == 1);
        CHECK(bench.table().wholeRowsSelected());
        bench.key(Qt::Key_Delete);
        CHECK(bench.stored() == before);
    }
}

TEST_CASE("Alt and arrows move a row over the border of its section and back")
{
    PlanBench bench;
    const Plan before = bench.stored();
    bench.choose(2, TextColumn);
    bench.key(Qt::Key_Down, Qt::AltModifier);
    Plan plan = bench.stored();
    CHECK(plan.activities[2].id == before.activities[2].id);
    CHECK(plan.activities[2].section == 1U);
    CHECK(bench.table().currentIndex().data().toString() == u"Разъяснительная работа"_s);
    bench.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(bench.stored() == before);
    bench.choose(1, TextColumn);
    bench.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(bench.stored().activities[1].section == std::nullopt);
}

TEST_CASE("Alt and arrows move a section with its rows")
{
    PlanBench bench;
    const Plan before = bench.stored();
    bench.table().selectSections({before.sections[1].id});
    bench.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(bench.stored().sections[0].id == before.sections[1].id);
    bench.key(Qt::Key_Down, Qt::AltModifier);
    CHECK(bench.stored() == before);
}

TEST_CASE("A number typed by hand goes back to the rule by a command")
{
    PlanBench bench;
    bench.choose(3, NumberColumn);
    bench.type(u"7.7"_s);
    bench.key(Qt::Key_Return);
    CHECK(bench.stored().activities[3].number == u"7.7"_s);
    bench.act(u"numberByRule"_s);
    CHECK(bench.stored().activities[3].number == std::nullopt);
}

TEST_CASE("The state of chosen rows is set in one step")
{
    PlanBench bench;
    const Plan plan = bench.stored();
    bench.table().selectActivities({plan.activities[1].id, plan.activities[2].id});
    bench.act(u"state%1"_s.arg(int(ActivityStatus::Done)));
    CHECK(bench.stored().activities[1].status == ActivityStatus::Done);
    CHECK(bench.stored().activities[2].status == ActivityStatus::Done);
    CHECK(bench.steps() == 1);
}

TEST_CASE("The filter keeps matching rows under their sections and a row edited meanwhile")
{
    PlanBench bench;
    auto *query = bench.page.findChild<QLineEdit *>(u"filterQuery"_s);
    REQUIRE(query);
    query->setText(u"ПЕРЕПРОВЕРКА работ"_s);
    const QAbstractItemModel &rows = *bench.table().model();
    REQUIRE(rows.rowCount() == 1);
    REQUIRE(rows.rowCount(rows.index(0, 0)) == 1);
    CHECK(bench.table().isExpanded(rows.index(0, 0)));
    const QModelIndex cell = rows.index(0, TextColumn, rows.index(0, 0));
    bench.table().selectionModel()->setCurrentIndex(cell, QItemSelectionModel::ClearAndSelect);
    bench.type(u"Иное"_s);
    bench.key(Qt::Key_Return);
    CHECK(rows.rowCount(rows.index(0, 0)) == 1);
    query->clear();
    CHECK(rows.rowCount() == 3);
    CHECK(bench.table().isExpanded(rows.index(1, 0)));
}

TEST_CASE("An activity asked for is shown even when the filter hides it")
{
    PlanBench bench;
    bench.page.findChild<QLineEdit *>(u"filterQuery"_s)->setText(u"наблюдение"_s);
    bench.page.showActivity(bench.stored().activities[0].id);
    CHECK(bench.table().currentIndex().data().toString() == u"Издание приказа"_s);
}

TEST_CASE("There is a current cell whenever there is a row")
{
    PlanBench bench;
    for (int left = 5; left > 0; --left) {
        REQUIRE(bench.table().currentIndex().isValid());
        REQUIRE(deleteRows(*bench.document, {}, {bench.stored().activities.front().id}));
        QCoreApplication::processEvents();
    }
    CHECK(bench.table().currentIndex().isValid());
}

TEST_CASE("An empty plan says what to do and its button adds the first row")
{
    Plan plan = samplePlan();
    plan.sections.clear();
    plan.activities.clear();
    PlanBench bench(plan);
    CHECK_FALSE(bench.table().isVisible());
    bench.act(u"insertActivity"_s);
    CHECK(bench.table().isVisible());
    CHECK(bench.stored().activities.size() == 1);
}

TEST_CASE("A row is as high as the tallest of its texts and grows with an edit")
{
    PlanBench bench;
    QTest::qWait(300); // rows settle after the columns got their widths
    const int before = bench.table().visualRect(bench.cell(3, TextColumn)).height();
    bench.choose(3, TextColumn);
    bench.key(Qt::Key_F2);
    for (int line = 0; line < 15; ++line) {
        bench.key(Qt::Key_Return, Qt::AltModifier);
        bench.type(u"строка"_s);
    }
    bench.key(Qt::Key_Return);
    const int after = bench.table().visualRect(bench.cell(3, TextColumn)).height();
    CHECK(after >= before + 2 * bench.table().fontMetrics().lineSpacing());
    bench.document->undo();
    QCoreApplication::processEvents();
    CHECK(bench.table().visualRect(bench.cell(3, TextColumn)).height() == before);
}

TEST_CASE("A row is as high as its texts also when it takes the place of one that was taken back")
{
    PlanBench bench;
    QTest::qWait(300); // rows settle after the columns got their widths
    bench.choose(2, TextColumn);
    bench.key(Qt::Key_Insert);
    bench.type(u"а"_s);
    bench.key(Qt::Key_Return);
    REQUIRE(bench.table().visualRect(bench.cell(3, TextColumn)).height() > 0);
    REQUIRE(bench.document->undo());
    REQUIRE(bench.document->undo());
    QCoreApplication::processEvents();
    bench.choose(1, TextColumn);
    bench.key(Qt::Key_D, Qt::ControlModifier);
    REQUIRE(bench.stored().activities[2].cells[TextColumn] == u"Семинар\nдля организаторов"_s);
    const auto heightOf = [&](std::size_t activity) {
        return bench.table().visualRect(bench.cell(activity, TextColumn)).height();
    };
    CHECK(heightOf(2) == heightOf(1));
}

TEST_CASE("A click on a number or a section chooses its row and one on a text its cell")
{
    PlanBench bench;
    click(bench, bench.cell(1, NumberColumn));
    CHECK(bench.table().wholeRowsSelected());
    CHECK(bench.table().selectedActivities().size() == 1);
    click(bench, bench.cell(1, TextColumn));
    CHECK_FALSE(bench.table().wholeRowsSelected());
    click(bench, bench.table().model()->index(1, 0));
    CHECK(bench.table().selectedSections().size() == 1);
    CHECK(bench.table().wholeRowsSelected());
}

TEST_CASE("What takes the keyboard has a name for screen readers")
{
    PlanBench bench;
    for (const QWidget *widget : bench.page.findChildren<QWidget *>()) {
        const bool named = !widget->accessibleName().isEmpty() || !widget->property("text").toString().isEmpty();
        const bool part = widget->objectName().startsWith(u"qt_"_s) || widget->parentWidget()->inherits("QComboBox") ||
                          widget->inherits("QScrollArea") || widget->inherits("QTabBar") ||
                          widget->parentWidget()->inherits("QLineEdit");
        if (widget->focusPolicy() == Qt::NoFocus || part)
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK(named);
    }
}
