#include "planstore.h"

#include "plancodes.h"
#include "sqlite.h"
#include "storageerror.h"

#include <QHash>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar LineSeparator = u'\n';
constexpr auto Approval = "approval"_L1;
constexpr auto Agreement = "agreement"_L1;

QStringList toLines(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(LineSeparator);
}

[[noreturn]] void notFound(const QString &what)
{
    throw Refused(Error::Code::NotFound, u"%1 больше нет: возможно, удаление уже выполнено."_s.arg(what));
}

// For statements that name a row by its id.
void expectRow(qint64 rows, const QString &what)
{
    if (rows == 0)
        notFound(what);
}

// Codes and references are checked when written; something else in the file is damage, and is said, not mended.
[[noreturn]] void damaged(const QString &what)
{
    throw Refused(Error::Code::Corrupt, u"В файле встретилось то, чего там быть не может: %1. Восстановите файл из "
                                        "резервной копии."_s.arg(what));
}

PlanPeriod periodOf(const QString &code)
{
    if (code.isEmpty())
        return {};
    const auto period = PlanPeriod::fromCode(code);
    if (!period)
        damaged(u"период «%1»"_s.arg(code));
    return *period;
}

ColumnRole columnRoleOf(const QString &code)
{
    const auto role = roleFromCode(code);
    if (!role)
        damaged(u"назначение столбца «%1»"_s.arg(code));
    return *role;
}

template <class IdType>
std::size_t indexIn(const QHash<IdType, std::size_t> &indices, IdType id, const QString &what)
{
    const auto found = indices.constFind(id);
    if (found == indices.cend())
        damaged(what);
    return *found;
}

PlanProperties readProperties(const Statement &row)
{
    PlanProperties properties;
    properties.title = row.text(0);
    properties.kind = kindFromCode(row.text(1));
    properties.period = periodOf(row.text(2));
    properties.preamble = row.text(3);
    properties.goals = toLines(row.text(4));
    properties.signature = row.text(5);
    properties.numbering = numberingFromCode(row.text(6));
    properties.page = {orientationFromCode(row.text(7)),
                       row.real(8),
                       row.real(9),
                       row.real(10),
                       row.real(11),
                       row.text(12),
                       row.real(13),
                       row.real(14),
                       row.integer(15) != 0,
                       row.integer(16) != 0};
    properties.example = row.integer(17) != 0;
    return properties;
}

PlanSection readSection(const Statement &row)
{
    return {row.id<SectionId>(0), row.text(1), row.optionalText(2), row.text(3), toLines(row.text(4))};
}

template <class IdType>
std::vector<IdType> readIds(Statement &rows)
{
    std::vector<IdType> ids;
    while (rows.step())
        ids.push_back(rows.id<IdType>(0));
    return ids;
}

// How to find the plan of a row; nullptr for tables that have nothing to do with plans.
const char *planQuery(QByteArrayView table)
{
    if (table == "plan")
        return "SELECT id FROM plan WHERE id = ?";
    if (table == "approval_block")
        return "SELECT plan_id FROM approval_block WHERE id = ?";
    if (table == "plan_column")
        return "SELECT plan_id FROM plan_column WHERE id = ?";
    if (table == "section")
        return "SELECT plan_id FROM section WHERE id = ?";
    if (table == "activity")
        return "SELECT plan_id FROM activity WHERE id = ?";
    if (table == "activity_cell")
        return "SELECT a.plan_id FROM activity_cell c JOIN activity a ON a.id = c.activity_id WHERE c.id = ?";
    if (table == "activity_school")
        return "SELECT a.plan_id FROM activity_school s JOIN activity a ON a.id = s.activity_id WHERE s.id = ?";
    return nullptr;
}

} // namespace

PlanStore::PlanStore(Database &database)
    : m_database(database)
{
}

std::vector<PlanStore::Head> PlanStore::heads() const
{
    auto rows = m_database.prepare("SELECT id, title, kind, period, example FROM plan ORDER BY position, id");
    std::vector<Head> heads;
    while (rows.step()) {
        heads.push_back({rows.id<PlanId>(0), rows.text(1), kindFromCode(rows.text(2)), periodOf(rows.text(3)),
                         rows.integer(4) != 0});
    }
    return heads;
}

