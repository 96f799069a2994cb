#include "document/document.h"
#include "document/signedits.h"
#include "support/catch.h"
#include "support/commandrun.h"
#include "support/temporaryfolder.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace versta;
using test::Outcome;
using test::run;
using namespace Qt::StringLiterals;

namespace {

const QString Data = QStringLiteral(VERSTA_TEST_DATA "/vpr/");

// A municipality with the lists of ФИОКО and one year of works.
struct WithResults
{
    test::TemporaryFolder folder;
    QString file = folder.file(u"Район.versta"_s);

    WithResults()
    {
        REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done);
        REQUIRE(run({u"results"_s, u"import"_s, file, Data + u"2025/Русский язык 5"_s, Data + u"Списки"_s}).status !=
                ExitStatus::NotDone);
    }
};

} // namespace

TEST_CASE("Signs of a file have the keys that are promised, layer by layer")
{
    const WithResults with;
    const Outcome outcome = run({u"signs"_s, with.file, u"--json"_s});
    REQUIRE(outcome.status == ExitStatus::Done);
    const QJsonObject json = outcome.json();
    QStringList layers;
    for (const QJsonValue value : json[u"signs"_s].toArray()) {
        const QJsonObject sign = value.toObject();
        for (const char *key : {"school", "year", "layer", "kind", "flagged", "n", "sentence"}) {
            INFO(key);
            REQUIRE(sign.contains(QLatin1StringView(key)));
        }
        if (const QString layer = sign[u"layer"_s].toString(); !layers.contains(layer))
            layers << layer;
        CHECK_FALSE(sign[u"sentence"_s].toString().contains(u"%1"_s));
    }
    layers.sort();
    CHECK(layers == QStringList{u"federal"_s, u"method-2019"_s, u"versta"_s});
    const QJsonArray schools = json[u"schools"_s].toArray();
    REQUIRE(schools.size() > 0);
    for (const char *key : {"login", "name", "layers", "evidence", "listed"}) {
        INFO(key);
        CHECK(schools.first().toObject().contains(QLatin1StringView(key)));
    }
    CHECK(json[u"settings"_s].isObject());
}

TEST_CASE("Signs of one school and year are those alone")
{
    const WithResults with;
    const QString login = u"edu990101"_s;
    const QJsonObject json =
        run({u"signs"_s, with.file, u"--school"_s, login, u"--year"_s, u"2025"_s, u"--json"_s}).json();
    REQUIRE_FALSE(json[u"signs"_s].toArray().isEmpty());
    for (const QJsonValue sign : json[u"signs"_s].toArray())
        CHECK(sign[u"school"_s].toString() == login);
    CHECK(json[u"schools"_s].toArray().size() == 1);
}

TEST_CASE("Signs are written as a table and refuse what is no year")
{
    const WithResults with;
    const QString table = with.folder.file(u"Признаки.csv"_s);
    CHECK(run({u"signs"_s, with.file, u"--to"_s, table}).status == ExitStatus::Done);
    QFile written(table);
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(written.readAll()).contains(u"СОШ"_s));
    const Outcome refused = run({u"signs"_s, with.file, u"--year"_s, u"прошлый"_s});
    CHECK(refused.status == ExitStatus::NotDone);
    CHECK(refused.messages.contains(u"не год"_s));
}

TEST_CASE("Signs are computed with the settings that are stored in the file")
{
    const WithResults with;
    const QJsonObject before = run({u"signs"_s, with.file, u"--json"_s}).json();
    {
        const auto document = Document::open(with.file);
        REQUIRE(document);
        SignSettings settings;
        settings.evidence.minimumCell = 30;
        REQUIRE(setSignSettings(**document, settings, u"Иванова"_s));
    }
    const QJsonObject after = run({u"signs"_s, with.file, u"--json"_s}).json();
    CHECK(after[u"settings"_s][u"values"_s][u"evidence.minimumCell"_s].toInt() == 30);
    CHECK(after[u"settings"_s][u"changes"_s][u"evidence.minimumCell"_s][u"who"_s].toString() == u"Иванова"_s);
    CHECK(after[u"fingerprint"_s] != before[u"fingerprint"_s]);
    // Schools with fewer works in a paper are not evaluated any more.
    for (const QJsonValue value : after[u"signs"_s].toArray()) {
        const QJsonObject sign = value.toObject();
        if (sign[u"kind"_s] == u"shared-evidence"_s && sign[u"year"_s].toInt() > 0 && sign[u"n"_s].toInt() < 30)
            CHECK_FALSE(sign[u"why_not"_s].toString().isEmpty());
    }
}
