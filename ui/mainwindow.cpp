#include "mainwindow.h"

#include "dialogs.h"
#include "documentpage.h"
#include "examplefile.h"
#include "helpwindow.h"
#include "messagebar.h"
#include "opening.h"
#include "queryedit.h"
#include "recentfiles.h"
#include "settings.h"
#include "settingsdialog.h"
#include "startpage.h"
#include "textfield.h"

#include "document/document.h"
#include "document/filecopies.h"
#include "import/importwindow.h"
#include "minutes/minutespage.h"
#include "plan/planlist.h"
#include "plan/planspage.h"
#include "print/printpreview.h"
#include "results/resultfiles.h"
#include "results/resultimportwindow.h"
#include "results/resultspage.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStatusBar>
#include <QToolBar>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto GeometryKey = "window/geometry"_L1;
const auto StateKey = "window/state"_L1;
const QString MunicipalityFilter = u"Муниципалитет «Версты» (*.versta)"_s;
const QString AllFilesFilter = u"Все файлы (*)"_s;

bool isMunicipality(const QString &path)
{
    return QFileInfo(path).suffix().compare(u"versta"_s, Qt::CaseInsensitive) == 0;
}

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    return files;
}

constexpr int StepShown = 5000; // milliseconds

QString savedSentence(const Document &document)
{
    const auto at = document.savedAt();
    return at ? u"Все изменения сохранены, %1"_s.arg(QLocale().toString(at->time(), u"HH:mm"_s))
              : u"Все изменения сохранены"_s;
}

// The window of a part (import, preview) lives as long as the page it came from.
void showAsWindow(QWidget *part)
{
    part->setAttribute(Qt::WA_DeleteOnClose);
    part->setWindowFlag(Qt::Window);
    part->show();
}

} // namespace

MainWindow::MainWindow(Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_dialogs(dialogs)
    , m_actions(*this)
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(this))
    , m_savedText(new QLabel(this))
{
    setCentralWidget(m_pages);
    m_pages->addWidget(m_start);
    statusBar()->addPermanentWidget(m_savedText);
    setAcceptDrops(true);
    connectActions();
    connect(m_start, &StartPage::createRequested, this, &MainWindow::createMunicipality);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseMunicipality);
    connect(m_start, &StartPage::exampleRequested, this, &MainWindow::openExample);
    connect(m_start, &StartPage::fileRequested, this, &MainWindow::openMunicipality);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (const auto *query = qobject_cast<QueryEdit *>(now))
            connect(query, &QLineEdit::textChanged, this, &MainWindow::updateUndo, Qt::UniqueConnection);
        updateUndo();
    });
    fillMenus();
    fillRecent();
    restoreGeometryOfLastTime();
}

MainWindow::~MainWindow()
{
    delete std::exchange(m_page, nullptr);
}

void MainWindow::start(const QStringList &paths)
{
    if (!paths.isEmpty())
        return openPaths(paths);
    const QString last = settings::lastOpen();
    if (settings::reopenLast() && QFileInfo::exists(last)) {
        openMunicipality(last);
        return;
    }
    if (!settings::exampleShown())
        openExample();
}

void MainWindow::openPaths(const QStringList &paths)
{
    QStringList documents;
    for (const QString &path : paths) {
        if (isMunicipality(path))
            openMunicipality(path);
        else
            documents << path;
    }
    if (documents.isEmpty())
        return;
    const bool forPage = m_page && m_page->currentPage().takesFolders() && QFileInfo(documents.constFirst()).isDir();
    if (!forPage && lookLikeResults(documents))
        importResults(documents);
    else if (!(m_page && m_page->currentPage().takeFiles(documents)))
        importDocuments(documents);
}

bool MainWindow::openMunicipality(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (m_document && m_document->path() == absolute)
        return true;
    auto document = openWithQuestions(absolute, m_dialogs, this);
    fillRecent();
    if (!document || !closeMunicipality())
        return false;
    takeOver(std::move(document));
    return true;
}

bool MainWindow::closeMunicipality()
{
    if (!m_page)
        return true;
    if (!m_page->commitEditor())
        return false;
    delete std::exchange(m_page, nullptr);
    m_document.reset();
    settings::setLastOpen({});
    fillMenus();
    fillRecent();
    return true;
}

void MainWindow::createMunicipality()
{
    const QString path = m_dialogs.saveFile(this, {u"Создать муниципалитет"_s,
                                                   QDir(startFolder()).filePath(u"Муниципалитет.versta"_s),
                                                   {MunicipalityFilter},
                                                   u"versta"_s});
    if (path.isEmpty() || !closeMunicipality())
        return;
    auto document = Document::create(path);
    if (!document)
        return m_dialogs.tell(this, document.error());
    takeOver(std::move(*document));
}

