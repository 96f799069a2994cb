#include "charttexts.h"

namespace versta {

using namespace Qt::StringLiterals;

QString municipalityName(const SignPaper &paper)
{
    return paper.municipality ? u"Муниципалитет"_s : u"Все школы вместе"_s;
}

QString municipalityGenitive(const SignPaper &paper)
{
    return paper.municipality ? u"муниципалитета"_s : u"всех школ вместе"_s;
}

QVariant tableValue(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

ChartData missingChart(const QString &name, const QString &subject, const QString &missing)
{
    ChartData chart;
    chart.name = name;
    chart.subject = subject;
    chart.title = name;
    chart.missing = missing;
    chart.summary = missing;
    return chart;
}

} // namespace versta
