#include "columnwidths.h"

#include <array>
#include <cmath>
#include <numeric>

namespace versta {

namespace {

constexpr double PointsPerMillimetre = 72 / 25.4;
constexpr double LeastWidth = 12 * PointsPerMillimetre;
/// By how many points columns give room to each other while widths are sought.
constexpr std::array Steps{64.0, 32.0, 16.0, 8.0, 4.0, 2.0};
constexpr double LeastTextSize = 8;
constexpr int SweepsPerStep = 20;
/// Of a line that makes its row no higher: few such lines are better too, but never at the cost of height.
constexpr double LowLineWeight = 0.02;

using Words = std::vector<TextWord>;

struct SoughtColumn
{
    double least = 0; ///< its longest word fits
    bool narrow = false;
    std::vector<Words> texts;
};

int lineCount(const Words &words, double width)
{
    int lines = 1;
    double used = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
        const auto &word = words[w];
        if (used > 0 && used + word.width > width) {
            ++lines;
            used = 0;
        }
        // A word wider than the line is broken inside.
        if (word.width > width)
            lines += static_cast<int>(word.width / width);
        used += word.width + word.space;
        if (word.lineEnd && w + 1 < words.size()) {
            ++lines;
            used = 0;
        }
    }
    return lines;
}

/// Seeks the widths with which the rows together are lowest.
class WidthSearch
{
public:
    WidthSearch(std::vector<SoughtColumn> columns, double sum, double padding)
        : m_columns(std::move(columns))
        , m_padding(padding)
    {
        begin(sum);
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            m_lines.push_back(linesAt(c, m_widths[c]));
    }

    [[nodiscard]] std::vector<double> run()
    {
        double best = cost();
        for (const double step : Steps) {
            bool better = true;
            for (int sweep = 0; better && sweep < SweepsPerStep; ++sweep) {
                better = false;
                for (std::size_t from = 0; from < m_columns.size(); ++from) {
                    for (std::size_t to = 0; to < m_columns.size(); ++to)
                        better = (from != to && tryMove(from, to, step, best)) || better;
                }
            }
        }
        return m_widths;
    }

private:
    /// Each column as wide as its longest word, and a share of the rest by the amount of its text.
    void begin(double sum)
    {
        std::vector<double> shares;
        for (const auto &column : m_columns) {
            m_widths.push_back(column.least);
            double length = 1;
            for (const auto &text : column.texts) {
                for (const auto &word : text)
                    length += word.width;
            }
            shares.push_back(column.narrow ? 0 : std::sqrt(length));
        }
        const double least = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
        const double shareSum = std::accumulate(shares.begin(), shares.end(), 0.0);
        for (std::size_t c = 0; c < m_widths.size(); ++c) {
            if (least > sum)
                m_widths[c] *= sum / least;
            else if (shareSum > 0)
                m_widths[c] += (sum - least) * shares[c] / shareSum;
        }
    }

    [[nodiscard]] std::vector<int> linesAt(std::size_t column, double width) const
    {
        std::vector<int> lines;
        lines.reserve(m_columns[column].texts.size());
        for (const auto &text : m_columns[column].texts)
            lines.push_back(lineCount(text, std::max(1.0, width - 2 * m_padding)));
        return lines;
    }

    [[nodiscard]] double cost() const
    {
        double cost = 0;
        for (std::size_t row = 0; row < m_lines.front().size(); ++row) {
            int highest = 0;
            int all = 0;
            for (const auto &lines : m_lines) {
                highest = std::max(highest, lines[row]);
                all += lines[row];
            }
            cost += highest + LowLineWeight * all;
        }
        return cost;
    }

    bool tryMove(std::size_t from, std::size_t to, double step, double &best)
    {
        if (m_columns[to].narrow || m_widths[from] - step < m_columns[from].least)
            return false;
        auto fromLines = linesAt(from, m_widths[from] - step);
        auto toLines = linesAt(to, m_widths[to] + step);
        m_lines[from].swap(fromLines);
        m_lines[to].swap(toLines);
        const double moved = cost();
        if (moved < best - 1e-9) {
            best = moved;
            m_widths[from] -= step;
            m_widths[to] += step;
            return true;
        }
        m_lines[from].swap(fromLines);
        m_lines[to].swap(toLines);
        return false;
    }

    const std::vector<SoughtColumn> m_columns;
    const double m_padding;
    std::vector<double> m_widths;
    std::vector<std::vector<int>> m_lines; ///< for each column, of each of its texts
};

SoughtColumn soughtColumn(const ReportTable &table, std::size_t index, const TableStyle &style,
                          const TextMeasure &measure)
{
    SoughtColumn column;
    column.narrow = table.columns[index].narrow;
    column.texts.push_back(measure.words(table.columns[index].header, style.bold()));
    for (const auto &row : table.rows) {
        if (row.kind == ReportRow::Kind::Cells)
            column.texts.push_back(measure.words(row.cells.value(static_cast<qsizetype>(index)), style.text));
    }
    for (const auto &text : column.texts)
        column.least = std::max(column.least, std::ranges::max(text, {}, &TextWord::width).width);
    // A hair more than the text: what just fits must not be broken by rounding.
    column.least = std::max(LeastWidth, column.least + 2 * style.padding + 0.5);
    return column;
}

} // namespace

TableStyle fittingStyle(const ReportTable &table, double available, TableStyle style, const TextMeasure &measure)
{
    const auto fits = [&] {
        double least = 0;
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const double given = table.columns[c].width * PointsPerMillimetre;
            least += given > 0 ? given : soughtColumn(table, c, style, measure).least;
        }
        return least <= available;
    };
    const bool anySought = std::ranges::any_of(table.columns, [](const auto &column) { return column.width <= 0; });
    while (anySought && style.text.size > LeastTextSize && !fits())
        style.text.size = std::max(LeastTextSize, style.text.size - 0.5);
    return style;
}

std::vector<double> columnWidths(const ReportTable &table, double available, const TableStyle &style,
                                 const TextMeasure &measure)
{
    double given = 0;
    double least = 0;
    std::vector<SoughtColumn> sought;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (table.columns[c].width > 0) {
            given += table.columns[c].width * PointsPerMillimetre;
        } else {
            sought.push_back(soughtColumn(table, c, style, measure));
            least += sought.back().least;
        }
    }
    // Given widths leave the others what their words need, though no more than half of the page.
    const double forGiven = sought.empty() ? available : std::min(given, available - std::min(least, available / 2));
    const double scale = given > 0 ? forGiven / given : 0;
    std::vector<double> found;
    if (!sought.empty())
        found = WidthSearch(std::move(sought), available - forGiven, style.padding).run();

    std::vector<double> widths;
    auto next = found.begin();
    for (const auto &column : table.columns)
        widths.push_back(column.width > 0 ? column.width * PointsPerMillimetre * scale : *next++);
    return widths;
}

} // namespace versta
