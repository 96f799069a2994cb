#include "core/results/sheetmapping.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString task(const QString &header)
{
    const auto column = columnOfHeader(header);
    return column.role == SheetRole::Task ? column.code + u'/' + QString::number(column.maximum) : u"none"_s;
}

SheetRole role(const QString &header)
{
    return columnOfHeader(header).role;
}

} // namespace

TEST_CASE("Headers of tasks are understood in every spelling")
{
    CHECK(task(u"1 (2б)"_s) == u"1/2");
    CHECK(task(u"9.1 (1б)"_s) == u"9.1/1");
    CHECK(task(u"9,1 (1 б.)"_s) == u"9.1/1");
    CHECK(task(u"5(1) (1б)"_s) == u"5(1)/1");
    CHECK(task(u"5(1)(1б)"_s) == u"5(1)/1");
    CHECK(task(u"5(1б)"_s) == u"5/1");
    CHECK(task(u"4К1 (3б)"_s) == u"4К1/3");
    CHECK(task(u"4K1 (3 балла)"_s) == u"4К1/3"); // Latin K
    CHECK(task(u"1К2(3б)"_s) == u"1К2/3");
    CHECK(task(u"12\n(2б)"_s) == u"12/2");
    CHECK(task(u"Задание 7 (макс. 2)"_s) == u"7/2");
    CHECK(task(u"балл за 3"_s) == u"3/0");
    CHECK(task(u"a-12-grade"_s) == u"12/0");
    CHECK(task(u"К1"_s) == u"К1/0");
}

TEST_CASE("What looks like a task but is none is left alone")
{
    for (const auto &header : {u"1"_s, u"Класс 5"_s, u"4 РУ"_s, u"2 (%)"_s, u"Кол-во участников"_s, u"11б"_s, u""_s})
        CHECK(task(header) == u"none");
}

TEST_CASE("Columns of pupils are told by their headers")
{
    CHECK(role(u"Код участника"_s) == SheetRole::PupilCode);
    CHECK(role(u"код обучающегося"_s) == SheetRole::PupilCode);
    CHECK(role(u"Отметка за предыдущий триместр/ четверть/полугодие"_s) == SheetRole::Journal);
    CHECK(role(u"Отметка по журналу"_s) == SheetRole::Journal);
    CHECK(role(u"otc"_s) == SheetRole::Journal);
    CHECK(role(u"Отметка"_s) == SheetRole::Mark);
    CHECK(role(u"Итого баллов"_s) == SheetRole::Total);
    CHECK(role(u"sum"_s) == SheetRole::Total);
    CHECK(role(u"Порядковый номер класса"_s) == SheetRole::Class);
    CHECK(role(u"Пользователь"_s) == SheetRole::Login);
    CHECK(role(u"ФИО участника"_s) == SheetRole::PupilName);
    CHECK(role(u"номер обучающегося"_s) == SheetRole::None);
}

TEST_CASE("Columns of groups are told by their headers")
{
    CHECK(role(u"Группы  участников"_s) == SheetRole::Group);
    CHECK(role(u"Кол-во ОО"_s) == SheetRole::Schools);
    CHECK(role(u"Количество участников"_s) == SheetRole::Participants);
    CHECK(role(u"Кол-во участников(всего)"_s) == SheetRole::Participants);
    const auto lowered = columnOfHeader(u"Понизили (Отметка < Отметка по журналу) %");
    CHECK(lowered.role == SheetRole::ShiftPercent);
    CHECK(lowered.index == 0);
    const auto raised = columnOfHeader(u"Повысили (Отметка > Отметка по журналу) Кол-во участников");
    CHECK(raised.role == SheetRole::ShiftCount);
    CHECK(raised.index == 2);
}

TEST_CASE("A number stands for a mark or a score with words that say nothing else")
{
    for (const auto &header : {u"2"_s, u"«2»"_s, u"Отметка 2"_s, u"2, %"_s, u"Доля участников, получивших отметку 2"_s,
                               u"Распределение групп баллов в % 2"_s}) {
        INFO(header.toStdString());
        const auto column = columnOfHeader(header);
        CHECK(column.role == SheetRole::Number);
        CHECK(column.index == 2);
        CHECK_FALSE(column.counts);
    }
    CHECK(columnOfHeader(u"Кол-во «5», чел.").counts);
    CHECK(role(u"Школа 2"_s) == SheetRole::None);
    CHECK(role(u"9.1"_s) == SheetRole::None);
}

TEST_CASE("Columns of a federal list name a subject and a grade")
{
    for (const auto &header :
         {u"4 РУ"_s, u"РУ 4"_s, u"Русский язык 4"_s, u"Русский язык, 4 класс"_s, u"4 класс, Русский язык"_s}) {
        INFO(header.toStdString());
        const auto column = columnOfHeader(header);
        CHECK(column.role == SheetRole::Marker);
        CHECK(column.code == u"Русский язык");
        CHECK(column.index == 4);
    }
}
