#include "signspage.h"

#include "dialogs.h"
#include "exporting.h"
#include "linkbutton.h"
#include "queryedit.h"
#include "schoolsignstext.h"

#include "document/document.h"
#include "document/schoolqueries.h"
#include "exchange/signexport.h"
#include "results/valuetableview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int ColumnWidth = 480;

QComboBox *newChoice(const QString &name, const QString &spoken, const QString &all)
{
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(spoken);
    choice->addItem(all);
    return choice;
}

QLabel *newText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// What was chosen stays chosen when it is there again.
void fill(QComboBox &choice, const QStringList &texts)
{
    const QString chosen = choice.currentIndex() > 0 ? choice.currentText() : QString();
    while (choice.count() > 1)
        choice.removeItem(1);
    choice.addItems(texts);
    choice.setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : choice.findText(chosen)));
}

QString paperTitle(const PaperKey &paper)
{
    return u"%1, %2 класс"_s.arg(paper.subject).arg(paper.grade);
}

} // namespace

SignsPage::SignsPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_signs(signs)
    , m_dialogs(dialogs)
    , m_surface(new QStackedWidget(this))
    , m_list(newText(u"signList"_s))
    , m_state(newText(u"signState"_s))
    , m_progress(new QProgressBar)
    , m_stop(new QToolButton)
    , m_query(new QueryEdit(u"signQuery"_s, u"Найти школу"_s))
    , m_year(newChoice(u"signYear"_s, u"Год"_s, u"Все годы"_s))
    , m_paper(newChoice(u"signPaper"_s, u"Предмет и класс"_s, u"Все работы"_s))
    , m_layer(newChoice(u"signLayer"_s, u"Откуда признак"_s, u"Все признаки"_s))
    , m_flagged(new QCheckBox(u"Скрыть незначимое"_s))
    , m_count(new QLabel)
    , m_table(new ValueTableView(u"Школы по силе признаков"_s))
    , m_text(new QTextBrowser)
{
    setObjectName(u"signs"_s);
    for (const SignLayer layer : {SignLayer::Federal, SignLayer::Method2019, SignLayer::Versta})
        m_layer->addItem(signLayerName(layer), int(layer));
    m_flagged->setObjectName(u"signsFlaggedOnly"_s);
    m_text->setObjectName(u"schoolSigns"_s);
    m_text->setAccessibleName(u"Признаки школы"_s);
    m_text->setOpenLinks(false);
    addActions();
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *contents = new QWidget;
    auto *inside = new QVBoxLayout(contents);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    inside->addWidget(newTop());
    inside->addWidget(splitter, 1);
    m_surface->addWidget(newEmpty());
    m_surface->addWidget(contents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_table);
    connect(&m_signs, &SignService::updated, this, &SignsPage::update);
    connect(m_table, &ValueTableView::currentKeyChanged, this, &SignsPage::showSigns);
    connect(m_table, &ValueTableView::opened, this, &SignsPage::openResults);
    connect(m_query, &QLineEdit::textChanged, this, &SignsPage::fillTable);
    connect(m_query, &QueryEdit::finished, m_table, [this] { m_table->setFocus(); });
    for (QComboBox *choice : {m_year, m_paper, m_layer})
        connect(choice, &QComboBox::currentIndexChanged, this, &SignsPage::fillTable);
    connect(m_flagged, &QCheckBox::toggled, this, &SignsPage::fillTable);
    update();
}

QWidget *SignsPage::newTop()
{
    auto *top = new QWidget;
    m_progress->setObjectName(u"signProgress"_s);
    m_progress->setAccessibleName(u"Расчёт признаков"_s);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_stop->setObjectName(u"stopSigns"_s);
    m_stop->setText(u"Остановить"_s);
    connect(m_stop, &QToolButton::clicked, this,
            [this] { m_signs.state() == SignService::State::Computing ? m_signs.cancel() : m_signs.restart(); });
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_progress);
    state->addWidget(m_stop);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_query, 1);
    for (QWidget *filter : {static_cast<QWidget *>(m_year), static_cast<QWidget *>(m_paper),
                            static_cast<QWidget *>(m_layer), static_cast<QWidget *>(m_flagged)})
        filters->addWidget(filter);
    filters->addStretch();
    m_count->setObjectName(u"signCount"_s);
    filters->addWidget(m_count);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(6, 6, 10, 6);
    layout->addWidget(m_list);
    layout->addLayout(state);
    layout->addLayout(filters);
    return top;
}

QWidget *SignsPage::newEmpty()
{
    auto *empty = new QWidget;
    auto *column = new QWidget(empty);
    column->setFixedWidth(ColumnWidth);
    auto *title = new QLabel(u"Признаков пока нет"_s);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *text = new QLabel(
        u"Признаки рассчитываются по результатам ВПР. Нужны «Индивидуальные результаты» или «Распределение первичных "
        "баллов» со строкой региона; список ФИОКО показывается, как получен."_s);
    text->setWordWrap(true);
    auto *files = newLinkButton(u"Загрузить результаты…"_s, u"Одна или несколько книг из ФИС ОКО."_s, u"import"_s,
                                ColumnWidth, empty);
    files->setVisible(!m_document.isReadOnly());
    connect(files, &QCommandLinkButton::clicked, this, &SignsPage::filesWanted);
    auto *inside = new QVBoxLayout(column);
    inside->setContentsMargins({});
    inside->addWidget(title);
    inside->addWidget(text);
    inside->addSpacing(8);
    inside->addWidget(files);
    auto *layout = new QVBoxLayout(empty);
    layout->addStretch(1);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return empty;
}

