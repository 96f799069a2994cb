#include "deadlinecases.h"

namespace {

constexpr auto School = "2023/24"; ///< September 2023 to August 2024
constexpr auto Whole = "2023-09-01..2024-08-31";
constexpr auto Years = "2023-2024";

} // namespace

TEST_CASE("What is permanent lasts through the plan")
{
    checkDeadlines({
        {"Постоянно", School, "permanent", Whole},
        {"постоянно.", School, "permanent", Whole},
        {"на постоянной основе", School, "permanent", Whole},
        {"регулярно", School, "permanent", Whole},
        {"систематически", School, "permanent", Whole},
        {"круглогодично", School, "permanent", Whole},
        {"круглый год", School, "permanent", Whole},
        {"весь период", School, "permanent", Whole},
        {"в течение всего периода", School, "permanent", Whole},
        {"В течение всего срока реализации проекта", School, "permanent", Whole},
        {"в течение реализации плана", School, "permanent", Whole},
        {"в период реализации дорожной карты", School, "permanent", Whole},
        {"постоянно в течение учебного года", School, "permanent", Whole},
        {"в течение года постоянно", School, "permanent", Whole},
        {"постоянно", Years, "permanent", "2023-01-01..2024-12-31"},
        {"с 1 октября 2023 года постоянно", School, "permanent", "2023-10-01..2024-08-31"},
        {"Сентябрь 2023, далее постоянно", School, "multi", "2023-09-01..2023-09-30 2023-10-01..2024-08-31"},
    });
}

