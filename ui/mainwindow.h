#pragma once

#include <QMainWindow>

#include <memory>

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

    /// Opens a municipality; errors are told. True when it is open now.
    bool openMunicipality(const QString &path);
    void closeMunicipality();
    /// The open municipality, or nullptr.
    [[nodiscard]] Document *document() const { return m_document.get(); }
    [[nodiscard]] DocumentPage *documentPage() const { return m_page; }

private:
    void createMunicipality();
    void chooseMunicipality();
    void takeOver(std::unique_ptr<Document> document);
    void addMenus();
    void fillMenus();
    void updateUndo();

    Dialogs &m_dialogs;
    QStackedWidget *m_pages;
    StartPage *m_start;
    std::unique_ptr<Document> m_document;
    DocumentPage *m_page = nullptr;
    QMenu *m_editMenu = nullptr;
    QMenu *m_planMenu = nullptr;
    QMenu *m_viewMenu = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_save = nullptr;
    QAction *m_close = nullptr;
};

} // namespace versta
