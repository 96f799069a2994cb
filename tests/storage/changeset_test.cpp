#include "storage/changeset.h"
#include "storage/sqlite.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Database familyDatabase()
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                     "CREATE TABLE child (id INTEGER PRIMARY KEY,"
                     "  parent_id INTEGER NOT NULL REFERENCES parent ON DELETE CASCADE, name TEXT) STRICT;"
                     "INSERT INTO parent VALUES (1, 'a'), (2, 'b');"
                     "INSERT INTO child VALUES (10, 1, 'x'), (11, 1, 'y'), (12, 2, 'z');");
    return database;
}

ChangeSet record(Database &database, const char *sql)
{
    const ChangeRecorder recorder(database);
    database.execute(sql);
    return recorder.changes();
}

} // namespace

TEST_CASE("SQLite of this machine can record changes")
{
    REQUIRE(sqliteCanRecordChanges());
}

TEST_CASE("A changeset names every row that a cascade took along")
{
    Database database = familyDatabase();
    const ChangeSet changes = record(database, "DELETE FROM parent WHERE id = 1");
    CHECK(changes.rows().size() == 3);
    CHECK(changes.touches("parent"));
    CHECK(changes.touches("child"));
    CHECK_FALSE(changes.touches("other"));
    for (const auto &row : changes.rows())
        CHECK(row.operation == ChangeSet::Operation::Delete);
}

TEST_CASE("The inverse brings a cascading delete back and the changeset repeats it")
{
    Database database = familyDatabase();
    const ChangeSet changes = record(database, "DELETE FROM parent WHERE id = 1");
    changes.inverted().applyTo(database);
    CHECK(database.number("SELECT count(*) FROM child WHERE parent_id = 1") == 2);
    changes.applyTo(database);
    CHECK(database.number("SELECT count(*) FROM child") == 1);
    CHECK(database.number("SELECT count(*) FROM parent") == 1);
}

TEST_CASE("Writing the same value gives an empty changeset")
{
    Database database = familyDatabase();
    CHECK(record(database, "UPDATE child SET name = 'x' WHERE id = 10").isEmpty());
    CHECK_FALSE(record(database, "UPDATE child SET name = 'w' WHERE id = 10").isEmpty());
}

TEST_CASE("A changeset does not overwrite a row that was changed behind its back")
{
    Database database = familyDatabase();
    const ChangeSet changes = record(database, "UPDATE child SET name = 'mine' WHERE id = 10");
    database.execute("UPDATE child SET name = 'theirs' WHERE id = 10");
    CHECK_THROWS_AS(changes.inverted().applyTo(database), SqlError);
    CHECK(database.text("SELECT name FROM child WHERE id = 10") == u"theirs"_s);
}

TEST_CASE("Everything touches every table and is not empty")
{
    CHECK(ChangeSet::everything().touches("anything"));
    CHECK_FALSE(ChangeSet::everything().isEmpty());
    CHECK(ChangeSet().isEmpty());
}

TEST_CASE("What is no record is not taken for an empty one")
{
    CHECK_THROWS_AS(ChangeSet("no changeset at all"), SqlError);
}
