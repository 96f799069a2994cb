#include "schooltable.h"

#include "choicedelegate.h"

#include "document/models/schoolfiltermodel.h"
#include "document/models/schoolmodel.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QSettings>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto ColumnsKey = "schools/columns"_L1;

// In characters; what most texts of the column need.
int widthOf(SchoolField field)
{
    switch (field) {
    case SchoolField::ShortName:
        return 32;
    case SchoolField::FullName:
    case SchoolField::Address:
        return 40;
    case SchoolField::Login:
    case SchoolField::ActiveFrom:
    case SchoolField::ActiveTo:
        return 13;
    case SchoolField::Kind:
    case SchoolField::Locality:
        return 22;
    case SchoolField::Pupils:
    case SchoolField::Population:
        return 12;
    case SchoolField::Settlement:
    case SchoolField::Director:
        return 22;
    case SchoolField::Contact:
    case SchoolField::Note:
        return 26;
    case SchoolField::Municipality:
        return 36;
    }
    return 20;
}

bool isShownAtFirst(SchoolField field)
{
    switch (field) {
    case SchoolField::Locality:
    case SchoolField::FullName:
    case SchoolField::Municipality:
    case SchoolField::Population:
    case SchoolField::ActiveFrom:
    case SchoolField::ActiveTo:
    case SchoolField::Note:
        return false;
    default:
        return true;
    }
}

} // namespace

SchoolTable::SchoolTable(SchoolModel &schools, SchoolFilterModel &filter, QWidget *parent)
    : QTableView(parent)
    , m_schools(schools)
    , m_filter(filter)
{
    setAccessibleName(u"Школы муниципалитета"_s);
    setModel(&filter);
    setItemDelegate(new ChoiceDelegate(SchoolModel::ChoicesRole, this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::ActionsContextMenu);
    addColumnActions();
    restoreColumns();
    setSortingEnabled(true);
    for (QAction *action : std::as_const(m_columnActions))
        action->setChecked(!isColumnHidden(action->data().toInt()));
}

SchoolTable::~SchoolTable()
{
    QSettings().setValue(ColumnsKey, horizontalHeader()->saveState());
}

void SchoolTable::addColumnActions()
{
    for (const SchoolField field : AllSchoolFields) {
        const int column = SchoolModel::columnOf(field);
        auto *action = new QAction(schoolFieldName(field), this);
        action->setCheckable(true);
        action->setData(column);
        action->setEnabled(field != SchoolField::ShortName); // a row must say which school it is
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
        m_columnActions << action;
        horizontalHeader()->addAction(action);
    }
    auto *separator = new QAction(this);
    separator->setSeparator(true);
    horizontalHeader()->addAction(separator);
    auto *standard = new QAction(u"Столбцы как были"_s, this);
    connect(standard, &QAction::triggered, this, &SchoolTable::setStandardColumns);
    horizontalHeader()->addAction(standard);
}

void SchoolTable::restoreColumns()
{
    horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    setStandardColumns();
    const QByteArray stored = QSettings().value(ColumnsKey).toByteArray();
    if (!stored.isEmpty() && horizontalHeader()->restoreState(stored))
        setColumnHidden(SchoolModel::columnOf(SchoolField::ShortName), false);
}

void SchoolTable::setStandardColumns()
{
    for (const SchoolField field : AllSchoolFields) {
        const int column = SchoolModel::columnOf(field);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
        setColumnHidden(column, !isShownAtFirst(field));
        setColumnWidth(column, widthOf(field) * fontMetrics().averageCharWidth());
    }
    for (QAction *action : std::as_const(m_columnActions))
        action->setChecked(!isColumnHidden(action->data().toInt()));
}

std::vector<School> SchoolTable::selectedSchools() const
{
    auto rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    std::vector<School> schools;
    for (const QModelIndex &row : rows)
        schools.push_back(m_filter.school(row));
    return schools;
}

SchoolId SchoolTable::currentSchool() const
{
    return currentIndex().isValid() ? m_filter.school(currentIndex()).id : SchoolId();
}

void SchoolTable::goTo(SchoolId school)
{
    const QModelIndex row = m_filter.mapFromSource(m_schools.indexOf(school));
    if (!row.isValid())
        return;
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(row);
}

std::vector<School> SchoolTable::shownSchools() const
{
    std::vector<School> schools;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        schools.push_back(m_filter.school(m_filter.index(row, 0)));
    return schools;
}

std::vector<SchoolField> SchoolTable::shownFields() const
{
    std::vector<SchoolField> fields;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            fields.push_back(SchoolModel::columnAt(column));
    }
    return fields;
}

void SchoolTable::commitEditor()
{
    // An editor stores what it holds when the focus leaves it.
    QWidget *focused = QApplication::focusWidget();
    if (state() == EditingState && focused && isAncestorOf(focused))
        setFocus();
}

void SchoolTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionMoved();
}

} // namespace versta
