#include "core/controlgroups.h"
#include "support/catch.h"

#include <QStringList>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2024, 2, 20);

// The groups that something is in, «Все» left out.
QList<ControlGroup> groupsOf(ActivityState state, const std::optional<QDate> &due, bool proven = false)
{
    QList<ControlGroup> groups;
    for (const ControlGroup group : AllControlGroups) {
        if (group != ControlGroup::All && isInGroup(group, state, due, proven, Today))
            groups << group;
    }
    return groups;
}

} // namespace

TEST_CASE("What is due is grouped by the days that are left, both ends included")
{
    using Groups = QList<ControlGroup>;
    CHECK(groupsOf(ActivityState::Overdue, Today.addDays(-1)) == Groups{ControlGroup::Overdue});
    CHECK(groupsOf(ActivityState::NotStarted, Today) == Groups{ControlGroup::Week, ControlGroup::Month});
    CHECK(groupsOf(ActivityState::InWork, Today.addDays(7)) == Groups{ControlGroup::Week, ControlGroup::Month});
    CHECK(groupsOf(ActivityState::NotStarted, Today.addDays(8)) == Groups{ControlGroup::Month});
    CHECK(groupsOf(ActivityState::NotStarted, Today.addDays(30)) == Groups{ControlGroup::Month});
    CHECK(groupsOf(ActivityState::NotStarted, Today.addDays(31)).isEmpty());
    CHECK(groupsOf(ActivityState::InWork, {}) == Groups{ControlGroup::WithoutDay});
}

TEST_CASE("What is done is not due, and asks for evidence alone")
{
    CHECK(groupsOf(ActivityState::Done, Today.addDays(-100)) == QList{ControlGroup::Unproven});
    CHECK(groupsOf(ActivityState::Done, {}, true).isEmpty());
    CHECK(groupsOf(ActivityState::Cancelled, Today.addDays(3)).isEmpty());
    CHECK(groupsOf(ActivityState::Cancelled, {}).isEmpty());
    for (const ActivityState state : {ActivityState::NotStarted, ActivityState::Done, ActivityState::Cancelled})
        CHECK(isInGroup(ControlGroup::All, state, {}, false, Today));
}

TEST_CASE("How an activity stands is said in days")
{
    const auto words = [](ActivityState state, const std::optional<QDate> &due) {
        return dueWords(state, due, Today).replace(QChar(QChar::Nbsp), u' ');
    };
    CHECK(words(ActivityState::Overdue, Today.addDays(-5)) == u"просрочено на 5 дней"_s);
    CHECK(words(ActivityState::Overdue, Today.addDays(-21)) == u"просрочено на 21 день"_s);
    CHECK(words(ActivityState::InWork, Today.addDays(1)) == u"в работе, остался 1 день"_s);
    CHECK(words(ActivityState::InWork, Today.addDays(11)) == u"в работе, осталось 11 дней"_s);
    CHECK(words(ActivityState::NotStarted, Today) == u"не начато, срок сегодня"_s);
    CHECK(words(ActivityState::NotStarted, {}) == u"не начато"_s);
    CHECK(words(ActivityState::Done, Today) == u"выполнено"_s);
}
