#include "reports/controlreport.h"
#include "support/catch.h"
#include "support/sampleplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

ReportTable tableOf(const Report &report)
{
    return std::get<ReportTable>(report.body.back());
}

QStringList headersOf(const Report &report)
{
    QStringList headers;
    for (const ReportColumn &column : tableOf(report).columns)
        headers << column.header;
    return headers;
}

// The last column of the row with this activity.
QString controlOf(const Report &report, const QString &text)
{
    for (const ReportRow &row : tableOf(report).rows) {
        if (row.kind == ReportRow::Kind::Cells && row.cells.contains(text))
            return row.cells.back();
    }
    return u"no such row"_s;
}

Evidence minutes()
{
    Evidence evidence;
    evidence.kind = EvidenceKind::Minutes;
    evidence.number = u"20"_s;
    evidence.date = QDate(2022, 12, 19);
    return evidence;
}

ControlReportData dataFor(const Plan &plan)
{
    ControlReportData data;
    data.date = QDate(2024, 3, 10);
    data.author = u"Иванова А. П."_s;
    data.states.resize(plan.activities.size());
    return data;
}

} // namespace

TEST_CASE("The report has the plan s table with states and the control as its last column")
{
    const Plan plan = test::samplePlan();
    ControlReportData data = dataFor(plan);
    data.states[0].state = ActivityState::Overdue;
    data.states[0].due = QDate(2024, 2, 28);
    data.states[1].state = ActivityState::Done;
    data.states[2].state = ActivityState::InWork;
    data.states[2].percent = 40;
    data.states[3].state = ActivityState::Cancelled;
    const Report report = controlReport(plan, data);
    CHECK(report.title == u"Отчёт о выполнении плана\n«Дорожная карта по обеспечению объективности»\nпо состоянию на "
                          "10.03.2024"_s);
    CHECK(headersOf(report) == QStringList{u"№ п/п"_s, u"Мероприятие"_s, u"Сроки"_s, u"Ответственные"_s,
                                           u"Ожидаемый результат"_s, u"Состояние"_s, u"Отметка о выполнении"_s});
    const auto rows = tableOf(report).rows;
    REQUIRE(rows.size() == 7); // five activities, two sections
    CHECK(rows[0].cells[5] == u"не выполнено в срок (до 28.02.2024)"_s);
    CHECK(rows[1].kind == ReportRow::Kind::Section);
    CHECK(rows[2].cells.first() == u"1.1."_s);
    CHECK(rows[2].cells[5] == u"выполнено"_s);
    CHECK(rows[3].cells[5] == u"в работе, 40 %"_s);
    // Of five activities one is cancelled: one done among four.
    CHECK(std::get<ReportParagraph>(report.body.front()).text ==
          u"Всего мероприятий 5: выполнено 1 (25 %), в работе 1, не начато 1, не выполнено в срок 1, отменено 1."_s);
    CHECK(report.signature == QStringList{u"Составил: ______________ Иванова А. П."_s});
    // Who approved the plan did not approve the report.
    CHECK(report.approval.isEmpty());
    CHECK(report.agreement.empty());
}

TEST_CASE("What the plan s control column says comes first and as typed, then evidence that it does not mention")
{
    Plan plan = test::samplePlan();
    plan.activities[0].cells[5] = u"Протокол заседания рабочей группы № 20 от 19.12.2022г."_s;
    plan.activities[1].cells[5] = u"Семинар проведён"_s;
    ControlReportData data = dataFor(plan);
    for (ActivityControl &state : data.states)
        state.record.evidence = {minutes()};
    data.states[1].record.conclusions = {{{}, {2022, 12, 1}, {}, u"другое"_s}};
    data.states[2].record.conclusions = {{{}, {2022, 12, 1}, {}, u"Начато"_s}, {{}, {2023, 1, 9}, {}, u"Проведено"_s}};
    data.states[4].record = {};
    const Report report = controlReport(plan, data);
    CHECK(controlOf(report, plan.activities[0].cells[1]) == plan.activities[0].cells[5]);
    CHECK(controlOf(report, plan.activities[1].cells[1]) == u"Семинар проведён\nПротокол № 20 от 19.12.2022"_s);
    CHECK(controlOf(report, plan.activities[2].cells[1]) == u"Проведено\nПротокол № 20 от 19.12.2022"_s);
    CHECK(controlOf(report, plan.activities[3].cells[1]) == u"Протокол № 20 от 19.12.2022"_s);
    CHECK(controlOf(report, plan.activities[4].cells[1]).isEmpty());
}

TEST_CASE("A plan without a control column gets one in the report, named as in municipal papers")
{
    Plan plan = test::samplePlan();
    plan.columns.erase(plan.columns.begin() + 5);
    for (Activity &activity : plan.activities)
        activity.cells.erase(activity.cells.begin() + 5);
    const Report report = controlReport(plan, dataFor(plan));
    CHECK(headersOf(report).last() == u"Выводы по итогам административного контроля"_s);
    CHECK(controlPageSetup(plan).orientation == PageSetup::Orientation::Landscape);
}

TEST_CASE("A plan without activities gives a report without rows")
{
    Plan plan = test::samplePlan();
    plan.activities.clear();
    plan.sections.clear();
    const Report report = controlReport(plan, dataFor(plan));
    CHECK(tableOf(report).rows.empty());
    CHECK(std::get<ReportParagraph>(report.body.front()).text == u"Всего мероприятий 0: выполнено 0."_s);
}
