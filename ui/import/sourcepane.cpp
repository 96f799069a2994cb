#include "sourcepane.h"

#include "readingwords.h"
#include "roleheader.h"
#include "sourcetablemodel.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array TableUses{TableUse::NotPlan, TableUse::NewPlan, TableUse::Continuation};
/// Rows are as high as their text up to this many; of a longer table each row shows two lines.
constexpr int FittedRows = 600;
constexpr int MostLines = 8;
constexpr int MostWordChars = 14; ///< of the words that a column shows whole in any case

constexpr int CellMargins = 8; ///< left and right of a text with the line of the grid, in pixels

struct RowChoice
{
    RowUse use;
    QString name;
};

const std::array<RowChoice, 5> &rowChoices()
{
    static const std::array<RowChoice, 5> choices{{{RowUse::Section, u"Ра&здел"_s},
                                                   {RowUse::Activity, u"&Мероприятие"_s},
                                                   {RowUse::Continuation, u"&Продолжение строки выше"_s},
                                                   {RowUse::Tasks, u"З&адачи раздела"_s},
                                                   {RowUse::Skipped, u"Пропус&тить"_s}}};
    return choices;
}

/// The model's column of the only text of a row that has one text for all columns; nullopt for other rows.
std::optional<int> spanColumn(const ReadRow &row)
{
    const auto isText = [](const QString &text) { return !text.isEmpty(); };
    const auto first = std::ranges::find_if(row.texts, isText);
    if (row.use == RowUse::Activity || row.use == RowUse::Continuation || std::ranges::count_if(row.texts, isText) != 1)
        return std::nullopt;
    return static_cast<int>(first - row.texts.begin()) + SourceTableModel::ColumnsBefore;
}

/// Signs of the longest word of a column, MostWordChars at most.
int longestWord(const ReadTable &table, std::size_t column)
{
    int longest = 0;
    for (const ReadRow &row : table.rows) {
        if (column >= row.texts.size() || spanColumn(row))
            continue;
        int length = 0;
        for (const QChar sign : row.texts[column]) {
            length = sign.isSpace() ? 0 : length + 1;
            longest = std::max(longest, length);
        }
    }
    return std::min(longest, MostWordChars);
}

/// The room in proportion to the weights, but each at least what is given for it.
std::vector<int> shareRoom(const std::vector<double> &weights, int room, const std::vector<int> &least)
{
    std::vector<int> widths(weights.size(), 0);
    double open = 0;
    for (const double weight : weights)
        open += weight;
    // Who would get too little leaves the sharing, which may make it too little for another.
    for (bool again = true; again;) {
        again = false;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (widths[i] > 0 || room * weights[i] / open >= least[i])
                continue;
            widths[i] = least[i];
            room = std::max(0, room - least[i]);
            open -= weights[i];
            again = true;
        }
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (widths[i] == 0)
            widths[i] = static_cast<int>(room * weights[i] / open);
    }
    return widths;
}

} // namespace

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent)
    , m_tables(new QComboBox(this))
    , m_use(new QComboBox(this))
    , m_rowButton(new QToolButton(this))
    , m_view(new QTableView(this))
    , m_model(new SourceTableModel(this))
    , m_header(new RoleHeader(SourceTableModel::ColumnsBefore, m_view))
{
    m_tables->setAccessibleName(u"Таблица документа"_s);
    m_tables->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_tables->setMinimumContentsLength(18);
    m_use->setAccessibleName(u"Чем считать таблицу"_s);
    m_use->setToolTip(u"Чем считать эту таблицу"_s);
    for (const TableUse use : TableUses)
        m_use->addItem(tableUseName(use));
    auto *label = new QLabel(u"&В документе:"_s, this);
    label->setBuddy(m_tables);

    m_view->setHorizontalHeader(m_header);
    m_view->setModel(m_model);
    m_view->setAccessibleName(u"Таблица, как она прочитана"_s);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the columns are fitted to the room beside it
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignTop);
    m_view->verticalHeader()->setMaximumSectionSize(MostLines * fontMetrics().lineSpacing());
    m_view->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 4);
    m_view->setCornerButtonEnabled(false);
    m_view->viewport()->installEventFilter(this);
    addRowActions();

    auto *top = new QHBoxLayout;
    top->addWidget(label);
    top->addWidget(m_tables, 1);
    top->addWidget(m_use);
    top->addWidget(m_rowButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    setTabOrder(m_tables, m_use);
    setTabOrder(m_use, m_rowButton);
    setTabOrder(m_rowButton, m_view);

    connect(m_tables, &QComboBox::activated, this, [this](int index) { showTable(static_cast<std::size_t>(index)); });
    connect(m_use, &QComboBox::activated, this, &SourcePane::chooseTableUse);
    connect(m_header, &RoleHeader::roleChosen, this, &SourcePane::chooseRole);
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &RoleHeader::placeBoxes);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const auto row = currentRow())
            Q_EMIT rowMadeCurrent(*row);
    });
}

