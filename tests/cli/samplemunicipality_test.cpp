#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/sample.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("The example municipality holds the six plans of five documents and is marked")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Пример.versta"_s);
    REQUIRE(createSample(path));
    const auto document = Document::open(path);
    REQUIRE(document);
    const auto heads = planHeads(**document);
    REQUIRE(heads->size() == 6);
    for (const PlanHead &head : *heads) {
        CHECK(head.example);
        CHECK(head.period.isKnown());
        const auto plan = loadPlan(**document, head.id);
        CHECK(plan->activities.size() >= 12);
    }
    CHECK(allSchools(**document)->size() == 24);
    REQUIRE(removeExample(**document));
    CHECK(allSchools(**document)->empty());
    CHECK(planHeads(**document)->empty());
    CHECK((*document)->undoStack().count() == 1);
}

TEST_CASE("The example is not written over an existing file")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    REQUIRE(Document::create(path));
    CHECK_FALSE(createSample(path));
    CHECK(planHeads(**Document::open(path))->empty());
}
