#pragma once

#include "core/id.h"

#include <QString>

#include <optional>
#include <vector>

class QMimeData;

namespace versta {

/// Rows of a plan on their way by drag and drop: ids only, within one running program.
struct PlanMime
{
    static const QString RowsType;

    PlanId plan;
    std::vector<SectionId> sections;
    std::vector<ActivityId> activities; ///< in reading order

    /// The caller owns the result.
    [[nodiscard]] QMimeData *toMimeData() const;
    /// nullopt when the data hold no rows.
    [[nodiscard]] static std::optional<PlanMime> fromMimeData(const QMimeData *data);
};

} // namespace versta
