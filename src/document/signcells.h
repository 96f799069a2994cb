#pragma once

#include "signdata.h"

#include <unordered_map>

namespace versta {

/// One work of a file as signs want it: works and rows of reports unpacked and put together by school.
/// \param places index into `schools` by id; rows of other schools are left out
[[nodiscard]] Result<SignPaper> signPaper(const SignSet &set, const std::vector<SignSchool> &schools,
                                          const std::unordered_map<qint64, std::size_t> &places);

} // namespace versta