void SourcePane::setReading(const PlanReading &reading, const RecognitionChoices &choices)
{
    m_reading = reading;
    m_choices = choices;
    fillTableList();
    const auto plan =
        std::ranges::find_if(m_reading.tables, [](const ReadTable &table) { return table.use != TableUse::NotPlan; });
    showTable(plan == m_reading.tables.end() ? 0 : static_cast<std::size_t>(plan - m_reading.tables.begin()));
}

void SourcePane::updateReading(const PlanReading &reading, const RecognitionChoices &choices)
{
    m_reading = reading;
    m_choices = choices;
    fillTableList();
    updateTable();
    // Widths set by hand stay, but a longer name of a role gets its room.
    for (std::size_t column = 0; column < m_model->table().columns.size(); ++column) {
        const int section = static_cast<int>(column) + SourceTableModel::ColumnsBefore;
        if (const int wanted = m_header->boxWidth(column); m_view->columnWidth(section) < wanted)
            m_view->setColumnWidth(section, wanted);
    }
    fitRows();
}

void SourcePane::showRows(const std::vector<SourceRow> &rows)
{
    if (rows.empty())
        return;
    if (const auto current = currentRow(); current && std::ranges::find(rows, *current) != rows.end())
        return;
    const std::size_t table = rows.front().table;
    if (table != m_table)
        showTable(table);
    QItemSelection selection;
    for (const SourceRow &row : rows) {
        const QModelIndex index = m_model->index(static_cast<int>(row.row), 0);
        if (row.table == table)
            selection.select(index, index.siblingAtColumn(m_model->columnCount() - 1));
    }
    const QModelIndex first = m_model->index(static_cast<int>(rows.front().row), 0);
    m_view->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_view->scrollTo(first);
}

std::optional<SourceRow> SourcePane::currentRow() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? std::optional(SourceRow{m_table, static_cast<std::size_t>(index.row())}) : std::nullopt;
}

bool SourcePane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void SourcePane::addRowActions()
{
    const auto add = [this](const QString &text, const QString &keys, auto call) {
        auto *action = new QAction(text, this);
        action->setShortcut(QKeySequence(keys));
        connect(action, &QAction::triggered, this, call);
        m_rowActions << action;
    };
    int key = 1;
    for (const RowChoice &choice : rowChoices())
        add(choice.name, u"Ctrl+%1"_s.arg(key++), [this, use = choice.use] { chooseRowUse(use); });
    add(u"&Как прочитано программой"_s, u"Ctrl+0"_s, [this] { chooseRowUse(std::nullopt); });
    m_rowActions << new QAction(this);
    m_rowActions.constLast()->setSeparator(true);
    add(u"За&головок таблицы"_s, u"Ctrl+6"_s, [this] { chooseHeader(false); });
    add(u"У таблицы &нет заголовка"_s, u"Ctrl+7"_s, [this] { chooseHeader(true); });
    auto *menu = new QMenu(m_rowButton);
    menu->addActions(m_rowActions);
    m_view->addActions(m_rowActions);
    m_rowButton->setText(u"Считать с&троку…"_s);
    m_rowButton->setToolTip(u"Чем считать выделенные строки"_s);
    m_rowButton->setPopupMode(QToolButton::InstantPopup);
    m_rowButton->setFocusPolicy(Qt::StrongFocus);
    m_rowButton->setMenu(menu);
}

