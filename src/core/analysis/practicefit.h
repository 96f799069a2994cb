#pragma once

#include "cellevidence.h"

#include <vector>

namespace versta {

/// A school that tells of the region's practice.
struct PracticeSchool
{
    std::vector<double> scores; ///< works by score
    LevelRange levels;          ///< where its level may be
};

/// How much the schools of a region round at each border, by how much they differ there. A smooth curve tells it for
/// long papers only: on a scale of 20 points nearly every score is near some border, and what the curve misses at a
/// border would later be found at schools that round more than others (5.5.2, 5.3.2.2). The practice that makes the
/// schools' own distributions most likely, the region's being reproduced whatever it is, has no such blind spot.
///
/// Sets ScoreLaw::missing, landing and rake.
/// \param shares       of the region by score, sum 1
/// \param levelWeights how works are spread over levels(), sum 1
void fitPractice(ScoreLaw &law, const std::vector<double> &shares, const LevelWeights &levelWeights,
                 const std::vector<PracticeSchool> &schools);

/// Where no schools tell it, on a short paper: the practice is taken to be at least that of a real region (5.5.2), for
/// what a smooth curve says there is as often too little as too much. The factors are to be found anew.
void assumePractice(ScoreLaw &law);

} // namespace versta
