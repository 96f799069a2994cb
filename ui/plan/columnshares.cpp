#include "columnshares.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t RowsLookedAt = 300;
/// Of a hundred words of a column so many stay whole; an address of a web page may break.
constexpr double WholeWords = 0.99;

/// The widths of all words; a line may also break behind a hyphen.
void addWords(const QString &text, const QFontMetrics &metrics, std::vector<int> &widths)
{
    static const QRegularExpression breaks(u"\\s+|(?<=[-–])"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (const QString &word : text.split(breaks, Qt::SkipEmptyParts))
        widths.push_back(metrics.horizontalAdvance(word));
}

} // namespace

ColumnShares::Demand ColumnShares::demandOf(const Plan &plan, std::size_t column, int padding,
                                            const QFontMetrics &metrics)
{
    std::vector<int> headings;
    addWords(plan.columns[column].header, metrics, headings);
    std::vector<int> words;
    qsizetype characters = 0;
    const auto rows = std::min(plan.activities.size(), RowsLookedAt);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto &cells = plan.activities[row].cells;
        if (column >= cells.size())
            continue;
        addWords(cells[column], metrics, words);
        characters += cells[column].size();
    }
    int widest = headings.empty() ? 0 : *std::ranges::max_element(headings);
    if (!words.empty()) {
        const auto usual = words.begin() + std::ptrdiff_t(double(words.size() - 1) * WholeWords);
        std::ranges::nth_element(words, usual);
        widest = std::max(widest, *usual);
    }
    // A text twice as long gets not twice the width: it may be higher too.
    const double usual = rows > 0 ? double(characters) / double(rows) : 0;
    return {double(widest + padding), std::max(1.0, std::sqrt(usual))};
}

ColumnShares::ColumnShares(const Plan &plan, int padding, const QFontMetrics &metrics)
{
    for (std::size_t column = 0; column < plan.columns.size(); ++column) {
        auto demand = demandOf(plan, column, padding, metrics);
        switch (plan.columns[column].role) {
        case ColumnRole::Number: // numbers need their room and no more
            demand.weight = 0.01;
            demand.least = std::max(demand.least, double(metrics.horizontalAdvance(u"88.88."_s) + padding));
            break;
        case ColumnRole::Deadline: // under the deadline stands its meaning
            demand.least = std::max(demand.least, double(metrics.horizontalAdvance(u"включительно"_s) + padding));
            break;
        case ColumnRole::Activity: // where a new plan is typed first
            demand.weight = std::max(demand.weight, 8.0);
            break;
        default:
            demand.weight = std::max(demand.weight, 4.0);
        }
        m_demands.push_back(demand);
    }
}

/// The most that all columns can have of the window in proportion to their weights, none less than its least.
std::vector<double> ColumnShares::shared(double window) const
{
    std::vector<double> widths(m_demands.size());
    std::vector<bool> held(m_demands.size());
    for (bool again = true; again;) {
        again = false;
        double left = window;
        double weights = 0;
        for (std::size_t i = 0; i < m_demands.size(); ++i) {
            left -= held[i] ? m_demands[i].least : 0;
            weights += held[i] ? 0 : m_demands[i].weight;
        }
        for (std::size_t i = 0; i < m_demands.size(); ++i) {
            if (held[i])
                continue;
            widths[i] = left * m_demands[i].weight / weights;
            if (widths[i] < m_demands[i].least) {
                widths[i] = m_demands[i].least;
                held[i] = true;
                again = true;
            }
        }
    }
    return widths;
}

std::vector<int> ColumnShares::widths(int window) const
{
    std::vector<int> widths;
    for (const double share : shared(window))
        widths.push_back(int(share));
    const int sum = std::accumulate(widths.begin(), widths.end(), 0);
    if (!widths.empty() && sum < window)
        widths.back() += window - sum;
    return widths;
}

} // namespace versta
