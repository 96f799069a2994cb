#include "core/results/mappingjson.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Sheet sheetWith(int headerRow, const QStringList &headers)
{
    Sheet sheet;
    SheetRow header(headerRow);
    SheetRow data(headerRow + 1);
    for (int column = 0; column < headers.size(); ++column) {
        header.set(column, SheetCell(headers[column]));
        data.set(column, SheetCell(double(column)));
    }
    sheet.rows = {header, data};
    return sheet;
}

} // namespace

TEST_CASE("A mapping comes back from JSON")
{
    SheetMapping mapping;
    mapping.kind = ReportKind::Individual;
    mapping.layout = u"школа"_s;
    mapping.headerTop = 3;
    mapping.headerBottom = 4;
    mapping.columns = {{0, SheetRole::Login, u"Логин"_s, {}, 0, 0, false},
                       {1, SheetRole::Task, u"1"_s, u"1"_s, 0, 2, false},
                       {2, SheetRole::Number, u"5"_s, {}, 5, 0, true}};
    const auto back = mappingFromJson(mappingToJson(mapping));
    REQUIRE(back);
    CHECK(back->kind == mapping.kind);
    CHECK(back->layout == mapping.layout);
    CHECK(back->headerTop == 3);
    CHECK(back->headerBottom == 4);
    CHECK(back->columns == mapping.columns);
    CHECK_FALSE(mappingFromJson({{u"kind"_s, u"nonsense"_s}}));
    CHECK_FALSE(mappingFromJson({}));
}

TEST_CASE("Every role has a word")
{
    for (int role = 0; role <= int(SheetRole::MarkerCount); ++role) {
        SheetMapping mapping;
        mapping.columns = {{0, SheetRole(role), {}, {}, 0, 0, false}};
        const auto back = mappingFromJson(mappingToJson(mapping));
        REQUIRE(back);
        CHECK(back->columns == mapping.columns);
    }
}

TEST_CASE("A layout is known by its headers wherever they stand")
{
    const QStringList headers{u"Организация"_s, u"Набрано"_s, u"Итоговая"_s};
    const QString key = layoutKey(sheetWith(1, headers));
    CHECK_FALSE(key.isEmpty());
    CHECK(layoutKey(sheetWith(7, headers)) == key);
    CHECK(layoutKey(sheetWith(1, {u"Организация"_s, u"Прочее"_s})) != key);
    CHECK(layoutKey(Sheet()).isEmpty());
}
