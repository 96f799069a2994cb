#include "timelineview.h"

#include "timelinedelegate.h"

#include "document/models/timelinemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// What the bars mean, drawn as in the table.
class TimelineLegend final : public QWidget
{
public:
    TimelineLegend()
    {
        setAccessibleName(
            u"Обозначения: полоса — названные дни, штриховка — приблизительно, фон — постоянно, ромб — не "
            "позднее дня, пунктир — дата отчёта"_s);
        setMinimumHeight(fontMetrics().height() + 8);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        using Style = TimelineBar::Style;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = palette().color(QPalette::WindowText);
        qreal left = 8;
        const auto add = [&](Style style, const QString &text) {
            const QRectF space(left, 2, 28, height() - 4);
            painter.save();
            drawTimelineBar(painter, space,
                            {style == Style::Until ? 0.4 : 0.0, style == Style::Until ? 0.6 : 1.0, style}, color);
            painter.restore();
            painter.setPen(color);
            left += 34;
            painter.drawText(QRectF(left, 0, width() - left, height()), Qt::AlignVCenter, text);
            left += fontMetrics().horizontalAdvance(text) + 18;
        };
        add(Style::Plain, u"названные дни"_s);
        add(Style::Approximate, u"приблизительно"_s);
        add(Style::Permanent, u"постоянно"_s);
        add(Style::Until, u"не позднее дня"_s);
    }
};

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QWidget(parent)
    , m_model(new TimelineModel(this))
    , m_table(new QTableView)
    , m_year(new QComboBox)
    , m_count(new QLabel)
{
    layOutTable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(newTop());
    layout->addWidget(m_table, 1);
    layout->addWidget(new TimelineLegend);
    connect(m_year, &QComboBox::currentIndexChanged, this, &TimelineView::showYear);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            Q_EMIT chosen(current.data(TimelineModel::KeyRole).toLongLong());
    });
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &cell) { Q_EMIT opened(cell.data(TimelineModel::KeyRole).toLongLong()); });
    setFocusProxy(m_table);
}

QWidget *TimelineView::newTop()
{
    m_year->setObjectName(u"timelineYear"_s);
    m_year->setAccessibleName(u"Учебный год"_s);
    m_year->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_count->setObjectName(u"timelineCount"_s);
    auto *top = new QWidget;
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->addWidget(m_year);
    layout->addWidget(m_count);
    layout->addStretch(1);
    return top;
}

void TimelineView::layOutTable()
{
    m_table->setObjectName(u"timelineTable"_s);
    m_table->setAccessibleName(u"Лента года"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TimelineDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView &header = *m_table->horizontalHeader();
    header.setHighlightSections(false);
    header.setMinimumSectionSize(fontMetrics().averageCharWidth() * 5);
    header.setSectionResizeMode(QHeaderView::Stretch);
    header.setSectionResizeMode(0, QHeaderView::Interactive);
    header.resizeSection(0, fontMetrics().averageCharWidth() * 40);
}

void TimelineView::setActivities(const std::vector<ControlledActivity> &activities, QDate today)
{
    const qint64 key = m_table->currentIndex().data(TimelineModel::KeyRole).toLongLong();
    m_model->setActivities(activities, today);
    offerYears(today);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(TimelineModel::KeyRole).toLongLong() == key)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

// The year that was chosen stays; with another day its own year is shown, or the last one with anything in it.
void TimelineView::offerYears(QDate today)
{
    const QSignalBlocker quiet(m_year);
    const bool otherDay = std::exchange(m_today, today) != today;
    const std::vector<int> years = m_model->years();
    const int present = today.month() >= 9 ? today.year() : today.year() - 1;
    const int chosen = m_year->currentIndex() >= 0 && !otherDay ? m_year->currentData().toInt() : present;
    m_year->clear();
    for (const int year : years)
        m_year->addItem(PlanPeriod::schoolYear(year).label(), year);
    const int found = m_year->findData(chosen);
    m_year->setCurrentIndex(found >= 0 ? found : m_year->count() - 1);
    showYear();
}

void TimelineView::showYear()
{
    m_model->setYear(m_year->currentData().toInt());
    m_count->setText(u"Мероприятий с днями в этом году: %1"_s.arg(m_model->rowCount()));
    // A table without a current cell has nothing to say to who listens.
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
}

} // namespace versta
