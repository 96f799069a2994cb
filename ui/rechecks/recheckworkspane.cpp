#include "recheckworkspane.h"

#include "recheckpapers.h"

#include "core/analysis/signwords.h"
#include "core/naturalorder.h"
#include "core/rechecks/recheckstatistics.h"
#include "document/document.h"
#include "document/models/recheckworkmodel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

/// A table in which Enter ends typing and goes to the same cell of the next row, as people enter columns of numbers.
class RecheckWorksPane::EntryTable final : public QTableView
{
public:
    using QTableView::QTableView;

    void commitEditor()
    {
        for (QLineEdit *editor : viewport()->findChildren<QLineEdit *>()) {
            commitData(editor);
            QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
        }
    }

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override
    {
        const QModelIndex edited = currentIndex();
        QTableView::closeEditor(editor, hint);
        const QModelIndex next = edited.sibling(edited.row() + 1, edited.column());
        if (hint == QAbstractItemDelegate::SubmitModelCache && next.isValid())
            setCurrentIndex(next);
    }
};

RecheckWorksPane::RecheckWorksPane(Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_paper(new QComboBox)
    , m_school(new QComboBox)
    , m_progress(new QLabel)
    , m_table(new EntryTable)
    , m_model(new RecheckWorkModel(document, this))
{
    m_paper->setObjectName(u"recheckPaper"_s);
    m_paper->setAccessibleName(u"Работа"_s);
    m_paper->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_school->setObjectName(u"recheckSchool"_s);
    m_school->setAccessibleName(u"Школа"_s);
    m_school->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_progress->setObjectName(u"recheckProgress"_s);
    m_table->setObjectName(u"recheckWorks"_s);
    m_table->setAccessibleName(u"Работы перепроверки"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 4);
    top->addWidget(m_paper);
    top->addWidget(m_school);
    top->addSpacing(8);
    top->addWidget(m_progress);
    top->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        offerSchools();
        update();
    });
    connect(m_school, &QComboBox::currentIndexChanged, this, &RecheckWorksPane::update);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecheckWorksPane::selectionChanged);
}

RecheckPaperId RecheckWorksPane::paper() const
{
    return RecheckPaperId(m_paper->currentData().toLongLong());
}

void RecheckWorksPane::show(const Recheck &recheck)
{
    const bool other = recheck.head.id != m_recheck.head.id;
    m_recheck = recheck;
    const qint64 paper = m_paper->currentData().toLongLong();
    {
        const QSignalBlocker quiet(m_paper);
        m_paper->clear();
        for (const RecheckPaper &one : recheck.papers)
            m_paper->addItem(one.key.title(), one.id.value());
        m_paper->setCurrentIndex(std::max(0, m_paper->findData(paper)));
    }
    if (other) {
        const QSignalBlocker quiet(m_school);
        m_school->clear();
    }
    offerSchools();
    update();
}

void RecheckWorksPane::offerSchools()
{
    const std::map<SchoolId, School> known = schoolsById(m_document);
    std::set<SchoolId> schools;
    for (const RecheckWork &work : m_recheck.works) {
        if (work.paper == paper() && known.contains(work.school))
            schools.insert(work.school);
    }
    std::vector<const School *> sorted;
    for (const SchoolId id : schools)
        sorted.push_back(&known.at(id));
    std::ranges::sort(sorted, {}, [](const School *school) { return naturalSortKey(school->name()); });
    const qint64 chosen = m_school->currentData().toLongLong();
    const QSignalBlocker quiet(m_school);
    m_school->clear();
    m_school->addItem(u"Все школы"_s, qint64(0));
    for (const School *school : sorted)
        m_school->addItem(school->name(), school->id.value());
    m_school->setCurrentIndex(std::max(0, m_school->findData(chosen)));
}

void RecheckWorksPane::update()
{
    const qint64 school = m_school->currentData().toLongLong();
    const auto only = school ? std::optional(SchoolId(school)) : std::nullopt;
    if (!m_model->shows(m_recheck.head.id, paper(), only)) {
        m_model->setScope(m_recheck.head.id, paper(), only);
        fitColumns();
    }
    // A table without a current cell has nothing to say to who listens. It is read from its beginning all the same.
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        const bool tasks = !m_model->paper().tasks.empty();
        m_table->setAutoScroll(false); // else it scrolls to the cell when it is shown, away from the schools' names
        m_table->setCurrentIndex(
            m_model->index(0, tasks ? m_model->taskColumn(0) : int(RecheckWorkModel::TotalAfterColumn)));
        m_table->setAutoScroll(true);
    }
    RecheckFigures figures;
    for (const RecheckWork &work : m_recheck.works) {
        const RecheckPaper *paper = m_recheck.paper(work.paper);
        if (work.paper == this->paper() && (!only || work.school == *only))
            figures.add(*paper, work);
    }
    m_progress->setText(m_recheck.papers.empty()
                            ? u"Работ ещё нет: добавьте их, Ctrl+Shift+M"_s
                            : u"Проверено %1 из %2"_s.arg(figures.rechecked).arg(worksOfText(figures.works)));
    Q_EMIT selectionChanged();
}

void RecheckWorksPane::fitColumns()
{
    m_table->setColumnHidden(RecheckWorkModel::CodeColumn, true); // the header of the row says it
    m_table->resizeColumnsToContents();
    const int character = fontMetrics().averageCharWidth();
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const bool isTask = column >= m_model->taskColumn(0) && column < m_model->expertColumn();
        const int least = column >= m_model->expertColumn() ? 16 : isTask ? 6 : 7;
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), least * character, 28 * character));
    }
}

std::vector<RecheckWork> RecheckWorksPane::selected() const
{
    std::set<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes())
        rows.insert(index.row());
    std::vector<RecheckWork> works;
    for (const int row : rows)
        works.push_back(m_model->works()[std::size_t(row)]);
    return works;
}

const std::vector<RecheckWork> &RecheckWorksPane::shown() const
{
    return m_model->works();
}

void RecheckWorksPane::paste()
{
    if (const QModelIndex at = m_table->currentIndex(); at.isValid())
        m_model->paste(at, QGuiApplication::clipboard()->text());
}

void RecheckWorksPane::copy()
{
    QStringList lines;
    QModelIndexList cells = m_table->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    int row = -1;
    for (const QModelIndex &cell : cells) {
        if (cell.row() == row)
            lines.back() += u'\t' + cell.data(Qt::EditRole).toString();
        else
            lines << cell.data(Qt::EditRole).toString();
        row = cell.row();
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void RecheckWorksPane::commit()
{
    m_table->commitEditor();
}

QTableView &RecheckWorksPane::table() const
{
    return *m_table;
}

} // namespace versta
