#pragma once

#include "core/plan.h"

namespace versta::test {

/// A made-up plan with everything a plan can have: two sections, a row before them, kept and automatic numbers,
/// line breaks, an own column, approval and agreement.
[[nodiscard]] inline Plan samplePlan()
{
    using namespace Qt::StringLiterals;
    Plan plan;
    plan.properties.title = u"Дорожная карта\nпо обеспечению объективности"_s;
    plan.properties.period = PlanPeriod::schoolYear(2023);
    plan.properties.preamble = u"Во исполнение приказа"_s;
    plan.properties.goals = {u"первая цель"_s, u"вторая цель"_s};
    plan.properties.approval = {
        u"УТВЕРЖДАЮ"_s, u"Начальник"_s, u"Управление образования"_s, u"И.И. Иванов"_s, u"12.12.2023"_s, {}, {}};
    plan.properties.agreement = {{u"СОГЛАСОВАНО"_s, u"Директор"_s, {}, u"П.П. Петров"_s, {}, {}, {}}};
    plan.columns = defaultColumns();
    plan.columns.push_back({{}, u"Отметка о выполнении"_s, ColumnRole::Control, 25});
    plan.columns.push_back({{}, u"Финансирование"_s, ColumnRole::Other, 0});
    plan.sections = {{{}, u"Направление"_s, u"1"_s, u"Нормативное обеспечение"_s, {u"создать условия"_s}},
                     {{}, {}, std::nullopt, u"Контроль"_s, {}}};
    const auto activity = [](std::optional<std::size_t> section, std::optional<QString> number, const QString &text,
                             const QString &deadline, const QString &responsible) {
        return Activity{{}, section, number, {{}, text, deadline, responsible, u"результат"_s, {}, {}}, {}, {}};
    };
    plan.activities = {
        activity(std::nullopt, u""_s, u"Издание приказа"_s, u"До 28.02.2024"_s, u"Общий отдел"_s),
        activity(0, u"1.1."_s, u"Семинар\nдля организаторов"_s, u"Февраль 2024"_s, u"Методист, Руководители ОО"_s),
        activity(0, u"1.3."_s, u"Разъяснительная работа"_s, u"постоянно"_s, u"Руководители ОО"_s),
        activity(1, std::nullopt, u"Наблюдение"_s, u"по графику проведения ВПР"_s, u"Муниципальный координатор"_s),
        activity(1, std::nullopt, u"Перепроверка работ"_s, u"Июнь"_s, u"Муниципальная комиссия"_s),
    };
    plan.activities[4].status = ActivityStatus::InWork;
    plan.activities[4].note = u"уточнить состав"_s;
    return plan;
}

} // namespace versta::test
