#pragma once

#include "workpage.h"

#include "core/id.h"
#include "core/schoollogin.h"
#include "document/signservice.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QToolButton;

namespace versta {

class Dialogs;
class QueryEdit;
class ValueTableView;

/// The signs: schools ordered by evidence, and the signs of the school that is chosen with their sentences.
class SignsPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the service and the dialogs
    SignsPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] ValueTableView &table() const { return *m_table; }
    /// Chooses a school; false when there are no signs of it in sight.
    bool showSchool(SchoolLogin school);

    [[nodiscard]] QString title() const override { return QStringLiteral("Признаки"); }
    [[nodiscard]] QString drawing() const override { return QStringLiteral("problem"); }
    [[nodiscard]] QString menuTitle() const override { return QStringLiteral("При&знаки"); }
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return m_editActions; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return {}; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override { return {m_results}; }
    [[nodiscard]] QString exportText() const override { return QStringLiteral("&Экспорт признаков…"); }
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override { return true; }
    bool takeFiles(const QStringList &) override { return false; }

Q_SIGNALS:
    void filesWanted();
    /// The results of a school are to be shown.
    void resultsRequested(versta::SchoolId school);

private:
    QWidget *newTop();
    QWidget *newEmpty();
    void addActions();
    void update();
    void updateState();
    void fillChoices();
    void fillTable();
    void showSigns();
    void openResults();
    [[nodiscard]] SchoolLogin currentSchool() const;

    Document &m_document;
    SignService &m_signs;
    Dialogs &m_dialogs;
    QStackedWidget *m_surface;
    QLabel *m_list;
    QLabel *m_state;
    QProgressBar *m_progress;
    QToolButton *m_stop;
    QueryEdit *m_query;
    QComboBox *m_year;
    QComboBox *m_paper;
    QComboBox *m_layer;
    QCheckBox *m_flagged;
    QLabel *m_count;
    ValueTableView *m_table;
    QTextBrowser *m_text;
    QAction *m_results = nullptr;
    QAction *m_find = nullptr;
    QAction *m_restart = nullptr;
    QList<QAction *> m_pageActions;
    QList<QAction *> m_editActions;
    bool m_filled = false;
};

} // namespace versta
