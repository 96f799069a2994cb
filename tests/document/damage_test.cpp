#include "gestures.h"

#include "document/document.h"
#include "document/importplan.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "document/resultedits.h"
#include "storage/backup.h"
#include "storage/migrator.h"
#include "support/catch.h"
#include "support/sampleplan.h"
#include "support/sampleresults.h"
#include "support/temporaryfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace versta;
using namespace Qt::StringLiterals;

// What an office does to files. Each case: a message that says what to do, and the data before the gesture whole.

namespace {

QByteArray writeMunicipality(const QString &path)
{
    const auto document = Document::create(path);
    REQUIRE(document);
    REQUIRE(insertPlans(**document, {test::samplePlan()}, u"загрузить план"_s));
    return test::dump(**document);
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// Runs the function in a child process that kills itself inside it.
template <class F>
void inKilledChild(F &&function)
{
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        function();
        _exit(0);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
}

Error openingError(const QString &path)
{
    const auto document = Document::open(path);
    REQUIRE_FALSE(document);
    CHECK(document.error().text.contains(QFileInfo(path).fileName()));
    return document.error();
}

} // namespace

TEST_CASE("A program killed inside a gesture loses that gesture alone")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QByteArray before = writeMunicipality(path);
    inKilledChild([&] {
        const auto document = Document::open(path);
        if (!document)
            return;
        static_cast<void>((*document)->edit(u"изменить"_s, [](Stores &stores) {
            stores.database().execute("PRAGMA cache_size = 1"); // the change is half in the file already
            for (int copy = 0; copy < 50; ++copy)
                stores.plans.insert(test::samplePlan());
            raise(SIGKILL);
        }));
    });
    const auto document = Document::open(path);
    REQUIRE(document);
    CHECK(test::dump(**document) == before);
    CHECK((*document)->damage().isEmpty());
    CHECK(createPlan(**document, {.title = u"Дальше"_s}));
}

TEST_CASE("A program killed inside an import loses that workbook alone")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    QByteArray before;
    {
        const auto document = Document::create(path);
        REQUIRE(document);
        REQUIRE(importWorkbook(**document, test::sampleWorks(2023), u"Ф1.xlsx"_s, {.addUnknownSchools = true}));
        REQUIRE(importWorkbook(**document, test::sampleMarks(2024), u"Ф3.xlsx"_s));
        before = test::dump(**document);
    }
    inKilledChild([&] {
        const auto document = Document::open(path);
        if (!document)
            return;
        static_cast<void>((*document)->edit(u"загрузить"_s, [](Stores &stores) {
            stores.database().execute("PRAGMA cache_size = 1"); // the workbook is half in the file already
            for (int year = 2000; year < 2100; ++year) {
                const WorkbookReading reading = test::sampleWorks(year);
                carryOut(importPlan(basisOf(stores, reading), reading, u"Ф1.xlsx"_s, {}), stores,
                         QDateTime::currentDateTime());
            }
            raise(SIGKILL);
        }));
    });
    const auto document = Document::open(path);
    REQUIRE(document);
    CHECK(test::dump(**document) == before);
    CHECK((*document)->damage().isEmpty());
    CHECK(importWorkbook(**document, test::sampleWorks(2024), u"Ф1.xlsx"_s));
}

TEST_CASE("A second opener is refused by name and may read")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QByteArray before = writeMunicipality(path);
    const auto first = Document::open(path);
    REQUIRE(first);
    const Error error = openingError(path);
    CHECK(error.code == Error::Code::Locked);
    CHECK(error.text.contains(QSysInfo::machineHostName()));
    CHECK(error.text.contains(u"только для чтения"_s));
    const auto reader = Document::open(path, Document::Access::ReadOnly);
    REQUIRE(reader);
    CHECK(test::dump(**reader) == before);
}

