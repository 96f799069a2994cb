#include "minutespane.h"

#include "wrappingdelegate.h"

#include "core/numbering.h"
#include "core/schoolmentions.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// What a line may be said to be, in the order of the menu.
constexpr std::array Parts{MinutesPart::Approval,         MinutesPart::Organisation,    MinutesPart::Heading,
                           MinutesPart::Particulars,      MinutesPart::Chair,           MinutesPart::Secretary,
                           MinutesPart::Present,          MinutesPart::Invited,         MinutesPart::Absent,
                           MinutesPart::Agenda,           MinutesPart::QuestionHeading, MinutesPart::Heard,
                           MinutesPart::DecisionsHeading, MinutesPart::Decision,        MinutesPart::DecisionRest,
                           MinutesPart::Voting,           MinutesPart::Signature,       MinutesPart::Unused};

constexpr int DecisionRole = Qt::UserRole;

enum UnderstoodColumn
{
    NumberColumn,
    TextColumn,
    DeadlineColumn,
    ResponsibleColumn,
    SchoolsColumn,
    UnderstoodColumnCount
};

QString schoolNames(const MentionedSchools &mentioned, const std::vector<School> &schools)
{
    QStringList names;
    for (const School &school : schools) {
        if (std::ranges::find(mentioned.schools, school.id) != mentioned.schools.end())
            names << school.name();
    }
    for (const QString &unknown : mentioned.unknown)
        names << u"нет в списке: %1"_s.arg(unknown);
    return names.join(u", "_s);
}

} // namespace

