#include "exchange/documentreader.h"
#include "import/importfile.h"
#include "import/readingmodel.h"
#include "import/readingwords.h"
#include "import/sourcetablemodel.h"
#include "support/catch.h"
#include "support/modeltester.h"
#include "support/testdata.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

PlanReading readSample(const QString &name)
{
    const auto content = readDocument(QStringLiteral(VERSTA_TEST_DATA "/plans/") + name);
    REQUIRE(content);
    return recognisePlans(*content);
}

std::vector<ReadingModel::Entry> entriesOf(const PlanReading &reading)
{
    std::vector<ReadingModel::Entry> entries;
    for (std::size_t plan = 0; plan < reading.plans.size(); ++plan)
        entries.push_back({reading.plans[plan], reading.sources[plan], true});
    return entries;
}

} // namespace

TEST_CASE("Reading model: plans with their sections and activities")
{
    ReadingModel model;
    const ModelTester tester(model);
    const PlanReading reading = readSample(u"002-kamensk-minutes.docx"_s);
    model.setEntries(entriesOf(reading));
    REQUIRE(model.rowCount() == static_cast<int>(reading.plans.size()));
    for (std::size_t plan = 0; plan < reading.plans.size(); ++plan) {
        std::size_t activities = 0;
        const QModelIndex top = model.planIndex(plan);
        for (int row = 0; row < model.rowCount(top); ++row) {
            const QModelIndex child = model.index(row, 0, top);
            activities += model.rowCount(child) > 0 ? static_cast<std::size_t>(model.rowCount(child)) : 0;
        }
        if (!reading.plans[plan].sections.empty())
            CHECK(activities == reading.plans[plan].activities.size());
    }
    model.setTitle(0, u"Другое название"_s);
    CHECK(model.data(model.planIndex(0)) == u"Другое название"_s);
    model.setEntries({});
    CHECK(model.rowCount() == 0);
    CHECK(tester.complaints().isEmpty());
}

TEST_CASE("Source table model: rows carry their use in words and by a sign")
{
    SourceTableModel model;
    const ModelTester tester(model);
    PlanReading reading = readSample(u"000-tynda.docx"_s);
    const SourceRow first = reading.sources[0].activities[0].front();
    ReadTable &table = reading.tables[first.table];
    model.setTable(table);
    const QModelIndex index = model.index(static_cast<int>(first.row), SourceTableModel::UseColumn);
    CHECK(model.data(index) == u"•\u00A0Мероприятие"_s);
    table.rows[first.row].use = RowUse::Section;
    model.setTable(table);
    CHECK(model.data(index) == u"§\u00A0Раздел"_s);
    CHECK(model.rowCount() == static_cast<int>(table.rows.size()));
    model.setTable({});
    CHECK(model.rowCount() == 0);
    CHECK(tester.complaints().isEmpty());
}

TEST_CASE("A warning about a joined row leads to that row and not to the activity's first one")
{
    const PlanReading reading = readSample(u"000-tynda.docx"_s);
    int joined = 0;
    for (const ReadingWarning &warning : reading.warnings) {
        if (!warning.text.startsWith(u"Строка присоединена"_s))
            continue;
        ++joined;
        const auto row = warningRow(reading, warning);
        REQUIRE(row);
        const ReadTable &table = reading.tables[row->table];
        CHECK(u"%1, строка %2"_s.arg(table.where).arg(table.rows[row->row].number) == warning.where);
    }
    CHECK(joined > 0);
}

TEST_CASE("Summary of a reading has the right endings")
{
    PlanReading reading;
    CHECK(readingSummary(reading).startsWith(u"Плана не найдено"_s));
    reading.plans.resize(1);
    reading.plans[0].sections.resize(5);
    reading.plans[0].activities.resize(19);
    reading.warnings.resize(3);
    CHECK(readingSummary(reading).replace(QChar(QChar::Nbsp), u' ') ==
          u"Найден 1 план: 5 разделов, 19 мероприятий; 3 замечания"_s);
    reading.plans.resize(2);
    reading.plans[1].sections.resize(16);
    reading.plans[1].activities.resize(2);
    reading.warnings.clear();
    CHECK(readingSummary(reading).replace(QChar(QChar::Nbsp), u' ') ==
          u"Найдено 2 плана: 21 раздел, 21 мероприятие; замечаний нет"_s);
}
