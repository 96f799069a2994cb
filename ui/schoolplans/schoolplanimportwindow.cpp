#include "schoolplanimportwindow.h"

#include "dialogs.h"
#include "icons.h"
#include "panellabels.h"
#include "planschooldialog.h"

#include "control/dateline.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/planqueries.h"
#include "document/schoolplanedits.h"
#include "document/schoolplanqueries.h"
#include "document/schoolqueries.h"
#include "import/backgroundreader.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using State = SchoolPlanFile::State;

enum Column
{
    FileColumn,
    TitleColumn,
    CountColumn,
    SchoolColumn,
    ReasonColumn,
    EarlierColumn,
    StateColumn,
};

QString plansText(qint64 count)
{
    return countOf(count, u"план"_s, u"плана"_s, u"планов"_s);
}

QString stateOfFile(const SchoolPlanFile &file)
{
    switch (file.state) {
    case State::Waiting:
        return u"ждёт очереди"_s;
    case State::Reading:
        return u"читается…"_s;
    case State::Failed:
        return file.reason;
    case State::Read:
        break;
    }
    return {};
}

} // namespace

SchoolPlanImportWindow::SchoolPlanImportWindow(Document &document, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_reader(new BackgroundReader(this))
    , m_summary(new QLabel)
    , m_progress(new QProgressBar)
    , m_stop(new QPushButton(u"О&становить"_s))
    , m_list(new QTreeWidget)
    , m_reason(newTextLabel(u"schoolPlanImportReason"_s))
    , m_sent(new DateLine(u"Когда присланы"_s))
    , m_addFiles(new QPushButton(u"Добавить &файлы…"_s))
    , m_addFolder(new QPushButton(u"Добавить &папку…"_s))
    , m_load(new QPushButton(u"&Загрузить"_s))
    , m_close(new QPushButton(u"Закр&ыть"_s))
{
    setWindowTitle(u"Загрузка планов школ"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setAcceptDrops(true);
    layOut();
    learn();
    connect(m_reader, &BackgroundReader::finished, this, &SchoolPlanImportWindow::takeDocument);
    connect(&m_document, &Document::changed, this, &SchoolPlanImportWindow::hear);
    connect(m_list, &QTreeWidget::itemChanged, this, &SchoolPlanImportWindow::takeTick);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &SchoolPlanImportWindow::showStates);
    connect(m_stop, &QPushButton::clicked, this, &SchoolPlanImportWindow::stop);
    connect(m_addFiles, &QPushButton::clicked, this, [this] { chooseMore(false); });
    connect(m_addFolder, &QPushButton::clicked, this, [this] { chooseMore(true); });
    connect(m_load, &QPushButton::clicked, this, &SchoolPlanImportWindow::accept);
    connect(m_close, &QPushButton::clicked, this, &SchoolPlanImportWindow::reject);
    showStates();
}

void SchoolPlanImportWindow::layOut()
{
    m_summary->setObjectName(u"schoolPlanImportSummary"_s);
    m_summary->setWordWrap(true);
    m_progress->setAccessibleName(u"Ход чтения"_s);
    m_progress->setFormat(u"файл %v из %m"_s);
    m_list->setObjectName(u"schoolPlanFiles"_s);
    m_list->setAccessibleName(u"Планы школ"_s);
    m_list->setHeaderLabels(
        {u"Файл"_s, u"План"_s, u"Мероприятий"_s, u"Школа"_s, u"Как узнана"_s, u"Прежний план"_s, u"Что станет"_s});
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setHighlightSections(false);
    m_list->headerItem()->setTextAlignment(CountColumn, Qt::AlignRight | Qt::AlignVCenter);
    const int character = fontMetrics().averageCharWidth();
    const int widths[] = {26, 30, 16, 28, 28, 27};
    for (int column = 0; column < StateColumn; ++column)
        m_list->setColumnWidth(column, widths[column] * character);
    m_sent->setObjectName(u"schoolPlansSent"_s);
    m_sent->setDay(QDate::currentDate());
    m_sent->setMaximumWidth(character * 24);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_progress);
    top->addWidget(m_stop);
    auto *sent = new QFormLayout;
    sent->addRow(u"Когда &присланы:"_s, m_sent);
    auto *bottom = new QHBoxLayout;
    for (QPushButton *button : {m_addFiles, m_addFolder, m_stop, m_load, m_close})
        button->setAutoDefault(false);
    bottom->addWidget(m_addFiles);
    bottom->addWidget(m_addFolder);
    bottom->addStretch(1);
    bottom->addWidget(m_load);
    bottom->addWidget(m_close);
    m_load->setToolTip(m_document.isReadOnly() ? u"Муниципалитет открыт только для чтения"_s
                                               : u"Сохранить отмеченные планы одним шагом (Ctrl+Enter)"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reason);
    layout->addLayout(sent);
    layout->addLayout(bottom);
    resize(1240, 640);
}

