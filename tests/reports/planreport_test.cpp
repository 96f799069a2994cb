#include "reports/planreport.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

PlanSection planSection(const QString &label, std::optional<QString> number, const QString &title,
                        const QStringList &tasks = {})
{
    PlanSection section;
    section.label = label;
    section.number = std::move(number);
    section.title = title;
    section.tasks = tasks;
    return section;
}

Activity activityOf(std::optional<std::size_t> section, std::optional<QString> number, const QString &text)
{
    Activity activity;
    activity.section = section;
    activity.number = std::move(number);
    activity.cells = {QString(), text};
    return activity;
}

Plan samplePlan()
{
    Plan plan;
    plan.properties.title = u"План\n  работы "_s;
    plan.columns = defaultColumns();
    plan.sections = {planSection({}, u"1."_s, u"Документы"_s),
                     planSection(u"Направление"_s, u"2"_s, u"Обучение"_s, {u"учить"_s, u"- проверять"_s})};
    plan.activities = {activityOf(std::nullopt, QString(), u"Без раздела"_s), activityOf(0, u"1.1"_s, u"Приказ"_s),
                       activityOf(0, u"1.4"_s, u"Письмо"_s), activityOf(1, std::nullopt, u"Семинар"_s)};
    plan.activities.back().status = ActivityStatus::Done;
    plan.activities.back().note = u"заметка для себя"_s;
    return plan;
}

ReportTable tableOf(const Report &report)
{
    return std::get<ReportTable>(report.body.back());
}

QStringList paragraphsOf(const Report &report)
{
    QStringList texts;
    for (const auto &block : report.body) {
        if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
            texts << paragraph->marker + paragraph->text;
    }
    return texts;
}

} // namespace

TEST_CASE("The table of a plan has its sections and activities in reading order with their numbers")
{
    const auto plan = samplePlan();
    const auto report = planReport(plan);
    const auto table = tableOf(report);

    CHECK(report.title == u"План\nработы"_s);
    REQUIRE(table.columns.size() == 5);
    CHECK(table.columns[0].narrow);
    REQUIRE(table.rows.size() == 6);
    // Every row has a cell for each column, though the activities have texts for two only.
    CHECK(table.rows[0].cells == QStringList{QString(), u"Без раздела"_s, QString(), QString(), QString()});
    CHECK(table.rows[1] == ReportRow{ReportRow::Kind::Section, {u"1. Документы"_s}, {}});
    CHECK(table.rows[2].cells.first() == u"1.1"_s);
    CHECK(table.rows[3].cells.first() == u"1.4"_s);
    CHECK(table.rows[4] == ReportRow{ReportRow::Kind::Section,
                                     {u"Направление 2. Обучение"_s},
                                     {u"Задачи:"_s, u"– учить"_s, u"– проверять"_s}});
    // Made by the rule from the section's number.
    CHECK(table.rows[5].cells.first() == u"2.1"_s);
    for (const auto &row : table.rows)
        CHECK_FALSE(row.cells.join(u' ').contains(u"заметка"_s));
}

TEST_CASE("A section without a number is its title and one without a title its number")
{
    auto plan = samplePlan();
    plan.sections = {planSection({}, QString(), u"Разное"_s), planSection(u"Задача"_s, u"3"_s, {}, {u"одна"_s})};
    const auto rows = tableOf(planReport(plan)).rows;
    CHECK(rows[1].cells == QStringList{u"Разное"_s});
    CHECK(rows[4] == ReportRow{ReportRow::Kind::Section, {u"Задача 3"_s}, {u"Задачи: одна"_s}});
}

TEST_CASE("Goals that the preamble names already are printed once")
{
    auto plan = samplePlan();
    plan.properties.preamble = u"Задачи:\n- учить;\n- проверять."_s;
    plan.properties.goals = QStringList{u"учить;"_s, u"проверять."_s};
    CHECK(paragraphsOf(planReport(plan)) == QStringList{u"Задачи:"_s, u"–учить;"_s, u"–проверять."_s});
}

