#include "printpreview.h"

#include "dialogs.h"
#include "pagelistmodel.h"
#include "pagesetuppanel.h"
#include "pageview.h"
#include "planpaper.h"
#include "reportprinter.h"

#include "document/document.h"
#include "document/planedits.h"
#include "reports/pdfwriter.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QSplitter>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int LayoutDelay = 120; ///< milliseconds after the last key in a field
constexpr int ThumbnailHeight = 130;
constexpr std::array ZoomChoices{0.5, 0.75, 1.0, 1.25, 1.5, 2.0};
constexpr int FitChoices = 2; ///< entries of the zoom box before the percentages

/// What a file may be called after the plan's title.
QString fileNameOf(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified())
        name += u"\\/:*?\"<>|"_s.contains(c) ? QChar(u'_') : c;
    name.truncate(80);
    return (name.trimmed().isEmpty() ? u"План"_s : name.trimmed()) + u".pdf"_s;
}

} // namespace

PrintPreview::PrintPreview(Document &document, PlanId plan, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_document(document)
    , m_plan(plan)
    , m_dialogs(dialogs)
    , m_pages(std::make_shared<PageLayout>())
    , m_view(new PageView(this))
    , m_pageList(new PageListModel(this))
    , m_thumbnails(new QListView(this))
    , m_setupPanel(new PageSetupPanel)
    , m_remember(new QPushButton(u"&Запомнить"_s))
    , m_revert(new QPushButton(u"&Вернуть"_s))
    , m_layoutTimer(new QTimer(this))
{
    setWindowTitle(u"Просмотр печати"_s);
    resize(1240, 760);
    m_thumbnails->setObjectName(u"thumbnails"_s);
    m_revert->setObjectName(u"revert"_s);
    m_thumbnails->setModel(m_pageList);
    m_thumbnails->setViewMode(QListView::IconMode);
    m_thumbnails->setFlow(QListView::TopToBottom);
    m_thumbnails->setWrapping(false);
    m_thumbnails->setMovement(QListView::Static);
    m_thumbnails->setSpacing(6);
    m_thumbnails->setIconSize({ThumbnailHeight, ThumbnailHeight});
    m_thumbnails->setUniformItemSizes(true);
    m_thumbnails->setAccessibleName(u"Листы"_s);
    m_thumbnails->setFixedWidth(ThumbnailHeight + 44);
    m_pageList->setPictureHeight(ThumbnailHeight, devicePixelRatioF());

    auto *setupArea = new QScrollArea;
    setupArea->setWidget(m_setupPanel);
    setupArea->setWidgetResizable(true);
    setupArea->setFrameShape(QFrame::NoFrame);
    setupArea->setAccessibleName(u"Настройки страницы"_s);
    setupArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setupArea->setMinimumWidth(m_setupPanel->sizeHint().width() + setupArea->verticalScrollBar()->sizeHint().width());
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_remember, m_revert}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    m_remember->setToolTip(u"Сохранить настройки страницы вместе с планом"_s);
    m_revert->setToolTip(u"К настройкам, которые сохранены с планом"_s);
    auto *setup = new QVBoxLayout;
    setup->addWidget(setupArea, 1);
    setup->addLayout(buttons);

    auto *bar = new QToolBar(this);
    addTools(*bar);
    // The button for what does not fit in a narrow window.
    if (auto *rest = bar->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s))
        rest->setAccessibleName(u"Остальные кнопки"_s);
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_thumbnails);
    parts->addWidget(m_view, 1);
    parts->addLayout(setup);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(bar);
    layout->addLayout(parts, 1);

    m_layoutTimer->setSingleShot(true);
    m_layoutTimer->setInterval(LayoutDelay);
    connect(m_layoutTimer, &QTimer::timeout, this, &PrintPreview::layOut);
    connect(m_setupPanel, &PageSetupPanel::edited, this, [this](const PageSetup &edited) {
        showSetup(edited);
        m_layoutTimer->start();
    });
    connect(m_remember, &QPushButton::clicked, this, &PrintPreview::remember);
    connect(m_revert, &QPushButton::clicked, this, [this] {
        m_setupPanel->setSetup(m_stored);
        showSetup(m_stored);
        layOut();
    });
    connect(m_view, &PageView::currentPageChanged, this, &PrintPreview::showPageNumber);
    connect(m_view, &PageView::zoomChanged, this, &PrintPreview::showZoom);
    connect(m_thumbnails->selectionModel(), &QItemSelectionModel::currentChanged, m_view,
            [this](const QModelIndex &index) {
                if (index.isValid() && index.row() != m_view->currentPage())
                    m_view->goTo(index.row());
            });
    connect(&m_document, &Document::changed, this, &PrintPreview::showPlan);
    showPlan();
    m_view->setFocus();
}

