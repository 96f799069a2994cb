#include "document/document.h"
#include "document/observeredits.h"
#include "document/schooledits.h"
#include "observers/actdialog.h"
#include "observers/allowdialog.h"
#include "observers/assigndialog.h"
#include "observers/observationdialog.h"
#include "observers/observerdialog.h"
#include "observers/observergridmodel.h"
#include "observers/observerimportdialog.h"
#include "observers/observerspage.h"
#include "observers/proposaldialog.h"
#include "observers/schedulepane.h"
#include "observers/scheduleview.h"
#include "results/valuetableview.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/modeltester.h"
#include "support/temporaryfolder.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Tab = ObserversPage::Tab;

const QDate Day(2026, 4, 14);

struct Opened
{
    Opened()
    {
        for (const QString &name : {u"СОШ № 1"_s, u"СОШ № 2"_s}) {
            School school;
            school.shortName = name;
            schools.push_back(addSchool(*document, school).value());
        }
        page.resize(1200, 700);
        page.show();
    }

    // Two people, a place in each school; the first person's child learns in the second school.
    void fill()
    {
        Observer first;
        first.name = u"Иванова Анна"_s;
        first.briefed = true;
        first.ties = {{schools[1], SchoolTieKind::Child}};
        Observer second;
        second.name = u"Петров Пётр"_s;
        second.list = ObserverRegister::Public;
        second.category = ObserverCategory::Parent;
        second.briefed = true;
        people = {addObserver(*document, first).value(), addObserver(*document, second).value()};
        Observation one;
        one.day = Day;
        one.school = schools[0];
        one.subject = u"Математика"_s;
        Observation two = one;
        two.school = schools[1];
        places = addObservations(*document, {one, two}).value();
    }

    void act(const QString &name)
    {
        auto *action = page.findChild<QAction *>(name);
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
    }
    // The next dialog of the kind is filled in and accepted as by its button.
    template <class Dialog>
    void answer(std::function<void(Dialog &)> fillIn)
    {
        dialogs.running = [fillIn](QDialog &dialog) {
            auto *expected = dynamic_cast<Dialog *>(&dialog);
            REQUIRE(expected);
            fillIn(*expected);
            dialog.accept();
            return dialog.result() == QDialog::Accepted;
        };
    }
    [[nodiscard]] ObserverBook book() const { return observerBook(*document).value(); }
    [[nodiscard]] QStringList column(Tab tab, std::size_t column) const
    {
        QStringList texts;
        const ExportTable table = page.table(tab).shownTable();
        for (const auto &row : table.rows)
            texts << row[column].toString();
        return texts;
    }
    [[nodiscard]] bool isEnabled(const QString &name) const { return page.findChild<QAction *>(name)->isEnabled(); }

    test::TemporaryHome home;
    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    ObserversPage page{*document, dialogs};
    std::vector<SchoolId> schools;
    std::vector<ObserverId> people;
    std::vector<ObservationId> places;
};

} // namespace

TEST_CASE("An empty page says how to begin, and a person who is added is in the register")
{
    Opened opened;
    CHECK(opened.page.findChild<QLabel *>(u"emptyObserversTitle"_s)->isVisible());
    opened.answer<ObserverDialog>([](ObserverDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"observerName"_s)->setText(u"Иванова Анна"_s);
        // A school of the register as the workplace is one's own school.
        dialog.findChild<QComboBox *>(u"observerWorkplace"_s)->setEditText(u"СОШ № 2"_s);
    });
    opened.act(u"addObserver"_s);
    CHECK_FALSE(opened.page.findChild<QLabel *>(u"emptyObserversTitle"_s)->isVisible());
    CHECK(opened.column(Tab::Registers, 0) == QStringList{u"Иванова Анна"_s});
    const Observer stored = opened.book().schedule.observers.front();
    CHECK(stored.ties == std::vector<SchoolTie>{{opened.schools[1], SchoolTieKind::Works}});
    CHECK(opened.page.table(Tab::Registers).currentKey() == stored.id.value());
}

