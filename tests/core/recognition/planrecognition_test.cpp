#include "typeddocument.h"

#include "core/recognition/planrecognition.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QDir>
#include <QFile>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

struct TypedSample
{
    QString name;
    QString document;
    QStringList expected;
};

/// tests/data/recognition/*.txt: a document, a line «====», what must be read in it.
std::vector<TypedSample> typedSamples()
{
    std::vector<TypedSample> samples;
    const QDir folder(QString::fromUtf8(VERSTA_TEST_DATA) + u"/recognition"_s);
    for (const auto &entry : folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(entry.filePath());
        REQUIRE(file.open(QIODevice::ReadOnly));
        const auto halves = QString::fromUtf8(file.readAll()).split(u"\n====\n"_s);
        REQUIRE(halves.size() == 2);
        TypedSample sample{entry.completeBaseName(), halves[0], {}};
        for (const auto &line : halves[1].split(u'\n')) {
            if (!line.trimmed().isEmpty())
                sample.expected << line.simplified();
        }
        samples.push_back(std::move(sample));
    }
    return samples;
}

} // namespace

TEST_CASE("Typed documents of every kind read as a person reads them")
{
    const auto samples = typedSamples();
    REQUIRE(samples.size() >= 20);
    for (const auto &sample : samples) {
        const auto reading = recognisePlans(typedDocument(sample.document));
        auto got = summary(reading);
        std::ranges::transform(got, got.begin(), [](const QString &line) { return line.simplified(); });
        INFO(sample.name.toStdString() << "\nexpected:\n"
                                       << sample.expected.join(u'\n').toStdString() << "\n\ngot:\n"
                                       << got.join(u'\n').toStdString());
        CHECK((got == sample.expected));
    }
}

namespace {

const auto SmallPlan = uR"(= План мероприятий на 2024 год

| № | Мероприятие | Срок | Ответственный |
| 1 | Семинар для учителей | март | Методист |
| | Памятка | | |
| 2 | Конференция | май | Директор |
)"_s;

QStringList activities(const PlanReading &reading)
{
    QStringList result;
    for (const auto &plan : reading.plans) {
        for (const auto &activity : plan.activities)
            result << plan.cell(activity, ColumnRole::Activity);
    }
    return result;
}

} // namespace

TEST_CASE("The reading says which rows each activity came from and what every row was taken for")
{
    const auto reading = recognisePlans(typedDocument(SmallPlan));
    REQUIRE(reading.plans.size() == 1);
    REQUIRE(reading.tables.size() == 1);
    const auto &table = reading.tables[0];
    CHECK(table.where == u"Таблица 1"_s);
    CHECK(table.use == TableUse::NewPlan);
    CHECK(table.plan == 0);
    REQUIRE(table.columns.size() == 4);
    CHECK(table.columns[3].role == ColumnRole::Responsible);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.rows[0].use == RowUse::Header);
    CHECK(table.rows[1].use == RowUse::Activity);
    CHECK(table.rows[2].use == RowUse::Section);
    CHECK(table.rows[3].texts[1] == u"Конференция"_s);
    REQUIRE(reading.sources.size() == 1);
    CHECK((reading.sources[0].activities == std::vector<std::vector<SourceRow>>{{{0, 1}}, {{0, 3}}}));
    CHECK((reading.sources[0].sections == std::vector<std::vector<SourceRow>>{{{0, 2}}}));
}

