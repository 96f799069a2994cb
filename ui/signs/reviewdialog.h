#pragma once

#include "core/analysis/signreview.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace versta {

/// How far the work on one or several signs is: state, note, who says so; of one sign its history.
class ReviewDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param reviews at least one
    explicit ReviewDialog(const std::vector<SignReview> &reviews, QWidget *parent = nullptr);

    [[nodiscard]] ReviewState state() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QString who() const;

    void accept() override;

private:
    QComboBox *m_state;
    QPlainTextEdit *m_note;
    QLineEdit *m_who;
};

} // namespace versta
