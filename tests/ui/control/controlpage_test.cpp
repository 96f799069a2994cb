#include "control/controlfilterbar.h"
#include "control/controlpage.h"
#include "control/controlpane.h"
#include "control/monthview.h"
#include "control/timelineview.h"
#include "document/controledits.h"
#include "document/document.h"
#include "document/models/monthmodel.h"
#include "document/models/timelinemodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "results/valuetableview.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryfolder.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QCoreApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// The page on the sample plan as it stands on 10 March 2024: two activities overdue, one by schedule.
struct Opened
{
    Opened()
    {
        plan = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s).value().front();
        page.resize(1200, 700);
        page.show();
        page.filterBar().setDay(QDate(2024, 3, 10));
    }

    [[nodiscard]] QString groupText(ControlGroup group) const
    {
        return page.findChild<QToolButton *>(u"controlGroup%1"_s.arg(int(group)))->text();
    }
    [[nodiscard]] Activity stored(std::size_t at) const { return loadPlan(*document, plan).value().activities[at]; }
    [[nodiscard]] QStringList shownTexts() const
    {
        QStringList texts;
        const ExportTable table = page.table().shownTable();
        for (const auto &row : table.rows)
            texts << row[1].toString();
        return texts;
    }
    void act(const QString &name)
    {
        auto *action = page.findChild<QAction *>(name);
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
    }

    test::TemporaryHome home;
    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    ControlPage page{*document, dialogs};
    PlanId plan;
};

} // namespace

TEST_CASE("Groups of the control are counted and chosen, seen from any day")
{
    Opened opened;
    CHECK(opened.groupText(ControlGroup::All) == u"Все: 5"_s);
    CHECK(opened.groupText(ControlGroup::Overdue) == u"Просрочено: 2"_s);
    CHECK(opened.groupText(ControlGroup::WithoutDay) == u"Без срока: 1"_s);
    CHECK(opened.page.table().shownRows() == 5);
    opened.page.filterBar().setGroup(ControlGroup::Overdue);
    CHECK(opened.shownTexts() == QStringList{u"Издание приказа"_s, u"Семинар для организаторов"_s});
    // A week before the last of both days both are to come.
    opened.page.filterBar().setDay(QDate(2024, 2, 22));
    CHECK(opened.groupText(ControlGroup::Overdue) == u"Просрочено: 0"_s);
    CHECK(opened.groupText(ControlGroup::Week) == u"7 дней: 2"_s);
    CHECK(opened.groupText(ControlGroup::Month) == u"30 дней: 2"_s);
    CHECK(opened.page.table().shownRows() == 0);
}

TEST_CASE("What is marked done leaves the overdue and asks for evidence until there is one")
{
    Opened opened;
    opened.page.filterBar().setGroup(ControlGroup::Overdue);
    opened.page.table().selectRow(0);
    opened.act(u"controlDone"_s);
    CHECK(opened.stored(0).status == ActivityStatus::Done);
    CHECK(opened.groupText(ControlGroup::Overdue) == u"Просрочено: 1"_s);
    CHECK(opened.groupText(ControlGroup::Unproven) == u"Выполнено без подтверждения: 1"_s);
    Evidence evidence;
    evidence.number = u"115"_s;
    REQUIRE(addEvidence(*opened.document, opened.stored(0).id, evidence));
    CHECK(opened.groupText(ControlGroup::Unproven) == u"Выполнено без подтверждения: 0"_s);
    opened.document->undo();
    opened.document->undo();
    CHECK(opened.groupText(ControlGroup::Overdue) == u"Просрочено: 2"_s);
}

TEST_CASE("The pane follows the row, a row is opened in its plan, words narrow the list")
{
    Opened opened;
    REQUIRE(opened.page.table().goTo(opened.stored(3).id.value()));
    CHECK(opened.page.pane().activity() == opened.stored(3).id);
    PlanId plan;
    ActivityId activity;
    QObject::connect(&opened.page, &ControlPage::activityWanted, [&](PlanId p, ActivityId a) {
        plan = p;
        activity = a;
    });
    opened.act(u"controlOpenInPlan"_s);
    CHECK(plan == opened.plan);
    CHECK(activity == opened.stored(3).id);
    opened.page.findChild<QLineEdit *>(u"controlQuery"_s)->setText(u"семинар"_s);
    CHECK(opened.shownTexts() == QStringList{u"Семинар для организаторов"_s});
    CHECK(opened.page.table().currentIndex().isValid());
}

