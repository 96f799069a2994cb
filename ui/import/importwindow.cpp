#include "importwindow.h"

#include "backgroundreader.h"
#include "dialogs.h"
#include "minutespane.h"
#include "planpane.h"
#include "readingwords.h"
#include "sourcepane.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/minutesedits.h"
#include "document/schoolqueries.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTreeView>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

enum Page
{
    MessagePage,
    PlanPage
};

QString stateText(const ImportFile &file)
{
    switch (file.state) {
    case ImportFile::State::Waiting:
        return u"ждёт очереди"_s;
    case ImportFile::State::Reading:
        return u"читается…"_s;
    case ImportFile::State::Failed:
        return file.error.code == Error::Code::Cancelled ? u"остановлен"_s : u"не прочитан"_s;
    case ImportFile::State::Read:
        break;
    }
    const auto plans = static_cast<qint64>(file.reading.plans.size());
    if (file.minutes)
        return plans == 0 ? u"протокол"_s : u"протокол и "_s + countOf(plans, u"план"_s, u"плана"_s, u"планов"_s);
    return plans == 0 ? u"плана не найдено"_s : countOf(plans, u"план"_s, u"плана"_s, u"планов"_s);
}

QString fileName(const ImportFile &file)
{
    return QFileInfo(file.path).fileName();
}

} // namespace

ImportWindow::ImportWindow(Document &document, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_reader(new BackgroundReader(this))
    , m_summary(new QLabel(this))
    , m_fileList(new QListWidget)
    , m_pages(new QStackedWidget)
    , m_message(new QLabel)
    , m_source(new SourcePane)
    , m_plans(new PlanPane)
    , m_minutes(new MinutesPane)
    , m_tabs(new QTabWidget)
    , m_below(new QWidget)
    , m_warningsTitle(new QLabel)
    , m_warnings(new QListWidget)
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(u"О&становить"_s, this))
    , m_load(new QPushButton(u"&Загрузить"_s, this))
    , m_takeBack(new QAction(u"&Отменить исправление"_s, this))
{
    setWindowTitle(u"Загрузка плана из документа"_s);
    // Two tables stand side by side: they get what the screen has, up to where more would not help.
    const QSize room = screen()->availableSize();
    resize(QSize(1700, 960).boundedTo({room.width() * 98 / 100, room.height() * 92 / 100}));
    QFont large = m_summary->font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    m_summary->setFont(large);
    for (QLabel *label : {m_summary, m_message}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::NoFocus);
    }
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(40);
    m_fileList->setAccessibleName(u"Документы"_s);
    m_fileList->setWordWrap(true);
    m_warnings->setObjectName(u"warnings"_s);
    m_warnings->setAccessibleName(u"Замечания"_s);
    m_warnings->setWordWrap(true);
    m_warningsTitle->setBuddy(m_warnings);

    auto *panes = new QSplitter(Qt::Horizontal);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_source);
    panes->addWidget(m_plans);
    panes->setSizes({1100, 900}); // boxes above the columns of the document need room
    auto *belowLayout = new QVBoxLayout(m_below);
    belowLayout->setContentsMargins({});
    belowLayout->addWidget(m_warningsTitle);
    belowLayout->addWidget(m_warnings, 1);
    auto *work = new QSplitter(Qt::Vertical);
    work->setChildrenCollapsible(false);
    m_tabs->setObjectName(u"importTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(panes, u"Планы"_s);
    m_tabs->addTab(m_minutes, u"Протокол"_s);
    work->addWidget(m_tabs);
    work->addWidget(m_below);
    work->setStretchFactor(0, 1);
    work->setSizes({1000, 120});
    m_pages->insertWidget(MessagePage, m_message);
    m_pages->insertWidget(PlanPage, work);
    auto *all = new QSplitter(Qt::Horizontal);
    all->setChildrenCollapsible(false);
    all->addWidget(m_fileList);
    all->addWidget(m_pages);
    all->setStretchFactor(1, 1);
    all->setSizes({170, 1000});

    auto *add = new QPushButton(u"&Добавить документы…"_s, this);
    auto *takeBack = new QPushButton(m_takeBack->text(), this);
    auto *cancel = new QPushButton(u"Закр&ыть"_s, this);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(takeBack);
    buttons->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_progress, m_stop, m_load, cancel})
        buttons->addWidget(widget);
    // Enter in a list must not store anything.
    for (QPushButton *button : {add, takeBack, m_stop, m_load, cancel})
        button->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_progress->setAccessibleName(u"Документ читается"_s);
    m_load->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_load->setToolTip(m_document.isReadOnly() ? u"Муниципалитет открыт только для чтения"_s
                                               : u"Сохранить отмеченные планы в муниципалитете (Ctrl+Enter)"_s);
    m_takeBack->setShortcut(QKeySequence::Undo);
    takeBack->setToolTip(u"Вернуть прочитанное к виду до последнего исправления (Ctrl+Z)"_s);
    addAction(m_takeBack);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(all, 1);
    layout->addLayout(buttons);

    connect(add, &QPushButton::clicked, this, &ImportWindow::addFiles);
    connect(takeBack, &QPushButton::clicked, m_takeBack, &QAction::trigger);
    connect(m_takeBack, &QAction::enabledChanged, takeBack, &QWidget::setEnabled);
    connect(m_takeBack, &QAction::triggered, this, &ImportWindow::takeBack);
    connect(m_stop, &QPushButton::clicked, this, &ImportWindow::stopReading);
    connect(m_load, &QPushButton::clicked, this, &ImportWindow::accept);
    connect(cancel, &QPushButton::clicked, this, &ImportWindow::reject);
    connect(m_reader, &BackgroundReader::finished, this, &ImportWindow::takeDocument);
    connect(m_fileList, &QListWidget::currentRowChanged, this, &ImportWindow::showFile);
    connect(m_warnings, &QListWidget::itemActivated, this, &ImportWindow::followWarning);
    connect(m_warnings, &QListWidget::itemClicked, this, &ImportWindow::followWarning);
    connectPanes();
    showFileStates();
    showFile(-1);
}

