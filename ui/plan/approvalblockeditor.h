#pragma once

#include "core/approval.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;

namespace versta {

/// Edits one «гриф», by a person or by an act, and shows it as it will be printed.
class ApprovalBlockEditor final : public QWidget
{
    Q_OBJECT

public:
    /// \param headings what is offered for the heading; the first one is for a person, the second for an act
    ApprovalBlockEditor(const QStringList &headings, QWidget *parent);

    void show(const ApprovalBlock &block);
    [[nodiscard]] ApprovalBlock block() const;

Q_SIGNALS:
    void edited();

private:
    void update();

    ApprovalBlock m_given;
    bool m_edited = false;
    QComboBox *m_heading;
    QRadioButton *m_byPerson;
    QRadioButton *m_byAct;
    QPlainTextEdit *m_post;
    QPlainTextEdit *m_organisation;
    QLineEdit *m_person;
    QLineEdit *m_act;
    QLineEdit *m_actNumber;
    QLineEdit *m_date;
    QLabel *m_preview;
    QList<QWidget *> m_personFields;
    QList<QWidget *> m_actFields;
};

} // namespace versta
