#include "rowactions.h"

#include "actionmaker.h"
#include "activitystates.h"
#include "plantable.h"
#include "rowmoves.h"

#include "document/document.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"

#include <QMenu>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A plan whose rows all stay without numbers gets new rows without numbers.
template <class Rows>
std::optional<QString> numberOfNewRow(const Rows &rows)
{
    const bool unnumbered = !rows.empty() && std::ranges::all_of(rows, [](const auto &row) {
        return row.number.has_value() && row.number->isEmpty();
    });
    return unnumbered ? std::optional(QString()) : std::nullopt;
}

} // namespace

RowActions::RowActions(Document &document, PlanModel &plan, PlanTable &table, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_plan(plan)
    , m_table(table)
{
    const ActionMaker make(table);
    addActions(make);
    addStates(make);
    connect(&table, &PlanTable::chosen, this, &RowActions::updateEnabled);
    connect(&plan, &PlanModel::derivedChanged, this, &RowActions::updateEnabled);
    updateEnabled();
}

void RowActions::addActions(const ActionMaker &make)
{
    auto *insert =
        make.make(u"insertActivity"_s, tr("Добавить &мероприятие"),
                  {Qt::Key_Insert, Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { insertActivity(); });
    auto *section =
        make.make(u"insertSection"_s, tr("Добавить &раздел"),
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Insert}, [this] { insertSection(); });
    auto *twice =
        make.make(u"duplicateRows"_s, tr("По&вторить строки"), {Qt::CTRL | Qt::Key_D}, [this] { duplicate(); });
    auto *remove =
        make.make(u"deleteRows"_s, tr("&Удалить строки"), {Qt::CTRL | Qt::Key_Delete}, [this] { removeRows(); });
    auto *clear = make.make(u"clearCells"_s, tr("О&чистить"), {Qt::Key_Delete}, [this] { clearOrRemove(); });
    auto *up = make.make(u"moveUp"_s, tr("Переместить вв&ерх"), {Qt::ALT | Qt::Key_Up}, [this] { move(true); });
    auto *down = make.make(u"moveDown"_s, tr("Переместить в&низ"), {Qt::ALT | Qt::Key_Down}, [this] { move(false); });
    auto *byRule = make.make(u"numberByRule"_s, tr("Номер по &правилу"), {}, [this] { numberByRule(); });
    auto *renumber =
        make.make(u"renumber"_s, tr("Пере&нумеровать план"), {}, [this] { renumberPlan(m_document, m_plan.planId()); });
    clear->setToolTip(tr("Очистить ячейки; если выбраны строки целиком – удалить их"));
    renumber->setToolTip(tr("Все номера расставляются по правилу плана"));
    byRule->setToolTip(tr("Введённый вручную номер убирается, программа ставит его сама"));
    m_additions = {insert, section};
    m_needPlan = {insert, section, renumber};
    m_needRow = {twice, remove, clear, up, down, byRule};
    m_actions = {insert, section, twice, remove, clear, make.separator(), up, down, make.separator(), byRule, renumber};
}

void RowActions::addStates(const ActionMaker &make)
{
    auto *menu = new QMenu(tr("&Состояние"), &m_table);
    const auto add = [&](ActivityStatus status, ActivityState state, const QString &text, int key) {
        auto *action = make.make(u"state%1"_s.arg(int(status)), text, {Qt::ALT | Qt::Key(key)},
                                 [this, status] { setState(status); });
        action->setIcon(stateIcon(state, m_table.palette()));
        action->setIconVisibleInMenu(true);
        menu->addAction(action);
    };
    add(ActivityStatus::NotStarted, ActivityState::NotStarted, tr("&Не начато"), Qt::Key_1);
    add(ActivityStatus::InWork, ActivityState::InWork, tr("В &работе"), Qt::Key_2);
    add(ActivityStatus::Done, ActivityState::Done, tr("&Выполнено"), Qt::Key_3);
    add(ActivityStatus::Cancelled, ActivityState::Cancelled, tr("&Отменено"), Qt::Key_4);
    m_stateMenu = menu->menuAction();
    m_needActivity << menu->actions() << m_stateMenu;
}

void RowActions::updateEnabled()
{
    const bool writable = m_plan.planId().isValid() && !m_document.isReadOnly();
    const QModelIndex current = m_table.currentCell();
    const bool activity = !chosenActivities().empty();
    for (QAction *action : std::as_const(m_needPlan))
        action->setEnabled(writable);
    for (QAction *action : std::as_const(m_needRow))
        action->setEnabled(writable && current.isValid());
    for (QAction *action : std::as_const(m_needActivity))
        action->setEnabled(writable && activity);
}

std::vector<ActivityId> RowActions::chosenActivities() const
{
    auto chosen = m_table.selectedActivities();
    if (chosen.empty() && m_table.selectedSections().empty()) {
        if (const auto current = m_plan.activityAt(m_table.currentCell()))
            chosen.push_back(*current);
    }
    return chosen;
}

std::vector<SectionId> RowActions::chosenSections() const
{
    auto chosen = m_table.selectedSections();
    if (chosen.empty() && m_table.selectedCells().isEmpty()) {
        if (const auto current = m_plan.sectionAt(m_table.currentCell()))
            chosen.push_back(*current);
    }
    return chosen;
}

void RowActions::insertActivity()
{
    const Plan &plan = m_plan.plan();
    const QModelIndex current = m_table.currentCell();
    ActivityPlace place{plan.id, std::nullopt, int(plan.activities.size())};
    if (const auto activity = m_plan.activityAt(current))
        place = placeAfter(plan, *activity);
    else if (const auto section = m_plan.sectionAt(current))
        place = {plan.id, section, 0};
    else if (!plan.sections.empty())
        place.section = plan.sections.back().id;
    Activity activity;
    activity.number = numberOfNewRow(plan.activities);
    if (const auto added = addActivity(m_document, place, activity)) {
        m_table.goTo(m_plan.indexOf(*added, m_plan.titleColumn()));
        m_table.editCurrent();
    }
}

void RowActions::insertSection()
{
    const Plan &plan = m_plan.plan();
    int position = int(plan.sections.size());
    if (const auto enclosing = m_plan.enclosingSection(m_table.currentCell()))
        position = int(m_plan.sectionNumberOf(*enclosing).value_or(plan.sections.size())) + 1;
    PlanSection section;
    section.number = numberOfNewRow(plan.sections);
    if (!plan.sections.empty())
        section.label = plan.sections.front().label;
    if (const auto added = addSection(m_document, plan.id, position, section)) {
        m_table.goTo(m_plan.indexOf(*added, m_plan.titleColumn()));
        m_table.editCurrent();
    }
}

void RowActions::duplicate()
{
    if (const auto sections = chosenSections(); !sections.empty()) {
        if (const auto copies = duplicateSections(m_document, m_plan.planId(), sections))
            m_table.selectSections(*copies);
    } else if (const auto copies = duplicateActivities(m_document, chosenActivities())) {
        m_table.selectActivities(*copies);
    }
}

void RowActions::removeRows()
{
    deleteRows(m_document, chosenSections(), chosenActivities());
}

void RowActions::clearOrRemove()
{
    if (m_table.wholeRowsSelected()) {
        removeRows();
        return;
    }
    std::vector<CellText> emptied;
    std::vector<ActivityId> numbers;
    QModelIndexList cells = m_table.selectedCells();
    if (cells.isEmpty() && m_plan.activityAt(m_table.currentCell()))
        cells << m_table.currentCell();
    for (const QModelIndex &cell : std::as_const(cells)) {
        const PlanColumn &column = m_plan.plan().columns[std::size_t(cell.column())];
        if (column.role == ColumnRole::Number)
            numbers.push_back(*m_plan.activityAt(cell));
        else
            emptied.push_back({*m_plan.activityAt(cell), column.id, {}});
    }
    if (!emptied.empty())
        setCells(m_document, emptied, emptied.size() == 1 ? u"очистить ячейку"_s : u"очистить ячейки"_s);
    else if (!numbers.empty())
        numberRowsByRule(m_document, {}, numbers);
}

void RowActions::move(bool up)
{
    const Plan &plan = m_plan.plan();
    if (const auto sections = chosenSections(); !sections.empty()) {
        if (const auto position = up ? positionAbove(plan, sections) : positionBelow(plan, sections))
            moveSections(m_document, plan.id, sections, *position);
    } else if (const auto activities = chosenActivities(); !activities.empty()) {
        if (const auto place = up ? placeAbove(plan, activities) : placeBelow(plan, activities))
            moveActivities(m_document, activities, *place);
    }
    m_table.scrollTo(m_table.currentIndex());
}

void RowActions::numberByRule()
{
    numberRowsByRule(m_document, chosenSections(), chosenActivities());
}

void RowActions::setState(ActivityStatus status)
{
    setStatus(m_document, chosenActivities(), status);
}

} // namespace versta
