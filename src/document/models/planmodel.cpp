#include "planmodel.h"

#include "daywatch.h"
#include "planmime.h"

#include "core/planprogress.h"
#include "document/document.h"
#include "document/planedits.h"
#include "document/planqueries.h"

#include <algorithm>
#include <array>
#include <span>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Beyond this many rows that come, go or move, telling each one costs the views more than starting anew.
constexpr std::size_t ResetThreshold = 1000;

constexpr std::array PlanTables{"plan",     "approval_block", "plan_column",    "section",
                                "activity", "activity_cell",  "activity_school"};

TreeShape shapeOf(const Plan &plan)
{
    TreeShape shape;
    for (const Activity &activity : plan.activities) {
        if (!activity.section)
            shape.top.emplace_back(activity.id);
    }
    for (const PlanSection &section : plan.sections) {
        shape.top.emplace_back(section.id);
        shape.activities.insert(section.id, {});
    }
    for (const Activity &activity : plan.activities) {
        if (activity.section)
            shape.activities[plan.sections[*activity.section].id].push_back(activity.id);
    }
    return shape;
}

// Widths are of paper: the window's columns do not start anew for them.
bool sameColumn(const PlanColumn &left, const PlanColumn &right)
{
    return left.id == right.id && left.header == right.header && left.role == right.role;
}

// Whether all that deadlines are understood from is the same: texts, period, headings of sections.
bool sameDeadlines(const Plan &left, const Plan &right)
{
    const auto column = left.column(ColumnRole::Deadline);
    return left.properties.period == right.properties.period && column == right.column(ColumnRole::Deadline) &&
           left.sections == right.sections &&
           std::ranges::equal(left.activities, right.activities, [&](const Activity &was, const Activity &is) {
               return was.section == is.section && (!column || was.cells[*column] == is.cells[*column]);
           });
}

bool isUnderstood(const Deadline &deadline)
{
    return deadline.kind != Deadline::Kind::Unparsed && deadline.kind != Deadline::Kind::Empty;
}

QString sectionHeading(const PlanSection &section, const QString &number)
{
    QString heading = section.label;
    if (!number.isEmpty())
        heading += (heading.isEmpty() ? QString() : u" "_s) + number;
    if (heading.isEmpty())
        return section.title;
    return heading + (heading.endsWith(u'.') ? u" "_s : u". "_s) + section.title;
}

} // namespace

PlanModel::PlanModel(Document &document, QObject *parent)
    : QAbstractItemModel(parent)
    , m_document(document)
    , m_day(new DayWatch(this))
{
    connect(&document, &Document::changed, this, &PlanModel::update);
    connect(m_day, &DayWatch::dayChanged, this, &PlanModel::takeDay);
}

void PlanModel::setPlan(PlanId plan)
{
    m_planId = plan;
    const auto stored = storedPlan();
    reset(stored.value_or(Plan()));
    // An empty table must not pass for a plan without rows.
    if (!stored)
        Q_EMIT m_document.failed(stored.error());
}

// A plan that is gone is an empty one; a file that cannot be read for the moment is an error.
Result<Plan> PlanModel::storedPlan() const
{
    if (!m_planId.isValid())
        return Plan();
    auto plan = loadPlan(m_document, m_planId);
    if (!plan && plan.error().code == Error::Code::NotFound)
        return Plan();
    return plan;
}

void PlanModel::reset(Plan plan)
{
    beginResetModel();
    take(std::move(plan));
    m_shape = shapeOf(m_plan);
    endResetModel();
    Q_EMIT derivedChanged();
}

void PlanModel::take(Plan plan)
{
    // Understanding all deadlines of a long plan costs more than all else that an edit does.
    const bool deadlinesHold = m_deadlines.size() == plan.activities.size() && sameDeadlines(m_plan, plan);
    m_plan = std::move(plan);
    m_sectionAt.clear();
    for (std::size_t at = 0; at < m_plan.sections.size(); ++at)
        m_sectionAt.insert(m_plan.sections[at].id, at);
    m_activityAt.clear();
    for (std::size_t at = 0; at < m_plan.activities.size(); ++at)
        m_activityAt.insert(m_plan.activities[at].id, at);
    m_numbers = numbersOf(m_plan);
    if (!deadlinesHold)
        m_deadlines = deadlinesOf(m_plan);
    m_problems.reset();
}

QDate PlanModel::today() const
{
    return m_day->today();
}

