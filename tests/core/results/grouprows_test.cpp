#include "tables.h"

#include "core/results/resultsjson.h"
#include "core/results/scorecounts.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <rapidcheck.h>

#include <cmath>
#include <numeric>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

const QString frame =
    u"%1\n\nВПР 2024 Математика 4 класс\nПредмет: | Математика\nМаксимальный первичный балл: | 4\n\n"_s;

const std::vector<GroupRow> &groups(const SheetReading &reading)
{
    REQUIRE(reading.sets.size() == 1);
    return reading.sets.front().groups;
}

} // namespace

TEST_CASE("Groups are told by their codes and names")
{
    const auto school = ResultGroup::fromText(u"МБОУ «СОШ №1 (им. Иванова)»(edu203389)");
    CHECK(school.kind == ResultGroup::Kind::School);
    CHECK(school.name == u"МБОУ «СОШ №1 (им. Иванова)»");
    CHECK(school.key() == u"edu203389");
    const auto older = ResultGroup::fromText(u"sch203389 | МКОУ \"ООШ\"");
    CHECK(older.key() == u"edu203389");
    CHECK(older.name == u"МКОУ \"ООШ\"");
    const auto area = ResultGroup::fromText(u"Урус-Мартановский муниципальный район(reg20_m012)");
    CHECK(area.kind == ResultGroup::Kind::Municipality);
    CHECK(area.key() == u"reg20_m012");
    CHECK(area.name == u"Урус-Мартановский муниципальный район");
    CHECK(ResultGroup::fromText(u"Вся выборка").kind == ResultGroup::Kind::WholeSample);
    CHECK(ResultGroup::fromText(u"РФ").kind == ResultGroup::Kind::WholeSample);
    for (const auto &region : {u"Чеченская Республика"_s, u"Алтайский край"_s, u"Свердловская обл."_s,
                               u"Республика Дагестан"_s, u"г. Москва"_s, u"reg220000 | Алтайский край"_s}) {
        INFO(region.toStdString());
        CHECK(ResultGroup::fromText(region).kind == ResultGroup::Kind::Region);
    }
    CHECK(ResultGroup::fromText(u"Краевой центр").kind == ResultGroup::Kind::Other);
}

TEST_CASE("Marks are read by column whatever stands between them")
{
    const auto reading = readingOf(
        sheetOf(frame.arg(u"Статистика по отметкам"_s) +
                u"Группы участников|Кол-во ОО|Кол-во участников|2|3|4|5\nВся выборка|35000|1000000|10|20|30|40\n"
                "Район(reg99_m001)|2|12|25|25|25|25\nА(edu990101)||8|25|25|25|25\nБ(edu990102)||4|25|25|25|25"_s));
    CHECK(reading.kind() == ReportKind::Marks);
    CHECK(reading.remarks.empty());
    const auto &rows = groups(reading);
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].schools == 2);
    CHECK_FALSE(rows[2].schools);
    CHECK(rows[2].participants == 8);
    CHECK(rows[2].markCounts == std::array<int, 4>{2, 2, 2, 2});
}

TEST_CASE("A header of two rows tells shares from numbers")
{
    // As a CSV file has it: no merged cells, a title stands over the first of its columns.
    const auto reading = readingOf(
        sheetOf(frame.arg(u"Сравнение отметок"_s) +
                u"Группы участников|Кол-во участников|Понизили (Отметка < Отметка по журналу)||Подтвердили||Повысили|\n"
                "||%|Кол-во участников|%|Кол-во участников|%|Кол-во участников\n"
                "А(edu990101)|8|25|2|62.5|5|12.5|1"_s));
    CHECK(reading.kind() == ReportKind::Journal);
    const auto &rows = groups(reading);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].participants == 8);
    CHECK(rows[0].journal->counts == std::array<int, 3>{2, 5, 1});
    CHECK(rows[0].journal->percent[JournalShift::Confirmed] == 62.5);
}

