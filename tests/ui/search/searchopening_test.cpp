#include "documentpage.h"
#include "mainwindow.h"

#include "control/controlpage.h"
#include "control/controlpane.h"
#include "document/document.h"
#include "document/models/planmodel.h"
#include "minutes/minutesform.h"
#include "minutes/minutespage.h"
#include "observers/observerspage.h"
#include "observers/schedulepane.h"
#include "observers/scheduleview.h"
#include "plan/partydirectorydialog.h"
#include "plan/planlist.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "plan/plantable.h"
#include "rechecks/recheckspage.h"
#include "results/valuetableview.h"
#include "schools/schoolspage.h"
#include "schools/schooltable.h"
#include "search/searchdialog.h"
#include "search/searchresultmodel.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/searchedmunicipality.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

/// The window on a municipality with one of each thing.
struct Opened
{
    Opened()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window.actions().create->trigger();
        REQUIRE(window.document());
        filled.emplace(*window.document());
        window.resize(1200, 700);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    [[nodiscard]] DocumentPage &page() { return *window.documentPage(); }
    template <class Widget>
    [[nodiscard]] Widget &child(const QString &name)
    {
        auto *found = window.findChild<Widget *>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return *found;
    }
    // The dialog as the user has it before him; it is left by chooseCurrent() or cancelled.
    static QLineEdit &enter(QDialog &dialog)
    {
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        return *dialog.findChild<QLineEdit *>(u"searchQuery"_s);
    }
    // Enter in the line.
    static void chooseCurrent(QDialog &dialog, QWidget &window)
    {
        QTest::keyClick(dialog.findChild<QLineEdit *>(u"searchQuery"_s), Qt::Key_Return);
        CHECK_FALSE(dialog.isVisible());
        QApplication::setActiveWindow(&window);
    }
    // Types the first word of the place and chooses the place among what is found.
    void open(const SearchPlace &place)
    {
        const QString word = filled->wordOf(place);
        REQUIRE_FALSE(word.isEmpty());
        bool chosen = false;
        dialogs.running = [&](QDialog &dialog) {
            enter(dialog).setText(word);
            auto *list = dialog.findChild<QListView *>(u"searchResults"_s);
            const auto *results = qobject_cast<SearchResultModel *>(list->model());
            for (int row = 0; row < results->rowCount(); ++row) {
                const FoundThing *thing = results->thing(results->index(row));
                if (thing && thing->place == place)
                    list->setCurrentIndex(results->index(row));
            }
            chooseCurrent(dialog, window);
            chosen = dynamic_cast<SearchDialog &>(dialog).chosen() == place;
            return chosen;
        };
        window.actions().findEverywhere->trigger();
        REQUIRE(chosen);
    }

    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    MainWindow window{dialogs};
    std::optional<test::SearchedMunicipality> filled;
};

} // namespace

TEST_CASE("A found plan, section and cell of an activity are opened in the plan")
{
    Opened opened;
    DocumentPage &page = opened.page();
    const Plan plan = loadPlan(*opened.window.document(), opened.filled->plan).value();
    auto *table = page.planPage().findChild<PlanTable *>();
    auto *model = page.planPage().findChild<PlanModel *>();
    page.showPage(page.schoolsPage());
    opened.open(FoundPlan{plan.id});
    CHECK(&page.currentPage() == &page.plansPage());
    CHECK(page.planList().currentPlan() == plan.id);
    opened.open(FoundSection{plan.id, opened.filled->section});
    CHECK(model->sectionAt(table->currentCell()) == opened.filled->section);
    CHECK(table->hasFocus());
    // A filter that hides the row gives way.
    opened.child<QLineEdit>(u"filterQuery"_s).setText(u"небывальщина"_s);
    const ColumnId responsible = plan.columns[3].id;
    page.showPage(page.schoolsPage());
    opened.open(FoundActivity{plan.id, opened.filled->activity, responsible});
    CHECK(&page.currentPage() == &page.plansPage());
    CHECK(model->activityAt(table->currentCell()) == opened.filled->activity);
    CHECK(table->currentCell().column() == 3);
    CHECK(table->hasFocus());
    // What is no cell is shown at what is done.
    opened.open(FoundActivity{plan.id, opened.filled->activity, {}});
    CHECK(table->currentCell().column() == 1);
}

TEST_CASE("Found minutes, questions and decisions are opened on the page of minutes")
{
    Opened opened;
    MinutesPage &minutes = opened.page().minutesPage();
    const auto &tabs = opened.child<QTabWidget>(u"minutesTabs"_s);
    const Plan decisions = loadPlan(*opened.window.document(), opened.filled->decisions).value();
    opened.open(FoundActivity{decisions.id, opened.filled->decision, decisions.columns[1].id});
    CHECK(&opened.page().currentPage() == &minutes);
    CHECK(minutes.currentMinutes() == opened.filled->minutes);
    CHECK(tabs.currentIndex() == 0);
    CHECK(minutes.decisions().findChild<PlanTable *>()->hasFocus());
    opened.open(FoundMinutes{opened.filled->minutes, std::nullopt});
    CHECK(tabs.currentIndex() == 1);
    opened.open(FoundMinutes{opened.filled->minutes, 1});
    CHECK(minutes.form().question() == 1);
}

