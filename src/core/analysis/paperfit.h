#pragma once

#include "cellevidence.h"
#include "evidence.h"

#include <optional>
#include <vector>

namespace versta {

/// A school's works in a paper as the laws take them.
struct FittedCell
{
    std::size_t school = 0;
    int works = 0;                           ///< with a score
    std::vector<double> scores;              ///< works by score
    CellWorks counts;                        ///< with journal marks where nearly all works have one
    std::optional<std::array<int, 3>> shift; ///< lowered, confirmed, raised
    bool judged = false;                     ///< enough works, and the paper can be judged
    KnownLevel level;                        ///< by this paper alone; driftSquared not set
};

/// A paper with everything estimated that does not need other papers.
struct FittedPaper
{
    PaperEvidence report;
    std::optional<PaperTables> tables; ///< empty when report.whyNot says why
    double meanLevel = 0;
    double tauSquared = 0;         ///< stable spread between schools
    double driftSquared = 0;       ///< between years
    std::vector<FittedCell> cells; ///< as SignPaper::cells
};

/// Fits the laws of a paper: to its schools where they are a region, else to the region's row or that of the whole
/// sample with default spreads, else to the municipality's schools alone.
[[nodiscard]] FittedPaper fitPaper(const SignPaper &paper, const EvidenceSettings &settings);

} // namespace versta
