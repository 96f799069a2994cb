#include "storage/backup.h"
#include "storage/migrator.h"
#include "storage/sqlite.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QDir>
#include <QFile>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Database municipality(const QString &path)
{
    Database database(path, Database::Mode::Create);
    schema::migrate(database);
    database.execute("INSERT INTO setting (name, value) VALUES ('a', 'b')");
    return database;
}

} // namespace

TEST_CASE("A daily copy is whole and is listed")
{
    const test::TemporaryFolder folder;
    const Database source = municipality(folder.file(u"тест.versta"_s));
    const QDateTime now(QDate(2026, 3, 1), QTime(9, 30));
    CHECK_FALSE(backup::hasDailyCopy(source.path(), now.date()));
    REQUIRE(backup::makeDailyCopy(source, now));
    CHECK(backup::hasDailyCopy(source.path(), now.date()));
    const auto copies = backup::copiesOf(source.path());
    REQUIRE(copies.size() == 1);
    CHECK_FALSE(copies.front().migration);
    const Database copy(copies.front().path, Database::Mode::ReadOnly);
    CHECK(schema::damageOf(copy).isEmpty());
    CHECK(copy.text("SELECT value FROM setting WHERE name = 'a'") == u"b"_s);
}

TEST_CASE("Fourteen daily copies are kept and migration copies stay")
{
    const test::TemporaryFolder folder;
    const Database source = municipality(folder.file(u"тест.versta"_s));
    REQUIRE(backup::makeMigrationCopy(source, 1, QDateTime(QDate(2026, 1, 1), QTime(8, 0))));
    for (int day = 1; day <= 20; ++day)
        REQUIRE(backup::makeDailyCopy(source, QDateTime(QDate(2026, 3, day), QTime(9, 0))));
    int daily = 0;
    int migration = 0;
    for (const auto &copy : backup::copiesOf(source.path()))
        ++(copy.migration ? migration : daily);
    CHECK(daily == backup::Kept);
    CHECK(migration == 1);
}

TEST_CASE("A copy to an existing file replaces it in one step and leaves no parts")
{
    const test::TemporaryFolder folder;
    const Database source = municipality(folder.file(u"тест.versta"_s));
    const QString target = folder.file(u"копия.versta"_s);
    QFile old(target);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    REQUIRE(backup::copyTo(source, target));
    CHECK(Database(target, Database::Mode::ReadOnly).text("SELECT value FROM setting WHERE name = 'a'") == u"b"_s);
    CHECK(QDir(folder.path()).entryList({u"*.part"_s}, QDir::Files).isEmpty());
}

TEST_CASE("A copy that cannot be written leaves the target as it was")
{
    const test::TemporaryFolder folder;
    const Database source = municipality(folder.file(u"тест.versta"_s));
    const auto copied = backup::copyTo(source, folder.file(u"нет такой папки/копия.versta"_s));
    REQUIRE_FALSE(copied);
    CHECK(copied.error().code == Error::Code::Io);
    CHECK(copied.error().text.contains(u"копия.versta"_s));
}

TEST_CASE("Files that the user put beside the copies stay and names tell the age")
{
    const test::TemporaryFolder folder;
    const Database source = municipality(folder.file(u"тест.versta"_s));
    REQUIRE(backup::makeDailyCopy(source, QDateTime(QDate(2026, 1, 31), QTime(9, 0))));
    const QString own = backup::folderOf(source.path()) + u"/перед проверкой.versta"_s;
    REQUIRE(backup::copyTo(source, own));
    // Written last, but the oldest by its name.
    for (int day = 20; day >= 1; --day)
        REQUIRE(backup::makeDailyCopy(source, QDateTime(QDate(2026, 3, day), QTime(9, 0))));
    CHECK(QFile::exists(own));
    const auto copies = backup::copiesOf(source.path());
    REQUIRE(copies.size() == std::size_t(backup::Kept));
    CHECK(copies.front().made.date() == QDate(2026, 3, 20));
    CHECK(copies.back().made.date() == QDate(2026, 3, 7));
}
