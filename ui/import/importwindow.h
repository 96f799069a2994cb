#pragma once

#include "importfile.h"

#include "core/id.h"

#include <QDialog>
#include <QList>

#include <vector>

class QAction;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace versta {

class BackgroundReader;
class Dialogs;
class Document;
class MinutesPane;
class PlanPane;
class SourcePane;

/// Documents on their way into the municipality: on the left their tables as read, on the right the plans as
/// understood, below the remarks of the recogniser. What is found wrong is corrected here; «Загрузить» stores the
/// chosen plans of all documents in one step.
class ImportWindow final : public QDialog
{
    Q_OBJECT

public:
    /// \param document, dialogs outlive the window
    ImportWindow(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Adds documents and begins to read them; those already here are left out.
    void load(const QStringList &paths);
    [[nodiscard]] bool isReading() const;
    /// Gives up the document that is being read and those that wait.
    void stopReading();

    [[nodiscard]] const std::vector<ImportFile> &files() const { return m_files; }
    [[nodiscard]] SourcePane &sourcePane() const { return *m_source; }
    [[nodiscard]] PlanPane &planPane() const { return *m_plans; }
    [[nodiscard]] MinutesPane &minutesPane() const { return *m_minutes; }
    [[nodiscard]] QString summary() const;
    /// The message in place of a document that could not be read; empty where one is shown.
    [[nodiscard]] QString message() const;

    /// Stores the chosen plans, says so by imported() and closes; stays open when it fails.
    void accept() override;
    void reject() override;

Q_SIGNALS:
    /// The plans were stored.
    void imported(const QList<versta::PlanId> &plans);
    /// Minutes were stored, these first.
    void minutesImported(versta::MinutesId minutes);
    /// All documents are read, or were given up.
    void readingFinished();

private:
    void connectPanes();
    void addFiles();
    void readNext();
    void takeDocument(const ReadDocument &document);
    void showFile(int index);
    void showFileStates();
    void showPlans(std::optional<SourceRow> current);
    void showMinutes();
    void showWarnings();
    void showSummary();
    void followWarning(const QListWidgetItem *item);
    void chooseReading(const ReadingChoices &choices);
    void takeBack();
    void showCorrected();
    [[nodiscard]] ImportFile *currentFile();
    [[nodiscard]] std::vector<Plan> takenPlans() const;
    [[nodiscard]] qint64 takenMinutes() const;

    Document &m_document;
    Dialogs &m_dialogs;
    BackgroundReader *m_reader;
    std::vector<ImportFile> m_files;
    int m_current = -1;
    std::size_t m_reading = 0; ///< index of the document that is being read

    QLabel *m_summary;
    QListWidget *m_fileList;
    QStackedWidget *m_pages;
    QLabel *m_message;
    SourcePane *m_source;
    PlanPane *m_plans;
    MinutesPane *m_minutes;
    QTabWidget *m_tabs; ///< minutes and plans; one page without a tab where there are no minutes
    QWidget *m_below;   ///< the remarks with their title
    QLabel *m_warningsTitle;
    QListWidget *m_warnings;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QPushButton *m_load;
    QAction *m_takeBack;
};

} // namespace versta
