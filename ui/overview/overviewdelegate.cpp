#include "overviewdelegate.h"

#include "mutedtext.h"
#include "overviewmodel.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signwords.h"

#include <QApplication>
#include <QPainter>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 6;
constexpr int Gap = 4;

constexpr std::array Shapes{SignShape::Federal,    SignShape::Method2019, SignShape::Weak,
                            SignShape::Noticeable, SignShape::Strong,     SignShape::Copied};

double shapeSize(const QFontMetrics &metrics)
{
    return metrics.ascent() * 0.8;
}

QColor faint(const QPalette &palette)
{
    return mutedColor(palette.color(QPalette::Text), palette.color(QPalette::Base));
}

// The word of the strongest that is there; the shapes beside it say the rest.
QString shortWord(const OverviewSigns &signs)
{
    if (signs.step >= EvidenceStep::Noticeable)
        return evidenceStepName(signs.step);
    if (signs.federal)
        return u"ФИОКО"_s;
    if (signs.method2019 > 0)
        return u"методика"_s;
    if (signs.copiedClasses > 0)
        return u"совпадают"_s;
    return evidenceStepName(signs.step);
}

struct CellPainter
{
    QPainter &painter;
    const QStyleOptionViewItem &option;
    QRect box;
    QColor text;

    CellPainter(QPainter &to, const QStyleOptionViewItem &how)
        : painter(to)
        , option(how)
        , box(how.rect.adjusted(Margin, 2, -Margin, -2))
        , text(how.palette.color(how.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text))
    {
    }

    [[nodiscard]] double paintShapes(const OverviewSigns &signs, double left, double middle) const
    {
        // On a selected row the shapes keep their colours: they stand on the window's own background.
        const double size = shapeSize(option.fontMetrics);
        const auto shapes = shapesOf(signs);
        if (!shapes.empty() && option.state & QStyle::State_Selected)
            painter.fillRect(QRectF(left - 3, middle - size / 2 - 3, shapes.size() * (size + Gap) + 4, size + 6),
                             option.palette.color(QPalette::Base));
        for (const SignShape shape : shapes) {
            paintShape(painter, {left, middle - size / 2, size, size}, shape, option.palette);
            left += size + Gap;
        }
        return left;
    }

    void paintCell(const OverviewCell &cell) const
    {
        const int line = option.fontMetrics.height();
        const double top = box.center().y() - line + 1;
        painter.setPen(text);
        if (cell.works == 0 && !cell.signs.isNotable()) {
            painter.setPen(option.state & QStyle::State_Selected ? text : faint(option.palette));
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, u"—"_s);
            return;
        }
        (void)paintShapes(cell.signs, box.left(), top + line / 2.0);
        if (cell.meanPercent)
            painter.drawText(QRectF(box.left(), top, box.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                             percentText(*cell.meanPercent, 0));
        const QString word = cell.signs.step == EvidenceStep::None && !cell.whyNot.isEmpty() && !cell.signs.isNotable()
                                 ? u"не оценено"_s
                                 : shortWord(cell.signs);
        painter.setPen(cell.signs.isNotable() || option.state & QStyle::State_Selected ? text : faint(option.palette));
        painter.drawText(QRectF(box.left(), top + line, box.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                         option.fontMetrics.elidedText(word, Qt::ElideRight, box.width()));
    }

    void paintStrip(const OverviewRow &row) const
    {
        const int line = option.fontMetrics.height();
        const double width = box.width() / double(std::max<std::size_t>(1, row.strip.size()));
        const double top = box.center().y() - line + 1;
        for (std::size_t at = 0; at < row.strip.size(); ++at) {
            const OverviewYear &year = row.strip[at];
            const double left = box.left() + double(at) * width;
            painter.setPen(option.state & QStyle::State_Selected ? text : faint(option.palette));
            painter.drawText(QRectF(left, top + line, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                             QString::number(year.year));
            if (!year.known || shapesOf(year.signs).empty())
                painter.drawText(QRectF(left, top, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                                 year.known ? u"·"_s : u"—"_s);
            else
                (void)paintShapes(year.signs, left, top + line / 2.0);
        }
    }
};

} // namespace

void OverviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = static_cast<const OverviewModel *>(index.model());
    const bool drawn = index.column() == OverviewModel::Strip || index.column() >= OverviewModel::FirstPaper;
    if (!drawn)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);
    painter->save();
    painter->setFont(option.font);
    const CellPainter cell(*painter, option);
    if (index.column() == OverviewModel::Strip)
        cell.paintStrip(*model->rowAt(index));
    else
        cell.paintCell(*model->cellAt(index));
    painter->restore();
}

QSize OverviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int height = option.fontMetrics.height() * 2 + 8;
    switch (index.column()) {
    case OverviewModel::Name:
        return {std::min(QStyledItemDelegate::sizeHint(option, index).width() + 2 * Margin,
                         option.fontMetrics.averageCharWidth() * 44),
                height};
    case OverviewModel::Strip:
        return {int(3 * (4 * (shapeSize(option.fontMetrics) + Gap) + Gap)) + 2 * Margin, height};
    default:
        return {option.fontMetrics.averageCharWidth() * 16 + 2 * Margin, height};
    }
}

ShapeLegend::ShapeLegend(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"shapeLegend"_s);
    QStringList words;
    for (const SignShape shape : Shapes)
        words << shapeName(shape);
    setAccessibleName(u"Что означают знаки"_s);
    setAccessibleDescription(words.join(u", "_s));
}

QSize ShapeLegend::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    double width = 2 * Margin;
    for (const SignShape shape : Shapes)
        width += shapeSize(metrics) + Gap + metrics.horizontalAdvance(shapeName(shape)) + 3 * Gap;
    return {int(width), metrics.height() + 10};
}

void ShapeLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFontMetrics metrics = fontMetrics();
    const double size = shapeSize(metrics);
    double left = Margin;
    for (const SignShape shape : Shapes) {
        paintShape(painter, {left, (height() - size) / 2, size, size}, shape, palette());
        left += size + Gap;
        const QString name = shapeName(shape);
        const int width = metrics.horizontalAdvance(name);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(left, 0, width + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        left += width + 3 * Gap;
    }
}

} // namespace versta
