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

TEST_CASE("Streets, houses and schools are left out of a month and a day")
{
    checkDeadlines({
        {"октябрь 2023 г., МБОУ «Гимназия № 2», ул. Ленина, 5", SchoolYear, "month", "2023-10-01..2023-10-31"},
        {"декабрь, Лицей № 2, ул. Мира, 24", SchoolYear, "month", "2023-12-01..2023-12-31"},
        {"март, Дом культуры, пр. Победы, д. 10", SchoolYear, "month", "2024-03-01..2024-03-31"},
        {"20.10.2023, ул. 8 Марта, 12", SchoolYear, "date", "2023-10-20"},
        {"ноябрь (ул. 40 лет Октября 12)", SchoolYear, "month", "2023-11-01..2023-11-30"},
        {"октябрь, площадь Ленина, 1а", SchoolYear, "month", "2023-10-01..2023-10-31"},
        {"октябрь, гимназия 2", SchoolYear, "month", "2023-10-01..2023-10-31"},
        // A date behind the address stays one.
        {"ул. Ленина, 5 октября", SchoolYear, "date", "2023-10-05"},
        {"ул. Ленина, 5, 12.10.2023", SchoolYear, "date", "2023-10-12"},
        {"октябрь, 5 и 12", SchoolYear, "multi", "2023-10-05 2023-10-12"},
    });
}

TEST_CASE("An hour before the day limits it in every shortening")
{
    checkDeadlines({
        {"до 17:00 час. 5 марта", SchoolYear, "until", "..2024-03-05"},
        {"до 9 час. 15 мая", SchoolYear, "until", "..2024-05-15"},
        {"до 15 час. 12.04.2024 г.", SchoolYear, "until", "..2024-04-12"},
        {"до 18 час. 00 мин. 25.04.2024", SchoolYear, "until", "..2024-04-25"},
        {"до 18:00 (мск) 25.04.2024", SchoolYear, "until", "..2024-04-25"},
        {"до 18.00 по московскому времени 25 апреля", SchoolYear, "until", "..2024-04-25"},
        {"не позднее 12 час. 25 апреля", SchoolYear, "until", "..2024-04-25"},
        {"к 12 ч. 25 апреля", SchoolYear, "until", "..2024-04-25"},
        {"в 9 час. 15 мая", SchoolYear, "date", "2024-05-15"},
        {"15 мая до 9 час.", SchoolYear, "date", "2024-05-15"},
        {"с 9 час. до 12 час. 15 мая", SchoolYear, "date", "2024-05-15"},
    });
}

TEST_CASE("Roman numerals number months")
{
    checkDeadlines({
        {"IX-X 2023", SchoolYear, "month-range", "2023-09-01..2023-10-31"},
        {"IX – XII 2023", SchoolYear, "month-range", "2023-09-01..2023-12-31"},
        {"I-III 2024", SchoolYear, "month-range", "2024-01-01..2024-03-31"},
        {"IX.2023", SchoolYear, "month", "2023-09-01..2023-09-30"},
        {"IX–V", SchoolYear, "month-range", "2023-09-01..2024-05-31"},
        {"IX, XII", SchoolYear, "multi", "2023-09-01..2023-09-30 2023-12-01..2023-12-31"},
        {"15 X 2023", SchoolYear, "date", "2023-10-15"},
        {"15 Х 2023", SchoolYear, "date", "2023-10-15"}, // Cyrillic Х
        {"15 III 2024", SchoolYear, "date", "2024-03-15"},
        {"15/XI/2023", SchoolYear, "date", "2023-11-15"},
        {"15.XI.23", SchoolYear, "date", "2023-11-15"},
        {"15.IX", SchoolYear, "date", "2023-09-15"},
        // What is counted stays what it is.
        {"I-II квартал 2024", SchoolYear, "month-range", "2024-01-01..2024-06-30"},
        {"II четверть", SchoolYear, "month-range", "2023-11-01..2023-12-31"},
        {"октябрь (V–IX классы)", SchoolYear, "month", "2023-10-01..2023-10-31"},
        {"X класс, декабрь", SchoolYear, "month", "2023-12-01..2023-12-31"},
    });
}

