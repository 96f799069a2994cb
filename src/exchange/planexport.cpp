#include "planexport.h"

#include "docxwriter.h"
#include "exportforms.h"
#include "plancsv.h"
#include "planhtml.h"

#include "core/planjson.h"
#include "reports/pdfwriter.h"
#include "reports/planreport.h"

#include <QJsonDocument>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const std::vector<ExportForm<Plan>> &forms()
{
    static const std::vector<ExportForm<Plan>> all{
        {u".pdf"_s, [](const Plan &plan) { return pdfDocument(planReport(plan), plan.properties.page); }},
        {u".docx"_s, [](const Plan &plan) { return docxDocument(planReport(plan), plan.properties.page); }},
        {u".html"_s, [](const Plan &plan) { return planHtml(plan).toUtf8(); }},
        {u".csv"_s, [](const Plan &plan) { return planCsv(plan); }},
        {u".json"_s, [](const Plan &plan) { return QJsonDocument(planToJson(plan)).toJson(); }},
    };
    return all;
}

} // namespace

QStringList planExportSuffixes()
{
    return suffixesOf(forms());
}

Result<> exportPlan(const Plan &plan, const QString &path)
{
    return exportInForm(plan, path, forms());
}

} // namespace versta
