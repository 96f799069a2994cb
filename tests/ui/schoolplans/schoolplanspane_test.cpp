#include "documentpage.h"
#include "mainwindow.h"
#include "messagebar.h"

#include "control/controlfilterbar.h"
#include "control/controlpage.h"
#include "document/document.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/schooledits.h"
#include "document/schoolplanedits.h"
#include "document/schoolplanqueries.h"
#include "plan/planlist.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "plan/plantable.h"
#include "results/valuetableview.h"
#include "schoolplans/planschooldialog.h"
#include "schoolplans/requiredmeasuresdialog.h"
#include "schoolplans/schoolplanimportwindow.h"
#include "schoolplans/schoolplanspane.h"
#include "schools/schoolspage.h"
#include "schools/schooltable.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Plan schoolPlan(const QStringList &activities)
{
    Plan plan;
    plan.properties.title = u"План школы"_s;
    plan.properties.numbering = NumberingRule::Continuous;
    plan.columns = defaultColumns();
    for (const QString &text : activities)
        plan.activities.push_back({{}, {}, {}, {{}, text, {}, {}, {}}, {}, {}, {}});
    return plan;
}

struct PlansOpen
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);
    std::vector<SchoolId> schools; ///< № 1, № 2, № 3
    PlanId complete;
    PlanId nobodys;

    PlansOpen()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window->actions().create->trigger();
        REQUIRE(window->document());
        window->show();
        for (int number = 1; number < 4; ++number) {
            School school;
            school.login = SchoolLogin(990100 + number);
            school.shortName = u"МБОУ «СОШ № %1»"_s.arg(number);
            schools.push_back(addSchool(document(), school).value());
        }
        REQUIRE(setRequiredMeasures(
            document(), {{u"Педсовет"_s, u"анализ на педагогическом совете"_s}, {u"Видео"_s, u"видеозапись"_s}}));
        REQUIRE(insertPlans(document(), {test::samplePlan()}, u"загрузить план"_s));
        const auto plans =
            insertSchoolPlans(document(), {{schoolPlan({u"Совещание"_s, u"Анализ на педагогическом совете"_s}),
                                            schools[1], QDate(2025, 9, 12), u"План.docx"_s},
                                           {schoolPlan({u"Видеозапись работ"_s}), {}, std::nullopt, u"чей-то.docx"_s}});
        complete = plans->front();
        nobodys = plans->back();
        pages().showPage(page());
        page().showPlans({});
    }

    Document &document() const { return *window->document(); }
    DocumentPage &pages() const { return *window->documentPage(); }
    SchoolsPage &page() const { return pages().schoolsPage(); }
    SchoolPlansPane &pane() const { return page().plansPane(); }
    ValueTableView &table() const { return pane().table(); }
    QAction *action(const QString &name) const
    {
        auto *found = page().findChild<QAction *>(name);
        REQUIRE(found);
        return found;
    }
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    QStringList header() const
    {
        QStringList texts;
        for (int column = 0; column < table().model()->columnCount(); ++column)
            texts << table().model()->headerData(column, Qt::Horizontal).toString().replace(u'\n', u' ');
        return texts;
    }
    QStringList schoolsShown() const
    {
        QStringList names;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            names << cell(row, 0);
        return names;
    }
    QString sentence() const { return pane().findChild<QLabel *>(u"schoolPlanSentence"_s)->text(); }
};

} // namespace

TEST_CASE("The table says of every school whether it sent a plan and what is in it")
{
    PlansOpen open;
    CHECK(open.header() == QStringList{u"Школа"_s, u"План"_s, u"Когда"_s, u"Мероприятий"_s, u"Не найдено"_s,
                                       u"Педсовет"_s, u"Видео"_s, u"Название плана"_s, u"Файл"_s});
    CHECK(open.schoolsShown() ==
          QStringList{u"МБОУ «СОШ № 1»"_s, u"МБОУ «СОШ № 2»"_s, u"МБОУ «СОШ № 3»"_s, u"школа не указана"_s});
    CHECK(open.cell(0, 1) == u"не прислан"_s);
    CHECK(open.cell(0, 5).isEmpty());
    CHECK(open.cell(1, 1) == u"прислан"_s);
    CHECK(open.cell(1, 2) == u"12.09.2025"_s);
    CHECK(open.cell(1, 3) == u"2"_s);
    CHECK(open.cell(1, 4) == u"1"_s);
    CHECK(open.cell(1, 5) == u"✓ есть, 2"_s);
    CHECK(open.cell(1, 6) == u"✗ нет"_s);
    CHECK(open.cell(1, 8) == u"План.docx"_s);
    CHECK(open.pane().findChild<QLabel *>(u"schoolPlanCount"_s)->text() ==
          QString::fromUtf8("Прислали 1 из 3\u00a0школ"));
}

