#include "controlstore.h"

#include "sqlite.h"
#include "storageerror.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view EvidenceColumns =
    "SELECT id, activity_id, kind, number, date, text, link, file_name, file_size FROM evidence";
constexpr std::string_view ConclusionColumns = "SELECT id, activity_id, date, author, text FROM control_conclusion";

void expectRow(qint64 rows, const QString &what)
{
    if (rows == 0)
        throw Refused(Error::Code::NotFound, u"%1 больше нет: возможно, удаление уже выполнено."_s.arg(what));
}

std::optional<QString> stored(const std::optional<QDate> &date)
{
    return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
}

Evidence readEvidence(const Statement &row)
{
    const auto kind = evidenceKindFromCode(row.text(2));
    if (!kind)
        throw Refused(Error::Code::Corrupt,
                      u"В файле встретился неизвестный вид подтверждения «%1»."_s.arg(row.text(2)));
    Evidence evidence{row.id<EvidenceId>(0), *kind,       row.text(3), std::nullopt,
                      row.text(5),           row.text(6), row.text(7), row.integer(8)};
    if (const auto date = row.optionalText(4))
        evidence.date = QDate::fromString(*date, Qt::ISODate);
    return evidence;
}

ControlConclusion readConclusion(const Statement &row)
{
    return {row.id<ConclusionId>(0), QDate::fromString(row.text(2), Qt::ISODate), row.text(3), row.text(4)};
}

std::string whereActivity(std::string_view select, std::string_view order)
{
    return std::string(select) + " WHERE activity_id = ? ORDER BY " + std::string(order);
}

std::string all(std::string_view select, std::string_view order)
{
    return std::string(select) + " ORDER BY " + std::string(order);
}

constexpr std::string_view ById = "id";
constexpr std::string_view ByDate = "date, id";

} // namespace

ControlStore::ControlStore(Database &database)
    : m_database(database)
{
}

bool ControlStore::isControlTable(QByteArrayView table)
{
    return table == "evidence" || table == "evidence_file" || table == "control_conclusion" ||
           table == "activity_percent";
}

ControlRecord ControlStore::record(ActivityId activity) const
{
    ControlRecord record;
    auto evidence = m_database.prepare(whereActivity(EvidenceColumns, ById));
    evidence.with(activity);
    while (evidence.step())
        record.evidence.push_back(readEvidence(evidence));
    auto conclusions = m_database.prepare(whereActivity(ConclusionColumns, ByDate));
    conclusions.with(activity);
    while (conclusions.step())
        record.conclusions.push_back(readConclusion(conclusions));
    auto percent = m_database.prepare("SELECT percent FROM activity_percent WHERE activity_id = ?");
    if (percent.with(activity).step())
        record.percent = int(percent.integer(0));
    return record;
}

std::unordered_map<ActivityId, ControlRecord> ControlStore::records() const
{
    std::unordered_map<ActivityId, ControlRecord> records;
    auto evidence = m_database.prepare(all(EvidenceColumns, ById));
    while (evidence.step())
        records[evidence.id<ActivityId>(1)].evidence.push_back(readEvidence(evidence));
    auto conclusions = m_database.prepare(all(ConclusionColumns, ByDate));
    while (conclusions.step())
        records[conclusions.id<ActivityId>(1)].conclusions.push_back(readConclusion(conclusions));
    auto percents = m_database.prepare("SELECT activity_id, percent FROM activity_percent");
    while (percents.step())
        records[percents.id<ActivityId>(0)].percent = int(percents.integer(1));
    return records;
}

Evidence ControlStore::evidence(EvidenceId id) const
{
    auto row = m_database.prepare(std::string(EvidenceColumns) + " WHERE id = ?");
    if (!row.with(id).step())
        expectRow(0, u"Подтверждения"_s);
    return readEvidence(row);
}

ActivityId ControlStore::activityOf(ConclusionId id) const
{
    auto row = m_database.prepare("SELECT activity_id FROM control_conclusion WHERE id = ?");
    if (!row.with(id).step())
        expectRow(0, u"Вывода"_s);
    return row.id<ActivityId>(0);
}