void MainWindow::chooseMunicipality()
{
    const QString path =
        m_dialogs.openFile(this, {u"Открыть муниципалитет"_s, startFolder(), {MunicipalityFilter, AllFilesFilter}, {}});
    if (!path.isEmpty())
        openMunicipality(path);
}

void MainWindow::openExample()
{
    const auto path = exampleFile();
    if (!path)
        return m_dialogs.tell(this, path.error());
    settings::setExampleShown();
    openMunicipality(*path);
}

void MainWindow::takeOver(std::unique_ptr<Document> document)
{
    m_document = std::move(document);
    recentfiles::add(m_document->path());
    settings::setLastOpen(m_document->path());
    m_page = new DocumentPage(*m_document, m_dialogs, this);
    m_pages->addWidget(m_page);
    m_pages->setCurrentWidget(m_page);
    connect(&m_document->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateUndo);
    connect(m_document.get(), &Document::changed, this, [this] { m_savedText->setText(savedSentence(*m_document)); });
    connect(m_page, &DocumentPage::possibilitiesChanged, this, &MainWindow::updateActions);
    connect(m_page, &DocumentPage::currentPageChanged, this, &MainWindow::fillMenus);
    connect(m_page, &DocumentPage::importRequested, this,
            [this](const QStringList &paths) { paths.isEmpty() ? chooseDocuments() : importDocuments(paths); });
    connect(m_page, &DocumentPage::resultFilesRequested, this, &MainWindow::chooseResults);
    connect(m_page, &DocumentPage::resultFolderRequested, this, &MainWindow::chooseResultFolder);
    connect(m_page, &DocumentPage::methodRequested, this,
            [this](const QString &heading) { showHelp(this, SignMethodPage, heading); });
    connect(m_page, &DocumentPage::remedyRequested, this, &MainWindow::carryOut);
    fillMenus();
    fillRecent();
    m_page->currentPage().setFocus();
}

// There is nothing left to save, but people press Ctrl+S: it stores what is being typed and says so.
void MainWindow::saved()
{
    if (m_page->commitEditor())
        statusBar()->showMessage(savedSentence(*m_document), StepShown);
}

void MainWindow::saveCopy()
{
    const QString proposed =
        QDir(QFileInfo(m_document->path()).path()).filePath(m_document->name() + u" (копия).versta"_s);
    const QString path =
        m_dialogs.saveFile(this, {u"Сохранить копию как"_s, proposed, {MunicipalityFilter}, u"versta"_s});
    if (path.isEmpty() || !m_page->commitEditor())
        return;
    if (const auto copied = m_document->saveCopyAs(path); !copied)
        return m_dialogs.tell(this, copied.error());
    m_page->messageBar().show(MessageBar::Kind::Information,
                              u"Копия сохранена: %1"_s.arg(QDir::toNativeSeparators(path)));
}

void MainWindow::restoreFromCopy()
{
    const QString path =
        m_document ? m_document->path()
                   : m_dialogs.openFile(
                         this, {u"Какой файл восстановить"_s, startFolder(), {MunicipalityFilter, AllFilesFilter}, {}});
    if (path.isEmpty())
        return;
    const QString copy = chooseCopy(path, m_dialogs, this);
    if (copy.isEmpty() || !closeMunicipality())
        return;
    const auto kept = restoreCopy(path, copy);
    if (!kept)
        m_dialogs.tell(this, kept.error());
    if (openMunicipality(path) && kept)
        m_page->messageBar().show(
            MessageBar::Kind::Information,
            u"Файл восстановлен из копии. Прежний сохранён рядом: «%1»."_s.arg(QFileInfo(*kept).fileName()));
}

void MainWindow::chooseDocuments()
{
    const QStringList paths = m_dialogs.openFiles(
        this, {u"Загрузить план из документа"_s,
               startFolder(),
               {u"Документы (*.docx *.odt *.xlsx *.html *.htm *.txt *.tsv *.doc *.xls)"_s, AllFilesFilter},
               {}});
    if (!paths.isEmpty())
        importDocuments(paths);
}

bool MainWindow::hasMunicipalityFor(const QString &what)
{
    if (!m_document) {
        const Question question{.title = u"Загрузить %1"_s.arg(what),
                                .text = u"Загрузить %1 можно в муниципалитет, а он не открыт."_s.arg(what),
                                .buttons = {u"Создать муниципалитет…"_s, u"Открыть…"_s}};
        const int answer = m_dialogs.ask(this, question);
        if (answer == 0)
            createMunicipality();
        else if (answer == 1)
            chooseMunicipality();
        if (!m_document)
            return false;
    }
    if (!m_document->isReadOnly())
        return true;
    m_dialogs.tell(this, {Error::Code::ReadOnly,
                          u"Муниципалитет открыт только для чтения, загрузить в него %1 нельзя."_s.arg(what),
                          {}});
    return false;
}

