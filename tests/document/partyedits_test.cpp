#include "document/document.h"
#include "document/partyedits.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/sampleplan.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const Document &document)
{
    QStringList names;
    const auto directory = partyDirectory(document).value();
    for (const PartyEntry &party : directory)
        names << party.name;
    return names;
}

} // namespace

TEST_CASE("Parties named in plans enter the directory once")
{
    const auto document = Document::inMemory();
    REQUIRE(insertPlans(*document, {test::samplePlan(), test::samplePlan()}, u"загрузить план"_s));
    CHECK(names(*document) == QStringList{u"Методист"_s, u"Муниципальная комиссия"_s, u"Муниципальный координатор"_s,
                                          u"Общий отдел"_s, u"Руководители ОО"_s});
}

TEST_CASE("A party typed into a cell enters the directory and undo takes both back")
{
    const auto document = Document::inMemory();
    const auto plans = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s);
    const Plan plan = *loadPlan(*document, plans->front());
    const auto column = *plan.column(ColumnRole::Responsible);
    REQUIRE(setCell(*document, {plan.activities[0].id, plan.columns[column].id, u"Школьные координаторы"_s}));
    CHECK(names(*document).contains(u"Школьные координаторы"_s));
    document->undo();
    CHECK_FALSE(names(*document).contains(u"Школьные координаторы"_s));
}

TEST_CASE("A merged party lives on as a spelling and is not entered again")
{
    const auto document = Document::inMemory();
    const auto into = addParty(*document, u"Руководители ОО"_s);
    const auto other = addParty(*document, u"Директора школ"_s);
    REQUIRE(mergeParties(*document, *into, {*other}));
    const auto directory = partyDirectory(*document);
    REQUIRE(directory->size() == 1);
    CHECK(directory->front().spellings == QStringList{u"Директора школ"_s});
    REQUIRE(document->edit(u"ввод"_s, [](Stores &stores) { enterParties(stores, {u"директора школ"_s}); }));
    CHECK(partyDirectory(*document)->size() == 1);
    REQUIRE(separateSpelling(*document, *into, u"Директора школ"_s));
    CHECK(names(*document) == QStringList{u"Директора школ"_s, u"Руководители ОО"_s});
}

TEST_CASE("A renamed party is still known by its old name")
{
    const auto document = Document::inMemory();
    const auto id = addParty(*document, u"Методист ИМК"_s);
    REQUIRE(renameParty(*document, *id, u"Методисты ИМК"_s));
    CHECK(partyDirectory(*document)->front() == PartyEntry{*id, u"Методисты ИМК"_s, {u"Методист ИМК"_s}});
    CHECK_FALSE(renameParty(*document, *id, u"  "_s));
}
