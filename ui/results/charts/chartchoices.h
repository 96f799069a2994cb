#pragma once

#include "chartpanel.h"

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"

#include <memory>
#include <optional>
#include <vector>

namespace versta {

/// What charts are made of; kept by every chart that is offered. Without a report there are only charts that need no
/// signs.
struct ChartSource
{
    std::shared_ptr<const SignInput> input;
    std::shared_ptr<const SignReport> report;

    [[nodiscard]] bool isEmpty() const { return !input; }
    /// Index of a school, of a paper; nullopt when it is not among them.
    [[nodiscard]] std::optional<std::size_t> placeOf(const SchoolLogin &school) const;
    [[nodiscard]] std::optional<std::size_t> placeOf(const PaperKey &paper) const;
    /// Of a school of the register.
    [[nodiscard]] std::optional<std::size_t> placeOf(SchoolId school) const;
    /// What would be expected of a school's scores; nullopt without a report, or where it was not judged.
    [[nodiscard]] std::optional<ExpectedScores> expectedOf(std::size_t paper, std::size_t school) const;
};

/// The schools beside each other in a work.
[[nodiscard]] std::vector<ChartChoice> paperCharts(const ChartSource &source, std::size_t paper);
/// A school in a work: its scores with what would be expected, its tasks, its classes.
[[nodiscard]] std::vector<ChartChoice> schoolPaperCharts(const ChartSource &source, std::size_t paper,
                                                         std::size_t school);
/// A school over its works and years.
[[nodiscard]] std::vector<ChartChoice> schoolYearCharts(const ChartSource &source, std::size_t school);
/// In which years which schools had signs.
[[nodiscard]] std::vector<ChartChoice> signCharts(const ChartSource &source);

} // namespace versta
