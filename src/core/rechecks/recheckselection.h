#pragma once

#include "recheck.h"

#include "core/analysis/sign.h"

#include <cstddef>
#include <vector>

namespace versta {

/// A work that may be chosen for a re-check: by what it is found again.
struct SelectableWork
{
    SchoolLogin school;
    QString schoolClass;
    int code = 0;
    int total = 0;
};

/// Works drawn at random, school by school: `percent` of each school's works, rounded up, but `least` at least and no
/// more than there are. Which ones: each work gets the SHA-256 hash of «seed|login|procedure|year|subject|grade|level|
/// class|code» (UTF-8), those with the smallest hashes are drawn. So the same seed draws the same works on every
/// machine and in whatever order they come, anybody can check it, and a larger share draws the same works and more.
/// \return indices, rising
[[nodiscard]] std::vector<std::size_t> randomWorks(const std::vector<SelectableWork> &works, const PaperKey &paper,
                                                   int percent, int least, const QString &seed);

/// Works that the school's flagged signs of this paper point to. A sign at the border of a mark: works with the score
/// of the border or one more, which a lift would have made. A sign of a class: works of the class. Any other: all works
/// of the school.
/// \param scale of the paper; without one, signs at borders mean all works
/// \return indices, rising
[[nodiscard]] std::vector<std::size_t> worksOfSigns(const std::vector<SelectableWork> &works, const PaperKey &paper,
                                                    const std::vector<Sign> &signs,
                                                    const std::optional<MarkScale> &scale);

} // namespace versta
