#pragma once

#include "results/charts/chartchoices.h"

#include <QString>

#include <vector>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// What the overview gives out on paper. Each asks where to; errors are told. Gives what was done, for the message bar;
/// empty when nothing was.

/// «Справка о признаках» of a year, as PDF or Word, with charts.
/// \param source with input and report
[[nodiscard]] QString writeSignsReport(const Document &document, const ChartSource &source, int year, Dialogs &dialogs,
                                       QWidget *parent);

/// The card of one school as a file, those of several into a folder, one after another with progress and «Отмена».
[[nodiscard]] QString writeSchoolCards(const Document &document, const ChartSource &source,
                                       const std::vector<SchoolLogin> &schools, Dialogs &dialogs, QWidget *parent);

} // namespace versta
