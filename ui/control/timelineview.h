#pragma once

#include "document/controlqueries.h"

#include <QDate>
#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QTableView;

namespace versta {

class TimelineModel;

/// A school year: activities one below the other, their days as bars.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    /// \param today the day that is marked; its school year is shown in the beginning
    void setActivities(const std::vector<ControlledActivity> &activities, QDate today);
    [[nodiscard]] TimelineModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &table() const { return *m_table; }

Q_SIGNALS:
    /// An activity was chosen, and one was opened by Enter or a double click.
    void chosen(qint64 activity);
    void opened(qint64 activity);

private:
    void layOutTable();
    [[nodiscard]] QWidget *newTop();
    void offerYears(QDate today);
    void showYear();

    TimelineModel *m_model;
    QTableView *m_table;
    QComboBox *m_year;
    QLabel *m_count;
    QDate m_today;
};

} // namespace versta
