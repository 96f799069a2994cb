#include "core/planproblems.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2023, 11, 15);

using DeadlineKind = Deadline::Kind;
using Kind = PlanProblem::Kind;
using Severity = PlanProblem::Severity;

/// An activity of a plan with the columns of a new plan, and its understood deadline.
struct Row
{
    QString activity = u"Провести совещание"_s;
    QString deadlineText = u"до 01.12.2023"_s;
    QString responsible = u"Руководители ОО"_s;
    Deadline deadline = until(QDate(2023, 12, 1));
    ActivityStatus status = ActivityStatus::NotStarted;
    std::optional<QString> number;

    static Deadline until(QDate day) { return of(DeadlineKind::Until, {{std::nullopt, day}}); }
    static Deadline of(DeadlineKind kind, std::vector<DateInterval> intervals = {})
    {
        Deadline deadline;
        deadline.kind = kind;
        deadline.intervals = std::move(intervals);
        return deadline;
    }
};

struct Case
{
    Plan plan;
    std::vector<Deadline> deadlines;

    explicit Case(const std::vector<Row> &rows, const PlanPeriod &period = PlanPeriod::schoolYear(2023))
    {
        plan.columns = defaultColumns();
        plan.properties.period = period;
        for (const auto &row : rows) {
            plan.activities.push_back(
                {{}, {}, row.number, {u""_s, row.activity, row.deadlineText, row.responsible, u""_s}, row.status, {}});
            deadlines.push_back(row.deadline);
        }
    }

    std::vector<PlanProblem> problems() const { return problemsOf(plan, deadlines, Today); }
    QStringList texts() const
    {
        QStringList all;
        for (const auto &problem : problems())
            all << problem.text;
        return all;
    }
};

/// The texts of a plan of one row whose deadline is `text`, understood as `deadline`.
QStringList textsFor(const QString &text, const Deadline &deadline,
                     const PlanPeriod &period = PlanPeriod::schoolYear(2023))
{
    Row row;
    row.deadlineText = text;
    row.deadline = deadline;
    return Case({row}, period).texts();
}

} // namespace

TEST_CASE("A plan that is in order has no problems")
{
    CHECK(Case({Row(), Row()}).problems().empty());
    CHECK(problemsOf(Plan(), {}, Today).empty());
}

TEST_CASE("Empty cells of an activity are problems with their place")
{
    Row row;
    row.responsible = u" — "_s;
    row.deadlineText = u""_s;
    row.deadline = Deadline();
    const auto problems = Case({Row(), row}).problems();
    REQUIRE(problems.size() == 2);
    CHECK(problems[0] ==
          PlanProblem{Kind::NoDeadline, Severity::Mistake, {}, 1, ColumnRole::Deadline, u"Не указан срок"_s});
    CHECK(problems[1] ==
          PlanProblem{
              Kind::NoResponsible, Severity::Mistake, {}, 1, ColumnRole::Responsible, u"Не указан ответственный"_s});
    Row untitled;
    untitled.activity = u"-"_s;
    CHECK(Case({untitled}).texts() == QStringList{u"Не указано мероприятие"_s});
}

TEST_CASE("A row in which nothing is typed is one problem")
{
    const auto problems = Case({Row{u""_s, u" "_s, u""_s, Deadline(), {}, {}}}).problems();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == PlanProblem{Kind::EmptyRow, Severity::Mistake, {}, 0, {}, u"Строка не заполнена"_s});
}

TEST_CASE("Nothing is asked of columns that the plan does not have")
{
    Case plan(
        {Row{u"Совещание"_s, u""_s, u""_s, Deadline(), {}, {}}, Row{u"Совещание"_s, u""_s, u""_s, Deadline(), {}, {}}});
    plan.plan.activities[0].number = u"1"_s;
    plan.plan.activities[1].number = u"7"_s;
    for (const auto role : {ColumnRole::Number, ColumnRole::Deadline, ColumnRole::Responsible})
        plan.plan.columns[*plan.plan.column(role)].role = ColumnRole::Other;
    CHECK(plan.problems().empty());
}

TEST_CASE("A deadline that is not understood is shown as typed and shortened")
{
    CHECK(textsFor(u"когда\nполучится"_s, Row::of(DeadlineKind::Unparsed)) ==
          QStringList{u"Срок «когда получится» не понят"_s});
    CHECK(textsFor(QString(100, u'о'), Row::of(DeadlineKind::Unparsed)) ==
          QStringList{u"Срок «"_s + QString(59, u'о') + u"…» не понят"_s});
    CHECK(textsFor(u"по графику ВПР"_s, Row::of(DeadlineKind::BySchedule)).isEmpty());
}

TEST_CASE("A passed deadline is a problem until the activity is done or cancelled")
{
    Row row;
    row.deadline = Row::until(QDate(2023, 10, 1));
    CHECK(Case({row}).texts() == QStringList{u"Срок прошёл 01.10.2023, а мероприятие не выполнено"_s});
    CHECK(Case({row}).problems().front().severity == Severity::Mistake);
    row.status = ActivityStatus::InWork;
    CHECK(Case({row}).problems().size() == 1);
    row.status = ActivityStatus::Done;
    CHECK(Case({row}).problems().empty());
    row.status = ActivityStatus::Cancelled;
    row.responsible.clear();
    CHECK(Case({row}).problems().empty());
}

