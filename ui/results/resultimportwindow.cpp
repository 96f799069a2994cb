#include "resultimportwindow.h"

#include "dialogs.h"
#include "exporting.h"
#include "icons.h"
#include "mappingdialog.h"
#include "resultfiles.h"
#include "valuetableview.h"

#include "core/pluralru.h"
#include "core/results/mappingjson.h"
#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schoolqueries.h"
#include "exchange/sheetreader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>
#include <optional>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using State = ResultFile::State;

const auto FolderKey = "results/folder"_L1;

enum Column
{
    FileColumn,
    ContentColumn,
    StateColumn,
    SchoolsColumn,
    PupilsColumn,
    RefusedColumn,
    RemarksColumn,
};

QString books(qint64 count)
{
    return countOf(count, u"книга"_s, u"книги"_s, u"книг"_s);
}

QString numberOrNothing(int number)
{
    return number > 0 ? QLocale(QLocale::Russian).toString(number) : QString();
}

} // namespace

ResultImportWindow::ResultImportWindow(Document &document, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_reader(new WorkbookReader(this))
    , m_comparer(document)
    , m_summary(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(u"&Остановить"_s))
    , m_list(new QTreeWidget)
    , m_details(new QTabWidget)
    , m_problems(new ValueTableView(u"Замечания"_s))
    , m_unknown(new ValueTableView(u"Неизвестные школы"_s))
    , m_differences(new ValueTableView(u"Отличия от загруженного"_s))
    , m_addSchools(new QCheckBox(u"До&бавить неизвестные школы в реестр"_s))
    , m_schoolLine(new QWidget)
    , m_school(new QComboBox)
    , m_addFiles(new QPushButton(u"Добавить &книги…"_s))
    , m_addFolder(new QPushButton(u"Добавить &папку…"_s))
    , m_explain(new QPushButton(u"&Что в книге…"_s))
    , m_export(new QPushButton(u"&Сохранить замечания…"_s))
    , m_load(new QPushButton(u"&Загрузить"_s))
    , m_close(new QPushButton(u"Закрыть"_s))
{
    setWindowTitle(u"Загрузка результатов"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    layOut();
    // The first workbooks of a municipality fill its register.
    const auto schools = allSchools(m_document);
    m_addSchools->setChecked(schools && schools->empty());
    fillSchools();
    connect(m_reader, &WorkbookReader::finished, this, &ResultImportWindow::takeReading);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ResultImportWindow::showDetails);
    connect(m_addSchools, &QCheckBox::toggled, this, &ResultImportWindow::compareAll);
    connect(m_school, &QComboBox::activated, this, &ResultImportWindow::chooseSchool);
    connect(m_stop, &QPushButton::clicked, this, &ResultImportWindow::stop);
    connect(m_addFiles, &QPushButton::clicked, this, [this] { chooseMore(false); });
    connect(m_addFolder, &QPushButton::clicked, this, [this] { chooseMore(true); });
    connect(m_explain, &QPushButton::clicked, this, &ResultImportWindow::explainChosen);
    connect(m_list, &QTreeWidget::itemActivated, this, &ResultImportWindow::explainChosen);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ResultImportWindow::showState);
    connect(m_export, &QPushButton::clicked, this, &ResultImportWindow::exportProblems);
    connect(m_load, &QPushButton::clicked, this, &ResultImportWindow::storeAll);
    connect(m_close, &QPushButton::clicked, this, &ResultImportWindow::close);
    showDetails();
    showState();
}

void ResultImportWindow::layOut()
{
    m_summary->setObjectName(u"importSummary"_s);
    m_summary->setWordWrap(true);
    m_progress->setAccessibleName(u"Ход работы"_s);
    m_progress->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_progress);
    top->addWidget(m_stop);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(filesBox());
    splitter->addWidget(detailsBox());
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({420, 220});
    auto *bottom = new QHBoxLayout;
    for (QPushButton *button : {m_addFiles, m_addFolder, m_explain, m_export, m_stop, m_close, m_load})
        button->setAutoDefault(false);
    bottom->addWidget(m_addFiles);
    bottom->addWidget(m_addFolder);
    bottom->addWidget(m_explain);
    bottom->addWidget(m_export);
    bottom->addStretch(1);
    bottom->addWidget(m_load);
    bottom->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_addSchools);
    layout->addLayout(bottom);
    resize(1240, 720);
}

