#include "core/naturalorder.h"
#include "support/catch.h"

#include <QStringList>

#include <rapidcheck.h>

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Numbers in names sort by value and Russian letters by alphabet")
{
    QStringList names{u"СОШ № 10"_s, u"Школа"_s, u"СОШ № 2"_s, u"Ёлка"_s, u"Жук"_s, u"Дом"_s, u"сош № 1"_s};
    std::ranges::sort(names, {}, [](const QString &name) { return naturalSortKey(name); });
    CHECK(names == QStringList{u"Дом"_s, u"Ёлка"_s, u"Жук"_s, u"сош № 1"_s, u"СОШ № 2"_s, u"СОШ № 10"_s, u"Школа"_s});
}

TEST_CASE("Spelling of quotes and spaces and leading zeroes does not part two names")
{
    CHECK(naturalSortKey(u"МБОУ «СОШ №  7»") == naturalSortKey(u"мбоу \"сош № 007\""));
    CHECK(naturalSortKey(u"0") == naturalSortKey(u"000"));
}

TEST_CASE("Any two numbers sort by value within any text")
{
    CHECK(rc::check([](unsigned a, unsigned b) {
        const auto key = [](unsigned number) { return naturalSortKey(u"школа № %1 села"_s.arg(number)); };
        RC_ASSERT((key(a) < key(b)) == (a < b));
    }));
}
