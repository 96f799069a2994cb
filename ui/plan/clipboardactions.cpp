#include "clipboardactions.h"

#include "actionmaker.h"
#include "dialogs.h"
#include "pastedialog.h"
#include "pasting.h"
#include "plantable.h"
#include "rowmoves.h"

#include "document/document.h"
#include "document/models/planmodel.h"
#include "exchange/htmlreader.h"
#include "exchange/planhtml.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHash>
#include <QMimeData>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString quotedForText(const QString &text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'"'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

// A part of the table: one entry a row, by column.
using Cells = std::vector<std::map<int, QString>>;

QString cellsText(const Cells &rows)
{
    // One cell is copied as it is, for pasting into any text.
    if (rows.size() == 1 && rows.front().size() == 1)
        return rows.front().begin()->second;
    QString text;
    for (const auto &row : rows) {
        QStringList cells;
        for (const auto &[column, cell] : row)
            cells << quotedForText(cell);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString cellsHtml(const Cells &rows)
{
    QString html = u"<table border=\"1\" cellspacing=\"0\">"_s;
    for (const auto &row : rows) {
        html += u"<tr>"_s;
        for (const auto &[column, cell] : row)
            html += u"<td>"_s + cell.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

PastedRows rowsOf(const QMimeData &data)
{
    if (data.hasHtml()) {
        const auto content = readHtml(data.html());
        auto rows = content ? rowsFromContent(*content) : PastedRows();
        if (!rows.empty())
            return rows;
    }
    return rowsFromText(data.text());
}

} // namespace

ClipboardActions::ClipboardActions(Document &document, Dialogs &dialogs, PlanModel &plan, PlanTable &table,
                                   QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_plan(plan)
    , m_table(table)
{
    const ActionMaker make(table);
    auto *copied =
        make.make(u"copyRows"_s, tr("&Копировать"), QKeySequence::keyBindings(QKeySequence::Copy), [this] { copy(); });
    // Shift+Insert adds a section in this table.
    m_paste = make.make(u"pasteRows"_s, tr("&Вставить"), {Qt::CTRL | Qt::Key_V}, [this] {
        if (const QMimeData *data = QGuiApplication::clipboard()->mimeData())
            paste(*data);
    });
    auto *filled =
        make.make(u"fillDown"_s, tr("&Заполнить вниз"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D}, [this] { fillDown(); });
    auto *all = make.make(u"selectEverything"_s, tr("Выделить вс&ё"), {QKeySequence::SelectAll},
                          [this] { m_table.selectAll(); });
    m_actions = {copied, m_paste, filled, make.separator(), all};
    const auto updateEnabled = [this, copied, filled] {
        const bool shown = m_plan.planId().isValid();
        const bool writable = shown && !m_document.isReadOnly();
        copied->setEnabled(shown);
        m_paste->setEnabled(writable);
        filled->setEnabled(writable && !m_table.selectedCells().isEmpty());
    };
    connect(&table, &PlanTable::chosen, this, updateEnabled);
    connect(&plan, &PlanModel::derivedChanged, this, updateEnabled);
    updateEnabled();
}

QMimeData *ClipboardActions::copied() const
{
    std::vector<std::size_t> whole;
    Cells cells;
    const auto sections = m_table.selectedSections();
    if (m_table.wholeRowsSelected()) {
        const auto chosen = m_table.selectedActivities();
        const Plan &plan = m_plan.plan();
        for (std::size_t at = 0; at < plan.activities.size(); ++at) {
            const auto section = plan.activities[at].section;
            const bool inChosen = section && std::ranges::find(sections, plan.sections[*section].id) != sections.end();
            if (inChosen || std::ranges::find(chosen, plan.activities[at].id) != chosen.end())
                whole.push_back(at);
        }
    } else {
        QModelIndex row;
        for (const QModelIndex &cell : m_table.selectedCells()) {
            if (row != cell.siblingAtColumn(0))
                cells.emplace_back();
            row = cell.siblingAtColumn(0);
            cells.back().insert({cell.column(), cell.data().toString()});
        }
    }
    if (whole.empty() && cells.empty())
        return nullptr;
    auto *data = new QMimeData;
    data->setText(whole.empty() ? cellsText(cells) : activitiesText(m_plan.plan(), whole));
    data->setHtml(whole.empty() ? cellsHtml(cells) : activitiesHtml(m_plan.plan(), whole));
    return data;
}

void ClipboardActions::copy()
{
    if (QMimeData *data = copied())
        QGuiApplication::clipboard()->setMimeData(data);
}

void ClipboardActions::paste(const QMimeData &data)
{
    const PastedRows rows = rowsOf(data);
    if (rows.size() == 1 && rows.front().size() == 1 && !m_table.selectedCells().isEmpty()) {
        pasteIntoAll(rows.front().front());
        return;
    }
    // From the topmost selected cell, or else from the current one.
    const QModelIndexList selected = m_table.selectedCells();
    const QModelIndex current = selected.isEmpty() ? m_table.currentCell() : selected.front();
    std::vector<ActivityId> below;
    ActivityPlace place{m_plan.planId(), m_plan.enclosingSection(current), 0};
    if (const auto activity = m_plan.activityAt(current)) {
        for (QModelIndex row = current; row.isValid(); row = row.siblingAtRow(row.row() + 1)) {
            if (const auto id = m_plan.activityAt(row))
                below.push_back(*id);
        }
        place = placeAfter(m_plan.plan(), *activity);
    }
    auto pasting = pastingOf(rows, m_plan.plan(), current.column(), below);
    if (!pasting && mustAskForTargets(rows, m_plan.plan())) {
        PasteDialog dialog(rows, m_plan.plan(), &m_table);
        if (!m_dialogs.run(dialog))
            return;
        pasting = newRowsOf(rows, dialog.firstRow(), m_plan.plan(), dialog.targets());
    }
    if (!pasting) {
        m_dialogs.tell(&m_table,
                       {Error::Code::Constraint,
                        tr("Таблица из буфера обмена не помещается: справа от текущей ячейки не хватает столбцов. "
                           "Перейдите левее и вставьте ещё раз."),
                        {}});
        return;
    }
    // New rows stand behind those that were filled.
    if (!pasting->cells.empty() && !pasting->activities.empty())
        place = placeAfter(m_plan.plan(), below.back());
    const auto added = pasteRows(m_document, pasting->cells, place, pasting->activities, pasting->sections);
    if (added && !added->empty())
        m_table.selectActivities(*added);
}

void ClipboardActions::pasteIntoAll(const QString &text)
{
    std::vector<CellText> cells;
    for (const QModelIndex &cell : m_table.selectedCells()) {
        const PlanColumn &column = m_plan.plan().columns[std::size_t(cell.column())];
        if (column.role != ColumnRole::Number)
            cells.push_back({*m_plan.activityAt(cell), column.id, text});
    }
    setCells(m_document, cells, u"вставить"_s);
}

void ClipboardActions::fillDown()
{
    QHash<int, QString> texts; // of the topmost cell by column
    std::vector<CellText> filled;
    QModelIndexList cells = m_table.selectedCells();
    // A single cell takes the text of the one above it.
    if (cells.size() == 1 && cells.front().row() > 0)
        cells.push_front(cells.front().siblingAtRow(cells.front().row() - 1));
    for (const QModelIndex &cell : std::as_const(cells)) {
        const PlanColumn &column = m_plan.plan().columns[std::size_t(cell.column())];
        const auto activity = m_plan.activityAt(cell);
        if (!activity || column.role == ColumnRole::Number)
            continue;
        if (const auto text = texts.constFind(cell.column()); text != texts.cend())
            filled.push_back({*activity, column.id, *text});
        else
            texts.insert(cell.column(), cell.data(Qt::EditRole).toString());
    }
    setCells(m_document, filled, u"заполнить вниз"_s);
}

} // namespace versta
