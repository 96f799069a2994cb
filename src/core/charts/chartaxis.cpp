#include "chartaxis.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The least of 1, 2, 5, 10 … times a power of ten with which `span` takes at most `ticks` steps.
double roundStep(double span, int ticks)
{
    const double raw = span / std::max(1, ticks);
    const double power = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= raw * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

int decimalsOf(double step)
{
    return std::max(0, int(std::ceil(-std::log10(step) - 1e-9)));
}

} // namespace

QString chartNumber(double value, int decimals)
{
    QString text = QLocale(QLocale::Russian).toString(std::abs(value), 'f', decimals);
    const double unit = std::pow(10.0, -decimals);
    return value < 0 && std::abs(value) >= unit / 2 ? u"−"_s + text : text;
}

QString chartDifference(double value, int decimals)
{
    return value >= std::pow(10.0, -decimals) / 2 ? u"+"_s + chartNumber(value, decimals)
                                                  : chartNumber(value, decimals);
}

QString chartPercent(double value, int decimals)
{
    return chartNumber(value, decimals) + QChar(QChar::Nbsp) + u'%';
}

ChartAxis numberAxis(const QString &title, double low, double high, int ticks)
{
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        low = 0;
        high = 1;
    }
    if (high - low < 1e-9) {
        const double around = std::max(1.0, std::abs(low) / 10);
        low -= around;
        high += around;
    }
    const double step = roundStep(high - low, ticks);
    ChartAxis axis;
    axis.title = title;
    const auto first = std::llround(std::floor(low / step + 1e-9));
    const auto last = std::llround(std::ceil(high / step - 1e-9));
    axis.low = double(first) * step;
    axis.high = double(last) * step;
    axis.ticks.reserve(std::size_t(last - first + 1));
    for (auto at = first; at <= last; ++at)
        axis.ticks.push_back({double(at) * step, chartNumber(double(at) * step, decimalsOf(step))});
    return axis;
}

ChartAxis percentAxis(const QString &title)
{
    return numberAxis(title, 0, 100, 5);
}

ChartAxis scoreAxis(const QString &title, int low, int high)
{
    ChartAxis axis;
    axis.title = title;
    axis.low = low - 0.5;
    axis.high = high + 0.5;
    const int step = std::max(1, int(std::lround(roundStep(std::max(1, high - low), 20))));
    for (int at = low - low % step; at <= high; at += step) {
        if (at >= low)
            axis.ticks.push_back({double(at), QString::number(at)});
    }
    return axis;
}

ChartAxis categoryAxis(const QString &title, const QStringList &names)
{
    ChartAxis axis;
    axis.title = title;
    axis.categories = true;
    axis.low = -0.5;
    axis.high = double(std::max<qsizetype>(1, names.size())) - 0.5;
    axis.ticks.reserve(std::size_t(names.size()));
    for (qsizetype at = 0; at < names.size(); ++at)
        axis.ticks.push_back({double(at), names[at]});
    return axis;
}

} // namespace versta