void PrintPreview::addTools(QToolBar &bar)
{
    bar.setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar.setAccessibleName(u"Просмотр печати"_s);
    const auto add = [&](const QString &text, const QKeySequence &keys, const QString &hint, auto call) {
        QAction *action = bar.addAction(text, this, call);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(hint, keys.toString(QKeySequence::NativeText)));
    };
    add(u"&Печать…"_s, QKeySequence::Print, u"Напечатать на принтере"_s, &PrintPreview::print);
    add(u"Сохранить P&DF…"_s, QKeySequence::Save, u"Записать страницы в файл PDF"_s, &PrintPreview::savePdf);
    bar.addSeparator();
    addPageTools(bar);
    bar.addSeparator();
    addZoomTools(bar);
    // Tools are reached by Tab like everything else.
    for (QToolButton *button : bar.findChildren<QToolButton *>())
        button->setFocusPolicy(Qt::TabFocus);
}

void PrintPreview::addPageTools(QToolBar &bar)
{
    const auto addStep = [&](const QString &text, const QString &name, int step, const QString &keys) {
        QAction *action = bar.addAction(text, this, [this, step] { m_view->goTo(m_view->currentPage() + step); });
        action->setShortcut(QKeySequence(keys));
        action->setToolTip(u"%1 (%2)"_s.arg(name, action->shortcut().toString(QKeySequence::NativeText)));
        bar.widgetForAction(action)->setAccessibleName(name);
    };
    addStep(u"◀"_s, u"Предыдущая страница"_s, -1, u"Ctrl+PgUp"_s);
    m_page = new QSpinBox(&bar);
    m_page->setObjectName(u"pageNumber"_s);
    m_page->setPrefix(u"Страница "_s);
    m_page->setAccessibleName(u"Номер страницы"_s);
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setButtonSymbols(QSpinBox::NoButtons);
    m_page->setKeyboardTracking(false);
    connect(m_page, &QSpinBox::valueChanged, m_view, [this](int number) { m_view->goTo(number - 1); });
    bar.addWidget(m_page);
    addStep(u"▶"_s, u"Следующая страница"_s, 1, u"Ctrl+PgDown"_s);
}

void PrintPreview::addZoomTools(QToolBar &bar)
{
    const auto addStep = [&](const QString &text, const QString &name, const QList<QKeySequence> &keys, auto call) {
        QAction *action = bar.addAction(text, m_view, call);
        action->setShortcuts(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(name, keys.constFirst().toString(QKeySequence::NativeText)));
        bar.widgetForAction(action)->setAccessibleName(name);
    };
    addStep(u"−"_s, u"Уменьшить"_s, {QKeySequence(u"Ctrl+-"_s)}, &PageView::zoomOut);
    m_zoom = new QComboBox(&bar);
    m_zoom->setAccessibleName(u"Масштаб"_s);
    m_zoom->setToolTip(u"Масштаб (Ctrl и колесо мыши)"_s);
    m_zoom->addItems({u"По ширине"_s, u"Страница целиком"_s});
    for (const double zoom : ZoomChoices)
        m_zoom->addItem(u"%1 %"_s.arg(qRound(zoom * 100)));
    m_zoom->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_zoom, &QComboBox::activated, this, &PrintPreview::chooseZoom);
    bar.addWidget(m_zoom);
    addStep(u"+"_s, u"Увеличить"_s, {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}, &PageView::zoomIn);
    auto *whole = new QAction(this);
    whole->setShortcut(QKeySequence(u"Ctrl+0"_s));
    connect(whole, &QAction::triggered, m_view, [this] { m_view->setZoom(1); });
    addAction(whole);
}

void PrintPreview::showPlan()
{
    const auto paper = planPaper(m_document, m_plan);
    if (!paper)
        return reject();
    const bool edited = m_setup != m_stored;
    m_report = paper->report;
    m_stored = paper->plan.properties.page;
    if (!edited || m_setup == m_stored) {
        m_setupPanel->setSetup(m_stored);
        m_setup = m_stored;
    }
    setWindowTitle(u"%1 — просмотр печати"_s.arg(paper->name));
    showSetup(m_setup);
    layOut();
}

