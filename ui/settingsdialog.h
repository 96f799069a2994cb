#pragma once

#include <QDialog>

class QCheckBox;

namespace versta {

/// The choices of settings.h.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);

    /// Keeps what was chosen.
    void store() const;

private:
    QCheckBox *m_reopenLast;
    QCheckBox *m_forgetRecent;
};

} // namespace versta