void SchoolPlanImportWindow::load(const QStringList &paths)
{
    for (const QString &path : schoolPlanFilesIn(paths)) {
        const QString absolute = QFileInfo(path).absoluteFilePath();
        if (std::ranges::find(m_files, absolute, &SchoolPlanFile::path) != m_files.end())
            continue;
        m_files.push_back({.path = absolute});
        m_rows.push_back(0);
        showFile(m_files.size() - 1);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    if (!isReading())
        readNext();
}

bool SchoolPlanImportWindow::isReading() const
{
    return m_reader->isReading();
}

void SchoolPlanImportWindow::readNext()
{
    const auto next = std::ranges::find(m_files, State::Waiting, &SchoolPlanFile::state);
    if (next == m_files.end()) {
        showStates();
        Q_EMIT readingFinished();
        return;
    }
    m_at = std::size_t(next - m_files.begin());
    next->state = State::Reading;
    showFile(m_at);
    m_reader->read(next->path);
    showStates();
}

void SchoolPlanImportWindow::takeDocument(const ReadDocument &document)
{
    SchoolPlanFile &file = m_files[m_at];
    file.take(document);
    for (FoundSchoolPlan &plan : file.plans)
        guess(file, plan);
    showFile(m_at);
    readNext();
}

void SchoolPlanImportWindow::stop()
{
    m_reader->stop();
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        if (m_files[file].state != State::Waiting && m_files[file].state != State::Reading)
            continue;
        m_files[file].fail(u"чтение остановлено"_s);
        showFile(file);
    }
    showStates();
    Q_EMIT readingFinished();
}

// Schools and plans may have come while the window was open.
void SchoolPlanImportWindow::hear(const ChangeSet &changes)
{
    if (!touchesSchools(changes) && !changes.touches("plan") && !changes.touches("school_plan"))
        return;
    learn();
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        for (FoundSchoolPlan &plan : m_files[file].plans)
            guess(m_files[file], plan);
        showFile(file);
    }
    showStates();
}

void SchoolPlanImportWindow::learn()
{
    m_schools = allSchools(m_document).value_or(std::vector<School>());
    const auto heads = planHeads(m_document).value_or(std::vector<PlanHead>());
    m_earlier.clear();
    for (const SchoolPlan &plan : schoolPlans(m_document).value_or(std::vector<SchoolPlan>())) {
        const auto head = std::ranges::find(heads, plan.plan, &PlanHead::id);
        if (head != heads.end())
            m_earlier.push_back({plan, head->period.code(), head->period.isKnown() ? head->period.label() : QString()});
    }
}