void SourcePane::showTable(std::size_t table)
{
    m_table = table;
    m_tables->setCurrentIndex(m_reading.tables.empty() ? -1 : static_cast<int>(table));
    updateTable();
    fitColumns();
    if (m_model->rowCount() > 0 && !m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void SourcePane::fillTableList()
{
    m_tables->clear();
    for (const ReadTable &table : m_reading.tables) {
        QString text = u"%1 — %2"_s.arg(table.where, tableUseName(table.use));
        if (table.plan && m_reading.plans.size() > 1)
            text += u" %1"_s.arg(*table.plan + 1);
        m_tables->addItem(text);
    }
    m_tables->setCurrentIndex(m_reading.tables.empty() ? -1 : static_cast<int>(m_table));
}

void SourcePane::updateTable()
{
    const bool known = m_table < m_reading.tables.size();
    const ReadTable table = known ? m_reading.tables[m_table] : ReadTable();
    m_model->setTable(table);
    spanRows();
    m_header->setRoles(table.columns, isPlan());
    QWidget *before = m_rowButton;
    for (QComboBox *box : m_header->boxes()) {
        setTabOrder(before, box);
        before = box;
    }
    setTabOrder(before, m_view);
    m_use->setCurrentIndex(static_cast<int>(std::ranges::find(TableUses, table.use) - TableUses.begin()));
    for (QWidget *part : std::initializer_list<QWidget *>{m_tables, m_use, m_view})
        part->setEnabled(known);
    m_rowButton->setEnabled(isPlan());
    for (QAction *action : std::as_const(m_rowActions))
        action->setEnabled(isPlan());
}

void SourcePane::fitColumns()
{
    // Room is shared by how long the texts are, the short ones getting more than their part.
    const ReadTable &table = m_model->table();
    m_view->resizeColumnToContents(SourceTableModel::UseColumn);
    std::vector<double> weights;
    std::vector<int> least;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        double total = 0;
        for (const ReadRow &row : table.rows)
            total += column < row.texts.size() && !spanColumn(row) ? static_cast<double>(row.texts[column].size()) : 0;
        weights.push_back(std::sqrt(1 + total / std::max<double>(1, static_cast<double>(table.rows.size()))));
        const int word = m_view->fontMetrics().horizontalAdvance(QString(longestWord(table, column), u'о'));
        least.push_back(std::max(m_header->boxWidth(column), word + CellMargins));
    }
    const int room = m_view->viewport()->width() - m_view->columnWidth(SourceTableModel::UseColumn);
    const auto widths = shareRoom(weights, room, least);
    for (std::size_t column = 0; column < widths.size(); ++column)
        m_view->setColumnWidth(static_cast<int>(column) + SourceTableModel::ColumnsBefore, widths[column]);
    fitRows();
}

void SourcePane::fitRows()
{
    if (m_model->rowCount() > FittedRows)
        return;
    m_view->resizeRowsToContents();
    // Qt takes the text of a spanning cell for as narrow as its first column.
    QFont bold = m_view->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const ReadRow &read = m_model->table().rows[static_cast<std::size_t>(row)];
        const auto column = spanColumn(read);
        if (!column)
            continue;
        int width = -8;
        for (int c = *column; c < m_model->columnCount(); ++c)
            width += m_view->columnWidth(c);
        const QString &text = read.texts[static_cast<std::size_t>(*column - SourceTableModel::ColumnsBefore)];
        const int height = metrics.boundingRect(QRect(0, 0, std::max(1, width), 0), Qt::TextWordWrap, text).height();
        m_view->setRowHeight(row, height + 6);
    }
}

void SourcePane::spanRows()
{
    m_view->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const auto column = spanColumn(m_model->table().rows[static_cast<std::size_t>(row)]);
        if (const int span = column ? m_model->columnCount() - *column : 0; span > 1)
            m_view->setSpan(row, *column, 1, span);
    }
}

void SourcePane::chooseTableUse(int index)
{
    RecognitionChoices choices = m_choices;
    choices.tables[m_table].use = TableUses[static_cast<std::size_t>(index)];
    Q_EMIT choicesChanged(choices);
}

void SourcePane::chooseRole(std::size_t column, ColumnRole role)
{
    RecognitionChoices choices = m_choices;
    auto &roles = choices.tables[m_table].roles;
    // A role stands once: what was chosen before gives it up.
    if (role != ColumnRole::Other)
        std::erase_if(roles, [&](const auto &entry) { return entry.second == role; });
    roles[column] = role;
    Q_EMIT choicesChanged(choices);
}

void SourcePane::chooseRowUse(std::optional<RowUse> use)
{
    RecognitionChoices choices = m_choices;
    TableChoices &table = choices.tables[m_table];
    for (const std::size_t row : selectedRows()) {
        if (use)
            table.rows[row] = *use;
        else
            table.rows.erase(row);
        if (table.headerRow == static_cast<int>(row))
            table.headerRow.reset();
    }
    Q_EMIT choicesChanged(choices);
}

void SourcePane::chooseHeader(bool none)
{
    const auto row = currentRow();
    if (!row)
        return;
    RecognitionChoices choices = m_choices;
    TableChoices &table = choices.tables[m_table];
    table.headerRow = none ? -1 : static_cast<int>(row->row);
    table.rows.erase(row->row);
    Q_EMIT choicesChanged(choices);
}

std::vector<std::size_t> SourcePane::selectedRows() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        rows.push_back(static_cast<std::size_t>(index.row()));
    return rows;
}

bool SourcePane::isPlan() const
{
    return m_table < m_reading.tables.size() && m_reading.tables[m_table].use != TableUse::NotPlan;
}

} // namespace versta
