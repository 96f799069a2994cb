#pragma once

#include <QDialog>

class QLineEdit;

namespace versta {

/// Why a rule may be broken this once.
class AllowDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param what is broken, for the user
    /// \param reason to begin with; may be empty
    AllowDialog(const QString &what, const QString &reason, QWidget *parent = nullptr);

    /// Empty takes the allowance back.
    [[nodiscard]] QString reason() const;
    void setReason(const QString &reason);

private:
    QLineEdit *m_reason;
};

} // namespace versta
