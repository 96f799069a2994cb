#include "document/controledits.h"
#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "document/signservice.h"
#include "measures/measuredialog.h"
#include "measures/schoolchoicedialog.h"
#include "overview/overviewfilterbar.h"
#include "overview/overviewpage.h"
#include "overview/schoolcard.h"
#include "plan/planlist.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "results/charts/chartview.h"
#include "results/resultspage.h"
#include "signs/schoolsignspane.h"
#include "support/catch.h"
#include "ui/overview/overviewopen.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>

using namespace versta;
using namespace Qt::StringLiterals;

using test::child;
using test::OverviewOpen;

TEST_CASE("The overview says what it needs while nothing is loaded")
{
    OverviewOpen open;
    CHECK(child<QLabel>(open.page(), u"emptyOverviewTitle"_s).isVisible());
    CHECK_FALSE(open.view().isVisible());
    CHECK_FALSE(open.page().canExport());
}

TEST_CASE("Three steps lead from the overview to the scores of a school")
{
    OverviewOpen open;
    open.storePapers();
    REQUIRE(open.view().isVisible());
    const Overview &overview = open.page().overview();
    REQUIRE(overview.year == 2024);
    REQUIRE(overview.columns.size() == 4);
    REQUIRE_FALSE(overview.rows.empty());
    // A cell, Enter: the card with the chart of its scores.
    int column = -1;
    for (std::size_t at = 0; at < overview.columns.size(); ++at) {
        if (overview.rows.front().cells[at].works > 0)
            column = 3 + int(at);
    }
    REQUIRE(column > 0);
    open.view().setCurrentIndex(open.view().model()->index(0, column));
    open.view().setFocus();
    QTest::keyClick(&open.view(), Qt::Key_Return);
    REQUIRE(open.page().isCardShown());
    CHECK(open.page().card().school() == overview.rows.front().login);
    REQUIRE(open.page().card().paper());
    CHECK(open.page().card().paper()->year == 2024);
    CHECK(open.page().card().charts().currentChart() == u"Баллы школы"_s);
    CHECK_FALSE(open.page().card().charts().view().chart().isEmpty());
    // Back leads to the same row.
    open.trigger(u"overviewBack"_s);
    CHECK_FALSE(open.page().isCardShown());
    CHECK(open.view().currentIndex().row() == 0);
}

TEST_CASE("Every cell of the overview is read out with school, work and signs")
{
    OverviewOpen open;
    open.storePapers();
    const auto *model = open.view().model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            const QString text = index.data(Qt::AccessibleTextRole).toString();
            REQUIRE(text.contains(open.page().overview().rows[std::size_t(row)].name));
            REQUIRE_FALSE(index.data(Qt::DisplayRole).toString().isEmpty());
        }
    }
}

TEST_CASE("Schools without signs are hidden, and it is said how many there are")
{
    OverviewOpen open;
    open.storePapers();
    const std::size_t all = open.page().overview().rows.size();
    child<QCheckBox>(open.page(), u"onlyWithSigns"_s).setChecked(true);
    const Overview &overview = open.page().overview();
    CHECK(overview.rows.size() + std::size_t(overview.hidden) == all);
    REQUIRE(overview.hidden > 0);
    CHECK(child<QLabel>(open.page(), u"overviewCount"_s).text() ==
          u"Показано %1 из %2"_s.arg(overview.rows.size()).arg(all));
}

TEST_CASE("A measure goes from a school into a plan with the school linked, and comes back on its card")
{
    OverviewOpen open;
    open.storePapers();
    const PlanId plan = open.storePlan();
    const SchoolId school = open.firstSchool();
    open.view().setCurrentIndex(open.view().model()->index(0, 0));
    open.trigger(u"openCard"_s);
    REQUIRE(open.page().isCardShown());
    open.dialogs.running = [](QDialog &dialog) {
        auto &measure = dynamic_cast<MeasureDialog &>(dialog);
        measure.setTemplate(u"recheck"_s);
        child<QLineEdit>(dialog, u"measureDeadline"_s).setText(u"до 1 октября"_s);
        auto &meaning = child<QLabel>(dialog, u"measureMeaning"_s);
        CHECK_FALSE(meaning.text().isEmpty());
        child<QLineEdit>(dialog, u"measureDeadline"_s).setText(u"до 1 октября 2019 г."_s);
        CHECK(meaning.text().contains(u"срок уже прошёл"_s));
        child<QLineEdit>(dialog, u"measureDeadline"_s).setText(u"до 1 октября 2099 г."_s);
        CHECK_FALSE(meaning.text().contains(u"срок уже прошёл"_s));
        child<QLineEdit>(dialog, u"measureDeadline"_s).setText(u"до 1 октября"_s);
        return true;
    };
    open.trigger(u"addMeasure"_s);
    const auto measures = activitiesOf(open.document(), school, QDate(2025, 9, 1));
    REQUIRE(measures);
    REQUIRE(measures->size() == 1);
    CHECK(measures->front().plan.id == plan);
    CHECK(measures->front().text.startsWith(u"Перепроверка работ ВПР"_s));
    CHECK(measures->front().deadline == u"до 1 октября"_s);
    CHECK(child<QTextBrowser>(open.page(), u"cardMeasures"_s).toPlainText().contains(u"Перепроверка работ ВПР"_s));
    // One gesture: it is undone as one.
    open.window->actions().undo->trigger();
    CHECK(activitiesOf(open.document(), school, QDate(2025, 9, 1))->empty());
}

