#pragma once

#include "errortext.h"
#include "mainactions.h"

#include "core/id.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QStackedWidget;

namespace versta {

class Dialogs;
class Document;
class DocumentPage;
class StartPage;

/// The program's window: the start page, or one open municipality with its menus.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// \param dialogs outlives the window
    explicit MainWindow(Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What is shown first: the files asked for, else the municipality that was open last, else, at the very first
    /// start, the example, else the start page.
    void start(const QStringList &paths);
    /// Opens a municipality, or takes documents with plans into the open one.
    void openPaths(const QStringList &paths);
    /// True when the municipality is open now.
    bool openMunicipality(const QString &path);
    /// False when what is being typed could not be stored; the municipality then stays open.
    bool closeMunicipality();
    /// The open municipality, or nullptr.
    [[nodiscard]] Document *document() const { return m_document.get(); }
    [[nodiscard]] DocumentPage *documentPage() const { return m_page; }
    [[nodiscard]] const MainActions &actions() const { return m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void createMunicipality();
    void chooseMunicipality();
    void openExample();
    void takeOver(std::unique_ptr<Document> document);
    void saved();
    void saveCopy();
    void restoreFromCopy();
    void chooseDocuments();
    void importDocuments(const QStringList &paths);
    void chooseResults();
    void chooseResultFolder();
    void importResults(const QStringList &paths);
    /// Asks for a municipality when none is open, to put what is called `what` into it; false when it cannot be put.
    bool hasMunicipalityFor(const QString &what);
    void exportPage();
    void showPreview();
    void showSettings();
    void carryOut(Remedy remedy);
    void fillMenus();
    void fillRecent();
    void updateActions();
    void updateUndo();
    void restoreGeometryOfLastTime();
    [[nodiscard]] QString startFolder() const;

    Dialogs &m_dialogs;
    MainActions m_actions;
    QStackedWidget *m_pages;
    StartPage *m_start;
    QLabel *m_savedText;
    std::unique_ptr<Document> m_document;
    DocumentPage *m_page = nullptr; ///< of m_document; both are there or neither
};

} // namespace versta