TEST_CASE("What stands in a cell is said in words below the table")
{
    PlansOpen open;
    open.table().setCurrentIndex(open.table().model()->index(1, 5));
    CHECK(open.sentence() == u"МБОУ «СОШ № 2»: «анализ на педагогическом совете» — найдено в мероприятии 2: «Анализ на "
                             "педагогическом совете». Enter ведёт к нему."_s);
    open.table().setCurrentIndex(open.table().model()->index(1, 6));
    CHECK(open.sentence().contains(u"«видеозапись» — не найдено"_s));
    open.table().setCurrentIndex(open.table().model()->index(1, 0));
    CHECK(open.sentence().contains(u"Не найдено: Видео."_s));
    open.table().setCurrentIndex(open.table().model()->index(0, 0));
    CHECK(open.sentence() == u"МБОУ «СОШ № 1»: план не прислан."_s);
}

TEST_CASE("Schools are chosen by what they sent, and by words")
{
    PlansOpen open;
    open.pane().setGroup(SchoolPlanGroup::NotSent);
    CHECK(open.schoolsShown() == QStringList{u"МБОУ «СОШ № 1»"_s, u"МБОУ «СОШ № 3»"_s});
    open.pane().setGroup(SchoolPlanGroup::Sent);
    CHECK(open.schoolsShown() == QStringList{u"МБОУ «СОШ № 2»"_s});
    open.pane().setGroup(SchoolPlanGroup::Incomplete);
    CHECK(open.schoolsShown() == QStringList{u"МБОУ «СОШ № 2»"_s, u"школа не указана"_s});
    open.pane().setGroup(SchoolPlanGroup::Nobodys);
    CHECK(open.schoolsShown() == QStringList{u"школа не указана"_s});
    open.pane().setGroup(SchoolPlanGroup::All);
    open.pane().findChild<QLineEdit *>(u"schoolPlanQuery"_s)->setText(u"чей"_s);
    CHECK(open.schoolsShown() == QStringList{u"школа не указана"_s});
    // A school that is asked for is shown whatever is chosen.
    open.pane().showSchool(open.schools[0]);
    CHECK(open.table().currentKey() == -open.schools[0].value());
}

TEST_CASE("A cell of a measure leads to the activity in the plan, and the plan leads back")
{
    PlansOpen open;
    open.table().setCurrentIndex(open.table().model()->index(1, 5));
    open.action(u"openSchoolPlan"_s)->trigger();
    CHECK(&open.pages().currentPage() == &open.pages().plansPage());
    CHECK(open.pages().planList().currentPlan() == open.complete);
    const Plan plan = loadPlan(open.document(), open.complete).value();
    CHECK(open.pages().planPage().findChild<PlanTable *>()->currentIndex().data().toString() ==
          plan.activities[1].cells[1]);
    auto *link = open.pages().planPage().findChild<QLabel *>(u"planSchool"_s);
    REQUIRE(link);
    CHECK(link->text().contains(u"МБОУ «СОШ № 2»"_s));
    CHECK(link->text().contains(u"12.09.2025"_s));
    open.table().setCurrentIndex(open.table().model()->index(0, 0));
    Q_EMIT link->linkActivated(u"school"_s);
    CHECK(&open.pages().currentPage() == &open.page());
    CHECK(open.table().currentKey() == open.complete.value());
}

