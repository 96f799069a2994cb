#include "deadlinecases.h"

namespace {

constexpr auto SchoolYear = "2023/24"; ///< September 2023 to August 2024

}

TEST_CASE("One day is understood in every spelling")
{
    checkDeadlines({
        {"1 сентября 2023 г.", SchoolYear, "date", "2023-09-01"},
        {"1 сентября 2023 года", SchoolYear, "date", "2023-09-01"},
        {"01 сентября 2023", SchoolYear, "date", "2023-09-01"},
        {"1-го сентября", SchoolYear, "date", "2023-09-01"},
        {"01.09.2023", SchoolYear, "date", "2023-09-01"},
        {"01.09.2023 г.", SchoolYear, "date", "2023-09-01"},
        {"01.09.2023г", SchoolYear, "date", "2023-09-01"},
        {"1.9.2023", SchoolYear, "date", "2023-09-01"},
        {"01.09.23", SchoolYear, "date", "2023-09-01"},
        {"01.09.23г.", SchoolYear, "date", "2023-09-01"},
        {"01. 09. 2023", SchoolYear, "date", "2023-09-01"},
        {"01 .09 .2023", SchoolYear, "date", "2023-09-01"},
        {"01..09.2023", SchoolYear, "date", "2023-09-01"},
        {"01/09/2023", SchoolYear, "date", "2023-09-01"},
        {"01-09-2023", SchoolYear, "date", "2023-09-01"},
        {"01,09,2023", SchoolYear, "date", "2023-09-01"},
        {"01.09,2023", SchoolYear, "date", "2023-09-01"},
        {"29 08 2023", SchoolYear, "date", "2023-08-29"},
        {"01.092023", SchoolYear, "date", "2023-09-01"},
        {"2023-09-01", SchoolYear, "date", "2023-09-01"},
        {"22. 02", SchoolYear, "date", "2024-02-22"},
        {"22.02", SchoolYear, "date", "2024-02-22"},
        {"22.12", SchoolYear, "date", "2023-12-22"},
        {"22.02 2024 г.", SchoolYear, "date", "2024-02-22"},
        {"26.09.14г", SchoolYear, "date", "2014-09-26"},
        {"15 марта", SchoolYear, "date", "2024-03-15"},
        {"15 марта", "2021", "date", "2021-03-15"},
        {"15 марта 24 г.", SchoolYear, "date", "2024-03-15"},
        {"15 МАРТА 2024 ГОДА", SchoolYear, "date", "2024-03-15"},
        {"15марта2024г.", SchoolYear, "date", "2024-03-15"},
        {"15\nмарта\n2024", SchoolYear, "date", "2024-03-15"},
        {"15\u00a0марта\u20092024\u202fг.", SchoolYear, "date", "2024-03-15"},
        {"«15» марта 2024 г.", SchoolYear, "date", "2024-03-15"},
        {"\"15\" марта 2024 г.", SchoolYear, "date", "2024-03-15"},
        {"«29 » 08. 2023г", SchoolYear, "date", "2023-08-29"},
        {"15 мaртa 2024", SchoolYear, "date", "2024-03-15"}, // Latin a
        {"15 дек. 2023", SchoolYear, "date", "2023-12-15"},
        {"15 числа марта", SchoolYear, "date", "2024-03-15"},
        {"15 марта (пятница)", SchoolYear, "date", "2024-03-15"},
        {"пятница, 15 марта 2024", SchoolYear, "date", "2024-03-15"},
        {"О1.09.2О23", SchoolYear, "date", "2023-09-01"}, // the letter O for nought
        {"9.11.2023", "2023-2024", "date", "2023-11-09"},
        {"9 ноября", "2023-2024", "date", "2023-11-09 2024-11-09"},
        {"15 мая текущего года", "2023", "date", "2023-05-15"},
        {"15 мая следующего года", "2023", "date", "2024-05-15"},
        {"29.02.2024", SchoolYear, "date", "2024-02-29"},
        {"Срок: 15.03.2024.", SchoolYear, "date", "2024-03-15"},
        {"последняя пятница октября", SchoolYear, "date", "2023-10-27"},
        {"первый понедельник сентября 2023 г.", SchoolYear, "date", "2023-09-04"},
    });
}