QWidget *ResultImportWindow::filesBox()
{
    m_list->setObjectName(u"importFiles"_s);
    m_list->setAccessibleName(u"Книги"_s);
    m_list->setHeaderLabels(
        {u"Книга"_s, u"Что это"_s, u"Что станет"_s, u"Школ"_s, u"Учеников"_s, u"Не внесено"_s, u"Замечаний"_s});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->header()->setHighlightSections(false);
    for (const int column : {SchoolsColumn, PupilsColumn, RefusedColumn, RemarksColumn})
        m_list->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    m_list->setColumnWidth(FileColumn, 34 * character);
    m_list->setColumnWidth(StateColumn, 40 * character);
    m_list->header()->setSectionResizeMode(ContentColumn, QHeaderView::Stretch);
    for (const int column : {SchoolsColumn, PupilsColumn, RefusedColumn, RemarksColumn})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return m_list;
}

QWidget *ResultImportWindow::detailsBox()
{
    m_details->addTab(m_problems, QString());
    m_details->addTab(m_unknown, QString());
    m_details->addTab(m_differences, QString());
    m_school->setAccessibleName(u"Чьи это работы"_s);
    auto *caption = new QLabel(u"В книге не сказано, какая это школа. &Чьи это работы:"_s);
    caption->setBuddy(m_school);
    auto *line = new QHBoxLayout(m_schoolLine);
    line->setContentsMargins({});
    line->addWidget(caption);
    line->addWidget(m_school);
    line->addStretch(1);
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_schoolLine);
    layout->addWidget(m_details, 1);
    return box;
}

void ResultImportWindow::load(const QStringList &paths)
{
    for (const QString &path : resultFilesIn(paths)) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        if (std::ranges::find(m_files, absolute, &ResultFile::path) != m_files.end())
            continue;
        ResultFile file;
        file.path = absolute;
        m_files.push_back(std::move(file));
        auto *item = new QTreeWidgetItem(m_list);
        for (const int column : {SchoolsColumn, PupilsColumn, RefusedColumn, RemarksColumn})
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        showFile(m_files.size() - 1);
    }
    if (m_work == Work::None) {
        m_begun = 0;
        readNext();
    }
    showState();
}

void ResultImportWindow::readNext()
{
    const auto next = std::ranges::find(m_files, State::Waiting, &ResultFile::state);
    if (next == m_files.end())
        return settle();
    m_work = Work::Reading;
    m_at = std::size_t(next - m_files.begin());
    m_total = m_begun + count(State::Waiting);
    ++m_begun;
    next->state = State::Reading;
    showFile(m_at);
    showState();
    const auto layouts = rememberedMappings(m_document);
    m_reader->read({next->path, layouts ? *layouts : std::vector<RememberedMapping>(), next->school, next->decisions});
}

void ResultImportWindow::takeReading(const ReadWorkbook &workbook)
{
    ResultFile &file = m_files[m_at];
    file.take(workbook.reading);
    if (!file.isComparable()) {
        showFile(m_at);
        return readNext();
    }
    file.state = State::Comparing;
    showFile(m_at);
    compare(m_at, [this](const Result<PlannedImport> &planned) {
        takePlan(planned);
        readNext();
    });
}

void ResultImportWindow::compare(std::size_t file, WorkbookComparer::Done done)
{
    m_comparer.compare(m_files[file].reading, m_files[file].name(), choices(), std::move(done));
}

void ResultImportWindow::takePlan(const Result<PlannedImport> &workbook)
{
    m_files[m_at].take(workbook.map([](const PlannedImport &planned) { return planned.summary(); }));
    showFile(m_at);
}

void ResultImportWindow::compareAll()
{
    if (m_work != Work::None) {
        m_compareAgain = true;
        return;
    }
    m_compareAgain = false;
    m_work = Work::Comparing;
    m_begun = 0;
    m_total = int(std::ranges::count_if(m_files, &ResultFile::isComparable));
    m_at = 0;
    compareNext();
}

void ResultImportWindow::compareNext()
{
    const auto next = std::find_if(m_files.begin() + std::ptrdiff_t(m_at), m_files.end(),
                                   [](const ResultFile &file) { return file.isComparable(); });
    if (next == m_files.end())
        return settle();
    m_at = std::size_t(next - m_files.begin());
    ++m_begun;
    showState();
    compare(m_at, [this](const Result<PlannedImport> &planned) {
        takePlan(planned);
        ++m_at;
        compareNext();
    });
}

