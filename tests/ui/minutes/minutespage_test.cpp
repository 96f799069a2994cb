#include "documentpage.h"

#include "document/document.h"
#include "document/minutesedits.h"
#include "document/minutesqueries.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "minutes/minutesform.h"
#include "minutes/minutespage.h"
#include "minutes/planchoicedialog.h"
#include "plan/fieldedit.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "print/planpaper.h"
#include "results/valuetableview.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/sampleplan.h"
#include "support/temporaryhome.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

NewMinutes read(const QString &number, const QString &date)
{
    NewMinutes read;
    read.minutes.number = number;
    read.minutes.date = date;
    read.minutes.meeting = u"заседания рабочей группы"_s;
    read.minutes.chair = u"Кошкин И.И."_s;
    read.minutes.agenda = {{u"О перепроверке"_s, u"Слушали Кошкина И.И."_s, {}}, {u"Разное"_s, {}, {}}};
    read.decisions.columns = decisionColumns();
    read.decisions.activities = {
        {{}, {}, u"1"_s, {{}, u"Провести семинар"_s, u"до 15.04.2023"_s, u"Методист"_s, {}}, {}, {}, {}},
        {{}, {}, u"2"_s, {{}, u"Подготовить справку"_s, {}, {}, {}}, {}, {}, {}}};
    return read;
}

struct Opened
{
    Opened()
    {
        NewMinutes withPlan = read(u"6"_s, u"22.03.2023"_s);
        withPlan.plans = {0};
        stored = insertDocuments(*document, {test::samplePlan()}, {withPlan, read(u"7"_s, u"20.04.2023"_s)},
                                 u"загрузить документ"_s)
                     .value();
        page.resize(1200, 700);
        page.show();
    }

    void act(const QString &name)
    {
        auto *action = page.findChild<QAction *>(name);
        REQUIRE(action);
        action->trigger();
    }
    template <class Widget>
    Widget &widget(const QString &name)
    {
        auto *found = page.findChild<Widget *>(name);
        REQUIRE(found);
        return *found;
    }
    [[nodiscard]] Minutes minutes(std::size_t at) const { return loadMinutes(*document, stored.minutes[at]).value(); }

    test::TemporaryHome home;
    std::unique_ptr<Document> document = Document::inMemory();
    test::FakeDialogs dialogs;
    StoredDocuments stored;
    MinutesPage page{*document, dialogs};
};

} // namespace

TEST_CASE("Minutes stand in a list, the latest first, with their decisions beside it")
{
    Opened opened;
    const ExportTable table = opened.page.table().shownTable();
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][1] == u"7"_s);
    CHECK(table.rows[1][0] == u"22.03.2023"_s);
    CHECK(table.rows[1][2].toInt() == 2);
    opened.page.showMinutes(opened.stored.minutes[0]);
    CHECK(opened.page.currentMinutes() == opened.stored.minutes[0]);
    CHECK(opened.page.decisions().planId() == opened.minutes(0).decisions);
    CHECK(opened.widget<QLineEdit>(u"minutesNumber"_s).text() == u"6"_s);
}

TEST_CASE("What is typed into the minutes is stored when the field is left, one step each")
{
    Opened opened;
    opened.page.showMinutes(opened.stored.minutes[0]);
    const int steps = opened.document->undoStack().count();
    auto &number = opened.widget<QLineEdit>(u"minutesNumber"_s);
    number.setText(u"6/1"_s);
    Q_EMIT number.editingFinished();
    CHECK(opened.minutes(0).number == u"6/1"_s);
    auto &present = opened.widget<FieldEdit>(u"minutesPresent"_s);
    present.insertPlainText(u"Кошкин И.И.\nМышкина О.О."_s);
    present.commit();
    CHECK(opened.minutes(0).present == u"Кошкин И.И.\nМышкина О.О."_s);
    CHECK(opened.document->undoStack().count() == steps + 2);
    REQUIRE(opened.document->undo());
    CHECK(present.toPlainText().isEmpty());
    auto &date = opened.widget<QLineEdit>(u"minutesDate"_s);
    date.setText(u"весной"_s);
    CHECK(opened.widget<QLabel>(u"minutesDay"_s).text().contains(u"не понята"_s));
}

TEST_CASE("Questions of the agenda are written, added, moved and taken away")
{
    Opened opened;
    opened.page.showMinutes(opened.stored.minutes[0]);
    auto &agenda = opened.widget<QListWidget>(u"minutesAgenda"_s);
    REQUIRE(agenda.count() == 2);
    agenda.setCurrentRow(1);
    auto &topic = opened.widget<FieldEdit>(u"questionTopic"_s);
    CHECK(topic.toPlainText() == u"Разное"_s);
    topic.selectAll();
    topic.insertPlainText(u"О разном"_s);
    topic.commit();
    CHECK(opened.minutes(0).agenda[1].topic == u"О разном"_s);
    CHECK(agenda.currentRow() == 1);
    opened.widget<QPushButton>(u"questionUp"_s).click();
    CHECK(opened.minutes(0).agenda[0].topic == u"О разном"_s);
    CHECK(agenda.currentRow() == 0);
    opened.widget<QPushButton>(u"addQuestion"_s).click();
    CHECK(opened.minutes(0).agenda.size() == 3);
    CHECK(agenda.currentRow() == 2);
    opened.widget<QPushButton>(u"removeQuestion"_s).click();
    CHECK(opened.minutes(0).agenda.size() == 2);
}