TEST_CASE("Without a plan a measure is refused with advice")
{
    OverviewOpen open;
    open.storePapers();
    open.view().setCurrentIndex(open.view().model()->index(0, 0));
    open.trigger(u"addMeasure"_s);
    REQUIRE(open.dialogs.told.size() == 1);
    CHECK(open.dialogs.told.front().text.contains(u"Планов ещё нет"_s));
}

TEST_CASE("An activity shows its schools, and a school leads back to its card")
{
    OverviewOpen open;
    open.storePapers();
    const PlanId plan = open.storePlan();
    const SchoolId school = open.firstSchool();
    open.pages().showPage(open.pages().plansPage());
    open.pages().planList().setCurrentPlan(plan);
    PlanPage &page = open.pages().planPage();
    page.showActivity(loadPlan(open.document(), plan)->activities.front().id);
    open.dialogs.running = [&](QDialog &dialog) {
        dynamic_cast<SchoolChoiceDialog &>(dialog).setChosen(school, true);
        return true;
    };
    child<QPushButton>(page, u"inspectorChooseSchools"_s).click();
    const auto stored = loadPlan(open.document(), plan);
    REQUIRE(stored->activities.front().schools == std::vector<SchoolId>{school});
    auto &links = child<QLabel>(page, u"inspectorSchools"_s);
    CHECK(links.text().contains(loadSchool(open.document(), school)->name()));
    Q_EMIT links.linkActivated(QString::number(school.value()));
    CHECK(&open.pages().currentPage() == &open.page());
    CHECK(open.page().isCardShown());
    const auto &measures = child<QTextBrowser>(open.page(), u"cardMeasures"_s);
    CHECK(measures.toPlainText().contains(u"вывода по контролю ещё нет"_s));
    // The circle closes: a conclusion of the control, wherever it was written, stands on the card.
    const ActivityId activity = stored->activities.front().id;
    REQUIRE(setStatus(open.document(), {activity}, ActivityStatus::Done));
    CHECK_FALSE(activitiesOf(open.document(), school, QDate(2025, 9, 1))->front().settled);
    REQUIRE(addConclusion(open.document(), activity, {{}, QDate(2025, 9, 1), {}, u"Разобрано на педсовете"_s}));
    CHECK(activitiesOf(open.document(), school, QDate(2025, 9, 1))->front().settled);
    CHECK(measures.toPlainText().contains(u"вывод: Разобрано на педсовете"_s));
}

TEST_CASE("Beside an activity stand the signs of its schools, and the card says who the school is")
{
    OverviewOpen open;
    open.storePapers();
    const PlanId plan = open.storePlan();
    const SchoolId school = open.firstSchool();
    const ActivityId activity = loadPlan(open.document(), plan)->activities.front().id;
    REQUIRE(setActivitySchools(open.document(), activity, {school}));
    open.pages().planList().setCurrentPlan(plan);
    PlanPage &page = open.pages().planPage();
    page.showActivity(activity);
    page.setSchoolSigns({{school, u"«Верста»: сильно"_s}});
    CHECK(child<QLabel>(page, u"inspectorSchools"_s).text().contains(u"«Верста»: сильно"_s));
    page.setSchoolSigns({});
    CHECK_FALSE(child<QLabel>(page, u"inspectorSchools"_s).text().contains(u"сильно"_s));
    open.view().setCurrentIndex(open.view().model()->index(0, 0));
    open.trigger(u"openCard"_s);
    CHECK(child<QLabel>(open.page(), u"cardHead"_s)
              .text()
              .contains(loadSchool(open.document(), open.firstSchool())->login.text()));
}

TEST_CASE("Card and report are written as PDF and Word")
{
    OverviewOpen open;
    open.storePapers();
    open.view().setCurrentIndex(open.view().model()->index(0, 0));
    const auto beginning = [](const QString &path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.read(4);
    };
    open.dialogs.files = {open.home.file(u"Карточка.pdf"_s), open.home.file(u"Справка.docx"_s)};
    open.trigger(u"writeCards"_s);
    CHECK(beginning(open.home.file(u"Карточка.pdf"_s)) == "%PDF");
    open.trigger(u"writeSignsReport"_s);
    CHECK(beginning(open.home.file(u"Справка.docx"_s)).startsWith("PK"));
}

TEST_CASE("Charts stand beside the tables of results and follow them")
{
    OverviewOpen open;
    open.storePapers();
    ResultsPage &results = open.pages().resultsPage();
    open.pages().showPage(results);
    results.showSchool(open.firstSchool());
    CHECK(results.charts().chartNames().contains(u"Из чего складываются признаки"_s));
    results.goBack();
    results.chartsAction()->setChecked(false);
    CHECK_FALSE(results.charts().isVisible());
}
