#include "measures.h"

namespace versta {

using namespace Qt::StringLiterals;

const std::vector<MeasureTemplate> &measureTemplates()
{
    static const std::vector<MeasureTemplate> templates{
        {u"consultation"_s, u"Консультация школы"_s,
         u"Консультация по обеспечению объективности проведения и проверки ВПР"_s, u"октябрь"_s,
         u"Муниципальный координатор ВПР"_s, u"Школа знает, какие результаты требуют внимания и что с ними делать"_s},
        {u"recheck"_s, u"Перепроверка муниципальной комиссией"_s,
         u"Перепроверка работ ВПР муниципальной предметной комиссией"_s, u"сентябрь – октябрь"_s,
         u"Муниципальная предметная комиссия"_s, u"Аналитическая справка о результатах перепроверки"_s},
        {u"observers"_s, u"Независимые наблюдатели"_s,
         u"Направление независимых наблюдателей на проведение и проверку ВПР"_s, u"апрель – май"_s,
         u"Муниципальный координатор ВПР"_s, u"Акты наблюдения по каждой работе"_s},
        {u"school-plan"_s, u"План школы"_s, u"Разработка школой плана мер по повышению объективности оценивания"_s,
         u"до 1 октября"_s, u"Директор школы"_s, u"План школы утверждён и передан муниципальному координатору"_s},
        {u"subject-help"_s, u"Методическая помощь по предмету"_s,
         u"Методическая помощь по предмету: критерии проверки, разбор типичных ошибок"_s, u"в течение учебного года"_s,
         u"Руководители методических объединений"_s, u"Работы проверяются по единым критериям"_s},
        {u"managers-talk"_s, u"Собеседование с управленческой командой"_s,
         u"Собеседование с управленческой командой школы по результатам ВПР"_s, u"ноябрь"_s,
         u"Руководитель управления образования"_s, u"Решения по итогам собеседования приняты и внесены в план школы"_s},
    };
    return templates;
}

QString measureText(const QString &activity, const QStringList &works, const QStringList &schools)
{
    QString text = activity;
    if (!works.isEmpty())
        text += u" ("_s + works.join(u"; "_s) + u')';
    if (!schools.isEmpty())
        text += u": "_s + schools.join(u", "_s);
    return text;
}

Activity measureActivity(const Plan &plan, const Measure &measure)
{
    Activity activity;
    activity.cells.resize(plan.columns.size());
    activity.schools = measure.schools;
    QStringList homeless;
    const auto put = [&](ColumnRole role, const QString &text, const QString &caption) {
        if (text.isEmpty())
            return;
        if (const auto column = plan.column(role))
            activity.cells[*column] = text;
        else
            homeless << (caption.isEmpty() ? text : caption + u": "_s + text);
    };
    put(ColumnRole::Activity, measure.activity, {});
    put(ColumnRole::Deadline, measure.deadline, u"Срок"_s);
    put(ColumnRole::Responsible, measure.responsible, u"Ответственные"_s);
    put(ColumnRole::Result, measure.result, u"Ожидаемый результат"_s);
    if (const auto column = plan.column(ColumnRole::Activity); column && !homeless.isEmpty())
        activity.cells[*column] += u'\n' + homeless.join(u'\n');
    return activity;
}

} // namespace versta