TEST_CASE("A write protected file opens for reading only and says so")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QByteArray before = writeMunicipality(path);
    // Root may write anywhere, so the bits are what is checked, not an attempt to write.
    REQUIRE(QFile::setPermissions(path, QFileDevice::ReadOwner));
    if (geteuid() != 0)
        CHECK(openingError(path).code == Error::Code::ReadOnly);
    const auto reader = Document::open(path, Document::Access::ReadOnly);
    REQUIRE(reader);
    CHECK(test::dump(**reader) == before);
}

TEST_CASE("A full disk refuses the gesture and keeps what was there")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QByteArray before = writeMunicipality(path);
    const auto document = Document::open(path);
    REQUIRE(document);
    const auto refused = (*document)->edit(u"загрузить"_s, [](Stores &stores) {
        stores.database().execute("PRAGMA max_page_count = 1"); // SQLite makes it the present size: no page more
        for (int copy = 0; copy < 200; ++copy)
            stores.plans.insert(test::samplePlan());
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Error::Code::Io);
    CHECK(refused.error().text.contains(u"нет места"_s));
    CHECK(test::dump(**document) == before);
    CHECK((*document)->damage().isEmpty());
}

TEST_CASE("A truncated file is told apart and its copy helps")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    REQUIRE(createPlan(**Document::open(path), {.title = u"Второй план"_s})); // makes the copy of the day
    const QByteArray whole = readFile(path);
    for (const qsizetype size : {whole.size() / 2, whole.size() - 4096, qsizetype(4096), qsizetype(100)}) {
        INFO("size " << size);
        writeFile(path, whole.left(size));
        const Error error = openingError(path);
        CHECK(error.code == Error::Code::Corrupt);
        CHECK(error.text.contains(u"резервной копии"_s));
        CHECK(readFile(path).size() == size); // looking does not change the evidence
    }
    CHECK_FALSE(backup::copiesOf(path).empty());
}

TEST_CASE("A damaged page is found at opening")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    QByteArray bytes = readFile(path);
    bytes.replace(4096, 64, QByteArray(64, '\xff')); // the second page's header
    writeFile(path, bytes);
    CHECK(openingError(path).code == Error::Code::Corrupt);
}

TEST_CASE("Foreign and empty and missing files get a plain answer")
{
    const test::TemporaryFolder folder;
    writeFile(folder.file(u"письмо.docx"_s), "PK\3\4 and more of a Word file, long enough to be read");
    CHECK(openingError(folder.file(u"письмо.docx"_s)).text.contains(u"не является файлом"_s));
    writeFile(folder.file(u"пусто.versta"_s), {});
    CHECK(openingError(folder.file(u"пусто.versta"_s)).text.contains(u"пуст"_s));
    CHECK(openingError(folder.file(u"нет.versta"_s)).code == Error::Code::NotFound);
    {
        Database other(folder.file(u"чужая.db"_s), Database::Mode::Create);
        other.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
    }
    CHECK(openingError(folder.file(u"чужая.db"_s)).text.contains(u"другой программы"_s));
}

TEST_CASE("A file of a newer version is left alone")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    {
        Database database(path, Database::Mode::ReadWrite);
        database.execute("PRAGMA user_version = 999");
    }
    const QByteArray before = readFile(path);
    const Error error = openingError(path);
    CHECK(error.code == Error::Code::NewerSchema);
    CHECK(error.text.contains(u"Обновите"_s));
    CHECK(readFile(path) == before);
}

TEST_CASE("A migration that was interrupted leaves the old file and is done again")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    {
        // A file of version 0 with the application id is what a file before the first step would be.
        Database database(path, Database::Mode::Create);
        database.execute("PRAGMA application_id = 1450341236; CREATE TABLE relic (id INTEGER PRIMARY KEY) STRICT;"
                         "INSERT INTO relic VALUES (42);");
    }
    writeFile(path + u".migrating"_s, "half a copy of an interrupted migration");
    const auto document = Document::open(path);
    REQUIRE(document);
    const auto relic = (*document)->read(
        [](const Stores &stores) { return stores.database().number("SELECT id FROM relic").value(); });
    CHECK(relic.value_or(0) == 42);
    CHECK_FALSE(QFile::exists(path + u".migrating"_s));
    const auto copies = backup::copiesOf(path);
    REQUIRE(copies.size() == 1);
    CHECK(copies.front().migration);
}