void MainWindow::importDocuments(const QStringList &paths)
{
    if (!hasMunicipalityFor(u"план"_s))
        return;
    auto *window = new ImportWindow(*m_document, m_dialogs, m_page);
    connect(window, &ImportWindow::minutesImported, m_page, [this](MinutesId minutes) {
        m_page->showPage(m_page->minutesPage());
        m_page->minutesPage().showMinutes(minutes);
    });
    showAsWindow(window);
    window->load(paths);
}

void MainWindow::chooseResults()
{
    const QStringList paths =
        m_dialogs.openFiles(this, {u"Загрузить результаты"_s,
                                   startFolder(),
                                   {u"Книги и таблицы (*.xlsx *.ods *.csv *.xls *.tsv)"_s, AllFilesFilter},
                                   {}});
    if (!paths.isEmpty())
        importResults(paths);
}

void MainWindow::chooseResultFolder()
{
    const QString path = m_dialogs.chooseFolder(this, u"Загрузить результаты из папки"_s, startFolder());
    if (!path.isEmpty())
        importResults({path});
}

void MainWindow::importResults(const QStringList &paths)
{
    if (!hasMunicipalityFor(u"результаты"_s))
        return;
    auto *window = new ResultImportWindow(*m_document, m_dialogs, m_page);
    connect(window, &ResultImportWindow::stored, m_page, [this] { m_page->showPage(m_page->resultsPage()); });
    showAsWindow(window);
    window->load(paths);
}

void MainWindow::exportPage()
{
    if (!m_page->commitEditor())
        return;
    const QString path = m_page->currentPage().exportContents();
    if (!path.isEmpty())
        m_page->messageBar().show(MessageBar::Kind::Information,
                                  u"Файл сохранён: %1"_s.arg(QDir::toNativeSeparators(path)));
}

void MainWindow::showPreview()
{
    if (m_page->commitEditor())
        showAsWindow(new PrintPreview(*m_document, m_page->printedPlan(), m_dialogs, m_page));
}

void MainWindow::showSettings()
{
    SettingsDialog dialog(this);
    if (m_dialogs.run(dialog))
        dialog.store();
    fillRecent();
}

void MainWindow::carryOut(Remedy remedy)
{
    if (remedy == Remedy::SaveCopyAs)
        saveCopy();
    else if (remedy == Remedy::RestoreCopy)
        restoreFromCopy();
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.create, &MainWindow::createMunicipality);
    on(m_actions.open, &MainWindow::chooseMunicipality);
    on(m_actions.close, &MainWindow::closeMunicipality);
    on(m_actions.save, &MainWindow::saved);
    on(m_actions.saveCopy, &MainWindow::saveCopy);
    on(m_actions.restore, &MainWindow::restoreFromCopy);
    on(m_actions.importResults, &MainWindow::chooseResults);
    on(m_actions.importResultFolder, &MainWindow::chooseResultFolder);
    on(m_actions.exportPage, &MainWindow::exportPage);
    on(m_actions.preview, &MainWindow::showPreview);
    on(m_actions.settings, &MainWindow::showSettings);
    on(m_actions.quit, &MainWindow::close);
    // What goes wrong is said by the document itself.
    // What was taken back may be out of sight, in another plan or on another page: its name is said.
    on(m_actions.undo, [this] {
        const QString gesture = m_document->undoStack().undoText();
        if (m_document->undo())
            statusBar()->showMessage(u"Отменено: %1"_s.arg(gesture), StepShown);
    });
    on(m_actions.redo, [this] {
        const QString gesture = m_document->undoStack().redoText();
        if (m_document->redo())
            statusBar()->showMessage(u"Возвращено: %1"_s.arg(gesture), StepShown);
    });
    on(m_actions.findEverywhere, [this] { m_page->findEverywhere(); });
    on(m_actions.example, &MainWindow::openExample);
    on(m_actions.help, [this] { showHelp(this, u"index.html"_s); });
    on(m_actions.shortcuts, [this] { showHelp(this, u"keys.html"_s); });
    on(m_actions.about, [this] { showAbout(m_dialogs, this); });
}

