#include "mainwindow.h"

#include "dialogs.h"
#include "documentpage.h"
#include "startpage.h"

#include "document/document.h"
#include "plan/planpage.h"

#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusBar>

namespace versta {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_dialogs(dialogs)
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(this))
{
    setCentralWidget(m_pages);
    m_pages->addWidget(m_start);
    resize(1180, 720);
    addMenus();
    statusBar();
    connect(m_start, &StartPage::createRequested, this, &MainWindow::createMunicipality);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseMunicipality);
    connect(m_start, &StartPage::fileRequested, this, &MainWindow::openMunicipality);
    fillMenus();
}

MainWindow::~MainWindow()
{
    closeMunicipality();
}

bool MainWindow::openMunicipality(const QString &path)
{
    auto document = Document::open(path);
    if (!document) {
        m_dialogs.tell(this, document.error());
        return false;
    }
    takeOver(std::move(*document));
    return true;
}

void MainWindow::closeMunicipality()
{
    if (m_page)
        m_page->planPage().commitEditor();
    delete std::exchange(m_page, nullptr);
    m_document.reset();
    fillMenus();
}

void MainWindow::createMunicipality()
{
    const QString path =
        m_dialogs.saveFile(this, {u"Новый муниципалитет"_s, {}, {u"Муниципалитет «Версты» (*.versta)"_s}, u"versta"_s});
    if (path.isEmpty())
        return;
    auto document = Document::create(path);
    if (!document)
        return m_dialogs.tell(this, document.error());
    takeOver(std::move(*document));
}

void MainWindow::chooseMunicipality()
{
    const QString path =
        m_dialogs.openFile(this, {u"Открыть муниципалитет"_s, {}, {u"Муниципалитет «Версты» (*.versta)"_s}, {}});
    if (!path.isEmpty())
        openMunicipality(path);
}

void MainWindow::takeOver(std::unique_ptr<Document> document)
{
    closeMunicipality();
    m_document = std::move(document);
    m_page = new DocumentPage(*m_document, m_dialogs, this);
    m_pages->addWidget(m_page);
    m_pages->setCurrentWidget(m_page);
    connect(&m_document->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateUndo);
    connect(m_undo, &QAction::triggered, m_document.get(), &Document::undo);
    connect(m_redo, &QAction::triggered, m_document.get(), &Document::redo);
    fillMenus();
}

void MainWindow::addMenus()
{
    QMenu *file = menuBar()->addMenu(u"&Файл"_s);
    file->addAction(u"Созд&ать муниципалитет…"_s, QKeySequence::New, this, &MainWindow::createMunicipality);
    file->addAction(u"&Открыть…"_s, QKeySequence::Open, this, &MainWindow::chooseMunicipality);
    m_close = file->addAction(u"&Закрыть"_s, QKeySequence::Close, this, &MainWindow::closeMunicipality);
    file->addSeparator();
    m_save = file->addAction(u"&Сохранить"_s, QKeySequence::Save, this, [this] {
        if (m_page->planPage().commitEditor())
            statusBar()->showMessage(u"Все изменения сохранены"_s);
    });
    file->addSeparator();
    file->addAction(u"В&ыход"_s, QKeySequence::Quit, this, &QWidget::close);

    m_editMenu = menuBar()->addMenu(u"&Правка"_s);
    m_undo = m_editMenu->addAction(u"&Отменить"_s);
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo = m_editMenu->addAction(u"&Вернуть"_s);
    m_redo->setShortcuts({QKeySequence(u"Ctrl+Y"_s), QKeySequence(u"Ctrl+Shift+Z"_s)});
    m_editMenu->addSeparator();
    m_planMenu = menuBar()->addMenu(u"П&лан"_s);
    m_viewMenu = menuBar()->addMenu(u"&Вид"_s);
}

void MainWindow::fillMenus()
{
    setWindowTitle(m_document ? u"%1 — Верста"_s.arg(m_document->name()) : u"Верста"_s);
    if (m_page) {
        m_editMenu->addActions(m_page->planPage().editActions());
        m_planMenu->addActions(m_page->planPage().planActions());
        m_viewMenu->addActions(m_page->planPage().viewActions());
    }
    for (QAction *action : {m_save, m_close})
        action->setEnabled(m_document != nullptr);
    updateUndo();
}

void MainWindow::updateUndo()
{
    const QUndoStack *stack = m_document ? &m_document->undoStack() : nullptr;
    const auto update = [](QAction *action, const QString &name, bool can, const QString &gesture) {
        action->setEnabled(can);
        action->setText(can ? name + u": "_s + gesture : name);
    };
    update(m_undo, u"&Отменить"_s, stack && stack->canUndo(), stack ? stack->undoText() : QString());
    update(m_redo, u"&Вернуть"_s, stack && stack->canRedo(), stack ? stack->redoText() : QString());
}

} // namespace versta
