#include "core/results/sheet.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Numbers are understood as people and programs write them")
{
    CHECK(numberIn(u"31") == 31.0);
    CHECK(numberIn(u" 17,0 ") == 17.0);
    CHECK(numberIn(u"9.68") == 9.68);
    CHECK(numberIn(u"1 386\u00A0000") == 1'386'000.0);
    CHECK(numberIn(u"14,34 %") == 14.34);
    CHECK(numberIn(u"-2") == -2.0);
    CHECK(numberIn(u"1.5E+03") == 1500.0);
    for (const auto text : {u"", u" ", u"X", u"5 (1)", u"1.2.3", u"№ 5", u"%", u"-", u"нет отметки"})
        CHECK_FALSE(numberIn(text));
}

TEST_CASE("A cell tells a whole number from a fraction")
{
    CHECK(SheetCell(17.0).integer() == 17);
    CHECK(SheetCell(u"17,0"_s).integer() == 17);
    CHECK_FALSE(SheetCell(9.68).integer());
    CHECK_FALSE(SheetCell(1e12).integer());
    CHECK(SheetCell(9.68).text() == u"9.68");
    CHECK(SheetCell(31.0).text() == u"31");
    CHECK(SheetCell(0.1 + 0.2).text() == u"0.3");
    CHECK_FALSE(SheetCell(0.0).isEmpty());
    CHECK(SheetCell(u" \u00A0"_s).isEmpty());
}

TEST_CASE("A row keeps cells by column in whatever order they come")
{
    rc::check([](const std::vector<std::pair<std::uint8_t, std::int16_t>> &writes) {
        SheetRow row(1);
        std::map<int, int> wanted;
        for (const auto &[column, value] : writes) {
            row.set(column, SheetCell(double(value)));
            wanted[column] = value;
        }
        RC_ASSERT(row.places().size() == wanted.size());
        RC_ASSERT(row.width() == (wanted.empty() ? 0 : wanted.rbegin()->first + 1));
        for (int column = 0; column < 256; ++column) {
            const auto found = wanted.find(column);
            RC_ASSERT(row.at(column).isEmpty() == (found == wanted.end()));
            if (found != wanted.end())
                RC_ASSERT(row.at(column).integer() == found->second);
        }
    });
}

TEST_CASE("Places are named as in Excel")
{
    CHECK(cellName(0, 1) == u"A1");
    CHECK(cellName(25, 12) == u"Z12");
    CHECK(cellName(26, 3) == u"AA3");
    CHECK(cellName(701, 3) == u"ZZ3");
    CHECK(cellName(702, 3) == u"AAA3");
    CHECK(cellName(16383, 1) == u"XFD1");
}
