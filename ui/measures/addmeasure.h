#pragma once

#include "core/id.h"
#include "core/result.h"

#include <QStringList>

#include <vector>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// Asks which measure goes into which plan for these schools, and adds it as one gesture.
/// \param works what it is about: «Русский язык, 5 класс»; may be empty
/// \return what was done, for the message bar; empty when the user cancelled. NotFound with advice when there is no
///         plan or none of the schools stands in the register.
[[nodiscard]] Result<QString> addMeasure(Document &document, Dialogs &dialogs, QWidget *parent,
                                         const std::vector<SchoolId> &schools, const QStringList &works);

} // namespace versta
