#include "replacebar.h"

#include "plantable.h"
#include "textreplace.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/models/planfiltermodel.h"
#include "document/models/planmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

ReplaceBar::ReplaceBar(Document &document, PlanModel &plan, PlanFilterModel &filter, PlanTable &table, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_plan(plan)
    , m_filter(filter)
    , m_table(table)
    , m_part(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_result(new QLabel)
{
    m_part->setObjectName(u"replacePart"_s);
    m_part->setPlaceholderText(tr("Что найти"));
    m_part->setAccessibleName(tr("Что найти"));
    m_replacement->setObjectName(u"replaceBy"_s);
    m_replacement->setPlaceholderText(tr("На что заменить"));
    m_replacement->setAccessibleName(tr("На что заменить"));
    m_result->setObjectName(u"replaceResult"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->addWidget(m_part, 2);
    layout->addWidget(m_replacement, 2);
    const auto addButton = [&](const QString &name, const QString &text, auto slot) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, slot);
    };
    addButton(u"findNext"_s, tr("Найти &далее"), &ReplaceBar::findNext);
    addButton(u"replaceCurrent"_s, tr("&Заменить"), &ReplaceBar::replaceCurrent);
    addButton(u"replaceAll"_s, tr("Заменить &все"), &ReplaceBar::replaceEverywhere);
    layout->addWidget(m_result, 1);
    addButton(u"closeReplace"_s, tr("За&крыть"), &ReplaceBar::close);
    connect(m_part, &QLineEdit::returnPressed, this, &ReplaceBar::findNext);
    connect(m_replacement, &QLineEdit::returnPressed, this, &ReplaceBar::replaceCurrent);
    connect(m_part, &QLineEdit::textChanged, m_result, &QLabel::clear);
    hide();
}

void ReplaceBar::open()
{
    show();
    m_part->setFocus(Qt::ShortcutFocusReason);
    m_part->selectAll();
}

void ReplaceBar::close()
{
    hide();
    m_table.setFocus();
}

void ReplaceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

QModelIndexList ReplaceBar::shownCells() const
{
    QModelIndexList cells;
    const auto addRow = [&](const QModelIndex &row) {
        if (row.data(PlanModel::IsSectionRole).toBool())
            return;
        for (int column = 0; column < m_filter.columnCount(); ++column) {
            const QModelIndex cell = m_filter.mapToSource(row.siblingAtColumn(column));
            if (m_plan.plan().columns[std::size_t(column)].role != ColumnRole::Number)
                cells << cell;
        }
    };
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex top = m_filter.index(row, 0);
        addRow(top);
        for (int child = 0; child < m_filter.rowCount(top); ++child)
            addRow(m_filter.index(child, 0, top));
    }
    return cells;
}

bool ReplaceBar::isFound(const QModelIndex &cell) const
{
    return !m_part->text().isEmpty() && containsAlike(cell.data(Qt::EditRole).toString(), m_part->text());
}

void ReplaceBar::findNext()
{
    const QModelIndexList cells = shownCells();
    const auto current = cells.indexOf(m_table.currentCell());
    for (qsizetype step = 1; step <= cells.size(); ++step) {
        const QModelIndex &cell = cells[(current + step) % cells.size()];
        if (!isFound(cell))
            continue;
        m_table.goTo(cell);
        m_result->clear();
        return;
    }
    m_result->setText(m_part->text().isEmpty() ? QString() : tr("Не найдено"));
}

CellText ReplaceBar::replaced(const QModelIndex &cell) const
{
    return {*m_plan.activityAt(cell), m_plan.plan().columns[std::size_t(cell.column())].id,
            replacedAlike(cell.data(Qt::EditRole).toString(), m_part->text(), m_replacement->text())};
}

void ReplaceBar::replaceCurrent()
{
    const QModelIndex current = m_table.currentCell();
    if (m_plan.activityAt(current) && isFound(current))
        setCells(m_document, {replaced(current)}, u"заменить"_s);
    findNext();
}

void ReplaceBar::replaceEverywhere()
{
    std::vector<CellText> cells;
    for (const QModelIndex &cell : shownCells()) {
        if (isFound(cell))
            cells.push_back(replaced(cell));
    }
    if (cells.empty()) {
        m_result->setText(tr("Не найдено"));
        return;
    }
    if (setCells(m_document, cells, u"заменить все"_s))
        m_result->setText(
            tr("Заменено в %1").arg(countOf(qint64(cells.size()), tr("ячейке"), tr("ячейках"), tr("ячейках"))));
}

} // namespace versta