// Actions of a page go with the page; those of the window are taken out and put back.
void MainWindow::fillMenus()
{
    setWindowTitle(m_document ? m_document->name() + (m_document->isReadOnly() ? u" (только чтение)"_s : QString())
                              : QString());
    m_actions.editMenu->clear();
    m_actions.editMenu->addActions({m_actions.undo, m_actions.redo});
    m_actions.pageMenu->clear();
    m_actions.viewMenu->clear();
    m_actions.toolBar->clear();
    if (m_page) {
        const WorkPage &page = m_page->currentPage();
        addDrawings(page.pageActions() + page.editActions() + page.viewActions());
        m_actions.editMenu->addSeparator();
        m_actions.editMenu->addActions(page.editActions());
        m_actions.pageMenu->setTitle(page.menuTitle());
        m_actions.pageMenu->addActions(page.pageActions());
        m_actions.viewMenu->addActions(m_page->navigationActions());
        m_actions.viewMenu->addSeparator();
        m_actions.viewMenu->addActions(page.viewActions());
        m_actions.viewMenu->addSeparator();
        m_actions.toolBar->addActions(page.toolBarActions());
        m_actions.toolBar->addSeparator();
        m_actions.toolBar->addActions({m_actions.undo, m_actions.redo});
        m_actions.toolBar->addSeparator();
        m_actions.toolBar->addActions({m_actions.preview, m_actions.exportPage});
        m_actions.exportPage->setText(page.exportText());
        m_actions.exportPage->setIconText(u"Экспорт"_s);
    } else {
        m_actions.toolBar->addActions({m_actions.create, m_actions.open});
    }
    m_actions.editMenu->addSeparator();
    m_actions.editMenu->addAction(m_actions.findEverywhere);
    m_actions.viewMenu->addAction(m_actions.toolBar->toggleViewAction());
    m_actions.pageMenu->menuAction()->setEnabled(m_page != nullptr);
    m_savedText->setText(m_document && !m_document->isReadOnly() ? savedSentence(*m_document) : QString());
    updateActions();
    updateUndo();
}

void MainWindow::fillRecent()
{
    const QStringList paths = recentfiles::paths();
    m_start->setRecentFiles(paths);
    m_actions.recentMenu->clear();
    m_actions.recentMenu->setEnabled(!paths.isEmpty());
    int number = 0;
    for (const QString &path : paths) {
        ++number;
        QAction *action =
            m_actions.recentMenu->addAction(u"&%1  %2"_s.arg(number).arg(recentfiles::menuText(path, paths)), this,
                                            [this, path] { openMunicipality(path); });
        action->setToolTip(QDir::toNativeSeparators(path));
    }
    m_actions.recentMenu->setToolTipsVisible(true);
    m_actions.recentMenu->addSeparator();
    m_actions.recentMenu->addAction(u"&Очистить список"_s, this, [this] {
        recentfiles::clear();
        fillRecent();
    });
}

void MainWindow::updateActions()
{
    const bool open = m_document != nullptr;
    const bool plan = open && m_page->printedPlan().isValid();
    for (QAction *action : {m_actions.close, m_actions.save, m_actions.saveCopy, m_actions.findEverywhere})
        action->setEnabled(open);
    m_actions.exportPage->setEnabled(open && m_page->currentPage().canExport());
    m_actions.preview->setEnabled(plan);
}

void MainWindow::updateUndo()
{
    const QUndoStack *stack = m_document ? &m_document->undoStack() : nullptr;
    const QWidget *focused = QApplication::focusWidget();
    const auto update = [&](QAction *action, const QString &name, const QString &gesture, bool can, bool typing) {
        action->setEnabled(can && !typing);
        action->setText(can ? name + u": "_s + gesture : name);
        action->setIconText(QString(name).remove(u'&'));
        action->setToolTip(QString(action->text()).remove(u'&') + u" ("_s + action->shortcut().toString() + u")"_s);
    };
    update(m_actions.undo, u"&Отменить"_s, stack ? stack->undoText() : QString(), stack && stack->canUndo(),
           keepsUndo(focused));
    update(m_actions.redo, u"&Вернуть"_s, stack ? stack->redoText() : QString(), stack && stack->canRedo(),
           keepsRedo(focused));
}

void MainWindow::restoreGeometryOfLastTime()
{
    resize(1180, 720);
    const QSettings stored;
    restoreGeometry(stored.value(GeometryKey).toByteArray());
    restoreState(stored.value(StateKey).toByteArray());
}

QString MainWindow::startFolder() const
{
    const QStringList recent = recentfiles::paths();
    if (m_document)
        return QFileInfo(m_document->path()).path();
    if (!recent.isEmpty() && QFileInfo(recent.front()).dir().exists())
        return QFileInfo(recent.front()).path();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_page && !m_page->commitEditor())
        return event->ignore();
    QSettings stored;
    stored.setValue(GeometryKey, saveGeometry());
    stored.setValue(StateKey, saveState());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openPaths(localFiles(event->mimeData()));
}

} // namespace versta
