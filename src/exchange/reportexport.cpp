#include "reportexport.h"

#include "docxwriter.h"
#include "exportforms.h"

#include "reports/pdfwriter.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct PlacedReport
{
    const Report &report;
    const PageSetup &setup;
};

const std::vector<ExportForm<PlacedReport>> &forms()
{
    static const std::vector<ExportForm<PlacedReport>> all{
        {u".pdf"_s, [](const PlacedReport &placed) { return pdfDocument(placed.report, placed.setup); }},
        {u".docx"_s, [](const PlacedReport &placed) { return docxDocument(placed.report, placed.setup); }},
    };
    return all;
}

} // namespace

QStringList reportExportSuffixes()
{
    return suffixesOf(forms());
}

Result<> exportReport(const Report &report, const PageSetup &setup, const QString &path)
{
    // What is said of schools is nobody else's business.
    return exportInForm(PlacedReport{report, setup}, path, forms(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace versta
