#include "controlgroups.h"

#include "pluralru.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DaysOfWeek = 7;
constexpr qint64 DaysOfMonth = 30;

bool isOpen(ActivityState state)
{
    return state != ActivityState::Done && state != ActivityState::Cancelled;
}

bool isDueWithin(qint64 days, const std::optional<QDate> &due, QDate today)
{
    return due && *due >= today && today.daysTo(*due) <= days;
}

} // namespace

QString controlGroupName(ControlGroup group)
{
    switch (group) {
    case ControlGroup::All:
        return u"Все"_s;
    case ControlGroup::Overdue:
        return u"Просрочено"_s;
    case ControlGroup::Week:
        return u"7 дней"_s;
    case ControlGroup::Month:
        return u"30 дней"_s;
    case ControlGroup::WithoutDay:
        return u"Без срока"_s;
    case ControlGroup::Unproven:
        return u"Выполнено без подтверждения"_s;
    }
    return {};
}

bool isInGroup(ControlGroup group, ActivityState state, const std::optional<QDate> &due, bool proven, QDate today)
{
    switch (group) {
    case ControlGroup::All:
        return true;
    case ControlGroup::Overdue:
        return state == ActivityState::Overdue;
    case ControlGroup::Week:
        return isOpen(state) && isDueWithin(DaysOfWeek, due, today);
    case ControlGroup::Month:
        return isOpen(state) && isDueWithin(DaysOfMonth, due, today);
    case ControlGroup::WithoutDay:
        return isOpen(state) && !due;
    case ControlGroup::Unproven:
        return state == ActivityState::Done && !proven;
    }
    return false;
}

QString dueWords(ActivityState state, const std::optional<QDate> &due, QDate today)
{
    const auto days = [&](qint64 count) { return countOf(count, u"день"_s, u"дня"_s, u"дней"_s); };
    const auto withDay = [&](const QString &word) -> QString {
        if (!due)
            return word;
        const qint64 left = today.daysTo(*due);
        if (left == 0)
            return word + u", срок сегодня"_s;
        return word + u", "_s + plural(left, u"остался"_s, u"осталось"_s, u"осталось"_s) + u' ' + days(left);
    };
    switch (state) {
    case ActivityState::NotStarted:
    case ActivityState::InWork:
        return withDay(stateWord(state));
    case ActivityState::Done:
    case ActivityState::Cancelled:
        return stateWord(state);
    case ActivityState::Overdue:
        return due ? stateWord(state) + u" на "_s + days(due->daysTo(today)) : stateWord(state);
    }
    return {};
}

} // namespace versta
