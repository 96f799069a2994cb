#pragma once

#include "document/controlqueries.h"

#include <QDate>
#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QTableView;

namespace versta {

class MonthModel;

/// A month with what is due on each day, and the activities of the day that is chosen.
class MonthView final : public QWidget
{
    Q_OBJECT

public:
    explicit MonthView(QWidget *parent = nullptr);

    /// \param today the day that is chosen in the beginning and by «Сегодня»
    void setActivities(const std::vector<ControlledActivity> &activities, QDate today);
    [[nodiscard]] MonthModel &model() const { return *m_model; }
    [[nodiscard]] QTableView &table() const { return *m_table; }
    /// Chooses a day and shows its month.
    void showDay(QDate day);

Q_SIGNALS:
    /// An activity of the day was chosen, and one was opened by Enter or a double click.
    void chosen(qint64 activity);
    void opened(qint64 activity);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *newTop();
    void layOutTable();
    void fitRows();
    void showMonth();
    void showDayList();

    MonthModel *m_model;
    QTableView *m_table;
    QLabel *m_title;
    QLabel *m_dayTitle;
    QListWidget *m_dayList;
    QDate m_today;
};

} // namespace versta