TEST_CASE("Found schools, observers, places, acts and re-checks are the chosen ones on their pages")
{
    Opened opened;
    DocumentPage &page = opened.page();
    opened.open(opened.filled->school);
    CHECK(&page.currentPage() == &page.schoolsPage());
    CHECK(page.schoolsPage().table().currentSchool() == opened.filled->school);
    CHECK(page.schoolsPage().table().hasFocus());
    opened.open(opened.filled->observer);
    CHECK(&page.currentPage() == &page.observersPage());
    CHECK(page.observersPage().tab() == ObserversPage::Tab::Registers);
    CHECK(page.observersPage().table(ObserversPage::Tab::Registers).currentKey() == opened.filled->observer.value());
    opened.open(FoundObservation{opened.filled->observation, {}});
    CHECK(page.observersPage().tab() == ObserversPage::Tab::Schedule);
    CHECK(page.observersPage().schedule().pane().observation() == opened.filled->observation);
    opened.open(FoundObservation{opened.filled->observation, opened.filled->assignment});
    CHECK(page.observersPage().schedule().pane().assignment() == opened.filled->assignment);
    opened.open(opened.filled->recheck);
    CHECK(&page.currentPage() == &page.rechecksPage());
    CHECK(page.rechecksPage().list().currentKey() == opened.filled->recheck.value());
}

TEST_CASE("Found evidence and conclusions are opened beside their activity on the page of the control")
{
    Opened opened;
    ControlPage &control = opened.page().controlPage();
    opened.open(FoundControl{opened.filled->plan, opened.filled->activity, opened.filled->evidence, {}});
    CHECK(&opened.page().currentPage() == &control);
    CHECK(control.pane().activity() == opened.filled->activity);
    CHECK(control.pane().findChild<QListWidget *>(u"evidenceList"_s)->hasFocus());
    CHECK(control.pane().findChild<QListWidget *>(u"evidenceList"_s)->currentRow() == 0);
    // The filter of the page gives way.
    opened.child<QLineEdit>(u"controlQuery"_s).setText(u"небывальщина"_s);
    opened.open(FoundControl{opened.filled->plan, opened.filled->activity, {}, opened.filled->conclusion});
    CHECK(control.pane().activity() == opened.filled->activity);
    CHECK(control.pane().findChild<QListWidget *>(u"conclusionList"_s)->hasFocus());
}

TEST_CASE("A found responsible party is opened in the directory")
{
    Opened opened;
    const QString name = opened.filled->wordOf(opened.filled->party);
    QString shown;
    opened.dialogs.running = [&](QDialog &dialog) {
        if (auto *search = qobject_cast<SearchDialog *>(&dialog)) {
            Opened::enter(dialog).setText(name);
            Opened::chooseCurrent(dialog, opened.window);
            return search->chosen() == SearchPlace(opened.filled->party);
        }
        CHECK(qobject_cast<PartyDirectoryDialog *>(&dialog));
        shown = dialog.findChild<QTreeWidget *>(u"parties"_s)->currentItem()->text(0);
        return true;
    };
    opened.window.actions().findEverywhere->trigger();
    CHECK(shown == name);
}

TEST_CASE("The search is at hand wherever one types, and without it nothing is lost")
{
    Opened opened;
    int shown = 0;
    opened.dialogs.running = [&](QDialog &dialog) {
        shown += qobject_cast<SearchDialog *>(&dialog) ? 1 : 0;
        return false;
    };
    auto *table = opened.page().planPage().findChild<PlanTable *>();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_K, Qt::ControlModifier);
    CHECK(shown == 1);
    CHECK(table->hasFocus());
    CHECK(&opened.page().currentPage() == &opened.page().plansPage());
    // In a field that keeps keys of its own.
    opened.page().showPage(opened.page().minutesPage());
    auto *field = opened.page().minutesPage().form().findChild<QPlainTextEdit *>();
    opened.page().minutesPage().showMeeting(opened.filled->minutes, std::nullopt);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_K, Qt::ControlModifier);
    CHECK(shown == 2);
    // The button above the pages.
    for (QToolButton *button : opened.window.findChildren<QToolButton *>()) {
        if (button->accessibleName() == u"Найти везде"_s)
            button->click();
    }
    CHECK(shown == 3);
}

TEST_CASE("What is being typed in a cell is stored before it is searched")
{
    Opened opened;
    auto *table = opened.page().planPage().findChild<PlanTable *>();
    opened.page().planPage().showActivity(opened.filled->activity);
    table->editCurrent();
    REQUIRE(table->isEditing());
    auto *editor = table->viewport()->findChild<QPlainTextEdit *>();
    REQUIRE(editor);
    editor->setPlainText(u"Перепись звёзд"_s);
    QString found;
    opened.dialogs.running = [&](QDialog &dialog) {
        dialog.findChild<QLineEdit *>(u"searchQuery"_s)->setText(u"звезд"_s);
        found = dialog.findChild<QListView *>(u"searchResults"_s)->currentIndex().data().toString();
        return false;
    };
    opened.window.actions().findEverywhere->trigger();
    CHECK(found.contains(u"Перепись звёзд"_s));
}

TEST_CASE("A municipality that is open for reading is searched as any other, and without one there is no search")
{
    Opened opened;
    MainWindow other(opened.dialogs);
    CHECK_FALSE(other.actions().findEverywhere->isEnabled());
    opened.dialogs.answers = {0};
    REQUIRE(other.openMunicipality(opened.window.document()->path()));
    REQUIRE(other.document()->isReadOnly());
    REQUIRE(other.actions().findEverywhere->isEnabled());
    other.show();
    opened.dialogs.running = [&](QDialog &dialog) {
        Opened::enter(dialog).setText(opened.filled->wordOf(opened.filled->school));
        Opened::chooseCurrent(dialog, other);
        return true;
    };
    other.actions().findEverywhere->trigger();
    CHECK(other.documentPage()->schoolsPage().table().currentSchool() == opened.filled->school);
    REQUIRE(other.closeMunicipality());
    CHECK_FALSE(other.actions().findEverywhere->isEnabled());
}
