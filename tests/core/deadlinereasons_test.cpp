#include "deadlinecases.h"

namespace {

constexpr auto SchoolYear = "2023/24"; ///< September 2023 to August 2024
constexpr auto Whole = "2023-09-01..2024-08-31";
constexpr auto Years = "2023-2024";
/// «до 10 числа» of the months that follow the quarters of the calendar
constexpr auto AfterQuarters = "..2023-10-10 ..2024-01-10 ..2024-04-10 ..2024-07-10";

} // namespace

TEST_CASE("What is named comes back in the nominative also behind participles and in compounds")
{
    checkDeadlines({
        {"по отдельным планам-графикам", "2023/24", "by-schedule", "", "", "отдельные планы-графики"},
        {"в соответствии с региональным планом-графиком", "2023/24", "by-schedule", "", "", "региональный план-график"},
        {"за 3 дня до даты проведения", "2023/24", "on-event", "", "", "дата проведения"},
        {"одновременно с подачей заявки", "2023/24", "on-event", "", "", "подача заявки"},
        {"В соответствии с Федеральным законом", "2023/24", "by-schedule", "", "", "федеральный закон"},
        {"по срокам, установленным Рособрнадзором", "2023/24", "by-schedule", "", "",
         "сроки, установленные Рособрнадзором"},
        {"по графику, утвержденному приказом", "2023/24", "by-schedule", "", "", "график, утвержденный приказом"},
        {"после каждой ВПР", "2023/24", "on-event", "", "", "каждая ВПР"},
        {"в день проведения процедуры, с 9.00", "2023/24", "on-event", "", "", "проведение процедуры"},
    });
}

TEST_CASE("What is permanent lasts through the plan")
{
    checkDeadlines({
        {"Постоянно", SchoolYear, "permanent", Whole},
        {"постоянно.", SchoolYear, "permanent", Whole},
        {"на постоянной основе", SchoolYear, "permanent", Whole},
        {"регулярно", SchoolYear, "permanent", Whole},
        {"систематически", SchoolYear, "permanent", Whole},
        {"круглогодично", SchoolYear, "permanent", Whole},
        {"круглый год", SchoolYear, "permanent", Whole},
        {"весь период", SchoolYear, "permanent", Whole},
        {"в течение всего периода", SchoolYear, "permanent", Whole},
        {"В течение всего срока реализации проекта", SchoolYear, "permanent", Whole},
        {"в течение реализации плана", SchoolYear, "permanent", Whole},
        {"в период реализации дорожной карты", SchoolYear, "permanent", Whole},
        {"постоянно в течение учебного года", SchoolYear, "permanent", Whole},
        {"в течение года постоянно", SchoolYear, "permanent", Whole},
        {"постоянно", Years, "permanent", "2023-01-01..2024-12-31"},
        {"с 1 октября 2023 года постоянно", SchoolYear, "permanent", "2023-10-01..2024-08-31"},
        {"Сентябрь 2023, далее постоянно", SchoolYear, "multi", "2023-09-01..2023-09-30 2023-10-01..2024-08-31"},
    });
}