TEST_CASE("What recurs")
{
    checkDeadlines({
        {"ежегодно", School, "recurring", Whole, "yearly"},
        {"ежегодно", Years, "recurring", "2023-01-01..2023-12-31 2024-01-01..2024-12-31", "yearly"},
        {"ежегодно, сентябрь", School, "recurring", "2023-09-01..2023-09-30", "yearly"},
        {"ежегодно (март – апрель)", Years, "recurring", "2023-03-01..2023-04-30 2024-03-01..2024-04-30", "yearly"},
        {"сентябрь-октябрь ежегодно", Years, "recurring", "2023-09-01..2023-10-31 2024-09-01..2024-10-31", "yearly"},
        {"ежегодно, до 1 октября", Years, "recurring", "..2023-10-01 ..2024-10-01", "yearly"},
        {"до 1 октября ежегодно", School, "recurring", "..2023-10-01", "yearly"},
        {"каждый год в августе", School, "recurring", "2024-08-01..2024-08-31", "yearly"},
        {"сентябрь-май ежегодно", "2022-2024", "recurring", "2022-09-01..2023-05-31 2023-09-01..2024-05-31", "yearly"},
        {"1 раз в год", School, "recurring", Whole, "yearly"},
        {"2 раза в год (декабрь, май)", School, "recurring", "2023-12-01..2023-12-31 2024-05-01..2024-05-31", "yearly"},
        {"дважды в год", School, "recurring", Whole, "yearly"},
        {"ежеквартально", School, "recurring", Whole, "quarterly"},
        {"1 раз в четверть", School, "recurring", Whole, "quarterly"},
        {"не реже 1 раза в квартал", School, "recurring", Whole, "quarterly"},
        {"не реже одного раза в квартал", School, "recurring", Whole, "quarterly"},
        {"1 (один) раз в квартал", School, "recurring", Whole, "quarterly"},
        {"в конце каждой четверти", School, "recurring", Whole, "quarterly"},
        {"ежеквартально до 10 числа месяца, следующего за отчетным", School, "recurring", Whole, "quarterly"},
        {"ежемесячно", School, "recurring", Whole, "monthly"},
        {"Ежемесячно", "2021", "recurring", "2021-01-01..2021-12-31", "monthly"},
        {"1 раз в месяц", School, "recurring", Whole, "monthly"},
        {"1 р. в месяц", School, "recurring", Whole, "monthly"},
        {"1 раз/месяц", School, "recurring", Whole, "monthly"},
        {"каждый месяц", School, "recurring", Whole, "monthly"},
        {"1-2 раза в месяц", School, "recurring", Whole, "monthly"},
        {"ежемесячно с сентября по май", School, "recurring", "2023-09-01..2024-05-31", "monthly"},
        {"каждую последнюю пятницу месяца", School, "recurring", Whole, "monthly"},
        {"еженедельно", School, "recurring", Whole, "weekly"},
        {"1 раз в неделю", School, "recurring", Whole, "weekly"},
        {"по вторникам", School, "recurring", Whole, "weekly"},
        {"каждый четверг", School, "recurring", Whole, "weekly"},
        {"1 раз в полугодие", School, "recurring", Whole},
        {"раз в полгода", School, "recurring", Whole},
        {"1 раз в 2 месяца", School, "recurring", Whole},
        {"в течение года, 1 раз в квартал", School, "recurring", Whole, "quarterly"},
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
        {"По плану ГМО", School, "by-schedule", "", "", "план ГМО"},
        {"по планам работы ШМО", School, "by-schedule", "", "", "планы работы ШМО"},
        {"по отдельному плану", School, "by-schedule", "", "", "отдельный план"},
        {"По отдельному графику.", School, "by-schedule", "", "", "отдельный график"},
        {"по графику проведения ВПР", School, "by-schedule", "", "", "график проведения ВПР"},
        {"согласно графику", School, "by-schedule", "", "", "график"},
        {"Согласно утвержденному графику", School, "by-schedule", "", "", "утвержденный график"},
        {"согласно приказа Министерства образования", School, "by-schedule", "", "", "приказ Министерства образования"},
        {"Согласно Плану - графику", School, "by-schedule", "", "", "план-график"},
        {"в соответствии с планом-графиком", School, "by-schedule", "", "", "план-график"},
        {"в соответствии с приказом от 15.09.2023 № 120", School, "by-schedule", "", "", "приказ от 15.09.2023 № 120"},
        {"на основании распоряжения", School, "by-schedule", "", "", "распоряжение"},
        {"по приказам Рособрнадзора", School, "by-schedule", "", "", "приказы Рособрнадзора"},
        {"в рамках плана мероприятий", School, "by-schedule", "", "", "план мероприятий"},
        {"по плану работы на 2024 год", School, "by-schedule", "", "", "план работы на 2024 год"},
        {"в установленные сроки", School, "by-schedule", "", "", "установленные сроки"},
        {"в сроки, установленные приказом", School, "by-schedule", "", "", "приказ"},
        {"График ВПР", School, "by-schedule", "", "", "график ВПР"},
        {"ежегодно по графику проведения ВПР", Years, "by-schedule", "", "yearly", "график проведения ВПР"},
        {"по графику, март 2024", School, "by-schedule", "2024-03-01..2024-03-31", "", "график"},
        {"по графику с 15 марта по 20 апреля 2024", School, "by-schedule", "2024-03-15..2024-04-20", "", "график"},
        {"Март-апрель 2023 (по плану ЦДО)", "2022/23", "month-range", "2023-03-01..2023-04-30", "", "план ЦДО"},
        {"В течение года (по графику)", School, "school-year", Whole, "", "график"},
        {"до 15 мая 2024, согласно приказу", School, "until", "..2024-05-15", "", "приказ"},
    });
}

TEST_CASE("Requests")
{
    checkDeadlines({
        {"по запросу", School, "on-request", "", "", "запрос"},
        {"По запросу ОО", School, "on-request", "", "", "запрос ОО"},
        {"по запросам школ", School, "on-request", "", "", "запросы школ"},
        {"по требованию", School, "on-request", "", "", "требование"},
        {"по заявкам", School, "on-request", "", "", "заявки"},
        {"по индивидуальным запросам", School, "on-request", "", "", "индивидуальные запросы"},
        {"при обращении граждан", School, "on-request", "", "", "обращение граждан"},
        {"по согласованию с ОО", School, "on-request", "", "", "согласование с ОО"},
        {"по договоренности", School, "on-request", "", "", "договоренность"},
        {"в течение года, по запросу", School, "school-year", Whole, "", "запрос"},
    });
}

