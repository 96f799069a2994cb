#include "recheckstore.h"

#include "resultcodes.h"
#include "sqlite.h"
#include "storageerror.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view PaperColumns = "SELECT id, procedure, year, subject, grade, level, maximum, tasks, scale_3, "
                                          "scale_4, scale_5, scale_source FROM recheck_paper";
constexpr std::string_view WorkColumns =
    "SELECT id, recheck_paper_id, school_id, school_class, code, before_tasks, before_total, before_mark, after_tasks, "
    "after_total, after_mark, expert, note FROM recheck_work";

[[noreturn]] void refuseDamaged()
{
    throw Refused(Error::Code::Corrupt, u"В файле повреждены данные перепроверки. Восстановите файл из резервной "
                                        "копии: «Файл» → «Восстановить из копии…»."_s);
}

void expectRow(qint64 rows, const QString &what)
{
    if (rows == 0)
        throw Refused(Error::Code::NotFound, u"%1 больше нет: возможно, удаление уже выполнено."_s.arg(what));
}

std::optional<QString> stored(const std::optional<QDate> &date)
{
    return date ? std::optional(date->toString(Qt::ISODate)) : std::nullopt;
}

std::optional<int> optionalInteger(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

QString jsonText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray jsonOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        refuseDamaged();
    return document.array();
}

QString storedTasks(const std::vector<PaperTask> &tasks)
{
    QJsonArray array;
    for (const PaperTask &task : tasks)
        array.append(QJsonArray{task.code, task.maximum});
    return jsonText(array);
}

std::vector<PaperTask> tasksOf(const QString &text)
{
    std::vector<PaperTask> tasks;
    for (const QJsonValue &entry : jsonOf(text)) {
        const QJsonArray task = entry.toArray();
        if (task.size() != 2 || !task[0].isString())
            refuseDamaged();
        tasks.push_back({task[0].toString(), task[1].toInt(), TaskDifficulty::Unknown, {}});
    }
    return tasks;
}

QString storedScores(const std::vector<std::optional<TaskScore>> &scores)
{
    if (scores.empty())
        return {};
    QJsonArray array;
    for (const auto &score : scores)
        array.append(score ? QJsonValue(int(*score)) : QJsonValue());
    return jsonText(array);
}

std::vector<std::optional<TaskScore>> scoresOf(const QString &text)
{
    std::vector<std::optional<TaskScore>> scores;
    if (text.isEmpty())
        return scores;
    for (const QJsonValue &entry : jsonOf(text)) {
        const int score = entry.toInt(-100);
        if (!entry.isNull() && (score < -3 || score > 100))
            refuseDamaged();
        scores.push_back(entry.isNull() ? std::nullopt : std::optional(TaskScore(score)));
    }
    return scores;
}

RecheckWork readWork(const Statement &row)
{
    RecheckWork work;
    work.id = row.id<RecheckWorkId>(0);
    work.paper = row.id<RecheckPaperId>(1);
    work.school = row.id<SchoolId>(2);
    work.schoolClass = row.text(3);
    work.code = int(row.integer(4));
    for (const auto &score : scoresOf(row.text(5)))
        work.before.tasks.push_back(score ? *score : (refuseDamaged(), TaskScore(0)));
    work.before.total = int(row.integer(6));
    work.before.mark = optionalInteger(row, 7);
    work.after = {scoresOf(row.text(8)), optionalInteger(row, 9), optionalInteger(row, 10), row.text(11), row.text(12)};
    return work;
}

} // namespace

RecheckStore::RecheckStore(Database &database)
    : m_database(database)
{
}

bool RecheckStore::isRecheckTable(QByteArrayView table)
{
    return table == "recheck" || table == "recheck_member" || table == "recheck_paper" || table == "recheck_choice" ||
           table == "recheck_work";
}

std::vector<RecheckId> RecheckStore::rechecks() const
{
    std::vector<RecheckId> ids;
    auto rows = m_database.prepare("SELECT id FROM recheck ORDER BY date IS NOT NULL, date DESC, id DESC");
    while (rows.step())
        ids.push_back(rows.id<RecheckId>(0));
    return ids;
}

std::vector<RecheckMember> RecheckStore::members(RecheckId id) const
{
    std::vector<RecheckMember> members;
    auto rows = m_database.prepare("SELECT name, post FROM recheck_member WHERE recheck_id = ? ORDER BY position, id");
    rows.with(id);
    while (rows.step())
        members.push_back({rows.text(0), rows.text(1)});
    return members;
}