TEST_CASE("Goals without a line that leads to them get one")
{
    auto plan = samplePlan();
    plan.properties.preamble = u"В соответствии с приказом."_s;
    plan.properties.goals = QStringList{u"учить"_s};
    CHECK(paragraphsOf(planReport(plan)) ==
          QStringList{u"В соответствии с приказом."_s, u"Цели и задачи:"_s, u"–учить"_s});

    plan.properties.preamble = u"Цель:"_s;
    CHECK(paragraphsOf(planReport(plan)) == QStringList{u"Цель:"_s, u"–учить"_s});
}

TEST_CASE("Goals with words and numbers of their own are printed as they were typed")
{
    auto plan = samplePlan();
    plan.properties.preamble = QString();
    plan.properties.goals = QStringList{u"Цель: обеспечить объективность."_s, u"Задачи:"_s, u"1. Учить."_s,
                                        u"2) Проверять."_s, u"- помогать"_s};
    CHECK(paragraphsOf(planReport(plan)) == QStringList{u"Цель: обеспечить объективность."_s, u"Задачи:"_s,
                                                        u"1.Учить."_s, u"2)Проверять."_s, u"–помогать"_s});
    plan.properties.goals = QStringList{u"Цель: обеспечить объективность в 2024.2025 годах"_s};
    CHECK(paragraphsOf(planReport(plan)) == plan.properties.goals);
}

TEST_CASE("The goal of a section is no task of it")
{
    auto plan = samplePlan();
    plan.sections = {planSection({}, u"1"_s, u"Кадры"_s, {u"Цель: обучить всех"_s, u"найти"_s, u"научить"_s})};
    CHECK(tableOf(planReport(plan)).rows.at(1).lines ==
          QStringList{u"Цель: обучить всех"_s, u"Задачи:"_s, u"– найти"_s, u"– научить"_s});
}

TEST_CASE("An approval by a person leaves room for the signature unless it is there")
{
    auto plan = samplePlan();
    auto &approval = plan.properties.approval;
    approval.heading = u"УТВЕРЖДАЮ:"_s;
    approval.post = u"Начальник"_s;
    approval.person = u"Л.М. Иванова"_s;
    approval.date = u"«__» ____ 2024 г."_s;
    CHECK(planReport(plan).approval ==
          QStringList{u"УТВЕРЖДАЮ:"_s, u"Начальник"_s, u"______________ Л.М. Иванова"_s, u"«__» ____ 2024 г."_s});

    approval.person = u"_____ Л.М. Иванова"_s;
    CHECK(planReport(plan).approval.at(2) == u"_____ Л.М. Иванова"_s);

    approval = ApprovalBlock();
    approval.heading = u"УТВЕРЖДЕН"_s;
    approval.act = u"приказом Управления"_s;
    CHECK(planReport(plan).approval == QStringList{u"УТВЕРЖДЕН"_s, u"приказом Управления"_s});
}

TEST_CASE("Agreements go where the page set-up wants them and empty ones nowhere")
{
    auto plan = samplePlan();
    CHECK(planReport(plan).approval.isEmpty());
    ApprovalBlock agreement;
    agreement.heading = u"СОГЛАСОВАНО"_s;
    plan.properties.agreement = {agreement};
    CHECK(planReport(plan).agreementPlace == Report::AgreementPlace::End);
    plan.properties.page.agreementOnFirstPage = true;
    CHECK(planReport(plan).agreementPlace == Report::AgreementPlace::FirstPage);
    CHECK(planReport(plan).agreement == std::vector<QStringList>{{u"СОГЛАСОВАНО"_s}});
}

TEST_CASE("A plan without a number column prints no numbers")
{
    auto plan = samplePlan();
    plan.columns.erase(plan.columns.begin());
    for (auto &activity : plan.activities)
        activity.cells.erase(activity.cells.begin());
    CHECK(tableOf(planReport(plan)).rows[2].cells.first() == u"Приказ"_s);
}

TEST_CASE("An empty plan is an empty table")
{
    const auto report = planReport({});
    CHECK(tableOf(report).columns.empty());
    CHECK(tableOf(report).rows.empty());
    CHECK(activityTexts({}, {}, 3).isEmpty());
}
