#include "document/controlqueries.h"
#include "document/document.h"
#include "document/models/monthmodel.h"
#include "document/models/timelinemodel.h"
#include "document/planedits.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// The activities of the sample plan with these deadlines, as they stand on 10 March 2024.
std::vector<ControlledActivity> activitiesWith(const QStringList &deadlines)
{
    const auto document = Document::inMemory();
    Plan plan = test::samplePlan();
    for (qsizetype at = 0; at < deadlines.size(); ++at)
        plan.activities[std::size_t(at)].cells[2] = deadlines[at];
    REQUIRE(insertPlans(*document, {plan}, u"загрузить план"_s));
    return controlledActivities(*document, QDate(2024, 3, 10)).value();
}

std::vector<TimelineBar> barsIn(const TimelineModel &model, int row, int month)
{
    const int column = TimelineModel::FirstMonth + (month >= 9 ? month - 9 : month + 3);
    return model.index(row, column).data(TimelineModel::BarsRole).value<std::vector<TimelineBar>>();
}

} // namespace

TEST_CASE("A month lists on each day what is due and marks the days of its neighbours")
{
    MonthModel model;
    const test::ModelTester tester(model);
    model.setMonth(QDate(2024, 2, 14));
    model.setActivities(
        activitiesWith({u"до 28.02.2024"_s, u"февраль 2024"_s, u"постоянно"_s, u"по графику"_s, u"до 29.02.2024"_s}));
    CHECK(model.rowCount() == 5);
    CHECK(model.columnCount() == 7);
    const QModelIndex day = model.indexOf(QDate(2024, 2, 29));
    CHECK(day.column() == 3); // a Thursday
    CHECK(day.data(MonthModel::ActivitiesRole).value<QList<qint64>>().size() == 2);
    CHECK(day.data().toString().startsWith(u"29\n1.1. Семинар для организаторов\n"_s));
    CHECK(day.data(Qt::AccessibleTextRole).toString().startsWith(u"29 февраля 2024: 1.1. Семинар"_s));
    CHECK(day.data(MonthModel::InMonthRole).toBool());
    CHECK_FALSE(model.index(0, 0).data(MonthModel::InMonthRole).toBool()); // 29 January
    CHECK_FALSE(model.indexOf(QDate(2024, 5, 1)).isValid());
    model.setMonth(QDate(2024, 9, 1));
    CHECK(model.rowCount() == 6);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("A year has a row for each activity with days in it, and bars by month")
{
    TimelineModel model;
    const test::ModelTester tester(model);
    model.setActivities(activitiesWith({u"до 28.02.2024"_s, u"15.01.2024–10.02.2024"_s, u"постоянно"_s,
                                        u"по графику ВПР"_s, u"начало октября 2024"_s}),
                        QDate(2024, 3, 10));
    CHECK(model.years() == std::vector{2023, 2024});
    model.setYear(2023);
    REQUIRE(model.rowCount() == 3); // not what is by schedule, nor what is next year
    CHECK(model.columnCount() == 13);
    CHECK(model.index(1, 0).data().toString() == u"1.1. Семинар для организаторов"_s);
    const auto until = barsIn(model, 0, 2);
    REQUIRE(until.size() == 1);
    CHECK(until[0].style == TimelineBar::Style::Until);
    CHECK(barsIn(model, 0, 1).empty());
    const auto january = barsIn(model, 1, 1);
    REQUIRE(january.size() == 1);
    CHECK(january[0].from == Approx(14.0 / 31));
    CHECK(january[0].to == 1);
    CHECK(barsIn(model, 1, 2).front().from == 0);
    for (int month = 1; month <= 12; ++month)
        CHECK(barsIn(model, 2, month) == std::vector{TimelineBar{0, 1, TimelineBar::Style::Permanent}});
    CHECK(model.headerData(1, Qt::Horizontal, Qt::DisplayRole) == u"сен"_s);
    CHECK(model.headerData(12, Qt::Horizontal, Qt::DisplayRole) == u"авг"_s);
    // Today is in March alone.
    CHECK(model.index(0, 7).data(TimelineModel::TodayRole).toDouble() == Approx(9.5 / 31));
    CHECK_FALSE(model.index(0, 6).data(TimelineModel::TodayRole).isValid());
    CHECK(model.index(0, 6).data(Qt::AccessibleTextRole).toString() == u"до 28"_s);
    model.setYear(2024);
    REQUIRE(model.rowCount() == 1);
    CHECK(barsIn(model, 0, 10).front().style == TimelineBar::Style::Approximate);
    CHECK(tester.complaints() == QStringList());
}
