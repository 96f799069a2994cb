#pragma once

#include "schoolplanfile.h"

#include "core/id.h"

#include <QDialog>
#include <QList>

#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace versta {

class BackgroundReader;
class ChangeSet;
class DateLine;
class Dialogs;
class Document;

/// Plans of schools on their way into the municipality: many documents at once, each read in the background, each plan
/// with the school that it was told by; «Загрузить» stores all of them in one step.
class SchoolPlanImportWindow final : public QDialog
{
    Q_OBJECT

public:
    /// \param document, dialogs outlive the window
    SchoolPlanImportWindow(Document &document, Dialogs &dialogs, QWidget *parent = nullptr);

    /// Adds documents, also those inside folders, and begins to read them; those already here are left out.
    void load(const QStringList &paths);
    [[nodiscard]] bool isReading() const;
    /// Gives up the document that is being read and those that wait.
    void stop();

    /// A plan as it stands in the table: the place of its file and its own place there.
    struct Place
    {
        std::size_t file = 0;
        std::size_t plan = 0;
    };
    void setSchool(Place place, SchoolId school);
    /// Whether it takes the place of the plans that the school has sent before, or stands beside them.
    void setReplaces(Place place, bool replaces);
    void setTaken(Place place, bool taken);

    [[nodiscard]] const std::vector<SchoolPlanFile> &files() const { return m_files; }
    /// The sentence at the top.
    [[nodiscard]] QString summary() const;

    /// Stores the plans that are taken, says so by imported() and closes; stays open when it fails.
    void accept() override;
    void reject() override;

Q_SIGNALS:
    void imported(const QList<versta::PlanId> &plans);
    /// All documents are read, or were given up.
    void readingFinished();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void chooseMore(bool folder);
    void readNext();
    void takeDocument(const ReadDocument &document);
    void hear(const ChangeSet &changes);
    void learn();
    void guess(const SchoolPlanFile &file, FoundSchoolPlan &plan) const;
    void showFile(std::size_t file);
    void fillRow(QTreeWidgetItem &item, Place place);
    void showStates();
    void takeTick(QTreeWidgetItem *item);
    [[nodiscard]] QString stateText(const FoundSchoolPlan &plan) const;
    [[nodiscard]] QTreeWidgetItem *itemOf(Place place) const;
    [[nodiscard]] FoundSchoolPlan &planAt(Place place) { return m_files[place.file].plans[place.plan]; }
    [[nodiscard]] int taken() const;

    Document &m_document;
    Dialogs &m_dialogs;
    BackgroundReader *m_reader;
    std::vector<School> m_schools;
    struct Earlier
    {
        SchoolPlan plan;
        QString period; ///< code
        QString label;
    };
    std::vector<Earlier> m_earlier; ///< plans that schools have sent already
    std::vector<SchoolPlanFile> m_files;
    std::vector<int> m_rows; ///< that each file has in the table
    std::size_t m_at = 0;    ///< index of the document that is being read

    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QTreeWidget *m_list;
    QLabel *m_reason;
    DateLine *m_sent;
    QPushButton *m_addFiles;
    QPushButton *m_addFolder;
    QPushButton *m_load;
    QPushButton *m_close;
};

} // namespace versta
