#pragma once

#include "core/id.h"

#include <QString>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// Asks where to and in which form, and writes the plan there; errors are told. The path, or empty when nothing was
/// written.
[[nodiscard]] QString exportWithQuestions(const Document &document, PlanId plan, Dialogs &dialogs, QWidget *parent);

} // namespace versta