TEST_CASE("A plan of nobody gets its school by a dialog and can lose it by undo")
{
    PlansOpen open;
    open.pane().showPlan(open.nobodys);
    open.dialogs.running = [&](QDialog &dialog) {
        auto &owner = dynamic_cast<PlanSchoolDialog &>(dialog);
        CHECK_FALSE(owner.plan().school.isValid());
        owner.setSchool(open.schools[2]);
        return true;
    };
    open.action(u"setPlanSchool"_s)->trigger();
    CHECK(ownerOfPlan(open.document(), open.nobodys).value()->school == open.schools[2]);
    CHECK(open.schoolsShown().size() == 3);
    CHECK(open.table().currentKey() == open.nobodys.value());
    open.window->actions().undo->trigger();
    CHECK(open.schoolsShown().last() == u"школа не указана"_s);
}

TEST_CASE("The dialog proposes the school that the plan names")
{
    School school;
    school.id = SchoolId(7);
    school.shortName = u"МБОУ «СОШ № 1»"_s;
    PlanSchoolDialog dialog({PlanId(1), {}, {}, {}}, u"План СОШ № 1"_s, {SchoolId(7), PlanSchoolSource::Title, {}},
                            {school});
    CHECK(dialog.plan().school == SchoolId(7));
    CHECK(dialog.findChild<QLabel *>(u"planSchoolGuess"_s)->text() == u"Предложено по названию плана."_s);
    dialog.findChild<QLineEdit *>(u"planSchoolSent"_s)->setText(u"не день"_s);
    dialog.accept();
    CHECK(dialog.result() == QDialog::Rejected);
    dialog.findChild<QLineEdit *>(u"planSchoolSent"_s)->setText(u"1 сентября 2025 г."_s);
    dialog.accept();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.plan().sent == QDate(2025, 9, 1));
}

TEST_CASE("Required measures are edited in a dialog and the columns follow")
{
    PlansOpen open;
    open.dialogs.running = [](QDialog &dialog) {
        auto &measures = dynamic_cast<RequiredMeasuresDialog &>(dialog);
        auto *table = measures.findChild<QTableWidget *>();
        REQUIRE(table->rowCount() == 2);
        table->item(0, 0)->setText(u"Совещание"_s);
        table->item(0, 1)->setText(u"совещание"_s);
        table->item(1, 1)->setText(QString());
        return true;
    };
    open.action(u"editRequiredMeasures"_s)->trigger();
    CHECK(open.header().mid(4, 3) == QStringList{u"Не найдено"_s, u"Совещание"_s, u"Название плана"_s});
    CHECK(open.cell(1, 5) == u"✓ есть, 1"_s);
    open.window->actions().undo->trigger();
    CHECK(open.header()[6] == u"Видео"_s);
}

TEST_CASE("Rows of the measures are added, moved, removed, and the usual ones come back")
{
    RequiredMeasuresDialog dialog({{u"А"_s, u"первое"_s}, {u"Б"_s, u"второе"_s}});
    const auto press = [&](const QString &text) {
        for (auto *button : dialog.findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text)
                return button->click();
        }
        FAIL("no button " << text.toStdString());
    };
    auto *table = dialog.findChild<QTableWidget *>();
    press(u"Ниже"_s);
    CHECK(dialog.measures().front().heading == u"Б"_s);
    CHECK(table->currentRow() == 1);
    press(u"Добавить"_s);
    REQUIRE(table->rowCount() == 3);
    CHECK(dialog.measures().size() == 2); // a row without words is none
    press(u"Удалить"_s);
    press(u"Удалить"_s);
    CHECK(dialog.measures() == std::vector<RequiredMeasure>{{u"Б"_s, u"второе"_s}});
    press(u"Обычные"_s);
    CHECK(dialog.measures() == usualMeasures());
}

