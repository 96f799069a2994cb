#pragma once

#include "id.h"
#include "plan.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace versta {

using MinutesId = Id<struct MinutesTag>;

/// A question of the agenda and what was said about it.
struct MinutesQuestion
{
    QString topic;  ///< as the agenda names it
    QString heard;  ///< who was heard and what was said, line breaks kept
    QString voting; ///< «Голосовали: за — 7»; may be empty

    friend bool operator==(const MinutesQuestion &, const MinutesQuestion &) = default;
};

/// The minutes of a meeting (протокол) without its decisions. What was decided is a plan of PlanKind::Decisions: a
/// decision has a deadline, somebody responsible, schools, a state and a control as any activity has. The plan holds
/// also what minutes and plans have in common: approval, signature, page. A section of it with the number of a question
/// («2») holds the decisions on that question; decisions before the first section concern all of them.
struct Minutes
{
    MinutesId id;
    PlanId decisions;
    QString meeting; ///< what follows «Протокол»: «заседания рабочей группы …»; the title of `decisions`
    QString number; ///< without «№»
    QString date;   ///< as typed: «22.03.2023г.», «22 марта 2023 года»
    QString organisation;
    QString place; ///< line breaks kept
    QString chair; ///< name and post, as `secretary`
    QString secretary;
    QString present; ///< one person a line, with post; as `invited` and `absent`
    QString invited;
    QString absent;
    std::vector<MinutesQuestion> agenda;
    std::vector<PlanId> plans; ///< that were on the table: approved by the minutes, or reported on; rising

    friend bool operator==(const Minutes &, const Minutes &) = default;
};

/// The day that was typed; nullopt when it is none.
[[nodiscard]] std::optional<QDate> minutesDay(QStringView date);

/// «Протокол № 6 от 22.03.2023»; without a number or a date, what there is.
[[nodiscard]] QString minutesName(const QString &number, const QString &date);
/// The same with the meeting: «Протокол № 6 от 22.03.2023 заседания рабочей группы».
[[nodiscard]] QString minutesTitle(const Minutes &minutes);

/// № п/п, Решение, Срок, Ответственные, Отметка о выполнении: the columns of a plan of decisions.
[[nodiscard]] std::vector<PlanColumn> decisionColumns();

/// The school year in which the day lies: the period in which «до 15 мая» of a decision is understood.
[[nodiscard]] PlanPeriod decisionPeriod(const std::optional<QDate> &day);

/// The section of the plan that holds the decisions on a question, counted from 0; nullopt when it has none.
[[nodiscard]] std::optional<std::size_t> sectionOfQuestion(const Plan &decisions, std::size_t question);

} // namespace versta
