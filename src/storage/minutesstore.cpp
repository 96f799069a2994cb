#include "minutesstore.h"

#include "sqlite.h"
#include "storageerror.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view Columns =
    "SELECT m.id, m.plan_id, p.title, m.number, m.date, m.organisation, m.place, m.chair, m.secretary, m.present, "
    "m.invited, m.absent FROM minutes m JOIN plan p ON p.id = m.plan_id";

[[noreturn]] void refuseGone()
{
    throw Refused(Error::Code::NotFound, u"Этого протокола больше нет: возможно, удаление уже выполнено."_s);
}

Minutes readMinutes(const Statement &row)
{
    Minutes minutes;
    minutes.id = row.id<MinutesId>(0);
    minutes.decisions = row.id<PlanId>(1);
    minutes.meeting = row.text(2);
    minutes.number = row.text(3);
    minutes.date = row.text(4);
    minutes.organisation = row.text(5);
    minutes.place = row.text(6);
    minutes.chair = row.text(7);
    minutes.secretary = row.text(8);
    minutes.present = row.text(9);
    minutes.invited = row.text(10);
    minutes.absent = row.text(11);
    return minutes;
}

struct Parts
{
    std::vector<MinutesQuestion> agenda;
    std::vector<PlanId> plans;
};

Parts readParts(const Database &database, MinutesId id)
{
    Parts parts;
    auto questions = database.prepare(
        "SELECT topic, heard, voting FROM minutes_question WHERE minutes_id = ? ORDER BY position, id");
    questions.with(id);
    while (questions.step())
        parts.agenda.push_back({questions.text(0), questions.text(1), questions.text(2)});
    auto plans = database.prepare("SELECT plan_id FROM minutes_plan WHERE minutes_id = ? ORDER BY plan_id");
    plans.with(id);
    while (plans.step())
        parts.plans.push_back(plans.id<PlanId>(0));
    return parts;
}

void complete(const Database &database, Minutes &minutes)
{
    auto [agenda, plans] = readParts(database, minutes.id);
    minutes.agenda = std::move(agenda);
    minutes.plans = std::move(plans);
}

} // namespace

MinutesStore::MinutesStore(Database &database)
    : m_database(database)
{
}

bool MinutesStore::isMinutesTable(QByteArrayView table)
{
    return table == "minutes" || table == "minutes_question" || table == "minutes_plan";
}

std::vector<Minutes> MinutesStore::all() const
{
    std::vector<Minutes> all;
    auto rows = m_database.prepare(std::string(Columns) + " ORDER BY m.id");
    while (rows.step())
        all.push_back(readMinutes(rows));
    for (Minutes &minutes : all)
        complete(m_database, minutes);
    return all;
}

Minutes MinutesStore::minutes(MinutesId id) const
{
    auto row = m_database.prepare(std::string(Columns) + " WHERE m.id = ?");
    if (!row.with(id).step())
        refuseGone();
    Minutes minutes = readMinutes(row);
    complete(m_database, minutes);
    return minutes;
}

std::optional<MinutesId> MinutesStore::withDecisions(PlanId plan) const
{
    auto row = m_database.prepare("SELECT id FROM minutes WHERE plan_id = ?");
    return row.with(plan).step() ? std::optional(row.id<MinutesId>(0)) : std::nullopt;
}

std::vector<MinutesId> MinutesStore::about(PlanId plan) const
{
    std::vector<MinutesId> found;
    auto rows = m_database.prepare("SELECT minutes_id FROM minutes_plan WHERE plan_id = ? ORDER BY minutes_id");
    rows.with(plan);
    while (rows.step())
        found.push_back(rows.id<MinutesId>(0));
    return found;
}

MinutesId MinutesStore::insert(const Minutes &minutes)
{
    m_database
        .prepare("INSERT INTO minutes (plan_id, number, date, organisation, place, chair, secretary, present, invited, "
                 "absent) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(minutes.decisions, minutes.number, minutes.date, minutes.organisation, minutes.place, minutes.chair,
             minutes.secretary, minutes.present, minutes.invited, minutes.absent);
    const MinutesId id(m_database.lastInsertId());
    setMeeting(minutes.decisions, minutes.meeting);
    insertQuestions(id, minutes.agenda, 0);
    setPlans(id, minutes.plans);
    return id;
}

void MinutesStore::set(const Minutes &minutes)
{
    const auto rows = m_database
                          .prepare("UPDATE minutes SET number = ?, date = ?, organisation = ?, place = ?, chair = ?, "
                                   "secretary = ?, present = ?, invited = ?, absent = ? WHERE id = ?")
                          .run(minutes.number, minutes.date, minutes.organisation, minutes.place, minutes.chair,
                               minutes.secretary, minutes.present, minutes.invited, minutes.absent, minutes.id);
    if (rows == 0)
        refuseGone();
    setMeeting(this->minutes(minutes.id).decisions, minutes.meeting);
    setQuestions(minutes.id, minutes.agenda);
    setPlans(minutes.id, minutes.plans);
}

void MinutesStore::insertQuestions(MinutesId id, const std::vector<MinutesQuestion> &questions, std::size_t from)
{
    auto insert = m_database.prepare(
        "INSERT INTO minutes_question (minutes_id, position, topic, heard, voting) VALUES (?, ?, ?, ?, ?)");
    for (std::size_t at = from; at < questions.size(); ++at)
        insert.run(id, qint64(at), questions[at].topic, questions[at].heard, questions[at].voting);
}

// Rows written anew would be a change though they say the same: those that are there are changed, the rest comes or
// goes.
void MinutesStore::setQuestions(MinutesId id, const std::vector<MinutesQuestion> &questions)
{
    std::vector<qint64> present;
    auto rows = m_database.prepare("SELECT id FROM minutes_question WHERE minutes_id = ? ORDER BY position, id");
    rows.with(id);
    while (rows.step())
        present.push_back(rows.integer(0));
    for (std::size_t at = 0; at < present.size(); ++at) {
        if (at < questions.size())
            m_database
                .prepare("UPDATE minutes_question SET position = ?, topic = ?, heard = ?, voting = ? WHERE id = ?")
                .run(qint64(at), questions[at].topic, questions[at].heard, questions[at].voting, present[at]);
        else
            m_database.prepare("DELETE FROM minutes_question WHERE id = ?").run(present[at]);
    }
    insertQuestions(id, questions, present.size());
}

void MinutesStore::setPlans(MinutesId id, const std::vector<PlanId> &plans)
{
    const std::vector<PlanId> before = readParts(m_database, id).plans;
    for (const PlanId plan : before) {
        if (std::ranges::find(plans, plan) == plans.end())
            m_database.prepare("DELETE FROM minutes_plan WHERE minutes_id = ? AND plan_id = ?").run(id, plan);
    }
    std::vector<PlanId> known = before;
    for (const PlanId plan : plans) {
        if (std::ranges::find(known, plan) != known.end())
            continue;
        known.push_back(plan);
        m_database.prepare("INSERT INTO minutes_plan (minutes_id, plan_id) VALUES (?, ?)").run(id, plan);
    }
}

void MinutesStore::setMeeting(PlanId decisions, const QString &meeting)
{
    m_database.prepare("UPDATE plan SET title = ? WHERE id = ?").run(meeting, decisions);
}

} // namespace versta
