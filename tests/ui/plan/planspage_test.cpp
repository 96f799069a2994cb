#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "plan/fieldedit.h"
#include "plan/planheaddialog.h"
#include "plan/planlist.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "plan/plantable.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Plan longPlan()
{
    Plan plan = test::samplePlan();
    for (int row = 0; row < 60; ++row)
        plan.activities.push_back(plan.activities.back());
    return plan;
}

/// The page of plans in a window of its own.
class Paged
{
public:
    explicit Paged(const std::vector<Plan> &plans)
    {
        if (!plans.empty())
            REQUIRE(insertPlans(*document, plans, u"загрузить план"_s));
        page = std::make_unique<PlansPage>(*document, dialogs);
        page->resize(1200, 700);
        page->show();
        QApplication::setActiveWindow(page.get());
        QCoreApplication::processEvents();
    }

    [[nodiscard]] Plan current() const { return loadPlan(*document, page->planList().currentPlan()).value(); }
    [[nodiscard]] PlanTable &table() const { return *page->findChild<PlanTable *>(); }
    [[nodiscard]] QListView &list() const { return *page->planList().findChild<QListView *>(); }
    /// Pressed where the focus is.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        REQUIRE(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void makePlan()
    {
        dialogs.running = [](QDialog &dialog) {
            dynamic_cast<PlanHeadDialog &>(dialog).setTitle(u"Новый"_s);
            return true;
        };
        page->planList().createPlan();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    std::unique_ptr<PlansPage> page;
};

} // namespace

TEST_CASE("Keys add rows to a plan that was just made")
{
    Paged paged({test::samplePlan()});
    paged.list().setFocus();
    paged.makePlan();
    REQUIRE(paged.current().activities.empty());
    CHECK_FALSE(paged.list().hasFocus());
    SECTION("an activity")
    {
        paged.key(Qt::Key_Insert);
        CHECK(paged.current().activities.size() == 1);
        CHECK(paged.table().isEditing());
    }
    SECTION("an activity by the other key")
    {
        paged.key(Qt::Key_Return, Qt::ControlModifier);
        CHECK(paged.current().activities.size() == 1);
    }
    SECTION("a section")
    {
        paged.key(Qt::Key_Insert, Qt::ShiftModifier);
        CHECK(paged.current().sections.size() == 1);
    }
    SECTION("what was copied")
    {
        QApplication::clipboard()->setText(u"Совещание\nСеминар\n"_s);
        paged.key(Qt::Key_V, Qt::ControlModifier);
        REQUIRE(paged.current().activities.size() == 2);
        CHECK(paged.current().activities[1].cells[1] == u"Семинар"_s);
        CHECK(paged.table().hasFocus());
    }
}

TEST_CASE("Keys of the menu work while the list of plans has the focus")
{
    Paged paged({test::samplePlan()});
    paged.list().setFocus();
    paged.key(Qt::Key_Insert);
    CHECK(paged.current().activities.size() == 6);
    paged.key(Qt::Key_Escape);
    paged.list().setFocus();
    paged.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(paged.current().activities.size() == 7);
    paged.key(Qt::Key_Escape);
    paged.list().setFocus();
    paged.key(Qt::Key_Return, Qt::AltModifier);
    CHECK(paged.dialogs.titles == QStringList{u"Свойства плана"_s});
}

TEST_CASE("A field beside the table is not left by a key that adds rows")
{
    Paged paged({test::samplePlan()});
    paged.page->findChild<FieldEdit *>(u"inspectorNote"_s)->setFocus();
    paged.key(Qt::Key_Insert);
    paged.key(Qt::Key_Return, Qt::ControlModifier);
    paged.page->findChild<QLineEdit *>(u"filterQuery"_s)->setFocus();
    paged.key(Qt::Key_Insert);
    CHECK(paged.current().activities.size() == 5);
}

TEST_CASE("A plan is shown at its current row however far another was scrolled")
{
    Paged paged({longPlan(), longPlan()});
    QScrollBar &bar = *paged.table().verticalScrollBar();
    REQUIRE(bar.maximum() > 0);
    paged.table().setFocus();
    paged.key(Qt::Key_End, Qt::ControlModifier);
    REQUIRE(bar.value() > 0);
    paged.list().setCurrentIndex(paged.list().model()->index(1, 0));
    QCoreApplication::processEvents();
    CHECK(bar.value() == 0);
    CHECK(paged.table().viewport()->rect().contains(paged.table().visualRect(paged.table().currentIndex()).center()));
}
