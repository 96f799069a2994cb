#include "document/document.h"
#include "document/planqueries.h"
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

QString sampleDocument(const QString &name)
{
    return QStringLiteral(VERSTA_TEST_DATA) + u"/plans/"_s + name;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("Commands are told from files to open")
{
    CHECK(isCommand({u"plan"_s, u"read"_s}));
    CHECK(isCommand({u"version"_s}));
    CHECK(isCommand({u"help"_s}));
    CHECK_FALSE(isCommand({}));
    CHECK_FALSE(isCommand({u"Район.versta"_s}));
    CHECK_FALSE(isCommand({u"-platform"_s, u"offscreen"_s}));
    // A bare word that names no file is a command, misspelled perhaps, and is answered without a window.
    CHECK(isCommand({u"paln"_s, u"read"_s}));
    const Outcome misspelled = run({u"paln"_s, u"read"_s});
    CHECK(misspelled.status == ExitStatus::NotDone);
    CHECK(misspelled.messages.contains(u"paln read"_s));
    CHECK(run({u"help"_s, u"paln"_s}).status == ExitStatus::NotDone);
}

TEST_CASE("Help names every command in Russian")
{
    const Outcome help = run({u"help"_s});
    CHECK(help.status == ExitStatus::Done);
    for (const char *command :
         {"versta new", "versta plan read", "versta plan import", "versta plan list", "versta plan export",
          "versta plan due", "versta results read", "versta school list", "versta school import",
          "versta school export", "versta deadline", "versta check", "versta version"}) {
        INFO(command);
        CHECK(help.output.contains(command));
    }
    CHECK(run({u"help"_s, u"plan"_s, u"due"_s}).output.contains("--on"));
}

TEST_CASE("Wrong calls are not done and say how to call")
{
    CHECK(run({u"plan"_s, u"dance"_s}).status == ExitStatus::NotDone);
    const Outcome missing = run({u"plan"_s, u"read"_s});
    CHECK(missing.status == ExitStatus::NotDone);
    CHECK(missing.messages.contains(u"versta plan read ДОКУМЕНТ"_s));
    CHECK(run({u"plan"_s, u"read"_s, u"a"_s, u"--wrong"_s}).messages.contains(u"wrong"_s));
    CHECK(run({u"version"_s, u"extra"_s}).status == ExitStatus::NotDone);
}

TEST_CASE("Version names program and libraries and schema")
{
    const Outcome version = run({u"version"_s});
    CHECK(version.status == ExitStatus::Done);
    CHECK(version.output.split('\n').size() == 5);
    CHECK(run({u"--version"_s}).output == version.output);
}

TEST_CASE("Reading a document gives plans with the fixed keys")
{
    const Outcome read = run({u"plan"_s, u"read"_s, sampleDocument(u"003-kumtorkala-whole.docx"_s), u"--json"_s});
    CHECK(read.status == ExitStatus::Done);
    const QJsonObject json = read.json();
    REQUIRE(json[u"plans"].toArray().size() == 1);
    CHECK(json[u"warnings"].isArray());
    const QJsonObject plan = json[u"plans"][0].toObject();
    for (const char *key : {"title", "approval", "agreement", "context_year", "columns", "sections", "activities"}) {
        INFO(key);
        CHECK(plan.contains(QLatin1StringView(key)));
    }
    CHECK(plan[u"context_year"] == u"2021"_s);
    CHECK(plan[u"activities"].toArray().size() == 15);
}

TEST_CASE("A missing document is not done and is named")
{
    const Outcome read = run({u"plan"_s, u"read"_s, u"нет такого.docx"_s, u"--json"_s});
    CHECK(read.status == ExitStatus::NotDone);
    CHECK(read.messages.contains(u"нет такого.docx"_s));
    CHECK(read.output.isEmpty());
}

TEST_CASE("Minutes are imported beside the plans of their document")
{
    const test::TemporaryFolder folder;
    const QString file = folder.file(u"район.versta"_s);
    REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done);
    const Outcome imported =
        run({u"plan"_s, u"import"_s, file, sampleDocument(u"002-kamensk-minutes.docx"_s), u"--json"_s});
    REQUIRE(imported.status == ExitStatus::Done);
    const QJsonObject document = imported.json()[u"imported"].toArray()[0].toObject();
    CHECK(document[u"plans"].toArray().size() == 2);
    REQUIRE(document[u"minutes"].toArray().size() == 1);
    const QJsonObject minutes = document[u"minutes"].toArray()[0].toObject();
    CHECK(minutes[u"number"] == u"6"_s);
    CHECK(minutes[u"decisions"] == 11);
    // Decisions are no plan of their own in the list.
    CHECK(run({u"plan"_s, u"list"_s, file, u"--json"_s}).json()[u"plans"].toArray().size() == 2);
}