void ResultImportWindow::storeAll()
{
    if (m_work != Work::None)
        return;
    m_work = Work::Storing;
    m_begun = 0;
    m_total = count(State::Ready);
    m_at = 0;
    storeNext();
}

// Each is compared anew, for the one before it and the user may have changed the file.
void ResultImportWindow::storeNext()
{
    const auto next = std::find_if(m_files.begin() + std::ptrdiff_t(m_at), m_files.end(),
                                   [](const ResultFile &file) { return file.state == State::Ready; });
    if (next == m_files.end())
        return settle();
    m_at = std::size_t(next - m_files.begin());
    ++m_begun;
    showState();
    compare(m_at, [this](const Result<PlannedImport> &planned) { storePlanned(planned); });
}

void ResultImportWindow::storePlanned(const Result<PlannedImport> &workbook)
{
    if (workbook && !isUpToDate(m_document, *workbook))
        return compare(m_at, [this](const Result<PlannedImport> &planned) { storePlanned(planned); });
    ResultFile &file = m_files[m_at];
    takePlan(workbook);
    if (file.state == State::Ready) {
        if (const auto stored = importPlanned(m_document, *workbook))
            file.state = State::Stored;
        else
            file.take(Result<ImportSummary>(tl::unexpected(stored.error())));
        showFile(m_at);
    }
    ++m_at;
    storeNext();
}

void ResultImportWindow::stop()
{
    m_comparer.stop();
    m_compareAgain = false;
    if (m_work == Work::Reading) {
        m_reader->stop();
        for (std::size_t file = 0; file < m_files.size(); ++file) {
            State &state = m_files[file].state;
            if (state != State::Reading && state != State::Waiting && state != State::Comparing)
                continue;
            state = State::Unreadable;
            m_files[file].reason = u"чтение остановлено"_s;
            showFile(file);
        }
    }
    if (m_work == Work::Opening)
        m_opening.stop();
    if (m_work != Work::None)
        settle();
}

void ResultImportWindow::settle()
{
    const Work done = m_work;
    m_work = Work::None;
    showDetails();
    showState();
    if (done == Work::Storing && count(State::Stored) > 0)
        Q_EMIT stored();
    // A workbook that was stored may have brought what another one waited for.
    if (m_compareAgain || (done == Work::Storing && std::ranges::any_of(m_files, &ResultFile::isComparable)))
        return compareAll();
    Q_EMIT settled();
}

void ResultImportWindow::setAddsSchools(bool adds)
{
    m_addSchools->setChecked(adds);
}

void ResultImportWindow::setSchool(int file, SchoolLogin school)
{
    ResultFile &chosen = m_files[std::size_t(file)];
    chosen.school = school;
    chosen.state = State::Waiting;
    showFile(std::size_t(file));
    if (m_work == Work::None) {
        m_begun = 0;
        readNext();
    }
}

void ResultImportWindow::chooseSchool(int choice)
{
    const QTreeWidgetItem *item = m_list->selectedItems().isEmpty() ? nullptr : m_list->selectedItems().constFirst();
    if (item && choice > 0)
        setSchool(m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item)),
                  SchoolLogin(m_school->itemData(choice).toInt()));
}

void ResultImportWindow::fillSchools()
{
    m_school->addItem(u"— выберите школу —"_s, 0);
    const auto schools = allSchools(m_document);
    if (!schools)
        return;
    for (const School &school : *schools) {
        if (school.login.isValid())
            m_school->addItem(school.name(), school.login.digits());
    }
}

void ResultImportWindow::chooseMore(bool folder)
{
    QSettings settings;
    const QString from = settings.value(FolderKey, QFileInfo(m_document.path()).path()).toString();
    QStringList paths;
    if (folder) {
        const QString path = m_dialogs.chooseFolder(this, u"Папка с книгами"_s, from);
        paths = path.isEmpty() ? QStringList() : QStringList{path};
    } else {
        paths = m_dialogs.openFiles(this, {u"Книги с результатами"_s,
                                           from,
                                           {u"Книги и таблицы (*.xlsx *.ods *.csv *.xls *.tsv)"_s, u"Все файлы (*)"_s},
                                           {}});
    }
    if (paths.isEmpty())
        return;
    settings.setValue(FolderKey, QFileInfo(paths.constFirst()).path());
    load(paths);
}