void PlanModel::takeDay()
{
    m_problems.reset();
    const auto announce = [this](const QModelIndex &parent) {
        if (const int rows = rowCount(parent); rows > 0)
            Q_EMIT dataChanged(index(0, 0, parent), index(rows - 1, columnCount() - 1, parent), {StateRole});
    };
    announce({});
    for (int row = 0; row < rowCount(); ++row)
        announce(index(row, 0));
    Q_EMIT derivedChanged();
}

const std::vector<PlanProblem> &PlanModel::problems() const
{
    if (!m_problems)
        m_problems = problemsOf(m_plan, m_deadlines, today());
    return *m_problems;
}

void PlanModel::update(const ChangeSet &changes)
{
    if (!m_planId.isValid() ||
        std::ranges::none_of(PlanTables, [&](const char *table) { return changes.touches(table); }))
        return;
    auto fresh = storedPlan();
    if (!fresh) {
        // What is shown stays; whoever shows errors says why it may be old.
        Q_EMIT m_document.failed(fresh.error());
        return;
    }
    if (*fresh == m_plan)
        return;
    const auto steps = stepsBetween(m_shape, shapeOf(*fresh));
    if (steps.size() > ResetThreshold || !std::ranges::equal(fresh->columns, m_plan.columns, sameColumn)) {
        reset(std::move(*fresh));
        return;
    }
    const Plan before = m_plan;
    const PlanNumbers numbersBefore = m_numbers;
    take(std::move(*fresh)); // a row on its way out has no data any more; its place is known from m_shape
    for (const TreeStep &step : steps)
        carryOut(step);
    announceChangedRows(before, numbersBefore);
    Q_EMIT derivedChanged();
}

void PlanModel::carryOut(const TreeStep &step)
{
    const auto parentIndex = [this](std::optional<SectionId> section) {
        return section ? indexOf(*section) : QModelIndex();
    };
    switch (step.kind) {
    case TreeStep::Kind::Insert:
        beginInsertRows(parentIndex(step.parent), step.row, step.row);
        apply(step, m_shape);
        endInsertRows();
        break;
    case TreeStep::Kind::Remove:
        beginRemoveRows(parentIndex(step.parent), step.row, step.row);
        apply(step, m_shape);
        endRemoveRows();
        break;
    case TreeStep::Kind::Move:
        beginMoveRows(parentIndex(step.parent), step.row, step.row, parentIndex(step.toParent), step.toRow);
        apply(step, m_shape);
        endMoveRows();
        break;
    }
}

void PlanModel::announceChangedRows(const Plan &before, const PlanNumbers &numbersBefore)
{
    const auto announce = [this](const QModelIndex &first) {
        Q_EMIT dataChanged(first, first.siblingAtColumn(columnCount() - 1));
    };
    // A new period means every deadline anew.
    const bool all = before.properties.period != m_plan.properties.period;
    for (std::size_t at = 0; at < before.sections.size(); ++at) {
        const auto now = sectionNumberOf(before.sections[at].id);
        if (now &&
            (before.sections[at] != m_plan.sections[*now] || numbersBefore.sections[at] != m_numbers.sections[*now]))
            announce(indexOf(before.sections[at].id));
    }
    for (std::size_t at = 0; at < before.activities.size(); ++at) {
        const auto now = activityNumberOf(before.activities[at].id);
        if (now && (all || before.activities[at] != m_plan.activities[*now] ||
                    numbersBefore.activities[at] != m_numbers.activities[*now]))
            announce(indexOf(before.activities[at].id));
    }
}

std::optional<std::size_t> PlanModel::activityNumberOf(ActivityId activity) const
{
    const auto found = m_activityAt.constFind(activity);
    return found == m_activityAt.cend() ? std::nullopt : std::optional(*found);
}

std::optional<std::size_t> PlanModel::sectionNumberOf(SectionId section) const
{
    const auto found = m_sectionAt.constFind(section);
    return found == m_sectionAt.cend() ? std::nullopt : std::optional(*found);
}

// The internal id of an index is the section its row stands in, or 0 for a top row: it stays true when rows move.
std::optional<SectionId> PlanModel::sectionAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() != 0)
        return std::nullopt;
    const auto *section = std::get_if<SectionId>(&m_shape.top[std::size_t(index.row())]);
    return section ? std::optional(*section) : std::nullopt;
}

