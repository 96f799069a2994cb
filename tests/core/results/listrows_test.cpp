#include "tables.h"

#include "core/results/resultsjson.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

TEST_CASE("A federal list is read with a header of two rows")
{
    const auto reading =
        readingOf(sheetOf(u"ОО с признаками необъективности в 2025 году\n"
                          "№|Регион|Логин ОО|Муниципалитет|Наименование ОО|Адрес|Работы||||Количество маркеров\n"
                          "||||||4 РУ|4 МА|5 РУ|5 МА|\n"
                          "1|Край|edu990101|Район|МБОУ «СОШ № 1» |ул. Школьная|1|0||1|2\n"
                          "2|Край|sch990102|Район|МБОУ «СОШ № 2»|ул. Новая||1|||1\n"
                          "3|Край|edu990101|Район|МБОУ «СОШ № 1»|ул. Школьная|1|0||1|2"_s),
                  u"Список 2025.xlsx"_s);
    CHECK(reading.kind() == ReportKind::FederalList);
    REQUIRE(reading.list.size() == 2);
    CHECK(reading.list[0].year == 2025);
    CHECK(reading.list[0].name == u"МБОУ «СОШ № 1»");
    REQUIRE(reading.list[0].marked.size() == 2);
    CHECK(reading.list[0].marked[1].subject == u"Математика");
    CHECK(reading.list[0].marked[1].grade == 5);
    CHECK(reading.list[1].login == SchoolLogin(990'102));
    CHECK(reading.listRows == 3);
    CHECK(reading.duplicateRows == std::vector<int>{6});
}

TEST_CASE("A list merged over years keeps a school once a year")
{
    const auto reading = readingOf(sheetOf(u"Год|Логин|Муниципалитет|ОО|4 РУ|4 МА|5 РУ|5 МА|Количество маркеров\n"
                                           "2023|edu050001|Район|А|1||||1\n2024|edu050001|Район|А||1|1||2\n"
                                           "2024|edu050001|Район|А||1|1||2\n2024|edu060001|Район|Б|да||||2\n"
                                           "2024|edu050002|Район|В|7||||1"_s));
    REQUIRE(reading.list.size() == 3);
    CHECK(reading.list[1].year == 2024);
    CHECK(outline(reading.refused) == u"6: E6 Непонятная отметка о признаке"_s);
    CHECK(outline(reading.remarks) == u"4: Школы списка повторяются; повтор не учитывается; "
                                      "5: Количество маркеров (2) не равно числу отмеченных работ (1)"_s);
    const auto json = resultsToJson(reading);
    CHECK(json[u"by_year"_s].toObject() == QJsonObject{{u"2023"_s, 1}, {u"2024"_s, 1}});
    CHECK(json[u"marks_total"_s].toArray() == QJsonArray{1, 1, 1, 0});
    CHECK(json[u"foreign_rows"_s].toInt() == 1);
}

TEST_CASE("An exam summary is read with counts of marks as well as shares")
{
    const auto reading =
        readingOf(sheetOf(u"Результаты ОГЭ 2024\n\nПредмет|Логин|ОО|Участников|Средний балл|«2», чел.|«3», "
                          "чел.|«4», чел.|«5», чел.\nМатематика|edu990101|СОШ № 1|20|17.5|1|4|10|5\n"
                          "Русский язык|edu990101|СОШ № 1|20|28||10|5|5\nИтого||Район|40|||||"_s));
    CHECK(reading.kind() == ReportKind::Exam);
    REQUIRE(reading.exams.size() == 2);
    CHECK(reading.exams[0].paper.year == 2024);
    CHECK(reading.exams[0].paper.procedure == Procedure::Oge);
    CHECK(reading.exams[0].participants == 20);
    CHECK(reading.exams[0].meanScore == 17.5);
    CHECK(reading.exams[0].markPercent == std::array<double, 4>{5, 20, 50, 25});
}

TEST_CASE("A sheet of no known layout gives its header for a mapping by hand")
{
    const auto workbook = readWorkbook(
        {sheetOf(u"Мои результаты\n\nНомер школы|Код|Сколько набрал\nedu990101|40001|7\nedu990101|40002|9"_s)}, {});
    CHECK_FALSE(workbook.isRecognised());
    CHECK(workbook.remarks.front().reason.startsWith(u"Расположение таблицы неизвестно"));
}

TEST_CASE("A mapping made by hand reads what recognition does not know")
{
    const auto sheet =
        sheetOf(u"Мои результаты\n\nНомер школы|Шифр|Сколько набрал\nedu990101|40001|7\nedu990101|40002|9"_s);
    SheetMapping mapping;
    mapping.kind = ReportKind::Form;
    mapping.headerTop = 3;
    mapping.headerBottom = 3;
    mapping.columns = {{0, SheetRole::Login, u"Номер школы"_s},
                       {1, SheetRole::PupilCode, u"Шифр"_s},
                       {2, SheetRole::Total, u"Сколько набрал"_s}};
    const auto reading = readMappedSheet(sheet, mapping, {u"2024/Математика 4 класс.xlsx"_s, {}, {}});
    REQUIRE(reading.accepted() == 2);
    CHECK(reading.sets.front().works[1].total == 9);
    CHECK(reading.sets.front().paper.key.isComplete());
}

TEST_CASE("Empty sheets and sheets of nonsense are survived")
{
    CHECK(readWorkbook(std::vector<Sheet>(), {}).remarks.front().reason == u"На листе нет данных");
    CHECK(readWorkbook({Sheet()}, {}).remarks.front().reason == u"На листе нет данных");
    for (const auto &text : {u"Код участника|1 (1б)|Первичный балл"_s, u"Группы участников|2|3|4|5"_s,
                             u"№|Макс балл|Блоки ПООП"_s, u"Логин|4 РУ"_s, u"||||"_s, u"1|2|3|4|5|6"_s,
                             u"Код участника|Код участника|1 (1б)|1 (1б)\nа|б|в|г\n1|2|3|4"_s}) {
        INFO(text.toStdString());
        const auto workbook = readWorkbook({sheetOf(text)}, {});
        for (const auto &sheet : workbook.sheets)
            CHECK_FALSE(resultsToJson(sheet).isEmpty());
    }
}
