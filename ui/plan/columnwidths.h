#pragma once

#include "core/plan.h"

#include <QString>

#include <vector>

namespace versta {

/// The widths a user gave to the columns of a plan on this computer, in pixels; kept in the settings, not in the file.
class ColumnWidths
{
public:
    /// \param documentPath the municipality; empty for one in memory, whose widths are forgotten with the program
    explicit ColumnWidths(const QString &documentPath);

    /// One width for each column, 0 for columns added since; empty when the user never set one.
    [[nodiscard]] std::vector<int> widthsOf(const Plan &plan) const;
    void remember(const Plan &plan, const std::vector<int> &widths) const;
    void forget(const Plan &plan) const;

private:
    [[nodiscard]] QString groupOf(const Plan &plan) const;

    QString m_document;
};

} // namespace versta