TEST_CASE("What recurs")
{
    checkDeadlines({
        {"ежегодно", SchoolYear, "recurring", Whole, "yearly"},
        {"ежегодно", Years, "recurring", "2023-01-01..2023-12-31 2024-01-01..2024-12-31", "yearly"},
        {"ежегодно, сентябрь", SchoolYear, "recurring", "2023-09-01..2023-09-30", "yearly"},
        {"ежегодно (март – апрель)", Years, "recurring", "2023-03-01..2023-04-30 2024-03-01..2024-04-30", "yearly"},
        {"сентябрь-октябрь ежегодно", Years, "recurring", "2023-09-01..2023-10-31 2024-09-01..2024-10-31", "yearly"},
        {"ежегодно, до 1 октября", Years, "recurring", "..2023-10-01 ..2024-10-01", "yearly"},
        {"до 1 октября ежегодно", SchoolYear, "recurring", "..2023-10-01", "yearly"},
        {"каждый год в августе", SchoolYear, "recurring", "2024-08-01..2024-08-31", "yearly"},
        {"сентябрь-май ежегодно", "2022-2024", "recurring", "2022-09-01..2023-05-31 2023-09-01..2024-05-31", "yearly"},
        {"1 раз в год", SchoolYear, "recurring", Whole, "yearly"},
        {"2 раза в год (декабрь, май)", SchoolYear, "recurring", "2023-12-01..2023-12-31 2024-05-01..2024-05-31",
         "yearly"},
        {"дважды в год", SchoolYear, "recurring", Whole, "yearly"},
        {"ежеквартально", SchoolYear, "recurring", Whole, "quarterly"},
        {"1 раз в четверть", SchoolYear, "recurring", Whole, "quarterly"},
        {"не реже 1 раза в квартал", SchoolYear, "recurring", Whole, "quarterly"},
        {"не реже одного раза в квартал", SchoolYear, "recurring", Whole, "quarterly"},
        {"1 (один) раз в квартал", SchoolYear, "recurring", Whole, "quarterly"},
        {"в конце каждой четверти", SchoolYear, "recurring", Whole, "quarterly"},
        {"ежеквартально до 10 числа месяца, следующего за отчетным", SchoolYear, "recurring", AfterQuarters,
         "quarterly"},
        {"ежемесячно", SchoolYear, "recurring", Whole, "monthly"},
        {"Ежемесячно", "2021", "recurring", "2021-01-01..2021-12-31", "monthly"},
        {"1 раз в месяц", SchoolYear, "recurring", Whole, "monthly"},
        {"1 р. в месяц", SchoolYear, "recurring", Whole, "monthly"},
        {"1 раз/месяц", SchoolYear, "recurring", Whole, "monthly"},
        {"каждый месяц", SchoolYear, "recurring", Whole, "monthly"},
        {"1-2 раза в месяц", SchoolYear, "recurring", Whole, "monthly"},
        {"ежемесячно с сентября по май", SchoolYear, "recurring", "2023-09-01..2024-05-31", "monthly"},
        {"каждую последнюю пятницу месяца", SchoolYear, "recurring", Whole, "monthly"},
        {"еженедельно", SchoolYear, "recurring", Whole, "weekly"},
        {"1 раз в неделю", SchoolYear, "recurring", Whole, "weekly"},
        {"по вторникам", SchoolYear, "recurring", Whole, "weekly"},
        {"каждый четверг", SchoolYear, "recurring", Whole, "weekly"},
        {"1 раз в полугодие", SchoolYear, "recurring", Whole},
        {"раз в полгода", SchoolYear, "recurring", Whole},
        {"1 раз в 2 месяца", SchoolYear, "recurring", Whole},
        {"в течение года, 1 раз в квартал", SchoolYear, "recurring", Whole, "quarterly"},
    });
}

TEST_CASE("A day of every month gives one limit a month")
{
    checkDeadlines({
        {"до 5 числа каждого месяца", "2021", "recurring",
         "..2021-01-05 ..2021-02-05 ..2021-03-05 ..2021-04-05 ..2021-05-05 ..2021-06-05 ..2021-07-05 ..2021-08-05 "
         "..2021-09-05 ..2021-10-05 ..2021-11-05 ..2021-12-05",
         "monthly"},
        {"ежемесячно, до 31 числа", "2021", "recurring",
         "..2021-01-31 ..2021-02-28 ..2021-03-31 ..2021-04-30 ..2021-05-31 ..2021-06-30 ..2021-07-31 ..2021-08-31 "
         "..2021-09-30 ..2021-10-31 ..2021-11-30 ..2021-12-31",
         "monthly"},
    });
}

