#include "monospacemeasure.h"

#include "reports/columnwidths.h"
#include "support/catch.h"

#include <numeric>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr double PointsPerMillimetre = 72 / 25.4;

ReportColumn column(const QString &header, double width = 0)
{
    ReportColumn column;
    column.header = header;
    column.width = width;
    return column;
}

std::vector<double> widths(const ReportTable &table, double available)
{
    return columnWidths(table, available, TableStyle{{10, false}, 4}, MonospaceMeasure());
}

double sum(const std::vector<double> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

} // namespace

TEST_CASE("Given widths that are too many for the page are scaled to it")
{
    ReportTable table;
    table.columns = {column(u"a"_s, 100), column(u"b"_s, 300)};
    const auto result = widths(table, 400);
    CHECK(result[0] == Approx(100));
    CHECK(result[1] == Approx(300));
}

TEST_CASE("Given widths that fit are kept and the others share the rest")
{
    ReportTable table;
    table.columns = {column(u"a"_s, 20), column(u"b"_s), column(u"c"_s)};
    const auto result = widths(table, 500);
    CHECK(result[0] == Approx(20 * PointsPerMillimetre));
    CHECK(sum(result) == Approx(500));
}

TEST_CASE("The column with most text is the widest and no word is broken")
{
    ReportTable table;
    table.columns = {column(u"N"_s), column(u"activity"_s), column(u"responsible"_s)};
    table.columns.front().narrow = true;
    const auto longText =
        u"many words about what is to be done in the course of the year by the schools "_s.repeated(3);
    table.rows = {{ReportRow::Kind::Cells, {u"10.12."_s, longText, u"headmasters"_s}, {}},
                  {ReportRow::Kind::Cells, {u"1"_s, longText, u"all"_s}, {}}};
    const auto result = widths(table, 480);

    CHECK(sum(result) == Approx(480));
    // «10.12.» is six characters of 5 pt between paddings of 4 pt; the least width is 12 mm.
    CHECK(result[0] == Approx(6 * 5 + 8 + 0.5));
    CHECK(result[2] >= 11 * 5 + 8);
    CHECK(result[1] > result[2] * 2);
}

TEST_CASE("Text is made smaller rather than words broken but not below eight points")
{
    const MonospaceMeasure measure;
    ReportTable table;
    // Three words of 20 characters: at 10 points 3 * (20 * 5 + 8.5), at 8 points 3 * (20 * 4 + 8.5).
    table.columns = {column(QString(20, u'a')), column(QString(20, u'b')), column(QString(20, u'c'))};
    const TableStyle asked{{10, false}, 4};
    CHECK(fittingStyle(table, 326, asked, measure).text.size == 10);
    CHECK(fittingStyle(table, 300, asked, measure).text.size == 9);
    CHECK(fittingStyle(table, 100, asked, measure).text.size == 8);
    CHECK(fittingStyle(table, 100, TableStyle{{6, false}, 4}, measure).text.size == 6);
    for (auto &given : table.columns)
        given.width = 50;
    CHECK(fittingStyle(table, 100, asked, measure).text.size == 10);
}

TEST_CASE("Words that cannot all fit make every column narrower alike")
{
    ReportTable table;
    for (int i = 0; i < 8; ++i)
        table.columns.push_back(column(u"unbreakablyverylongword"_s));
    const auto result = widths(table, 400);
    for (const double width : result)
        CHECK(width == Approx(50));
}