TEST_CASE("Events")
{
    checkDeadlines({
        {"По мере необходимости", School, "on-event", "", "", "необходимость"},
        {"по необходимости", School, "on-event", "", "", "необходимость"},
        {"при необходимости", School, "on-event", "", "", "необходимость"},
        {"по мере поступления запросов", School, "on-event", "", "", "поступление запросов"},
        {"По мере состоявшегося события", School, "on-event", "", "", "состоявшееся событие"},
        {"после проведения ВПР", School, "on-event", "", "", "проведение ВПР"},
        {"после получения результатов ВПР", School, "on-event", "", "", "получение результатов ВПР"},
        {"В течение 3 дней после проведения", School, "on-event", "", "", "проведение"},
        {"в течение двух недель после публикации результатов", School, "on-event", "", "", "публикация результатов"},
        {"не позднее 10 дней с момента получения приказа", School, "on-event", "", "", "получение приказа"},
        {"в течение 10 рабочих дней со дня получения", School, "on-event", "", "", "получение"},
        {"за 2 недели до начала учебного года", School, "on-event", "", "", "начало учебного года"},
        {"не позднее чем за 3 дня до проведения", School, "on-event", "", "", "проведение"},
        {"за неделю до экзамена", School, "on-event", "", "", "экзамен"},
        {"через 2 недели после проведения", School, "on-event", "", "", "проведение"},
        {"в 3-дневный срок", School, "on-event"},
        {"в день проведения ОГЭ", School, "on-event", "", "", "проведение ОГЭ"},
        {"В дни проведения ВПР", School, "on-event", "", "", "проведение ВПР"},
        {"на период проведения", School, "on-event", "", "", "проведение"},
        {"в период проведения ВПР", School, "on-event", "", "", "проведение ВПР"},
        {"во время проведения ВПР", School, "on-event", "", "", "проведение ВПР"},
        {"на этапе подготовки", School, "on-event", "", "", "этап подготовки"},
        {"в рамках плановых проверок ОМС", School, "on-event", "", "", "плановые проверки ОМС"},
        {"По итогам I полугодия", School, "on-event", "", "", "I полугодие"},
        {"по итогам каждой четверти", School, "on-event", "", "quarterly", "каждая четверть"},
        {"по результатам ВПР", School, "on-event", "", "", "ВПР"},
        {"по окончании четверти", School, "on-event", "", "", "окончание четверти"},
        {"в конце четверти", School, "on-event", "", "", "конец четверти"},
        {"до начала проведения ВПР", School, "on-event", "", "", "начало проведения ВПР"},
        {"перед началом экзамена", School, "on-event", "", "", "начало экзамена"},
        {"осенние каникулы", School, "on-event", "", "", "осенние каникулы"},
        {"в период весенних каникул", School, "on-event", "", "", "весенние каникулы"},
        {"ежегодно (после получения результатов ВПР)", Years, "on-event", "", "yearly", "получение результатов ВПР"},
        {"май (после проведения ВПР)", School, "month", "2024-05-01..2024-05-31", "", "проведение ВПР"},
        {"в период проведения ВПР (март – май 2024 г.)", School, "on-event", "2024-03-01..2024-05-31", "",
         "проведение ВПР"},
    });
}

TEST_CASE("What is no deadline stays not understood")
{
    checkDeadlines({
        {"", School, "unparsed"},
        {"   ", School, "unparsed"},
        {"-", School, "unparsed"},
        {"—", School, "unparsed"},
        {"---", School, "unparsed"},
        {"…", School, "unparsed"},
        {"МБОУ СОШ № 5", School, "unparsed"},
        {"директор школы", School, "unparsed"},
        {"карта", School, "unparsed"},
        {"100 %", School, "unparsed"},
        {"п. 3.1", School, "unparsed"},
        {"5-9 классы", School, "unparsed"},
        {"ежегодно сентябрь до 1 августа", Years, "unparsed", "", "yearly"},
        {"сентябрь до 1 августа", "2021", "unparsed"},
    });
}
