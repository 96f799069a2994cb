#pragma once

#include "schoollevel.h"
#include "statesums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace versta {

/// The rows at which the journal's part of mixtures is taken, and how all rows lie between them.
class RowGrid
{
public:
    /// \param levelWeights how much weight levels have, by levels()
    RowGrid(const ScoreTables &tables, Habit habit, const LevelWeights &levelWeights)
        : m_widths(tables.law.widthLog.size())
        , m_frailties(tables.law.frailty.size())
        // Sources of A are a point or two apart: their mixture moves with the rounding practice alone. Those of the
        // others are long runs: it moves with the level and the width as well.
        , m_near(habit == Habit::Border || habit == Habit::MirrorBorder || habit == Habit::Bonus ||
                 habit == Habit::MirrorBonus)
    {
        chooseLevels(levelWeights);
        m_gridWidths = m_near ? std::vector{m_widths / 2} : every(m_widths);
        m_gridFrailties = ends(m_frailties);
        for (const std::size_t f : m_gridFrailties)
            for (const std::size_t k : m_gridWidths)
                for (const std::size_t l : m_gridLevels)
                    m_rows.push_back(tables.rowOf(f, k, l));
        if (!m_near)
            m_levelWeights = weightsBetween(m_gridLevels, levelCount);
        m_frailtyWeights = weightsBetween(m_gridFrailties, m_frailties);
    }

    [[nodiscard]] const std::vector<std::size_t> &rows() const { return m_rows; }
    /// Rows of one frailty have the same value.
    [[nodiscard]] bool isByFrailty() const { return m_near; }

    using Sums = std::array<float, followCount>;

    /// Values by frailty from those of the grid's rows; where isByFrailty().
    void spreadFrailties(const std::vector<Sums> &at, std::vector<Sums> &to) const
    {
        to.assign(m_frailties, Sums{});
        for (std::size_t f = 0; f < m_frailties; ++f)
            for (std::size_t g = 0; g < m_gridFrailties.size(); ++g)
                addScaled(to[f], m_frailtyWeights[f * m_gridFrailties.size() + g], at[g]);
    }

    /// Values of the rows of levels first … end − 1 from those of the grid's rows.
    void spread(const std::vector<Sums> &at, std::size_t first, std::size_t end, std::vector<Sums> &to) const
    {
        const std::size_t nodes = m_frailties * m_widths;
        const std::size_t levels = m_gridLevels.size();
        const std::size_t perFrailty = m_gridWidths.size() * levels;
        to.resize((end - first) * nodes);
        std::array<Sums, gridLevels> row{};
        for (std::size_t f = 0; f < m_frailties; ++f)
            for (std::size_t k = 0; k < m_widths; ++k) {
                const std::size_t width = m_gridWidths.size() == 1 ? 0 : k;
                for (std::size_t l = 0; l < levels; ++l) {
                    row[l] = {};
                    for (std::size_t g = 0; g < m_gridFrailties.size(); ++g)
                        addScaled(row[l], m_frailtyWeights[f * m_gridFrailties.size() + g],
                                  at[g * perFrailty + width * levels + l]);
                }
                for (std::size_t level = first; level < end; ++level) {
                    Sums &sums = to[(level - first) * nodes + f * m_widths + k];
                    sums = {};
                    for (std::size_t l = 0; l < levels; ++l)
                        addScaled(sums, m_levelWeights[level * levels + l], row[l]);
                    restrain(sums, row, level);
                }
            }
    }

private:
    static constexpr std::size_t gridLevels = 3;

    static void addScaled(Sums &to, float weight, const Sums &from)
    {
        for (std::size_t r = 0; r < followCount; ++r)
            to[r] += weight * from[r];
    }

    /// Beyond the grid's levels a parabola that opens upwards would find likelihood where there is none: a straight
    /// line is the most that is believed.
    void restrain(Sums &sums, const std::array<Sums, gridLevels> &row, std::size_t level) const
    {
        const bool below = level < m_gridLevels.front();
        if (!below && level <= m_gridLevels.back())
            return;
        const std::size_t end = below ? 0 : m_gridLevels.size() - 1;
        const std::size_t next = below ? 1 : end - 1;
        const auto at = [this](std::size_t l) { return static_cast<float>(m_gridLevels[l]); };
        const float steps = (static_cast<float>(level) - at(end)) / (at(end) - at(next));
        for (std::size_t r = 0; r < followCount; ++r)
            sums[r] = std::min(sums[r], row[end][r] + steps * (row[end][r] - row[next][r]));
    }

    static std::vector<std::size_t> every(std::size_t count)
    {
        std::vector<std::size_t> all(count);
        std::iota(all.begin(), all.end(), std::size_t{0});
        return all;
    }
    static std::vector<std::size_t> ends(std::size_t count)
    {
        return count < 3 ? every(count) : std::vector<std::size_t>{0, (count - 1) / 2, count - 1};
    }

    void chooseLevels(const LevelWeights &weight)
    {
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (std::size_t level = 0; level < levelCount; ++level) {
            const auto at = static_cast<double>(level);
            sum += weight[level];
            mean += weight[level] * at;
            square += weight[level] * at * at;
        }
        mean /= sum;
        const double sd = std::sqrt(std::max(0.0, square / sum - mean * mean));
        constexpr double last = levelCount - 1;
        if (m_near) {
            m_gridLevels = {static_cast<std::size_t>(std::lround(std::clamp(mean, 0.0, last)))};
            return;
        }
        const double step = std::clamp(1.5 * sd, 1.0, last / 2);
        const double middle = std::round(std::clamp(mean, std::ceil(step), last - std::ceil(step)));
        for (const double place : {middle - step, middle, middle + step})
            m_gridLevels.push_back(static_cast<std::size_t>(std::lround(place)));
    }

    /// Lagrange's weights of the nodes for 0 … count − 1; a value that is a node has that alone.
    static std::vector<float> weightsBetween(const std::vector<std::size_t> &nodes, std::size_t count)
    {
        std::vector<float> weights;
        weights.reserve(count * nodes.size());
        for (std::size_t at = 0; at < count; ++at)
            for (std::size_t i = 0; i < nodes.size(); ++i) {
                double weight = 1;
                for (std::size_t j = 0; j < nodes.size(); ++j)
                    if (j != i)
                        weight *= (static_cast<double>(at) - static_cast<double>(nodes[j])) /
                                  (static_cast<double>(nodes[i]) - static_cast<double>(nodes[j]));
                weights.push_back(static_cast<float>(weight));
            }
        return weights;
    }

    std::size_t m_widths;
    std::size_t m_frailties;
    bool m_near;
    std::vector<std::size_t> m_gridLevels;
    std::vector<std::size_t> m_gridWidths;
    std::vector<std::size_t> m_gridFrailties;
    std::vector<std::size_t> m_rows;
    std::vector<float> m_levelWeights;   ///< [level][grid level]
    std::vector<float> m_frailtyWeights; ///< [frailty][grid frailty]
};

} // namespace versta
