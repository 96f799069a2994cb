#include "document/document.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/commandrun.h"
#include "support/temporaryfolder.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace versta;
using test::Outcome;
using test::run;
using namespace Qt::StringLiterals;

namespace {

struct Municipality24
{
    test::TemporaryFolder folder;
    QString file = folder.file(u"Район.versta"_s);
    QString list = QStringLiteral(VERSTA_TEST_DATA "/schools/schools.csv");

    Municipality24() { REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done); }

    QString writeList(const QString &name, const QString &text) const
    {
        QFile written(folder.file(name));
        REQUIRE(written.open(QIODevice::WriteOnly));
        written.write(text.toUtf8());
        return written.fileName();
    }
};

} // namespace

TEST_CASE("A list of schools is imported and listed and repeated without doubling")
{
    const Municipality24 town;
    const Outcome first = run({u"school"_s, u"import"_s, town.file, town.list, u"--json"_s});
    CHECK(first.status == ExitStatus::Done);
    const QJsonObject report = QJsonDocument::fromJson(first.output)[u"lists"][0].toObject();
    CHECK(report[u"new"] == 24);
    CHECK(report[u"refused"] == 0);
    const Outcome again = run({u"school"_s, u"import"_s, town.file, town.list});
    CHECK(again.status == ExitStatus::Done);
    CHECK(again.messages.contains(u"без изменений 24"_s));
    const QJsonArray schools =
        QJsonDocument::fromJson(run({u"school"_s, u"list"_s, town.file, u"--json"_s}).output)[u"schools"].toArray();
    REQUIRE(schools.size() == 24);
    int gymnasiums = 0;
    for (const QJsonValue &school : schools) {
        CHECK(school[u"municipality"] == u"Приозёрский муниципальный район (reg99_m001)"_s);
        gymnasiums += school[u"kind"] == u"gymnasium"_s ? 1 : 0;
    }
    CHECK(gymnasiums == 1);
    CHECK(run({u"school"_s, u"list"_s, town.file}).output.count('\n') == 24);
}

TEST_CASE("Refused rows are named and the others are stored")
{
    const Municipality24 town;
    const QString list =
        town.writeList(u"list.csv"_s, u"Логин;Школа\nedu990101;Первая\nedu99;Вторая\nedu990103;Третья\n"_s);
    const Outcome imported = run({u"school"_s, u"import"_s, town.file, list});
    CHECK(imported.status == ExitStatus::DoneWithRefusals);
    CHECK(imported.messages.contains(u"строка 3"_s));
    CHECK(imported.messages.contains(u"edu99"_s));
    const auto document = Document::open(town.file, Document::Access::ReadOnly);
    CHECK(allSchools(**document)->size() == 2);
}

TEST_CASE("What is no list of schools is not done")
{
    const Municipality24 town;
    CHECK(
        run({u"school"_s, u"import"_s, town.file, town.writeList(u"a.csv"_s, u"Срок;Дело\nмай;семинар\n"_s)}).status ==
        ExitStatus::NotDone);
    CHECK(run({u"school"_s, u"import"_s, town.file, town.folder.file(u"нет.xlsx"_s)}).status == ExitStatus::NotDone);
    CHECK(run({u"school"_s, u"list"_s, town.folder.file(u"нет.versta"_s)}).status == ExitStatus::NotDone);
}

TEST_CASE("Schools written to a workbook are read again as the same schools")
{
    const Municipality24 town;
    REQUIRE(run({u"school"_s, u"import"_s, town.file, town.list}).status == ExitStatus::Done);
    for (const QString &name : {u"Школы.xlsx"_s, u"Школы.csv"_s}) {
        const QString target = town.folder.file(name);
        REQUIRE(run({u"school"_s, u"export"_s, town.file, u"--to"_s, target}).status == ExitStatus::Done);
        const Outcome again = run({u"school"_s, u"import"_s, town.file, target});
        INFO(again.messages.toStdString());
        CHECK(again.messages.contains(u"без изменений 24"_s));
    }
    CHECK(run({u"school"_s, u"export"_s, town.file}).status == ExitStatus::NotDone);
}
