#include "columnwidths.h"

#include <cmath>
#include <numeric>

namespace versta {

namespace {

constexpr double PointsPerMillimetre = 72 / 25.4;
constexpr double LeastWidth = 12 * PointsPerMillimetre;
constexpr int Rounds = 80;

/// What is known of one column whose width is to be chosen.
struct Wish
{
    double least = 0; ///< its longest word fits
    double most = 0;  ///< nothing is gained above this
    double weight = 1;
    std::vector<double> lengths; ///< of the text in each row, on one line
};

std::vector<Wish> wishes(const ReportTable &table, const TableStyle &style, const TextMeasure &measure)
{
    std::vector<Wish> all;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto &column = table.columns[c];
        Wish wish;
        wish.weight = column.weight;
        const auto add = [&](const QString &text, const TextStyle &textStyle) {
            const auto extent = measure.extent(text, textStyle);
            wish.least = std::max(wish.least, extent.longestWord);
            wish.most = std::max(wish.most, extent.widestLine);
            wish.lengths.push_back(extent.length);
        };
        add(column.header, style.bold());
        for (const auto &row : table.rows) {
            if (row.kind == ReportRow::Kind::Cells)
                add(row.cells.value(static_cast<qsizetype>(c)), style.text);
        }
        // A hair more than the text: what just fits must not be broken by rounding.
        wish.least = std::max(LeastWidth, wish.least + 2 * style.padding + 0.5);
        wish.most = std::max(wish.least, wish.most + 2 * style.padding + 0.5);
        all.push_back(std::move(wish));
    }
    return all;
}

/// Brings the widths to the sum, each between its bounds; the bounds give way when they cannot hold.
void settle(std::vector<double> &widths, const std::vector<Wish> &wishes, double sum)
{
    std::vector<bool> fixed(widths.size(), false);
    for (std::size_t round = 0; round < widths.size(); ++round) {
        double free = sum;
        double wanted = 0;
        for (std::size_t c = 0; c < widths.size(); ++c)
            (fixed[c] ? free : wanted) += fixed[c] ? -widths[c] : widths[c];
        if (wanted <= 0)
            break;
        const double scale = free / wanted;
        // Only one kind of bound is applied at a time: the one that moves more width.
        double below = 0;
        double above = 0;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            if (fixed[c])
                continue;
            below += std::max(0.0, wishes[c].least - widths[c] * scale);
            above += std::max(0.0, widths[c] * scale - wishes[c].most);
        }
        for (std::size_t c = 0; c < widths.size(); ++c) {
            if (fixed[c])
                continue;
            const double scaled = widths[c] * scale;
            if (below > 0 && below >= above && scaled < wishes[c].least) {
                widths[c] = wishes[c].least;
                fixed[c] = true;
            } else if (above > below && scaled > wishes[c].most) {
                widths[c] = wishes[c].most;
                fixed[c] = true;
            } else {
                widths[c] = scaled;
            }
        }
    }
    const double total = std::accumulate(widths.begin(), widths.end(), 0.0);
    for (auto &width : widths)
        width *= sum / total;
}

/// The height of the table, up to a factor: each row is as high as its fullest cell. `load` gets, for each column, the
/// height of the rows it is the fullest cell of.
double tableHeight(const std::vector<double> &widths, const std::vector<Wish> &wishes, double padding,
                   std::vector<double> &load)
{
    load.assign(widths.size(), 0);
    double height = 0;
    for (std::size_t row = 0; row < wishes.front().lengths.size(); ++row) {
        std::size_t fullest = 0;
        double highest = 0;
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const double room = std::max(1.0, widths[c] - 2 * padding);
            const double lines = wishes[c].weight * wishes[c].lengths[row] / room;
            if (lines > highest) {
                highest = lines;
                fullest = c;
            }
        }
        load[fullest] += highest;
        height += std::max(1.0, highest);
    }
    return height;
}

std::vector<double> chosenWidths(const std::vector<Wish> &wishes, double sum, double padding)
{
    std::vector<double> widths;
    for (const auto &wish : wishes)
        widths.push_back(wish.least +
                         std::sqrt(wish.weight * std::accumulate(wish.lengths.begin(), wish.lengths.end(), 0.0)));
    settle(widths, wishes, sum);

    // At the best widths each column's load is in proportion to its width; step by step towards that.
    auto best = widths;
    std::vector<double> load;
    double bestHeight = tableHeight(widths, wishes, padding, load);
    for (int round = 0; round < Rounds; ++round) {
        const double total = std::accumulate(load.begin(), load.end(), 0.0);
        if (total <= 0)
            break;
        const double step = 0.5 / (1 + 0.1 * round);
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const double share = (load[c] / total) / (widths[c] / sum);
            widths[c] *= std::pow(std::clamp(share, 0.25, 4.0), step);
        }
        settle(widths, wishes, sum);
        const double height = tableHeight(widths, wishes, padding, load);
        if (height < bestHeight) {
            bestHeight = height;
            best = widths;
        }
    }
    return best;
}

} // namespace

std::vector<double> columnWidths(const ReportTable &table, double available, const TableStyle &style,
                                 const TextMeasure &measure)
{
    if (table.columns.empty())
        return {};
    const auto all = wishes(table, style, measure);
    double given = 0;
    double least = 0;
    std::vector<Wish> open;
    for (std::size_t c = 0; c < all.size(); ++c) {
        if (table.columns[c].width > 0) {
            given += table.columns[c].width * PointsPerMillimetre;
        } else {
            least += all[c].least;
            open.push_back(all[c]);
        }
    }
    // Given widths leave the others what their words need, though no more than half of the page.
    const double forGiven = open.empty() ? available : std::min(given, available - std::min(least, available / 2));
    const double scale = given > 0 ? forGiven / given : 0;
    const auto chosen = open.empty() ? std::vector<double>{} : chosenWidths(open, available - forGiven, style.padding);

    std::vector<double> widths;
    auto next = chosen.begin();
    for (const auto &column : table.columns)
        widths.push_back(column.width > 0 ? column.width * PointsPerMillimetre * scale : *next++);
    return widths;
}

} // namespace versta