bool PlanStore::contains(PlanId id) const
{
    return m_database.prepare("SELECT 1 FROM plan WHERE id = ?").with(id).step();
}

Plan PlanStore::plan(PlanId id) const
{
    Plan plan;
    plan.id = id;
    plan.properties = properties(id);
    plan.columns = columns(id);
    auto rows = m_database.prepare(
        "SELECT id, label, number, title, tasks FROM section WHERE plan_id = ? ORDER BY position, id");
    rows.with(id);
    while (rows.step())
        plan.sections.push_back(readSection(rows));
    readActivities(plan);
    readCells(plan);
    readSchools(plan);
    return plan;
}

PlanProperties PlanStore::properties(PlanId id) const
{
    auto row = m_database.prepare(
        "SELECT title, kind, period, preamble, goals, signature, numbering, page_orientation, page_left, page_right, "
        "page_top, page_bottom, font_family, text_size, table_size, column_numbers, agreement_first, example FROM plan "
        "WHERE id = ?");
    if (!row.with(id).step())
        notFound(u"Плана"_s);
    PlanProperties properties = readProperties(row);
    readBlocks(id, properties);
    return properties;
}

std::vector<PlanColumn> PlanStore::columns(PlanId id) const
{
    auto rows =
        m_database.prepare("SELECT id, header, role, width FROM plan_column WHERE plan_id = ? ORDER BY position, id");
    rows.with(id);
    std::vector<PlanColumn> columns;
    while (rows.step()) {
        columns.push_back({rows.id<ColumnId>(0), rows.text(1), columnRoleOf(rows.text(2)), rows.real(3)});
    }
    return columns;
}

PlanSection PlanStore::section(SectionId id) const
{
    auto row = m_database.prepare("SELECT id, label, number, title, tasks FROM section WHERE id = ?");
    if (!row.with(id).step())
        notFound(u"Раздела"_s);
    return readSection(row);
}

PlanId PlanStore::planOf(SectionId id) const
{
    auto row = m_database.prepare("SELECT plan_id FROM section WHERE id = ?");
    if (!row.with(id).step())
        notFound(u"Раздела"_s);
    return row.id<PlanId>(0);
}

PlanStore::Place PlanStore::placeOf(ActivityId id) const
{
    auto row = m_database.prepare("SELECT plan_id, section_id FROM activity WHERE id = ?");
    if (!row.with(id).step())
        notFound(u"Мероприятия"_s);
    Place place;
    place.plan = row.id<PlanId>(0);
    if (!row.isNull(1))
        place.section = row.id<SectionId>(1);
    const auto order = activityOrder(place.plan, place.section);
    place.position = int(std::ranges::find(order, id) - order.begin());
    return place;
}

ColumnRole PlanStore::roleOf(ColumnId id) const
{
    auto row = m_database.prepare("SELECT role FROM plan_column WHERE id = ?");
    if (!row.with(id).step())
        notFound(u"Столбца"_s);
    return columnRoleOf(row.text(0));
}

bool PlanStore::isPlanTable(QByteArrayView table)
{
    return planQuery(table) != nullptr;
}

std::optional<PlanId> PlanStore::planOfRow(QByteArrayView table, qint64 id) const
{
    const char *query = planQuery(table);
    Q_ASSERT(query);
    auto row = m_database.prepare(query);
    if (!row.with(id).step())
        return std::nullopt;
    return row.id<PlanId>(0);
}

std::vector<SectionId> PlanStore::sectionOrder(PlanId id) const
{
    auto rows = m_database.prepare("SELECT id FROM section WHERE plan_id = ? ORDER BY position, id");
    return readIds<SectionId>(rows.with(id));
}

std::vector<ActivityId> PlanStore::activityOrder(PlanId plan, std::optional<SectionId> section) const
{
    auto rows =
        m_database.prepare("SELECT id FROM activity WHERE plan_id = ? AND section_id IS ? ORDER BY position, id");
    return readIds<ActivityId>(rows.with(plan, section));
}

