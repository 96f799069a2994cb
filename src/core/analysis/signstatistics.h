#pragma once

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// Plain statistics of the published method: «Методика расчёта показателя «Уровень объективности оценки
/// образовательных результатов в субъекте РФ»», ФИОКО 2019, «Приложение. Математический алгоритм маркировки ОО».

/// Primary scores of a group of pupils, summed up.
struct ScoreSample
{
    int n = 0;       ///< pupils, 1 and more
    double mean = 0; ///< X̄ = ΣXi/n
    double sd = 0;   ///< S = √(Σ(Xi − X̄)²/(n − 1)); 0 for one pupil

    /// t·S/√n: half of the interval of the mean.
    [[nodiscard]] double margin(double t) const;
};

/// \param counts pupils by primary score from 0. nullopt without pupils.
[[nodiscard]] std::optional<ScoreSample> sampleOfCounts(const std::vector<int> &counts);
/// The same out of a row «Распределение первичных баллов»: X̄ = Σk·p, S = √(N/(N − 1)·Σp·(k − X̄)²). Shares that do
/// not add up to a hundred are taken by their sum.
/// \param percent shares by primary score from 0, 0–100
/// \param participants N; nullopt comes back below 2
[[nodiscard]] std::optional<ScoreSample> sampleOfShares(const std::vector<double> &percent, int participants);

/// Spearman's rank correlation with average ranks for ties. The method prints the second formula only and is silent
/// about ties; with ties the two differ a little, their sign rarely.
struct RankCorrelation
{
    int n = 0;
    double ranks = 0;       ///< Pearson's correlation of the ranks, −1…1
    double differences = 0; ///< 1 − 6·Σd²/(n·(n² − 1))
};

/// Of primary scores and journal marks. nullopt where there are fewer than two pupils, one score or one mark only.
/// \param pupils pupils by primary score and journal mark 2–5
[[nodiscard]] std::optional<RankCorrelation> rankCorrelation(const std::vector<std::array<int, 4>> &pupils);

/// By linear interpolation at (n − 1)·share, as spreadsheets do; the method gives no definition.
/// \param sorted rising, not empty
/// \param share  0–1
[[nodiscard]] double percentile(const std::vector<double> &sorted, double share);

/// Borders beyond which a value is far from the others.
struct Fences
{
    double p25 = 0;
    double median = 0;
    double p75 = 0;
    double low = 0;  ///< P25 − width·(P75 − P25)
    double high = 0; ///< P75 + width·(P75 − P25)
};

/// \param values not empty, in any order
[[nodiscard]] Fences fencesOf(std::vector<double> values, double width);

/// Which per cent of the values lies below `value`, those equal to it counted half: 0–100. The value itself is one of
/// them. nullopt for fewer than two values.
[[nodiscard]] std::optional<double> percentileRank(const std::vector<double> &sorted, double value);

} // namespace versta