TEST_CASE("Documents are named in the nominative")
{
    checkDeadlines({
        {"По плану ГМО", SchoolYear, "by-schedule", "", "", "план ГМО"},
        {"по планам работы ШМО", SchoolYear, "by-schedule", "", "", "планы работы ШМО"},
        {"по отдельному плану", SchoolYear, "by-schedule", "", "", "отдельный план"},
        {"По отдельному графику.", SchoolYear, "by-schedule", "", "", "отдельный график"},
        {"по графику проведения ВПР", SchoolYear, "by-schedule", "", "", "график проведения ВПР"},
        {"согласно графику", SchoolYear, "by-schedule", "", "", "график"},
        {"Согласно утвержденному графику", SchoolYear, "by-schedule", "", "", "утвержденный график"},
        {"согласно приказа Министерства образования", SchoolYear, "by-schedule", "", "",
         "приказ Министерства образования"},
        {"Согласно Плану - графику", SchoolYear, "by-schedule", "", "", "план-график"},
        {"в соответствии с планом-графиком", SchoolYear, "by-schedule", "", "", "план-график"},
        {"в соответствии с приказом от 15.09.2023 № 120", SchoolYear, "by-schedule", "", "",
         "приказ от 15.09.2023 № 120"},
        {"на основании распоряжения", SchoolYear, "by-schedule", "", "", "распоряжение"},
        {"по приказам Рособрнадзора", SchoolYear, "by-schedule", "", "", "приказы Рособрнадзора"},
        {"в рамках плана мероприятий", SchoolYear, "by-schedule", "", "", "план мероприятий"},
        {"по плану работы на 2024 год", SchoolYear, "by-schedule", "", "", "план работы на 2024 год"},
        {"в установленные сроки", SchoolYear, "by-schedule", "", "", "установленные сроки"},
        {"в сроки, установленные приказом", SchoolYear, "by-schedule", "", "", "приказ"},
        {"График ВПР", SchoolYear, "by-schedule", "", "", "график ВПР"},
        {"ежегодно по графику проведения ВПР", Years, "by-schedule", "", "yearly", "график проведения ВПР"},
        {"по графику, март 2024", SchoolYear, "by-schedule", "2024-03-01..2024-03-31", "", "график"},
        {"по графику с 15 марта по 20 апреля 2024", SchoolYear, "by-schedule", "2024-03-15..2024-04-20", "", "график"},
        {"Март-апрель 2023 (по плану ЦДО)", "2022/23", "month-range", "2023-03-01..2023-04-30", "", "план ЦДО"},
        {"В течение года (по графику)", SchoolYear, "school-year", Whole, "", "график"},
        {"до 15 мая 2024, согласно приказу", SchoolYear, "until", "..2024-05-15", "", "приказ"},
    });
}

TEST_CASE("Requests")
{
    checkDeadlines({
        {"по запросу", SchoolYear, "on-request", "", "", "запрос"},
        {"По запросу ОО", SchoolYear, "on-request", "", "", "запрос ОО"},
        {"по запросам школ", SchoolYear, "on-request", "", "", "запросы школ"},
        {"по требованию", SchoolYear, "on-request", "", "", "требование"},
        {"по заявкам", SchoolYear, "on-request", "", "", "заявки"},
        {"по индивидуальным запросам", SchoolYear, "on-request", "", "", "индивидуальные запросы"},
        {"при обращении граждан", SchoolYear, "on-request", "", "", "обращение граждан"},
        {"по согласованию с ОО", SchoolYear, "on-request", "", "", "согласование с ОО"},
        {"по договоренности", SchoolYear, "on-request", "", "", "договоренность"},
        {"в течение года, по запросу", SchoolYear, "school-year", Whole, "", "запрос"},
    });
}

