#include "celldelegate.h"

#include "activitystates.h"
#include "celleditor.h"
#include "celltext.h"
#include "mutedtext.h"
#include "partyeditor.h"

#include "core/deadline.h"
#include "document/models/planmodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTreeView>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

// A small grey line under the text of a cell.
struct CellDelegate::Footer
{
    enum class Sign
    {
        None,
        State,
        NotUnderstood
    };
    QString text;
    Sign sign = Sign::None;
    ActivityState state = ActivityState::NotStarted;
};

namespace {

constexpr int MarginX = 6;
constexpr int MarginY = 4;
constexpr int FooterGap = 2;

QFont footerFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.85);
    return font;
}

QFont sectionFont(QFont font)
{
    font.setBold(true);
    return font;
}

qreal signSize(const QFont &font)
{
    return QFontMetricsF(font).ascent();
}

ColumnRole roleOf(const QModelIndex &index)
{
    return ColumnRole(index.data(PlanModel::ColumnRoleRole).toInt());
}

bool isSection(const QModelIndex &index)
{
    return index.data(PlanModel::IsSectionRole).toBool();
}

qint64 rowKey(const QModelIndex &index)
{
    const qint64 id = index.data(PlanModel::RowIdRole).toLongLong();
    return isSection(index) ? -id : id;
}

QColor textColor(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
}

QColor backgroundColor(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool selected = option.state & QStyle::State_Selected;
    return option.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
}

// A frame tells the current cell from the others that are selected.
void drawFocus(QPainter &painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    const bool selected = option.state & QStyle::State_Selected;
    painter.setPen(QPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(1, 1, -3, -3));
}

void drawKeptMark(QPainter &painter, const QRect &cell, const QColor &color)
{
    constexpr int Size = 5;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPoint corner(cell.right() - 1, cell.top() + 1);
    painter.drawPolygon(QPolygon{corner, corner - QPoint(Size, 0), corner + QPoint(0, Size)});
    painter.restore();
}

} // namespace

int CellDelegate::padding()
{
    return 2 * MarginX + 2; // and the grid line
}

CellDelegate::CellDelegate(std::function<QStringList()> parties, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_parties(std::move(parties))
{
}

QList<CellDelegate::Footer> CellDelegate::footersOf(const QModelIndex &index) const
{
    QList<Footer> footers;
    const bool deadline = roleOf(index) == ColumnRole::Deadline;
    if (deadline && !index.data(Qt::DisplayRole).toString().trimmed().isEmpty()) {
        const QString meaning = index.data(PlanModel::MeaningRole).toString();
        if (meaning.isEmpty())
            footers << Footer{tr("срок не определён"), Footer::Sign::NotUnderstood};
        else
            footers << Footer{meaning};
    }
    const auto state = ActivityState(index.data(PlanModel::StateRole).toInt());
    if ((deadline || index.column() == m_stateColumn) && state != ActivityState::NotStarted)
        footers << Footer{stateWord(state), Footer::Sign::State, state};
    return footers;
}

int CellDelegate::heightFor(const QModelIndex &index, int width, const QFont &font) const
{
    const bool section = isSection(index);
    const auto footers = section ? QList<Footer>() : footersOf(index);
    QString text = index.data(Qt::DisplayRole).toString();
    for (const Footer &footer : footers)
        text += u'\n' + footer.text;
    Height &known = m_heights[{rowKey(index), section ? 0 : index.column()}];
    if (known.height > 0 && known.width == width && known.text == text)
        return known.height;
    qreal height = 2 * MarginY;
    if (section) {
        const QFont bold = sectionFont(font);
        height += 4 + wrappedHeight(text, bold, width - 2 * MarginX - foldingSign({}, font).width());
    } else {
        const qreal inner = width - 2 * MarginX;
        height += wrappedHeight(index.data(Qt::DisplayRole).toString(), font, inner);
        const QFont small = footerFont(font);
        for (const Footer &footer : footers) {
            const qreal indent = footer.sign == Footer::Sign::None ? 0 : signSize(small) + 4;
            height += FooterGap + wrappedHeight(footer.text, small, inner - indent);
        }
    }
    known = {text, width, int(std::ceil(height)) + 1}; // one pixel for the line between rows
    return known.height;
}

// The view asks without a width, and only for the columns in sight: the first of these answers for the whole row, so
// that a row does not change its height when the table is scrolled to the side.
QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const QTreeView *>(option.widget);
    if (!table)
        return QStyledItemDelegate::sizeHint(option, index);
    const QHeaderView *header = table->header();
    const int width = header->sectionSize(index.column());
    if (header->visualIndex(index.column()) != std::max(0, header->visualIndexAt(0)))
        return {width, 0};
    int &height = m_rows[rowKey(index)];
    if (height > 0)
        return {width, height};
    if (isSection(index)) {
        height = heightFor(index, header->length(), option.font);
        return {width, height};
    }
    for (int column = 0; column < header->count(); ++column)
        height = std::max(height, heightFor(index.siblingAtColumn(column), header->sectionSize(column), option.font));
    return {width, height};
}

