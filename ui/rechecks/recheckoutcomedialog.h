#pragma once

#include "core/rechecks/recheck.h"
#include "core/rechecks/recheckeffect.h"
#include "document/recheckedits.h"

#include <QDialog>

#include <map>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace versta {

struct School;

/// What a re-check says about the signs that it was about: for each a proposed state and a note with the numbers of its
/// school and work, to be looked at, changed and written into the reviews at once.
class RecheckOutcomeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param effects those whose sign is flagged by the original results are offered; outlive the dialog
    RecheckOutcomeDialog(const Recheck &recheck, const std::vector<School> &schools,
                         const std::vector<SignEffect> &effects, QWidget *parent = nullptr);

    /// Of the checked rows.
    [[nodiscard]] std::vector<SignOutcome> outcomes() const;
    [[nodiscard]] QString who() const;

    void accept() override;

private:
    void showCurrent();
    void takeCurrent();
    void update();

    std::vector<SignOutcome> m_outcomes; ///< by row
    QTreeWidget *m_list;
    QLabel *m_sentence;
    QComboBox *m_state;
    QPlainTextEdit *m_note;
    QLineEdit *m_who;
    QPushButton *m_accept = nullptr;
};

} // namespace versta
