#pragma once

#include "core/indicators.h"

#include <QDialog>

#include <vector>

namespace versta {

class ChartPanel;
class Dialogs;
class Document;
class ValueTableView;

/// The indicators that a department reports, year by year: as a table with what each was counted from, and as charts.
class IndicatorsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param document outlives the dialog, as do the dialogs
    IndicatorsDialog(std::vector<Indicator> indicators, const Document &document, Dialogs &dialogs,
                     QWidget *parent = nullptr);

    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    [[nodiscard]] ChartPanel &charts() const { return *m_charts; }

private:
    const Document &m_document;
    Dialogs &m_dialogs;
    ValueTableView *m_table;
    ChartPanel *m_charts;
};

} // namespace versta
