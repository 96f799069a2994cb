#include "document/controlqueries.h"
#include "document/document.h"
#include "document/plancalendar.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/sampleplan.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// The sample plan with other deadlines, read as the calendar does.
struct OpenPlan
{
    explicit OpenPlan(const QStringList &deadlines)
    {
        Plan plan = test::samplePlan();
        for (qsizetype at = 0; at < deadlines.size(); ++at)
            plan.activities[std::size_t(at)].cells[2] = deadlines[at];
        id = insertPlans(*document, {plan}, u"загрузить план"_s).value().front();
    }

    [[nodiscard]] PlanCalendar calendar() const
    {
        return planCalendar(controlledActivities(*document, QDate(2024, 1, 10)).value(), u"abc"_s);
    }
    [[nodiscard]] Plan plan() const { return loadPlan(*document, id).value(); }

    std::unique_ptr<Document> document = Document::inMemory();
    PlanId id;
};

} // namespace

TEST_CASE("Understood deadlines become days of a calendar, short intervals whole, long ones by their last day")
{
    const OpenPlan open(
        {u"до 28.02.2024"_s, u"11.03.2024–15.03.2024"_s, u"февраль 2024"_s, u"март, апрель 2024"_s, u"июнь 2024"_s});
    const PlanCalendar calendar = open.calendar();
    CHECK(calendar.leftOut.empty());
    std::vector<std::pair<QDate, QDate>> days;
    for (const CalendarEvent &event : calendar.events)
        days.emplace_back(event.first, event.last);
    CHECK(days == std::vector<std::pair<QDate, QDate>>{{{2024, 2, 28}, {2024, 2, 28}},
                                                       {{2024, 3, 11}, {2024, 3, 15}},
                                                       {{2024, 2, 29}, {2024, 2, 29}},
                                                       {{2024, 3, 31}, {2024, 3, 31}},
                                                       {{2024, 4, 30}, {2024, 4, 30}},
                                                       {{2024, 6, 30}, {2024, 6, 30}}});
    const CalendarEvent &first = calendar.events[1];
    CHECK(first.summary == u"1.1. Семинар для организаторов"_s);
    CHECK(first.description.contains(u"Срок: 11.03.2024–15.03.2024"_s));
    CHECK(first.description.contains(u"Методист, Руководители ОО"_s));
    CHECK(first.remindDays == std::vector{7, 1});
}

TEST_CASE("What a calendar cannot remind of is listed with the reason")
{
    const OpenPlan open({u"до 28.02.2024"_s, u"постоянно"_s, u"по графику проведения ВПР"_s, u"когда-нибудь"_s, u""_s});
    REQUIRE(setStatus(*open.document, {open.plan().activities[0].id}, ActivityStatus::Done));
    const PlanCalendar calendar = open.calendar();
    CHECK(calendar.events.empty());
    QStringList reasons;
    for (const LeftOutActivity &activity : calendar.leftOut)
        reasons << activity.reason;
    CHECK(reasons == QStringList{u"выполнено"_s, u"постоянно: отдельного дня нет"_s, u"день в плане не назван"_s,
                                 u"срок не понят"_s, u"срок не указан"_s});
    CHECK(calendar.leftOut[1].number == u"1.1."_s);
}

TEST_CASE("An event keeps its name when its day changes and rows move, and no two events share one")
{
    const OpenPlan open({u"до 28.02.2024"_s, u"март, апрель 2024"_s, u"май 2024"_s});
    const auto uidsOf = [](const PlanCalendar &calendar) {
        QStringList uids;
        for (const CalendarEvent &event : calendar.events)
            uids << event.uid;
        return uids;
    };
    const QStringList before = uidsOf(open.calendar());
    CHECK(QStringList(before).removeDuplicates() == 0);
    const Plan plan = open.plan();
    REQUIRE(setCell(*open.document, {plan.activities[0].id, plan.columns[2].id, u"до 05.03.2024"_s}));
    REQUIRE(moveActivities(*open.document, {plan.activities[2].id}, {open.id, plan.sections[0].id, 0}));
    QStringList after = uidsOf(open.calendar());
    after.sort();
    QStringList sorted = before;
    sorted.sort();
    CHECK(after == sorted);
    const auto events = open.calendar().events;
    const auto moved = std::ranges::find(events, before.front(), &CalendarEvent::uid);
    REQUIRE(moved != events.end());
    CHECK(moved->last == QDate(2024, 3, 5));
    // Another municipality's events are others, though the ids are the same.
    const auto elsewhere = planCalendar(controlledActivities(*open.document, QDate(2024, 1, 10)).value(), u"xyz"_s);
    CHECK_FALSE(before.contains(elsewhere.events.front().uid));
}
