#pragma once

#include "workpage.h"

#include "core/id.h"
#include "core/school.h"
#include "document/signservice.h"

#include <unordered_map>

class QLabel;
class QProgressBar;
class QStackedWidget;
class QToolButton;

namespace versta {

class Dialogs;
class EmptyPage;
class SchoolSignsPane;
class SignFilterBar;
class SignTabs;

/// The signs: schools ordered by evidence, their works, signs one by one, and what the signs say of the school that is
/// chosen. What they rest on, how many entries are expected to be false and how old they are stands above.
class SignsPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the service and the dialogs
    SignsPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] SignTabs &tabs() const { return *m_tabs; }
    [[nodiscard]] SchoolSignsPane &pane() const { return *m_pane; }
    /// Chooses a school; false when there are no signs of it.
    bool showSchool(SchoolLogin school);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString drawing() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return {}; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override { return {m_review, m_results, m_method}; }
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override { return true; }
    bool takeFiles(const QStringList &) override { return false; }

Q_SIGNALS:
    void filesWanted();
    /// The results of a school are to be shown.
    void resultsRequested(versta::SchoolId school);
    /// The method page is wanted, at a heading; at its beginning when empty.
    void methodWanted(const QString &heading);

private:
    [[nodiscard]] QWidget *newTop();
    void fillEmpty();
    void addActions();
    void update();
    void updateState();
    void updateTables();
    void updateSchool();
    void updateReview();
    void openResults();
    void openCurrent();
    void review();
    void restart();
    void find();
    void showMethod();
    void editSettings();
    void copy();
    void exportIndicators();
    [[nodiscard]] bool accepts(SchoolLogin school) const;

    Document &m_document;
    SignService &m_signs;
    Dialogs &m_dialogs;
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    QLabel *m_list;
    QLabel *m_state;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    SignFilterBar *m_filter;
    SignTabs *m_tabs;
    SchoolSignsPane *m_pane = nullptr;
    std::unordered_map<SchoolLogin, School> m_schools; ///< the register, when the report came
    QAction *m_results = nullptr;
    QAction *m_review = nullptr;
    QAction *m_method = nullptr;
    QAction *m_restart = nullptr;
    QAction *m_settings = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_find = nullptr;
    QAction *m_exportIndicators = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
};

} // namespace versta
