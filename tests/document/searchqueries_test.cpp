#include "document/document.h"
#include "document/exampleedits.h"
#include "document/sample.h"
#include "document/schoolqueries.h"
#include "document/searchqueries.h"
#include "support/catch.h"
#include "support/searchedmunicipality.h"

#include <algorithm>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::vector<FoundGroup> foundIn(const Document &document, const QString &query)
{
    return searchBook(document).value().find(SearchQuery(query));
}

const FoundThing *thingAt(const std::vector<FoundGroup> &groups, SearchGroup group, const SearchPlace &place)
{
    const auto of = std::ranges::find(groups, group, &FoundGroup::group);
    if (of == groups.end())
        return nullptr;
    const auto thing = std::ranges::find(of->things, place, &FoundThing::place);
    return thing == of->things.end() ? nullptr : &*thing;
}

} // namespace

TEST_CASE("Everything that is typed into a municipality is found where it stands")
{
    const auto document = Document::inMemory();
    const test::SearchedMunicipality filled(*document);
    const SearchBook book = searchBook(*document).value();
    for (const test::TypedWord &typed : filled.words) {
        INFO(typed.where.toStdString());
        const auto groups = book.find(SearchQuery(typed.word));
        const FoundThing *thing = thingAt(groups, typed.group, typed.place);
        REQUIRE(thing);
        // What is shown says why it was found, and where it stands.
        const SearchQuery query(typed.word);
        CHECK(query.marks(thing->title).empty() == !thing->field.isEmpty());
        CHECK(query.marks(thing->text).empty() == thing->field.isEmpty());
        CHECK_FALSE(thing->context.isEmpty());
    }
}

TEST_CASE("What is tied to a school is found by its name, behind the school itself")
{
    const auto document = Document::inMemory();
    const test::SearchedMunicipality filled(*document);
    REQUIRE(setActivitySchools(*document, filled.activity, {filled.school}));
    const auto groups = foundIn(*document, loadSchool(*document, filled.school)->name());
    REQUIRE_FALSE(groups.empty());
    CHECK(groups.front().group == SearchGroup::Schools);
    CHECK(thingAt(groups, SearchGroup::Plans, FoundActivity{filled.plan, filled.activity, {}}));
    CHECK(thingAt(groups, SearchGroup::Observers, FoundObservation{filled.observation, {}}));
}

TEST_CASE("What is deleted is not found, and found again when the deletion is undone")
{
    const auto document = Document::inMemory();
    const test::SearchedMunicipality filled(*document);
    DocumentSearch search(*document);
    const auto found = [&](const QString &word) { return !search.book().value()->find(SearchQuery(word)).empty(); };
    const auto comesBack = [&](const SearchPlace &place, const Result<> &deleted) {
        const QString word = filled.wordOf(place);
        REQUIRE(deleted);
        CHECK_FALSE(found(word));
        REQUIRE(document->undo());
        CHECK(found(word));
        REQUIRE(document->redo());
        CHECK_FALSE(found(word));
        REQUIRE(document->undo());
    };
    comesBack(FoundControl{filled.plan, filled.activity, filled.evidence, {}},
              removeEvidence(*document, {filled.evidence}));
    comesBack(FoundControl{filled.plan, filled.activity, {}, filled.conclusion},
              removeConclusions(*document, {filled.conclusion}));
    comesBack(filled.party, deleteParties(*document, {filled.party}));
    comesBack(filled.recheck, removeRechecks(*document, {filled.recheck}));
    comesBack(FoundObservation{filled.observation, filled.assignment},
              removeAssignments(*document, {filled.assignment}));
    comesBack(FoundObservation{filled.observation, {}}, removeObservations(*document, {filled.observation}));
    comesBack(filled.observer, removeObservers(*document, {filled.observer}));
    comesBack(FoundMinutes{filled.minutes, std::nullopt}, deleteMinutes(*document, {filled.minutes}));
    comesBack(FoundSection{filled.plan, filled.section}, deleteRows(*document, {filled.section}, {}));
    comesBack(FoundPlan{filled.plan}, deletePlans(*document, {filled.plan}));
    comesBack(filled.school, deleteSchools(*document, {filled.school}));
}

