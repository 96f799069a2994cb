#include "core/pluralru.h"
#include "support/catch.h"

#include <limits>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("A noun agrees with its number")
{
    const auto form = [](qint64 number) { return plural(number, u"one"_s, u"few"_s, u"many"_s); };
    for (const qint64 number : {1, 21, 31, 101, 1001, 121, -1})
        CHECK(form(number) == u"one"_s);
    for (const qint64 number : {2, 3, 4, 22, 34, 102, 1024, -3})
        CHECK(form(number) == u"few"_s);
    for (const qint64 number : {0, 5, 9, 10, 11, 12, 14, 19, 20, 25, 100, 111, 112, 1013, -12})
        CHECK(form(number) == u"many"_s);
    CHECK(form(std::numeric_limits<qint64>::min()) == u"many"_s); // …808
}

TEST_CASE("A count does not break between number and noun")
{
    const auto count = [](qint64 number) {
        return countOf(number, u"мероприятие"_s, u"мероприятия"_s, u"мероприятий"_s);
    };
    CHECK(count(1) == u"1\u00A0мероприятие"_s);
    CHECK(count(2) == u"2\u00A0мероприятия"_s);
    CHECK(count(5) == u"5\u00A0мероприятий"_s);
    CHECK(count(21) == u"21\u00A0мероприятие"_s);
}
