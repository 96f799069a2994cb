#pragma once

#include "habits.h"
#include "journalmodel.h"
#include "scorelaw.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace versta {

/// A score law as tables over the states of a school: rounding practice × width × level (rows).
struct ScoreTables
{
    ScoreLaw law;
    std::size_t rows = 0;
    std::vector<float> share;         ///< [score][row], row = (level, frailty, width): a school's levels lie together
    std::vector<float> lnShare;       ///< the same, ln, floored
    std::vector<double> lnNodeWeight; ///< by row: weight of its frailty and width
    std::array<double, levelCount> meanScore{}; ///< by level, over frailty and width

    [[nodiscard]] const float *of(std::size_t score) const { return share.data() + score * rows; }
    [[nodiscard]] const float *lnOf(std::size_t score) const { return lnShare.data() + score * rows; }
    [[nodiscard]] std::size_t rowOf(std::size_t frailty, std::size_t width, std::size_t level) const
    {
        return (level * law.frailty.size() + frailty) * law.widthLog.size() + width;
    }
    /// Rows of one level: frailty × width.
    [[nodiscard]] std::size_t nodes() const { return rows / levelCount; }
};

[[nodiscard]] ScoreTables scoreTables(const ScoreLaw &law);

/// No probability is taken smaller.
inline constexpr float leastShare = 1e-12F;

/// Where the works of a reported score came from. Several sources: Σ share·p(source | row)·P(mark | source, column).
struct Mixture
{
    std::vector<ScoreRun> from;
    [[nodiscard]] bool isSingle() const { return from.size() == 1 && from.front().first == from.front().last; }
};

/// What a way of a habit does to the ln-probability of one work with this score and journal mark.
struct Effect
{
    enum class Journal : std::uint8_t
    {
        Untouched, ///< the mark goes with the reported score as ever
        Certain,   ///< the mark says nothing
        Mixed      ///< it goes with the source, or with a mixture of sources
    };

    float constant = 0;     ///< added in every state
    std::int32_t rows = -1; ///< index into EffectTables::rowParts; −1: nothing changes with the row
    Journal journal = Journal::Untouched;
    std::uint16_t mixture = 0; ///< index into EffectTables::mixtures
};

/// The effects of all alternatives, made once per paper.
struct EffectTables
{
    std::vector<Effect> effects;              ///< [way][mark][score]
    std::vector<std::vector<float>> rowParts; ///< added ln, by row
    std::vector<Mixture> mixtures;
    std::size_t scores = 0;

    [[nodiscard]] const Effect &of(std::size_t way, std::size_t mark, std::size_t score) const
    {
        return effects[(way * 4 + mark) * scores + score];
    }
};

/// A paper's laws as tables over the states of a school; columns are those of the journal: leniency × slope × share
/// that follows the work. Made once per paper.
struct PaperTables : ScoreTables
{
    JournalTable journal;
    double phi = 1.3;
    std::vector<Alternative> alternatives;
    EffectTables effects;

    /// Prior of a school's practices, sum 1; see practiceCount.
    [[nodiscard]] std::vector<double> practiceWeights() const;
};

/// A school's practices that may be the same in all its works: how much it rounds at borders (frailty nodes) and what
/// share of its journal marks follows the work (JournalModel::followShares). Index = frailty · 4 + follow.
[[nodiscard]] inline std::size_t practiceCount(const ScoreLaw &law)
{
    return law.frailty.size() * JournalModel::followShares.size();
}

[[nodiscard]] PaperTables paperTables(ScoreTables scores, const JournalModel &journal, double phi);

} // namespace versta