TEST_CASE("The comparison with the journal is read from rows too")
{
    const QString text =
        frame.arg(u"Сравнение отметок с отметками по журналу"_s) +
        u"Группы участников|Кол-во участников|%\nРайон(reg99_m001)||\n"
        "Понизили (Отметка < Отметка по журналу)|3|30\nПодтвердили (Отметка = Отметке по журналу)|5|50\n"
        "Повысили (Отметка > Отметка по журналу)|2|20\nВсего|10|100\nА(edu990101)||\nПонизили|1|50\n"
        "Подтвердили|1|50\nПовысили|0|0\nВсего|2|100"_s;
    const auto reading = readingOf(sheetOf(text));
    CHECK(reading.kind() == ReportKind::Journal);
    CHECK(reading.mapping.layout == u"rows");
    const auto &rows = groups(reading);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].group.key() == u"reg99_m001");
    CHECK(rows[0].participants == 10);
    CHECK(rows[0].journal->counts == std::array<int, 3>{3, 5, 2});
    CHECK(rows[1].group.key() == u"edu990101");
    CHECK(rows[1].journal->counts == std::array<int, 3>{1, 1, 0});
}

TEST_CASE("Scores run from nothing to the maximum")
{
    const auto reading = readingOf(sheetOf(
        frame.arg(u"Распределение первичных баллов"_s) +
        u"Группы участников|Кол-во участников|0|1|2|3|4\nА(edu990101)|4|0|25|50|25|0\nБ(edu990102)|4|50|50||плохо|0"_s));
    CHECK(reading.kind() == ReportKind::Scores);
    const auto &rows = groups(reading);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].scorePercent == std::vector<double>{0, 25, 50, 25, 0});
    CHECK(outline(reading.refused) == u"9: F9 Непонятная доля в процентах"_s);
    const auto json = resultsToJson(reading)[u"rows"_s].toArray()[0].toObject();
    CHECK(json[u"mean"_s].toDouble() == 2.0);
    CHECK(json[u"sd"_s].toDouble() == Approx(std::sqrt(2.0 / 3)));
}

TEST_CASE("Tasks by mark groups belong to the group above them")
{
    const auto reading = readingOf(sheetOf(
        frame.arg(u"Выполнение заданий группами участников"_s) +
        u"Группы участников|Кол-во ОО|Кол-во участников|1 (1б)|2 (3б)\nМакс балл|||1|3\nРайон(reg99_m001)|1|6||\n"
        "Ср.% вып. уч. гр.баллов 2||2|50|0\nСр.% вып. уч. гр.баллов 5||4|100|75\nА(edu990101)||6||\n"
        "Ср.% вып. уч. гр.баллов 2||2|50|0\n\nДиректор ____ Петров"_s));
    CHECK(reading.kind() == ReportKind::Groups);
    const auto &rows = groups(reading);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].participants == 6);
    REQUIRE(rows[0].byMark[0]);
    CHECK(rows[0].byMark[0]->participants == 2);
    CHECK_FALSE(rows[0].byMark[1]);
    CHECK(rows[0].byMark[3]->tasks[1] == 75.0);
    CHECK(rows[1].group.key() == u"edu990101");
    CHECK(reading.sets.front().paper.tasks[1].maximum == 3);
}

TEST_CASE("Planned results have a column for each group")
{
    const auto reading = readingOf(sheetOf(frame.arg(u"Достижение планируемых результатов"_s) +
                                           u"№|Блоки ПООП обучающийся научится|Макс "
                                           u"балл|Район(reg99_m001)|А(edu990101)|РФ\n|||12 уч.|7 уч.|1 300 000 уч.\n"
                                           "1|Умение считать|1|50|40.5|60\n2.1|Умение читать|3|70||65"_s));
    CHECK(reading.kind() == ReportKind::Planned);
    const auto &rows = groups(reading);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].participants == 12);
    CHECK(rows[1].participants == 7);
    CHECK(rows[1].taskPercent == std::vector<std::optional<double>>{40.5, std::nullopt});
    CHECK(rows[2].group.name == u"Вся выборка");
    CHECK(reading.sets.front().paper.tasks[1].requirement == u"Умение читать");
}