TEST_CASE("Events")
{
    checkDeadlines({
        {"По мере необходимости", SchoolYear, "on-event", "", "", "необходимость"},
        {"по необходимости", SchoolYear, "on-event", "", "", "необходимость"},
        {"при необходимости", SchoolYear, "on-event", "", "", "необходимость"},
        {"по мере поступления запросов", SchoolYear, "on-event", "", "", "поступление запросов"},
        {"По мере состоявшегося события", SchoolYear, "on-event", "", "", "состоявшееся событие"},
        {"после проведения ВПР", SchoolYear, "on-event", "", "", "проведение ВПР"},
        {"после получения результатов ВПР", SchoolYear, "on-event", "", "", "получение результатов ВПР"},
        {"В течение 3 дней после проведения", SchoolYear, "on-event", "", "", "проведение"},
        {"в течение двух недель после публикации результатов", SchoolYear, "on-event", "", "",
         "публикация результатов"},
        {"не позднее 10 дней с момента получения приказа", SchoolYear, "on-event", "", "", "получение приказа"},
        {"в течение 10 рабочих дней со дня получения", SchoolYear, "on-event", "", "", "получение"},
        {"за 2 недели до начала учебного года", SchoolYear, "on-event", "", "", "начало учебного года"},
        {"не позднее чем за 3 дня до проведения", SchoolYear, "on-event", "", "", "проведение"},
        {"за неделю до экзамена", SchoolYear, "on-event", "", "", "экзамен"},
        {"через 2 недели после проведения", SchoolYear, "on-event", "", "", "проведение"},
        {"в 3-дневный срок", SchoolYear, "on-event"},
        {"в день проведения ОГЭ", SchoolYear, "on-event", "", "", "проведение ОГЭ"},
        {"В дни проведения ВПР", SchoolYear, "on-event", "", "", "проведение ВПР"},
        {"на период проведения", SchoolYear, "on-event", "", "", "проведение"},
        {"в период проведения ВПР", SchoolYear, "on-event", "", "", "проведение ВПР"},
        {"во время проведения ВПР", SchoolYear, "on-event", "", "", "проведение ВПР"},
        {"на этапе подготовки", SchoolYear, "on-event", "", "", "этап подготовки"},
        {"в рамках плановых проверок ОМС", SchoolYear, "on-event", "", "", "плановые проверки ОМС"},
        {"По итогам I полугодия", SchoolYear, "on-event", "", "", "I полугодие"},
        {"по итогам каждой четверти", SchoolYear, "on-event", "", "quarterly", "каждая четверть"},
        {"по результатам ВПР", SchoolYear, "on-event", "", "", "ВПР"},
        {"по окончании четверти", SchoolYear, "on-event", "", "", "окончание четверти"},
        {"в конце четверти", SchoolYear, "on-event", "", "", "конец четверти"},
        {"до начала проведения ВПР", SchoolYear, "on-event", "", "", "начало проведения ВПР"},
        {"перед началом экзамена", SchoolYear, "on-event", "", "", "начало экзамена"},
        {"осенние каникулы", SchoolYear, "on-event", "", "", "осенние каникулы"},
        {"в период весенних каникул", SchoolYear, "on-event", "", "", "весенние каникулы"},
        {"ежегодно (после получения результатов ВПР)", Years, "on-event", "", "yearly", "получение результатов ВПР"},
        {"май (после проведения ВПР)", SchoolYear, "month", "2024-05-01..2024-05-31", "", "проведение ВПР"},
        {"в период проведения ВПР (март – май 2024 г.)", SchoolYear, "on-event", "2024-03-01..2024-05-31", "",
         "проведение ВПР"},
    });
}