TEST_CASE("Two digits behind a month are the year that the plan has")
{
    checkDeadlines({
        {"декабрь 23", SchoolYear, "month", "2023-12-01..2023-12-31"},
        {"март 24", SchoolYear, "month", "2024-03-01..2024-03-31"},
        {"март 24", "2024", "month", "2024-03-01..2024-03-31"},
        {"декабрь-23", SchoolYear, "month", "2023-12-01..2023-12-31"},
        {"сентябрь 23 – май 24", SchoolYear, "month-range", "2023-09-01..2024-05-31"},
        {"сентябрь 23, май 24", SchoolYear, "multi", "2023-09-01..2023-09-30 2024-05-01..2024-05-31"},
        {"дек. 23", SchoolYear, "month", "2023-12-01..2023-12-31"},
        // A number that is no year of the plan, a list and a range of numbers, and what stands before the month are
        // days.
        {"октябрь 15", SchoolYear, "date", "2023-10-15"},
        {"декабрь 25", SchoolYear, "date", "2023-12-25"},
        {"октябрь 23, 24", SchoolYear, "multi", "2023-10-23 2023-10-24"},
        {"март 23-24", SchoolYear, "date", "2024-03-23..2024-03-24"},
        {"24 марта", SchoolYear, "date", "2024-03-24"},
        {"марта 24", SchoolYear, "date", "2024-03-24"},
        {"март 24", "", "date"}, // no plan to tell
    });
}

TEST_CASE("Tens of days are ten days")
{
    checkDeadlines({
        {"20-е числа марта", SchoolYear, "month", "2024-03-20..2024-03-29"},
        {"в двадцатых числах марта", SchoolYear, "month", "2024-03-20..2024-03-29"},
        {"десятые числа апреля", SchoolYear, "month", "2024-04-10..2024-04-19"},
        {"май, 20-е числа", SchoolYear, "month", "2024-05-20..2024-05-29"},
        {"30-е числа октября", SchoolYear, "month", "2023-10-30..2023-10-31"},
        {"20-го числа марта", SchoolYear, "date", "2024-03-20"},
        {"20 числа марта", SchoolYear, "date", "2024-03-20"},
        {"последние числа марта", SchoolYear, "month", "2024-03-21..2024-03-31"},
    });
}

TEST_CASE("Letters that look like digits")
{
    checkDeadlines({
        {"0l.09.2023", SchoolYear, "date", "2023-09-01"},
        {"l5.03.2024", SchoolYear, "date", "2024-03-15"},
        {"2I.10.2023", SchoolYear, "date", "2023-10-21"},
        {"до I5 октября", SchoolYear, "until", "..2023-10-15"},
        {"О1.О9.2О23", SchoolYear, "date", "2023-09-01"},
        {"З0.09.2023", SchoolYear, "date", "2023-09-30"},
        {"I квартал 2024", SchoolYear, "month-range", "2024-01-01..2024-03-31"},
        {"Iкв.2024", SchoolYear, "month-range", "2024-01-01..2024-03-31"},
    });
}

TEST_CASE("The end of a time limits like «до конца»")
{
    checkDeadlines({
        {"до окончания 2023/24 учебного года", SchoolYear, "until", "..2024-08-31"},
        {"до окончания учебного года", SchoolYear, "until", "..2024-08-31"},
        {"до завершения 3 четверти", SchoolYear, "until", "..2024-03-31"},
        {"к окончанию первого полугодия", SchoolYear, "until", "..2023-12-31"},
        {"до окончания 2024 года", SchoolYear, "until", "..2024-12-31"},
        {"окончание 1 четверти", SchoolYear, "month", "2023-10-21..2023-10-31"},
        {"до лета", SchoolYear, "until", "..2024-05-31"},
        {"не ранее 1 и не позднее 15 октября", SchoolYear, "date", "2023-10-01..2023-10-15"},
        {"до окончания ВПР", SchoolYear, "on-event", "", "", "окончание ВПР"},
        {"по окончании учебного года", SchoolYear, "on-event", "", "", "окончание учебного года"},
        {"после окончания 1 четверти", SchoolYear, "on-event", "", "", "окончание 1 четверти"},
    });
}
