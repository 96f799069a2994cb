#include "reports/pagelayout.h"
#include "reports/pdfwriter.h"
#include "support/catch.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Report sampleReport(int rows)
{
    Report report;
    report.title = u"План работы"_s;
    report.approval = {u"УТВЕРЖДАЮ"_s, u"Начальник"_s};
    ReportTable table;
    table.columns.resize(2);
    table.columns[0].header = u"№ п/п"_s;
    table.columns[1].header = u"Мероприятие"_s;
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({ReportRow::Kind::Cells, {QString::number(i), u"Совещание"_s}, {}});
    report.body.push_back(table);
    return report;
}

int pageCount(const QByteArray &pdf)
{
    static const QRegularExpression page(uR"(/Type\s*/Page\b)"_s);
    return static_cast<int>(QString::fromLatin1(pdf).count(page));
}

} // namespace

TEST_CASE("A PDF has the pages of the layout and its fonts inside")
{
    const auto report = sampleReport(100);
    const auto pdf = pdfDocument(report, {});
    CHECK(pdf.startsWith("%PDF-1."));
    CHECK(pdf.trimmed().endsWith("%%EOF"));
    CHECK(pageCount(pdf) == static_cast<int>(layoutPages(report, {}).pages.size()));
    CHECK(pageCount(pdf) > 1);
    CHECK(pdf.contains("/FontFile2"));
    CHECK(pdf.contains("/ToUnicode"));
}

TEST_CASE("The title of the report is in the properties of the PDF")
{
    const auto pdf = pdfDocument(sampleReport(1), {});
    // UTF-16, as PDF strings are: «План».
    CHECK(pdf.contains(QByteArray("/Title (\xfe\xff\x04\x1f\x04\x3b\x04\x30\x04\x3d", 17)));
}

TEST_CASE("An empty report makes a PDF of one page")
{
    CHECK(pageCount(pdfDocument({}, {})) == 1);
}

TEST_CASE("Under a fixed date the same report gives the same bytes")
{
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    const auto first = pdfDocument(sampleReport(50), {});
    const auto second = pdfDocument(sampleReport(50), {});
    qunsetenv("SOURCE_DATE_EPOCH");
    CHECK(first == second);
    CHECK(first.contains("/CreationDate (D:20231114221320"));
}

TEST_CASE("A PDF is written to a file in one step")
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"план.pdf"_s);
    REQUIRE(writePdf(sampleReport(3), {}, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(pageCount(file.readAll()) == 1);
}

TEST_CASE("A PDF that cannot be written says so and leaves nothing")
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"нет такой папки/план.pdf"_s);
    const auto written = writePdf(sampleReport(3), {}, path);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == Error::Code::Io);
    CHECK(written.error().text.contains(u"план.pdf"_s));
    CHECK_FALSE(QFile::exists(path));
}