TEST_CASE("What is no deadline stays not understood")
{
    checkDeadlines({
        {"", SchoolYear, "unparsed"},
        {"   ", SchoolYear, "unparsed"},
        {"-", SchoolYear, "unparsed"},
        {"—", SchoolYear, "unparsed"},
        {"---", SchoolYear, "unparsed"},
        {"…", SchoolYear, "unparsed"},
        {"МБОУ СОШ № 5", SchoolYear, "unparsed"},
        {"директор школы", SchoolYear, "unparsed"},
        {"карта", SchoolYear, "unparsed"},
        {"100 %", SchoolYear, "unparsed"},
        {"п. 3.1", SchoolYear, "unparsed"},
        {"5-9 классы", SchoolYear, "unparsed"},
        {"ежегодно сентябрь до 1 августа", Years, "unparsed", "", "yearly"},
        {"сентябрь до 1 августа", "2021", "unparsed"},
    });
}

TEST_CASE("Days of a month that is not named recur")
{
    checkDeadlines({
        {"последний день месяца", "2021", "recurring",
         "2021-01-31 2021-02-28 2021-03-31 2021-04-30 2021-05-31 2021-06-30 2021-07-31 2021-08-31 2021-09-30 "
         "2021-10-31 2021-11-30 2021-12-31",
         "monthly"},
        {"1 и 15 числа ежемесячно", "2021", "recurring",
         "2021-01-01 2021-01-15 2021-02-01 2021-02-15 2021-03-01 2021-03-15 2021-04-01 2021-04-15 2021-05-01 "
         "2021-05-15 2021-06-01 2021-06-15 2021-07-01 2021-07-15 2021-08-01 2021-08-15 2021-09-01 2021-09-15 "
         "2021-10-01 2021-10-15 2021-11-01 2021-11-15 2021-12-01 2021-12-15",
         "monthly"},
        {"до 10 числа месяца, следующего за отчетным кварталом", SchoolYear, "recurring", AfterQuarters, "quarterly"},
        {"по четвертям", SchoolYear, "recurring", Whole, "quarterly"},
        {"до 10 числа", SchoolYear, "until"},
    });
}

TEST_CASE("Events counted by terms stay whole")
{
    checkDeadlines({
        {"по окончании 1 четверти", SchoolYear, "on-event", "", "", "окончание 1 четверти"},
        {"по итогам 1, 2 и 3 четверти", SchoolYear, "on-event"},
        {"после 1 четверти", SchoolYear, "on-event", "", "", "1 четверть"},
        {"ко Дню учителя", SchoolYear, "on-event", "", "", "день учителя"},
        {"в течение 3-х дней", SchoolYear, "on-event"},
    });
}

TEST_CASE("Needs with a lowest frequency")
{
    checkDeadlines({
        {"по необходимости, но не реже 1 раза в год", SchoolYear, "on-event", "", "yearly", "необходимость"},
        {"по мере необходимости (не менее 2 раз в год)", SchoolYear, "on-event", "", "yearly", "необходимость"},
        {"не менее 1 мероприятия в месяц", SchoolYear, "recurring", Whole, "monthly"},
        {"каждый 2-й четверг месяца", SchoolYear, "recurring", Whole, "monthly"},
        {"в период подготовки и проведения ВПР", SchoolYear, "on-event", "", "", "подготовка и проведение ВПР"},
        {"по письменным обращениям", SchoolYear, "on-request", "", "", "письменные обращения"},
        {"на усмотрение ОО", SchoolYear, "on-request", "", "", "усмотрение ОО"},
        {"всегда", SchoolYear, "permanent", Whole},
    });
}