TEST_CASE("Hours and places are left out of a day")
{
    checkDeadlines({
        {"15.03.2024 в 14.00, каб. 12", SchoolYear, "date", "2024-03-15"},
        {"15.03.2024 в 14:00", SchoolYear, "date", "2024-03-15"},
        {"15.03.2024 в 14-00", SchoolYear, "date", "2024-03-15"},
        {"15.03.2024, 14.30-16.00", SchoolYear, "date", "2024-03-15"},
        {"15 марта 2024 г., 10.00 ч., актовый зал", SchoolYear, "date", "2024-03-15"},
        {"15 марта в 15 ч. 30 мин.", SchoolYear, "date", "2024-03-15"},
        {"15 марта 2024 до 18 часов", SchoolYear, "date", "2024-03-15"},
        {"15 марта до 12.00", SchoolYear, "date", "2024-03-15"},
        {"до 18.00 15 марта 2024", SchoolYear, "until", "..2024-03-15"},
        {"до 15:00 ч. 15 марта 2024", SchoolYear, "until", "..2024-03-15"},
        {"не позднее 18:00 15 марта", SchoolYear, "until", "..2024-03-15"},
        {"с 10.00 до 12.00 15 марта", SchoolYear, "date", "2024-03-15"},
        {"15 марта до 12.00", SchoolYear, "date", "2024-03-15"},
        {"с 10.00 до 15.00 15 марта", SchoolYear, "date", "2024-03-15"},
        {"15.03.2024, ауд. 305", SchoolYear, "date", "2024-03-15"},
        {"15.03.2024 (СОШ № 5)", SchoolYear, "date", "2024-03-15"},
        {"28 марта, МБОУ СОШ №№ 5, 7", SchoolYear, "date", "2024-03-28"},
        {"до 15.03.2024 12:00", SchoolYear, "until", "..2024-03-15"},
    });
}

TEST_CASE("A limit has a last day and no first")
{
    checkDeadlines({
        {"до 1 октября", SchoolYear, "until", "..2023-10-01"},
        {"До 1 октября 2023 г.", SchoolYear, "until", "..2023-10-01"},
        {"до01.09", SchoolYear, "until", "..2023-09-01"},
        {"до 01.09", SchoolYear, "until", "..2023-09-01"},
        {"до 1.9", SchoolYear, "until", "..2023-09-01"},
        {"до 25.12.23г.", SchoolYear, "until", "..2023-12-25"},
        {"Срок до 25.12.2023", SchoolYear, "until", "..2023-12-25"},
        {"в срок до 25 декабря", SchoolYear, "until", "..2023-12-25"},
        {"не позднее 1 октября", SchoolYear, "until", "..2023-10-01"},
        {"Не позже 15.05.2024 г.", SchoolYear, "until", "..2024-05-15"},
        {"не  позднее,чем 15 мая", SchoolYear, "until", "..2024-05-15"},
        {"к 1 сентября", SchoolYear, "until", "..2023-09-01"},
        {"по 15 мая 2024 года", SchoolYear, "until", "..2024-05-15"},
        {"по 15.05.2024 включительно", SchoolYear, "until", "..2024-05-15"},
        {"до 31 августа", SchoolYear, "until", "..2024-08-31"},
        {"до 31 августа", "2022/23", "until", "..2023-08-31"},
        {"до 1 сентября", "2021", "until", "..2021-09-01"},
        {"до 1 сентября", "2023-2024", "until", "..2023-09-01 ..2024-09-01"},
        {"до конца сентября", SchoolYear, "until", "..2023-09-30"},
        {"до конца декабря 2023 года", SchoolYear, "until", "..2023-12-31"},
        {"до середины октября", SchoolYear, "until", "..2023-10-15"},
        {"до мая 2024", SchoolYear, "until", "..2024-05-31"},
        {"к маю", SchoolYear, "until", "..2024-05-31"},
        {"до начала учебного года", SchoolYear, "until", "..2023-08-31"},
        {"до конца учебного года", SchoolYear, "until", "..2024-08-31"},
        {"до начала учебного года", "2021", "until", "..2021-08-31"},
        {"до конца 2023 года", SchoolYear, "until", "..2023-12-31"},
        {"до конца 1 квартала 2024 года", SchoolYear, "until", "..2024-03-31"},
        {"до конца I четверти", SchoolYear, "until", "..2023-10-31"},
        {"до 15 октября, 15 января", SchoolYear, "multi", "..2023-10-15 ..2024-01-15"},
        {"до 15 октября и до 15 мая", SchoolYear, "multi", "..2023-10-15 ..2024-05-15"},
        {"сентябрь, до 15 числа", SchoolYear, "until", "..2023-09-15"},
        {"до 1 октября, далее по мере необходимости", SchoolYear, "until", "..2023-10-01"},
    });
}

