#include "core/deadlinejson.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A deadline in JSON has ISO days and null for an open end")
{
    const auto deadline = understandDeadline(u"до 28.02.2024"_s, PlanPeriod::schoolYear(2023));
    const auto json = deadlineToJson(deadline);
    CHECK(json.value(u"kind"_s).toString() == u"until"_s);
    const auto interval = json.value(u"intervals"_s).toArray().at(0).toArray();
    CHECK(interval.at(0).isNull());
    CHECK(interval.at(1).toString() == u"2024-02-28"_s);
    CHECK(json.value(u"recurs"_s).isNull());
    CHECK(json.value(u"reference"_s).isNull());
    CHECK_FALSE(json.value(u"approximate"_s).toBool());
    CHECK(json.value(u"meaning"_s).toString() == u"До 28 февраля 2024 г. включительно"_s);
}

TEST_CASE("A request line is answered with one line")
{
    const auto answer = answerDeadlineLine(
        u"{\"text\": \"до 15 числа\", \"context_year\": \"2023/24\", \"context_month\": 10}"_s.toUtf8());
    REQUIRE(answer);
    CHECK_FALSE(answer->contains('\n'));
    const auto json = QJsonDocument::fromJson(*answer).object();
    CHECK(json.value(u"intervals"_s).toArray().at(0).toArray().at(1).toString() == u"2023-10-15"_s);
}

TEST_CASE("A request without a year is answered with a kind alone")
{
    const auto answer = answerDeadlineLine(u"{\"text\": \"сентябрь\", \"context_year\": null}"_s.toUtf8());
    REQUIRE(answer);
    const auto json = QJsonDocument::fromJson(*answer).object();
    CHECK(json.value(u"kind"_s).toString() == u"month"_s);
    CHECK(json.value(u"intervals"_s).toArray().isEmpty());
}

TEST_CASE("A line that is no request is refused with a reason")
{
    for (const auto &line :
         {u"сентябрь"_s, u"[]"_s, u"{}"_s, u"{\"text\": 5}"_s, u"{\"text\": \"май\", \"context_year\": \"23\"}"_s,
          u"{\"text\": \"май\", \"context_year\": 2023}"_s, u"{\"text\": \"май\", \"context_month\": 13}"_s}) {
        const auto answer = answerDeadlineLine(line.toUtf8());
        INFO(line.toStdString());
        REQUIRE_FALSE(answer);
        CHECK(answer.error().code == Error::Code::Parse);
        CHECK_FALSE(answer.error().text.isEmpty());
    }
}

TEST_CASE("Meanings are short Russian sentences")
{
    const auto meaning = [](const QString &text) {
        return understandDeadline(text, PlanPeriod::schoolYear(2022)).meaning;
    };
    CHECK(meaning(u"сентябрь - октябрь"_s) == u"С 1 сентября 2022 г. по 31 октября 2022 г."_s);
    CHECK(meaning(u"15 марта"_s) == u"15 марта 2023 г."_s);
    CHECK(meaning(u"начало марта"_s) == u"С 1 по 10 марта 2023 г. (приблизительно)"_s);
    CHECK(meaning(u"По графику проведения ВПР"_s) == u"По документу: график проведения ВПР; дата в плане не названа"_s);
    CHECK(meaning(u"по запросу ОО"_s) == u"По запросу ОО; дата в плане не названа"_s);
    CHECK(meaning(u"ежемесячно"_s) == u"Ежемесячно: с 1 сентября 2022 г. по 31 августа 2023 г."_s);
    CHECK(meaning(u"постоянно"_s) == u"Постоянно: с 1 сентября 2022 г. по 31 августа 2023 г."_s);
    CHECK(meaning(u"—"_s) == u"Срок не указан"_s);
    CHECK(meaning(u"директор"_s) == u"Срок не определён: в тексте не найдено ни даты, ни события"_s);
}
