#include "tables.h"

#include "core/results/sheetdecision.h"
#include "support/catch.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

RoleChoice choiceOf(SheetRole role)
{
    return roleChoices()[static_cast<std::size_t>(roleChoiceOf({0, role, {}, {}, 0, 0, false}))];
}

/// What a school keeps for itself: no header that is known.
Sheet ownTable()
{
    return sheetOf(u"Работа в апреле\n"
                   "Шифр | Литер | 1 | 2 | Набрано | Итоговая\n"
                   "50001 | А | 2 | 1 | 3 | 4\n"
                   "50002 | А | 0 | 3 | 3 | 4\n"
                   "50003 | Б | 9 | x | 4 | 5"_s,
                   u"Лист1"_s);
}

} // namespace

TEST_CASE("A table of no known layout is read as a person says")
{
    const Sheet sheet = ownTable();
    REQUIRE(recogniseSheet(sheet).kind == ReportKind::Unknown);
    SheetDecision decision{u"Лист1"_s, recogniseBelow(sheet, 2), {}};
    decision.paper = mentionIn(u"КДР 2024 Физика 5 класс");
    auto &mapping = decision.mapping;
    mapping.columns = columnsWithData(sheet, mapping, 100);
    REQUIRE(mapping.columns.size() == 6);
    giveRole(mapping, 0, choiceOf(SheetRole::PupilCode));
    CHECK_FALSE(missingIn(mapping).isEmpty());
    giveRole(mapping, 4, choiceOf(SheetRole::Total));
    giveRole(mapping, 5, choiceOf(SheetRole::Mark));
    giveKind(mapping, kindByRoles(sheet, mapping));
    CHECK(mapping.kind == ReportKind::Individual);
    CHECK(missingIn(mapping).isEmpty());
    REQUIRE(mapping.all(SheetRole::Task).size() == 2);
    CHECK(mapping.all(SheetRole::Task)[1].code == u"2"_s);
    mapping.columns[2].maximum = 2;
    mapping.columns[3].maximum = 3;

    const auto reading = readDecided(sheet, decision, {});
    REQUIRE(reading.sets.size() == 1);
    CHECK(reading.sets[0].paper.key == PaperKey{Procedure::Kdr, 2024, u"Физика"_s, 5, {}});
    CHECK(reading.sets[0].works.size() == 2);
    REQUIRE(reading.refused.size() == 1);
    CHECK(reading.refused[0].cell == u"C5"_s);
}

TEST_CASE("A role that stands once leaves the column that had it")
{
    const Sheet sheet = ownTable();
    SheetMapping mapping = recogniseBelow(sheet, 2);
    mapping.columns = columnsWithData(sheet, mapping, 100);
    giveRole(mapping, 4, choiceOf(SheetRole::Total));
    giveRole(mapping, 5, choiceOf(SheetRole::Total));
    CHECK(mapping.column(SheetRole::Total) == 5);
    CHECK(mapping.all(SheetRole::Total).size() == 1);
    giveRole(mapping, 2, choiceOf(SheetRole::Task));
    giveRole(mapping, 4, choiceOf(SheetRole::Task));
    REQUIRE(mapping.all(SheetRole::Task).size() == 2);
    CHECK(mapping.columns[4].code == u"2"_s);
}

TEST_CASE("A decision takes the place of what was recognised and leaves the other sheets")
{
    const Sheet known = sheetOf(u"ВПР 2025 Математика 4 класс\n\nЛогин | Код участника | Первичный балл | Отметка\n"
                                "edu990101 | 40001 | 7 | 3"_s,
                                u"МА 4"_s);
    const std::vector sheets{SheetSource(known), SheetSource(ownTable())};
    WorkbookReading reading = *readWorkbook(sheets, {});
    REQUIRE(reading.sheets.size() == 1);
    SheetDecision decision{u"МА 4"_s, recogniseSheet(known), {}};
    decision.paper.procedure = Procedure::Kdr;
    decision.paper.year = 2023;
    REQUIRE(applyDecisions(reading, sheets, {decision}, {}));
    REQUIRE(reading.sheets.size() == 1);
    CHECK(reading.sheets[0].sets[0].paper.key == PaperKey{Procedure::Kdr, 2023, u"Математика"_s, 4, {}});
    CHECK(reading.sheets[0].sets[0].works.size() == 1);
}