TEST_CASE("Ranges of days")
{
    checkDeadlines({
        {"с 1 по 15 марта", SchoolYear, "date", "2024-03-01..2024-03-15"},
        {"с 1 до 15 марта 2024", SchoolYear, "date", "2024-03-01..2024-03-15"},
        {"с 01 по 15 марта 2024 г.", SchoolYear, "date", "2024-03-01..2024-03-15"},
        {"c 1 по 15 марта", SchoolYear, "date", "2024-03-01..2024-03-15"}, // Latin c
        {"в период с 1 по 15 марта 2024 года", SchoolYear, "date", "2024-03-01..2024-03-15"},
        {"с 25 сентября по 5 октября", SchoolYear, "date", "2023-09-25..2023-10-05"},
        {"с 25.09 по 05.10.2023", SchoolYear, "date", "2023-09-25..2023-10-05"},
        {"с 25.12.2023 по 15.01.2024", SchoolYear, "date", "2023-12-25..2024-01-15"},
        {"с 25 декабря по 15 января", SchoolYear, "date", "2023-12-25..2024-01-15"},
        {"с 01.09.2023 по 31.05.2024", SchoolYear, "date", "2023-09-01..2024-05-31"},
        {"с 01.09.2023 г. по 31.05.2024 г.", SchoolYear, "date", "2023-09-01..2024-05-31"},
        {"15-20 апреля", SchoolYear, "date", "2024-04-15..2024-04-20"},
        {"15 – 20 апреля 2024", SchoolYear, "date", "2024-04-15..2024-04-20"},
        {"15-20.04.2024", SchoolYear, "date", "2024-04-15..2024-04-20"},
        {"15.04-20.04", SchoolYear, "date", "2024-04-15..2024-04-20"},
        {"15.04–20.04.2024", SchoolYear, "date", "2024-04-15..2024-04-20"},
        {"07.12-19.12", SchoolYear, "date", "2023-12-07..2023-12-19"},
        {"07.12.-19.12.2023", SchoolYear, "date", "2023-12-07..2023-12-19"},
        {"15.04.2024-20.04.2024", SchoolYear, "date", "2024-04-15..2024-04-20"},
        {"15 апреля – 20 мая", SchoolYear, "date", "2024-04-15..2024-05-20"},
        {"15 апреля по 20 мая", SchoolYear, "date", "2024-04-15..2024-05-20"},
        {"15.04 — 20.05.2024 г.", SchoolYear, "date", "2024-04-15..2024-05-20"},
        {"1 сентября (пт.) — 27 октября (пт.) 2023", SchoolYear, "date", "2023-09-01..2023-10-27"},
        {"20 декабря 2023 г. - 15 января 2024 г.", SchoolYear, "date", "2023-12-20..2024-01-15"},
        {"1-30.09.2023", SchoolYear, "date", "2023-09-01..2023-09-30"},
        {"до 15-20 мая", SchoolYear, "until", "..2024-05-20"},
        {"с 1 сентября", SchoolYear, "month-range", "2023-09-01.."},
        {"с 01.09.2023", SchoolYear, "month-range", "2023-09-01.."},
        {"не ранее 15 мая 2024", SchoolYear, "month-range", "2024-05-15.."},
        {"после 15 мая", SchoolYear, "month-range", "2024-05-16.."},
        {"от 15 до 20 мая", SchoolYear, "date", "2024-05-15..2024-05-20"},
    });
}