std::optional<ActivityId> PlanModel::activityAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    if (index.internalId() != 0)
        return m_shape.activities.constFind(SectionId(qint64(index.internalId())))->at(std::size_t(index.row()));
    const auto *activity = std::get_if<ActivityId>(&m_shape.top[std::size_t(index.row())]);
    return activity ? std::optional(*activity) : std::nullopt;
}

std::optional<SectionId> PlanModel::enclosingSection(const QModelIndex &index) const
{
    if (index.isValid() && index.internalId() != 0)
        return SectionId(qint64(index.internalId()));
    return sectionAt(index);
}

QModelIndex PlanModel::indexOf(SectionId section, int column) const
{
    const auto found = std::ranges::find(m_shape.top, RowKey(section));
    return found == m_shape.top.end() ? QModelIndex()
                                      : createIndex(int(found - m_shape.top.begin()), column, quintptr(0));
}

QModelIndex PlanModel::indexOf(ActivityId activity, int column) const
{
    const auto at = activityNumberOf(activity);
    if (!at)
        return {};
    const auto section = m_plan.activities[*at].section;
    if (!section) {
        const auto found = std::ranges::find(m_shape.top, RowKey(activity));
        return found == m_shape.top.end() ? QModelIndex()
                                          : createIndex(int(found - m_shape.top.begin()), column, quintptr(0));
    }
    const SectionId id = m_plan.sections[*section].id;
    const auto activities = m_shape.activities.constFind(id);
    if (activities == m_shape.activities.cend())
        return {};
    const auto found = std::ranges::find(*activities, activity);
    return found == activities->end() ? QModelIndex()
                                      : createIndex(int(found - activities->begin()), column, quintptr(id.value()));
}

int PlanModel::positionOf(ActivityId activity) const
{
    return indexOf(activity).row();
}

int PlanModel::titleColumn() const
{
    return int(m_plan.column(ColumnRole::Activity).value_or(0));
}

std::optional<int> PlanModel::columnOf(ColumnId column) const
{
    const auto found = std::ranges::find(m_plan.columns, column, &PlanColumn::id);
    return found == m_plan.columns.end() ? std::nullopt : std::optional(int(found - m_plan.columns.begin()));
}

QModelIndex PlanModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto section = sectionAt(parent);
    return createIndex(row, column, section ? quintptr(section->value()) : quintptr(0));
}

QModelIndex PlanModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return indexOf(SectionId(qint64(index.internalId())));
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_shape.rowCount(std::nullopt);
    const auto section = parent.column() == 0 ? sectionAt(parent) : std::nullopt;
    return section ? m_shape.rowCount(section) : 0;
}

int PlanModel::columnCount(const QModelIndex &) const
{
    return int(m_plan.columns.size());
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (const auto section = sectionAt(index)) {
        const auto at = sectionNumberOf(*section);
        return at ? sectionData(*at, role) : QVariant();
    }
    if (const auto activity = activityAt(index)) {
        const auto at = activityNumberOf(*activity);
        return at ? activityData(index, *at, role) : QVariant();
    }
    return {};
}

QVariant PlanModel::sectionData(std::size_t at, int role) const
{
    const PlanSection &section = m_plan.sections[at];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sectionHeading(section, m_numbers.sections[at]);
    case Qt::EditRole:
        return section.title;
    case IsSectionRole:
        return true;
    case RowIdRole:
        return section.id.value();
    case NumberKeptRole:
        return section.number.has_value();
    case SearchTextRole:
        return QString(section.label + u'\n' + section.title + u'\n' + section.tasks.join(u'\n'));
    default:
        return {};
    }
}

