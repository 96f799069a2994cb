#include "planbench.h"

#include "document/partyedits.h"
#include "plan/approvalblockeditor.h"
#include "plan/columnsdialog.h"
#include "plan/inspector.h"
#include "plan/partydirectorydialog.h"
#include "plan/partyeditor.h"
#include "plan/planpropertiesdialog.h"
#include "plan/rowmoves.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QTreeWidgetItem *problemWith(PlanBench &bench, const QString &text)
{
    auto *list = bench.page.findChild<QTreeWidget *>(u"problemList"_s);
    for (int at = 0; at < list->topLevelItemCount(); ++at) {
        if (list->topLevelItem(at)->text(0).contains(text))
            return list->topLevelItem(at);
    }
    return nullptr;
}

} // namespace

TEST_CASE("A problem leads to its row and cell and goes when it is mended")
{
    PlanBench bench;
    REQUIRE(setCell(*bench.document,
                    {bench.stored().activities[3].id, bench.stored().columns[DeadlineColumn].id, u"когда-нибудь"_s}));
    QCoreApplication::processEvents();
    auto *list = bench.page.findChild<QTreeWidget *>(u"problemList"_s);
    const int count = list->topLevelItemCount();
    auto *item = problemWith(bench, u"не поня"_s);
    if (!item)
        item = problemWith(bench, u"не определ"_s);
    REQUIRE(item);
    Q_EMIT list->itemActivated(item, 0);
    CHECK(bench.table().currentIndex().column() == DeadlineColumn);
    CHECK(bench.table().currentIndex().data().toString() == u"когда-нибудь"_s);
    bench.document->undo();
    QCoreApplication::processEvents();
    CHECK(list->topLevelItemCount() < count);
}

TEST_CASE("The inspector shows the current activity and sets its state")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    CHECK(bench.page.findChild<QLabel *>(u"inspectorTitle"_s)->text().startsWith(u"Семинар"_s));
    CHECK(bench.page.findChild<QLabel *>(u"inspectorDays"_s)->text() == u"01.02.2024 – 29.02.2024"_s);
    auto *state = bench.page.findChild<QComboBox *>(u"inspectorState"_s);
    state->setCurrentIndex(int(ActivityStatus::Done));
    Q_EMIT state->activated(int(ActivityStatus::Done));
    CHECK(bench.stored().activities[1].status == ActivityStatus::Done);
    bench.document->undo();
    CHECK(state->currentIndex() == int(ActivityStatus::NotStarted));
}

TEST_CASE("A note typed in the inspector is stored when the row is left")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    bench.page.findChild<QPlainTextEdit *>(u"inspectorNote"_s)->insertPlainText(u"позвонить"_s);
    bench.choose(2, TextColumn);
    CHECK(bench.stored().activities[1].note == u"позвонить"_s);
    CHECK(bench.page.findChild<QPlainTextEdit *>(u"inspectorNote"_s)->toPlainText().isEmpty());
}

TEST_CASE("The inspector edits a section")
{
    PlanBench bench;
    bench.table().selectSections({bench.stored().sections[0].id});
    auto *title = bench.page.findChild<QPlainTextEdit *>(u"sectionTitle"_s);
    CHECK(title->toPlainText() == u"Нормативное обеспечение"_s);
    title->selectAll();
    title->insertPlainText(u"Документы"_s);
    CHECK(bench.page.commitEditor());
    CHECK(bench.stored().sections[0].title == u"Документы"_s);
    CHECK(bench.stored().sections[0].tasks == QStringList{u"создать условия"_s});
}