TEST_CASE("What is joined, left out or written elsewhere is said with its place")
{
    const auto reading = recognisePlans(typedDocument(uR"(= План мероприятий на 2024 год
1. Кадры
Ответственный: Котова Е.Е.
| № | Мероприятие | Начало | Окончание |
| 1 | Семинар для учителей | 01.03.2024 | 15.03.2024 |
| | Всего мероприятий: 1 | | |
)"_s));
    REQUIRE(reading.plans.size() == 1);
    CHECK(activities(reading) == QStringList{u"Семинар для учителей"_s});
    CHECK(reading.tables.at(0).rows.at(2).use == RowUse::Skipped);
    QStringList warnings;
    for (const auto &warning : reading.warnings)
        warnings << warning.where + u": "_s + warning.text;
    CHECK(
        warnings ==
        QStringList{
            u"Столбцы: Начало и окончание срока соединены в один столбец «Начало – Окончание»."_s,
            u"Таблица 1, строка 3: Итоговая строка не вошла в план: «Всего мероприятий: 1»"_s,
            u"Раздел «Кадры»: Ответственный назван под названием раздела и записан в его мероприятия: «Котова Е.Е.»"_s});
    // The user may know better.
    RecognitionChoices choices;
    choices.tables[0].rows[2] = RowUse::Activity;
    CHECK(activities(recognisePlans(typedDocument(uR"(= План мероприятий на 2024 год
| № | Мероприятие | Срок |
| 1 | Семинар | март |
| | Всего мероприятий: 1 | |
)"_s),
                                    choices)) == QStringList{u"Семинар"_s, u"Всего мероприятий: 1"_s});
}

TEST_CASE("Choices of the user overrule the guesses")
{
    const auto content = typedDocument(SmallPlan);
    RecognitionChoices choices;
    SECTION("a row may be joined to the one before")
    {
        choices.tables[0].rows[2] = RowUse::Continuation;
        const auto reading = recognisePlans(content, choices);
        CHECK(activities(reading) == QStringList{u"Семинар для учителей Памятка"_s, u"Конференция"_s});
        CHECK((reading.sources[0].activities[0] == std::vector<SourceRow>{{0, 1}, {0, 2}}));
    }
    SECTION("a row may be an activity of its own")
    {
        choices.tables[0].rows[2] = RowUse::Activity;
        CHECK(activities(recognisePlans(content, choices)).size() == 3);
    }
    SECTION("a row may be left out")
    {
        choices.tables[0].rows[1] = RowUse::Skipped;
        CHECK(activities(recognisePlans(content, choices)) == QStringList{u"Конференция"_s});
    }
    SECTION("a column may have another role")
    {
        choices.tables[0].roles[3] = ColumnRole::Result;
        const auto plan = recognisePlans(content, choices).plans.at(0);
        CHECK(plan.columns[3].role == ColumnRole::Result);
        CHECK_FALSE(plan.column(ColumnRole::Responsible));
    }
    SECTION("a role given to one column is taken from another")
    {
        choices.tables[0].roles[3] = ColumnRole::Deadline;
        const auto plan = recognisePlans(content, choices).plans.at(0);
        CHECK(plan.columns[2].role == ColumnRole::Other);
        CHECK(plan.columns[3].role == ColumnRole::Deadline);
    }
    SECTION("a table may be no plan")
    {
        choices.tables[0].use = TableUse::NotPlan;
        const auto reading = recognisePlans(content, choices);
        CHECK(reading.plans.empty());
        REQUIRE(reading.tables.size() == 1);
        CHECK(reading.tables[0].rows.size() == 4);
    }
    SECTION("a table may have no header")
    {
        choices.tables[0].headerRow = -1;
        choices.tables[0].use = TableUse::NewPlan;
        choices.tables[0].roles = {{0, ColumnRole::Number}, {1, ColumnRole::Activity}, {2, ColumnRole::Deadline}};
        const auto reading = recognisePlans(content, choices);
        REQUIRE(reading.plans.size() == 1);
        CHECK(activities(reading).first() == u"Мероприятие"_s);
    }
}

TEST_CASE("Joined rows are told with their place and their activity")
{
    const auto reading = recognisePlans(typedDocument(uR"(= План мероприятий на 2024 год
| № | Мероприятие | Срок | Ответственный |
| 1 | Семинар для учителей | март | Методист |
| 2 | Конференция по вопросам оценки и | май | Директор |
--
| | контроля | | Директор |
)"_s));
    REQUIRE(reading.warnings.size() == 1);
    CHECK(reading.warnings[0].where == u"Таблица 2, строка 1"_s);
    CHECK(reading.warnings[0].plan == 0);
    CHECK(reading.warnings[0].activity == 1);
    CHECK(reading.warnings[0].text.contains(u"«Ответственный»"_s));
    CHECK(reading.plans[0].cell(reading.plans[0].activities[1], ColumnRole::Responsible) == u"Директор"_s);
}

TEST_CASE("A document without a plan is an empty reading with a warning")
{
    const auto reading = recognisePlans({});
    CHECK(reading.plans.empty());
    REQUIRE(reading.warnings.size() == 1);
    CHECK(reading.warnings[0].text.contains(u"не найден"_s));
}

TEST_CASE("Remarks of the document reader come with the warnings")
{
    auto content = typedDocument(SmallPlan);
    content.remarks.push_back({u"Таблица 1"_s, u"Рисунок пропущен."_s});
    const auto reading = recognisePlans(content);
    REQUIRE_FALSE(reading.warnings.empty());
    CHECK(reading.warnings[0].text == u"Рисунок пропущен."_s);
}