void ResultImportWindow::exportProblems()
{
    static_cast<void>(exportTableWithQuestions(problemTable(allFiles()).table, u"Сохранить замечания"_s,
                                               u"Замечания к результатам"_s, m_document, m_dialogs, this));
}

void ResultImportWindow::reject()
{
    stop();
    QDialog::reject();
}

void ResultImportWindow::showFile(std::size_t index)
{
    const ResultFile &file = m_files[index];
    QTreeWidgetItem *item = m_list->topLevelItem(int(index));
    item->setText(FileColumn, file.name());
    item->setToolTip(FileColumn, file.path);
    item->setText(ContentColumn, file.contentText());
    item->setToolTip(ContentColumn, file.contentText());
    item->setText(SchoolsColumn, numberOrNothing(file.schools()));
    item->setText(PupilsColumn, numberOrNothing(file.pupils()));
    item->setText(RefusedColumn, numberOrNothing(file.refusedRows()));
    item->setText(RemarksColumn, numberOrNothing(file.remarks()));
    item->setText(StateColumn, file.stateText());
    item->setToolTip(StateColumn, file.stateText());
    item->setIcon(StateColumn, file.drawing().isEmpty() ? QIcon() : icon(file.drawing()));
    if (file.state == State::Reading)
        m_list->scrollToItem(item);
}

void ResultImportWindow::showDetails()
{
    const auto files = chosenFiles();
    const auto show = [this](ValueTableView *view, ValueTable table, const QString &title) {
        const auto rows = table.table.rows.size();
        view->setTable(std::move(table));
        m_details->setTabText(m_details->indexOf(view), rows > 0 ? u"%1 (%2)"_s.arg(title).arg(rows) : title);
    };
    show(m_problems, problemTable(files), u"Замечания"_s);
    show(m_unknown, unknownSchoolTable(files), u"Неизвестные школы"_s);
    show(m_differences, differenceTable(files), u"Отличия от загруженного"_s);
    const bool asks = m_list->selectedItems().size() == 1 && files.front()->needsSchool;
    m_schoolLine->setVisible(asks);
    if (asks)
        m_school->setCurrentIndex(std::max(0, m_school->findData(files.front()->school.digits())));
}

void ResultImportWindow::showState()
{
    const bool busy = isBusy();
    const int ready = count(State::Ready);
    const bool writable = !m_document.isReadOnly();
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    m_progress->setRange(0, m_work == Work::Opening ? 0 : m_total);
    m_progress->setValue(m_begun - 1);
    const int chosen = chosenFile();
    const State state = chosen >= 0 ? m_files[std::size_t(chosen)].state : State::Waiting;
    m_explain->setEnabled(!busy && (state == State::Unrecognised || state == State::Ready || state == State::Same ||
                                    state == State::PutOff));
    m_explain->setToolTip(u"Указать столбцы, работу, год и класс: для книги неузнанной или узнанной неверно"_s);
    const QString work = m_work == Work::Storing     ? u"загружается"_s
                         : m_work == Work::Comparing ? u"сравнивается"_s
                                                     : u"читается"_s;
    m_progress->setFormat(u"%1 книга %2 из %3"_s.arg(work).arg(m_begun).arg(m_total));
    m_summary->setText(summary());
    m_load->setEnabled(!busy && writable && ready > 0);
    m_load->setText(ready > 0 ? u"&Загрузить %1"_s.arg(countOf(ready, u"книгу"_s, u"книги"_s, u"книг"_s))
                              : u"&Загрузить"_s);
    m_load->setDefault(m_load->isEnabled());
    m_addSchools->setEnabled(!busy);
    m_addFiles->setEnabled(m_work != Work::Storing);
    m_addFolder->setEnabled(m_work != Work::Storing);
    m_school->setEnabled(!busy);
    m_export->setEnabled(!busy && !problemTable(allFiles()).table.rows.empty());
    const auto unknown = std::ranges::any_of(m_files, [](const ResultFile &file) {
        return std::ranges::any_of(file.summary.schools, [](const UnknownSchool &school) { return !school.foreign; });
    });
    m_addSchools->setVisible(unknown);
}