TEST_CASE("A card that cannot be stored stays open and says why")
{
    Opened opened;
    opened.answer<ObserverDialog>([](ObserverDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"observerName"_s)->setText(u"Иванова Анна"_s);
        dialog.findChild<QLineEdit *>(u"observerAccreditedTo"_s)->setText(u"когда-нибудь"_s);
        dialog.accept();
        CHECK(dialog.findChild<QLabel *>(u"observerProblem"_s)->text().contains(u"не день"_s));
    });
    opened.act(u"addObserver"_s);
    CHECK(opened.book().schedule.observers.empty());
}

TEST_CASE("Registers are shown one by one and searched")
{
    Opened opened;
    opened.fill();
    CHECK(opened.column(Tab::Registers, 0) == QStringList{u"Иванова Анна"_s, u"Петров Пётр"_s});
    auto *list = opened.page.findChild<QComboBox *>(u"observerRegisterFilter"_s);
    list->setCurrentIndex(list->findData(int(ObserverRegister::Public)));
    CHECK(opened.column(Tab::Registers, 0) == QStringList{u"Петров Пётр"_s});
    list->setCurrentIndex(0);
    opened.page.findChild<QLineEdit *>(u"observerQuery"_s)->setText(u"анна"_s);
    CHECK(opened.column(Tab::Registers, 0) == QStringList{u"Иванова Анна"_s});
}

TEST_CASE("Places for several schools at once become a grid of days and schools with its gaps")
{
    Opened opened;
    opened.fill();
    opened.page.setTab(Tab::Schedule);
    opened.answer<ObservationDialog>([&](ObservationDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"observationDay"_s)->setText(u"16.04.2026"_s);
        dialog.findChild<QComboBox *>(u"observationSubject"_s)->setEditText(u"Физика"_s);
        for (const SchoolId school : opened.schools)
            dialog.setSchoolChosen(school, true);
    });
    opened.act(u"addObservations"_s);
    auto *model = dynamic_cast<ObserverGridModel *>(opened.page.schedule().grid().model());
    REQUIRE(model);
    const test::ModelTester tester(*model);
    REQUIRE(model->rowCount() == 2);
    REQUIRE(model->columnCount() == 2);
    CHECK(model->headerData(0, Qt::Vertical, Qt::DisplayRole).toString() == u"СОШ № 1"_s);
    CHECK(model->index(0, 0).data().toString() == u"0 из 1 –"_s);
    CHECK(model->index(0, 0).data(Qt::AccessibleTextRole).toString() ==
          u"СОШ № 1, 14.04.2026: назначено 0 из 1, не хватает 1"_s);
    // What was added is in sight.
    CHECK(opened.page.schedule().grid().currentIndex().column() == 1);
    REQUIRE(assignObserver(*opened.document, {{}, opened.places[0], opened.people[0], {}}));
    CHECK(model->index(0, 0).data().toString() == u"1 из 1"_s);
    CHECK(opened.page.schedule().grid().currentIndex().column() == 1);
    opened.page.schedule().grid().setCurrentIndex(model->index(0, 0));
    opened.act(u"nextMissing"_s);
    CHECK(opened.page.schedule().grid().currentIndex() == model->index(1, 0));
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Who is chosen for a place is checked at once, and a reason makes the conflict an allowed one")
{
    Opened opened;
    opened.fill();
    opened.page.showObservation(opened.places[1]);
    opened.answer<AssignDialog>([&](AssignDialog &dialog) {
        // Against whom nothing stands comes first.
        CHECK(dialog.assignment().observer == opened.people[1]);
        CHECK_FALSE(dialog.findChild<QLineEdit *>(u"assignReason"_s)->isEnabled());
        REQUIRE(dialog.choose(opened.people[0]));
        CHECK(dialog.findChild<QLabel *>(u"assignConflicts"_s)->text().contains(u"учится ребёнок"_s));
        CHECK(dialog.findChild<QLineEdit *>(u"assignReason"_s)->isEnabled());
    });
    opened.act(u"assignObserver"_s);
    opened.page.setTab(Tab::Conflicts);
    CHECK(opened.page.findChild<QTabWidget *>(u"observerTabs"_s)->tabText(int(Tab::Conflicts)) == u"Конфликты (1)"_s);
    CHECK(opened.column(Tab::Conflicts, 2) == QStringList{u"Иванова Анна"_s});
    opened.page.table(Tab::Conflicts).selectRow(0);
    opened.answer<AllowDialog>([](AllowDialog &dialog) { dialog.setReason(u"ребёнок болеет"_s); });
    opened.act(u"allowConflict"_s);
    CHECK(opened.column(Tab::Conflicts, 5) == QStringList{u"ребёнок болеет"_s});
    CHECK(opened.page.findChild<QTabWidget *>(u"observerTabs"_s)->tabText(int(Tab::Conflicts)) == u"Конфликты"_s);
}