TEST_CASE("Columns are changed in their dialog in one step")
{
    PlanBench bench;
    bench.dialogs.running = [](QDialog &dialog) {
        dialog.findChild<QListWidget *>(u"list"_s)->setCurrentRow(TextColumn);
        dialog.findChild<QPlainTextEdit *>(u"header"_s)->setPlainText(u"Содержание"_s);
        dialog.findChild<QPushButton *>(u"add"_s)->click();
        dialog.findChild<QPlainTextEdit *>(u"header"_s)->setPlainText(u"Основание"_s);
        dialog.findChild<QSpinBox *>(u"width"_s)->setValue(30);
        return true;
    };
    bench.act(u"editColumns"_s);
    const Plan plan = bench.stored();
    CHECK(plan.columns[1].header == u"Содержание"_s);
    CHECK(plan.columns[2].header == u"Основание"_s);
    CHECK(plan.columns[2].width == 30);
    CHECK(plan.activities[0].cells[3] == u"До 28.02.2024"_s);
    CHECK(bench.steps() == 1);
}

TEST_CASE("Columns without an activity or with a role twice cannot be accepted")
{
    ColumnsDialog dialog(defaultColumns(), nullptr);
    auto *list = dialog.findChild<QListWidget *>(u"list"_s);
    auto *role = dialog.findChild<QComboBox *>(u"role"_s);
    list->setCurrentRow(1);
    role->setCurrentIndex(role->findData(int(ColumnRole::Deadline)));
    CHECK_FALSE(dialog.findChild<QLabel *>(u"complaint"_s)->text().isEmpty());
    role->setCurrentIndex(role->findData(int(ColumnRole::Activity)));
    CHECK(dialog.findChild<QLabel *>(u"complaint"_s)->text().isEmpty());
    CHECK(dialog.columns() == defaultColumns());
}

TEST_CASE("A dragged column changes the plan and the table stands in the new order")
{
    PlanBench bench;
    bench.table().header()->moveSection(DeadlineColumn, ResponsibleColumn);
    QCoreApplication::processEvents();
    CHECK(bench.stored().columns[ResponsibleColumn].role == ColumnRole::Deadline);
    CHECK(bench.table().header()->visualIndex(DeadlineColumn) == DeadlineColumn);
    CHECK(bench.undoText() == u"изменить столбцы"_s);
    CHECK(bench.table().currentIndex().isValid());
}

TEST_CASE("The properties dialog gives back what it was given")
{
    const PlanProperties given = samplePlan().properties;
    PlanPropertiesDialog dialog(given, nullptr);
    CHECK(dialog.properties() == given);
}

TEST_CASE("A pane that is shown by its key takes the focus, F6 goes round the panes that are in sight")
{
    PlanBench bench;
    bench.page.show();
    REQUIRE(QTest::qWaitForWindowActive(&bench.page));
    const auto isIn = [&](const char *type) {
        for (const QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
            if (at->inherits(type))
                return true;
        }
        return false;
    };
    bench.table().setFocus();
    bench.act(u"nextPane"_s);
    CHECK(isIn("versta::Inspector"));
    bench.act(u"showInspector"_s); // hides it
    CHECK(isIn("versta::PlanTable"));
    bench.act(u"showInspector"_s);
    CHECK(isIn("versta::Inspector"));
    bench.act(u"nextPane"_s);
    CHECK(isIn("versta::PlanTable"));
}

TEST_CASE("Without a row the plan is shown beside the table, with one the row again")
{
    PlanBench bench;
    auto *inspector = bench.page.findChild<Inspector *>();
    const auto shown = [&] { return inspector->tabText(inspector->currentIndex()); };
    bench.choose(1, TextColumn);
    CHECK(shown() == u"Строка"_s);
    inspector->show({});
    CHECK(shown() == u"План"_s);
    CHECK_FALSE(inspector->isTabEnabled(1));
    bench.choose(2, TextColumn);
    CHECK(shown() == u"Строка"_s);
}

TEST_CASE("Ctrl+PgDown and Ctrl+PgUp turn the tabs of the properties around")
{
    PlanPropertiesDialog dialog(samplePlan().properties, nullptr);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    const auto *tabs = dialog.findChild<QTabWidget *>(u"tabs"_s);
    QTest::keyClick(&dialog, Qt::Key_PageDown, Qt::ControlModifier);
    CHECK(tabs->currentIndex() == 1);
    QTest::keyClick(&dialog, Qt::Key_PageUp, Qt::ControlModifier);
    QTest::keyClick(&dialog, Qt::Key_PageUp, Qt::ControlModifier);
    CHECK(tabs->currentIndex() == tabs->count() - 1);
}