TEST_CASE("New minutes take over what is the same from meeting to meeting")
{
    Opened opened;
    opened.act(u"createMinutes"_s);
    const Minutes created = loadMinutes(*opened.document, opened.page.currentMinutes()).value();
    CHECK(created.number == u"8"_s);
    CHECK(created.chair == u"Кошкин И.И."_s);
    CHECK(minutesDay(created.date) == QDate::currentDate());
    CHECK(loadPlan(*opened.document, created.decisions)->activities.empty());
    REQUIRE(opened.document->undo());
    CHECK(opened.page.table().allRows() == 2);
}

TEST_CASE("Minutes are deleted after a question that says what goes with them")
{
    Opened opened;
    opened.page.showMinutes(opened.stored.minutes[0]);
    opened.act(u"deleteMinutes"_s);
    REQUIRE(opened.dialogs.asked.size() == 1);
    CHECK(opened.dialogs.asked[0].text.contains(u"Протокол № 6 от 22.03.2023"_s));
    CHECK(opened.page.table().allRows() == 2);
    opened.dialogs.answers = {0};
    opened.act(u"deleteMinutes"_s);
    CHECK(opened.page.table().allRows() == 1);
    CHECK(loadPlan(*opened.document, opened.stored.plans.front()));
}

TEST_CASE("Decisions on a question get a heading of their own, once")
{
    Opened opened;
    opened.page.showMinutes(opened.stored.minutes[0]);
    QSignalSpy reported(&opened.page, &MinutesPage::reported);
    opened.act(u"addQuestionSection"_s);
    opened.act(u"addQuestionSection"_s);
    CHECK(loadPlan(*opened.document, opened.minutes(0).decisions)->sections.size() == 2);
    CHECK(reported.isEmpty());
    opened.act(u"addQuestionSection"_s);
    CHECK(reported.size() == 1);
}

TEST_CASE("Plans of minutes are chosen and opened from them")
{
    Opened opened;
    opened.page.showMinutes(opened.stored.minutes[1]);
    opened.dialogs.running = [](QDialog &dialog) {
        auto *choice = qobject_cast<PlanChoiceDialog *>(&dialog);
        REQUIRE(choice);
        auto *list = choice->findChild<QListWidget *>();
        REQUIRE(list->count() == 1); // decisions are not offered
        list->item(0)->setCheckState(Qt::Checked);
        return true;
    };
    opened.widget<QPushButton>(u"chooseMinutesPlans"_s).click();
    CHECK(opened.minutes(1).plans == opened.stored.plans);
    auto &plans = opened.widget<QListWidget>(u"minutesPlans"_s);
    REQUIRE(plans.count() == 1);
    QSignalSpy wanted(&opened.page, &MinutesPage::planWanted);
    Q_EMIT plans.itemActivated(plans.item(0));
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0][0].value<PlanId>() == opened.stored.plans.front());
}

TEST_CASE("Minutes print as minutes, a plan as a plan")
{
    Opened opened;
    const auto minutes = planPaper(*opened.document, opened.minutes(0).decisions);
    REQUIRE(minutes);
    CHECK(minutes->report.title.startsWith(u"ПРОТОКОЛ"_s));
    CHECK(minutes->name == u"Протокол № 6 от 22.03.2023"_s);
    const auto plan = planPaper(*opened.document, opened.stored.plans.front());
    REQUIRE(plan);
    CHECK(plan->report.title.startsWith(u"Дорожная карта"_s));
}

TEST_CASE("A decision is shown on the page of minutes, a plan leads to its minutes")
{
    Opened opened;
    DocumentPage whole(*opened.document, opened.dialogs);
    whole.resize(1200, 700);
    whole.show();
    const Plan decisions = loadPlan(*opened.document, opened.minutes(0).decisions).value();
    CHECK(whole.minutesPage().showDecision(decisions.id, decisions.activities[1].id));
    CHECK(whole.minutesPage().currentMinutes() == opened.stored.minutes[0]);
    CHECK_FALSE(whole.minutesPage().showDecision(opened.stored.plans.front(), {}));
    Q_EMIT whole.plansPage().minutesWanted(opened.stored.minutes[1]);
    CHECK(&whole.currentPage() == &whole.minutesPage());
    CHECK(whole.minutesPage().currentMinutes() == opened.stored.minutes[1]);
    CHECK(whole.printedPlan() == opened.minutes(1).decisions);
    auto *link = whole.plansPage().findChild<QLabel *>(u"planMinutes"_s);
    REQUIRE(link);
    CHECK(link->text().contains(u"Протокол № 6 от 22.03.2023"_s));
}