PlanId PlanStore::insert(const Plan &plan)
{
    const auto last = m_database.number("SELECT coalesce(max(position), -1) FROM plan").value_or(-1);
    m_database
        .prepare(
            "INSERT INTO plan (position, title, kind, period, preamble, goals, signature, numbering, "
            "page_orientation, page_left, page_right, page_top, page_bottom, font_family, text_size, table_size, "
            "column_numbers, agreement_first, example) "
            "VALUES (?, '', 'municipal', '', '', '', '', 'hierarchical', 'automatic', 0, 0, 0, 0, '', 0, 0, 0, 0, 0)")
        .run(last + 1);
    const PlanId id(m_database.lastInsertId());
    setProperties(id, plan.properties);
    auto fresh = plan.columns;
    for (PlanColumn &column : fresh)
        column.id = ColumnId();
    const auto columns = setColumns(id, fresh);
    std::vector<SectionId> sections;
    for (const PlanSection &section : plan.sections)
        sections.push_back(insertSection(id, int(sections.size()), section));
    if (std::ranges::any_of(plan.activities, [&](const Activity &activity) {
            return activity.section && *activity.section >= sections.size();
        }))
        throw Refused(Error::Code::Internal, u"Мероприятие отнесено к разделу, которого в плане нет."_s);
    // Appended one place after another, in the order of the plan.
    const auto append = [&](std::optional<std::size_t> section) {
        std::vector<Activity> here;
        std::ranges::copy_if(plan.activities, std::back_inserter(here),
                             [&](const Activity &activity) { return activity.section == section; });
        insertActivities({id, section ? std::optional(sections[*section]) : std::nullopt, 0}, here, columns);
    };
    append(std::nullopt);
    for (std::size_t section = 0; section < sections.size(); ++section)
        append(section);
    return id;
}

void PlanStore::remove(PlanId id)
{
    expectRow(m_database.prepare("DELETE FROM plan WHERE id = ?").run(id), u"Плана"_s);
}

void PlanStore::setProperties(PlanId id, const PlanProperties &properties)
{
    const PageSetup &page = properties.page;
    m_database
        .prepare("UPDATE plan SET title = ?, kind = ?, period = ?, preamble = ?, goals = ?, signature = ?, "
                 "numbering = ?, page_orientation = ?, page_left = ?, page_right = ?, page_top = ?, page_bottom = ?, "
                 "font_family = ?, text_size = ?, table_size = ?, column_numbers = ?, agreement_first = ?, example = ? "
                 "WHERE id = ?")
        .run(properties.title, kindToCode(properties.kind), properties.period.code(), properties.preamble,
             properties.goals.join(LineSeparator), properties.signature, numberingToCode(properties.numbering),
             orientationToCode(page.orientation), page.left, page.right, page.top, page.bottom, page.fontFamily,
             page.textSize, page.tableSize, page.columnNumbers, page.agreementOnFirstPage, properties.example, id);
    writeBlocks(id, properties);
}

void PlanStore::writeBlocks(PlanId id, const PlanProperties &properties)
{
    PlanProperties before;
    readBlocks(id, before);
    // Rows that stay the same keep their ids, so that an unchanged block gives no change.
    if (before.approval == properties.approval && before.agreement == properties.agreement)
        return;
    m_database.prepare("DELETE FROM approval_block WHERE plan_id = ?").run(id);
    auto insert = m_database.prepare(
        "INSERT INTO approval_block (plan_id, kind, position, heading, post, organisation, person, date, act, "
        "act_number, heading_runs_on, date_runs_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const auto write = [&](QLatin1StringView kind, int position, const ApprovalBlock &block) {
        insert.run(id, QString(kind), position, block.heading, block.post, block.organisation, block.person, block.date,
                   block.act, block.actNumber, block.headingRunsOn, block.dateRunsOn);
    };
    if (properties.approval != ApprovalBlock{})
        write(Approval, 0, properties.approval);
    int position = 0;
    for (const ApprovalBlock &block : properties.agreement)
        write(Agreement, position++, block);
}

