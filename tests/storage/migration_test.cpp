#include "storage/migrator.h"
#include "storage/sqlite.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringList>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

// A file of a released version, as sqlite3's .dump writes it.
Database releasedFile(int version)
{
    QFile file(QStringLiteral(VERSTA_TEST_DATA "/schema/%1.sql").arg(version, 3, 10, QChar(u'0')));
    REQUIRE(file.open(QIODevice::ReadOnly));
    Database database = Database::inMemory();
    database.execute(file.readAll());
    database.execute("PRAGMA foreign_keys = ON");
    return database;
}

// The schema without what migrating and making anew may write differently: white space and comments.
QStringList schemaOf(const Database &database)
{
    QStringList statements;
    auto rows = database.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name");
    while (rows.step()) {
        QStringList lines = rows.text(0).split(u'\n');
        for (QString &line : lines)
            line = line.section(u"--"_s, 0, 0);
        statements << lines.join(u' ').simplified();
    }
    return statements;
}

} // namespace

// Steps whose files are out in the world: (version, SHA-256). A step that is listed here is never changed; a change is
// a new step.
TEST_CASE("Released schema steps are as they were released")
{
    const std::vector<std::pair<int, QByteArray>> released{
        {1, "ddce7a12cfe8be5e2c1050ed6a593c6013f0deb0f17ca18a2b9bc5b79b758f98"},
        {2, "6d6ed0d61748d55f5eeb6a6410288738ddd7e801639f8b8e6a1b8c91997076e1"},
        {3, "481bcaacfa683f35eebe4431294eae7d0767f82bc1d13584a7cdfef223a1b20b"},
        {4, "553b6b6b5c3b16fb8d14dd5ce0cefc05d70431582b6f796beb8db94c30f60ddd"},
        {5, "d11af6e884a0793eb59c5e36952ea6665f6e6ebffb3b39a293f0fc026ca960d4"},
        {6, "82e41d651253338f84b328be1db60698c6ff63b759649a8cca2213e50a6380d5"},
        {7, "47ff6726626440768a3eb094b0506da5ff66c18e2308c3254822b7d96d2607d8"},
        {8, "72c261f357864f88f99c276508e2989e335a62b2f5816f5fcd98a93fb792f491"},
        {9, "36bd00cc66b877044845451b7657db12c8dbe153edf78df58ea0cd862671dfc3"},
        {10, "cb9f04661055a5760670c5147b42f371cceedaf5ce1c7a0ae41312aef1ed11c7"},
        {11, "fa534073aa464f454e4716e10eb012499644be2841fff1cc765d4968615af781"},
    };
    const auto steps = schema::steps();
    REQUIRE(steps.size() >= released.size());
    for (const auto &[version, hash] : released) {
        const auto &step = steps[std::size_t(version - 1)];
        INFO(step.name.toStdString());
        CHECK(QCryptographicHash::hash(step.sql, QCryptographicHash::Sha256).toHex() == hash);
    }
}

TEST_CASE("A file of every released version becomes like a new one and keeps its rows")
{
    Database fresh = Database::inMemory();
    schema::migrate(fresh);
    const int version = GENERATE(1);
    INFO("version " << version);
    Database old = releasedFile(version);
    REQUIRE(schema::versionOf(old) == version);
    schema::migrate(old);
    CHECK(schema::versionOf(old) == schema::currentVersion());
    CHECK(schemaOf(old) == schemaOf(fresh));
    CHECK(schema::damageOf(old).isEmpty());
    CHECK(old.number("SELECT count(*) FROM plan") == 1);
    CHECK(old.number("SELECT count(*) FROM activity") == 15);
    CHECK(old.number("SELECT count(*) FROM party") == 7);
    CHECK(old.text("SELECT period FROM plan") == u"2021"_s);
}
