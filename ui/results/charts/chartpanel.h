#pragma once

#include "core/charts/chartdata.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QComboBox;
class QLabel;
class QScrollBar;

namespace versta {

class ChartView;
class Dialogs;
class ValueTableView;

/// A chart that a panel offers. It is made when it is looked at, not before.
struct ChartChoice
{
    QString name;
    QString key; ///< of what it is made; a chart of the same name and key is the same chart
    std::function<ChartData()> make;
};

/// A chart with its table and its summary, one of several to choose from: copied and saved as a picture. While the
/// panel is hidden no chart is made.
class ChartPanel final : public QWidget
{
    Q_OBJECT

public:
    /// \param dialogs outlive the panel
    explicit ChartPanel(Dialogs &dialogs, QWidget *parent = nullptr);

    /// What is offered. The chart in sight stays when it is among them; else one of its name takes its place.
    void setCharts(std::vector<ChartChoice> charts);
    /// Puts the chart of the name in sight; nothing happens when there is none.
    void showChart(const QString &name);
    [[nodiscard]] QString currentChart() const;
    [[nodiscard]] QStringList chartNames() const;
    [[nodiscard]] ChartView &view() const { return *m_view; }
    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    [[nodiscard]] QAction *tableAction() const { return m_showTable; }
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QAction *saveAction() const { return m_save; }

Q_SIGNALS:
    /// A part of the chart was followed to what it is about.
    void followed(const versta::ChartTarget &target);
    /// A picture was written.
    void saved(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeLater();
    void makeNow();
    void showRows();
    void copy();
    void save();

    Dialogs &m_dialogs;
    std::vector<ChartChoice> m_charts;
    bool m_made = false;
    QComboBox *m_choice;
    ChartView *m_view;
    QScrollBar *m_scroll;
    ValueTableView *m_table;
    QLabel *m_reading;
    QLabel *m_summary;
    QAction *m_showTable;
    QAction *m_copy;
    QAction *m_save;
};

} // namespace versta
