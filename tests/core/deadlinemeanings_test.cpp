#include "core/deadline.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString meaning(const QString &text)
{
    return understandDeadline(text, PlanPeriod::schoolYear(2024)).meaning;
}

} // namespace

TEST_CASE("The meaning says how often, as it was typed")
{
    const auto year = u": с 1 сентября 2024 г. по 31 августа 2025 г."_s;
    for (const auto &text :
         {u"2 раза в год"_s, u"3 раза в год"_s, u"2 раза в месяц"_s, u"Раз в полугодие"_s, u"1 раз в 2 месяца"_s,
          u"Ежедневно"_s, u"Каждую пятницу"_s, u"По вторникам"_s, u"Не реже 1 раза в четверть"_s, u"Ежеквартально"_s})
        CHECK(meaning(text) == text + year);
    CHECK(meaning(u"еженедельно, по пятницам"_s) == u"Еженедельно, по пятницам"_s + year);
    CHECK(meaning(u"ежекв."_s) == u"Ежеквартально"_s + year);
    CHECK(meaning(u"2 раза в год (декабрь, май)"_s) ==
          u"2 раза в год: с 1 по 31 декабря 2024 г.; с 1 по 31 мая 2025 г."_s);
    CHECK(meaning(u"в конце каждой четверти"_s) == u"Каждую четверть"_s + year);
}

TEST_CASE("The meaning keeps the words about an event")
{
    CHECK(meaning(u"по итогам четверти"_s) == u"По событию: по итогам четверти; дата в плане не названа"_s);
    CHECK(meaning(u"Спустя неделю после ВПР"_s) == u"По событию: спустя неделю после ВПР; дата в плане не названа"_s);
    CHECK(meaning(u"не позднее 3 рабочих дней после получения протоколов"_s) ==
          u"По событию: не позднее 3 рабочих дней после получения протоколов; дата в плане не названа"_s);
    CHECK(meaning(u"в течение 10 дней"_s) == u"По событию: в течение 10 дней; дата в плане не названа"_s);
    CHECK(meaning(u"май (после проведения ВПР)"_s) == u"С 1 по 31 мая 2025 г.; после проведения ВПР"_s);
    CHECK(meaning(u"по мере необходимости, но не реже 1 раза в год"_s) ==
          u"Не реже 1 раза в год, по событию: по мере необходимости; дата в плане не названа"_s);
    CHECK(meaning(u"октябрь, по отд. графику"_s) == u"С 1 по 31 октября 2024 г.; основание: отд. график"_s);
}

TEST_CASE("The meaning says what was assumed")
{
    CHECK(meaning(u"март 25"_s) == u"С 1 по 31 марта 2025 г.; «25» понято как 2025 год, а не как число месяца"_s);
    CHECK_FALSE(meaning(u"март 25 г."_s).contains(u"понято"_s));
    CHECK(meaning(u"ежеквартально до 10 числа"_s).contains(u"месяц не указан"_s));
    CHECK_FALSE(meaning(u"до 10 числа месяца, следующего за отчетным кварталом"_s).contains(u"не указан"_s));
    CHECK(meaning(u"июнь-сентябрь"_s).endsWith(u"срок начинается раньше плана – проверьте"_s));
    CHECK_FALSE(meaning(u"июнь-сентябрь 2024"_s).contains(u"проверьте"_s));
    CHECK_FALSE(meaning(u"ноябрь-март"_s).contains(u"проверьте"_s));
    CHECK(meaning(u"30.12.99"_s) == u"30 декабря 1999 г.; срок далеко от плана – проверьте год"_s);
    CHECK_FALSE(meaning(u"30.12.25"_s).contains(u"проверьте"_s));
}
