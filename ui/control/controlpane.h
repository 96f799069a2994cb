#pragma once

#include "core/control.h"

#include <QTemporaryDir>
#include <QWidget>

#include <memory>
#include <optional>

class QAction;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace versta {

class Dialogs;
class Document;
struct ControlledActivity;

/// The control of one activity, to read and to write: how far it is, what proves it, what was concluded of it.
class ControlPane final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the pane, as do the dialogs
    ControlPane(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Shows another activity; an invalid id shows that none is chosen.
    void show(ActivityId activity);
    [[nodiscard]] ActivityId activity() const { return m_activity; }

    /// Chooses an evidence or a conclusion of the activity and moves the focus to it.
    void choose(EvidenceId evidence);
    void choose(ConclusionId conclusion);

    /// Stores what is being typed.
    void commit();

    /// Ask for what is to be stored and store it.
    void addEvidence();
    void addConclusion();
    /// Adds a file of the disk as an evidence, after asking what it is.
    void addFile(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void update();
    void showState(const ControlledActivity &activity);
    void showEvidence();
    void showConclusions(const std::optional<QString> &column);
    void updateButtons();
    void storePercent();
    void editEvidence();
    void removeEvidence();
    void openEvidence();
    void openFile(const EvidenceFile &file);
    void saveFile();
    void editConclusion();
    void removeConclusion();
    void fillColumn();
    [[nodiscard]] const Evidence *currentEvidence() const;
    [[nodiscard]] const ControlConclusion *currentConclusion() const;
    bool askEvidence(const Evidence &begun, const QString &path);
    template <class Done>
    bool told(const Done &done);

    Document &m_document;
    Dialogs &m_dialogs;
    ActivityId m_activity;
    ActivityId m_shown; ///< whose values the fields hold; invalid while they are out of date
    ControlRecord m_record;
    bool m_hasColumn = false;
    std::unique_ptr<QTemporaryDir> m_opened; ///< files that other programs were given to show
    QLabel *m_title;
    QLabel *m_state;
    QSpinBox *m_percent;
    QListWidget *m_evidence;
    QListWidget *m_conclusions;
    QLabel *m_column;
    QPushButton *m_addEvidence;
    QPushButton *m_editEvidence;
    QPushButton *m_removeEvidence;
    QPushButton *m_openEvidence;
    QPushButton *m_saveFile;
    QPushButton *m_addConclusion;
    QPushButton *m_editConclusion;
    QPushButton *m_removeConclusion;
    QPushButton *m_fillColumn;
};

} // namespace versta