// A plan for the same years, or out of a file of the same name, is a corrected one: it takes the other's place unless
// the user says otherwise. One for other years stands beside it.
void SchoolPlanImportWindow::guess(const SchoolPlanFile &file, FoundSchoolPlan &plan) const
{
    plan.guess = guessPlanSchool(plan.plan, file.name(), m_schools);
    const bool gone =
        plan.school.isValid() && std::ranges::find(m_schools, plan.school, &School::id) == m_schools.end();
    if (!plan.schoolChosen || gone)
        plan.school = plan.guess.school;
    std::vector<const Earlier *> all;
    std::vector<const Earlier *> alike;
    for (const Earlier &earlier : m_earlier) {
        if (!plan.school.isValid() || earlier.plan.school != plan.school)
            continue;
        all.push_back(&earlier);
        const QString period = plan.plan.properties.period.code();
        if ((!period.isEmpty() && period == earlier.period) || earlier.plan.file == file.name())
            alike.push_back(&earlier);
    }
    plan.earlier.clear();
    for (const Earlier *earlier : alike.empty() ? all : alike)
        plan.earlier.push_back(earlier->plan.plan);
    plan.earlierPeriod = all.empty() ? QString() : (alike.empty() ? all : alike).front()->label;
    if (!plan.replacesChosen)
        plan.replaces = !alike.empty();
}

void SchoolPlanImportWindow::setSchool(Place place, SchoolId school)
{
    FoundSchoolPlan &plan = planAt(place);
    plan.school = school;
    plan.schoolChosen = true;
    plan.replacesChosen = false;
    guess(m_files[place.file], plan);
    showFile(place.file);
    showStates();
}

void SchoolPlanImportWindow::setReplaces(Place place, bool replaces)
{
    planAt(place).replaces = replaces;
    planAt(place).replacesChosen = true;
    showStates();
}

void SchoolPlanImportWindow::setTaken(Place place, bool taken)
{
    planAt(place).take = taken;
    showStates();
}

void SchoolPlanImportWindow::takeTick(QTreeWidgetItem *item)
{
    const QVariantList place = item->data(FileColumn, Qt::UserRole).toList();
    if (place.size() == 2)
        setTaken({place[0].toULongLong(), place[1].toULongLong()}, item->checkState(FileColumn) == Qt::Checked);
}

void SchoolPlanImportWindow::chooseMore(bool folder)
{
    const QString from = m_files.empty() ? QFileInfo(m_document.path()).path() : QFileInfo(m_files.back().path).path();
    if (!folder)
        return load(m_dialogs.openFiles(
            this, {u"Планы школ"_s,
                   from,
                   {u"Документы (*.docx *.odt *.xlsx *.html *.htm *.txt *.doc *.rtf *.pdf)"_s, u"Все файлы (*)"_s},
                   {}}));
    const QString path = m_dialogs.chooseFolder(this, u"Папка с планами школ"_s, from);
    if (!path.isEmpty())
        load({path});
}

void SchoolPlanImportWindow::accept()
{
    if (isReading() || taken() == 0)
        return;
    if (const QString problem = m_sent->problem(); !problem.isEmpty())
        return m_dialogs.tell(this, {Error::Code::Parse, problem, {}});
    std::vector<NewSchoolPlan> plans;
    for (const SchoolPlanFile &file : m_files) {
        for (const FoundSchoolPlan &plan : file.plans) {
            if (plan.take)
                plans.push_back({plan.plan, plan.school, m_sent->day(), file.name(),
                                 plan.replaces ? plan.earlier : std::vector<PlanId>()});
        }
    }
    // What it stores is no news to it.
    disconnect(&m_document, &Document::changed, this, &SchoolPlanImportWindow::hear);
    const auto stored = insertSchoolPlans(m_document, plans);
    if (!stored) {
        connect(&m_document, &Document::changed, this, &SchoolPlanImportWindow::hear);
        return m_dialogs.tell(this, stored.error());
    }
    Q_EMIT imported(QList<PlanId>(stored->begin(), stored->end()));
    QDialog::accept();
}

void SchoolPlanImportWindow::reject()
{
    m_reader->stop();
    QDialog::reject();
}