void PlanStore::readBlocks(PlanId id, PlanProperties &properties) const
{
    auto rows = m_database.prepare(
        "SELECT kind, heading, post, organisation, person, date, act, act_number, "
        "heading_runs_on, date_runs_on FROM approval_block WHERE plan_id = ? ORDER BY kind, position");
    rows.with(id);
    while (rows.step()) {
        ApprovalBlock block{rows.text(1), rows.text(2), rows.text(3),         rows.text(4),        rows.text(5),
                            rows.text(6), rows.text(7), rows.integer(8) != 0, rows.integer(9) != 0};
        if (rows.text(0) == Approval)
            properties.approval = std::move(block);
        else
            properties.agreement.push_back(std::move(block));
    }
}

void PlanStore::readActivities(Plan &plan) const
{
    QHash<SectionId, std::size_t> indexOf;
    for (std::size_t index = 0; index < plan.sections.size(); ++index)
        indexOf.insert(plan.sections[index].id, index);
    auto rows = m_database.prepare("SELECT a.id, a.section_id, a.number, a.status, a.note FROM activity a "
                                   "LEFT JOIN section s ON s.id = a.section_id WHERE a.plan_id = ? "
                                   "ORDER BY s.position, s.id, a.position, a.id");
    rows.with(plan.id);
    while (rows.step()) {
        Activity activity;
        activity.id = rows.id<ActivityId>(0);
        if (!rows.isNull(1))
            activity.section = indexIn(indexOf, rows.id<SectionId>(1), u"раздел другого плана"_s);
        activity.number = rows.optionalText(2);
        activity.cells.resize(plan.columns.size());
        activity.status = statusFromCode(rows.text(3));
        activity.note = rows.text(4);
        plan.activities.push_back(std::move(activity));
    }
}

void PlanStore::readCells(Plan &plan) const
{
    QHash<ColumnId, std::size_t> columnAt;
    for (std::size_t index = 0; index < plan.columns.size(); ++index)
        columnAt.insert(plan.columns[index].id, index);
    QHash<ActivityId, std::size_t> activityAt;
    for (std::size_t index = 0; index < plan.activities.size(); ++index)
        activityAt.insert(plan.activities[index].id, index);
    auto rows = m_database.prepare("SELECT c.activity_id, c.column_id, c.text FROM activity_cell c "
                                   "JOIN activity a ON a.id = c.activity_id WHERE a.plan_id = ?");
    rows.with(plan.id);
    while (rows.step()) {
        const auto activity = indexIn(activityAt, rows.id<ActivityId>(0), u"ячейка без мероприятия"_s);
        const auto column = indexIn(columnAt, rows.id<ColumnId>(1), u"ячейка столбца другого плана"_s);
        plan.activities[activity].cells[column] = rows.text(2);
    }
}

void PlanStore::readSchools(Plan &plan) const
{
    QHash<ActivityId, std::size_t> activityAt;
    for (std::size_t index = 0; index < plan.activities.size(); ++index)
        activityAt.insert(plan.activities[index].id, index);
    auto rows = m_database.prepare("SELECT s.activity_id, s.school_id FROM activity_school s "
                                   "JOIN activity a ON a.id = s.activity_id WHERE a.plan_id = ? ORDER BY s.school_id");
    rows.with(plan.id);
    while (rows.step()) {
        const auto activity = indexIn(activityAt, rows.id<ActivityId>(0), u"школа без мероприятия"_s);
        plan.activities[activity].schools.push_back(rows.id<SchoolId>(1));
    }
}

std::vector<ColumnId> PlanStore::setColumns(PlanId id, const std::vector<PlanColumn> &columns)
{
    for (const PlanColumn &old : this->columns(id)) {
        if (std::ranges::find(columns, old.id, &PlanColumn::id) == columns.end())
            m_database.prepare("DELETE FROM plan_column WHERE id = ?").run(old.id);
    }
    auto insert =
        m_database.prepare("INSERT INTO plan_column (plan_id, position, header, role, width) VALUES (?, ?, ?, ?, ?)");
    auto update = m_database.prepare("UPDATE plan_column SET position = ?, header = ?, role = ?, width = ? "
                                     "WHERE id = ? AND plan_id = ?");
    std::vector<ColumnId> ids;
    for (const PlanColumn &column : columns) {
        const int position = int(ids.size());
        if (column.id.isValid()) {
            expectRow(update.run(position, column.header, roleCode(column.role), column.width, column.id, id),
                      u"Столбца"_s);
            ids.push_back(column.id);
        } else {
            insert.run(id, position, column.header, roleCode(column.role), column.width);
            ids.push_back(ColumnId(m_database.lastInsertId()));
        }
    }
    return ids;
}

