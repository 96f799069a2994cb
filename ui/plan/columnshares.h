#pragma once

#include "core/plan.h"

#include <QFontMetrics>

#include <vector>

namespace versta {

/// How the columns of a plan share a window. No column is narrower than its longest usual word, so that words stay
/// whole; what is left is shared by how much text the columns hold. Measuring the words costs, sharing does not: a
/// window that is being resized only asks for widths().
class ColumnShares
{
public:
    /// \param padding pixels beside the text of a cell, both sides together
    ColumnShares(const Plan &plan, int padding, const QFontMetrics &metrics);

    /// One width for each column in a window so wide, in pixels. Together they may be wider than the window, the table
    /// then scrolls.
    [[nodiscard]] std::vector<int> widths(int window) const;

private:
    struct Demand
    {
        double least = 0;  ///< pixels
        double weight = 0; ///< share of what is left
    };

    [[nodiscard]] static Demand demandOf(const Plan &plan, std::size_t column, int padding,
                                         const QFontMetrics &metrics);
    [[nodiscard]] std::vector<double> shared(double window) const;

    std::vector<Demand> m_demands;
};

} // namespace versta
