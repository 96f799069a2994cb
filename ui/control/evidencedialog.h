#pragma once

#include "core/control.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace versta {

class DateLine;
class Dialogs;

/// An evidence of an activity: kind, number, date, name, link, one file.
class EvidenceDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param evidence to begin with; one without an id is new
    EvidenceDialog(const Evidence &evidence, Dialogs &dialogs, QWidget *parent = nullptr);

    /// As it was entered, with the id it came with; its file name is empty when no file is to be attached.
    [[nodiscard]] Evidence evidence() const;
    /// The file that was chosen here; nullopt leaves the attached one.
    [[nodiscard]] const std::optional<EvidenceFile> &file() const { return m_file; }
    /// Attaches a file of the disk; one that cannot be taken is told.
    void attach(const QString &path);

    /// Refuses what cannot be stored and says why.
    void accept() override;

private:
    void chooseFile();
    void showFile();
    void say(const QString &problem);

    Dialogs &m_dialogs;
    Evidence m_begun;
    std::optional<EvidenceFile> m_file;
    QComboBox *m_kind;
    QLineEdit *m_number;
    DateLine *m_date;
    QLineEdit *m_text;
    QLineEdit *m_link;
    QLabel *m_fileName;
    QPushButton *m_removeFile;
    QLabel *m_problem;
};

} // namespace versta