void PlanStore::setColumnWidth(ColumnId id, double width)
{
    expectRow(m_database.prepare("UPDATE plan_column SET width = ? WHERE id = ?").run(width, id), u"Столбца"_s);
}

SectionId PlanStore::insertSection(PlanId plan, int position, const PlanSection &section)
{
    m_database.prepare("INSERT INTO section (plan_id, position, label, number, title, tasks) VALUES (?, 0, ?, ?, ?, ?)")
        .run(plan, section.label, section.number, section.title, section.tasks.join(LineSeparator));
    const SectionId id(m_database.lastInsertId());
    auto order = sectionOrder(plan);
    std::erase(order, id);
    order.insert(order.begin() + std::clamp(position, 0, int(order.size())), id);
    reorderSections(plan, order);
    return id;
}

void PlanStore::setSection(SectionId id, const PlanSection &section)
{
    expectRow(m_database.prepare("UPDATE section SET label = ?, number = ?, title = ?, tasks = ? WHERE id = ?")
                  .run(section.label, section.number, section.title, section.tasks.join(LineSeparator), id),
              u"Раздела"_s);
}

void PlanStore::setSectionNumber(SectionId id, const std::optional<QString> &number)
{
    expectRow(m_database.prepare("UPDATE section SET number = ? WHERE id = ?").run(number, id), u"Раздела"_s);
}

void PlanStore::removeSection(SectionId id)
{
    expectRow(m_database.prepare("DELETE FROM section WHERE id = ?").run(id), u"Раздела"_s);
}

void PlanStore::reorderSections(PlanId plan, const std::vector<SectionId> &order)
{
    auto update = m_database.prepare("UPDATE section SET position = ? WHERE id = ? AND plan_id = ?");
    int position = 0;
    for (const SectionId id : order)
        expectRow(update.run(position++, id, plan), u"Раздела"_s);
}

std::vector<ActivityId> PlanStore::insertActivities(const Place &place, const std::vector<Activity> &activities,
                                                    const std::vector<ColumnId> &columns)
{
    if (place.section && planOf(*place.section) != place.plan)
        throw Refused(Error::Code::Constraint, u"Раздел принадлежит другому плану."_s);
    auto next =
        m_database.prepare("SELECT coalesce(max(position) + 1, 0) FROM activity WHERE plan_id = ? AND section_id IS ?");
    next.with(place.plan, place.section).step();
    const qint64 end = next.integer(0);
    auto insert = m_database.prepare(
        "INSERT INTO activity (plan_id, section_id, position, number, status, note) VALUES (?, ?, ?, ?, ?, ?)");
    auto insertCell = m_database.prepare("INSERT INTO activity_cell (activity_id, column_id, text) VALUES (?, ?, ?)");
    std::vector<ActivityId> inserted;
    for (const Activity &activity : activities) {
        insert.run(place.plan, place.section, end + qint64(inserted.size()), activity.number,
                   statusToCode(activity.status), activity.note);
        const ActivityId id(m_database.lastInsertId());
        for (std::size_t column = 0; column < std::min(columns.size(), activity.cells.size()); ++column) {
            if (!activity.cells[column].isEmpty())
                insertCell.run(id, columns[column], activity.cells[column]);
        }
        if (!activity.schools.empty())
            setSchools(id, activity.schools);
        inserted.push_back(id);
    }
    if (place.position < end) {
        auto order = activityOrder(place.plan, place.section);
        order.resize(order.size() - inserted.size());
        // Positions may have gaps, so a position before the last one may still be beyond the number of rows.
        order.insert(order.begin() + std::clamp(place.position, 0, int(order.size())), inserted.begin(),
                     inserted.end());
        placeActivities(place.plan, place.section, order);
    }
    return inserted;
}