TEST_CASE("The file is read once for all that is looked for, and again after a change")
{
    const auto document = Document::inMemory();
    const test::SearchedMunicipality filled(*document);
    DocumentSearch search(*document);
    const auto first = search.book().value();
    CHECK(search.book().value() == first);
    REQUIRE(setNote(*document, filled.activity, u"отложено"_s));
    const auto second = search.book().value();
    CHECK(second != first);
    CHECK(first->find(SearchQuery(u"отлож")).empty()); // as it stood
    CHECK(second->find(SearchQuery(u"отлож")).size() == 1);
}

TEST_CASE("Groups stand by the best thing in each")
{
    const auto document = Document::inMemory();
    Plan plan = test::samplePlan();
    plan.activities[0].cells[1] = u"Приказ о гимназии"_s;
    REQUIRE(insertPlans(*document, {plan}, u"загрузить план"_s));
    School school;
    school.shortName = u"Гимназия"_s;
    REQUIRE(addSchool(*document, school));
    const auto whole = foundIn(*document, u"гимназия"_s);
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].group == SearchGroup::Schools);
    const auto both = foundIn(*document, u"гимназ"_s);
    REQUIRE(both.size() == 2);
    CHECK(both[0].group == SearchGroup::Schools); // begins with it
    CHECK(both[1].things.front().title == u"Приказ о гимназии"_s);
    CHECK(both[1].things.front().context == u"мероприятие · Дорожная карта по обеспечению объективности"_s);
}

TEST_CASE("Words that are nowhere are named, and an empty municipality has nothing to find")
{
    const auto document = Document::inMemory();
    CHECK(searchBook(*document)->isEmpty());
    const test::SearchedMunicipality filled(*document);
    const SearchBook book = searchBook(*document).value();
    CHECK_FALSE(book.isEmpty());
    CHECK(book.unknownWords(SearchQuery(u"дорож небывальщина")) == QStringList{u"небывальщина"_s});
    CHECK(book.unknownWords(SearchQuery(u"дорож")).isEmpty());
}

TEST_CASE("Every text of the example is found by all its words")
{
    // The columns of the file that hold what people type, results and what was said of signs left out.
    static const std::vector<std::pair<std::string, std::vector<std::string>>> typed{
        {"plan", {"title", "preamble", "goals", "signature"}},
        {"approval_block", {"post", "organisation", "person", "date", "act", "act_number"}},
        {"section", {"label", "number", "title", "tasks"}},
        {"activity", {"number", "note"}},
        {"activity_cell", {"text"}},
        {"party", {"name"}},
        {"party_spelling", {"spelling"}},
        {"school", {"full_name", "short_name", "settlement", "address", "director", "contact", "note", "login"}},
        {"school_name", {"name"}},
        {"school_former_login", {"login"}},
        {"observer", {"name", "workplace", "subjects", "contact", "accreditation_number", "note"}},
        {"observation", {"subject", "rooms"}},
        {"assignment_allowance", {"reason"}},
        {"observation_act", {"text"}},
        {"recheck", {"number", "decision"}},
        {"recheck_member", {"name", "post"}},
        {"recheck_work", {"expert", "note"}},
        {"evidence", {"number", "text", "link", "file_name"}},
        {"control_conclusion", {"author", "text"}},
        {"minutes", {"number", "date", "organisation", "place", "chair", "secretary", "present", "invited", "absent"}},
        {"minutes_question", {"topic", "heard", "voting"}},
    };
    const auto document = Document::inMemory();
    REQUIRE(insertExample(*document, sampleMunicipality()));
    const SearchBook book = searchBook(*document).value();
    const auto checked = document->read([&](const Stores &stores) {
        int count = 0;
        for (const auto &[table, columns] : typed) {
            for (const std::string &column : columns) {
                auto values = stores.database().prepare("SELECT DISTINCT " + column + " FROM " + table);
                while (values.step()) {
                    const QString text = values.optionalText(0).value_or(QString());
                    const SearchQuery query(text);
                    if (query.isEmpty())
                        continue;
                    INFO(table << '.' << column << ": " << text.toStdString());
                    CHECK_FALSE(book.find(query).empty());
                    ++count;
                }
            }
        }
        return count;
    });
    REQUIRE(checked);
    CHECK(*checked > 300);
}
