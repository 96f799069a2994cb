#include "readingwords.h"

#include "core/pluralru.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

qint64 signedSize(std::size_t size)
{
    return static_cast<qint64>(size);
}

QString sizeText(std::size_t sections, std::size_t activities)
{
    const QString rest = countOf(signedSize(activities), u"мероприятие"_s, u"мероприятия"_s, u"мероприятий"_s);
    if (sections == 0)
        return rest;
    return countOf(signedSize(sections), u"раздел"_s, u"раздела"_s, u"разделов"_s) + u", "_s + rest;
}

} // namespace

QString roleName(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Number:
        return u"Номер"_s;
    case ColumnRole::Activity:
        return u"Мероприятие"_s;
    case ColumnRole::Deadline:
        return u"Срок"_s;
    case ColumnRole::Result:
        return u"Результат"_s;
    case ColumnRole::Responsible:
        return u"Ответственные"_s;
    case ColumnRole::Control:
        return u"Контроль"_s;
    case ColumnRole::Note:
        return u"Примечание"_s;
    case ColumnRole::Other:
        return u"Другое"_s;
    }
    return {};
}

QString tableUseName(TableUse use)
{
    switch (use) {
    case TableUse::NotPlan:
        return u"не план"_s;
    case TableUse::NewPlan:
        return u"начинает план"_s;
    case TableUse::Continuation:
        return u"продолжает план"_s;
    }
    return {};
}

QString rowUseName(RowUse use)
{
    switch (use) {
    case RowUse::Text:
        return u"Вне плана"_s;
    case RowUse::Header:
        return u"Заголовок"_s;
    case RowUse::ColumnNumbers:
        return u"Номера столбцов"_s;
    case RowUse::Section:
        return u"Раздел"_s;
    case RowUse::Tasks:
        return u"Задачи"_s;
    case RowUse::Activity:
        return u"Мероприятие"_s;
    case RowUse::Continuation:
        return u"Продолжение"_s;
    case RowUse::Skipped:
        return u"Пропущено"_s;
    }
    return {};
}

QString rowUseSign(RowUse use)
{
    switch (use) {
    case RowUse::Text:
        return u"¶"_s;
    case RowUse::Header:
        return u"≡"_s;
    case RowUse::ColumnNumbers:
        return u"№"_s;
    case RowUse::Section:
        return u"§"_s;
    case RowUse::Tasks:
        return u"◦"_s;
    case RowUse::Activity:
        return u"•"_s;
    case RowUse::Continuation:
        return u"↳"_s;
    case RowUse::Skipped:
        return u"×"_s;
    }
    return {};
}

QString planSize(const Plan &plan)
{
    return sizeText(plan.sections.size(), plan.activities.size());
}

QString readingSummary(const PlanReading &reading, const MinutesReading *minutes)
{
    const auto plans = signedSize(reading.plans.size());
    if (minutes) {
        const QString name = u"%1: %2"_s.arg(
            minutesName(minutes->minutes.number, minutes->minutes.date),
            countOf(signedSize(minutes->decisions.activities.size()), u"решение"_s, u"решения"_s, u"решений"_s));
        return name + u". "_s + (plans == 0 ? u"Планов в документе нет."_s : readingSummary(reading));
    }
    if (plans == 0)
        return u"Плана не найдено. Если таблица плана всё же есть, укажите слева, что она начинает план."_s;
    std::size_t sections = 0;
    std::size_t activities = 0;
    for (const Plan &plan : reading.plans) {
        sections += plan.sections.size();
        activities += plan.activities.size();
    }
    QString text =
        u"%1 %2: %3"_s.arg(plural(plans, u"Найден"_s, u"Найдено"_s, u"Найдено"_s),
                           countOf(plans, u"план"_s, u"плана"_s, u"планов"_s), sizeText(sections, activities));
    if (const auto warnings = signedSize(reading.warnings.size()); warnings > 0)
        text += u"; "_s + countOf(warnings, u"замечание"_s, u"замечания"_s, u"замечаний"_s);
    else
        text += u"; замечаний нет"_s;
    return text;
}

} // namespace versta