TEST_CASE("A table merged over years and works becomes a set for each work")
{
    const auto reading =
        readingOf(sheetOf(u"Год|Класс|Предмет|Муниципалитет|Логин|ОО|Кол-во участников|2|3|4|5\n"
                          "2023|4|Русский язык|город Каспийск|edu050001|МБОУ «СОШ № 1» |10|10|20|30|40\n"
                          "2024|4|Русский язык|г. Каспийск|edu050001|МБОУ СОШ 1|12|0|50|25|25\n"
                          "2024|5|Математика|г. Каспийск|edu050001|МБОУ СОШ 1|8|25|25|25|25\n"
                          "2024|5|Математика|г. Каспийск|edu050001|МБОУ СОШ 1|8|25|25|25|25"_s));
    CHECK(reading.kind() == ReportKind::Marks);
    CHECK(reading.mapping.layout == u"merged");
    REQUIRE(reading.sets.size() == 3);
    CHECK(reading.sets[0].paper.key.title() == u"ВПР 2023 Русский язык 4 класс");
    CHECK(reading.sets[2].paper.key.title() == u"ВПР 2024 Математика 5 класс");
    CHECK(reading.sets[0].groups[0].group.name == u"МБОУ «СОШ № 1»");
    CHECK(reading.sets[0].groups[0].municipality == u"город Каспийск");
    CHECK(reading.duplicateRows == std::vector<int>{5});
    const auto json = resultsToJson(reading);
    CHECK(json[u"records"_s].toInt() == 3);
    CHECK(json[u"schools"_s].toInt() == 1);
    CHECK(json[u"pupils"_s].toInt() == 30);
    CHECK(json[u"pct_sum"_s].toArray() == QJsonArray{35, 95, 80, 90});
}

TEST_CASE("Sums that do not fit are remarked")
{
    const auto reading = readingOf(sheetOf(
        frame.arg(u"Статистика по отметкам"_s) +
        u"Группы участников|Кол-во участников|2|3|4|5\nРайон(reg99_m001)|13|25|25|25|25\nА(edu990101)|8|25|25|25|20\n"
        "Б(edu990102)|4|25|25|25|25\nА(edu990101)|8|25|25|25|25"_s));
    CHECK(outline(reading.remarks) ==
          u"8: В школах вместе 12 участников, а в строке муниципалитета 13; 9: Сумма долей — "
          "95.00 %, а не 100; 11: Группа встречается второй раз; повтор не учитывается"_s);
}

TEST_CASE("Numbers of pupils come back from their rounded shares")
{
    rc::check([](std::uint8_t a, std::uint8_t b, std::uint8_t c, std::uint8_t d) {
        const std::array<int, 4> counts{a, b, c, d};
        const int all = a + b + c + d;
        RC_PRE(all > 0);
        std::array<double, 4> percent{};
        for (size_t mark = 0; mark < 4; ++mark)
            percent[mark] = std::round(10'000.0 * counts[mark] / all) / 100;
        RC_ASSERT(countsFromPercent(percent, all) == counts);
    });
}

TEST_CASE("A distribution of any number of scores comes back from its rounded shares")
{
    rc::check([](const std::vector<std::uint8_t> &drawn) {
        RC_PRE(!drawn.empty() && drawn.size() <= 60);
        const std::vector<int> counts(drawn.begin(), drawn.end());
        const int all = std::accumulate(counts.begin(), counts.end(), 0);
        RC_PRE(all > 0 && all <= 5000);
        std::vector<double> percent;
        percent.reserve(counts.size());
        for (const int count : counts)
            percent.push_back(std::round(10'000.0 * count / all) / 100);
        RC_ASSERT(scoreCounts(percent, all) == counts);
    });
    CHECK(scoreCounts({}, 5).empty());
}

TEST_CASE("Shares that do not add up are only rounded")
{
    CHECK(countsFromPercent({50, 0, 0, 0}, 10) == std::array<int, 4>{5, 0, 0, 0});
    CHECK(countsFromPercent({0, 0, 0, 0}, 10) == std::array<int, 4>{0, 0, 0, 0});
    CHECK(countsFromPercent({25, 25, 25, 25}, 0) == std::array<int, 4>{0, 0, 0, 0});
}
