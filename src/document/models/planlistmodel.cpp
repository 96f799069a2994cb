#include "planlistmodel.h"

#include "daywatch.h"

#include "core/naturalorder.h"
#include "document/document.h"
#include "document/schoolplanqueries.h"
#include "document/schoolqueries.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

PlanListModel::Scope scopeOfKind(PlanKind kind)
{
    return kind == PlanKind::School ? PlanListModel::Scope::Schools : PlanListModel::Scope::Municipality;
}

} // namespace

PlanListModel::PlanListModel(Document &document, QObject *parent, QDate today)
    : QAbstractListModel(parent)
    , m_document(document)
    , m_day(new DayWatch(this, today))
{
    m_counting.setSingleShot(true);
    m_counting.setInterval(0);
    connect(&m_counting, &QTimer::timeout, this, &PlanListModel::countNext);
    connect(&document, &Document::changed, this, &PlanListModel::update);
    connect(m_day, &DayWatch::dayChanged, this, &PlanListModel::markAllStale);
    loadHeads();
}

void PlanListModel::setScope(Scope scope)
{
    if (m_scope == scope)
        return;
    beginResetModel();
    m_scope = scope;
    m_rows = wantedRows();
    endResetModel();
    m_stale.clear();
    markAllStale();
}

std::optional<PlanListModel::Scope> PlanListModel::scopeOf(PlanId plan) const
{
    const auto found = std::ranges::find(m_heads, plan, &PlanHead::id);
    return found == m_heads.end() ? std::nullopt : std::optional(scopeOfKind(found->kind));
}

std::vector<PlanId> PlanListModel::plansIn(Scope scope) const
{
    std::vector<PlanId> plans;
    for (const PlanHead &head : m_heads) {
        if (scopeOfKind(head.kind) == scope)
            plans.push_back(head.id);
    }
    return plans;
}

PlanId PlanListModel::planAt(const QModelIndex &index) const
{
    return index.isValid() ? m_rows[std::size_t(index.row())].head.id : PlanId();
}

QModelIndex PlanListModel::indexOf(PlanId plan) const
{
    const int row = rowOf(plan);
    return row < rowCount() ? index(row) : QModelIndex();
}

const PlanHead *PlanListModel::head(PlanId plan) const
{
    const int row = rowOf(plan);
    return row < rowCount() ? &m_rows[std::size_t(row)].head : nullptr;
}

bool PlanListModel::hasExample() const
{
    return std::ranges::any_of(m_heads, &PlanHead::example);
}

void PlanListModel::countAll()
{
    while (!m_stale.empty())
        countNext();
}

int PlanListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.head.title.isEmpty() ? u"План без названия"_s : row.head.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{data(index, Qt::DisplayRole).toString(), planKindName(row.head.kind),
                          row.head.period.label()};
        if (!row.school.isEmpty())
            parts << row.school;
        if (row.head.example)
            parts << u"пример"_s;
        if (row.progress)
            parts << progressText(*row.progress);
        return parts.join(u", "_s);
    }
    case PlanIdRole:
        return row.head.id.value();
    case KindRole:
        return int(row.head.kind);
    case PeriodRole:
        return row.head.period.label();
    case ExampleRole:
        return row.head.example;
    case SchoolRole:
        return row.school;
    case ProgressRole:
        return row.progress ? QVariant::fromValue(*row.progress) : QVariant();
    default:
        return {};
    }
}

void PlanListModel::update(const ChangeSet &changes)
{
    const bool schools = m_scope == Scope::Schools && (changes.touches("school_plan") || changes.touches("school"));
    if (changes.touches("plan") || schools)
        loadHeads();
    const auto plans = plansOf(m_document, changes);
    if (plans) {
        for (const PlanId plan : *plans)
            markStale(plan);
    } else {
        markAllStale();
    }
}

void PlanListModel::loadHeads()
{
    // The page that shows the plan says why it cannot be read; the list keeps what it knows.
    if (auto heads = planHeads(m_document)) {
        // Decisions stand with their minutes.
        std::erase_if(*heads, [](const PlanHead &head) { return head.kind == PlanKind::Decisions; });
        m_heads = std::move(*heads);
        arrange(wantedRows());
    }
}

