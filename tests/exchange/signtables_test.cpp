#include "core/analysis/signtexts.h"
#include "exchange/signtables.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QFile>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

SignReport twoSchools()
{
    SignReport report;
    SchoolSigns first;
    first.school = SchoolLogin(990101);
    first.name = u"МБОУ «СОШ № 1»"_s;
    first.works = 61;
    first.federalYears = {2023, 2024};
    first.federalMarkers = 2;
    first.step = EvidenceStep::Strong;
    first.listed = true;
    SchoolSigns second;
    second.school = SchoolLogin(990102);
    second.name = u"МКОУ «ООШ с. Берёзовка»"_s;
    second.works = 31;
    second.whyNot = u"мало данных: 31 работа из 40"_s;
    report.schools = {first, second};
    Sign sign;
    sign.school = first.school;
    sign.paper = {Procedure::Vpr, 2024, u"Русский язык"_s, 5, {}};
    sign.flagged = true;
    sign.n = 30;
    sign.value = 0;
    sign.expected = 6.1;
    sign.sentence = u"Ниже границы «3» ожидалось около 6,1 работы, найдено 0."_s;
    Sign earlier = sign;
    earlier.paper.year = 2023;
    earlier.flagged = false;
    Sign other = sign;
    other.school = second.school;
    report.signs = {earlier, sign, other};
    report.list = {EvidenceBasis::RegionRows, 21, 1, 0, 0.05, {}};
    return report;
}

QVariant valueIn(const ExportTable &table, std::size_t row, const QString &header)
{
    const auto column = std::ranges::find(table.columns, header, &ExportColumn::header);
    INFO(header.toStdString());
    REQUIRE(column != table.columns.end());
    return table.rows[row][std::size_t(column - table.columns.begin())];
}

} // namespace

TEST_CASE("Schools are exported in the order of the report with every layer in its own column")
{
    const ExportTable table = signSchoolTable(twoSchools());
    REQUIRE(table.rows.size() == 2);
    CHECK(valueIn(table, 0, u"№"_s) == 1);
    CHECK(valueIn(table, 0, u"Логин"_s) == u"edu990101"_s);
    CHECK(valueIn(table, 0, u"ФИОКО, годы"_s) == u"2023, 2024"_s);
    CHECK(valueIn(table, 0, u"Верста"_s) == u"■ сильно"_s);
    CHECK(valueIn(table, 0, u"В списке"_s) == u"да"_s);
    CHECK_FALSE(valueIn(table, 1, u"Методика 2019"_s).isValid());
    CHECK(valueIn(table, 1, u"Не оценивается"_s) == u"мало данных: 31 работа из 40"_s);
    for (const auto &row : table.rows)
        CHECK(row.size() == table.columns.size());
}

TEST_CASE("A work of a school is one row with what each layer says of it")
{
    SignReport report = twoSchools();
    Sign marker = report.signs[1];
    marker.layer = SignLayer::Federal;
    marker.kind = SignKind::FederalMarker;
    Sign mean = marker;
    mean.layer = SignLayer::Method2019;
    mean.kind = SignKind::MeanAboveInterval;
    Sign gap = report.signs[1];
    gap.kind = SignKind::BorderGap;
    report.signs.insert(report.signs.end(), {marker, mean, gap});
    report.signs[1].step = EvidenceStep::Noticeable;
    const auto cells = signCells(report);
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].paper.year == 2024); // the last year of the first school first
    const ExportTable table = signCellTable(report, cells);
    CHECK(valueIn(table, 0, u"ФИОКО"_s) == u"маркер"_s);
    CHECK(valueIn(table, 0, u"Методика 2019 г."_s) == u"завышенный средний балл"_s);
    CHECK(valueIn(table, 0, u"Верста"_s) == u"◧ заметно"_s);
    CHECK(valueIn(table, 0, u"Верста: что видно"_s) == u"работы у границы отметки"_s);
    CHECK_FALSE(valueIn(table, 1, u"ФИОКО"_s).isValid());
    CHECK(signCells(report, {.layer = SignLayer::Federal}).size() == 1);
    CHECK(signCells(report, {.flaggedOnly = true}).size() == 2);
}

TEST_CASE("Signs that say something are told from those that were looked for and not found")
{
    Sign sign;
    sign.kind = SignKind::BorderLifting;
    sign.paper = {Procedure::Vpr, 2024, u"Русский язык"_s, 5, {}};
    CHECK_FALSE(isTelling(sign));
    sign.step = EvidenceStep::Weak;
    CHECK_FALSE(isTelling(sign));
    sign.other = 3.5; // the mirror habit: contrary evidence
    CHECK(isTelling(sign));
    sign.other.reset();
    sign.step = EvidenceStep::Noticeable;
    CHECK(isTelling(sign));
    sign.kind = SignKind::UniformBonus; // displayed, never told by itself
    CHECK_FALSE(isTelling(sign));
    sign.kind = SignKind::BorderGap;
    sign.flagged = true;
    CHECK(isTelling(sign));
    sign.whyNot = u"мало работ"_s;
    sign.flagged = false;
    CHECK_FALSE(isTelling(sign));
}

TEST_CASE("A list says how many are expected to be false and that it is not official")
{
    SignList list = twoSchools().list;
    const QString text = signListLines(list).join(u'\n');
    CHECK(text.contains(u"1\u00a0школа из 21"_s));
    CHECK(text.contains(u"0,1"_s));
    CHECK(text.contains(u"не официальный"_s));
    list.withheld = u"обратных признаков слишком много"_s;
    CHECK(signListLines(list)[1] == u"Список школ не составлен. Обратных признаков слишком много."_s);
    list.withheld = u"Оценено 7 школ."_s;
    CHECK(signListLines(list)[1] == u"Список школ не составлен. Оценено 7 школ."_s);
    list = {};
    list.basis = EvidenceBasis::MunicipalityAlone;
    CHECK(signListLines(list).size() == 2); // an order of schools, no list
}

TEST_CASE("Signs are chosen by year and school and whether they are flagged")
{
    const SignReport report = twoSchools();
    CHECK(signTable(report).rows.size() == 3);
    CHECK(signTable(report, {.year = 2023}).rows.size() == 1);
    CHECK(signTable(report, {.school = SchoolLogin(990101)}).rows.size() == 2);
    CHECK(signTable(report, {.flaggedOnly = true}).rows.size() == 2);
    const ExportTable table = signTable(report, {.year = 2024, .school = SchoolLogin(990101)});
    REQUIRE(table.rows.size() == 1);
    CHECK(table.title.contains(u"СОШ № 1"_s));
    CHECK(valueIn(table, 0, u"Что видно"_s).toString().contains(u"найдено 0"_s));
}

TEST_CASE("Signs are written as a workbook and as CSV")
{
    const test::TemporaryFolder folder;
    for (const QString &name : {u"признаки.xlsx"_s, u"признаки.csv"_s}) {
        INFO(name.toStdString());
        REQUIRE(exportTable(signSchoolTable(twoSchools()), folder.file(name)));
        QFile file(folder.file(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() > 100);
    }
    QFile csv(folder.file(u"признаки.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    CHECK(text.indexOf(u"edu990101"_s) < text.indexOf(u"edu990102"_s));
    CHECK(exportTable(signSchoolTable(twoSchools()), folder.file(u"признаки.doc"_s)).error().code ==
          Error::Code::Parse);
}
