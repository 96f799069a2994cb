#include "core/results/packedworks.h"
#include "storage/migrator.h"
#include "storage/packedresults.h"
#include "storage/resultstore.h"
#include "storage/schoolstore.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"
#include "support/catch.h"
#include "support/sampleresults.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Stored
{
    Stored() { schema::migrate(database); }

    SchoolId addSchool(int login)
    {
        School school;
        school.shortName = u"Школа %1"_s.arg(login);
        school.login = SchoolLogin(login);
        return SchoolStore(database).insert(school);
    }

    Database database = Database::inMemory();
    ResultStore store{database};
};

StoredGroup groupOf(SchoolId school, int participants)
{
    StoredGroup group;
    group.report = ReportKind::Marks;
    group.school = school;
    group.row = test::sampleGroup(u"МБОУ «СОШ № 1»(edu990101)"_s, participants, {1, 0, 1, 1});
    group.row.group.login = {};
    return group;
}

PackedWorks worksOf(SchoolId school)
{
    const std::vector works{test::sampleWork(0, 50001, 2, 3, 5), test::sampleWork(0, 50002, 1, notAttempted, 2)};
    return {0, ReportKind::Individual, school, int(works.size()), packWorks(works)};
}

} // namespace

TEST_CASE("A set comes back with its tasks and scale and is found by its key")
{
    Stored stored;
    ExamPaper paper = test::samplePaper();
    paper.key.level = u"углублённый"_s;
    paper.date = u"15.04.2024"_s;
    paper.tasks[0].requirement = u"Умение"_s;
    const ResultSetId id = stored.store.insertSet(paper);
    const auto found = stored.store.set(stored.store.find(paper.key));
    REQUIRE(found);
    CHECK(found->id == id);
    CHECK(found->paper.key == paper.key);
    CHECK(found->paper.maximum == 5);
    CHECK(found->paper.date == u"15.04.2024"_s);
    REQUIRE(found->paper.scale);
    CHECK(found->paper.scale->lowest == paper.scale->lowest);
    CHECK(found->paper.scale->source == u"пример"_s);
    REQUIRE(found->paper.tasks.size() == 2);
    CHECK(found->paper.tasks[0].requirement == u"Умение"_s);
    CHECK(found->paper.tasks[1].code == u"2.1"_s);
    CHECK(found->paper.tasks[1].difficulty == TaskDifficulty::Advanced);
    CHECK_FALSE(stored.store.find(test::samplePaper(2023).key).isValid());
    CHECK_THROWS_AS(stored.store.existingSet(ResultSetId(77)), Refused);
}

TEST_CASE("Tasks are added behind those that are stored and a scale can go")
{
    Stored stored;
    const ResultSetId id = stored.store.insertSet(test::samplePaper());
    StoredSet set = stored.store.existingSet(id);
    set.paper.scale.reset();
    set.paper.tasks[0].maximum = 4;
    set.paper.tasks.push_back({u"3"_s, 0, TaskDifficulty::Unknown, {}});
    stored.store.updateSet(set);
    const auto after = stored.store.existingSet(id);
    CHECK_FALSE(after.paper.scale);
    REQUIRE(after.paper.tasks.size() == 3);
    CHECK(after.paper.tasks[0].maximum == 4);
    CHECK(after.paper.tasks[2].code == u"3"_s);
    CHECK(after.paper.tasks[2].maximum == 0);
}

TEST_CASE("Rows of groups come before those of schools and are replaced by their id")
{
    Stored stored;
    const ResultSetId set = stored.store.insertSet(test::samplePaper());
    const SchoolId school = stored.addSchool(990101);
    stored.store.put(set, groupOf(school, 3));
    StoredGroup region;
    region.report = ReportKind::Marks;
    region.row = test::sampleGroup(u"Заречный край"_s, 100, {10, 40, 30, 20});
    stored.store.put(set, region);
    auto rows = stored.store.groups(set);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].row.group.name == u"Заречный край"_s);
    CHECK(rows[0].row.markCounts == std::array{10, 40, 30, 20});
    CHECK(rows[1].school == school);
    rows[1].row.participants = 4;
    stored.store.put(set, rows[1]);
    CHECK(stored.store.groups(set, ReportKind::Marks, school).front().row.participants == 4);
    CHECK(stored.store.groups(set, ReportKind::Journal).empty());
    CHECK(stored.store.groups(set, {}, SchoolId()).size() == 1);
}

