#pragma once

#include "document/controlqueries.h"

#include <QString>

#include <vector>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// What the page «Контроль» gives out. Each asks where to; errors are told. Gives what was done, for the message bar;
/// empty when nothing was.

/// «Отчёт о выполнении плана» as PDF or Word.
/// \param day as of which the states are
[[nodiscard]] QString writeControlReport(const Document &document, PlanId plan, QDate day, Dialogs &dialogs,
                                         QWidget *parent);

/// The understood deadlines as a calendar with reminders. What is not in it is listed after it was written, and can be
/// kept as a table.
[[nodiscard]] QString writeCalendar(const Document &document, const std::vector<ControlledActivity> &activities,
                                    Dialogs &dialogs, QWidget *parent);

} // namespace versta