std::vector<PlanListModel::Row> PlanListModel::wantedRows() const
{
    std::vector<Row> rows;
    for (const PlanHead &head : m_heads) {
        if (scopeOfKind(head.kind) == m_scope)
            rows.push_back({head, {}, {}});
    }
    if (m_scope == Scope::Municipality)
        return rows;
    const auto owned = schoolPlans(m_document).value_or(std::vector<SchoolPlan>());
    const auto schools = allSchools(m_document).value_or(std::vector<School>());
    for (Row &row : rows) {
        const auto plan = std::ranges::find(owned, row.head.id, &SchoolPlan::plan);
        const auto school = plan == owned.end() ? schools.end() : std::ranges::find(schools, plan->school, &School::id);
        row.school = school == schools.end() ? u"школа не указана"_s : school->name();
    }
    // Plans of nobody stand last.
    const auto owner = [&](const Row &row) {
        const auto plan = std::ranges::find(owned, row.head.id, &SchoolPlan::plan);
        const bool known = plan != owned.end() && plan->school.isValid();
        return std::pair(!known, naturalSortKey(row.school));
    };
    std::ranges::stable_sort(rows, {}, owner);
    return rows;
}

// Rows that stay are moved, not removed and inserted, so that the selection stays with them.
void PlanListModel::arrange(const std::vector<Row> &wanted)
{
    const auto idOf = [](const Row &row) { return row.head.id; };
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(wanted, m_rows[std::size_t(row)].head.id, idOf) != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        const Row &now = wanted[std::size_t(row)];
        const int present = rowOf(now.head.id, row);
        if (present == rowCount()) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, now);
            endInsertRows();
            markStale(now.head.id);
            continue;
        }
        if (present != row) {
            beginMoveRows({}, present, present, {}, row);
            std::rotate(m_rows.begin() + row, m_rows.begin() + present, m_rows.begin() + present + 1);
            endMoveRows();
        }
        Row &shown = m_rows[std::size_t(row)];
        if (shown.head != now.head || shown.school != now.school) {
            shown.head = now.head;
            shown.school = now.school;
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
}

void PlanListModel::markStale(PlanId plan)
{
    if (std::ranges::find(m_stale, plan) == m_stale.end())
        m_stale.push_back(plan);
    m_counting.start();
}

void PlanListModel::markAllStale()
{
    for (const Row &row : m_rows)
        markStale(row.head.id);
}

void PlanListModel::countNext()
{
    if (m_stale.empty())
        return;
    const PlanId id = m_stale.front();
    m_stale.erase(m_stale.begin());
    if (!m_stale.empty())
        m_counting.start();
    const int row = rowOf(id);
    if (row == rowCount())
        return; // deleted since
    const auto plan = loadPlan(m_document, id);
    if (!plan)
        return;
    const PlanProgress progress = progressOf(*plan, deadlinesOf(*plan), m_day->today());
    auto &known = m_rows[std::size_t(row)].progress;
    if (known == progress)
        return;
    known = progress;
    Q_EMIT dataChanged(index(row), index(row), {ProgressRole, Qt::AccessibleTextRole});
}

int PlanListModel::rowOf(PlanId plan, int from) const
{
    const auto found =
        std::find_if(m_rows.begin() + from, m_rows.end(), [plan](const Row &row) { return row.head.id == plan; });
    return int(found - m_rows.begin());
}

QString planKindName(PlanKind kind)
{
    switch (kind) {
    case PlanKind::Municipal:
        return u"муниципальный"_s;
    case PlanKind::Regional:
        return u"региональный"_s;
    case PlanKind::School:
        return u"школьный"_s;
    case PlanKind::Decisions:
        return u"решения протокола"_s;
    }
    return {};
}

QString progressText(const PlanProgress &progress)
{
    const int wanted = progress.total - progress.cancelled;
    if (progress.total == 0)
        return u"мероприятий нет"_s;
    QString text = u"выполнено %1 из %2"_s.arg(progress.done).arg(wanted);
    if (progress.overdue > 0)
        text += u", просрочено %1"_s.arg(progress.overdue);
    return text;
}

} // namespace versta