// The rows of one file are made anew where they stand.
void SchoolPlanImportWindow::showFile(std::size_t index)
{
    const QSignalBlocker quiet(m_list);
    const SchoolPlanFile &file = m_files[index];
    const int first = std::accumulate(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(index), 0);
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    for (int row = 0; row < m_rows[index]; ++row)
        delete m_list->takeTopLevelItem(first);
    m_rows[index] = std::max(1, int(file.plans.size()));
    for (int row = 0; row < m_rows[index]; ++row) {
        auto *item = new QTreeWidgetItem;
        m_list->insertTopLevelItem(first + row, item);
        item->setText(FileColumn, file.name());
        item->setToolTip(FileColumn, file.path);
        if (!file.plans.empty()) {
            fillRow(*item, {index, std::size_t(row)});
            continue;
        }
        item->setText(StateColumn, stateOfFile(file));
        item->setToolTip(StateColumn, stateOfFile(file));
        if (file.state == State::Failed)
            item->setIcon(StateColumn, icon(u"problem"_s));
    }
    if (current >= 0)
        m_list->setCurrentItem(m_list->topLevelItem(std::min(current, m_list->topLevelItemCount() - 1)));
    if (file.state == State::Reading)
        m_list->scrollToItem(m_list->topLevelItem(first));
}

void SchoolPlanImportWindow::fillRow(QTreeWidgetItem &item, Place place)
{
    const FoundSchoolPlan &plan = planAt(place);
    const QString name = m_files[place.file].name();
    const QString title = plan.plan.properties.title.simplified();
    item.setData(FileColumn, Qt::UserRole, QVariantList{qulonglong(place.file), qulonglong(place.plan)});
    item.setCheckState(FileColumn, plan.take ? Qt::Checked : Qt::Unchecked);
    item.setText(TitleColumn, title);
    item.setToolTip(TitleColumn, title);
    item.setText(CountColumn, QString::number(plan.plan.activities.size()));
    item.setTextAlignment(CountColumn, Qt::AlignRight | Qt::AlignVCenter);
    item.setText(ReasonColumn, plan.schoolChosen ? u"выбрана вами"_s : planSchoolReason(plan.guess));
    QComboBox *school = newSchoolBox(m_schools, plan.school);
    school->setAccessibleName(u"Школа плана из файла «%1»"_s.arg(name));
    school->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setItemWidget(&item, SchoolColumn, school);
    // The box goes with its row, which is made anew: that waits until the box has done its work.
    connect(school, &QComboBox::activated, this, [this, place, school] {
        QMetaObject::invokeMethod(
            this,
            [this, place, chosen = schoolOf(*school)] {
                setSchool(place, chosen);
                m_list->itemWidget(itemOf(place), SchoolColumn)->setFocus();
            },
            Qt::QueuedConnection);
    });
    if (plan.earlier.empty())
        return;
    auto *earlier = new QComboBox;
    const QString which = plan.earlier.size() > 1 ? u"заменить прежние: %1"_s.arg(plan.earlier.size())
                          : plan.earlierPeriod.isEmpty() ? u"заменить прежний"_s
                                                         : u"заменить прежний (%1)"_s.arg(plan.earlierPeriod);
    earlier->addItem(u"оставить оба"_s, false);
    earlier->addItem(which, true);
    earlier->setCurrentIndex(plan.replaces ? 1 : 0);
    earlier->setAccessibleName(u"Что сделать с прежним планом школы, файл «%1»"_s.arg(name));
    earlier->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setItemWidget(&item, EarlierColumn, earlier);
    connect(earlier, &QComboBox::activated, this, [this, place](int choice) { setReplaces(place, choice == 1); });
}