TEST_CASE("The chosen row stays chosen when anything changes")
{
    Opened opened;
    REQUIRE(opened.page.table().goTo(opened.stored(2).id.value()));
    REQUIRE(setPercent(*opened.document, {opened.stored(4).id}, 70));
    CHECK(opened.page.table().currentKey() == opened.stored(2).id.value());
}

TEST_CASE("The calendar is written and what is left out can be kept as a list")
{
    const test::TemporaryFolder folder;
    Opened opened;
    QString told;
    QObject::connect(&opened.page, &ControlPage::reported, [&](const QString &text) { told = text; });
    opened.dialogs.files = {folder.file(u"сроки.ics"_s), folder.file(u"не вошли.csv"_s)};
    opened.dialogs.answers = {0};
    opened.act(u"controlCalendar"_s);
    QFile calendar(folder.file(u"сроки.ics"_s));
    REQUIRE(calendar.open(QIODevice::ReadOnly));
    CHECK(calendar.readAll().count("BEGIN:VEVENT") == 3); // февраль, до 28.02, июнь
    REQUIRE(opened.dialogs.asked.size() == 1);
    CHECK(opened.dialogs.asked.front().detail == u"день в плане не назван: 1; постоянно: отдельного дня нет: 1."_s);
    QFile list(folder.file(u"не вошли.csv"_s));
    REQUIRE(list.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(list.readAll()).contains(u"Разъяснительная работа"_s));
    CHECK(told.contains(u"сроки.ics"_s));
}

TEST_CASE("The report of a plan is written as PDF and as Word")
{
    const test::TemporaryFolder folder;
    Opened opened;
    opened.dialogs.files = {folder.file(u"отчёт.pdf"_s), folder.file(u"отчёт.docx"_s)};
    opened.act(u"controlReport"_s);
    opened.act(u"controlReport"_s);
    for (const auto &[name, magic] :
         {std::pair{u"отчёт.pdf"_s, QByteArray("%PDF")}, std::pair{u"отчёт.docx"_s, QByteArray("PK")}}) {
        QFile file(folder.file(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.read(magic.size()) == magic);
    }
    CHECK(opened.dialogs.told.empty());
}

TEST_CASE("A day of the calendar lists its activities and leads to them")
{
    Opened opened;
    auto *tabs = opened.page.findChild<QTabWidget *>(u"controlTabs"_s);
    tabs->setCurrentIndex(1);
    auto *month = opened.page.findChild<MonthView *>();
    month->showDay(QDate(2024, 2, 29));
    auto *list = month->findChild<QListWidget *>(u"dayList"_s);
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text().startsWith(u"1.1. Семинар"_s));
    list->setCurrentRow(0);
    CHECK(opened.page.pane().activity() == opened.stored(1).id);
    month->findChild<QToolButton *>(u"nextMonth"_s)->click();
    CHECK(month->model().month() == QDate(2024, 3, 1));
    CHECK(month->table().currentIndex().isValid());
}

TEST_CASE("The year shows the activities of the plan s own school year and its row leads the pane")
{
    Opened opened;
    auto *tabs = opened.page.findChild<QTabWidget *>(u"controlTabs"_s);
    tabs->setCurrentIndex(2);
    auto *year = opened.page.findChild<TimelineView *>();
    CHECK(year->model().year() == 2023);
    CHECK(year->model().rowCount() == 4); // not the one by schedule
    year->table().selectRow(3);
    CHECK(opened.page.pane().activity() == opened.stored(4).id);
}

TEST_CASE("Without plans the page says what it is for")
{
    test::TemporaryHome home;
    const auto document = Document::inMemory();
    test::FakeDialogs dialogs;
    ControlPage page(*document, dialogs);
    page.show();
    CHECK_FALSE(page.canExport());
    CHECK_FALSE(page.table().isVisible());
    REQUIRE(insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s));
    CHECK(page.table().isVisible());
    CHECK(page.canExport());
}