TEST_CASE("A conflict leads to its place in the schedule")
{
    Opened opened;
    opened.fill();
    const auto assignment = assignObserver(*opened.document, {{}, opened.places[1], opened.people[0], {}});
    opened.page.setTab(Tab::Conflicts);
    opened.page.table(Tab::Conflicts).selectRow(0);
    Q_EMIT opened.page.table(Tab::Conflicts).opened(opened.page.table(Tab::Conflicts).currentKey());
    CHECK(opened.page.tab() == Tab::Schedule);
    CHECK(opened.page.schedule().pane().assignment() == *assignment);
}

TEST_CASE("A proposed schedule is taken over as one step and told of")
{
    Opened opened;
    opened.fill();
    QString told;
    QObject::connect(&opened.page, &ObserversPage::reported, [&](const QString &text) { told = text; });
    opened.answer<ProposalDialog>([](ProposalDialog &dialog) {
        CHECK(dialog.findChild<QLabel *>(u"proposalSummary"_s)->text().endsWith(u"Правила соблюдены."_s));
        CHECK(dialog.proposal().added.size() == 2);
    });
    opened.act(u"proposeSchedule"_s);
    CHECK(told == u"Назначено: 2. Пустых мест осталось: 0."_s);
    CHECK(ObserverRules(opened.book().schedule).conflicts().empty());
    REQUIRE(opened.document->undo());
    CHECK(opened.book().schedule.assignments.empty());
}

TEST_CASE("A proposal for days without people says who is excluded by what, and keeps assignments with an act")
{
    Opened opened;
    opened.fill();
    REQUIRE(markBriefed(*opened.document, {opened.people[1]}, {}, false));
    const auto assignment = assignObserver(*opened.document, {{}, opened.places[1], opened.people[0], {}});
    ObservationAct act;
    act.assignment = *assignment;
    act.day = Day;
    REQUIRE(setObservationAct(*opened.document, act));
    opened.answer<ProposalDialog>([&](ProposalDialog &dialog) {
        dialog.setAnew(true);
        CHECK(dialog.proposal().givenUp.empty());
        // The person whose child learns there stays, and that is said.
        CHECK(dialog.findChild<QLabel *>(u"proposalSummary"_s)->text().endsWith(u"есть нарушения: 1."_s));
        auto *result = dialog.findChild<QTreeWidget *>(u"proposalResult"_s);
        REQUIRE(result->topLevelItemCount() == 1);
        CHECK(result->topLevelItem(0)->text(0) == u"14.04.2026, СОШ № 1, Математика"_s);
        CHECK(result->topLevelItem(0)->child(0)->text(1) == u"14.04.2026 уже в другом месте: СОШ № 2"_s);
        CHECK(result->topLevelItem(0)->child(1)->text(1) == u"инструктаж не пройден"_s);
    });
    opened.act(u"proposeSchedule"_s);
}

TEST_CASE("An act is entered for an assignment and counted for its school")
{
    Opened opened;
    opened.fill();
    const auto assignment = assignObserver(*opened.document, {{}, opened.places[0], opened.people[0], {}});
    opened.page.setTab(Tab::Assignments);
    REQUIRE(opened.page.table(Tab::Assignments).goTo(assignment->value()));
    opened.answer<ActDialog>([](ActDialog &dialog) {
        CHECK(dialog.act().day == Day);
        CHECK(dialog.act().steps == std::set{ObservedStep::Conduct});
        dialog.findChild<QLineEdit *>(u"actFrom"_s)->setText(u"9.00"_s);
        dialog.setFound(Violation::Devices, true);
    });
    opened.act(u"observationAct"_s);
    REQUIRE(opened.book().acts.size() == 1);
    CHECK(opened.book().acts.front().from == QTime(9, 0));
    CHECK(opened.column(Tab::Assignments, 9) == QStringList{u"есть нарушения"_s, {}});
    CHECK(opened.column(Tab::Summary, 4) == QStringList{u"1"_s, u"0"_s});
    CHECK(opened.column(Tab::Summary, 6).front().contains(u"средствами связи"_s));
    opened.act(u"removeObservationAct"_s);
    CHECK(opened.book().acts.empty());
    CHECK_FALSE(opened.isEnabled(u"removeObservationAct"_s));
}