QString ResultImportWindow::summary() const
{
    if (m_work == Work::Reading || m_work == Work::Opening)
        return m_files[m_at].name();
    if (m_work == Work::Storing || m_work == Work::Comparing)
        return m_at < m_files.size() ? m_files[m_at].name() : QString();
    QStringList parts;
    const auto add = [&](const QString &words, int count) {
        if (count > 0)
            parts << u"%1: %2"_s.arg(words).arg(count);
    };
    add(u"к загрузке"_s, count(State::Ready));
    add(u"загружено"_s, count(State::Stored));
    add(u"уже загружены, изменений нет"_s, count(State::Same));
    add(u"ждут решения"_s, count(State::PutOff));
    add(u"не узнаны"_s, count(State::Unrecognised));
    add(u"не прочитаны"_s, count(State::Unreadable) + count(State::Failed));
    if (parts.isEmpty())
        return u"В выбранном нет книг."_s;
    return u"%1 — %2."_s.arg(books(qint64(m_files.size())), parts.join(u", "_s));
}

ImportChoices ResultImportWindow::choices() const
{
    return {.addUnknownSchools = m_addSchools->isChecked()};
}

std::vector<const ResultFile *> ResultImportWindow::allFiles() const
{
    std::vector<const ResultFile *> files;
    for (const ResultFile &file : m_files)
        files.push_back(&file);
    return files;
}

// Those that are selected; all when none is.
std::vector<const ResultFile *> ResultImportWindow::chosenFiles() const
{
    std::vector<const ResultFile *> files;
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        if (m_list->topLevelItem(int(file))->isSelected())
            files.push_back(&m_files[file]);
    }
    return files.empty() ? allFiles() : files;
}

int ResultImportWindow::count(State state) const
{
    return int(std::ranges::count(m_files, state, &ResultFile::state));
}

int ResultImportWindow::chosenFile() const
{
    const auto selected = m_list->selectedItems();
    if (selected.size() == 1)
        return m_list->indexOfTopLevelItem(selected.constFirst());
    return m_files.size() == 1 ? 0 : -1;
}

void ResultImportWindow::explainChosen()
{
    if (m_explain->isEnabled())
        explainColumns(chosenFile());
}

void ResultImportWindow::explainColumns(int file)
{
    if (m_work != Work::None)
        return;
    m_work = Work::Opening;
    m_at = std::size_t(file);
    showState();
    auto sheets = std::make_shared<std::optional<Result<std::vector<SheetSource>>>>();
    m_opening.start([path = m_files[m_at].path, sheets] { *sheets = openSheets(path); },
                    [this, sheets] { askForColumns(**sheets); });
}

void ResultImportWindow::askForColumns(const Result<std::vector<SheetSource>> &sheets)
{
    m_work = Work::None;
    showState();
    const ResultFile &file = m_files[m_at];
    if (!sheets) {
        m_dialogs.tell(this, sheets.error());
        return settle();
    }
    if (std::ranges::all_of(*sheets, &SheetSource::isEmpty)) {
        m_dialogs.tell(this, {Error::Code::NotFound, u"В книге нет данных."_s, {}});
        return settle();
    }
    MappingDialog dialog(file.name(), *sheets, file.decisions, {file.path, MarkScales::builtIn(), file.school, {}},
                         this);
    if (m_dialogs.run(dialog))
        takeDecision(dialog);
    else
        settle();
}

void ResultImportWindow::takeDecision(const MappingDialog &dialog)
{
    const SheetDecision decision = dialog.decision();
    if (dialog.isToBeRemembered() && !m_document.isReadOnly())
        static_cast<void>(rememberMapping(m_document, {{}, layoutKey(dialog.sheet()), decision.mapping}));
    auto &decisions = m_files[m_at].decisions;
    std::erase_if(decisions, [&](const SheetDecision &known) { return known.sheet == decision.sheet; });
    decisions.push_back(decision);
    m_files[m_at].state = State::Waiting;
    // Others that were made in the same way have waited for it too.
    for (ResultFile &file : m_files) {
        if (file.state == State::Unrecognised && dialog.isToBeRemembered())
            file.state = State::Waiting;
    }
    m_begun = 0;
    readNext();
}

} // namespace versta
