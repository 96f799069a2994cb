#pragma once

#include "observertables.h"

#include <QWidget>

class QAction;
class QLabel;
class QTreeWidget;

namespace versta {

/// What is planned in one school on one day: places and who is sent there, with what stands against them.
class SchedulePane final : public QWidget
{
    Q_OBJECT

public:
    explicit SchedulePane(QWidget *parent = nullptr);

    /// Shows the observations; the row in sight stays the current one when it is there again.
    void show(const std::vector<ObservationId> &observations, const ObserverBook &book, const SchoolNames &schools);
    /// The observation of the current row, its own or the one a person is sent to; invalid when there is none.
    [[nodiscard]] ObservationId observation() const;
    /// The assignment of the current row; invalid when it is none.
    [[nodiscard]] AssignmentId assignment() const;
    /// Makes an assignment, or with an invalid one the observation, the current row.
    void goTo(ObservationId observation, AssignmentId assignment);
    /// Buttons below the list.
    void setButtons(const QList<QAction *> &actions);
    [[nodiscard]] QTreeWidget &list() const { return *m_list; }

Q_SIGNALS:
    void currentChanged();
    /// Enter or a double click on an observation or a person.
    void opened();

private:
    void showDetail();

    QLabel *m_title;
    QTreeWidget *m_list;
    QLabel *m_detail; ///< the current row in full
    QWidget *m_buttons;
};

} // namespace versta
