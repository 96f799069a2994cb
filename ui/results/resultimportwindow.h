#pragma once

#include "resultfile.h"
#include "workbookcomparer.h"
#include "workbookreader.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeWidget;

namespace versta {

class Dialogs;
class Document;
class MappingDialog;
class ValueTableView;

/// Workbooks with results on their way into the municipality: each is read in the background and compared with what
/// is stored; «Загрузить» stores the good ones, one step of undo for each workbook.
class ResultImportWindow final : public QDialog
{
    Q_OBJECT

public:
    /// \param document, dialogs outlive the window
    ResultImportWindow(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Adds workbooks, also those inside folders, and begins to read them; those already here are left out.
    void load(const QStringList &paths);
    /// Reading or storing.
    [[nodiscard]] bool isBusy() const { return m_work != Work::None; }
    /// Gives up what is not read or stored yet.
    void stop();
    /// Stores all workbooks that are ready, one after another.
    void storeAll();
    /// Whether schools that are not in the register are added to it.
    void setAddsSchools(bool adds);
    /// Names the school of works that do not say it.
    void setSchool(int file, SchoolLogin school);
    /// Reads a workbook again and asks the user what its columns are; what is remembered counts for all of its kind.
    void explainColumns(int file);
    /// Asks for a file and writes the remarks on all workbooks into it.
    void exportProblems();

    [[nodiscard]] const std::vector<ResultFile> &files() const { return m_files; }
    /// The sentence at the top.
    [[nodiscard]] QString summary() const;

    void reject() override;

Q_SIGNALS:
    /// All workbooks are read or stored, or were given up.
    void settled();
    /// At least one workbook was stored.
    void stored();

private:
    enum class Work
    {
        None,
        Reading,
        Opening,   ///< a workbook for explainColumns()
        Comparing, ///< all again, after a choice or behind what was stored
        Storing
    };

    void layOut();
    [[nodiscard]] QWidget *filesBox();
    [[nodiscard]] QWidget *detailsBox();
    void chooseMore(bool folder);
    void readNext();
    void takeReading(const ReadWorkbook &workbook);
    void takePlan(const Result<PlannedImport> &workbook);
    void compareAll();
    void compareNext();
    void storePlanned(const Result<PlannedImport> &workbook);
    void compare(std::size_t file, WorkbookComparer::Done done);
    void storeNext();
    void settle();
    void showFile(std::size_t file);
    void showDetails();
    void showState();
    void explainChosen();
    void askForColumns(const Result<std::vector<SheetSource>> &sheets);
    void takeDecision(const MappingDialog &dialog);
    [[nodiscard]] int chosenFile() const;
    void chooseSchool(int choice);
    void fillSchools();
    [[nodiscard]] ImportChoices choices() const;
    [[nodiscard]] std::vector<const ResultFile *> chosenFiles() const;
    [[nodiscard]] std::vector<const ResultFile *> allFiles() const;
    [[nodiscard]] int count(ResultFile::State state) const;

    Document &m_document;
    Dialogs &m_dialogs;
    WorkbookReader *m_reader;
    WorkbookComparer m_comparer;
    BackgroundTask m_opening;
    std::vector<ResultFile> m_files;
    Work m_work = Work::None;
    std::size_t m_at = 0;        ///< index of the workbook at work
    bool m_compareAgain = false; ///< all, as soon as the work under way is done
    int m_begun = 0;             ///< of `m_total`, for the words of the progress
    int m_total = 0;

    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QTreeWidget *m_list;
    QTabWidget *m_details;
    ValueTableView *m_problems;
    ValueTableView *m_unknown;
    ValueTableView *m_differences;
    QCheckBox *m_addSchools;
    QWidget *m_schoolLine;
    QComboBox *m_school;
    QPushButton *m_addFiles;
    QPushButton *m_addFolder;
    QPushButton *m_explain;
    QPushButton *m_export;
    QPushButton *m_load;
    QPushButton *m_close;
};

} // namespace versta