void PrintPreview::layOut()
{
    m_layoutTimer->stop();
    m_pages = std::make_shared<PageLayout>(layoutPages(m_report, m_setup));
    m_pageList->setPages(m_pages);
    m_view->setPages(m_pages);
    showPageNumber();
    showZoom();
}

void PrintPreview::showSetup(const PageSetup &setup)
{
    m_setup = setup;
    m_remember->setEnabled(m_setup != m_stored && !m_document.isReadOnly());
    m_revert->setEnabled(m_setup != m_stored);
}

void PrintPreview::showPageNumber()
{
    const int count = m_view->pageCount();
    m_page->setRange(1, count);
    m_page->setSuffix(u" из %1"_s.arg(count));
    m_page->setValue(m_view->currentPage() + 1);
    m_thumbnails->setCurrentIndex(m_pageList->index(m_view->currentPage()));
}

void PrintPreview::showZoom()
{
    const auto fitted = [&](const QString &name, PageView::Fit fit) {
        return m_view->fit() == fit ? u"%1 (%2 %)"_s.arg(name).arg(qRound(m_view->zoom() * 100)) : name;
    };
    m_zoom->setItemText(0, fitted(u"По ширине"_s, PageView::Fit::Width));
    m_zoom->setItemText(1, fitted(u"Страница целиком"_s, PageView::Fit::Page));
    // A step between the choices of the box gets an entry of its own at the end.
    while (m_zoom->count() > FitChoices + static_cast<int>(ZoomChoices.size()))
        m_zoom->removeItem(m_zoom->count() - 1);
    if (m_view->fit() != PageView::Fit::None)
        return m_zoom->setCurrentIndex(m_view->fit() == PageView::Fit::Width ? 0 : 1);
    const QString text = u"%1 %"_s.arg(qRound(m_view->zoom() * 100));
    if (m_zoom->findText(text) < 0)
        m_zoom->addItem(text);
    m_zoom->setCurrentIndex(m_zoom->findText(text));
}

void PrintPreview::chooseZoom(int index)
{
    if (index < FitChoices)
        m_view->setFit(index == 0 ? PageView::Fit::Width : PageView::Fit::Page);
    else if (const auto choice = static_cast<std::size_t>(index - FitChoices); choice < ZoomChoices.size())
        m_view->setZoom(ZoomChoices[choice]);
}

void PrintPreview::savePdf()
{
    const QString folder = m_document.path().isEmpty() ? QString() : QFileInfo(m_document.path()).path() + u'/';
    const QString path = m_dialogs.saveFile(
        this, {u"Сохранить PDF"_s, folder + fileNameOf(m_report.title), {u"Документ PDF (*.pdf)"_s}, u"pdf"_s});
    if (path.isEmpty())
        return;
    if (const auto written = writePdf(m_report, m_setup, path); !written)
        m_dialogs.tell(this, written.error());
}

void PrintPreview::print()
{
    if (!hasPrinter()) {
        const int answer = m_dialogs.ask(this, {u"Печать"_s,
                                                u"В системе нет ни одного принтера."_s,
                                                u"Сохраните план в PDF: его можно напечатать на другом компьютере."_s,
                                                {u"Сохранить PDF…"_s}});
        if (answer == 0)
            savePdf();
        return;
    }
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_report.title.simplified());
    const bool landscape = m_pages->paper.width() > m_pages->paper.height();
    printer.setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintCurrentPage, false);
    dialog.setMinMax(1, m_view->pageCount());
    if (!m_dialogs.run(dialog))
        return;
    if (const auto printed = printPages(printer, *m_pages); !printed)
        m_dialogs.tell(this, printed.error());
}

bool PrintPreview::remember()
{
    if (m_setup == m_stored || m_document.isReadOnly())
        return true;
    // showPlan() follows by changed(), and shows the stored set-up.
    if (const auto stored = setPageSetup(m_document, m_plan, m_setup); !stored) {
        m_dialogs.tell(this, stored.error());
        return false;
    }
    return true;
}

void PrintPreview::done(int result)
{
    remember();
    QDialog::done(result);
}

} // namespace versta