QVariant PlanModel::activityData(const QModelIndex &index, std::size_t at, int role) const
{
    const Activity &activity = m_plan.activities[at];
    const auto column = std::size_t(index.column());
    const bool isNumber = m_plan.columns[column].role == ColumnRole::Number;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::AccessibleTextRole:
        return isNumber ? m_numbers.activities[at] : activity.cells[column];
    case IsSectionRole:
        return false;
    case RowIdRole:
        return activity.id.value();
    case ColumnRoleRole:
        return int(m_plan.columns[column].role);
    case DeadlineRole:
        return QVariant::fromValue(m_deadlines[at]);
    case MeaningRole:
        return isUnderstood(m_deadlines[at]) ? m_deadlines[at].meaning : QString();
    case StateRole:
        return int(stateOf(activity, m_deadlines[at], today()));
    case NumberKeptRole:
        return activity.number.has_value();
    case Qt::ToolTipRole:
        return isNumber && !activity.number.value_or(QString()).isEmpty()
                   ? tr("Номер введён вручную. «Номер по правилу» в меню поставит его по порядку.")
                   : QVariant();
    case SearchTextRole: {
        QString text = m_numbers.activities[at];
        for (const QString &cell : activity.cells)
            text += u'\n' + cell;
        return text;
    }
    default:
        return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const PlanColumn &column = m_plan.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.header.simplified();
    if (role == ColumnRoleRole)
        return int(column.role);
    return {};
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_document.isReadOnly() ? Qt::NoItemFlags : Qt::ItemIsDropEnabled;
    const bool section = sectionAt(index).has_value();
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (!section)
        flags |= Qt::ItemNeverHasChildren;
    if (m_document.isReadOnly())
        return flags;
    flags |= Qt::ItemIsDragEnabled;
    if (section)
        flags |= Qt::ItemIsDropEnabled;
    return flags | Qt::ItemIsEditable;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (const auto section = sectionAt(index))
        return setSectionData(*section, value.toString());
    if (const auto activity = activityAt(index))
        return setActivityData(index, *activity, value.toString());
    return false;
}

bool PlanModel::setSectionData(SectionId id, const QString &text)
{
    PlanSection section = m_plan.sections[m_sectionAt.value(id)];
    section.title = text;
    return setSection(m_document, section).has_value();
}

bool PlanModel::setActivityData(const QModelIndex &index, ActivityId id, const QString &text)
{
    const PlanColumn &column = m_plan.columns[std::size_t(index.column())];
    if (column.role != ColumnRole::Number)
        return setCell(m_document, {id, column.id, text}).has_value();
    // Leaving the shown number as it is does not turn an automatic one into one kept by hand.
    if (text == m_numbers.activities[m_activityAt.value(id)])
        return true;
    return setActivityNumber(m_document, id, text.trimmed()).has_value();
}

Qt::DropActions PlanModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

QStringList PlanModel::mimeTypes() const
{
    return {PlanMime::RowsType};
}

QMimeData *PlanModel::mimeData(const QModelIndexList &indexes) const
{
    PlanMime rows{m_document.instance(), m_planId, {}, {}};
    for (const QModelIndex &index : indexes) {
        if (const auto section = sectionAt(index);
            section && std::ranges::find(rows.sections, *section) == rows.sections.end())
            rows.sections.push_back(*section);
        if (const auto activity = activityAt(index);
            activity && std::ranges::find(rows.activities, *activity) == rows.activities.end())
            rows.activities.push_back(*activity);
    }
    return rows.toMimeData();
}

// The rows arrive by Document::changed() like those of any other edit. The model has no removeRows(), so the view's
// clean-up after a move finds nothing to take away.
bool PlanModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action == Qt::IgnoreAction)
        return true;
    const auto rows = PlanMime::fromMimeData(data);
    // Rows of another plan, of another program or of two kinds have no place here.
    if (!rows || rows->document != m_document.instance() || rows->plan != m_planId ||
        rows->sections.empty() == rows->activities.empty())
        return false;
    const int top = row < 0 ? m_shape.rowCount(std::nullopt) : row;
    if (!rows->sections.empty())
        return !parent.isValid() && moveSections(m_document, m_planId, rows->sections, sectionsAbove(top)).has_value();
    if (const auto section = enclosingSection(parent))
        return dropActivities(rows->activities, section, row < 0 ? m_shape.rowCount(section) : row);
    // Between two sections means behind the activities of the upper one.
    if (top > 0) {
        if (const auto *above = std::get_if<SectionId>(&m_shape.top[std::size_t(top - 1)]))
            return dropActivities(rows->activities, *above, m_shape.rowCount(*above));
    }
    return dropActivities(rows->activities, std::nullopt, top);
}

bool PlanModel::dropActivities(const std::vector<ActivityId> &activities, std::optional<SectionId> section,
                               int position)
{
    return moveActivities(m_document, activities, {m_planId, section, position}).has_value();
}

int PlanModel::sectionsAbove(int topRow) const
{
    return int(std::ranges::count_if(std::span(m_shape.top).first(std::size_t(topRow)),
                                     [](const RowKey &key) { return std::holds_alternative<SectionId>(key); }));
}

} // namespace versta