std::optional<EvidenceFile> ControlStore::file(EvidenceId id) const
{
    auto row = m_database.prepare("SELECT e.file_name, f.contents FROM evidence_file f "
                                  "JOIN evidence e ON e.id = f.evidence_id WHERE e.id = ?");
    if (!row.with(id).step())
        return std::nullopt;
    return EvidenceFile{row.text(0), row.blob(1)};
}

qint64 ControlStore::fileBytes() const
{
    return m_database.number("SELECT coalesce(sum(file_size), 0) FROM evidence").value_or(0);
}

EvidenceId ControlStore::add(ActivityId activity, const Evidence &evidence)
{
    m_database
        .prepare("INSERT INTO evidence (activity_id, kind, number, date, text, link, file_name, file_size) "
                 "VALUES (?, ?, ?, ?, ?, ?, '', 0)")
        .run(activity, evidenceKindCode(evidence.kind), evidence.number, stored(evidence.date), evidence.text,
             evidence.link);
    return EvidenceId(m_database.lastInsertId());
}

void ControlStore::set(const Evidence &evidence)
{
    expectRow(m_database.prepare("UPDATE evidence SET kind = ?, number = ?, date = ?, text = ?, link = ? WHERE id = ?")
                  .run(evidenceKindCode(evidence.kind), evidence.number, stored(evidence.date), evidence.text,
                       evidence.link, evidence.id),
              u"Подтверждения"_s);
}

void ControlStore::setFile(EvidenceId id, const std::optional<EvidenceFile> &file)
{
    expectRow(m_database.prepare("UPDATE evidence SET file_name = ?, file_size = ? WHERE id = ?")
                  .run(file ? file->name : QString(), file ? qint64(file->contents.size()) : 0, id),
              u"Подтверждения"_s);
    m_database.prepare("DELETE FROM evidence_file WHERE evidence_id = ?").run(id);
    if (file)
        m_database.prepare("INSERT INTO evidence_file (evidence_id, contents) VALUES (?, ?)").run(id, file->contents);
}

void ControlStore::remove(EvidenceId id)
{
    expectRow(m_database.prepare("DELETE FROM evidence WHERE id = ?").run(id), u"Подтверждения"_s);
}

ConclusionId ControlStore::add(ActivityId activity, const ControlConclusion &conclusion)
{
    m_database.prepare("INSERT INTO control_conclusion (activity_id, date, author, text) VALUES (?, ?, ?, ?)")
        .run(activity, conclusion.date.toString(Qt::ISODate), conclusion.author, conclusion.text);
    return ConclusionId(m_database.lastInsertId());
}

void ControlStore::set(const ControlConclusion &conclusion)
{
    expectRow(m_database.prepare("UPDATE control_conclusion SET date = ?, author = ?, text = ? WHERE id = ?")
                  .run(conclusion.date.toString(Qt::ISODate), conclusion.author, conclusion.text, conclusion.id),
              u"Вывода"_s);
}

void ControlStore::remove(ConclusionId id)
{
    expectRow(m_database.prepare("DELETE FROM control_conclusion WHERE id = ?").run(id), u"Вывода"_s);
}

void ControlStore::setPercent(ActivityId activity, const std::optional<int> &percent)
{
    if (!percent) {
        m_database.prepare("DELETE FROM activity_percent WHERE activity_id = ?").run(activity);
        return;
    }
    const auto rows =
        m_database.prepare("UPDATE activity_percent SET percent = ? WHERE activity_id = ?").run(*percent, activity);
    if (rows == 0)
        m_database.prepare("INSERT INTO activity_percent (activity_id, percent) VALUES (?, ?)").run(activity, *percent);
}

QString ControlStore::identity() const
{
    return m_database.text("SELECT value FROM setting WHERE name = 'identity'").value_or(QString());
}

} // namespace versta