std::vector<RecheckChoice> RecheckStore::choices(RecheckPaperId paper) const
{
    std::vector<RecheckChoice> choices;
    auto rows = m_database.prepare("SELECT kind, percent, least, seed, works, pool FROM recheck_choice WHERE "
                                   "recheck_paper_id = ? ORDER BY id");
    rows.with(paper);
    while (rows.step()) {
        const auto kind = recheckChoiceFromCode(rows.text(0));
        if (!kind)
            refuseDamaged();
        choices.push_back({*kind, int(rows.integer(1)), int(rows.integer(2)), rows.text(3), int(rows.integer(4)),
                           int(rows.integer(5))});
    }
    return choices;
}

RecheckPaper RecheckStore::readPaper(const Statement &row) const
{
    RecheckPaper paper;
    paper.id = row.id<RecheckPaperId>(0);
    paper.key = {procedureFromStored(row.text(1)), int(row.integer(2)), row.text(3), int(row.integer(4)), row.text(5)};
    paper.maximum = optionalInteger(row, 6);
    paper.tasks = tasksOf(row.text(7));
    if (!row.isNull(8))
        paper.scale = MarkScale{
            {int(row.integer(8)), int(row.integer(9)), int(row.integer(10))}, paper.maximum.value_or(0), row.text(11)};
    paper.choices = choices(paper.id);
    return paper;
}

Recheck RecheckStore::recheck(RecheckId id) const
{
    Recheck recheck;
    auto head = m_database.prepare("SELECT kind, number, date, decision FROM recheck WHERE id = ?");
    if (!head.with(id).step())
        expectRow(0, u"Перепроверки"_s);
    const auto kind = recheckKindFromCode(head.text(0));
    if (!kind)
        refuseDamaged();
    recheck.head = {id, *kind, head.text(1), std::nullopt, members(id), head.text(3)};
    if (const auto date = head.optionalText(2))
        recheck.head.date = QDate::fromString(*date, Qt::ISODate);
    auto papers = m_database.prepare(std::string(PaperColumns) + " WHERE recheck_id = ? ORDER BY id");
    papers.with(id);
    while (papers.step())
        recheck.papers.push_back(readPaper(papers));
    auto works = m_database.prepare(std::string(WorkColumns) + " WHERE recheck_paper_id = ? ORDER BY id");
    for (const RecheckPaper &paper : recheck.papers) {
        works.with(paper.id);
        while (works.step())
            recheck.works.push_back(readWork(works));
    }
    return recheck;
}

std::vector<RecheckId> RecheckStore::rechecksOf(SchoolId school) const
{
    std::vector<RecheckId> ids;
    auto rows = m_database.prepare("SELECT id FROM recheck WHERE id IN (SELECT p.recheck_id FROM recheck_paper p JOIN "
                                   "recheck_work w ON w.recheck_paper_id = p.id WHERE w.school_id = ?) ORDER BY date "
                                   "IS NOT NULL, date DESC, id DESC");
    rows.with(school);
    while (rows.step())
        ids.push_back(rows.id<RecheckId>(0));
    return ids;
}

RecheckId RecheckStore::recheckOf(RecheckPaperId paper) const
{
    auto row = m_database.prepare("SELECT recheck_id FROM recheck_paper WHERE id = ?");
    if (!row.with(paper).step())
        expectRow(0, u"Работы в перепроверке"_s);
    return row.id<RecheckId>(0);
}

RecheckPaper RecheckStore::paper(RecheckPaperId id) const
{
    auto row = m_database.prepare(std::string(PaperColumns) + " WHERE id = ?");
    if (!row.with(id).step())
        expectRow(0, u"Работы в перепроверке"_s);
    return readPaper(row);
}

RecheckWork RecheckStore::work(RecheckWorkId id) const
{
    auto row = m_database.prepare(std::string(WorkColumns) + " WHERE id = ?");
    if (!row.with(id).step())
        expectRow(0, u"Работы участника в перепроверке"_s);
    return readWork(row);
}

RecheckId RecheckStore::insert(const RecheckHead &head)
{
    m_database.prepare("INSERT INTO recheck (kind, number, date, decision) VALUES (?, ?, ?, ?)")
        .run(recheckKindCode(head.kind), head.number, stored(head.date), head.decision);
    const RecheckId id(m_database.lastInsertId());
    putMembers(id, head.members);
    return id;
}

void RecheckStore::set(const RecheckHead &head)
{
    expectRow(m_database.prepare("UPDATE recheck SET kind = ?, number = ?, date = ?, decision = ? WHERE id = ?")
                  .run(recheckKindCode(head.kind), head.number, stored(head.date), head.decision, head.id),
              u"Перепроверки"_s);
    if (members(head.id) != head.members)
        putMembers(head.id, head.members);
}

