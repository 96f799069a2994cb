#include "planpane.h"

#include "ui_planpane.h"
#include "wrappingdelegate.h"

#include "document/models/planlistmodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTimer>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int TitleLines = 3;
constexpr int CellMargins = 12; ///< left and right of a text, in pixels
constexpr std::array Kinds{PlanKind::Municipal, PlanKind::Regional, PlanKind::School};

} // namespace

PlanPane::PlanPane(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PlanPane>())
    , m_model(new ReadingModel(this))
    , m_relayout(new QTimer(this))
{
    m_ui->setupUi(this);
    const double margins = 2 * (m_ui->title->document()->documentMargin() + m_ui->title->frameWidth());
    m_ui->title->setFixedHeight(TitleLines * fontMetrics().lineSpacing() + static_cast<int>(margins));
    for (const PlanKind kind : Kinds)
        m_ui->kind->addItem(planKindName(kind));
    QTreeView *tree = m_ui->plans;
    tree->setModel(m_model);
    tree->setItemDelegate(new WrappingDelegate(*tree));
    tree->viewport()->installEventFilter(this);
    tree->setIndentation(14);
    tree->header()->setStretchLastSection(false);

    connect(tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        showFields();
        Q_EMIT rowsMadeCurrent(m_model->rowsOf(index));
    });
    // Five columns change together; laying out thousands of rows for each of them would be felt.
    m_relayout->setSingleShot(true);
    m_relayout->setInterval(0);
    connect(m_relayout, &QTimer::timeout, tree, &QTreeView::doItemsLayout);
    connect(tree->header(), &QHeaderView::sectionResized, m_relayout, qOverload<>(&QTimer::start));
    connect(m_model, &ReadingModel::takeRequested, this, &PlanPane::takeRequested);
    connect(m_ui->title, &QPlainTextEdit::textChanged, this, [this] {
        const QString title = m_ui->title->toPlainText();
        m_properties[*m_fieldsPlan].title = title;
        m_model->setTitle(*m_fieldsPlan, title);
        Q_EMIT titleEdited(*m_fieldsPlan, title);
    });
    connect(m_ui->kind, &QComboBox::activated, this,
            [this](int index) { Q_EMIT kindEdited(*m_fieldsPlan, Kinds[static_cast<std::size_t>(index)]); });
    connect(m_ui->period, &PeriodEdit::edited, this,
            [this](const PlanPeriod &period) { Q_EMIT periodEdited(*m_fieldsPlan, period); });
    showFields();
}

PlanPane::~PlanPane() = default;

void PlanPane::setEntries(std::vector<ReadingModel::Entry> entries, std::optional<SourceRow> current)
{
    m_properties.clear();
    for (const ReadingModel::Entry &entry : entries)
        m_properties.push_back(entry.plan.properties);
    const auto plan = currentPlan();
    m_fieldsPlan.reset();
    m_model->setEntries(std::move(entries));
    QTreeView *tree = m_ui->plans;
    spanHeadings({});
    tree->expandAll();
    fitColumns();
    QModelIndex index = current ? m_model->indexOf(*current) : QModelIndex();
    if (!index.isValid())
        index = m_model->planIndex(plan && *plan < m_properties.size() ? *plan : 0);
    makeCurrent(index);
    showFields();
}

void PlanPane::spanHeadings(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_model->isHeading(index))
            continue;
        m_ui->plans->setFirstColumnSpanned(row, parent, true);
        spanHeadings(index);
    }
}

void PlanPane::showRow(const SourceRow &row)
{
    makeCurrent(m_model->indexOf(row));
}

void PlanPane::showActivity(std::size_t plan, std::size_t activity)
{
    makeCurrent(m_model->activityIndex(plan, activity));
}

void PlanPane::setTaken(std::size_t plan, bool taken)
{
    m_model->setTaken(plan, taken);
}

std::optional<std::size_t> PlanPane::currentPlan() const
{
    return m_model->planOf(m_ui->plans->currentIndex());
}

QTreeView &PlanPane::view() const
{
    return *m_ui->plans;
}

bool PlanPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void PlanPane::showFields()
{
    const auto plan = currentPlan();
    const bool known = plan && *plan < m_properties.size();
    for (QWidget *field : std::initializer_list<QWidget *>{m_ui->title, m_ui->kind, m_ui->period, m_ui->plans})
        field->setEnabled(known);
    if (known && plan == m_fieldsPlan)
        return;
    m_fieldsPlan = known ? plan : std::nullopt;
    const QSignalBlocker quiet(m_ui->title);
    const PlanProperties shown = known ? m_properties[*plan] : PlanProperties();
    m_ui->title->setPlainText(shown.title);
    m_ui->kind->setCurrentIndex(static_cast<int>(std::ranges::find(Kinds, shown.kind) - Kinds.begin()));
    m_ui->period->setPeriod(shown.period);
}

void PlanPane::fitColumns()
{
    // The longest words of these columns stay whole where there is little room.
    const std::array<std::pair<double, QString>, 3> others{
        {{0.16, u"28.02.2024"_s}, {0.2, u"включительно"_s}, {0.2, u"муниципальный"_s}}};
    QTreeView *tree = m_ui->plans;
    const int number = 3 * tree->indentation() + 6 * fontMetrics().averageCharWidth();
    const int room = tree->viewport()->width() - number;
    int text = room;
    tree->setColumnWidth(0, number);
    for (int column = 2; column < ReadingModel::ColumnCount; ++column) {
        const auto &[share, word] = others[static_cast<std::size_t>(column - 2)];
        const int width = std::max(static_cast<int>(room * share), fontMetrics().horizontalAdvance(word) + CellMargins);
        tree->setColumnWidth(column, width);
        text -= width;
    }
    tree->setColumnWidth(1, std::max(text, room / 4));
}

void PlanPane::makeCurrent(const QModelIndex &index)
{
    if (!index.isValid() || index == m_ui->plans->currentIndex())
        return;
    m_ui->plans->setCurrentIndex(index);
    m_ui->plans->scrollTo(index);
}

} // namespace versta
