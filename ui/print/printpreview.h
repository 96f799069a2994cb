#pragma once

#include "core/id.h"
#include "core/pagesetup.h"
#include "reports/pagelayout.h"
#include "reports/report.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QListView;
class QPushButton;
class QSpinBox;
class QTimer;
class QToolBar;

namespace versta {

class Dialogs;
class Document;
class PageListModel;
class PageSetupPanel;
class PageView;

/// A plan as it will be printed: its pages, their small pictures, the page set-up. A changed set-up is kept with the
/// plan in one step when the window closes, or by «Запомнить».
class PrintPreview final : public QDialog
{
    Q_OBJECT

public:
    /// \param document, dialogs outlive the window
    PrintPreview(Document &document, PlanId plan, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] const PageLayout &pages() const { return *m_pages; }
    [[nodiscard]] PageView &pageView() const { return *m_view; }
    [[nodiscard]] PageSetupPanel &setupPanel() const { return *m_setupPanel; }

    /// Asks for a file name and writes the pages as they are seen.
    void savePdf();
    /// Asks for a printer; offers a PDF where there is none.
    void print();
    /// Keeps the set-up with the plan; true when there is nothing left to keep.
    bool remember();

    void done(int result) override;

private:
    void addTools(QToolBar &bar);
    void addPageTools(QToolBar &bar);
    void addZoomTools(QToolBar &bar);
    void showPlan();
    void layOut();
    void showSetup(const PageSetup &setup);
    void showPageNumber();
    void showZoom();
    void chooseZoom(int index);

    Document &m_document;
    PlanId m_plan;
    Dialogs &m_dialogs;
    Report m_report;
    PageSetup m_stored;
    PageSetup m_setup; ///< as edited
    std::shared_ptr<const PageLayout> m_pages;
    PageView *m_view;
    PageListModel *m_pageList;
    QListView *m_thumbnails;
    PageSetupPanel *m_setupPanel;
    QPushButton *m_remember;
    QPushButton *m_revert;
    QSpinBox *m_page = nullptr;
    QComboBox *m_zoom = nullptr;
    QTimer *m_layoutTimer; ///< typing in a field lays out once
};

} // namespace versta
