#include "core/observers/observerlist.h"
#include "core/school.h"
#include "exchange/observerexport.h"
#include "exchange/reportexport.h"
#include "reports/observerreports.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QFile>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::vector<Observer> people()
{
    Observer first;
    first.name = u"Иванова Анна Петровна"_s;
    first.category = ObserverCategory::Methodist;
    first.workplace = u"ИМЦ, методист"_s;
    first.accreditation = {u"007"_s, {2026, 4, 1}, {2026, 5, 31}};
    first.briefingDay = QDate(2026, 4, 8);
    first.briefed = true;
    first.ties = {{SchoolId(1), SchoolTieKind::Child}, {SchoolId(2), SchoolTieKind::Child}};
    Observer second;
    second.list = ObserverRegister::Public;
    second.name = u"Петров Пётр"_s;
    second.category = ObserverCategory::Parent;
    return {first, second};
}

std::vector<School> schools()
{
    std::vector<School> schools(2);
    schools[0].id = SchoolId(1);
    schools[0].shortName = u"МБОУ «СОШ № 1»"_s;
    schools[1].id = SchoolId(2);
    schools[1].shortName = u"МБОУ «СОШ № 2»"_s;
    return schools;
}

std::vector<Observer> readBack(const QString &path)
{
    const auto sheets = readObserverSheets(path);
    REQUIRE(sheets);
    const Sheet &sheet = (*sheets)[likeliestObserverList(*sheets)];
    return observersToStore(compareObserverList(sheet, recogniseObserverList(sheet), {}, schools()));
}

} // namespace

TEST_CASE("A register that is written as a workbook or as text is read back whole")
{
    const test::TemporaryFolder folder;
    for (const QString &name : {u"Реестр.xlsx"_s, u"Реестр.csv"_s}) {
        INFO(name.toStdString());
        REQUIRE(exportTable(observerExportTable(people(), schools()), folder.file(name)));
        CHECK(readBack(folder.file(name)) == people());
    }
}

TEST_CASE("The appendix of an order as a Word document is read as a register, each part for its own")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Приложение.docx"_s);
    ObserverPapers papers;
    papers.schedule.observers = people();
    REQUIRE(exportReport(observerListReport(papers, std::nullopt), observerPageSetup(), path));
    const auto read = readBack(path);
    REQUIRE(read.size() == 2);
    CHECK(read[0].name == u"Иванова Анна Петровна"_s);
    CHECK(read[0].list == ObserverRegister::Municipal);
    CHECK(read[0].category == ObserverCategory::Methodist);
    CHECK(read[0].workplace == u"ИМЦ, методист"_s);
    CHECK(read[0].accreditation == people()[0].accreditation);
    CHECK(read[1].list == ObserverRegister::Public);
}

TEST_CASE("A file without a table is refused with its name")
{
    const test::TemporaryFolder folder;
    const QString path = folder.file(u"Бланк.docx"_s);
    REQUIRE(exportReport(blankActReport(), actPageSetup(), path));
    const auto sheets = readObserverSheets(path);
    REQUIRE_FALSE(sheets);
    CHECK(sheets.error().text.contains(u"Бланк.docx"_s));
    CHECK_FALSE(readObserverSheets(folder.file(u"нет.xlsx"_s)));
}