void PlanStore::removeActivity(ActivityId id)
{
    expectRow(m_database.prepare("DELETE FROM activity WHERE id = ?").run(id), u"Мероприятия"_s);
}

void PlanStore::setCell(ActivityId activity, ColumnId column, const QString &text)
{
    auto found = m_database.prepare("SELECT id FROM activity_cell WHERE activity_id = ? AND column_id = ?");
    const bool exists = found.with(activity, column).step();
    const qint64 id = exists ? found.integer(0) : 0;
    if (text.isEmpty()) {
        if (exists)
            m_database.prepare("DELETE FROM activity_cell WHERE id = ?").run(id);
    } else if (exists) {
        m_database.prepare("UPDATE activity_cell SET text = ? WHERE id = ?").run(text, id);
    } else {
        m_database.prepare("INSERT INTO activity_cell (activity_id, column_id, text) VALUES (?, ?, ?)")
            .run(activity, column, text);
    }
}

void PlanStore::setActivityNumber(ActivityId id, const std::optional<QString> &number)
{
    expectRow(m_database.prepare("UPDATE activity SET number = ? WHERE id = ?").run(number, id), u"Мероприятия"_s);
}

void PlanStore::setStatus(ActivityId id, ActivityStatus status)
{
    expectRow(m_database.prepare("UPDATE activity SET status = ? WHERE id = ?").run(statusToCode(status), id),
              u"Мероприятия"_s);
}

void PlanStore::setNote(ActivityId id, const QString &note)
{
    expectRow(m_database.prepare("UPDATE activity SET note = ? WHERE id = ?").run(note, id), u"Мероприятия"_s);
}

void PlanStore::setSchools(ActivityId id, const std::vector<SchoolId> &schools)
{
    auto found = m_database.prepare("SELECT school_id FROM activity_school WHERE activity_id = ?");
    const auto before = readIds<SchoolId>(found.with(id));
    // Rows that stay keep their ids, so that the same schools give no change.
    for (const SchoolId school : before) {
        if (std::ranges::find(schools, school) == schools.end())
            m_database.prepare("DELETE FROM activity_school WHERE activity_id = ? AND school_id = ?").run(id, school);
    }
    auto insert = m_database.prepare("INSERT INTO activity_school (activity_id, school_id) SELECT ?1, ?2 "
                                     "WHERE NOT EXISTS (SELECT 1 FROM activity_school "
                                     "WHERE activity_id = ?1 AND school_id = ?2)");
    for (const SchoolId school : schools)
        insert.run(id, school);
}

std::vector<ActivityId> PlanStore::activitiesFor(SchoolId school) const
{
    auto rows =
        m_database.prepare("SELECT a.id FROM activity_school l JOIN activity a ON a.id = l.activity_id "
                           "JOIN plan p ON p.id = a.plan_id LEFT JOIN section s ON s.id = a.section_id "
                           "WHERE l.school_id = ? ORDER BY p.position, p.id, s.position, s.id, a.position, a.id");
    return readIds<ActivityId>(rows.with(school));
}

void PlanStore::redirect(SchoolId from, SchoolId into)
{
    m_database
        .prepare("DELETE FROM activity_school WHERE school_id = ?1 AND activity_id IN "
                 "(SELECT activity_id FROM activity_school WHERE school_id = ?2)")
        .run(from, into);
    m_database.prepare("UPDATE activity_school SET school_id = ? WHERE school_id = ?").run(into, from);
}

void PlanStore::placeActivities(PlanId plan, std::optional<SectionId> section, const std::vector<ActivityId> &order)
{
    if (section && planOf(*section) != plan)
        throw Refused(Error::Code::Constraint, u"Раздел принадлежит другому плану."_s);
    // An activity cannot go to another plan: its cells stand in the columns of its own.
    auto update = m_database.prepare("UPDATE activity SET section_id = ?, position = ? WHERE id = ? AND plan_id = ?");
    int position = 0;
    for (const ActivityId id : order)
        expectRow(update.run(section, position++, id, plan), u"Мероприятия"_s);
}

} // namespace versta