TEST_CASE("Documents are imported whole and the refused one is reported")
{
    const test::TemporaryFolder folder;
    const QString file = folder.file(u"Район.versta"_s);
    REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done);
    const Outcome imported = run(
        {u"plan"_s, u"import"_s, file, sampleDocument(u"000-tynda-whole.docx"_s), u"нет такого.docx"_s, u"--json"_s});
    CHECK(imported.status == ExitStatus::DoneWithRefusals);
    CHECK(imported.json()[u"imported"].toArray().size() == 1);
    CHECK(imported.json()[u"refused"].toArray().size() == 1);
    const Outcome list = run({u"plan"_s, u"list"_s, file, u"--json"_s});
    REQUIRE(list.json()[u"plans"].toArray().size() == 1);
    const QJsonObject plan = list.json()[u"plans"][0].toObject();
    CHECK(plan[u"activities"] == 19);
    CHECK(plan[u"context_year"] == u"2023/24"_s);
    CHECK(plan[u"overdue"].toInt() > 0);
}

TEST_CASE("A new file is never made over another")
{
    const test::TemporaryFolder folder;
    const QString file = folder.file(u"Район.versta"_s);
    REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done);
    const QByteArray before = contents(file);
    CHECK(run({u"new"_s, file, u"--sample"_s}).status == ExitStatus::NotDone);
    CHECK(contents(file) == before);
}

TEST_CASE("A plan is exported by the ending of the file")
{
    const test::TemporaryFolder folder;
    const QString file = folder.file(u"Район.versta"_s);
    REQUIRE(run({u"new"_s, file, u"--sample"_s}).status == ExitStatus::Done);
    const auto to = [&](const QString &name) {
        return run({u"plan"_s, u"export"_s, file, u"--plan"_s, u"1"_s, u"--to"_s, folder.file(name)}).status;
    };
    CHECK(to(u"план.pdf"_s) == ExitStatus::Done);
    CHECK(contents(folder.file(u"план.pdf"_s)).startsWith("%PDF"));
    CHECK(to(u"план.html"_s) == ExitStatus::Done);
    CHECK(contents(folder.file(u"план.html"_s)).contains("<table"));
    CHECK(to(u"план.csv"_s) == ExitStatus::Done);
    CHECK(contents(folder.file(u"план.csv"_s)).startsWith("\xEF\xBB\xBF"));
    CHECK(to(u"план.json"_s) == ExitStatus::Done);
    CHECK(QJsonDocument::fromJson(contents(folder.file(u"план.json"_s)))[u"activities"].isArray());
    CHECK(to(u"план.doc"_s) == ExitStatus::NotDone);
    CHECK_FALSE(QFile::exists(folder.file(u"план.doc"_s)));
    CHECK(run({u"plan"_s, u"export"_s, file, u"--plan"_s, u"777"_s, u"--to"_s, folder.file(u"x.pdf"_s)}).status ==
          ExitStatus::NotDone);
}

TEST_CASE("Due lists put every activity into one list")
{
    const test::TemporaryFolder folder;
    const QString file = folder.file(u"Район.versta"_s);
    REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done);
    REQUIRE(run({u"plan"_s, u"import"_s, file, sampleDocument(u"000-tynda-whole.docx"_s)}).status == ExitStatus::Done);
    const Outcome due = run({u"plan"_s, u"due"_s, file, u"--on"_s, u"2024-02-20"_s, u"--json"_s});
    CHECK(due.status == ExitStatus::Done);
    int listed = 0;
    for (const char *list : {"overdue", "due", "coming", "without_day", "not_understood", "done", "cancelled"}) {
        INFO(list);
        REQUIRE(due.json()[QLatin1StringView(list)].isArray());
        listed += int(due.json()[QLatin1StringView(list)].toArray().size());
    }
    CHECK(listed == 19);
    // 1.1 is due by 28 February: within thirty days of the 20th.
    const QJsonObject first = due.json()[u"due"][0].toObject();
    CHECK(first[u"due"] == u"2024-02-28"_s);
    CHECK(run({u"plan"_s, u"due"_s, file, u"--on"_s, u"завтра"_s}).status == ExitStatus::NotDone);
}

