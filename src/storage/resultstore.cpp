#include "resultstore.h"

#include "packedresults.h"
#include "resultcodes.h"
#include "sqlite.h"
#include "storageerror.h"

#include "core/results/groupvalues.h"
#include "core/results/mappingjson.h"
#include "core/results/packedworks.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view SetColumns = "SELECT id, procedure, year, subject, grade, level, maximum, date, scale_3, "
                                        "scale_4, scale_5, scale_maximum, scale_source FROM result_set ";

std::optional<qint64> stored(const std::optional<int> &number)
{
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

std::optional<qint64> storedKnown(int number)
{
    return number > 0 ? std::optional<qint64>(number) : std::nullopt;
}

std::optional<int> optionalNumber(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

std::optional<QString> stored(const std::optional<ReportKind> &report)
{
    return report ? std::optional(storedReport(*report)) : std::nullopt;
}

[[noreturn]] void refuseDamaged(const QString &what)
{
    throw Refused(Error::Code::Corrupt, u"В файле повреждены %1. Восстановите файл из резервной копии: «Файл» → "
                                        "«Восстановить из копии…»."_s.arg(what));
}

ExamPaper paperOf(const Statement &row)
{
    ExamPaper paper;
    paper.key = {procedureFromStored(row.text(1)), int(row.integer(2)), row.text(3), int(row.integer(4)), row.text(5)};
    paper.maximum = optionalNumber(row, 6);
    paper.date = row.text(7);
    if (!row.isNull(8))
        paper.scale = MarkScale{
            {int(row.integer(8)), int(row.integer(9)), int(row.integer(10))}, int(row.integer(11)), row.text(12)};
    return paper;
}

std::optional<qint64> scaleStep(const ExamPaper &paper, std::size_t mark)
{
    return paper.scale ? std::optional<qint64>(paper.scale->lowest[mark]) : std::nullopt;
}

bool sameScale(const std::optional<MarkScale> &left, const std::optional<MarkScale> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return left->lowest == right->lowest && left->maximum == right->maximum && left->source == right->source;
}

QString papersText(const std::vector<FederalListEntry::Paper> &papers)
{
    QJsonArray json;
    for (const auto &paper : papers)
        json.append(QJsonArray{paper.subject, paper.grade});
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

std::vector<FederalListEntry::Paper> papersFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        refuseDamaged(u"списки ОО с признаками необъективности"_s);
    std::vector<FederalListEntry::Paper> papers;
    const QJsonArray json = document.array();
    for (const QJsonValue value : json)
        papers.push_back({value[0].toString(), value[1].toInt()});
    return papers;
}

} // namespace

ResultStore::ResultStore(Database &database)
    : m_database(database)
{
}

bool ResultStore::isResultTable(QByteArrayView table)
{
    return table.startsWith("result_") || table == "federal_entry";
}

std::vector<StoredSet> ResultStore::sets() const
{
    std::vector<StoredSet> sets;
    auto rows = m_database.prepare(std::string(SetColumns) + "ORDER BY year, subject, grade, procedure, level, id");
    while (rows.step())
        sets.push_back({rows.id<ResultSetId>(0), paperOf(rows)});
    return sets;
}

std::optional<StoredSet> ResultStore::set(ResultSetId id) const
{
    auto row = m_database.prepare(std::string(SetColumns) + "WHERE id = ?");
    if (!row.with(id).step())
        return std::nullopt;
    StoredSet set{id, paperOf(row)};
    auto tasks = m_database.prepare(
        "SELECT code, maximum, difficulty, requirement FROM result_task WHERE result_set_id = ? ORDER BY slot, id");
    tasks.with(id);
    while (tasks.step())
        set.paper.tasks.push_back(
            {tasks.text(0), int(tasks.integer(1)), difficultyFromStored(tasks.text(2)), tasks.text(3)});
    return set;
}

StoredSet ResultStore::existingSet(ResultSetId id) const
{
    auto found = set(id);
    if (!found)
        throw Refused(Error::Code::NotFound, u"Этих результатов в файле больше нет."_s);
    return std::move(*found);
}

ResultSetId ResultStore::find(const PaperKey &key) const
{
    auto row = m_database.prepare("SELECT id FROM result_set WHERE procedure = ? AND year = ? AND subject = ? AND "
                                  "grade = ? AND level = ? ORDER BY id");
    return row.with(storedProcedure(key.procedure), key.year, key.subject, key.grade, key.level).step()
               ? row.id<ResultSetId>(0)
               : ResultSetId();
}

std::vector<ReportExtent> ResultStore::extents() const
{
    std::vector<ReportExtent> extents;
    auto rows = m_database.prepare(
        "SELECT result_set_id, report, count(school_id), ifnull(sum(participants) FILTER (WHERE school_id NOTNULL), 0) "
        "FROM result_group GROUP BY 1, 2 UNION ALL "
        "SELECT result_set_id, report, count(*), sum(pupils) FROM result_works GROUP BY 1, 2");
    while (rows.step())
        extents.push_back(
            {rows.id<ResultSetId>(0), reportFromStored(rows.text(1)), int(rows.integer(2)), int(rows.integer(3))});
    return extents;
}

std::vector<ResultSource> ResultStore::sources(ResultSetId set) const
{
    std::vector<ResultSource> sources;
    auto rows = m_database.prepare("SELECT report, file, sheet, imported_at, absent FROM result_source "
                                   "WHERE result_set_id = ? ORDER BY imported_at, id");
    rows.with(set);
    while (rows.step())
        sources.push_back({reportFromStored(rows.text(0)), rows.text(1), rows.text(2),
                           QDateTime::fromString(rows.text(3), Qt::ISODate), optionalNumber(rows, 4)});
    return sources;
}

std::vector<StoredGroup> ResultStore::groups(ResultSetId set, std::optional<ReportKind> report,
                                             std::optional<SchoolId> school) const
{
    std::vector<StoredGroup> groups;
    auto rows = m_database.prepare(
        "SELECT id, report, kind, school_id, code, name, schools, participants, mean, \"values\" FROM result_group "
        "WHERE result_set_id = ?1 AND (?2 IS NULL OR report = ?2) AND (?3 IS NULL OR ifnull(school_id, 0) = ?3) "
        "ORDER BY school_id NOTNULL, id");
    rows.with(set, stored(report), school);
    while (rows.step()) {
        StoredGroup group;
        group.id = rows.integer(0);
        group.report = reportFromStored(rows.text(1));
        group.school = rows.id<SchoolId>(3);
        group.row.group = {groupKindFromStored(rows.text(2)), {}, rows.text(4), rows.text(5)};
        group.row.schools = optionalNumber(rows, 6);
        group.row.participants = optionalNumber(rows, 7);
        if (!rows.isNull(8))
            group.row.meanScore = rows.real(8);
        if (!readGroupValues(rows.text(9), group.row))
            refuseDamaged(u"результаты «%1»"_s.arg(rows.text(5)));
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<StoredWorks> ResultStore::works(ResultSetId set, std::optional<ReportKind> report,
                                            std::optional<SchoolId> school) const
{
    std::vector<StoredWorks> all;
    auto rows = m_database.prepare("SELECT id, report, school_id, works FROM result_works WHERE result_set_id = ?1 "
                                   "AND (?2 IS NULL OR report = ?2) AND (?3 IS NULL OR school_id = ?3) ORDER BY id");
    rows.with(set, stored(report), school);
    while (rows.step()) {
        auto works = unpackWorks(rows.blob(3));
        if (!works)
            refuseDamaged(u"работы участников"_s);
        all.push_back({rows.integer(0), reportFromStored(rows.text(1)), rows.id<SchoolId>(2), std::move(*works)});
    }
    return all;
}

std::vector<ResultSetId> ResultStore::setsOf(SchoolId school) const
{
    std::vector<ResultSetId> sets;
    auto rows = m_database.prepare("SELECT result_set_id FROM result_group WHERE school_id = ?1 UNION "
                                   "SELECT result_set_id FROM result_works WHERE school_id = ?1");
    rows.with(school);
    while (rows.step())
        sets.push_back(rows.id<ResultSetId>(0));
    return sets;
}

ResultSetId ResultStore::insertSet(const ExamPaper &paper)
{
    m_database
        .prepare("INSERT INTO result_set (procedure, year, subject, grade, level, maximum, date, scale_3, scale_4, "
                 "scale_5, scale_maximum, scale_source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(storedProcedure(paper.key.procedure), paper.key.year, paper.key.subject, paper.key.grade, paper.key.level,
             stored(paper.maximum), paper.date, scaleStep(paper, 0), scaleStep(paper, 1), scaleStep(paper, 2),
             storedKnown(paper.scale ? paper.scale->maximum : 0), paper.scale ? paper.scale->source : QString());
    const ResultSetId id(m_database.lastInsertId());
    insertTasks(id, paper.tasks, 0);
    return id;
}

void ResultStore::updateSet(const StoredSet &set)
{
    const StoredSet before = existingSet(set.id);
    const ExamPaper &old = before.paper;
    const ExamPaper &paper = set.paper;
    if (old.key != paper.key || old.maximum != paper.maximum || old.date != paper.date ||
        !sameScale(old.scale, paper.scale)) {
        m_database
            .prepare("UPDATE result_set SET procedure = ?, year = ?, subject = ?, grade = ?, level = ?, maximum = ?, "
                     "date = ?, scale_3 = ?, scale_4 = ?, scale_5 = ?, scale_maximum = ?, scale_source = ? "
                     "WHERE id = ?")
            .run(storedProcedure(paper.key.procedure), paper.key.year, paper.key.subject, paper.key.grade,
                 paper.key.level, stored(paper.maximum), paper.date, scaleStep(paper, 0), scaleStep(paper, 1),
                 scaleStep(paper, 2), storedKnown(paper.scale ? paper.scale->maximum : 0),
                 paper.scale ? paper.scale->source : QString(), set.id);
    }
    auto update = m_database.prepare("UPDATE result_task SET code = ?, maximum = ?, difficulty = ?, requirement = ? "
                                     "WHERE result_set_id = ? AND slot = ?");
    for (std::size_t slot = 0; slot < old.tasks.size(); ++slot) {
        const PaperTask &task = paper.tasks.at(slot);
        if (old.tasks[slot].code != task.code || old.tasks[slot].maximum != task.maximum ||
            old.tasks[slot].difficulty != task.difficulty || old.tasks[slot].requirement != task.requirement)
            update.run(task.code, storedKnown(task.maximum), storedDifficulty(task.difficulty), task.requirement,
                       set.id, qint64(slot));
    }
    insertTasks(set.id, paper.tasks, old.tasks.size());
}

void ResultStore::insertTasks(ResultSetId set, const std::vector<PaperTask> &tasks, std::size_t first)
{
    auto insert = m_database.prepare("INSERT INTO result_task (result_set_id, slot, code, maximum, difficulty, "
                                     "requirement) VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t slot = first; slot < tasks.size(); ++slot)
        insert.run(set, qint64(slot), tasks[slot].code, storedKnown(tasks[slot].maximum),
                   storedDifficulty(tasks[slot].difficulty), tasks[slot].requirement);
}

void ResultStore::removeSet(ResultSetId set)
{
    m_database.prepare("DELETE FROM result_set WHERE id = ?").run(set);
}

void ResultStore::removeReport(ResultSetId set, ReportKind report)
{
    for (const char *table : {"result_group", "result_works", "result_source"})
        m_database.prepare(std::string("DELETE FROM ") + table + " WHERE result_set_id = ? AND report = ?")
            .run(set, storedReport(report));
    auto left = m_database.prepare("SELECT 1 FROM result_group WHERE result_set_id = ?1 UNION ALL "
                                   "SELECT 1 FROM result_works WHERE result_set_id = ?1 LIMIT 1");
    if (!left.with(set).step())
        removeSet(set);
}

void ResultStore::put(ResultSetId set, const StoredGroup &group)
{
    const GroupRow &row = group.row;
    const auto school = group.school.isValid() ? std::optional(group.school) : std::nullopt;
    if (group.id == 0) {
        m_database
            .prepare("INSERT INTO result_group (result_set_id, report, kind, school_id, code, name, schools, "
                     "participants, mean, \"values\") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .run(set, storedReport(group.report), storedGroupKind(row.group.kind), school, row.group.code,
                 row.group.name, stored(row.schools), stored(row.participants), row.meanScore, groupValuesText(row));
        return;
    }
    m_database
        .prepare("UPDATE result_group SET code = ?, name = ?, schools = ?, participants = ?, mean = ?, \"values\" = ? "
                 "WHERE id = ?")
        .run(row.group.code, row.group.name, stored(row.schools), stored(row.participants), row.meanScore,
             groupValuesText(row), group.id);
}

void ResultStore::put(ResultSetId set, const PackedWorks &works)
{
    if (works.id == 0)
        m_database
            .prepare("INSERT INTO result_works (result_set_id, report, school_id, pupils, works) "
                     "VALUES (?, ?, ?, ?, ?)")
            .run(set, storedReport(works.report), works.school, works.pupils, works.works);
    else
        m_database.prepare("UPDATE result_works SET pupils = ?, works = ? WHERE id = ?")
            .run(works.pupils, works.works, works.id);
}

void ResultStore::putSource(ResultSetId set, const ResultSource &source)
{
    const QString when = source.importedAt.toString(Qt::ISODate);
    if (m_database
            .prepare("UPDATE result_source SET imported_at = ?, absent = ? WHERE result_set_id = ? AND report = ? AND "
                     "file = ? AND sheet = ?")
            .run(when, stored(source.absent), set, storedReport(source.report), source.file, source.sheet) > 0)
        return;
    m_database
        .prepare("INSERT INTO result_source (result_set_id, report, file, sheet, imported_at, absent) "
                 "VALUES (?, ?, ?, ?, ?, ?)")
        .run(set, storedReport(source.report), source.file, source.sheet, when, stored(source.absent));
}

std::vector<StoredFederalEntry> ResultStore::federalList() const
{
    std::vector<StoredFederalEntry> list;
    auto rows = m_database.prepare("SELECT id, year, login, name, municipality, address, papers, signs "
                                   "FROM federal_entry ORDER BY year, login, id");
    while (rows.step()) {
        StoredFederalEntry stored;
        stored.id = rows.integer(0);
        stored.entry.year = int(rows.integer(1));
        stored.entry.login = SchoolLogin(int(rows.integer(2)));
        stored.entry.name = rows.text(3);
        stored.entry.municipality = rows.text(4);
        stored.entry.address = rows.text(5);
        stored.entry.marked = papersFromText(rows.text(6));
        stored.entry.count = optionalNumber(rows, 7);
        list.push_back(std::move(stored));
    }
    return list;
}

void ResultStore::put(const StoredFederalEntry &entry)
{
    const FederalListEntry &values = entry.entry;
    if (entry.id == 0)
        m_database
            .prepare("INSERT INTO federal_entry (year, login, name, municipality, address, papers, signs) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)")
            .run(values.year, values.login.digits(), values.name, values.municipality, values.address,
                 papersText(values.marked), versta::stored(values.count));
    else
        m_database
            .prepare("UPDATE federal_entry SET name = ?, municipality = ?, address = ?, papers = ?, signs = ? "
                     "WHERE id = ?")
            .run(values.name, values.municipality, values.address, papersText(values.marked),
                 versta::stored(values.count), entry.id);
}

void ResultStore::removeFederalList(int year)
{
    m_database.prepare("DELETE FROM federal_entry WHERE year = ?").run(year);
}

std::vector<RememberedMapping> ResultStore::mappings() const
{
    std::vector<RememberedMapping> mappings;
    auto rows = m_database.prepare("SELECT id, layout, mapping FROM result_mapping ORDER BY id");
    while (rows.step()) {
        const auto mapping = mappingFromJson(QJsonDocument::fromJson(rows.text(2).toUtf8()).object());
        if (!mapping)
            refuseDamaged(u"запомненные расположения таблиц"_s);
        mappings.push_back({rows.id<SheetMappingId>(0), rows.text(1), *mapping});
    }
    return mappings;
}

SheetMappingId ResultStore::putMapping(const RememberedMapping &mapping)
{
    const QString json =
        QString::fromUtf8(QJsonDocument(mappingToJson(mapping.mapping)).toJson(QJsonDocument::Compact));
    auto known = m_database.prepare("SELECT id FROM result_mapping WHERE layout = ? ORDER BY id");
    if (known.with(mapping.layout).step()) {
        const auto id = known.id<SheetMappingId>(0);
        m_database.prepare("UPDATE result_mapping SET mapping = ?1 WHERE id = ?2 AND mapping <> ?1").run(json, id);
        return id;
    }
    m_database.prepare("INSERT INTO result_mapping (layout, mapping) VALUES (?, ?)").run(mapping.layout, json);
    return SheetMappingId(m_database.lastInsertId());
}

void ResultStore::removeMapping(SheetMappingId mapping)
{
    m_database.prepare("DELETE FROM result_mapping WHERE id = ?").run(mapping);
}

void ResultStore::redirect(SchoolId from, SchoolId into)
{
    for (const std::string_view table : {"result_group", "result_works"}) {
        // Where both schools have the same report, that of the one that is kept stays.
        std::string doubles("DELETE FROM ");
        doubles.append(table).append(" WHERE school_id = ?1 AND EXISTS (SELECT 1 FROM ").append(table);
        doubles.append(" kept WHERE kept.school_id = ?2 AND kept.result_set_id = ").append(table);
        doubles.append(".result_set_id AND kept.report = ").append(table).append(".report)");
        m_database.prepare(doubles).run(from, into);
        std::string moved("UPDATE ");
        moved.append(table).append(" SET school_id = ?2 WHERE school_id = ?1");
        m_database.prepare(moved).run(from, into);
    }
}

} // namespace versta
