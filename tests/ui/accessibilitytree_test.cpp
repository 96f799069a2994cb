#include "overview/schoolcard.h"
#include "plan/planspage.h"
#include "results/charts/chartview.h"
#include "results/resultspage.h"
#include "signs/signspage.h"
#include "support/catch.h"
#include "ui/overview/overviewopen.h"

#include <QAccessible>
#include <QComboBox>

#include <map>
#include <set>

using namespace versta;
using namespace Qt::StringLiterals;
using test::OverviewOpen;

namespace {

/// What a screen reader is told of one thing in sight.
struct Spoken
{
    QAccessible::Role role = QAccessible::NoRole;
    QString name;
    QString description;
    QString where; ///< names of what it stands in, for messages
};

// What a user operates or reads; panels, separators and the like need no name.
const std::map<QAccessible::Role, std::string> &namedRoles()
{
    static const std::map<QAccessible::Role, std::string> roles{
        {QAccessible::PushButton, "button"},  {QAccessible::ButtonMenu, "menu button"},
        {QAccessible::CheckBox, "check box"}, {QAccessible::RadioButton, "radio button"},
        {QAccessible::ComboBox, "choice"},    {QAccessible::EditableText, "field"},
        {QAccessible::SpinBox, "number"},     {QAccessible::Slider, "slider"},
        {QAccessible::Table, "table"},        {QAccessible::Tree, "tree"},
        {QAccessible::List, "list"},          {QAccessible::PageTab, "tab"},
        {QAccessible::MenuItem, "menu item"}, {QAccessible::Link, "link"},
        {QAccessible::Chart, "chart"},        {QAccessible::Graphic, "picture"},
    };
    return roles;
}

// Cells and entries are the models' matter, tested with them; a choice and a number are one control for who listens.
bool isWhole(QAccessible::Role role)
{
    return role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List ||
           role == QAccessible::ComboBox || role == QAccessible::SpinBox;
}

void collect(QAccessibleInterface *at, const QString &where, std::vector<Spoken> &found)
{
    if (!at || !at->isValid() || at->state().invisible)
        return;
    const Spoken spoken{at->role(), at->text(QAccessible::Name), at->text(QAccessible::Description), where};
    if (namedRoles().contains(spoken.role))
        found.push_back(spoken);
    if (isWhole(spoken.role))
        return;
    const QString inside = spoken.name.isEmpty() ? where : where + u" / "_s + spoken.name;
    for (int index = 0; index < at->childCount(); ++index)
        collect(at->child(index), inside, found);
}

/// The tree of the window as a bridge to AT-SPI walks it.
std::vector<Spoken> treeOf(QWidget &window)
{
    std::vector<Spoken> found;
    collect(QAccessible::queryAccessibleInterface(&window), {}, found);
    return found;
}

void checkNames(const std::vector<Spoken> &tree)
{
    for (const Spoken &spoken : tree) {
        INFO(namedRoles().at(spoken.role) << " in " << spoken.where.toStdString());
        CHECK_FALSE(spoken.name.trimmed().isEmpty());
    }
}

std::set<QString> names(const std::vector<Spoken> &tree, QAccessible::Role role)
{
    std::set<QString> found;
    for (const Spoken &spoken : tree) {
        if (spoken.role == role)
            found.insert(spoken.name);
    }
    return found;
}

/// The one chart in sight.
Spoken chartIn(const std::vector<Spoken> &tree)
{
    std::vector<Spoken> charts;
    std::ranges::copy_if(tree, std::back_inserter(charts),
                         [](const Spoken &spoken) { return spoken.role == QAccessible::Chart; });
    REQUIRE(charts.size() == 1);
    return charts.front();
}

/// Every chart that the panel offers is one with a name that holds its finding and a summary.
void checkCharts(QWidget &window, ChartPanel &panel)
{
    for (const QString &name : panel.chartNames()) {
        INFO(name.toStdString());
        panel.showChart(name);
        QTest::qWait(0);
        const auto tree = treeOf(window);
        checkNames(tree);
        const Spoken chart = chartIn(tree);
        CHECK(chart.name == u"Диаграмма «%1». %2"_s.arg(panel.view().chart().name, panel.view().chart().title));
        CHECK_FALSE(panel.view().chart().title.isEmpty());
        CHECK(chart.description == panel.view().chart().summary);
        CHECK_FALSE(chart.description.isEmpty());
    }
}

} // namespace

TEST_CASE("The accessibility tree names every control of every page")
{
    const OverviewOpen open;
    open.storePapers();
    open.storePlan();
    const auto pages = open.pages().navigationActions();
    REQUIRE(pages.size() >= 6);
    for (QAction *page : pages) {
        INFO(page->text().toStdString());
        page->trigger();
        QTest::qWait(0);
        const auto tree = treeOf(*open.window);
        // The menu bar and the pages at the left alone are a dozen.
        CHECK(tree.size() > 15);
        checkNames(tree);
    }
}

TEST_CASE("The overview's tables and choices are in the accessibility tree by their names")
{
    const OverviewOpen open;
    open.storePapers();
    const auto tree = treeOf(*open.window);
    CHECK(names(tree, QAccessible::Table).contains(u"Школы и работы"_s));
    CHECK(names(tree, QAccessible::ComboBox).size() >= 5); // year, grade, subject, kind of school, layer
}

TEST_CASE("Every chart of a school's card is in the accessibility tree with its finding and its summary")
{
    const OverviewOpen open;
    open.storePapers();
    open.view().setCurrentIndex(open.view().model()->index(0, 3));
    open.trigger(u"openCard"_s);
    REQUIRE(open.page().isCardShown());
    REQUIRE(open.page().card().charts().chartNames().size() >= 3);
    checkCharts(*open.window, open.page().card().charts());
}

TEST_CASE("Every chart of the results is in the accessibility tree with its finding and its summary")
{
    const OverviewOpen open;
    open.storePapers();
    ResultsPage &results = open.pages().resultsPage();
    open.pages().showPage(results);
    results.showSchool(open.firstSchool());
    results.chartsAction()->setChecked(true);
    QTest::qWait(0);
    REQUIRE(results.charts().isVisible());
    REQUIRE_FALSE(results.charts().chartNames().isEmpty());
    checkCharts(*open.window, results.charts());
}