TEST_CASE("Deadlines are answered line by line")
{
    const Outcome answered = run({u"deadline"_s}, "{\"text\": \"20.03.2023\", \"context_year\": \"2022/23\"}\n"
                                                  "{\"text\": \"\", \"context_year\": null}\n");
    CHECK(answered.status == ExitStatus::Done);
    const auto lines = answered.output.trimmed().split('\n');
    REQUIRE(lines.size() == 2);
    CHECK(QJsonDocument::fromJson(lines[0])[u"kind"] == u"date"_s);
    CHECK(QJsonDocument::fromJson(lines[0])[u"intervals"][0][0] == u"2023-03-20"_s);
    CHECK(QJsonDocument::fromJson(lines[1])[u"kind"] == u"unparsed"_s);
}

TEST_CASE("A line that is no question is answered by null and reported")
{
    const Outcome answered = run({u"deadline"_s}, "nonsense\n{\"text\": \"постоянно\", \"context_year\": \"2021\"}\n");
    CHECK(answered.status == ExitStatus::DoneWithRefusals);
    CHECK(answered.output.startsWith("null\n"));
    CHECK(answered.output.trimmed().split('\n').size() == 2);
    CHECK(answered.messages.contains(u"Строка 1"_s));
}

TEST_CASE("Check says what it checked and finds damage")
{
    const test::TemporaryFolder folder;
    const QString file = folder.file(u"Район.versta"_s);
    REQUIRE(run({u"new"_s, file, u"--sample"_s}).status == ExitStatus::Done);
    const Outcome checked = run({u"check"_s, file});
    CHECK(checked.status == ExitStatus::Done);
    CHECK(QString::fromUtf8(checked.output).contains(u"связи"_s));
    QByteArray bytes = contents(file);
    bytes.replace(4096, 64, QByteArray(64, '\xff'));
    QFile damaged(file);
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write(bytes);
    damaged.close();
    CHECK(run({u"check"_s, file}).status == ExitStatus::NotDone);
}

TEST_CASE("Workbooks are read with refused rows in the exit status")
{
    const QString folder = QStringLiteral(VERSTA_TEST_DATA) + u"/vpr/"_s;
    const QString whole = folder + u"2025/Математика 4/Ф1_Индивидуальные результаты.xlsx"_s;
    const QString refused = folder + u"broken/01-total-above-maximum.xlsx"_s;
    const QString damaged = folder + u"broken/09-truncated.xlsx"_s;

    const Outcome json = run({u"results"_s, u"read"_s, whole, u"--json"_s});
    CHECK(json.status == ExitStatus::Done);
    const auto files = json.json()[u"files"_s].toArray();
    REQUIRE(files.size() == 1);
    CHECK(files[0][u"kind"_s] == u"individual"_s);
    CHECK(files[0][u"file"_s] == whole);

    const Outcome text = run({u"results"_s, u"read"_s, refused});
    CHECK(text.status == ExitStatus::DoneWithRefusals);
    CHECK(QString::fromUtf8(text.output).contains(u"48\u00A0участников"_s));
    CHECK(text.messages.contains(u"V21 «29»: Первичный балл больше максимального (20) — строка не внесена"_s));

    CHECK(run({u"results"_s, u"read"_s, damaged}).status == ExitStatus::NotDone);
    // One damaged file does not hide the others.
    const Outcome both = run({u"results"_s, u"read"_s, damaged, whole, u"--json"_s});
    CHECK(both.status == ExitStatus::DoneWithRefusals);
    CHECK(both.json()[u"files"_s].toArray().size() == 2);
    CHECK(both.messages.contains(u"архив обрывается"_s));
}

TEST_CASE("A school can be named for a form that does not name it")
{
    const QString form =
        QStringLiteral(VERSTA_TEST_DATA) + u"/vpr/Формы/Форма сбора результатов Математика 5 класс ВПР 2026.xlsx"_s;
    const auto school = [&](const QStringList &more) {
        const Outcome outcome = run(QStringList{u"results"_s, u"read"_s, form, u"--json"_s} + more);
        return outcome.json()[u"files"_s][0][u"by_school"_s][0][u"login"_s];
    };
    CHECK(school({}).isNull());
    CHECK(school({u"--school"_s, u"edu990108"_s}) == u"edu990108"_s);
    CHECK(run({u"results"_s, u"read"_s, form, u"--school"_s, u"первая"_s}).status == ExitStatus::NotDone);
}
