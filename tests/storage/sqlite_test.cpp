#include "storage/sqlite.h"
#include "support/catch.h"

#include <QStringList>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Values come back from the database as they were bound")
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, r REAL, s TEXT) STRICT");
    database.prepare("INSERT INTO t (n, r, s) VALUES (?, ?, ?)").run(qint64(1) << 40, 2.5, u"Ёлка «№ 5»\nстрока"_s);
    database.prepare("INSERT INTO t (n, r, s) VALUES (?, ?, ?)")
        .run(std::optional<PlanId>(), std::optional<double>(), std::optional<QString>());
    auto rows = database.prepare("SELECT n, r, s FROM t ORDER BY id");
    REQUIRE(rows.step());
    CHECK(rows.integer(0) == qint64(1) << 40);
    CHECK(rows.real(1) == 2.5);
    CHECK(rows.text(2) == u"Ёлка «№ 5»\nстрока"_s);
    REQUIRE(rows.step());
    CHECK(rows.isNull(0));
    CHECK(rows.isNull(1));
    CHECK_FALSE(rows.optionalText(2));
    CHECK_FALSE(rows.step());
}

TEST_CASE("A null string is stored as an empty one")
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT NOT NULL) STRICT");
    database.prepare("INSERT INTO t (s) VALUES (?)").run(QString());
    CHECK(database.text("SELECT s FROM t") == QString());
}

TEST_CASE("A transaction that is not committed leaves nothing")
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY) STRICT");
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t DEFAULT VALUES");
    }
    CHECK(database.number("SELECT count(*) FROM t") == 0);
    {
        Transaction transaction(database);
        database.execute("INSERT INTO t DEFAULT VALUES");
        transaction.commit();
    }
    CHECK(database.number("SELECT count(*) FROM t") == 1);
}

TEST_CASE("Wrong SQL throws with the code of SQLite")
{
    Database database = Database::inMemory();
    CHECK_THROWS_AS(database.execute("SELECT * FROM nowhere"), SqlError);
    CHECK_THROWS_AS(database.prepare("SELECT * FROM nowhere"), SqlError);
    database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT NOT NULL) STRICT");
    try {
        database.prepare("INSERT INTO t (s) VALUES (?)").run(std::nullopt);
        FAIL("the constraint was not checked");
    } catch (const SqlError &error) {
        CHECK(error.primaryCode() == 19); // SQLITE_CONSTRAINT
    }
}

TEST_CASE("Russian order puts yo beside ye and counts numbers")
{
    Database database = Database::inMemory();
    database.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT) STRICT");
    for (const auto &name : {u"Школа № 10"_s, u"Жук"_s, u"Ёлка"_s, u"Школа № 2"_s, u"Дом"_s})
        database.prepare("INSERT INTO t (s) VALUES (?)").run(name);
    auto rows = database.prepare("SELECT s FROM t ORDER BY s COLLATE RU");
    QStringList order;
    while (rows.step())
        order << rows.text(0);
    CHECK(order == QStringList{u"Дом"_s, u"Ёлка"_s, u"Жук"_s, u"Школа № 2"_s, u"Школа № 10"_s});
}

TEST_CASE("Folding in SQL joins cases and yo with ye")
{
    const Database database = Database::inMemory();
    CHECK(database.text("SELECT fold_ru('ЁЛКА Берёза')") == u"елка береза"_s);
    CHECK(database.number("SELECT fold_ru(NULL) IS NULL") == 1);
}
