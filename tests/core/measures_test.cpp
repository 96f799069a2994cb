#include "core/deadline.h"
#include "core/measures.h"
#include "support/catch.h"

#include <QSet>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Templates of measures differ and their deadlines are understood")
{
    QSet<QString> codes;
    for (const MeasureTemplate &measure : measureTemplates()) {
        INFO(measure.code.toStdString());
        CHECK_FALSE(codes.contains(measure.code));
        codes.insert(measure.code);
        CHECK_FALSE(measure.activity.isEmpty());
        const Deadline deadline = understandDeadline(measure.deadline, PlanPeriod::schoolYear(2025));
        CHECK(deadline.kind != Deadline::Kind::Unparsed);
        CHECK_FALSE(deadline.intervals.empty());
    }
    CHECK(codes.size() == 6);
}

TEST_CASE("A measure names its works and schools")
{
    CHECK(measureText(u"Перепроверка"_s, {}, {}) == u"Перепроверка"_s);
    CHECK(measureText(u"Перепроверка"_s, {u"Русский язык, 5 класс"_s}, {u"СОШ № 1"_s, u"СОШ № 2"_s}) ==
          u"Перепроверка (Русский язык, 5 класс): СОШ № 1, СОШ № 2"_s);
}

TEST_CASE("Texts of a measure stand in the columns of their roles, others behind the activity")
{
    const Measure measure{u"Консультация"_s, u"октябрь"_s, u"Методист"_s, u"Справка"_s, {SchoolId(7)}};
    Plan plan;
    plan.columns = defaultColumns();
    const Activity activity = measureActivity(plan, measure);
    CHECK(plan.cell(activity, ColumnRole::Activity) == u"Консультация"_s);
    CHECK(plan.cell(activity, ColumnRole::Deadline) == u"октябрь"_s);
    CHECK(plan.cell(activity, ColumnRole::Responsible) == u"Методист"_s);
    CHECK(plan.cell(activity, ColumnRole::Result) == u"Справка"_s);
    CHECK(activity.schools == std::vector{SchoolId(7)});

    plan.columns = {{{}, u"Мероприятие"_s, ColumnRole::Activity, 0}, {{}, u"Срок"_s, ColumnRole::Deadline, 0}};
    const Activity narrow = measureActivity(plan, measure);
    CHECK(plan.cell(narrow, ColumnRole::Activity) ==
          u"Консультация\nОтветственные: Методист\nОжидаемый результат: Справка"_s);
}
