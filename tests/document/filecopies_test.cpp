#include "document/document.h"
#include "document/filecopies.h"
#include "document/planedits.h"
#include "document/planqueries.h"
#include "support/catch.h"
#include "support/sampleplan.h"
#include "support/temporaryfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

// One plan is in the copy of the day, a second one came after it.
void writeMunicipality(const QString &path)
{
    {
        const auto document = Document::create(path);
        REQUIRE(document);
        REQUIRE(insertPlans(**document, {test::samplePlan()}, u"загрузить план"_s));
    }
    QDir(path + u".backups"_s).removeRecursively();
    const auto document = Document::open(path);
    REQUIRE(document);
    REQUIRE(createPlan(**document, {.title = u"Второй"_s}));
}

std::size_t plansIn(const QString &path)
{
    const auto document = Document::open(path);
    REQUIRE(document);
    return planHeads(**document).value().size();
}

} // namespace

TEST_CASE("A copy of the day is listed and restored and the present file is kept")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const auto copies = copiesOf(path);
    REQUIRE(copies.size() == 1);
    CHECK(copies.front().size > 0);
    CHECK_FALSE(copies.front().migration);
    REQUIRE(plansIn(path) == 2);

    const auto kept = restoreCopy(path, copies.front().path);
    REQUIRE(kept);
    CHECK(QFileInfo(*kept).fileName() == u"Район (до восстановления).versta"_s);
    CHECK(plansIn(path) == 1);
    CHECK(plansIn(*kept) == 2);
    CHECK(QFile::exists(copies.front().path));

    const auto keptAgain = restoreCopy(path, copies.front().path);
    REQUIRE(keptAgain);
    CHECK(QFileInfo(*keptAgain).fileName() == u"Район (до восстановления 2).versta"_s);
}

TEST_CASE("A damaged or lost file is restored as well")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const QString copy = copiesOf(path).front().path;
    writeFile(path, "nothing that SQLite would read");
    writeFile(path + u"-journal"_s, "a journal of the damaged file");
    const auto kept = restoreCopy(path, copy);
    REQUIRE(kept);
    CHECK(plansIn(path) == 1);
    CHECK(QFile::exists(*kept + u"-journal"_s));

    REQUIRE(QFile::remove(path));
    const auto nothingKept = restoreCopy(path, copy);
    REQUIRE(nothingKept);
    CHECK(nothingKept->isEmpty());
    CHECK(plansIn(path) == 1);
}

TEST_CASE("A file that is open somewhere is not replaced")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const auto document = Document::open(path);
    REQUIRE(document);
    const auto restored = restoreCopy(path, copiesOf(path).front().path);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == Error::Code::Locked);
}

TEST_CASE("A damaged copy is refused and the file stays")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Район.versta"_s);
    writeMunicipality(path);
    const QString copy = copiesOf(path).front().path;
    writeFile(copy, "not a copy any more");
    const auto restored = restoreCopy(path, copy);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == Error::Code::Corrupt);
    CHECK(plansIn(path) == 2);
    CHECK(QDir(folder.path()).entryList({u"*восстанов*"_s, u"*.restoring"_s}, QDir::Files).isEmpty());
}