TEST_CASE("Lists of days share what is named once")
{
    checkDeadlines({
        {"10, 17, 24 октября 2023", SchoolYear, "multi", "2023-10-10 2023-10-17 2023-10-24"},
        {"10,17,24 октября", SchoolYear, "multi", "2023-10-10 2023-10-17 2023-10-24"},
        {"15 и 16 апреля", SchoolYear, "multi", "2024-04-15 2024-04-16"},
        {"15,16,17.04.2024", SchoolYear, "multi", "2024-04-15 2024-04-16 2024-04-17"},
        {"28–29 марта и 4 апреля", SchoolYear, "multi", "2024-03-28..2024-03-29 2024-04-04"},
        {"15-16, 20 апреля", SchoolYear, "multi", "2024-04-15..2024-04-16 2024-04-20"},
        {"15.10, 20.10, 25.10.2023", SchoolYear, "multi", "2023-10-15 2023-10-20 2023-10-25"},
        {"15.10.2023; 20.03.2024", SchoolYear, "multi", "2023-10-15 2024-03-20"},
        {"15.10.2023\n20.03.2024", SchoolYear, "multi", "2023-10-15 2024-03-20"},
        {"15 октября, 20 марта 2024", SchoolYear, "multi", "2023-10-15 2024-03-20"},
        {"15.10.2023 (СОШ № 5), 20.10.2023 (СОШ № 7)", SchoolYear, "multi", "2023-10-15 2023-10-20"},
    });
}

TEST_CASE("A date that no calendar has is never mended")
{
    checkDeadlines({
        {"31.02.2024", SchoolYear, "unparsed"},
        {"30 февраля", SchoolYear, "unparsed"},
        {"до 31 сентября", SchoolYear, "unparsed"},
        {"до 31 ноября 2023", SchoolYear, "unparsed"},
        {"31 сентября", "", "unparsed"},
        {"29.02.2023", SchoolYear, "unparsed"},
        {"29 февраля", "2023", "unparsed"},
        {"15.13.2023", SchoolYear, "unparsed"},
        {"00.09.2023", SchoolYear, "unparsed"},
        {"32 марта", SchoolYear, "unparsed"},
        {"01.09.20223", SchoolYear, "unparsed"},
        {"сентябрь 20223", SchoolYear, "unparsed"},
        {"15.05.2024 - 10.05.2024", SchoolYear, "unparsed"},
        {"с 15 марта по 10 марта", SchoolYear, "unparsed"},
        {"15.03.2024, 31.02.2024", SchoolYear, "date", "2024-03-15"},
    });
}

TEST_CASE("The meaning names the date that no calendar has")
{
    using namespace Qt::StringLiterals;
    const auto deadline = versta::understandDeadline(u"31.02.2024"_s, versta::PlanPeriod::schoolYear(2023));
    CHECK(deadline.meaning == u"Срок не определён: «31.02.2024» – такой даты нет в календаре"_s);
}

TEST_CASE("Days beside the month they belong to")
{
    checkDeadlines({
        {"октябрь (до 15.10.2023)", SchoolYear, "until", "..2023-10-15"},
        {"октябрь, не позднее 15 октября", SchoolYear, "until", "..2023-10-15"},
        {"октябрь 2023 (25.10)", SchoolYear, "date", "2023-10-25"},
        {"март 2024 (15-20)", SchoolYear, "date", "2024-03-15..2024-03-20"},
        {"март 15-20", SchoolYear, "date", "2024-03-15..2024-03-20"},
        {"15.III.2024", SchoolYear, "date", "2024-03-15"},
        {"2 дек. мая", SchoolYear, "month", "2024-05-11..2024-05-20"},
        {"1 дек. 2023", SchoolYear, "date", "2023-12-01"},
        {"перв. пол. мая", SchoolYear, "month", "2024-05-01..2024-05-15"},
    });
}