TEST_CASE("A vacancy in the list of assignments is filled from there")
{
    Opened opened;
    opened.fill();
    opened.page.setTab(Tab::Assignments);
    REQUIRE(opened.page.table(Tab::Assignments).goTo(-opened.places[0].value()));
    CHECK_FALSE(opened.isEnabled(u"observationAct"_s));
    opened.answer<AssignDialog>([&](AssignDialog &dialog) { REQUIRE(dialog.choose(opened.people[1])); });
    opened.act(u"assignObserver"_s);
    CHECK(opened.column(Tab::Assignments, 6) == QStringList{u"Петров Пётр"_s, u"— не назначен"_s});
}

TEST_CASE("A list is read, shown before it is stored, and exported so that it can be read again")
{
    const test::TemporaryFolder folder;
    Opened opened;
    QFile list(folder.file(u"Список.csv"_s));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write("ФИО;Категория;Школы детей\nИванова Анна;родитель;СОШ № 2\nПетров Пётр;методист;\n");
    list.close();
    opened.dialogs.files = {folder.file(u"Список.csv"_s)};
    opened.answer<ObserverImportDialog>([](ObserverImportDialog &dialog) { CHECK(dialog.observers().size() == 2); });
    opened.act(u"importObservers"_s);
    const auto before = opened.book().schedule.observers;
    REQUIRE(before.size() == 2);
    CHECK(before[0].list == ObserverRegister::Public);
    CHECK(before[0].ties == std::vector<SchoolTie>{{opened.schools[1], SchoolTieKind::Child}});
    CHECK(before[1].list == ObserverRegister::Municipal);
    for (const QString &file : {u"Реестр.xlsx"_s, u"Реестр.csv"_s}) {
        opened.dialogs.files = {folder.file(file)};
        REQUIRE_FALSE(opened.page.exportContents().isEmpty());
        opened.dialogs.files.clear();
        opened.answer<ObserverImportDialog>([](ObserverImportDialog &dialog) {
            REQUIRE(dialog.entries().size() == 2);
            for (const ObserverListEntry &entry : dialog.entries())
                CHECK(entry.state == ObserverListEntry::State::Same);
        });
        opened.page.importList(folder.file(file));
    }
    CHECK(opened.book().schedule.observers == before);
}

TEST_CASE("Every paper is written as a document")
{
    const test::TemporaryFolder folder;
    Opened opened;
    opened.fill();
    REQUIRE(assignObserver(*opened.document, {{}, opened.places[0], opened.people[0], {}}));
    opened.page.setTab(Tab::Assignments);
    opened.page.table(Tab::Assignments).selectRow(0);
    for (const QString &paper : {u"paperList"_s, u"paperSchedule"_s, u"paperJournal"_s, u"paperBlankAct"_s,
                                 u"paperAct"_s, u"paperSummary"_s}) {
        const QString path = folder.file(paper + u".docx"_s);
        opened.dialogs.files = {path};
        opened.act(paper);
        CHECK(QFile::exists(path));
    }
    CHECK(opened.dialogs.told.empty());
}

TEST_CASE("What cannot be done where one is, is not offered")
{
    Opened opened;
    CHECK_FALSE(opened.isEnabled(u"proposeSchedule"_s));
    CHECK_FALSE(opened.isEnabled(u"paperList"_s));
    CHECK(opened.isEnabled(u"paperBlankAct"_s));
    opened.fill();
    CHECK(opened.isEnabled(u"editObserver"_s));
    CHECK_FALSE(opened.isEnabled(u"assignObserver"_s));
    opened.page.setTab(Tab::Schedule);
    CHECK_FALSE(opened.isEnabled(u"editObserver"_s));
    CHECK(opened.isEnabled(u"assignObserver"_s));
    CHECK_FALSE(opened.isEnabled(u"allowConflict"_s));
}