void CellDelegate::forgetHeights()
{
    m_heights.clear();
    m_rows.clear();
}

void CellDelegate::forgetRow(const QModelIndex &index)
{
    m_rows.remove(rowKey(index));
}

QRect CellDelegate::foldingSign(const QRect &row, const QFont &font)
{
    return {row.left(), row.top(), QFontMetrics(font).height() + MarginX, row.height()};
}

void CellDelegate::drawSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                               bool expanded) const
{
    painter.save();
    const bool selected = option.state & QStyle::State_Selected;
    painter.fillRect(option.rect, selected ? backgroundColor(option) : option.palette.color(QPalette::AlternateBase));
    const QRect sign = foldingSign(option.rect, option.font);
    QStyleOption arrow;
    arrow.initFrom(option.widget);
    arrow.palette = option.palette;
    arrow.palette.setColor(QPalette::ButtonText, textColor(option));
    const int size = QFontMetrics(option.font).ascent();
    arrow.rect = QRect(sign.left() + MarginX, option.rect.top() + MarginY + 4, size, size);
    const auto *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(expanded ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &arrow, &painter,
                         option.widget);
    painter.setPen(textColor(option));
    drawWrapped(painter, QRectF(option.rect).adjusted(sign.width() + MarginX, MarginY + 2, -MarginX, 0),
                index.data(Qt::DisplayRole).toString(), sectionFont(option.font));
    drawFocus(painter, option);
    painter.restore();
}

void CellDelegate::drawFooter(QPainter &painter, const QRectF &line, const Footer &footer, const QFont &font,
                              const QColor &color) const
{
    painter.setPen(color);
    QRectF text = line;
    if (footer.sign != Footer::Sign::None) {
        const qreal size = signSize(font);
        const QRectF place(line.left(), line.top() + 1, size, size);
        if (footer.sign == Footer::Sign::State)
            drawStateSign(painter, place, footer.state, color);
        else
            drawNotUnderstoodSign(painter, place, color);
        text.setLeft(line.left() + size + 4);
    }
    drawWrapped(painter, text, footer.text, font);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect, backgroundColor(option));
    const QColor color = textColor(option);
    const QColor muted = mutedColor(color, backgroundColor(option));
    const auto state = ActivityState(index.data(PlanModel::StateRole).toInt());
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRectF inner = QRectF(option.rect).adjusted(MarginX, MarginY, -MarginX, -1);
    painter->setPen(state == ActivityState::Cancelled ? muted : color);
    drawWrapped(*painter, inner, text, option.font);
    const QFont small = footerFont(option.font);
    qreal top = inner.top() + wrappedHeight(text, option.font, inner.width());
    const auto footers = footersOf(index);
    for (const Footer &footer : footers) {
        top += FooterGap;
        const qreal indent = footer.sign == Footer::Sign::None ? 0 : signSize(small) + 4;
        const qreal height = wrappedHeight(footer.text, small, inner.width() - indent);
        drawFooter(*painter, {inner.left(), top, inner.width(), height}, footer, small, muted);
        top += height;
    }
    if (roleOf(index) == ColumnRole::Number && !text.isEmpty() && index.data(PlanModel::NumberKeptRole).toBool())
        drawKeptMark(*painter, option.rect, muted);
    drawFocus(*painter, option);
    painter->restore();
}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool parties = !isSection(index) && roleOf(index) == ColumnRole::Responsible;
    CellEditor *editor = parties ? new PartyEditor(m_parties(), parent) : new CellEditor(parent);
    editor->setFont(isSection(index) ? sectionFont(option.font) : option.font);
    editor->setAccessibleName(isSection(index) ? tr("Название раздела")
                                               : index.model()->headerData(index.column(), Qt::Horizontal).toString());
    connect(editor, &CellEditor::finished, this, [this, editor] {
        auto *self = const_cast<CellDelegate *>(this); // the signals of a delegate are not const, createEditor is
        Q_EMIT self->commitData(editor);
        Q_EMIT self->closeEditor(editor, NoHint);
    });
    return editor;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *text = qobject_cast<CellEditor *>(editor))
        text->open(index.data(Qt::EditRole).toString(), m_replacing);
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *text = qobject_cast<CellEditor *>(editor);
    if (text && text->text() != index.data(Qt::EditRole).toString())
        model->setData(index, text->text(), Qt::EditRole);
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const int left = isSection(index) ? foldingSign({}, option.font).width() : 0;
    if (auto *text = qobject_cast<CellEditor *>(editor))
        text->setCell(option.rect.adjusted(left, 0, -1, -1));
}

} // namespace versta
