#pragma once

#include "report.h"

#include "core/control.h"
#include "core/pagesetup.h"
#include "core/plan.h"

#include <QDate>
#include <QString>

#include <vector>

namespace versta {

struct ControlReportData
{
    QDate date;                          ///< as of which the states are
    QString author;                      ///< who signs; may be empty
    std::vector<ActivityControl> states; ///< one for each activity of the plan
};

/// «Отчёт о выполнении плана»: counts, and the plan's own table with the state of every activity and, as the last
/// column, the conclusions of the control. What the plan's control column says stands first there as it was typed;
/// where it says nothing, the last conclusion does. Evidence that the text does not mention stands below. A plan
/// without such a column gets one here, and none in its own document.
[[nodiscard]] Report controlReport(const Plan &plan, const ControlReportData &data);

/// How it is put on paper: as the plan, but across.
[[nodiscard]] PageSetup controlPageSetup(const Plan &plan);

} // namespace versta
