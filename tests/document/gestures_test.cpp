#include "gestures.h"

#include "document/document.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/sampleplan.h"

#include <set>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Undoing a random history gives its first state and redoing gives its last")
{
    for (unsigned seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        const auto document = Document::inMemory();
        REQUIRE(insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s));
        const QByteArray first = test::dump(*document);
        const int firstIndex = document->undoStack().index();
        for (int step = 0; step < 25; ++step)
            test::gestures()[random() % test::gestures().size()].act(*document, random);
        const QByteArray last = test::dump(*document);
        for (int round = 0; round < 2; ++round) {
            while (document->undoStack().index() > firstIndex)
                document->undo();
            REQUIRE(test::dump(*document) == first);
            while (document->undoStack().canRedo())
                document->redo();
            REQUIRE(test::dump(*document) == last);
        }
        CHECK(document->damage().isEmpty());
    }
}

TEST_CASE("Every gesture changes something in some history and is one step")
{
    std::set<std::string> effective;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        std::mt19937 random(seed);
        const auto document = Document::inMemory();
        REQUIRE(insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s));
        for (const auto &gesture : test::gestures()) {
            const QByteArray before = test::dump(*document);
            const int index = document->undoStack().index();
            gesture.act(*document, random);
            if (test::dump(*document) == before) {
                CHECK(document->undoStack().index() == index);
            } else {
                CHECK(document->undoStack().index() > index);
                CHECK_FALSE(document->undoStack().undoText().isEmpty());
                effective.insert(gesture.name);
            }
        }
    }
    for (const auto &gesture : test::gestures()) {
        INFO(gesture.name);
        CHECK(effective.contains(gesture.name));
    }
}

TEST_CASE("A plan model follows random histories without a word from the model tester")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        const auto document = Document::inMemory();
        const auto plans = insertPlans(*document, {test::samplePlan()}, u"загрузить план"_s);
        REQUIRE(plans);
        PlanModel model(*document);
        const test::ModelTester tester(model);
        model.setPlan(plans->front());
        const auto matches = [&] { return model.plan() == loadPlan(*document, plans->front()).value_or(Plan()); };
        for (int step = 0; step < 30; ++step) {
            const auto &gesture = test::gestures()[random() % test::gestures().size()];
            INFO(gesture.name);
            gesture.act(*document, random);
            REQUIRE(matches());
        }
        while (document->undoStack().index() > 1)
            document->undo();
        CHECK(matches());
        // What the rows show is what a fresh model shows.
        PlanModel fresh(*document);
        fresh.setPlan(plans->front());
        REQUIRE(model.rowCount() == fresh.rowCount());
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto top = model.index(row, 1);
            REQUIRE(top.data() == fresh.index(row, 1).data());
            REQUIRE(model.rowCount(model.index(row, 0)) == fresh.rowCount(fresh.index(row, 0)));
            for (int child = 0; child < model.rowCount(model.index(row, 0)); ++child) {
                for (int column = 0; column < model.columnCount(); ++column)
                    REQUIRE(model.index(child, column, model.index(row, 0)).data() ==
                            fresh.index(child, column, fresh.index(row, 0)).data());
            }
        }
        CHECK(tester.complaints() == QStringList());
    }
}
