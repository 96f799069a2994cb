#include "storage/migrator.h"
#include "storage/sqlite.h"
#include "support/catch.h"

#include <QStringList>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Database freshFile()
{
    Database database = Database::inMemory();
    schema::migrate(database);
    return database;
}

QStringList column(const Database &database, const QByteArray &sql)
{
    QStringList values;
    auto rows = database.prepare(std::string_view(sql.constData(), std::size_t(sql.size())));
    while (rows.step())
        values << rows.text(0);
    return values;
}

QStringList tables(const Database &database)
{
    return column(database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
}

} // namespace

// Undo records rows by their primary key; the rules below are what it rests on (docs/schema.md).

TEST_CASE("Every table has one integer primary key that is a row id")
{
    const Database database = freshFile();
    REQUIRE(tables(database).size() >= 8);
    for (const QString &table : tables(database)) {
        INFO(table.toStdString());
        CHECK(column(database, "SELECT name || ' ' || type FROM pragma_table_info('" + table.toUtf8() +
                                   "') WHERE pk > 0") == QStringList{u"id INTEGER"_s});
    }
}

TEST_CASE("Every table is strict")
{
    const Database database = freshFile();
    CHECK(column(database, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE "
                           "'sqlite%'")
              .isEmpty());
}

TEST_CASE("The schema has no triggers or virtual tables or views")
{
    const Database database = freshFile();
    CHECK(database.number("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view') "
                          "OR sql LIKE '%VIRTUAL TABLE%'") == 0);
}

TEST_CASE("No index but a primary key is unique")
{
    const Database database = freshFile();
    for (const QString &table : tables(database)) {
        INFO(table.toStdString());
        CHECK(column(database, "SELECT name FROM pragma_index_list('" + table.toUtf8() + "') WHERE \"unique\" = 1")
                  .isEmpty());
    }
}

TEST_CASE("Every foreign key has an index so that cascades do not scan")
{
    const Database database = freshFile();
    for (const QString &table : tables(database)) {
        const QStringList keys =
            column(database, "SELECT \"from\" FROM pragma_foreign_key_list('" + table.toUtf8() + "')");
        for (const QString &key : keys) {
            INFO(table.toStdString() << "." << key.toStdString());
            CHECK(database.number(QByteArray("SELECT count(*) FROM pragma_index_list('" + table.toUtf8() +
                                             "') l JOIN pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = '" +
                                             key.toUtf8() + "'")
                                      .toStdString()) >= 1);
        }
    }
}

TEST_CASE("Steps are numbered without gaps and the file carries version and application id")
{
    int expected = 0;
    for (const auto &step : schema::steps())
        CHECK(step.version == ++expected);
    const Database database = freshFile();
    CHECK(schema::versionOf(database) == schema::currentVersion());
    CHECK(database.number("PRAGMA application_id") == schema::ApplicationId);
    CHECK(schema::damageOf(database).isEmpty());
}

TEST_CASE("A step that fails leaves the version before it")
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE plan (id INTEGER PRIMARY KEY) STRICT");
    CHECK_THROWS_AS(schema::migrate(database), SqlError);
    CHECK(schema::versionOf(database) == 0);
    CHECK(tables(database) == QStringList{u"plan"_s});
}

TEST_CASE("A step may rebuild a table without losing what hangs on its rows")
{
    Database database = freshFile();
    database.execute(
        "INSERT INTO party VALUES (1, 'Методист'); INSERT INTO party_spelling VALUES (1, 1, 'методисты');");
    schema::runStep(database, {schema::currentVersion() + 1, u"rebuild"_s,
                               "CREATE TABLE party_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, post TEXT) STRICT;"
                               "INSERT INTO party_new SELECT id, name, NULL FROM party;"
                               "DROP TABLE party; ALTER TABLE party_new RENAME TO party;"});
    CHECK(database.number("SELECT count(*) FROM party_spelling") == 1);
    CHECK(database.number("PRAGMA foreign_keys") == 1);
    CHECK_THROWS_AS(schema::runStep(database, {99, u"orphans"_s, "DELETE FROM party"}), SqlError);
    CHECK(database.number("SELECT count(*) FROM party") == 1);
}

TEST_CASE("A connection is durable and distrusts the schema and keeps references")
{
    const Database database = freshFile();
    CHECK(database.number("PRAGMA synchronous") == 2); // FULL
    CHECK(database.number("PRAGMA trusted_schema") == 0);
    CHECK(database.number("PRAGMA foreign_keys") == 1);
}
