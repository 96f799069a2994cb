#include "chartpanel.h"

#include "actionbutton.h"
#include "chartexport.h"
#include "chartview.h"
#include "dialogs.h"

#include "results/valuetableview.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ValueTable valueTableOf(const ChartData &chart)
{
    ValueTable table;
    table.table.title = chart.title;
    table.table.note = chart.subject;
    table.table.columns.reserve(chart.table.columns.size());
    for (const ChartTable::Column &column : chart.table.columns)
        table.table.columns.push_back({column.header,
                                       !column.number        ? ExportColumn::Type::Text
                                       : column.decimals > 0 ? ExportColumn::Type::Number
                                                             : ExportColumn::Type::Integer,
                                       column.decimals});
    table.table.rows = chart.table.rows;
    return table;
}

// What a file system refuses in a name becomes a space.
QString fileName(const ChartData &chart)
{
    QString name = chart.subject.isEmpty() ? chart.name : chart.name + u", "_s + chart.subject;
    for (QChar &sign : name) {
        if (QStringView(u"<>:\"/\\|?*\n").contains(sign))
            sign = u' ';
    }
    return name.simplified().left(120).trimmed();
}

} // namespace

ChartPanel::ChartPanel(Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_choice(new QComboBox)
    , m_view(new ChartView)
    , m_scroll(new QScrollBar(Qt::Vertical))
    , m_table(new ValueTableView(u"Значения диаграммы"_s))
    , m_reading(new QLabel)
    , m_summary(new QLabel)
    , m_showTable(new QAction(u"Значения"_s, this))
    , m_copy(new QAction(u"Копировать"_s, this))
    , m_save(new QAction(u"Сохранить…"_s, this))
{
    setObjectName(u"charts"_s);
    m_choice->setObjectName(u"chartChoice"_s);
    m_choice->setAccessibleName(u"Какой график показать"_s);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_showTable->setObjectName(u"chartTable"_s);
    m_showTable->setCheckable(true);
    m_showTable->setToolTip(u"Показать значения графика таблицей"_s);
    m_copy->setObjectName(u"copyChart"_s);
    m_copy->setToolTip(u"Копировать график как картинку"_s);
    m_save->setObjectName(u"saveChart"_s);
    m_save->setToolTip(u"Сохранить график как PNG или SVG"_s);
    m_reading->setObjectName(u"chartReading"_s);
    m_reading->setWordWrap(true);
    m_summary->setObjectName(u"chartSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->hide();
    m_scroll->hide();

    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 6, 0);
    top->addWidget(m_choice, 1);
    for (QAction *action : {m_showTable, m_copy, m_save})
        top->addWidget(newActionButton(*action));
    auto *picture = new QWidget;
    auto *scrolled = new QHBoxLayout(picture);
    scrolled->setContentsMargins({});
    scrolled->setSpacing(0);
    scrolled->addWidget(m_view, 1);
    scrolled->addWidget(m_scroll);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(picture);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(10, 0, 10, 8);
    words->addWidget(m_reading);
    words->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(split, 1);
    layout->addLayout(words);
    setFocusProxy(m_view);

    connect(m_choice, &QComboBox::currentIndexChanged, this, &ChartPanel::makeLater);
    connect(m_showTable, &QAction::toggled, m_table, &QWidget::setVisible);
    connect(m_copy, &QAction::triggered, this, &ChartPanel::copy);
    connect(m_save, &QAction::triggered, this, &ChartPanel::save);
    connect(m_view, &ChartView::followed, this, &ChartPanel::followed);
    connect(m_view, &ChartView::rowsMoved, this, &ChartPanel::showRows);
    connect(m_view, &ChartView::currentTextChanged, this, [this](const QString &text) {
        m_reading->setText(text.isEmpty() ? u"Наведите мышь или нажимайте стрелки, чтобы прочитать значения."_s : text);
    });
    connect(m_scroll, &QScrollBar::valueChanged, m_view, &ChartView::setFirstRow);
}

void ChartPanel::setCharts(std::vector<ChartChoice> charts)
{
    const QString name = currentChart();
    const auto keyOf = [this] {
        const int index = m_choice->currentIndex();
        return index >= 0 && std::size_t(index) < m_charts.size() ? m_charts[std::size_t(index)].key : QString();
    };
    const QString key = keyOf();
    m_charts = std::move(charts);
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const ChartChoice &chart : m_charts)
            m_choice->addItem(chart.name);
        m_choice->setCurrentIndex(m_charts.empty() ? -1 : std::max(0, m_choice->findText(name)));
    }
    if (!m_made || currentChart() != name || keyOf() != key)
        makeLater();
}

void ChartPanel::showChart(const QString &name)
{
    const int index = m_choice->findText(name);
    if (index >= 0)
        m_choice->setCurrentIndex(index);
}

QString ChartPanel::currentChart() const
{
    return m_choice->currentText();
}

QStringList ChartPanel::chartNames() const
{
    QStringList names;
    for (const ChartChoice &chart : m_charts)
        names << chart.name;
    return names;
}

void ChartPanel::makeLater()
{
    m_made = false;
    if (isVisible())
        makeNow();
}

void ChartPanel::makeNow()
{
    m_made = true;
    const int index = m_choice->currentIndex();
    ChartData chart;
    if (index >= 0 && std::size_t(index) < m_charts.size())
        chart = m_charts[std::size_t(index)].make();
    else
        chart.missing = u"Графиков здесь нет."_s;
    const bool drawn = !chart.isEmpty();
    m_table->setTable(valueTableOf(chart));
    m_summary->setText(chart.isEmpty() ? QString() : chart.summary);
    m_reading->setVisible(drawn);
    for (QAction *action : {m_showTable, m_copy, m_save})
        action->setEnabled(drawn);
    m_table->setVisible(drawn && m_showTable->isChecked());
    m_view->setChart(std::move(chart));
}

void ChartPanel::showRows()
{
    const int hidden = m_view->rows() - m_view->rowsShown();
    const QSignalBlocker quiet(m_scroll);
    m_scroll->setRange(0, std::max(0, hidden));
    m_scroll->setPageStep(std::max(1, m_view->rowsShown()));
    m_scroll->setValue(m_view->firstRow());
    m_scroll->setVisible(hidden > 0);
}

void ChartPanel::copy()
{
    auto *copied = new QMimeData;
    copied->setImageData(chartImage(m_view->chart(), font()));
    copied->setText(m_view->chart().title + u". "_s + m_view->chart().summary);
    QGuiApplication::clipboard()->setMimeData(copied);
}

void ChartPanel::save()
{
    const QString path = m_dialogs.saveFile(this, {.title = u"Сохранить график"_s,
                                                   .path = fileName(m_view->chart()) + u".png"_s,
                                                   .filters = {u"Картинка PNG (*.png)"_s, u"Рисунок SVG (*.svg)"_s},
                                                   .suffix = u"png"_s});
    if (path.isEmpty())
        return;
    if (const auto written = saveChart(m_view->chart(), font(), path); !written)
        m_dialogs.tell(this, written.error());
    else
        Q_EMIT saved(path);
}

void ChartPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_made)
        makeNow();
}

} // namespace versta
