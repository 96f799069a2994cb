#include "document/document.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "document/sample.h"
#include "plan/planheaddialog.h"
#include "plan/planlist.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"

#include <QAction>
#include <QListView>
#include <QSignalSpy>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QAction *actionOf(const PlanList &list, const QString &part)
{
    for (QAction *action : list.actions()) {
        if (QString(action->text()).remove(u'&').contains(part))
            return action;
    }
    FAIL("no action " << part.toStdString());
    return nullptr;
}

// Plans of schools stand in a list of their own.
int municipalSamples()
{
    return int(std::ranges::count_if(samplePlans(),
                                     [](const Plan &plan) { return plan.properties.kind != PlanKind::School; }));
}

struct Listed
{
    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    PlanList list{*document, dialogs};

    [[nodiscard]] Plan current() const { return loadPlan(*document, list.currentPlan()).value(); }
};

} // namespace

TEST_CASE("A plan made by its dialog is the current one and can be undone")
{
    Listed listed;
    CHECK_FALSE(listed.list.currentPlan().isValid());
    CHECK_FALSE(actionOf(listed.list, u"Удалить"_s)->isEnabled());
    listed.dialogs.running = [](QDialog &dialog) {
        auto &head = dynamic_cast<PlanHeadDialog &>(dialog);
        head.setTitle(u"Дорожная карта"_s);
        head.setPeriod(PlanPeriod::calendarYear(2025));
        return true;
    };
    QSignalSpy shown(&listed.list, &PlanList::currentPlanChanged);
    actionOf(listed.list, u"Создать план"_s)->trigger();
    REQUIRE(listed.list.currentPlan().isValid());
    CHECK(listed.current().properties.title == u"Дорожная карта"_s);
    CHECK(listed.current().properties.period == PlanPeriod::calendarYear(2025));
    CHECK(shown.count() >= 1);
    REQUIRE(listed.document->undo());
    CHECK_FALSE(listed.list.currentPlan().isValid());
}

TEST_CASE("Next year's plan is proposed with its years moved and is shown when made")
{
    Listed listed;
    REQUIRE(insertPlans(*listed.document, {test::samplePlan()}, u"загрузить план"_s));
    listed.dialogs.running = [](QDialog &dialog) {
        auto &head = dynamic_cast<PlanHeadDialog &>(dialog);
        CHECK(head.properties().period == PlanPeriod::schoolYear(2024));
        return true;
    };
    actionOf(listed.list, u"следующий год"_s)->trigger();
    CHECK(listed.list.model().rowCount() == 2);
    CHECK(listed.current().properties.period == PlanPeriod::schoolYear(2024));
    CHECK(listed.current().activities[0].cells[2] == u"До 28.02.2025"_s);
    CHECK(listed.current().activities[4].status == ActivityStatus::NotStarted);
    REQUIRE(listed.document->undo());
    CHECK(listed.list.model().rowCount() == 1);
}

TEST_CASE("A deleted plan hands over to its neighbour and comes back by undo")
{
    Listed listed;
    REQUIRE(insertPlans(*listed.document, {test::samplePlan()}, u"загрузить план"_s));
    const PlanId first = listed.list.currentPlan();
    actionOf(listed.list, u"копию"_s)->trigger();
    const PlanId copy = listed.list.currentPlan();
    CHECK(copy != first);
    actionOf(listed.list, u"Удалить"_s)->trigger();
    CHECK(listed.list.currentPlan() == first);
    REQUIRE(listed.document->undo());
    CHECK(listed.list.currentPlan() == copy);
}

TEST_CASE("The example comes and goes in one step each")
{
    Listed listed;
    CHECK_FALSE(actionOf(listed.list, u"Убрать пример"_s)->isVisible());
    listed.list.addExample();
    CHECK(listed.list.model().rowCount() == municipalSamples());
    CHECK(actionOf(listed.list, u"Убрать пример"_s)->isVisible());
    actionOf(listed.list, u"Убрать пример"_s)->trigger();
    CHECK(listed.list.model().rowCount() == 0);
    CHECK_FALSE(actionOf(listed.list, u"Убрать пример"_s)->isVisible());
    REQUIRE(listed.document->undo());
    CHECK(listed.list.model().rowCount() == municipalSamples());
}

TEST_CASE("What the list shows is said in words to a screen reader")
{
    Listed listed;
    REQUIRE(insertPlans(*listed.document, {test::samplePlan()}, u"загрузить план"_s));
    auto *view = listed.list.findChild<QListView *>();
    CHECK_FALSE(view->accessibleName().isEmpty());
    CHECK(view->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"2023/24 учебный год"_s));
}
