#include "planexport.h"

#include "plancsv.h"
#include "planhtml.h"

#include "core/planjson.h"
#include "reports/pdfwriter.h"
#include "reports/planreport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

struct Form
{
    QString suffix;
    QByteArray (*bytes)(const Plan &plan);
};

const std::vector<Form> &forms()
{
    static const std::vector<Form> all{
        {u".pdf"_s, [](const Plan &plan) { return pdfDocument(planReport(plan), plan.properties.page); }},
        {u".html"_s, [](const Plan &plan) { return planHtml(plan).toUtf8(); }},
        {u".csv"_s, [](const Plan &plan) { return planCsv(plan); }},
        {u".json"_s, [](const Plan &plan) { return QJsonDocument(planToJson(plan)).toJson(); }},
    };
    return all;
}

} // namespace

QStringList planExportSuffixes()
{
    QStringList suffixes;
    for (const Form &form : forms())
        suffixes << form.suffix;
    return suffixes;
}

Result<> exportPlan(const Plan &plan, const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    const auto form = std::ranges::find(forms(), u'.' + QFileInfo(path).suffix().toLower(), &Form::suffix);
    if (form == forms().end())
        return failure(Error::Code::Parse,
                       u"Неизвестно, в каком виде записать файл «%1». Дайте ему одно из окончаний: %2."_s.arg(
                           shown, planExportSuffixes().join(u", ")));
    const QByteArray bytes = form->bytes(plan);
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(Error::Code::Io,
                       u"Не удалось записать файл «%1». Проверьте, что папка есть, в неё можно писать, на диске есть "
                       "место, а сам файл не открыт в другой программе."_s.arg(shown),
                       file.errorString());
    return {};
}

} // namespace versta