void ImportWindow::connectPanes()
{
    // Each side follows the other; it stays where it already shows what is asked for, so that the following ends.
    connect(m_source, &SourcePane::rowMadeCurrent, m_plans, &PlanPane::showRow);
    connect(m_plans, &PlanPane::rowsMadeCurrent, m_source, &SourcePane::showRows);
    connect(m_source, &SourcePane::choicesChanged, this, [this](const RecognitionChoices &choices) {
        chooseReading({choices, currentFile()->choices.minutes});
    });
    connect(m_minutes, &MinutesPane::choicesChanged, this, [this](const MinutesChoices &choices) {
        chooseReading({currentFile()->choices.plans, choices});
    });
    connect(m_minutes, &MinutesPane::takeRequested, this, [this](bool take) {
        currentFile()->takeMinutes = take;
        showPlans(m_source->currentRow());
        showSummary();
    });
    connect(m_plans, &PlanPane::takeRequested, this, [this](std::size_t plan, bool take) {
        currentFile()->wishesOf(plan).take = take;
        m_plans->setTaken(plan, take);
        showSummary();
    });
    connect(m_plans, &PlanPane::titleEdited, this,
            [this](std::size_t plan, const QString &title) { currentFile()->wishesOf(plan).title = title; });
    connect(m_plans, &PlanPane::kindEdited, this,
            [this](std::size_t plan, PlanKind kind) { currentFile()->wishesOf(plan).kind = kind; });
    connect(m_plans, &PlanPane::periodEdited, this, [this](std::size_t plan, const PlanPeriod &period) {
        currentFile()->wishesOf(plan).period = period;
        // Deadlines are understood anew.
        showPlans(m_source->currentRow());
    });
    m_plans->view().addActions(m_source->rowActions());
    m_plans->view().setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ImportWindow::load(const QStringList &paths)
{
    for (const QString &path : paths) {
        const bool known = std::ranges::any_of(
            m_files, [&](const ImportFile &file) { return QFileInfo(file.path) == QFileInfo(path); });
        if (!known)
            m_files.push_back({.path = path});
    }
    showFileStates();
    if (m_current < 0 && !m_files.empty())
        m_fileList->setCurrentRow(0);
    if (!isReading())
        readNext();
}

bool ImportWindow::isReading() const
{
    return m_reader->isReading();
}

void ImportWindow::stopReading()
{
    m_reader->stop();
    for (ImportFile &file : m_files) {
        if (file.state != ImportFile::State::Waiting && file.state != ImportFile::State::Reading)
            continue;
        file.state = ImportFile::State::Failed;
        file.error = {
            Error::Code::Cancelled, u"Чтение остановлено. Чтобы прочитать документ, добавьте его снова."_s, {}};
    }
    showFileStates();
    showFile(m_current);
    Q_EMIT readingFinished();
}

QString ImportWindow::summary() const
{
    return m_summary->text();
}

QString ImportWindow::message() const
{
    return m_pages->currentIndex() == MessagePage ? m_message->text() : QString();
}

void ImportWindow::accept()
{
    if (isReading())
        return;
    std::vector<Plan> plans;
    std::vector<NewMinutes> minutes;
    for (const ImportFile &file : m_files) {
        const std::size_t first = plans.size();
        for (Plan &plan : file.takenPlans())
            plans.push_back(std::move(plan));
        if (const MinutesReading *reading = file.takenMinutes()) {
            minutes.push_back({reading->minutes, reading->decisions, {}});
            for (std::size_t plan = first; plan < plans.size(); ++plan)
                minutes.back().plans.push_back(plan);
        }
    }
    if (plans.empty() && minutes.empty())
        return;
    const auto stored =
        insertDocuments(m_document, plans, minutes,
                        minutes.empty() ? u"загрузить план из документа"_s : u"загрузить протокол из документа"_s);
    if (!stored)
        return m_dialogs.tell(this, stored.error());
    Q_EMIT imported(QList<PlanId>(stored->plans.begin(), stored->plans.end()));
    if (!stored->minutes.empty())
        Q_EMIT minutesImported(stored->minutes.front());
    QDialog::accept();
}

void ImportWindow::reject()
{
    const bool corrected = std::ranges::any_of(m_files, [](const ImportFile &file) { return !file.earlier.empty(); });
    if (corrected && m_dialogs.ask(this, {u"Загрузка плана"_s,
                                          u"Закрыть окно, не загрузив планы?"_s,
                                          u"Исправления, сделанные в этом окне, пропадут."_s,
                                          {u"Закрыть без загрузки"_s},
                                          true}) != 0)
        return;
    m_reader->stop();
    QDialog::reject();
}

void ImportWindow::addFiles()
{
    const QString folder = m_files.empty() ? QString() : QFileInfo(m_files.back().path).path();
    load(m_dialogs.openFiles(this, {u"Документы с планами"_s,
                                    folder,
                                    {u"Документы (*.docx *.odt *.xlsx *.html *.htm *.txt *.csv)"_s, u"Все файлы (*)"_s},
                                    {}}));
}

void ImportWindow::readNext()
{
    const auto next = std::ranges::find(m_files, ImportFile::State::Waiting, &ImportFile::state);
    if (next == m_files.end()) {
        showFileStates();
        Q_EMIT readingFinished();
        return;
    }
    m_reading = static_cast<std::size_t>(next - m_files.begin());
    next->state = ImportFile::State::Reading;
    m_reader->read(next->path);
    showFileStates();
    if (static_cast<int>(m_reading) == m_current)
        showFile(m_current);
}

void ImportWindow::takeDocument(const ReadDocument &document)
{
    m_files[m_reading].take(document);
    if (static_cast<int>(m_reading) == m_current)
        showFile(m_current);
    readNext();
}

void ImportWindow::showFile(int index)
{
    m_current = index;
    ImportFile *file = currentFile();
    const bool isRead = file && file->state == ImportFile::State::Read;
    if (!file)
        m_message->setText(u"Выберите документы с планами: Word (DOCX), OpenDocument, Excel (XLSX), HTML или текст.\n\n"
                           u"Кнопка «Добавить документы…» внизу слева."_s);
    else if (file->state == ImportFile::State::Failed)
        m_message->setText(u"%1\n\n%2"_s.arg(fileName(*file), file->error.text));
    else
        m_message->setText(u"%1\n\nДокумент читается…"_s.arg(fileName(*file)));
    m_pages->setCurrentIndex(isRead ? PlanPage : MessagePage);
    if (isRead) {
        m_source->setReading(file->reading, file->choices.plans);
        m_tabs->tabBar()->setVisible(file->minutes.has_value());
        m_tabs->setCurrentIndex(file->minutes ? 1 : 0);
        showMinutes();
        showPlans(m_source->currentRow());
        showWarnings();
        if (!m_fileList->hasFocus())
            (file->minutes ? static_cast<QWidget *>(m_minutes) : &m_plans->view())->setFocus();
    }
    m_takeBack->setEnabled(file && !file->earlier.empty());
    showSummary();
}

void ImportWindow::showFileStates()
{
    while (m_fileList->count() < static_cast<int>(m_files.size()))
        m_fileList->addItem(QString());
    for (int i = 0; i < m_fileList->count(); ++i) {
        const ImportFile &file = m_files[static_cast<std::size_t>(i)];
        m_fileList->item(i)->setText(fileName(file) + u'\n' + stateText(file));
        m_fileList->item(i)->setToolTip(QDir::toNativeSeparators(file.path));
    }
    m_fileList->setVisible(m_files.size() > 1);
    m_progress->setVisible(isReading());
    m_stop->setVisible(isReading());
    showSummary();
}

void ImportWindow::showPlans(std::optional<SourceRow> current)
{
    const ImportFile &file = *currentFile();
    std::vector<ReadingModel::Entry> entries;
    for (std::size_t plan = 0; plan < file.reading.plans.size(); ++plan)
        entries.push_back({file.wishedPlan(plan), file.reading.sources[plan], file.isTaken(plan)});
    m_plans->setEntries(std::move(entries), current);
}

void ImportWindow::showMinutes()
{
    const ImportFile &file = *currentFile();
    if (!file.minutes)
        return;
    m_minutes->setReading(*file.minutes, file.choices.minutes, file.takeMinutes,
                          allSchools(m_document).value_or(std::vector<School>()));
    const auto plans = static_cast<qint64>(file.reading.plans.size());
    m_tabs->setTabText(0, plans > 0 ? u"Планы (%1)"_s.arg(plans) : u"Планы"_s);
    m_tabs->setTabText(1, u"Протокол: %1"_s.arg(countOf(static_cast<qint64>(file.minutes->decisions.activities.size()),
                                                        u"решение"_s, u"решения"_s, u"решений"_s)));
}

void ImportWindow::showWarnings()
{
    const ImportFile &file = *currentFile();
    const int row = m_warnings->currentRow();
    m_warnings->clear();
    for (const ReadingWarning &warning : file.reading.warnings)
        m_warnings->addItem(warning.where.isEmpty() ? warning.text : u"%1: %2"_s.arg(warning.where, warning.text));
    if (file.minutes) {
        for (const ReadingWarning &warning : file.minutes->warnings)
            m_warnings->addItem(u"%1: %2"_s.arg(warning.where, warning.text));
    }
    const int count = m_warnings->count();
    m_warnings->setCurrentRow(std::clamp(row, 0, std::max(0, count - 1)));
    m_below->setVisible(count > 0); // the summary says when there are none
    m_warningsTitle->setText(u"За&мечания (%1): Enter ведёт к месту"_s.arg(count));
}

void ImportWindow::showSummary()
{
    const ImportFile *file = currentFile();
    QString text;
    if (file && m_files.size() == 1)
        text = fileName(*file) + (file->state == ImportFile::State::Read ? u". "_s : u": "_s);
    if (file && file->state == ImportFile::State::Read)
        text += readingSummary(file->reading, file->minutes ? &*file->minutes : nullptr);
    else if (file)
        text += stateText(*file);
    const auto taken = static_cast<qint64>(takenPlans().size());
    if (m_files.size() > 1)
        text += u"\nВсего документов: %1, будет загружено планов: %2"_s.arg(m_files.size()).arg(taken);
    m_summary->setText(text);
    m_summary->setVisible(!text.isEmpty());
    const qint64 minutes = takenMinutes();
    QStringList what;
    if (minutes > 0)
        what << (minutes == 1 ? u"протокол"_s : countOf(minutes, u"протокол"_s, u"протокола"_s, u"протоколов"_s));
    if (taken > 1 || (taken > 0 && minutes > 0))
        what << countOf(taken, u"план"_s, u"плана"_s, u"планов"_s);
    m_load->setText(what.isEmpty() ? u"&Загрузить"_s : u"&Загрузить "_s + what.join(u" и "_s));
    m_load->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_load->setEnabled(taken + minutes > 0 && !isReading() && !m_document.isReadOnly());
}

void ImportWindow::followWarning(const QListWidgetItem *item)
{
    const ImportFile *file = currentFile();
    const auto index = static_cast<std::size_t>(m_warnings->row(item));
    if (!file || index >= file->reading.warnings.size())
        return;
    const ReadingWarning &warning = file->reading.warnings[index];
    if (const auto row = warningRow(file->reading, warning))
        m_source->showRows({*row});
    if (warning.plan && warning.activity)
        m_plans->showActivity(*warning.plan, *warning.activity);
}

void ImportWindow::chooseReading(const ReadingChoices &choices)
{
    currentFile()->choose(choices);
    showCorrected();
}

void ImportWindow::takeBack()
{
    currentFile()->unchoose();
    showCorrected();
}

void ImportWindow::showCorrected()
{
    const ImportFile &file = *currentFile();
    m_source->updateReading(file.reading, file.choices.plans);
    showMinutes();
    showPlans(m_source->currentRow());
    showWarnings();
    showFileStates();
    m_takeBack->setEnabled(!file.earlier.empty());
}

ImportFile *ImportWindow::currentFile()
{
    const auto index = static_cast<std::size_t>(m_current);
    return m_current >= 0 && index < m_files.size() ? &m_files[index] : nullptr;
}

std::vector<Plan> ImportWindow::takenPlans() const
{
    std::vector<Plan> plans;
    for (const ImportFile &file : m_files) {
        for (Plan &plan : file.takenPlans())
            plans.push_back(std::move(plan));
    }
    return plans;
}

qint64 ImportWindow::takenMinutes() const
{
    return std::ranges::count_if(m_files, [](const ImportFile &file) { return file.takenMinutes() != nullptr; });
}

} // namespace versta
