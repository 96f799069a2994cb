#include "searchresultdelegate.h"

#include "mutedtext.h"
#include "searchresultmodel.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QTextLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using RowKind = SearchResultModel::RowKind;

constexpr int Margin = 10;
constexpr int Gap = 5; ///< above and below the lines of a thing
constexpr int HeadingGap = 8;
constexpr qsizetype ShortestExcerpt = 24;

RowKind kindOf(const QModelIndex &index)
{
    return RowKind(index.data(SearchResultModel::RowKindRole).toInt());
}

QFont boldOf(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

// As much of a text as has room in bold, so that marks never push anything out of sight.
QString fitting(const QString &text, const SearchQuery &query, const QFont &font, int width)
{
    const QFontMetrics metrics(boldOf(font));
    for (qsizetype most = width / std::max(1, metrics.averageCharWidth()); most > ShortestExcerpt; most -= most / 10) {
        QString excerpt = searchExcerpt(text, query, most);
        if (metrics.horizontalAdvance(excerpt) <= width)
            return excerpt;
    }
    return metrics.elidedText(searchExcerpt(text, query, ShortestExcerpt), Qt::ElideRight, width);
}

struct Ink
{
    QColor strong;
    QColor quiet;
};

Ink inkOf(const QStyleOptionViewItem &item)
{
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const auto group = item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor strong = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = item.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    return {strong, mutedColor(strong, ground)};
}

// One line with what was found in it in bold, which is strong also in a quiet line. `lead` stands before it, unmarked.
void drawLine(QPainter &painter, const QRect &line, const QString &lead, const QString &text, const SearchQuery &query,
              const QFont &font, const QColor &color, const QColor &marked)
{
    const int leadWidth = QFontMetrics(font).horizontalAdvance(lead);
    const QString shown = fitting(text, query, font, line.width() - leadWidth);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &mark : query.marks(shown)) {
        QTextLayout::FormatRange range;
        range.start = int(lead.size() + mark.position);
        range.length = int(mark.length);
        range.format.setFontWeight(QFont::Bold);
        range.format.setForeground(marked);
        formats << range;
    }
    QTextLayout layout(lead + shown, font);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine only = layout.createLine();
    if (only.isValid())
        only.setLineWidth(line.width() * 2);
    layout.endLayout();
    painter.setPen(color);
    layout.draw(&painter, line.topLeft());
}

void drawHeading(QPainter &painter, const QRect &row, const QModelIndex &index, const QFont &font, const Ink &ink)
{
    const int lineHeight = QFontMetrics(font).lineSpacing();
    QRect line(row.left() + Margin, row.bottom() - Gap - lineHeight, row.width() - 2 * Margin, lineHeight);
    const QRect picture(line.left(), line.top(), lineHeight, lineHeight);
    index.data(Qt::DecorationRole).value<QIcon>().paint(&painter, picture);
    line.setLeft(picture.right() + Gap + 1);
    painter.setFont(boldOf(font));
    painter.setPen(ink.quiet);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
}

void drawThing(QPainter &painter, const QRect &row, const QModelIndex &index, const QFont &font, const Ink &ink)
{
    const auto *model = qobject_cast<const SearchResultModel *>(index.model());
    if (!model)
        return;
    const int lineHeight = QFontMetrics(font).lineSpacing();
    QRect line(row.left() + 2 * Margin, row.top() + Gap, row.width() - 3 * Margin, lineHeight);
    drawLine(painter, line, {}, index.data().toString(), model->query(), font, ink.strong, ink.strong);
    const QString field = index.data(SearchResultModel::FieldRole).toString();
    if (!field.isEmpty()) {
        line.translate(0, lineHeight);
        drawLine(painter, line, field + u": "_s, index.data(SearchResultModel::TextRole).toString(), model->query(),
                 font, ink.quiet, ink.strong);
    }
    line.translate(0, lineHeight);
    drawLine(painter, line, {}, index.data(SearchResultModel::ContextRole).toString(), {}, font, ink.quiet, ink.quiet);
}

} // namespace

void SearchResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.icon = {};
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const RowKind kind = kindOf(index);
    if (kind != RowKind::Heading)
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const Ink ink = inkOf(item);
    painter->save();
    if (kind == RowKind::Heading) {
        drawHeading(*painter, item.rect, index, item.font, ink);
    } else if (kind == RowKind::Thing) {
        drawThing(*painter, item.rect, index, item.font, ink);
    } else {
        painter->setFont(item.font);
        painter->setPen(item.state.testFlag(QStyle::State_Selected) ? ink.strong : item.palette.color(QPalette::Link));
        painter->drawText(item.rect.adjusted(2 * Margin, 0, -Margin, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    }
    painter->restore();
}

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).lineSpacing();
    switch (kindOf(index)) {
    case RowKind::Heading:
        return {Margin, line + HeadingGap + 2 * Gap};
    case RowKind::Thing:
        return {Margin, line * (index.data(SearchResultModel::FieldRole).toString().isEmpty() ? 2 : 3) + 2 * Gap};
    case RowKind::More:
        return {Margin, line + 2 * Gap};
    }
    Q_UNREACHABLE();
}

} // namespace versta
