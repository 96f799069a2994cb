#pragma once

#include "workpage.h"

#include "core/id.h"
#include "core/result.h"
#include "core/results/exampaper.h"

#include <optional>
#include <vector>

class QSplitter;
class QStackedWidget;

namespace versta {

class ChartPanel;
struct ChartTarget;
class Dialogs;
class Document;
class EmptyResults;
class ResultMatrixPane;
class ResultTablePane;
class SignService;
class ValueTableView;
struct ValueTable;

/// The results: what is loaded by papers and years, a work by school, a school over the years, the pupils of a school,
/// the lists of ФИОКО. One is in sight, «Назад» leads to the one before.
class ResultsPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the service, whose input the charts are made of, and the dialogs
    ResultsPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] ResultMatrixPane &matrix() const { return *m_matrix; }
    [[nodiscard]] ValueTableView &table() const;
    [[nodiscard]] ChartPanel &charts() const { return *m_charts; }
    [[nodiscard]] QAction *chartsAction() const { return m_showCharts; }

    void showSet(ResultSetId set);
    void showSchool(SchoolId school);
    void showPupils(ResultSetId set, SchoolId school);
    void showFederalList(int year);
    /// Back to what was in sight before; the matrix is the first.
    void goBack();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString drawing() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return m_viewActions; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override { return {m_import, m_importFolder}; }
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override { return true; }
    /// Workbooks are taken by the window, whatever page is in sight.
    bool takeFiles(const QStringList &) override { return false; }

Q_SIGNALS:
    void filesWanted();
    void folderWanted();
    /// Something worth telling was done.
    void reported(const QString &text);

private:
    /// What a table is of. Without set, school and year it is the matrix.
    struct Place
    {
        ResultSetId set;
        SchoolId school;
        int federalYear = 0;
        [[nodiscard]] bool isMatrix() const { return !set.isValid() && !school.isValid() && federalYear == 0; }
        friend bool operator==(const Place &, const Place &) = default;
    };

    void addActions();
    void go(const Place &place);
    void reload();
    [[nodiscard]] Result<ValueTable> tableOf(const Place &place) const;
    void showPlace(bool anew);
    void offerCharts();
    void follow(const ChartTarget &target);
    [[nodiscard]] std::optional<PaperKey> paperOf(ResultSetId set) const;
    void openCurrent();
    void openSchool();
    void openPupils();
    void deleteCurrent();
    void find();
    void showLayouts();
    void showScales();
    void updateActions();
    void showMenu(QWidget *view, const QPoint &position);
    [[nodiscard]] const Place &place() const { return m_places.back(); }
    [[nodiscard]] ResultSetId currentSet() const;
    [[nodiscard]] SchoolId currentSchool() const;
    [[nodiscard]] int currentFederalYear() const;

    Document &m_document;
    SignService &m_signs;
    Dialogs &m_dialogs;
    std::vector<Place> m_places{Place()}; ///< the way that led to the place in sight, which is the last
    ResultMatrixPane *m_matrix;
    EmptyResults *m_empty;
    ResultTablePane *m_pane = nullptr;
    QSplitter *m_split; ///< table and charts
    ChartPanel *m_charts;
    QAction *m_showCharts = nullptr;
    QStackedWidget *m_surface;
    QAction *m_import = nullptr;
    QAction *m_importFolder = nullptr;
    QAction *m_open = nullptr;
    QAction *m_school = nullptr;
    QAction *m_pupils = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_back = nullptr;
    QAction *m_find = nullptr;
    QAction *m_layouts = nullptr;
    QAction *m_scales = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
    QList<QAction *> m_viewActions;
};

} // namespace versta
