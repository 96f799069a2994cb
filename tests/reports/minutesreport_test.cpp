#include "reports/minutesreport.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Paper
{
    Minutes minutes;
    Plan decisions;

    Paper()
    {
        minutes.meeting = u"заседания рабочей группы"_s;
        minutes.organisation = u"Управление образования"_s;
        minutes.number = u"6"_s;
        minutes.date = u"22.03.2023г."_s;
        minutes.chair = u"Кошкин И.И., начальник"_s;
        minutes.secretary = u"Мышкина О.О."_s;
        minutes.present = u"Кошкин И.И.\nМышкина О.О."_s;
        minutes.agenda = {{u"об итогах ВПР"_s, u"СЛУШАЛИ: Кошкина И.И.\n- первое;"_s, u"Голосовали: единогласно"_s},
                          {u"Разное"_s, {}, {}}};
        decisions.columns = decisionColumns();
        decisions.properties.period = PlanPeriod::schoolYear(2022);
        decisions.sections = {{{}, u"Вопрос"_s, u"1"_s, u"об итогах ВПР"_s, {}}};
        add(std::nullopt, u"5"_s, u"Общее решение до 1 мая"_s, u"до 1 мая"_s, {});
        add(0, u"1.1"_s, u"Провести семинар"_s, u"до 20.04.2023"_s, u"Мышкина О.О."_s);
        add(0, u"1.2"_s, u"Руководителям ОУ №№ 1, 5 провести разбор"_s, {}, u"Руководители ОУ №№ 1, 5"_s);
    }

    void add(std::optional<std::size_t> section, const QString &number, const QString &text, const QString &deadline,
             const QString &responsible)
    {
        decisions.activities.push_back({{}, section, number, {{}, text, deadline, responsible, {}}, {}, {}, {}});
    }

    [[nodiscard]] Report report(const QStringList &plans = {}) const
    {
        return minutesReport(minutes, decisions, plans);
    }
};

QStringList texts(const Report &report)
{
    QStringList lines;
    for (const ReportBlock &block : report.body) {
        const auto &paragraph = std::get<ReportParagraph>(block);
        lines << (paragraph.marker.isEmpty() ? paragraph.text : paragraph.marker + u' ' + paragraph.text);
    }
    return lines;
}

} // namespace

TEST_CASE("Minutes are put on paper in the order in which minutes are written")
{
    const Report report = Paper().report();
    CHECK(report.title == u"Управление образования\nПРОТОКОЛ\nзаседания рабочей группы"_s);
    const QStringList expected{
        u"22 марта 2023 г.    №\u00a06"_s,
        u"Председатель: Кошкин И.И., начальник."_s,
        u"Секретарь: Мышкина О.О."_s,
        u"Присутствовали:"_s,
        u"– Кошкин И.И.;"_s,
        u"– Мышкина О.О."_s,
        u"Повестка дня"_s,
        u"1. Об итогах ВПР"_s,
        u"2. Разное"_s,
        u"1. Об итогах ВПР"_s,
        u"СЛУШАЛИ: Кошкина И.И."_s,
        u"– первое;"_s,
        u"РЕШИЛИ:"_s,
        u"1.1. Провести семинар.\nСрок: до 20.04.2023. Ответственные: Мышкина О.О."_s,
        u"1.2. Руководителям ОУ №№ 1, 5 провести разбор"_s,
        u"Голосовали: единогласно"_s,
        u"РЕШИЛИ:"_s,
        u"5. Общее решение до 1 мая"_s,
    };
    CHECK(texts(report) == expected);
}

TEST_CASE("Chair and secretary sign, unless the signature was typed")
{
    Paper paper;
    CHECK(paper.report().signature ==
          QStringList{u"Председатель ______________ Кошкин И.И."_s, u"Секретарь ______________ Мышкина О.О."_s});
    paper.decisions.properties.signature = u"Секретарь рабочей группы\nТ.А. Плошкина"_s;
    CHECK(paper.report().signature == QStringList{u"Секретарь рабочей группы"_s, u"Т.А. Плошкина"_s});
}

TEST_CASE("Approval stands where it stands on plans, and plans are named as annexes")
{
    Paper paper;
    paper.decisions.properties.approval = ApprovalBlock::fromLines({u"УТВЕРЖДАЮ"_s, u"Начальник"_s, u"И.И. Кошкин"_s});
    const Report report = paper.report({u"Комплекс мер"_s});
    REQUIRE_FALSE(report.approval.isEmpty());
    CHECK(report.approval.front() == u"УТВЕРЖДАЮ"_s);
    CHECK(texts(report).last() == u"Приложение: Комплекс мер"_s);
}

TEST_CASE("Decisions under a heading of no question are printed too")
{
    Paper paper;
    paper.decisions.sections.push_back({{}, {}, u"7"_s, u"О прочем"_s, {}});
    paper.add(1, u"7.1"_s, u"Провести"_s, {}, {});
    CHECK(texts(paper.report()).contains(u"О прочем"_s));
    CHECK(texts(paper.report()).contains(u"7.1. Провести"_s));
    Plan empty;
    CHECK(minutesReport({}, empty, {}).title == u"ПРОТОКОЛ"_s);
}
