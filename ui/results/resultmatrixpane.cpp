#include "resultmatrixpane.h"

#include "resulttables.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

ResultMatrixPane::ResultMatrixPane(const Document &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new ResultMatrixModel(this))
    , m_view(new QTableView)
    , m_description(new QTextBrowser)
{
    m_view->setObjectName(u"resultMatrix"_s);
    m_view->setAccessibleName(u"Работы по годам"_s);
    m_view->setModel(m_model);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setCornerButtonEnabled(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 27);
    m_view->verticalHeader()->setHighlightSections(false);
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->installEventFilter(this);
    m_description->setObjectName(u"resultDescription"_s);
    m_description->setAccessibleName(u"О работе"_s);
    m_description->setFrameShape(QFrame::NoFrame);
    m_description->setOpenLinks(false);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_view);
    splitter->addWidget(m_description);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({780, 300});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        describe();
        Q_EMIT currentChanged();
    });
    connect(m_view, &QAbstractItemView::doubleClicked, this, &ResultMatrixPane::opened);
    reload();
}

void ResultMatrixPane::reload()
{
    const ResultSetHead *set = currentSet();
    const ResultSetId before = set ? set->id : ResultSetId();
    const QPoint cell(m_view->currentIndex().column(), m_view->currentIndex().row());
    auto matrix = resultMatrix(m_document);
    m_model->setMatrix(matrix ? std::move(*matrix) : ResultMatrix());
    if (m_model->isEmpty())
        return;
    QModelIndex current = m_model->indexOf(before);
    if (!current.isValid() && cell.x() >= 0)
        current =
            m_model->index(std::min(cell.y(), m_model->rowCount() - 1), std::min(cell.x(), m_model->columnCount() - 1));
    // What was loaded last is what is looked at first.
    if (!current.isValid())
        current = m_model->index(0, m_model->columnCount() - 1);
    m_view->setCurrentIndex(current);
    describe();
}

const ResultSetHead *ResultMatrixPane::currentSet() const
{
    return m_model->setAt(m_view->currentIndex());
}

int ResultMatrixPane::currentFederalYear() const
{
    return m_model->federalYearAt(m_view->currentIndex());
}

void ResultMatrixPane::goTo(ResultSetId set)
{
    if (const QModelIndex index = m_model->indexOf(set); index.isValid())
        m_view->setCurrentIndex(index);
}

void ResultMatrixPane::describe()
{
    const ResultSetHead *set = currentSet();
    if (set) {
        const auto detail = resultSetDetail(m_document, set->id);
        m_description->setHtml(setDescription(*set, detail ? detail->sources : std::vector<ResultSource>()));
    } else if (const int year = currentFederalYear()) {
        m_description->setHtml(
            u"<h3>Список ФИОКО, %1 год</h3><p>Школы с признаками необъективности, как список получен.</p>"_s.arg(year));
    } else {
        m_description->setHtml(u"<p>За этот год ничего не загружено.</p>"_s);
    }
}

QString ResultMatrixPane::description() const
{
    return m_description->toPlainText();
}

bool ResultMatrixPane::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_view && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT opened();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace versta