void SignsPage::addActions()
{
    const auto add = [this](const QString &name, const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_results = add(u"signResults"_s, u"&Результаты школы"_s, Qt::CTRL | Qt::Key_G, [this] { openResults(); });
    m_restart = add(u"restartSigns"_s, u"&Рассчитать заново"_s, Qt::Key_F5, [this] { m_signs.restart(); });
    m_find = add(u"findSigns"_s, u"&Найти школу"_s, QKeySequence::Find, [this] { m_query->takeFocus(); });
    m_pageActions = {m_results, newSeparator(), m_restart};
    m_table->copyAction()->setObjectName(u"copySigns"_s);
    m_editActions = {m_table->copyAction(), newSeparator(), m_find};
}

void SignsPage::update()
{
    const SignReport *report = m_signs.report();
    m_surface->setCurrentIndex(m_signs.state() == SignService::State::Nothing ? 0 : 1);
    m_list->setText(report ? signListLines(report->list).join(u' ') : QString());
    m_list->setVisible(report != nullptr);
    updateState();
    fillChoices();
    fillTable();
}

void SignsPage::updateState()
{
    using State = SignService::State;
    const bool computing = m_signs.state() == State::Computing;
    QString text;
    if (computing)
        text = m_signs.report() ? u"Данные изменились, признаки пересчитываются; показаны прежние."_s
                                : u"Признаки рассчитываются."_s;
    else if (m_signs.state() == State::Failed)
        text = m_signs.error().text + (m_signs.report() ? u" Показаны прежние признаки."_s : QString());
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_progress->setVisible(computing);
    m_progress->setValue(m_signs.percent());
    m_stop->setVisible(computing || m_signs.state() == State::Failed);
    m_stop->setText(computing ? u"Остановить"_s : u"Рассчитать заново"_s);
}

void SignsPage::fillChoices()
{
    const SignReport *report = m_signs.report();
    if (!report)
        return;
    std::set<int> years;
    std::set<QString> papers;
    for (const Sign &sign : report->signs) {
        if (sign.paper.year > 0)
            years.insert(sign.paper.year);
        if (sign.paper.grade > 0)
            papers.insert(paperTitle(sign.paper));
    }
    QStringList texts;
    for (const int year : years)
        texts << QString::number(year);
    const QSignalBlocker quietYear(m_year);
    const QSignalBlocker quietPaper(m_paper);
    fill(*m_year, texts);
    fill(*m_paper, QStringList(papers.begin(), papers.end()));
}

// A school is in sight when one of its signs is what the choices ask for.
void SignsPage::fillTable()
{
    const SignReport *report = m_signs.report();
    ValueTable values;
    if (report) {
        const int year = m_year->currentIndex() > 0 ? m_year->currentText().toInt() : 0;
        const QString paper = m_paper->currentIndex() > 0 ? m_paper->currentText() : QString();
        const bool anyLayer = m_layer->currentIndex() <= 0;
        const bool all = year == 0 && paper.isEmpty() && anyLayer && !m_flagged->isChecked();
        std::set<SchoolLogin> wanted;
        for (const Sign &sign : report->signs) {
            if ((year == 0 || sign.paper.year == year) && (paper.isEmpty() || paperTitle(sign.paper) == paper) &&
                (anyLayer || int(sign.layer) == m_layer->currentData().toInt()) &&
                (sign.flagged || !m_flagged->isChecked()))
                wanted.insert(sign.school);
        }
        values.table = signSchoolTable(*report);
        std::vector<std::vector<QVariant>> rows;
        for (std::size_t at = 0; at < report->schools.size(); ++at) {
            if (!all && !wanted.contains(report->schools[at].school))
                continue;
            rows.push_back(std::move(values.table.rows[at]));
            values.keys.push_back(report->schools[at].school.digits());
        }
        values.table.rows = std::move(rows);
    }
    const bool first = !std::exchange(m_filled, report != nullptr);
    first ? m_table->setTable(std::move(values)) : m_table->updateTable(std::move(values));
    m_table->setQuery(m_query->text());
    m_count->setText(
        u"Показано школ: %1 из %2"_s.arg(m_table->shownRows()).arg(report ? report->schools.size() : std::size_t(0)));
    showSigns();
    Q_EMIT possibilitiesChanged();
}

SchoolLogin SignsPage::currentSchool() const
{
    return SchoolLogin(int(m_table->currentKey()));
}

void SignsPage::showSigns()
{
    const SignReport *report = m_signs.report();
    m_results->setEnabled(currentSchool().isValid());
    m_restart->setEnabled(m_signs.state() != SignService::State::Nothing);
    if (report && currentSchool().isValid())
        m_text->setHtml(schoolSignsText(*report, currentSchool(), m_flagged->isChecked()));
    else
        m_text->setPlainText(report ? u"Выберите школу."_s : QString());
}

bool SignsPage::showSchool(SchoolLogin school)
{
    m_query->clear();
    for (QComboBox *choice : {m_year, m_paper, m_layer})
        choice->setCurrentIndex(0);
    m_flagged->setChecked(false);
    return m_table->goTo(school.digits());
}

void SignsPage::openResults()
{
    const auto schools = allSchools(m_document);
    if (!schools)
        return;
    const auto found = std::ranges::find(*schools, currentSchool(), &School::login);
    if (found != schools->end())
        Q_EMIT resultsRequested(found->id);
}

bool SignsPage::canExport() const
{
    return m_table->shownRows() > 0;
}

QString SignsPage::exportContents()
{
    const ExportTable table = m_table->shownTable();
    return exportTableWithQuestions(table, u"Экспорт признаков"_s, table.title, m_document, m_dialogs, this);
}

} // namespace versta