TEST_CASE("A new period is one step and understands deadlines anew")
{
    PlanBench bench;
    bench.dialogs.running = [](QDialog &dialog) {
        dialog.findChild<QSpinBox *>(u"firstYear"_s)->setValue(2030);
        return true;
    };
    bench.act(u"editProperties"_s);
    CHECK(bench.stored().properties.period == PlanPeriod::schoolYear(2030));
    bench.choose(4, TextColumn);
    CHECK(bench.page.findChild<QLabel *>(u"inspectorDays"_s)->text() == u"01.06.2031 – 30.06.2031"_s);
    CHECK(bench.steps() == 1);
}

TEST_CASE("An approval block by an act shows its lines as printed")
{
    ApprovalBlockEditor editor({u"УТВЕРЖДАЮ"_s, u"УТВЕРЖДЕН"_s}, nullptr);
    const ApprovalBlock person{u"УТВЕРЖДАЮ"_s, u"Начальник"_s, {}, u"И.И. Иванов"_s, {}, {}, {}};
    editor.show(person);
    CHECK(editor.block() == person);
    const ApprovalBlock act{u"УТВЕРЖДЕН"_s, {}, {}, {}, u"от 1 марта 2024 г."_s, u"приказом Управления"_s, u"57"_s};
    editor.show(act);
    CHECK(editor.block() == act);
    CHECK(editor.findChild<QLabel *>(u"blockPreview"_s)->text() == act.lines().join(u'\n'));
}

TEST_CASE("Parties are offered for the part that is typed")
{
    const QStringList names{u"Директор школы"_s, u"Методист"_s, u"Общий отдел"_s, u"Муниципальный методист"_s};
    CHECK(partiesFor(u"мет"_s, names) == QStringList{u"Методист"_s, u"Муниципальный методист"_s});
    CHECK(partiesFor(u"м"_s, names).isEmpty());
    CHECK(partiesFor(u"методист"_s, {u"Методист"_s}).isEmpty());
}

TEST_CASE("The directory renames and merges parties and takes suggestions")
{
    PlanBench bench;
    const auto into = addParty(*bench.document, u"Директор гимназии № 5"_s);
    const auto other = addParty(*bench.document, u"Директор гимназии №5"_s);
    REQUIRE(into);
    REQUIRE(other);
    PartyDirectoryDialog dialog(*bench.document, nullptr);
    auto *suggestions = dialog.findChild<QListWidget *>(u"suggestions"_s);
    const int before = int(partyDirectory(*bench.document)->size());
    int at = 0;
    while (at < suggestions->count() && !suggestions->item(at)->text().contains(u"гимназии"_s))
        ++at;
    REQUIRE(at < suggestions->count());
    suggestions->setCurrentRow(at);
    dialog.findChild<QPushButton *>(u"accept"_s)->click();
    CHECK(int(partyDirectory(*bench.document)->size()) == before - 1);
    dialog.showParty(u"Директор гимназии №5"_s);
    auto *parties = dialog.findChild<QTreeWidget *>(u"parties"_s);
    REQUIRE(parties->currentItem());
    parties->currentItem()->setText(0, u"Директор пятой гимназии"_s);
    QCoreApplication::processEvents();
    const auto entries = partyDirectory(*bench.document).value();
    CHECK(std::ranges::count(entries, u"Директор пятой гимназии"_s, &PartyEntry::name) == 1);
}

TEST_CASE("Rows at the ends of a plan have nowhere further to go")
{
    PlanBench bench;
    const Plan plan = bench.stored();
    CHECK(placeAbove(plan, {plan.activities.front().id}) == std::nullopt);
    CHECK(placeBelow(plan, {plan.activities.back().id}) == std::nullopt);
    CHECK(positionAbove(plan, {plan.sections.front().id}) == std::nullopt);
    CHECK(positionBelow(plan, {plan.sections.back().id}) == std::nullopt);
}
