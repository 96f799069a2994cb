#pragma once

#include "observertables.h"

#include <QStackedWidget>

class QAction;
class QTableView;

namespace versta {

class EmptyPage;
class ObserverGridModel;
class SchedulePane;

/// The schedule: schools and days, and beside them what is planned in the chosen school on the chosen day.
class ScheduleView final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ScheduleView(QWidget *parent = nullptr);

    [[nodiscard]] QTableView &grid() const { return *m_gridView; }
    [[nodiscard]] SchedulePane &pane() const { return *m_pane; }
    /// Buttons beside the grid.
    void setButtons(const QList<QAction *> &actions);

    /// \param schools in the order in which they are shown; the value stays valid until the next call, as does the book
    void show(const ObserverBook &book, const std::vector<School> &schools, const SchoolNames &names);
    /// The day of the current column; null when there is none.
    [[nodiscard]] QDate day() const;
    /// Chooses a place, and who is sent there when an assignment is named.
    void goTo(const Observation &observation, AssignmentId assignment);
    /// Goes to the next cell that lacks observers, by day and then from the beginning; false when there is none.
    bool goToMissing();

Q_SIGNALS:
    void currentChanged();
    /// A cell of the grid or a place was opened: someone is to be sent there.
    void placeOpened();
    /// An assignment was opened.
    void assignmentOpened();
    /// Places are to be added to an empty schedule.
    void placesWanted();

private:
    void showCell();

    const ObserverBook *m_book = nullptr;
    const SchoolNames *m_names = nullptr;
    EmptyPage *m_empty;
    ObserverGridModel *m_grid;
    QTableView *m_gridView;
    SchedulePane *m_pane;
};

} // namespace versta