TEST_CASE("A deadline outside the period is a remark")
{
    CHECK(textsFor(u"до 15.09.2024"_s, Row::until(QDate(2024, 9, 15))) ==
          QStringList{u"Срок (15.09.2024) выходит за период плана (2023/24 учебный год)"_s});
    CHECK(textsFor(u"август – декабрь 2023"_s,
                   Row::of(DeadlineKind::MonthRange, {{QDate(2023, 8, 1), QDate(2023, 12, 31)}})) ==
          QStringList{u"Срок (01.08.2023 – 31.12.2023) выходит за период плана (2023/24 учебный год)"_s});
    CHECK(textsFor(u"до 31.08.2024"_s, Row::until(QDate(2024, 8, 31))).isEmpty());
    CHECK(textsFor(u"до 15.09.2030"_s, Row::until(QDate(2030, 9, 15)), PlanPeriod()).isEmpty());
}

TEST_CASE("Years that can be read in two ways are a remark")
{
    const auto twoYears = Row::of(DeadlineKind::CalendarYear, {{QDate(2023, 1, 1), QDate(2024, 12, 31)}});
    CHECK(textsFor(u"2023 - 2024гг."_s, twoYears) ==
          QStringList{u"Неясно, учебный это год или два календарных; понято как 01.01.2023 – 31.12.2024"_s});
    const auto severalYears = PlanPeriod::years(2023, 2024);
    CHECK(textsFor(u"2023-2024 гг."_s, twoYears, severalYears).isEmpty());
    CHECK(textsFor(u"в течение года"_s, twoYears, severalYears) ==
          QStringList{u"Неясно, какой это год; понято как весь период плана (2023–2024 годы)"_s});
    const auto december = Row::of(DeadlineKind::Month, {{QDate(2023, 12, 1), QDate(2023, 12, 31)}});
    CHECK(textsFor(u"декабрь"_s, december, severalYears) ==
          QStringList{u"В плане на несколько лет год срока не указан; понято как 01.12.2023 – 31.12.2023"_s});
    const auto eachMarch = Row::of(DeadlineKind::Multi, {{std::nullopt, QDate(2024, 3, 31)},
                                                         {QDate(2024, 3, 1), QDate(2024, 3, 31)},
                                                         {QDate(2024, 5, 1), std::nullopt},
                                                         {QDate(2024, 6, 1), QDate(2024, 6, 1)}});
    CHECK(textsFor(u"март"_s, eachMarch, severalYears) ==
          QStringList{u"В плане на несколько лет год срока не указан; понято как до 31.03.2024, "
                      "01.03.2024 – 31.03.2024, с 01.05.2024 и далее"_s});
    CHECK(textsFor(u"декабрь 2023"_s, december, severalYears).isEmpty());
    CHECK(textsFor(u"01.12.23"_s, Row::until(QDate(2023, 12, 1)), severalYears).isEmpty());
    auto yearly = december;
    yearly.kind = DeadlineKind::Recurring;
    yearly.recurs = Deadline::Recurrence::Yearly;
    CHECK(textsFor(u"ежегодно (декабрь)"_s, yearly, severalYears).isEmpty());
}

TEST_CASE("A plan without a period says once that years are unknown")
{
    Row row;
    row.deadlineText = u"сентябрь"_s;
    row.deadline = Row::of(DeadlineKind::Month);
    const auto problems = Case({row, row}, PlanPeriod()).problems();
    REQUIRE(problems.size() == 1);
    CHECK(problems[0] == PlanProblem{Kind::PeriodUnknown,
                                     Severity::Remark,
                                     {},
                                     {},
                                     {},
                                     u"Период плана не указан, поэтому неизвестен год некоторых сроков"_s});
    CHECK(textsFor(u"по графику"_s, Row::of(DeadlineKind::BySchedule), PlanPeriod()).isEmpty());
    CHECK(Case({Row()}, PlanPeriod()).problems().empty()); // its year is typed
}

TEST_CASE("A colon in an approval heading is a remark on the plan")
{
    Case plan({Row()});
    plan.plan.properties.approval.heading = u"УТВЕРЖДАЮ:"_s;
    plan.plan.properties.agreement = {{u"СОГЛАСОВАНО"_s, {}, {}, {}, {}, {}, {}},
                                      {u"СОГЛАСОВАНО :"_s, {}, {}, {}, {}, {}, {}}};
    CHECK(plan.texts() == QStringList{u"После слова УТВЕРЖДАЮ двоеточие не ставится (ГОСТ Р 7.0.97)"_s,
                                      u"После слова СОГЛАСОВАНО двоеточие не ставится (ГОСТ Р 7.0.97)"_s});
    CHECK(plan.problems().front().kind == Kind::ApprovalColon);
}

TEST_CASE("Numbering issues come with their section or activity")
{
    Case plan({Row(), Row(), Row()});
    plan.plan.sections = {{{}, {}, u"1"_s, u"Раздел"_s, {}}, {{}, {}, u"1"_s, u"Раздел"_s, {}}};
    const std::vector<QString> numbers{u"1.1"_s, u"1.3"_s, u"1.3"_s};
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        plan.plan.activities[i].section = 0;
        plan.plan.activities[i].number = numbers[i];
    }
    const auto problems = plan.problems();
    REQUIRE(problems.size() == 3);
    CHECK(problems[0] == PlanProblem{Kind::Numbering, Severity::Mistake, 1, {}, {}, u"Номер 1 повторяется"_s});
    CHECK(problems[1] ==
          PlanProblem{Kind::Numbering, Severity::Remark, {}, 1, ColumnRole::Number, u"После 1.1 сразу идёт 1.3"_s});
    CHECK(problems[2] ==
          PlanProblem{Kind::Numbering, Severity::Mistake, {}, 2, ColumnRole::Number, u"Номер 1.3 повторяется"_s});
}