TEST_CASE("A migration that fails leaves the old file as it was")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    {
        Database database(path, Database::Mode::Create);
        // The first step will not be able to make its table of this name.
        database.execute("PRAGMA application_id = 1450341236; CREATE TABLE plan (id INTEGER PRIMARY KEY) STRICT;");
    }
    const QByteArray before = readFile(path);
    CHECK(openingError(path).text.contains(u"не изменён"_s));
    CHECK(readFile(path) == before);
    CHECK(QDir(folder.path()).entryList({u"*.migrating*"_s}, QDir::Files).isEmpty());
}

TEST_CASE("A crashed program's lock does not keep its user out")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    inKilledChild([&] {
        const auto document = Document::open(path);
        raise(SIGKILL);
    });
    CHECK(QFile::exists(path + u".lock"_s));
    CHECK(Document::open(path));
}

TEST_CASE("The day's copy that cannot be made is said and the gesture goes on")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const auto document = Document::open(path);
    REQUIRE(document);
    QDir(backup::folderOf(path)).removeRecursively();
    writeFile(backup::folderOf(path), "a file where the folder should be");
    QString said;
    QObject::connect(document->get(), &Document::failed, document->get(),
                     [&](const Error &error) { said = error.text; });
    CHECK(createPlan(**document, {.title = u"План"_s}));
    CHECK(said.contains(u"копию"_s));
}

TEST_CASE("A journal left by a crash does not get into a copy or a new file under its name")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const auto crashed = [&](const QString &name) {
        const QString file = folder.file(name);
        REQUIRE(QFile::copy(path, file));
        inKilledChild([&] {
            Database database(file, Database::Mode::ReadWrite);
            database.execute("PRAGMA cache_size = 1; BEGIN; DELETE FROM activity_cell; DELETE FROM plan;");
            raise(SIGKILL);
        });
        REQUIRE(QFile::exists(file + u"-journal"_s));
        return file;
    };
    const auto document = Document::open(path);
    REQUIRE(document);
    const QString target = crashed(u"копия.versta"_s);
    REQUIRE((*document)->saveCopyAs(target));
    CHECK(test::dump(**Document::open(target)) == test::dump(**document));

    const QString deleted = crashed(u"новый.versta"_s);
    REQUIRE(QFile::remove(deleted));
    REQUIRE(Document::create(deleted));
    CHECK(planHeads(**Document::open(deleted))->empty());
}

TEST_CASE("Reading only after a crash says what to do instead of offering to read only")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    const QByteArray before = writeMunicipality(path);
    inKilledChild([&] {
        Database database(path, Database::Mode::ReadWrite);
        database.execute("PRAGMA cache_size = 1; BEGIN; DELETE FROM activity_cell; DELETE FROM plan;");
        raise(SIGKILL);
    });
    const auto reader = Document::open(path, Document::Access::ReadOnly);
    REQUIRE_FALSE(reader);
    CHECK(reader.error().code == Error::Code::Io);
    CHECK(reader.error().text.contains(u"не только для чтения"_s));
    CHECK(test::dump(**Document::open(path)) == before);
}

TEST_CASE("Looking at another program's database does not change it")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"чужая.db"_s);
    {
        Database other(path, Database::Mode::Create);
        other.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (id INTEGER PRIMARY KEY)");
    }
    const QByteArray before = readFile(path);
    CHECK(openingError(path).code == Error::Code::Corrupt);
    CHECK(readFile(path) == before);
}

TEST_CASE("An open municipality is not written over by a copy of another")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const auto first = Document::open(path);
    const auto second = Document::create(folder.file(u"Город.versta"_s));
    REQUIRE(second);
    CHECK((*first)->saveCopyAs((*second)->path()).error().code == Error::Code::Locked);
}
