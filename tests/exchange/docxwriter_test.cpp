#include "core/recognition/planrecognition.h"
#include "exchange/documentreader.h"
#include "exchange/docxwriter.h"
#include "exchange/planexport.h"
#include "reports/planreport.h"
#include "support/catch.h"
#include "support/goldplan.h"
#include "support/temporaryfolder.h"

// A Word document that the program writes is read back by the reader of foreign documents: what a coordinator sends to
// another municipality is what arrives there.

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const Plan &plan, ColumnRole role)
{
    QStringList texts;
    for (const Activity &activity : plan.activities)
        texts << plan.cell(activity, role).simplified();
    return texts;
}

QStringList sectionsOf(const Plan &plan)
{
    QStringList titles;
    for (const PlanSection &section : plan.sections)
        titles << section.title.simplified();
    return titles;
}

QStringList headersOf(const Plan &plan)
{
    QStringList headers;
    for (const PlanColumn &column : plan.columns)
        headers << column.header.simplified();
    return headers;
}

Plan writtenAndRead(const Plan &plan, const QString &path)
{
    REQUIRE(exportPlan(plan, path));
    const auto content = readDocument(path);
    REQUIRE(content);
    CHECK(content->remarks.empty());
    const PlanReading reading = recognisePlans(*content);
    REQUIRE(reading.plans.size() == 1);
    return reading.plans.front();
}

} // namespace

TEST_CASE("A plan written to Word comes back with its sections, columns and cells")
{
    const test::TemporaryFolder folder;
    const QString name = GENERATE(u"000-tynda"_s, u"001-kaliningrad"_s, u"002-kamensk-main"_s, u"003-kumtorkala"_s,
                                  u"004-krasnoyarsk"_s);
    INFO(name.toStdString());
    const Plan plan = test::goldPlan(name);
    const Plan read = writtenAndRead(plan, folder.file(name + u".docx"_s));
    CHECK(headersOf(read) == headersOf(plan));
    CHECK(sectionsOf(read) == sectionsOf(plan));
    for (const ColumnRole role :
         {ColumnRole::Activity, ColumnRole::Deadline, ColumnRole::Responsible, ColumnRole::Result, ColumnRole::Control})
        CHECK(textsOf(read, role) == textsOf(plan, role));
    CHECK(read.properties.title.simplified() == plan.properties.title.simplified());
}

TEST_CASE("An approval written to Word is read as an approval")
{
    const test::TemporaryFolder folder;
    Plan plan = test::goldPlan(u"000-tynda"_s);
    plan.properties.approval = ApprovalBlock::fromLines(
        {u"УТВЕРЖДАЮ"_s, u"Начальник управления образования"_s, u"И. И. Петрова"_s, u"26 февраля 2026 г."_s});
    REQUIRE(plan.properties.approval.person == u"И. И. Петрова"_s);
    const Plan read = writtenAndRead(plan, folder.file(u"план.docx"_s));
    CHECK(read.properties.approval.heading == plan.properties.approval.heading);
    CHECK(read.properties.approval.post.simplified() == plan.properties.approval.post.simplified());
    // In print a line to sign on stands before the name.
    CHECK(read.properties.approval.person.endsWith(plan.properties.approval.person));
    CHECK(read.properties.approval.date == plan.properties.approval.date);
}

TEST_CASE("The same report gives the same Word document")
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    const Plan plan = test::goldPlan(u"003-kumtorkala"_s);
    const QByteArray once = docxDocument(planReport(plan), plan.properties.page);
    const QByteArray again = docxDocument(planReport(plan), plan.properties.page);
    qunsetenv("SOURCE_DATE_EPOCH");
    CHECK(once.startsWith("PK"));
    CHECK(once == again);
}
