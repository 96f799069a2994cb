#include "planlistdelegate.h"

#include "document/models/planlistmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 10;
constexpr int Gap = 4;
constexpr int BarHeight = 5;
constexpr int TitleLines = 3;

// The title broken into lines of the width; the last one ends in «…» when there is more.
QStringList titleLines(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(wrap);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() == TitleLines - 1) {
            lines << QFontMetrics(font).elidedText(title.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << title.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QFont titleFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

int contentWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - 2 * Margin;
}

QString secondLine(const QModelIndex &index)
{
    // In a list of plans of schools the school tells one from another.
    const QString school = index.data(PlanListModel::SchoolRole).toString();
    if (!school.isEmpty())
        return school + u" · "_s + index.data(PlanListModel::PeriodRole).toString();
    return index.data(PlanListModel::PeriodRole).toString() + u" · "_s +
           planKindName(PlanKind(index.data(PlanListModel::KindRole).toInt()));
}

// There is no room for more beside the mark of the example; the bar says what is counted.
QString shortProgress(const PlanProgress &progress)
{
    if (progress.total == 0)
        return progressText(progress);
    QString text = u"%1 из %2"_s.arg(progress.done).arg(progress.total - progress.cancelled);
    if (progress.overdue > 0)
        text += u" · просрочено %1"_s.arg(progress.overdue);
    return text;
}

// A colour between two of the palette: quiet text that stays readable on light, dark and selected rows.
QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int a, int b) { return int(a * (1 - share) + b * share); };
    return QColor(part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue()));
}

// Done is solid and overdue is hatched, so that they differ without colour too.
void drawBar(QPainter &painter, const QRect &bar, const PlanProgress &progress, const QColor &ink, const QColor &track)
{
    const int wanted = progress.total - progress.cancelled;
    const auto widthOf = [&](int count) { return wanted > 0 ? bar.width() * count / wanted : 0; };
    painter.fillRect(bar, track);
    QRect part = bar;
    part.setWidth(widthOf(progress.done));
    painter.fillRect(part, ink);
    part.setLeft(part.right() + 1);
    part.setWidth(widthOf(progress.overdue));
    painter.fillRect(part, QBrush(ink, Qt::Dense5Pattern));
}

} // namespace

void PlanListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const auto group = item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor strong = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = item.palette.color(group, selected ? QPalette::Highlight : QPalette::Base);
    const QColor quiet = mixed(strong, ground, 0.3);

    painter->save();
    QRect line(item.rect.left() + Margin, item.rect.top() + Margin, contentWidth(item), 0);
    const QFont bold = titleFont(item.font);
    painter->setFont(bold);
    painter->setPen(strong);
    line.setHeight(QFontMetrics(bold).lineSpacing());
    for (const QString &text : titleLines(index.data().toString(), bold, line.width())) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
        line.translate(0, line.height());
    }
    painter->setFont(item.font);
    painter->setPen(quiet);
    const QFontMetrics metrics(item.font);
    line.setHeight(metrics.lineSpacing());
    line.translate(0, Gap);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(secondLine(index), Qt::ElideRight, line.width()));
    const QVariant counted = index.data(PlanListModel::ProgressRole);
    if (counted.isValid()) {
        const auto progress = counted.value<PlanProgress>();
        line.translate(0, line.height());
        int left = line.width();
        if (index.data(PlanListModel::ExampleRole).toBool()) {
            const QString mark = u"пример"_s;
            painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, mark);
            left -= metrics.horizontalAdvance(mark) + Gap;
        }
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(shortProgress(progress), Qt::ElideRight, left));
        const QRect bar(line.left(), line.bottom() + Gap, line.width(), BarHeight);
        drawBar(*painter, bar, progress, selected ? strong : item.palette.color(group, QPalette::Highlight),
                mixed(ground, strong, 0.15));
    }
    painter->restore();
}

QSize PlanListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont bold = titleFont(option.font);
    const int width = contentWidth(option);
    const auto lines = titleLines(index.data().toString(), bold, width).size();
    const int height = int(lines) * QFontMetrics(bold).lineSpacing() + Gap +
                       2 * QFontMetrics(option.font).lineSpacing() + Gap + BarHeight + 2 * Margin;
    return {width + 2 * Margin, height};
}

} // namespace versta
