#include "monthview.h"

#include "mutedtext.h"

#include "document/models/monthmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 4;

// The number of the day, bold, and below it as many lines as there is room for, each cut at the edge.
class DayDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QStringList lines = std::exchange(cell.text, QString()).split(u'\n', Qt::SkipEmptyParts);
        const QWidget *widget = cell.widget;
        widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
        const bool selected = cell.state & QStyle::State_Selected;
        QColor text = cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        if (!index.data(MonthModel::InMonthRole).toBool())
            text = mutedColor(text, cell.palette.color(selected ? QPalette::Highlight : QPalette::Base));
        painter->save();
        painter->setPen(text);
        paintLines(*painter, cell, lines);
        painter->restore();
    }

private:
    static void paintLines(QPainter &painter, const QStyleOptionViewItem &cell, const QStringList &lines)
    {
        QRect line = cell.rect.adjusted(Margin, Margin, -Margin, -Margin);
        const int height = cell.fontMetrics.lineSpacing();
        const int room = std::max(1, line.height() / height);
        QFont bold = cell.font;
        bold.setBold(true);
        for (int at = 0; at < std::min(room, int(lines.size())); ++at) {
            painter.setFont(at == 0 ? bold : cell.font);
            const bool more = at == room - 1 && at < lines.size() - 1 && at > 0;
            const QString text = more ? u"и ещё %1"_s.arg(lines.size() - at) : lines[at];
            painter.drawText(QRect(line.left(), line.top() + at * height, line.width(), height), Qt::AlignLeft,
                             cell.fontMetrics.elidedText(text, Qt::ElideRight, line.width()));
        }
    }
};

QToolButton *newStepButton(Qt::ArrowType arrow, const QString &name)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

MonthView::MonthView(QWidget *parent)
    : QWidget(parent)
    , m_model(new MonthModel(this))
    , m_table(new QTableView)
    , m_title(new QLabel)
    , m_dayTitle(new QLabel)
    , m_dayList(new QListWidget)
{
    layOutTable();
    m_dayTitle->setObjectName(u"dayTitle"_s);
    m_dayList->setObjectName(u"dayList"_s);
    m_dayList->setAccessibleName(u"Мероприятия дня"_s);
    m_dayList->setFrameShape(QFrame::NoFrame);
    m_dayList->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(newTop());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_dayTitle);
    layout->addWidget(m_dayList);
    connect(m_dayList, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->data(Qt::UserRole).toLongLong());
    });
    connect(m_dayList, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT opened(item->data(Qt::UserRole).toLongLong()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &MonthView::showDayList);
    connect(m_table, &QAbstractItemView::activated, this, [this] { m_dayList->setFocus(); });
    setFocusProxy(m_table);
}

QWidget *MonthView::newTop()
{
    auto *back = newStepButton(Qt::LeftArrow, u"Предыдущий месяц"_s);
    auto *forth = newStepButton(Qt::RightArrow, u"Следующий месяц"_s);
    back->setObjectName(u"previousMonth"_s);
    forth->setObjectName(u"nextMonth"_s);
    auto *today = new QToolButton;
    today->setObjectName(u"monthToday"_s);
    today->setText(u"К дате отчёта"_s);
    today->setAccessibleName(today->text());
    today->setFocusPolicy(Qt::TabFocus);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"monthTitle"_s);
    auto *top = new QWidget;
    auto *layout = new QHBoxLayout(top);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->addWidget(back);
    layout->addWidget(forth);
    layout->addWidget(m_title);
    layout->addStretch(1);
    layout->addWidget(today);
    connect(back, &QToolButton::clicked, this, [this] { showDay(m_model->month().addMonths(-1)); });
    connect(forth, &QToolButton::clicked, this, [this] { showDay(m_model->month().addMonths(1)); });
    connect(today, &QToolButton::clicked, this, [this] { showDay(m_today); });
    return top;
}

void MonthView::layOutTable()
{
    m_table->setObjectName(u"monthTable"_s);
    m_table->setAccessibleName(u"Календарь месяца"_s);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DayDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(fontMetrics().lineSpacing() * 2 + 2 * Margin);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
}

void MonthView::setActivities(const std::vector<ControlledActivity> &activities, QDate today)
{
    const bool otherDay = std::exchange(m_today, today) != today;
    const QDate day = otherDay ? today : m_table->currentIndex().data(MonthModel::DayRole).toDate();
    m_model->setActivities(activities);
    showDay(day.isValid() ? day : today);
}

void MonthView::showDay(QDate day)
{
    if (m_model->month() != QDate(day.year(), day.month(), 1)) {
        m_model->setMonth(day);
        showMonth();
    }
    m_table->setCurrentIndex(m_model->indexOf(day));
    showDayList();
}

void MonthView::showMonth()
{
    static const QStringList names{u"Январь"_s, u"Февраль"_s, u"Март"_s,     u"Апрель"_s,  u"Май"_s,    u"Июнь"_s,
                                   u"Июль"_s,   u"Август"_s,  u"Сентябрь"_s, u"Октябрь"_s, u"Ноябрь"_s, u"Декабрь"_s};
    m_title->setText(u"%1 %2"_s.arg(names.value(m_model->month().month() - 1)).arg(m_model->month().year()));
    fitRows();
}

// Weeks share the height; where it does not do, the table scrolls.
void MonthView::fitRows()
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int height = std::max(m_table->verticalHeader()->minimumSectionSize(), m_table->viewport()->height() / rows);
    for (int row = 0; row < rows; ++row)
        m_table->setRowHeight(row, height);
}

void MonthView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void MonthView::showDayList()
{
    const QModelIndex cell = m_table->currentIndex();
    const QDate day = cell.data(MonthModel::DayRole).toDate();
    m_dayTitle->setText(day.isValid() ? QLocale(QLocale::Russian).toString(day, u"d MMMM yyyy, dddd"_s) : QString());
    m_dayTitle->setContentsMargins(6, 0, 6, 0);
    m_dayList->clear();
    for (const qint64 activity : cell.data(MonthModel::ActivitiesRole).value<QList<qint64>>()) {
        auto *item = new QListWidgetItem(m_model->lineOf(activity), m_dayList);
        item->setData(Qt::UserRole, activity);
    }
    if (m_dayList->count() == 0 && day.isValid())
        m_dayTitle->setText(m_dayTitle->text() + u": ничего не заканчивается"_s);
}

} // namespace versta