TEST_CASE("A bare day that recurs by quarters lies in the month after each")
{
    checkDeadlines({
        {"ежеквартально до 10 числа", SchoolYear, "recurring", AfterQuarters, "quarterly"},
        {"ежеквартально, до 10-го", SchoolYear, "recurring", AfterQuarters, "quarterly"},
        {"до 10 числа ежеквартально", SchoolYear, "recurring", AfterQuarters, "quarterly"},
        {"ежеквартально, до 10 числа", "2021", "recurring", "..2021-01-10 ..2021-04-10 ..2021-07-10 ..2021-10-10",
         "quarterly"},
        {"до 20 числа последнего месяца квартала", SchoolYear, "recurring",
         "..2023-09-20 ..2023-12-20 ..2024-03-20 ..2024-06-20", "quarterly"},
        {"до 5 числа первого месяца каждого квартала", SchoolYear, "recurring",
         "..2023-10-05 ..2024-01-05 ..2024-04-05 ..2024-07-05", "quarterly"},
        {"ежеквартально, до 31 числа", SchoolYear, "recurring", "..2023-10-31 ..2024-01-31 ..2024-04-30 ..2024-07-31",
         "quarterly"},
        // Named months and a quarter without a day are left alone.
        {"ежеквартально (до 10 марта, до 10 июня)", SchoolYear, "recurring", "..2024-03-10 ..2024-06-10", "quarterly"},
        {"ежеквартально", SchoolYear, "recurring", Whole, "quarterly"},
    });
}

TEST_CASE("A day or a week of every quarter, term and half-year")
{
    checkDeadlines({
        {"последний четверг квартала", SchoolYear, "recurring", "2023-09-28 2023-12-28 2024-03-28 2024-06-27",
         "quarterly"},
        {"последняя среда каждой четверти", SchoolYear, "recurring", "2023-10-25 2023-12-27 2024-03-27 2024-05-29",
         "quarterly"},
        {"последний день квартала", "2021", "recurring", "2021-03-31 2021-06-30 2021-09-30 2021-12-31", "quarterly"},
        {"последняя неделя полугодия", SchoolYear, "recurring", "2023-12-25..2023-12-31 2024-05-25..2024-05-31"},
        {"последняя неделя 1 четверти", SchoolYear, "month", "2023-10-25..2023-10-31"},
        {"первая неделя учебного года", SchoolYear, "month", "2023-09-01..2023-09-07"},
        {"последний день учебного года", SchoolYear, "date", "2024-05-31"},
        {"последний четверг сентября", SchoolYear, "date", "2023-09-28"},
    });
}

TEST_CASE("A day of the month that recurs without the word for it")
{
    constexpr auto days = "..2021-01-25 ..2021-02-25 ..2021-03-25 ..2021-04-25 ..2021-05-25 ..2021-06-25 ..2021-07-25 "
                          "..2021-08-25 ..2021-09-25 ..2021-10-25 ..2021-11-25 ..2021-12-25";
    checkDeadlines({
        {"ежемесячно до 25-го", "2021", "recurring", days, "monthly"},
        {"ежемесячно, до 25", "2021", "recurring", days, "monthly"},
        {"до 25-го ежемесячно", "2021", "recurring", days, "monthly"},
        {"каждое 25 число", "2021", "recurring",
         "2021-01-25 2021-02-25 2021-03-25 2021-04-25 2021-05-25 2021-06-25 2021-07-25 2021-08-25 2021-09-25 "
         "2021-10-25 2021-11-25 2021-12-25",
         "monthly"},
        {"к 15", "2021", "unparsed"}, // no month, nothing recurs
        {"ежегодно, 25", "2021", "recurring", "2021-01-01..2021-12-31", "yearly"},
    });
    const auto twice = versta::understandDeadline(QStringLiteral("до 10-го и до 25-го числа каждого месяца"),
                                                  versta::PlanPeriod::calendarYear(2021));
    CHECK(twice.intervals.size() == 24);
}

