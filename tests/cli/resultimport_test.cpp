#include "document/document.h"
#include "document/resultqueries.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/commandrun.h"
#include "support/temporaryfolder.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace versta;
using test::Outcome;
using test::run;
using namespace Qt::StringLiterals;

namespace {

const QString Data = QStringLiteral(VERSTA_TEST_DATA "/vpr/");

struct NewMunicipality
{
    test::TemporaryFolder folder;
    QString file = folder.file(u"Район.versta"_s);

    NewMunicipality() { REQUIRE(run({u"new"_s, file}).status == ExitStatus::Done); }

    [[nodiscard]] Outcome import(const QStringList &paths) const
    {
        QStringList arguments{u"results"_s, u"import"_s, file, u"--json"_s};
        for (const QString &path : paths)
            arguments << (path.startsWith(u'-') ? path : Data + path);
        return run(arguments);
    }
    [[nodiscard]] std::unique_ptr<Document> open() const
    {
        return std::move(Document::open(file, Document::Access::ReadOnly).value());
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
};

QJsonObject gold(const QString &file)
{
    QFile opened(Data + u"gold.json"_s);
    REQUIRE(opened.open(QIODevice::ReadOnly));
    const QJsonArray files = QJsonDocument::fromJson(opened.readAll()).object()[u"files"_s].toArray();
    for (const QJsonValue entry : files) {
        if (entry[u"file"_s].toString() == file)
            return entry.toObject();
    }
    return {};
}

std::vector<int> counts(const QJsonValue &json)
{
    std::vector<int> numbers;
    const QJsonArray array = json.toArray();
    for (const QJsonValue value : array)
        numbers.push_back(value.toInt());
    return numbers;
}

SchoolId withLogin(const Document &document, const QString &login)
{
    const auto schools = allSchools(document).value();
    const auto found = std::ranges::find(schools, SchoolLogin::fromText(login).value(), &School::login);
    REQUIRE(found != schools.end());
    return found->id;
}

// What is stored of a paper against what its Ф1 holds: works, sums, marks and the shift of every school.
void compareWithGold(const Document &document, const QString &file)
{
    INFO(file.toStdString());
    const QJsonObject expected = gold(file);
    const auto heads = resultSets(document).value();
    const auto head = std::ranges::find_if(heads, [&](const ResultSetHead &h) {
        return h.key.year == expected[u"year"_s].toInt() && h.key.grade == expected[u"grade"_s].toInt() &&
               h.key.subject == expected[u"subject"_s].toString();
    });
    REQUIRE(head != heads.end());
    CHECK(head->pupils == expected[u"pupils"_s].toInt());
    const SetTable table = setTable(document, head->id).value();
    CHECK(table.schools.size() == std::size_t(expected[u"schools"_s].toInt()));
    const QJsonArray schools = expected[u"by_school"_s].toArray();
    REQUIRE_FALSE(schools.isEmpty());
    for (const QJsonValue school : schools) {
        INFO(school[u"login"_s].toString().toStdString());
        const SchoolId id = withLogin(document, school[u"login"_s].toString());
        const auto row = std::ranges::find(table.schools, id, &SetTableRow::school);
        REQUIRE(row != table.schools.end());
        CHECK(row->figures.participants == school[u"n"_s].toInt());
        CHECK(*row->figures.meanScore * row->figures.participants == Approx(school[u"sum"_s].toDouble()));
        const auto &marks = *row->figures.markCounts;
        CHECK(std::vector<int>(marks.begin(), marks.end()) == counts(school[u"marks"_s]));
        const auto shift = row->figures.journal.value_or(JournalShift());
        CHECK(shift.counts ==
              std::array{school[u"lowered"_s].toInt(), school[u"confirmed"_s].toInt(), school[u"raised"_s].toInt()});
        CHECK(pupilTable(document, head->id, id)->works.size() == std::size_t(school[u"n"_s].toInt()));
    }
}

} // namespace

TEST_CASE("Folders of workbooks are stored and agree with what they hold and a repeat changes nothing")
{
    const NewMunicipality town;
    const QStringList folders{u"2024/Математика 4"_s, u"2025/Математика 5"_s, u"CSV"_s, u"Списки"_s, u"ОГЭ"_s};
    const Outcome first = town.import(folders);
    CHECK(first.status == ExitStatus::Done);
    {
        const auto document = town.open();
        CHECK(allSchools(*document)->size() == 24);
        for (const QString &file : {u"2024/Математика 4/Ф1_Индивидуальные результаты.xlsx"_s,
                                    u"2025/Математика 5/Ф1_Индивидуальные результаты.xlsx"_s})
            compareWithGold(*document, file);
        const auto list = federalList(*document).value();
        for (const int year : {2023, 2024, 2025}) {
            const QJsonObject expected = gold(u"Списки/ОО с признаками необъективности %1.xlsx"_s.arg(year));
            CHECK(std::ranges::count(list, year, [](const FederalListRow &r) { return r.entry.year; }) ==
                  expected[u"region_logins"_s].toInt());
            CHECK(std::ranges::count_if(list, [&](const FederalListRow &row) {
                      return row.entry.year == year && row.school.isValid();
                  }) == expected[u"municipality"_s].toObject().size());
        }
        CHECK(document->damage().isEmpty());
    }
    const QByteArray before = town.bytes();
    const Outcome second = town.import(folders);
    CHECK(second.status == ExitStatus::Done);
    const QJsonArray files = second.json()[u"files"_s].toArray();
    CHECK(files.size() == 19);
    for (const QJsonValue file : files) {
        INFO(file[u"file"_s].toString().toStdString());
        CHECK_FALSE(file[u"changed"_s].toBool(true));
    }
    CHECK(town.bytes() == before);
    CHECK(run({u"check"_s, town.file}).status == ExitStatus::Done);
}

TEST_CASE("Rows of an unknown school are put off and the rest is stored")
{
    const NewMunicipality town;
    REQUIRE(town.import({u"2025/Математика 5/Ф1_Индивидуальные результаты.xlsx"_s}).status == ExitStatus::Done);
    const Outcome outcome = town.import({u"broken/07-unknown-login.xlsx"_s});
    CHECK(outcome.status == ExitStatus::DoneWithRefusals);
    const QJsonValue file = outcome.json()[u"files"_s].toArray().first();
    const QJsonArray unknown = file[u"unknown_schools"_s].toArray();
    REQUIRE(unknown.size() == 1);
    CHECK(unknown.first()[u"login"_s] == u"edu990313"_s);
    CHECK(unknown.first()[u"rows"_s] == 6);
    CHECK_FALSE(unknown.first()[u"added"_s].toBool());
    CHECK(town.import({u"broken/07-unknown-login.xlsx"_s, u"--add-schools"_s}).status == ExitStatus::Done);
}

TEST_CASE("A workbook that does not open leaves the file as it was and others go on")
{
    const NewMunicipality town;
    const QByteArray before = town.bytes();
    CHECK(town.import({u"broken/09-truncated.xlsx"_s}).status == ExitStatus::NotDone);
    CHECK(town.bytes() == before);
    const Outcome both = town.import({u"broken/09-truncated.xlsx"_s, u"broken/03-x-marks.xlsx"_s});
    CHECK(both.status == ExitStatus::DoneWithRefusals);
    CHECK(resultSets(*town.open())->size() == 1);
    CHECK(run({u"results"_s, u"import"_s, town.folder.file(u"нет.versta"_s), Data + u"CSV"_s}).status ==
          ExitStatus::NotDone);
}

TEST_CASE("What is loaded and what is missing is listed")
{
    const NewMunicipality town;
    REQUIRE(town.import({u"2025/Математика 5/Ф1_Индивидуальные результаты.xlsx"_s}).status == ExitStatus::Done);
    const QJsonObject json = run({u"results"_s, u"list"_s, town.file, u"--json"_s}).json();
    const QJsonArray sets = json[u"sets"_s].toArray();
    REQUIRE(sets.size() == 1);
    CHECK(sets.first()[u"year"_s] == 2025);
    CHECK(sets.first()[u"reports"_s].toArray().first()[u"kind"_s] == u"individual"_s);
    bool missesList = false;
    const QJsonArray signs = sets.first()[u"signs"_s].toArray();
    for (const QJsonValue sign : signs)
        missesList = missesList || (sign[u"layer"_s] == u"federal"_s && !sign[u"missing"_s].toArray().isEmpty());
    CHECK(missesList);
}
