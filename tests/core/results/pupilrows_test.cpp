#include "tables.h"

#include "core/results/resultsjson.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

const QString frame = u"Индивидуальные результаты\n\nВПР 2024 Математика 4 класс\nПредмет: | Математика\n"
                      "Максимальный первичный балл: | 5\nДата: | 19.03.2024\n\n"_s;
const QString header = u"ОО|Муниципалитет|Название ОО|Код участника|Класс|Вариант|1 (1б)|2 (2б)|3К1 (2б)|"
                       "Первичный балл|Отметка|Отметка по журналу\n"_s;

/// Row 9 and the following ones of an individual report.
SheetReading individual(const QStringList &rows, const MarkScales &scales = {})
{
    return readingOf(sheetOf(frame + header + rows.join(u'\n')), {}, scales);
}

QString row(int code, const QString &rest)
{
    return u"edu990101|Район|СОШ № 1(edu990101)|%1|а|1|%2"_s.arg(code).arg(rest);
}

/// «40001: 1 2 X = 3 m4 j5» for every accepted work.
QString works(const SheetReading &reading)
{
    QStringList lines;
    for (const auto &set : reading.sets) {
        for (const auto &work : set.works) {
            QStringList scores;
            for (const auto score : work.tasks)
                scores << (score == notAttempted ? u"X"_s : score == notTaught ? u"N"_s : QString::number(score));
            QString line = u"%1: %2 = %3"_s.arg(work.code).arg(scores.join(u' ')).arg(work.total);
            if (work.mark)
                line += u" m%1"_s.arg(*work.mark);
            if (work.journal)
                line += u" j%1"_s.arg(*work.journal);
            lines << line;
        }
    }
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("A pupil has task scores and total and marks")
{
    const auto reading = individual({row(40001, u"1|2|X|3|4|5"_s), row(40002, u"0|не пройд.|х|0|2|нет отметки"_s)});
    CHECK(reading.kind() == ReportKind::Individual);
    CHECK(works(reading) == u"40001: 1 2 X = 3 m4 j5\n40002: 0 N X = 0 m2"_s);
    CHECK(reading.refused.empty());
    CHECK(reading.remarks.empty());
    const auto &set = reading.sets.front();
    CHECK(set.paper.key.title() == u"ВПР 2024 Математика 4 класс");
    CHECK(set.paper.maximum == 5);
    CHECK(set.paper.tasks[2].code == u"3К1");
    CHECK(set.works[0].school == SchoolLogin(990'101));
    CHECK(set.works[0].schoolClass == u"А");
    CHECK(set.works[0].variant == 1);
    REQUIRE(set.schools.size() == 1);
    CHECK(set.schools[0].name == u"СОШ № 1");
    CHECK(set.schools[0].municipality == u"Район");
}

TEST_CASE("Rows that contradict the work are refused with their cell")
{
    const auto reading =
        individual({row(40001, u"1|2|2|6|5|5"_s), row(40002, u"1|3|1|5|5|5"_s), row(40003, u"1|да|1|2|3|3"_s),
                    row(40004, u"1||1|2|3|3"_s), row(40005, u"||||2|3"_s), row(40006, u"1|1|1|много|3|3"_s),
                    u"edu990101|Район|СОШ № 1(edu990101)||а|1|1|1|1|3|3|3"_s, u"|Район|||||||||"_s,
                    u"новая|Район|СОШ|40008|а|1|1|1|1|3|3|3"_s, row(40009, u"1|1|1|3|3|3"_s)});
    CHECK(outline(reading.refused) ==
          u"9: J9 Первичный балл больше максимального (5); 10: H10 Балл за задание 2 больше максимального (2); "
          "11: H11 Непонятный балл за задание 2; 12: H12 Нет балла за задание 2; 13: В строке нет баллов; "
          "14: J14 Непонятный первичный балл; 15: D15 Нет кода участника; 17: A17 Нет логина школы"_s);
    CHECK(reading.refused[0].value == u"6");
    CHECK(reading.refused[0].done == u"строка не внесена");
    CHECK(works(reading) == u"40009: 1 1 1 = 3 m3 j3"_s);
}

TEST_CASE("What can be doubted but not refused is remarked")
{
    const auto reading = individual(
        {u"СОШ № 1(edu990101) / Кол-во участников: 3"_s, row(40001, u"1|2|0|4|4|4"_s), row(40002, u"1|2|0|3|7|1"_s)});
    CHECK(reading.refused.empty());
    CHECK(works(reading) == u"40001: 1 2 0 = 4 m4 j4\n40002: 1 2 0 = 3"_s);
    CHECK(outline(reading.remarks) ==
          u"9: Объявлено участников: 3, строк: 2; 10: J10 Первичный балл не равен сумме баллов за задания (3); "
          "11: K11 Непонятная отметка; 11: L11 Непонятная отметка"_s);
}

TEST_CASE("A table cell with a bar inside a name is no trouble for the block line")
{
    SheetReading reading;
    auto sheet = sheetOf(frame + header);
    SheetRow block(9);
    block.set(0, SheetCell(u"СОШ № 1(edu990101) | Кол-во участников: 1"_s));
    sheet.rows.push_back(block);
    SheetRow pupil(10);
    for (const auto &[column, value] :
         std::initializer_list<std::pair<int, double>>{{3, 40001}, {6, 1}, {7, 1}, {8, 1}, {9, 3}, {10, 3}})
        pupil.set(column, SheetCell(value));
    sheet.rows.push_back(pupil);
    reading = readingOf(sheet);
    // The row has no login of its own: the line above it says whose it is.
    CHECK(reading.remarks.empty());
    REQUIRE(reading.accepted() == 1);
    CHECK(reading.sets.front().works.front().school == SchoolLogin(990'101));
}

TEST_CASE("Marks are checked against a known scale and a scale that never fits is dropped")
{
    const auto scales = MarkScales::fromCsv(u"year,subject,grade,max_score,t3,t4,t5,source\n2024,Математика,4,5,2,3,5,"
                                            "\"приказ, приложение 1\"\n"_s);
    REQUIRE(scales.all().size() == 1);
    CHECK(scales.all().front().second.source == u"приказ, приложение 1");
    QStringList rows;
    for (int code = 40001; code < 40010; ++code)
        rows << row(code, u"1|1|0|2|3|3"_s);
    rows << row(40010, u"1|1|0|2|4|3"_s);
    const auto one = individual(rows, scales);
    CHECK(outline(one.remarks) == u"18: K18 По шкале за 2 баллов полагается отметка 3"_s);
    CHECK(one.sets.front().works.back().mark == 4);
    rows = {row(40001, u"1|1|0|2|4|3"_s), row(40002, u"1|1|0|2|4|3"_s)};
    const auto all = individual(rows, scales);
    CHECK(outline(all.remarks) == u"0: Известная шкала отметок не подходит к этой работе: не совпали 2 отметок из 2"_s);
    CHECK_FALSE(all.sets.front().paper.scale);
}

TEST_CASE("A code that comes twice counts once")
{
    const auto reading = individual({row(40001, u"1|1|0|2|3|3"_s), row(40002, u"1|1|0|2|3|3"_s),
                                     row(40003, u"1|1|0|2|3|3"_s), row(40002, u"1|0|0|1|2|3"_s)});
    CHECK(reading.duplicateRows == std::vector<int>{12});
    CHECK(outline(reading.remarks) == u"12: Коды участников повторяются; взята первая строка с каждым кодом"_s);
    CHECK(reading.accepted() == 3);
}

TEST_CASE("The form of 2020 has the textbook among its tasks and more columns than tasks")
{
    const auto reading = readingOf(
        sheetOf(
            u"groups|user|id|code|otc|gender|klass|var-1|var-2|sum|a-1-grade|a-2-grade|a-3-grade|a-4-grade|a-5-grade\n"
            "Район|sch990101|1|50001|4|м|НЕТ|1||3|1|2|ma4.1 Учебник|0|\n"
            "Район|sch990101|2|50002|нет отметки|ж|НЕТ|2||1|X|1|ma4.1 Учебник|0|\n"
            "Район|sch990102|1|50001|5|ж|б|отсутствовал|||||||"_s),
        u"2020/Математика 4 класс.xlsx"_s);
    CHECK(reading.kind() == ReportKind::Form);
    CHECK(reading.mapping.layout == u"2020");
    CHECK(works(reading) == u"50001: 1 2 0 = 3 j4\n50002: X 1 0 = 1"_s);
    const auto &set = reading.sets.front();
    CHECK(set.absent == 1);
    CHECK(set.paper.tasks.size() == 3);
    CHECK(set.paper.tasks[2].code == u"4");
    CHECK(set.paper.key.title() == u"ВПР 2020 Математика 4 класс"); // codes of autumn begin with 5
    CHECK(set.schools.front().writtenLogin == u"sch990101");
    CHECK(set.schools.front().municipality == u"Район");
    CHECK(set.works.front().schoolClass.isEmpty());
}

TEST_CASE("Year and grade come from upload dates and codes when nothing else says them")
{
    const auto reading = readingOf(sheetOf(
        u"Пользователь|Код региона|Регион|Муниципалитет|Школа|Дата загрузки|Код|Вариант|1 (1б)|2 (2б)|"
        "Наименование класса|Пол|Отметка за предыдущий триместр/ четверть/полугодие|Итого баллов\n"
        "edu990101|99|reg990000 / Край|reg99_m001 / Район|edu990101 / МБОУ|17.03.2022 05:33:20|60001|1|1|2|А|м|4|3"_s));
    CHECK(reading.mapping.layout == u"2022");
    CHECK(works(reading) == u"60001: 1 2 = 3 j4"_s);
    CHECK(reading.sets.front().paper.key.year == 2022);
    CHECK(reading.sets.front().paper.key.grade == 6);
    CHECK(reading.sets.front().paper.key.subject.isEmpty());
    CHECK(reading.sets.front().paper.maximum == 3);
    CHECK(outline(reading.remarks) == u"0: Год в самом файле не указан; 0: Предмет в самом файле не указан; "
                                      "0: Класс в самом файле не указан"_s);
}

TEST_CASE("Names of pupils are not read")
{
    const auto reading = readingOf(sheetOf(
        frame +
        u"Логин|ФИО|Код участника|1 (3б)|2 (2б)|Первичный балл|Отметка\nedu990101|Иванов Иван|40001|3|2|5|5"_s));
    CHECK(works(reading) == u"40001: 3 2 = 5 m5"_s);
    CHECK(outline(reading.remarks) == u"8: B8 В файле есть имена участников"_s);
    const auto json = QJsonDocument(resultsToJson(reading)).toJson();
    CHECK_FALSE(QString::fromUtf8(json).contains(u"Иванов"_s));
}

TEST_CASE("Results with totals alone are read without task scores")
{
    const auto reading = readingOf(sheetOf(u"КДР 2024 Математика 6 класс\n\nЛогин ОО|Код участника|Класс|Балл|Отметка\n"
                                           "edu990101|60001|А|7|4\nedu990101|60002|А|0|2"_s));
    CHECK(works(reading) == u"60001:  = 7 m4\n60002:  = 0 m2"_s);
    CHECK(reading.sets.front().paper.key.procedure == Procedure::Kdr);
}
