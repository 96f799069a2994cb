#include "habits.h"

#include <algorithm>
#include <cmath>

namespace versta {

namespace {

/// Honest score × reported score, for one journal mark.
class Moves
{
public:
    explicit Moves(int maximum)
        : m_maximum(maximum)
        , m_share(size() * size(), 0.0)
    {
        for (int x = 0; x <= maximum; ++x)
            at(x, x) = 1;
    }

    /// The share `q` of works at `from` goes to `to`; scores outside 0…maximum are left alone.
    void move(int from, int to, double q)
    {
        if (from < 0 || from > m_maximum)
            return;
        at(from, from) -= q;
        at(from, std::clamp(to, 0, m_maximum)) += q;
    }

    [[nodiscard]] std::vector<ReportedScore> reported() const
    {
        std::vector<ReportedScore> all(size());
        for (int to = 0; to <= m_maximum; ++to) {
            auto &runs = all[static_cast<std::size_t>(to)].from;
            for (int from = 0; from <= m_maximum; ++from) {
                const auto share = static_cast<float>(std::max(0.0, at(from, to)));
                // The score itself keeps a run of its own, so that a score that all works left is known by it.
                if (from == to || (share > 0 && (runs.empty() || runs.back().last != from - 1 || from - 1 == to ||
                                                 std::abs(runs.back().share - share) > 1e-7F)))
                    runs.push_back({from, from, share});
                else if (share > 0)
                    runs.back().last = from;
            }
            if (runs.size() > 1)
                std::erase_if(runs, [](const ScoreRun &run) { return run.share <= 1e-7F; });
        }
        return all;
    }

private:
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_maximum) + 1; }
    double &at(int from, int to)
    {
        return m_share[static_cast<std::size_t>(from) * size() + static_cast<std::size_t>(to)];
    }
    [[nodiscard]] double at(int from, int to) const
    {
        return m_share[static_cast<std::size_t>(from) * size() + static_cast<std::size_t>(to)];
    }

    int m_maximum;
    std::vector<double> m_share;
};

class Ways
{
public:
    Ways(int maximum, const std::array<int, 3> &borders)
        : m_maximum(maximum)
        , m_borders(borders)
    {
    }

    std::vector<Alternative> all()
    {
        border();
        bonus(Habit::Bonus, 1);
        journal();
        failing();
        mirrorBorder();
        bonus(Habit::MirrorBonus, -1);
        mirrorJournal();
        mirrorFailing();
        return std::move(m_all);
    }

private:
    static constexpr std::size_t allBorders = 0; ///< shapes 1–3: one border alone
    static constexpr std::size_t soft = 4;

    void add(Habit habit, std::size_t shape, std::size_t strength, const Moves &moves)
    {
        const auto reported = moves.reported();
        m_all.push_back({habit, shape, strength, {reported, reported, reported, reported}});
    }

    [[nodiscard]] bool isBorder(int score) const { return std::ranges::find(m_borders, score) != m_borders.end(); }

    void border()
    {
        for (std::size_t shape = allBorders; shape <= soft; ++shape)
            for (std::size_t s = 0; s < habitStrengths.size(); ++s) {
                Moves moves(m_maximum);
                for (std::size_t i = 0; i < m_borders.size(); ++i) {
                    const int c = m_borders[i];
                    if (shape == soft) {
                        for (int d = 1; d <= 3; ++d)
                            if (i == 0 || c - d > m_borders[i - 1]) {
                                moves.move(c - d, c, habitStrengths[s] / 2);
                                moves.move(c - d, c + 1, habitStrengths[s] / 2);
                            }
                    } else if (shape == allBorders || shape == i + 1) {
                        for (int d = 1; d <= 2; ++d)
                            if (!isBorder(c - d))
                                moves.move(c - d, c, habitStrengths[s]);
                    }
                }
                add(Habit::Border, shape, s, moves);
            }
    }

    void mirrorBorder()
    {
        for (std::size_t shape = allBorders; shape < soft; ++shape)
            for (std::size_t s = 0; s < habitStrengths.size(); ++s) {
                Moves moves(m_maximum);
                for (std::size_t i = 0; i < m_borders.size(); ++i)
                    if (shape == allBorders || shape == i + 1)
                        for (int d = 0; d <= 1; ++d)
                            moves.move(m_borders[i] + d, m_borders[i] - 1, habitStrengths[s]);
                add(Habit::MirrorBorder, shape, s, moves);
            }
    }

    void bonus(Habit habit, int direction)
    {
        for (std::size_t s = 0; s < bonusShares.size(); ++s) {
            const int points = direction * static_cast<int>(std::nearbyint(bonusShares[s] * m_maximum));
            Moves moves(m_maximum);
            for (int x = 0; points != 0 && x <= m_maximum; ++x)
                moves.move(x, x + points, 1);
            add(habit, 0, s, moves);
        }
    }

    /// Works below the border of the journal's mark onto it, or up to two points above.
    void journal()
    {
        for (std::size_t shape = 0; shape < 2; ++shape)
            for (std::size_t s = 0; s < habitStrengths.size(); ++s) {
                Alternative way{Habit::Journal, shape, s, {}};
                for (std::size_t mark = 0; mark < 4; ++mark) {
                    Moves moves(m_maximum);
                    if (mark > 0)
                        rescue(moves, m_borders[mark - 1], habitStrengths[s], shape == 0 ? 1 : 3);
                    way.reported[mark] = moves.reported();
                }
                m_all.push_back(std::move(way));
            }
    }

    void failing()
    {
        for (std::size_t s = 0; s < habitStrengths.size(); ++s) {
            Moves moves(m_maximum);
            rescue(moves, m_borders[0], habitStrengths[s], 3);
            add(Habit::Failing, 0, s, moves);
        }
    }

    static void rescue(Moves &moves, int border, double q, int landings)
    {
        for (int x = 0; x < border; ++x)
            for (int e = 0; e < landings; ++e)
                moves.move(x, border + e, q / landings);
    }

    /// Works from the next mark than the journal's to just below it.
    void mirrorJournal()
    {
        for (std::size_t s = 0; s < habitStrengths.size(); ++s) {
            Alternative way{Habit::MirrorJournal, 0, s, {}};
            for (std::size_t mark = 0; mark < 4; ++mark) {
                Moves moves(m_maximum);
                for (int x = mark < 3 ? m_borders[mark] : m_maximum + 1; x <= m_maximum; ++x)
                    moves.move(x, m_borders[mark] - 1, habitStrengths[s]);
                way.reported[mark] = moves.reported();
            }
            m_all.push_back(std::move(way));
        }
    }

    void mirrorFailing()
    {
        for (std::size_t s = 0; s < habitStrengths.size(); ++s) {
            Moves moves(m_maximum);
            for (int x = m_borders[2]; x <= m_maximum; ++x)
                for (int e = 0; e < 3; ++e)
                    moves.move(x, m_borders[2] - 1 - e, habitStrengths[s] / 3);
            add(Habit::MirrorFailing, 0, s, moves);
        }
    }

    int m_maximum;
    std::array<int, 3> m_borders;
    std::vector<Alternative> m_all;
};

} // namespace

std::vector<Alternative> alternativesOf(int maximum, const std::array<int, 3> &borders)
{
    return Ways(maximum, borders).all();
}

} // namespace versta