TEST_CASE("Menus and export are those of the tab in sight")
{
    PlansOpen open;
    CHECK(open.window->actions().exportPage->text() == u"&Экспорт таблицы планов…"_s);
    CHECK(open.window->actions().pageMenu->actions().contains(open.action(u"importSchoolPlans"_s)));
    CHECK_FALSE(open.window->actions().pageMenu->actions().contains(open.action(u"addSchool"_s)));
    open.dialogs.files = {open.home.file(u"планы.csv"_s)};
    open.window->actions().exportPage->trigger();
    QFile file(open.home.file(u"планы.csv"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    CHECK(text.contains(u"МБОУ «СОШ № 2»"_s));
    CHECK(text.contains(u"✓ есть, 2"_s));
    CHECK(text.contains(u"не прислан"_s));
    open.page().findChild<QTabWidget *>(u"schoolTabs"_s)->setCurrentIndex(0);
    CHECK(open.window->actions().exportPage->text() == u"&Экспорт списка школ…"_s);
    CHECK(open.window->actions().pageMenu->actions().contains(open.action(u"addSchool"_s)));
    // And from the register to the school's plan.
    open.page().table().goTo(open.schools[1]);
    open.action(u"planOfSchool"_s)->trigger();
    CHECK(open.table().isVisible());
    CHECK(open.table().currentKey() == open.complete.value());
}

TEST_CASE("Files go to the window for plans of schools while their tab is in sight")
{
    PlansOpen open;
    QFile file(open.home.file(u"письмо.txt"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Добрый день!\n");
    file.close();
    open.window->openPaths({file.fileName()});
    auto *window = open.pane().findChild<SchoolPlanImportWindow *>();
    REQUIRE(window);
    CHECK(window->files().size() == 1);
    delete window;
    open.window->openPaths({open.home.path()});
    CHECK(open.pane().findChild<SchoolPlanImportWindow *>());
}

TEST_CASE("Plans of schools do not bury those of the municipality, and are one click away")
{
    PlansOpen open;
    PlanList &list = open.pages().planList();
    open.pages().showPage(open.pages().plansPage());
    auto *ofSchools = list.findChild<QToolButton *>(u"schoolPlans"_s);
    REQUIRE(ofSchools);
    CHECK(list.model().rowCount() == 1);
    CHECK(ofSchools->isVisible());
    CHECK(ofSchools->text() == u"Школ: 2"_s);
    ofSchools->click();
    CHECK(list.model().rowCount() == 2);
    CHECK(list.currentPlan() == open.complete);
    CHECK(open.pages().planPage().planId() == open.complete);
    list.findChild<QToolButton *>(u"whoSentPlans"_s)->click();
    CHECK(&open.pages().currentPage() == &open.page());
    // Without plans of schools there is nothing to choose.
    REQUIRE(deletePlans(open.document(), {open.complete, open.nobodys}));
    CHECK(list.model().rowCount() == 1);
    CHECK(list.currentPlan().isValid());
    CHECK_FALSE(ofSchools->isVisible());
}

TEST_CASE("A plan that becomes a school's is followed into the list of schools' plans")
{
    PlansOpen open;
    PlanList &list = open.pages().planList();
    const PlanId plan = list.currentPlan();
    CHECK(list.model().scope() == PlanListModel::Scope::Municipality);
    REQUIRE(setSchoolOfPlan(open.document(), {plan, open.schools[0], {}, {}}));
    CHECK(list.currentPlan() == plan);
    CHECK(list.model().scope() == PlanListModel::Scope::Schools);
    open.window->actions().undo->trigger();
    CHECK(list.currentPlan() == plan);
    CHECK(list.model().scope() == PlanListModel::Scope::Municipality);
}

TEST_CASE("Control leaves plans of schools aside until they are chosen")
{
    PlansOpen open;
    ControlPage &control = open.pages().controlPage();
    open.pages().showPage(control);
    CHECK(control.table().allRows() == 5);
    auto *plans = control.findChild<QComboBox *>(u"controlPlan"_s);
    REQUIRE(plans);
    CHECK(plans->itemText(0) == u"Все планы, кроме школьных"_s);
    CHECK(plans->count() == 3);
    plans->setCurrentIndex(2);
    CHECK(plans->currentText() == u"Планы школ"_s);
    CHECK(control.table().allRows() == 3);
    CHECK_FALSE(control.filterBar().plan());
    CHECK(control.filterBar().description() == u"планы школ"_s);
}