void SchoolPlanImportWindow::showStates()
{
    const QSignalBlocker quiet(m_list);
    for (std::size_t file = 0; file < m_files.size(); ++file) {
        for (std::size_t plan = 0; plan < m_files[file].plans.size(); ++plan) {
            QTreeWidgetItem *item = itemOf({file, plan});
            const FoundSchoolPlan &found = m_files[file].plans[plan];
            item->setCheckState(FileColumn, found.take ? Qt::Checked : Qt::Unchecked);
            item->setText(StateColumn, stateText(found));
            item->setToolTip(StateColumn, stateText(found));
            const bool doubtful = found.take && !found.school.isValid();
            item->setIcon(StateColumn, doubtful ? icon(u"warning"_s) : QIcon());
        }
    }
    const QTreeWidgetItem *current = m_list->currentItem();
    m_reason->setText(current ? u"%1: %2"_s.arg(current->text(FileColumn), current->text(StateColumn)) : QString());
    const bool reading = isReading();
    const auto done = std::ranges::count_if(
        m_files, [](const SchoolPlanFile &file) { return file.state == State::Read || file.state == State::Failed; });
    m_progress->setVisible(reading);
    m_stop->setVisible(reading);
    m_progress->setRange(0, int(m_files.size()));
    m_progress->setValue(int(done));
    m_summary->setText(summary());
    m_load->setText(taken() > 0 ? u"&Загрузить %1"_s.arg(plansText(taken())) : u"&Загрузить"_s);
    m_load->setEnabled(!reading && taken() > 0 && !m_document.isReadOnly());
    m_load->setShortcut(QKeySequence(u"Ctrl+Return"_s)); // a text takes its keys along
}

QString SchoolPlanImportWindow::stateText(const FoundSchoolPlan &plan) const
{
    if (!plan.take)
        return u"не загрузится"_s;
    if (!plan.school.isValid())
        return u"загрузится без школы: выберите её"_s;
    int same = 0;
    for (const SchoolPlanFile &file : m_files)
        same += int(std::ranges::count_if(
            file.plans, [&](const FoundSchoolPlan &other) { return other.take && other.school == plan.school; }));
    const QString more = same > 1 ? u"; в списке %1 этой школы"_s.arg(plansText(same)) : QString();
    if (plan.earlier.empty())
        return u"новый план"_s + more;
    return (plan.replaces ? u"заменит прежний"_s : u"встанет рядом с прежним"_s) + more;
}

QString SchoolPlanImportWindow::summary() const
{
    if (m_files.empty())
        return u"Добавьте документы с планами школ: Word (DOCX), OpenDocument, Excel (XLSX), HTML или текст. Их и "
               u"папки "
               "с ними можно перетащить сюда."_s;
    qint64 plans = 0;
    qint64 without = 0;
    for (const SchoolPlanFile &file : m_files) {
        plans += std::ssize(file.plans);
        without += std::ranges::count_if(
            file.plans, [](const FoundSchoolPlan &plan) { return plan.take && !plan.school.isValid(); });
    }
    const auto failed = std::ranges::count(m_files, State::Failed, &SchoolPlanFile::state);
    QStringList parts{u"найдено %1"_s.arg(plansText(plans))};
    if (without > 0)
        parts << u"школа не определена у %1"_s.arg(without);
    if (failed > 0)
        parts << u"не прочитано файлов: %1"_s.arg(failed);
    return u"%1: %2."_s.arg(countOf(qint64(m_files.size()), u"файл"_s, u"файла"_s, u"файлов"_s), parts.join(u", "_s));
}

QTreeWidgetItem *SchoolPlanImportWindow::itemOf(Place place) const
{
    const int first = std::accumulate(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(place.file), 0);
    return m_list->topLevelItem(first + int(place.plan));
}

int SchoolPlanImportWindow::taken() const
{
    int count = 0;
    for (const SchoolPlanFile &file : m_files)
        count += int(std::ranges::count(file.plans, true, &FoundSchoolPlan::take));
    return count;
}

void SchoolPlanImportWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void SchoolPlanImportWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    load(paths);
}

} // namespace versta
