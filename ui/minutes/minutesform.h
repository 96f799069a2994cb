#pragma once

#include "core/minutes.h"
#include "document/planqueries.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace versta {

class Dialogs;
class Document;
class FieldEdit;

/// Everything that minutes say but their decisions: number, date, place, who took part, the agenda with what was heard,
/// the plans that were on the table. What is typed is stored when the field is left.
class MinutesForm final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the form, as do the dialogs
    MinutesForm(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Shows minutes as they are stored; a field that is being typed in keeps its text.
    void show(const Minutes &minutes);
    /// Shows nothing.
    void clear();
    /// Stores what is being typed.
    void commit();
    /// The chosen question, counted from 0; -1 when there is none.
    [[nodiscard]] int question() const;
    /// Chooses a question, counted from 0, and moves the focus to the agenda.
    void showQuestion(std::size_t question);

Q_SIGNALS:
    void planWanted(versta::PlanId plan);

private:
    QWidget *newParticulars();
    QWidget *newAgenda();
    QWidget *newPlans();
    void connectFields();
    void update();
    void showAgenda(int current);
    void showCurrentQuestion();
    void showPlans();
    void showDay();
    void store();
    void storeQuestion();
    void storeAgenda(const std::vector<MinutesQuestion> &agenda, int current);
    void addQuestion();
    void removeQuestion();
    void moveQuestion(int step);
    void choosePlans();
    void keep(const Minutes &minutes);

    Document &m_document;
    Dialogs &m_dialogs;
    Minutes m_minutes;
    QLineEdit *m_number;
    QLineEdit *m_date;
    QLabel *m_day;
    FieldEdit *m_meeting;
    FieldEdit *m_organisation;
    FieldEdit *m_place;
    FieldEdit *m_chair;
    FieldEdit *m_secretary;
    FieldEdit *m_present;
    FieldEdit *m_invited;
    FieldEdit *m_absent;
    QListWidget *m_agenda;
    FieldEdit *m_topic;
    FieldEdit *m_heard;
    FieldEdit *m_voting;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    QListWidget *m_plans;
    QPushButton *m_choosePlans;
};

} // namespace versta
