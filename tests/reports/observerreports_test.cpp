#include "reports/observerreports.h"
#include "support/catch.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Day(2026, 4, 14);

ObserverPapers papers()
{
    Observer first;
    first.id = ObserverId(1);
    first.name = u"Иванова Анна Петровна"_s;
    first.category = ObserverCategory::Methodist;
    first.workplace = u"ИМЦ, методист"_s;
    first.accreditation = {u"7"_s, {2026, 4, 1}, {2026, 5, 31}};
    first.briefingDay = QDate(2026, 4, 8);
    Observer second;
    second.id = ObserverId(2);
    second.name = u"Петров Пётр"_s;
    second.list = ObserverRegister::Public;
    second.category = ObserverCategory::Parent;
    Observation one{ObservationId(1), Day, SchoolId(1), ObservationStage::Conduct, 5, u"Математика"_s, u"каб. 12"_s, 2};
    Observation two{ObservationId(2), Day.addDays(2), SchoolId(2), ObservationStage::Check, 0, {}, {}, 1};
    ObserverPapers papers;
    papers.schedule = {{first, second},
                       {one, two},
                       {{AssignmentId(1), ObservationId(1), ObserverId(1), {}},
                        {AssignmentId(2), ObservationId(2), ObserverId(2), {}}}};
    papers.acts = {{ObservationActId(1),
                    AssignmentId(1),
                    Day,
                    QTime(9, 0),
                    QTime(10, 30),
                    {ObservedStep::Conduct},
                    {Violation::Devices},
                    u"телефон на парте"_s}};
    papers.schools = {{SchoolId(1), u"СОШ № 1"_s}, {SchoolId(2), u"СОШ № 2"_s}};
    return papers;
}

const ReportTable &tableOf(const Report &report)
{
    const auto found = std::ranges::find_if(
        report.body, [](const ReportBlock &block) { return std::holds_alternative<ReportTable>(block); });
    REQUIRE(found != report.body.end());
    return std::get<ReportTable>(*found);
}

// The lines of an act, those of lists with their mark: «☒ проверка работ».
QStringList linesOf(const Report &report)
{
    QStringList lines;
    for (const ReportBlock &block : report.body) {
        const auto &paragraph = std::get<ReportParagraph>(block);
        lines << (paragraph.marker.isEmpty() ? paragraph.text : paragraph.marker + u' ' + paragraph.text);
    }
    return lines;
}

} // namespace

TEST_CASE("The appendix lists both registers under their headings, each numbered from one")
{
    const Report report = observerListReport(papers(), std::nullopt);
    CHECK(report.approval.front() == u"Приложение"_s);
    const ReportTable &table = tableOf(report);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].kind == ReportRow::Kind::Section);
    CHECK(table.rows[0].cells == QStringList{u"Муниципальные наблюдатели"_s});
    CHECK(table.rows[1].cells == QStringList{u"1"_s, u"Иванова Анна Петровна"_s, u"методист"_s, u"ИМЦ, методист"_s,
                                             u"№ 7 с 01.04.2026 до 31.05.2026"_s});
    CHECK(table.rows[3].cells.mid(0, 3) == QStringList{u"1"_s, u"Петров Пётр"_s, u"родитель"_s});
    const Report one = observerListReport(papers(), ObserverRegister::Public);
    CHECK(one.title.contains(u"общественных"_s));
    CHECK(tableOf(one).rows.size() == 1);
}

TEST_CASE("The schedule goes by days and says what is vacant")
{
    const Report report = observerScheduleReport(papers());
    CHECK(report.title.endsWith(u"с 14.04.2026 по 16.04.2026"_s));
    const ReportTable &table = tableOf(report);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].cells == QStringList{u"14 апреля 2026 г., вторник"_s});
    CHECK(table.rows[1].cells == QStringList{u"1"_s, u"СОШ № 1"_s, u"проведение"_s, u"5 класс, Математика"_s,
                                             u"каб. 12"_s, u"Иванова Анна Петровна, методист\nне назначено: 1"_s});
    CHECK(table.rows[3].cells[2] == u"проверка"_s);
    CHECK(table.rows[3].cells[3].isEmpty());
}

TEST_CASE("The journal has a line for every signature and a day to be filled in where none is set")
{
    const ReportTable table = tableOf(briefingJournalReport(papers(), std::nullopt));
    CHECK(table.rows[1].cells[3] == u"08.04.2026"_s);
    CHECK(table.rows[3].cells[3] == u"____.____.20____"_s);
    for (const ReportRow &row : table.rows) {
        if (row.kind == ReportRow::Kind::Cells)
            CHECK(row.cells[4].contains(u"____"_s));
    }
}

TEST_CASE("A blank act offers every step and every violation and marks none")
{
    const QStringList lines = linesOf(blankActReport());
    for (const ObservedStep step : AllObservedSteps)
        CHECK(lines.contains(u"☐ "_s + observedStepName(step)));
    for (const Violation violation : AllViolations)
        CHECK(std::ranges::any_of(lines, [&](const QString &line) {
            return line.startsWith(u"☐ "_s) && line.endsWith(violationName(violation));
        }));
    CHECK_FALSE(lines.join(u'\n').contains(u'☒'));
}

TEST_CASE("An act that was handed in marks what it found, one that was not leaves that to be filled in")
{
    const ObserverPapers all = papers();
    const Report filled = observationActReport(all, all.schedule.assignments[0]);
    const QStringList lines = linesOf(filled);
    CHECK(lines.contains(u"Образовательная организация: СОШ № 1"_s));
    CHECK(lines.contains(u"Дата: 14.04.2026      Начало наблюдения: 09:00      Окончание: 10:30"_s));
    CHECK(lines.contains(u"☒ проведение работы в аудитории"_s));
    CHECK(lines.contains(u"☐ нарушений не выявлено"_s));
    CHECK(lines.contains(u"☒ выявлены нарушения:"_s));
    CHECK(lines.count(u"☒ 4. участники пользовались средствами связи или справочными материалами"_s) == 1);
    CHECK(lines.contains(u"телефон на парте"_s));
    CHECK(filled.signature.front().contains(u"Иванова\u00a0А.\u00a0П."_s));
    const QStringList open = linesOf(observationActReport(all, all.schedule.assignments[1]));
    CHECK(open.contains(u"☒ проверка работ"_s));
    CHECK(open.contains(u"☐ нарушений не выявлено"_s));
    CHECK(open.contains(u"☐ выявлены нарушения:"_s));
}

TEST_CASE("The summary counts the acts of every school and of all")
{
    const Report report = observationSummaryReport(papers());
    CHECK(std::get<ReportParagraph>(report.body.front()).text ==
          u"Запланировано 2\u00a0наблюдения в 2\u00a0школах, без наблюдателя осталось 0. Получено актов: 1, из них с "
          "нарушениями: 1."_s);
    const ReportTable &table = tableOf(report);
    CHECK(table.rows[0].cells ==
          QStringList{u"1"_s, u"СОШ № 1"_s, u"1"_s, u"0"_s, u"1"_s, u"1"_s, u"1"_s,
                      u"участники пользовались средствами связи или справочными материалами — 1"_s});
    CHECK(table.rows[1].cells.last().isEmpty());
}
