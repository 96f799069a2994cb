#include "exchange/signexport.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QFile>

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

} // namespace

TEST_CASE("Schools are exported in the order of the report with every layer in its own column")
{
    const ExportTable table = signSchoolTable(twoSchools());
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0][0] == u"edu990101"_s);
    CHECK(table.rows[0][2] == u"2023, 2024"_s);
    CHECK(table.rows[0][5] == u"● сильно"_s);
    CHECK(table.rows[0][6] == u"да"_s);
    CHECK_FALSE(table.rows[1][4].isValid());
    CHECK(table.rows[1][9] == u"мало данных: 31 работа из 40"_s);
    for (const auto &row : table.rows)
        CHECK(row.size() == table.columns.size());
}

TEST_CASE("A list says how many are expected to be false and that it is not official")
{
    SignList list = twoSchools().list;
    const QString text = signListLines(list).join(u'\n');
    CHECK(text.contains(u"1\u00a0школа из 21"_s));
    CHECK(text.contains(u"0,1"_s));
    CHECK(text.contains(u"не официальный"_s));
    list.withheld = u"обратных признаков слишком много"_s;
    CHECK(signListLines(list)[1].contains(list.withheld));
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
    CHECK(table.rows[0][11].toString().contains(u"найдено 0"_s));
}

TEST_CASE("Signs are written as a workbook and as CSV")
{
    const test::TemporaryFolder folder;
    for (const QString &name : {u"признаки.xlsx"_s, u"признаки.csv"_s}) {
        INFO(name.toStdString());
        REQUIRE(exportSigns(twoSchools(), {}, folder.file(name)));
        QFile file(folder.file(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.size() > 100);
    }
    QFile csv(folder.file(u"признаки.csv"_s));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    CHECK(text.indexOf(u"edu990101"_s) < text.indexOf(u"edu990102"_s));
    CHECK(exportSigns(twoSchools(), {}, folder.file(u"признаки.doc"_s)).error().code == Error::Code::Parse);
}