void RecheckStore::putMembers(RecheckId recheck, const std::vector<RecheckMember> &members)
{
    m_database.prepare("DELETE FROM recheck_member WHERE recheck_id = ?").run(recheck);
    auto insert =
        m_database.prepare("INSERT INTO recheck_member (recheck_id, position, name, post) VALUES (?, ?, ?, ?)");
    for (std::size_t at = 0; at < members.size(); ++at)
        insert.run(recheck, qint64(at), members[at].name, members[at].post);
}

void RecheckStore::remove(RecheckId id)
{
    expectRow(m_database.prepare("DELETE FROM recheck WHERE id = ?").run(id), u"Перепроверки"_s);
}

RecheckPaperId RecheckStore::insertPaper(RecheckId recheck, const RecheckPaper &paper)
{
    const auto lowest = [&](std::size_t at) {
        return paper.scale ? std::optional(paper.scale->lowest[at]) : std::nullopt;
    };
    m_database
        .prepare("INSERT INTO recheck_paper (recheck_id, procedure, year, subject, grade, level, maximum, tasks, "
                 "scale_3, scale_4, scale_5, scale_source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(recheck, storedProcedure(paper.key.procedure), paper.key.year, paper.key.subject, paper.key.grade,
             paper.key.level, paper.maximum, storedTasks(paper.tasks), lowest(0), lowest(1), lowest(2),
             paper.scale ? paper.scale->source : QString());
    return RecheckPaperId(m_database.lastInsertId());
}

void RecheckStore::addChoice(RecheckPaperId paper, const RecheckChoice &choice)
{
    m_database
        .prepare("INSERT INTO recheck_choice (recheck_paper_id, kind, percent, least, seed, works, pool) VALUES (?, ?, "
                 "?, ?, ?, ?, ?)")
        .run(paper, recheckChoiceCode(choice.kind), choice.percent, choice.least, choice.seed, choice.works,
             choice.pool);
}

RecheckWorkId RecheckStore::insertWork(const RecheckWork &work)
{
    const std::vector<std::optional<TaskScore>> before(work.before.tasks.begin(), work.before.tasks.end());
    m_database
        .prepare("INSERT INTO recheck_work (recheck_paper_id, school_id, school_class, code, before_tasks, "
                 "before_total, before_mark, after_tasks, after_total, after_mark, expert, note) VALUES (?, ?, ?, ?, "
                 "?, ?, ?, ?, ?, ?, ?, ?)")
        .run(work.paper, work.school, work.schoolClass, work.code, storedScores(before), work.before.total,
             work.before.mark, storedScores(work.after.tasks), work.after.total, work.after.mark, work.after.expert,
             work.after.note);
    return RecheckWorkId(m_database.lastInsertId());
}

void RecheckStore::setResult(RecheckWorkId work, const RecheckResult &result)
{
    expectRow(m_database
                  .prepare("UPDATE recheck_work SET after_tasks = ?, after_total = ?, after_mark = ?, expert = ?, note "
                           "= ? WHERE id = ?")
                  .run(storedScores(result.tasks), result.total, result.mark, result.expert, result.note, work),
              u"Работы участника в перепроверке"_s);
}

void RecheckStore::removeWork(RecheckWorkId id)
{
    const RecheckPaperId paper = work(id).paper;
    m_database.prepare("DELETE FROM recheck_work WHERE id = ?").run(id);
    auto left = m_database.prepare("SELECT 1 FROM recheck_work WHERE recheck_paper_id = ? LIMIT 1");
    if (!left.with(paper).step())
        m_database.prepare("DELETE FROM recheck_paper WHERE id = ?").run(paper);
}

void RecheckStore::rename(const PaperKey &from, const PaperKey &to)
{
    m_database
        .prepare("UPDATE recheck_paper SET procedure = ?, year = ?, subject = ?, grade = ?, level = ? WHERE procedure "
                 "= ? AND year = ? AND subject = ? AND grade = ? AND level = ?")
        .run(storedProcedure(to.procedure), to.year, to.subject, to.grade, to.level, storedProcedure(from.procedure),
             from.year, from.subject, from.grade, from.level);
}

void RecheckStore::setScale(const PaperKey &key, const MarkScale &scale)
{
    m_database
        .prepare("UPDATE recheck_paper SET scale_3 = ?, scale_4 = ?, scale_5 = ?, scale_source = ? WHERE procedure = ? "
                 "AND year = ? AND subject = ? AND grade = ? AND level = ?")
        .run(scale.lowest[0], scale.lowest[1], scale.lowest[2], scale.source, storedProcedure(key.procedure), key.year,
             key.subject, key.grade, key.level);
}

void RecheckStore::redirect(SchoolId from, SchoolId into)
{
    m_database.prepare("UPDATE recheck_work SET school_id = ? WHERE school_id = ?").run(into, from);
}

} // namespace versta
