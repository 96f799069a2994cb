#pragma once

#include "core/id.h"

#include <QString>

#include <optional>
#include <vector>

class QMimeData;

namespace versta {

/// Rows of a plan on their way by drag and drop: ids only, within one open document.
struct PlanMime
{
    static const QString RowsType;

    quint64 document = 0; ///< Document::instance() of where they come from
    PlanId plan;
    std::vector<SectionId> sections;
    std::vector<ActivityId> activities; ///< in reading order

    /// The caller owns the result.
    [[nodiscard]] QMimeData *toMimeData() const;
    /// nullopt when the data hold no rows.
    [[nodiscard]] static std::optional<PlanMime> fromMimeData(const QMimeData *data);
};

} // namespace versta