MinutesPane::MinutesPane(QWidget *parent)
    : QWidget(parent)
    , m_take(new QCheckBox(u"Загрузить &протокол"_s))
    , m_lines(new QTableWidget)
    , m_use(new QToolButton)
    , m_understood(new QTreeWidget)
{
    m_take->setObjectName(u"takeMinutes"_s);
    m_lines->setObjectName(u"minutesLines"_s);
    m_lines->setAccessibleName(u"Строки документа"_s);
    m_lines->setColumnCount(2);
    m_lines->setHorizontalHeaderLabels({u"Чем считается"_s, u"Строка документа"_s});
    m_lines->verticalHeader()->hide();
    m_lines->horizontalHeader()->setStretchLastSection(true);
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_lines->setWordWrap(true);
    m_lines->setTabKeyNavigation(false);
    m_use->setText(u"Считать &строки…"_s);
    m_use->setObjectName(u"minutesLineUse"_s);
    m_use->setPopupMode(QToolButton::InstantPopup);
    m_use->setFocusPolicy(Qt::StrongFocus);
    m_use->setToolTip(u"Чем считать выбранные строки; строки ниже читаются соответственно"_s);
    fillMenu();
    m_understood->setObjectName(u"minutesUnderstood"_s);
    m_understood->setAccessibleName(u"Протокол, как он понят"_s);
    m_understood->setHeaderLabels({u"№"_s, u"Решение"_s, u"Срок"_s, u"Ответственные"_s, u"Школы"_s});
    m_understood->setItemDelegate(new WrappingDelegate(*m_understood));
    m_understood->setIndentation(14);
    m_understood->setWordWrap(true);
    QHeaderView *header = m_understood->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(1, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    header->resizeSection(0, letter * 9);
    for (const int column : {2, 3, 4})
        header->resizeSection(column, letter * 15);
    // Heights follow the widths; all columns change together, so once is enough.
    auto *relayout = new QTimer(this);
    relayout->setSingleShot(true);
    relayout->setInterval(0);
    connect(relayout, &QTimer::timeout, m_understood, &QTreeView::doItemsLayout);
    connect(relayout, &QTimer::timeout, m_lines, &QTableView::resizeRowsToContents);
    for (const QHeaderView *columns : {header, m_lines->horizontalHeader()})
        connect(columns, &QHeaderView::sectionResized, relayout, qOverload<>(&QTimer::start));

    auto *left = new QWidget;
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_use);
    tools->addStretch(1);
    leftLayout->addLayout(tools);
    leftLayout->addWidget(m_lines, 1);
    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->addWidget(m_take);
    rightLayout->addWidget(m_understood, 1);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({900, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    setFocusProxy(m_lines);

    connect(m_take, &QCheckBox::clicked, this, &MinutesPane::takeRequested);
    connect(m_lines, &QTableWidget::currentItemChanged, this, &MinutesPane::followLine);
    connect(m_understood, &QTreeWidget::currentItemChanged, this, &MinutesPane::followDecision);
}

void MinutesPane::fillMenu()
{
    auto *menu = new QMenu(m_use);
    for (const MinutesPart part : Parts)
        menu->addAction(minutesPartName(part), this, [this, part] { choose(part); });
    menu->addSeparator();
    menu->addAction(u"Как прочла программа"_s, this, [this] { choose(std::nullopt); });
    m_use->setMenu(menu);
}

void MinutesPane::setReading(const MinutesReading &reading, const MinutesChoices &choices, bool taken,
                             const std::vector<School> &schools)
{
    m_reading = reading;
    m_choices = choices;
    m_take->setChecked(taken);
    showLines();
    showUnderstood(schools);
}

void MinutesPane::choose(std::optional<MinutesPart> part)
{
    std::set<int> rows;
    for (const QTableWidgetItem *item : m_lines->selectedItems())
        rows.insert(item->row());
    if (rows.empty() && m_lines->currentRow() >= 0)
        rows.insert(m_lines->currentRow());
    MinutesChoices choices = m_choices;
    for (const int row : rows) {
        const auto line = static_cast<std::size_t>(row);
        if (m_reading.lines[line].plan)
            continue; // a table's use is said on the page of plans
        if (part)
            choices[line] = *part;
        else
            choices.erase(line);
    }
    if (choices != m_choices)
        Q_EMIT choicesChanged(choices);
}

void MinutesPane::showLines()
{
    const QSignalBlocker quiet(m_lines);
    const int current = m_lines->currentRow();
    m_lines->setRowCount(static_cast<int>(m_reading.lines.size()));
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        const MinutesLine &line = m_reading.lines[static_cast<std::size_t>(row)];
        QString part = minutesPartName(line.part);
        if (m_choices.contains(static_cast<std::size_t>(row)))
            part += u" *"_s;
        auto *use = new QTableWidgetItem(part);
        if (part.endsWith(u'*'))
            use->setToolTip(u"Указано вами"_s);
        m_lines->setItem(row, 0, use);
        m_lines->setItem(row, 1, new QTableWidgetItem(line.plan ? u"%1 — план"_s.arg(line.text) : line.text));
    }
    m_lines->resizeColumnToContents(0);
    m_lines->resizeRowsToContents();
    m_lines->setCurrentCell(std::clamp(current, m_lines->rowCount() > 0 ? 0 : -1, m_lines->rowCount() - 1), 1);
}

void MinutesPane::showUnderstood(const std::vector<School> &schools)
{
    const QSignalBlocker quiet(m_understood);
    m_understood->clear();
    m_decisionItems.assign(m_reading.decisions.activities.size(), nullptr);
    const Minutes &minutes = m_reading.minutes;
    const auto heading = [&](const QString &text) {
        auto *item = new QTreeWidgetItem(m_understood, {text});
        item->setFirstColumnSpanned(true);
        return item;
    };
    const auto field = [&](QTreeWidgetItem *parent, const QString &name, QString text) {
        if (text.isEmpty())
            return;
        auto *item = new QTreeWidgetItem(parent, {name + u": "_s + text.replace(u'\n', u"; "_s)});
        item->setFirstColumnSpanned(true);
        item->setToolTip(0, text);
    };
    auto *head = heading(minutesTitle(minutes));
    field(head, u"Организация"_s, minutes.organisation);
    field(head, u"Место"_s, minutes.place);
    field(head, u"Утверждение"_s, m_reading.decisions.properties.approval.lines().join(u'\n'));
    field(head, u"Председатель"_s, minutes.chair);
    field(head, u"Секретарь"_s, minutes.secretary);
    field(head, u"Присутствовали"_s, minutes.present);
    field(head, u"Приглашены"_s, minutes.invited);
    field(head, u"Отсутствовали"_s, minutes.absent);
    auto *agenda = heading(u"Повестка дня: %1"_s.arg(minutes.agenda.size()));
    for (std::size_t at = 0; at < minutes.agenda.size(); ++at) {
        const MinutesQuestion &question = minutes.agenda[at];
        field(agenda, QString::number(at + 1), question.topic);
        if (!question.heard.isEmpty())
            field(agenda->child(agenda->childCount() - 1), u"Слушали"_s, question.heard);
        if (!question.voting.isEmpty())
            field(agenda->child(agenda->childCount() - 1), u"Голосование"_s, question.voting);
    }
    auto *decisions = heading(u"Решения: %1"_s.arg(m_reading.decisions.activities.size()));
    addDecisions(*decisions, std::nullopt, schools);
    for (std::size_t section = 0; section < m_reading.decisions.sections.size(); ++section) {
        const PlanSection &known = m_reading.decisions.sections[section];
        auto *item =
            new QTreeWidgetItem(decisions, {u"По вопросу %1. %2"_s.arg(known.number.value_or(QString()), known.title)});
        item->setFirstColumnSpanned(true);
        addDecisions(*item, section, schools);
    }
    for (QTreeWidgetItem *item : {head, agenda, decisions})
        item->setExpanded(true);
    for (int child = 0; child < decisions->childCount(); ++child)
        decisions->child(child)->setExpanded(true);
    const int unit = fontMetrics().averageCharWidth();
    m_understood->setColumnWidth(NumberColumn, 10 * unit);
    m_understood->setColumnWidth(TextColumn, 46 * unit);
    m_understood->setColumnWidth(DeadlineColumn, 16 * unit);
    m_understood->setColumnWidth(ResponsibleColumn, 20 * unit);
    m_understood->setCurrentItem(head);
}

void MinutesPane::addDecisions(QTreeWidgetItem &parent, std::optional<std::size_t> section,
                               const std::vector<School> &schools)
{
    const Plan &plan = m_reading.decisions;
    const PlanNumbers numbers = numbersOf(plan);
    for (std::size_t at = 0; at < plan.activities.size(); ++at) {
        const Activity &activity = plan.activities[at];
        if (activity.section != section)
            continue;
        const QString text = plan.cell(activity, ColumnRole::Activity);
        const QString responsible = plan.cell(activity, ColumnRole::Responsible);
        const QString searched = text + u'\n' + responsible;
        auto *item =
            new QTreeWidgetItem(&parent, {numbers.activities[at], text, plan.cell(activity, ColumnRole::Deadline),
                                          responsible, schoolNames(schoolsMentioned(searched, schools), schools)});
        item->setData(0, DecisionRole, static_cast<qulonglong>(at));
        m_decisionItems[at] = item;
    }
}

// Each side follows the other; a side that follows says nothing.
void MinutesPane::followLine()
{
    const int row = m_lines->currentRow();
    if (row < 0)
        return;
    const auto &decision = m_reading.lines[static_cast<std::size_t>(row)].decision;
    if (!decision || *decision >= m_decisionItems.size())
        return;
    const QSignalBlocker quiet(m_understood);
    m_understood->setCurrentItem(m_decisionItems[*decision]);
    m_understood->scrollToItem(m_decisionItems[*decision]);
}

void MinutesPane::followDecision()
{
    const QTreeWidgetItem *item = m_understood->currentItem();
    if (!item || !item->data(0, DecisionRole).isValid())
        return;
    const auto decision = static_cast<std::size_t>(item->data(0, DecisionRole).toULongLong());
    const auto line = std::ranges::find(m_reading.lines, std::optional(decision), &MinutesLine::decision);
    if (line == m_reading.lines.end())
        return;
    const QSignalBlocker quiet(m_lines);
    m_lines->setCurrentCell(static_cast<int>(line - m_reading.lines.begin()), 1);
}

QString minutesPartName(MinutesPart part)
{
    switch (part) {
    case MinutesPart::Unused:
        return u"Не входит"_s;
    case MinutesPart::Approval:
        return u"Утверждение"_s;
    case MinutesPart::Organisation:
        return u"Организация"_s;
    case MinutesPart::Heading:
        return u"Заголовок"_s;
    case MinutesPart::Particulars:
        return u"Номер, дата, место"_s;
    case MinutesPart::Chair:
        return u"Председатель"_s;
    case MinutesPart::Secretary:
        return u"Секретарь"_s;
    case MinutesPart::Present:
        return u"Присутствовали"_s;
    case MinutesPart::Invited:
        return u"Приглашены"_s;
    case MinutesPart::Absent:
        return u"Отсутствовали"_s;
    case MinutesPart::Agenda:
        return u"Повестка"_s;
    case MinutesPart::QuestionHeading:
        return u"Вопрос ещё раз"_s;
    case MinutesPart::Heard:
        return u"Слушали"_s;
    case MinutesPart::DecisionsHeading:
        return u"«РЕШИЛИ»"_s;
    case MinutesPart::Decision:
        return u"Решение"_s;
    case MinutesPart::DecisionRest:
        return u"…к решению выше"_s;
    case MinutesPart::Voting:
        return u"Голосование"_s;
    case MinutesPart::Signature:
        return u"Подпись"_s;
    case MinutesPart::PlanTable:
        return u"План"_s;
    }
    return {};
}

} // namespace versta