TEST_CASE("Several weekdays of a month are all kept")
{
    constexpr auto mondays = "2021-01-04 2021-01-18 2021-02-01 2021-02-15 2021-03-01 2021-03-15 2021-04-05 2021-04-19 "
                             "2021-05-03 2021-05-17 2021-06-07 2021-06-21 2021-07-05 2021-07-19 2021-08-02 2021-08-16 "
                             "2021-09-06 2021-09-20 2021-10-04 2021-10-18 2021-11-01 2021-11-15 2021-12-06 2021-12-20";
    checkDeadlines({
        {"1-й и 3-й понедельник", "2021", "recurring", mondays, "monthly"},
        {"первый и третий понедельник месяца", "2021", "recurring", mondays, "monthly"},
        {"1, 3 понедельник каждого месяца", "2021", "recurring", mondays, "monthly"},
        {"2-й и 4-й вторник октября", SchoolYear, "multi", "2023-10-10 2023-10-24"},
        {"вторая и последняя среда ноября 2023 г.", SchoolYear, "multi", "2023-11-08 2023-11-29"},
        {"октябрь, 1-й вторник", SchoolYear, "date", "2023-10-03"},
        {"15, 16 октября, вторник", SchoolYear, "multi", "2023-10-15 2023-10-16"}, // the days are not counted
    });
}

TEST_CASE("What goes on after its beginning lasts to the end of the plan")
{
    checkDeadlines({
        {"октябрь, далее в течение года", SchoolYear, "multi", "2023-10-01..2023-10-31 2023-11-01..2024-08-31"},
        {"октябрь, далее в течение учебного года", SchoolYear, "multi",
         "2023-10-01..2023-10-31 2023-11-01..2024-08-31"},
        {"октябрь и далее", SchoolYear, "multi", "2023-10-01..2023-10-31 2023-11-01..2024-08-31"},
        {"октябрь, далее до конца года", SchoolYear, "multi", "2023-10-01..2023-10-31 2023-11-01..2024-08-31"},
        {"с 1 октября, далее постоянно", SchoolYear, "permanent", "2023-10-01..2024-08-31"},
        {"октябрь, в течение года", SchoolYear, "multi", "2023-10-01..2023-10-31 2023-09-01..2024-08-31"},
        {"октябрь, далее по графику", SchoolYear, "month", "2023-10-01..2023-10-31", "", "график"},
    });
}

TEST_CASE("A length of time before or after an event belongs to the event")
{
    checkDeadlines({
        {"спустя неделю после ВПР", SchoolYear, "on-event", "", "", "ВПР"},
        {"спустя 3 дня после проведения", SchoolYear, "on-event", "", "", "проведение"},
        {"не позднее 3 рабочих дней после получения протоколов", SchoolYear, "on-event", "", "",
         "получение протоколов"},
        {"по окончании I и II полугодий", SchoolYear, "on-event", "", "", "окончание I и II полугодий"},
        {"по итогам 1 четверти, 2 четверти", SchoolYear, "on-event", "", "", "1 четверть, 2 четверти"},
        {"конец четверти", SchoolYear, "on-event", "", "", "конец четверти"},
        {"к концу четверти", SchoolYear, "on-event", "", "", "конец четверти"},
        {"осенние и весенние каникулы", SchoolYear, "on-event", "", "", "осенние и весенние каникулы"},
        {"осень и весна", SchoolYear, "multi", "2023-09-01..2023-11-30 2024-03-01..2024-05-31"},
    });
}

TEST_CASE("That there is no deadline yet is no event")
{
    checkDeadlines({
        {"срок уточняется", SchoolYear, "unparsed"},
        {"сроки уточняются", SchoolYear, "unparsed"},
        {"срок будет определён позднее", SchoolYear, "unparsed"},
        {"срок определяется", SchoolYear, "unparsed"},
        {"сроки устанавливает школа", SchoolYear, "unparsed"},
        {"сроки проведения ВПР", SchoolYear, "on-event", "", "", "проведение ВПР"},
        {"сроки, установленные приказом", SchoolYear, "by-schedule"},
        {"уточняется (ориентировочно март)", SchoolYear, "month", "2024-03-01..2024-03-31"},
    });
}

TEST_CASE("A document is named in the nominative behind a shortened adjective")
{
    checkDeadlines({
        {"по отд. графику", SchoolYear, "by-schedule", "", "", "отд. график"},
        {"согласно утв. плану ГМО", SchoolYear, "by-schedule", "", "", "утв. план ГМО"},
    });
}