TEST_CASE("Works come back as they were packed and count in the extents")
{
    Stored stored;
    const ResultSetId set = stored.store.insertSet(test::samplePaper());
    const SchoolId school = stored.addSchool(990101);
    stored.store.put(set, worksOf(school));
    const auto works = stored.store.works(set, ReportKind::Individual, school);
    REQUIRE(works.size() == 1);
    REQUIRE(works[0].works.size() == 2);
    CHECK(works[0].works[1].tasks == std::vector<TaskScore>{1, notAttempted});
    CHECK(works[0].works[0].mark == 5);
    PackedWorks packed = packedWorks(stored.database, set).front();
    CHECK(packed.pupils == 2);
    packed.works = packWorks({test::sampleWork(0, 50009, 0, 0, 2)});
    packed.pupils = 1;
    stored.store.put(set, packed);
    CHECK(stored.store.works(set).front().works.front().code == 50009);
    const auto extents = stored.store.extents();
    REQUIRE(extents.size() == 1);
    CHECK(extents[0].schools == 1);
    CHECK(extents[0].pupils == 1);
    CHECK(stored.store.setsOf(school) == std::vector{set});
    stored.database.prepare("UPDATE result_works SET works = ?").run(QByteArray("\x07 no works"));
    CHECK_THROWS_AS(stored.store.works(set), Refused);
}

TEST_CASE("A source is noted once for each sheet, with those who did not write")
{
    Stored stored;
    const ResultSetId set = stored.store.insertSet(test::samplePaper());
    const auto day = [](int number) { return QDateTime(QDate(2024, 5, number), QTime(12, 0)); };
    stored.store.putSource(set, {ReportKind::Individual, u"Ф1.xlsx"_s, u"МА 5"_s, day(1), 4});
    stored.store.putSource(set, {ReportKind::Marks, u"Ф3.xlsx"_s, {}, day(2), {}});
    stored.store.putSource(set, {ReportKind::Individual, u"Ф1.xlsx"_s, u"МА 5"_s, day(3), 6});
    const auto sources = stored.store.sources(set);
    REQUIRE(sources.size() == 2);
    CHECK_FALSE(sources[0].absent);
    CHECK(sources[1].importedAt == day(3));
    CHECK(sources[1].absent == 6);
}

TEST_CASE("A set goes with the last of its reports and takes everything along")
{
    Stored stored;
    const ResultSetId set = stored.store.insertSet(test::samplePaper());
    const SchoolId school = stored.addSchool(990101);
    stored.store.put(set, groupOf(school, 3));
    stored.store.put(set, worksOf(school));
    stored.store.putSource(set, {ReportKind::Marks, u"Ф3.xlsx"_s, {}, QDateTime::currentDateTime(), {}});
    stored.store.removeReport(set, ReportKind::Individual);
    REQUIRE(stored.store.set(set));
    CHECK(stored.store.works(set).empty());
    stored.store.removeReport(set, ReportKind::Marks);
    CHECK_FALSE(stored.store.set(set));
    for (const char *table : {"result_group", "result_task", "result_source"})
        CHECK(stored.database.number(std::string("SELECT count(*) FROM ") + table) == 0);
}

TEST_CASE("Results of a merged school go to the one that stays, where it has none of its own")
{
    Stored stored;
    const ResultSetId set = stored.store.insertSet(test::samplePaper());
    const SchoolId kept = stored.addSchool(990101);
    const SchoolId gone = stored.addSchool(990102);
    stored.store.put(set, groupOf(kept, 3));
    stored.store.put(set, groupOf(gone, 8));
    stored.store.put(set, worksOf(gone));
    stored.store.redirect(gone, kept);
    CHECK(stored.store.groups(set, {}, gone).empty());
    REQUIRE(stored.store.groups(set, {}, kept).size() == 1);
    CHECK(stored.store.groups(set, {}, kept).front().row.participants == 3);
    CHECK(stored.store.works(set, {}, kept).size() == 1);
}

TEST_CASE("Lists are kept by year and a damaged one is refused")
{
    Stored stored;
    for (const int year : {2024, 2023}) {
        const WorkbookReading reading = test::sampleList(year);
        for (const FederalListEntry &entry : reading.sheets.front().list)
            stored.store.put(StoredFederalEntry{0, entry});
    }
    REQUIRE(stored.store.federalList().size() == 6);
    CHECK(stored.store.federalList().front().entry.year == 2023);
    CHECK(stored.store.federalList().front().entry.marked.front().grade == 5);
    stored.store.removeFederalList(2023);
    CHECK(stored.store.federalList().size() == 3);
    stored.database.execute("UPDATE federal_entry SET papers = 'no JSON'");
    CHECK_THROWS_AS(stored.store.federalList(), Refused);
}

TEST_CASE("A layout has one mapping, the last one")
{
    Stored stored;
    SheetMapping mapping;
    mapping.kind = ReportKind::Marks;
    mapping.columns = {{0, SheetRole::Login, u"Логин"_s, {}, 0, 0, false}};
    const auto id = stored.store.putMapping({{}, u"логин | 2"_s, mapping});
    mapping.kind = ReportKind::Exam;
    CHECK(stored.store.putMapping({{}, u"логин | 2"_s, mapping}) == id);
    REQUIRE(stored.store.mappings().size() == 1);
    CHECK(stored.store.mappings().front().mapping.kind == ReportKind::Exam);
    CHECK(stored.store.mappings().front().mapping.columns == mapping.columns);
    stored.store.removeMapping(id);
    CHECK(stored.store.mappings().empty());
}
