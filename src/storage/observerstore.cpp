#include "observerstore.h"

#include "sqlite.h"
#include "storageerror.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void expectRow(qint64 rows, const QString &what)
{
    if (rows == 0)
        throw Refused(Error::Code::NotFound, u"%1 больше нет: возможно, удаление уже выполнено."_s.arg(what));
}

std::optional<QString> stored(QDate day)
{
    return day.isValid() ? std::optional(day.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<QString> stored(QTime time)
{
    return time.isValid() ? std::optional(time.toString(u"HH:mm"_s)) : std::nullopt;
}

QDate dayFrom(const std::optional<QString> &text)
{
    return text ? QDate::fromString(*text, Qt::ISODate) : QDate();
}

QTime timeFrom(const std::optional<QString> &text)
{
    return text ? QTime::fromString(*text, u"HH:mm"_s) : QTime();
}

// A code that the schema lets through is known; anything else is a damaged file.
template <class Value>
Value known(const std::optional<Value> &value, const QString &code)
{
    if (!value)
        throw Refused(Error::Code::Corrupt, u"В файле встретилось неизвестное обозначение «%1»."_s.arg(code));
    return *value;
}

template <class Value, class Code>
QString codes(const std::set<Value> &values, Code code)
{
    QStringList texts;
    for (const Value value : values)
        texts << code(value);
    return texts.join(u' ');
}

template <class Value, class FromCode>
std::set<Value> valuesIn(const QString &text, FromCode fromCode)
{
    std::set<Value> values;
    for (const QString &code : text.split(u' ', Qt::SkipEmptyParts))
        values.insert(known(fromCode(code), code));
    return values;
}

Observer readObserver(const Statement &row)
{
    Observer observer;
    observer.id = row.id<ObserverId>(0);
    observer.list = known(observerRegisterFromCode(row.text(1)), row.text(1));
    observer.name = row.text(2);
    observer.category = known(observerCategoryFromCode(row.text(3)), row.text(3));
    observer.workplace = row.text(4);
    observer.subjects = row.text(5);
    observer.contact = row.text(6);
    observer.accreditation = {row.text(7), dayFrom(row.optionalText(8)), dayFrom(row.optionalText(9))};
    observer.briefingDay = dayFrom(row.optionalText(10));
    observer.briefed = row.integer(11) != 0;
    observer.note = row.text(12);
    observer.example = row.integer(13) != 0;
    return observer;
}

} // namespace

ObserverStore::ObserverStore(Database &database)
    : m_database(database)
{
}

bool ObserverStore::isObserverTable(QByteArrayView table)
{
    return table == "observer" || table == "observer_school" || table == "observation" ||
           table == "observer_assignment" || table == "assignment_allowance" || table == "observation_act";
}

std::vector<Observer> ObserverStore::observers() const
{
    std::unordered_map<ObserverId, std::vector<SchoolTie>> ties;
    auto tie = m_database.prepare("SELECT observer_id, school_id, kind FROM observer_school ORDER BY id");
    while (tie.step())
        ties[tie.id<ObserverId>(0)].push_back(
            {tie.id<SchoolId>(1), known(schoolTieFromCode(tie.text(2)), tie.text(2))});
    std::vector<Observer> observers;
    auto row = m_database.prepare("SELECT id, register, name, category, workplace, subjects, contact, "
                                  "accreditation_number, accreditation_from, accreditation_to, briefing_day, briefed, "
                                  "note, example FROM observer ORDER BY id");
    while (row.step()) {
        Observer &observer = observers.emplace_back(readObserver(row));
        observer.ties = std::move(ties[observer.id]);
        arrangeTies(observer.ties);
    }
    return observers;
}

std::vector<Observation> ObserverStore::observations() const
{
    std::vector<Observation> observations;
    auto row = m_database.prepare("SELECT id, day, school_id, stage, grade, subject, rooms, needed FROM observation "
                                  "ORDER BY day, id");
    while (row.step())
        observations.push_back({row.id<ObservationId>(0), dayFrom(row.text(1)), row.id<SchoolId>(2),
                                known(observationStageFromCode(row.text(3)), row.text(3)), int(row.integer(4)),
                                row.text(5), row.text(6), int(row.integer(7))});
    return observations;
}

std::vector<ObserverAssignment> ObserverStore::assignments() const
{
    std::unordered_map<AssignmentId, std::vector<RuleAllowance>> allowed;
    auto allowance = m_database.prepare("SELECT assignment_id, rule, reason FROM assignment_allowance");
    while (allowance.step())
        allowed[allowance.id<AssignmentId>(0)].push_back(
            {known(observerRuleFromCode(allowance.text(1)), allowance.text(1)), allowance.text(2)});
    std::vector<ObserverAssignment> assignments;
    auto row = m_database.prepare("SELECT id, observation_id, observer_id FROM observer_assignment ORDER BY id");
    while (row.step()) {
        assignments.push_back({row.id<AssignmentId>(0), row.id<ObservationId>(1), row.id<ObserverId>(2),
                               std::move(allowed[row.id<AssignmentId>(0)])});
        std::ranges::sort(assignments.back().allowed, {}, &RuleAllowance::rule);
    }
    return assignments;
}

std::vector<ObservationAct> ObserverStore::acts() const
{
    std::vector<ObservationAct> acts;
    auto row = m_database.prepare("SELECT id, assignment_id, day, time_from, time_to, steps, violations, text "
                                  "FROM observation_act ORDER BY id");
    while (row.step()) {
        ObservationAct act;
        act.id = row.id<ObservationActId>(0);
        act.assignment = row.id<AssignmentId>(1);
        act.day = dayFrom(row.text(2));
        act.from = timeFrom(row.optionalText(3));
        act.to = timeFrom(row.optionalText(4));
        act.steps = valuesIn<ObservedStep>(row.text(5), observedStepFromCode);
        act.violations = valuesIn<Violation>(row.text(6), violationFromCode);
        act.text = row.text(7);
        acts.push_back(std::move(act));
    }
    return acts;
}

std::vector<ObserverId> ObserverStore::examples() const
{
    std::vector<ObserverId> ids;
    auto row = m_database.prepare("SELECT id FROM observer WHERE example = 1 ORDER BY id");
    while (row.step())
        ids.push_back(row.id<ObserverId>(0));
    return ids;
}

ObserverId ObserverStore::add(const Observer &observer)
{
    m_database
        .prepare("INSERT INTO observer (register, name, category, workplace, subjects, contact, accreditation_number, "
                 "accreditation_from, accreditation_to, briefing_day, briefed, note, example) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(observerRegisterCode(observer.list), observer.name, observerCategoryCode(observer.category),
             observer.workplace, observer.subjects, observer.contact, observer.accreditation.number,
             stored(observer.accreditation.from), stored(observer.accreditation.to), stored(observer.briefingDay),
             observer.briefed, observer.note, observer.example);
    const ObserverId id(m_database.lastInsertId());
    setTies(id, observer.ties);
    return id;
}

void ObserverStore::set(const Observer &observer)
{
    expectRow(m_database
                  .prepare("UPDATE observer SET register = ?, name = ?, category = ?, workplace = ?, subjects = ?, "
                           "contact = ?, accreditation_number = ?, accreditation_from = ?, accreditation_to = ?, "
                           "briefing_day = ?, briefed = ?, note = ?, example = ? WHERE id = ?")
                  .run(observerRegisterCode(observer.list), observer.name, observerCategoryCode(observer.category),
                       observer.workplace, observer.subjects, observer.contact, observer.accreditation.number,
                       stored(observer.accreditation.from), stored(observer.accreditation.to),
                       stored(observer.briefingDay), observer.briefed, observer.note, observer.example, observer.id),
              u"Наблюдателя"_s);
    setTies(observer.id, observer.ties);
}

// Rows that stay are not touched, so that an equal value is no change.
void ObserverStore::setTies(ObserverId id, const std::vector<SchoolTie> &ties)
{
    std::vector<SchoolTie> wanted = ties;
    arrangeTies(wanted);
    std::vector<SchoolTie> before;
    auto row = m_database.prepare("SELECT school_id, kind FROM observer_school WHERE observer_id = ?");
    row.with(id);
    while (row.step())
        before.push_back({row.id<SchoolId>(0), known(schoolTieFromCode(row.text(1)), row.text(1))});
    for (const SchoolTie &tie : before) {
        if (std::ranges::find(wanted, tie) == wanted.end())
            m_database.prepare("DELETE FROM observer_school WHERE observer_id = ? AND school_id = ? AND kind = ?")
                .run(id, tie.school, schoolTieCode(tie.kind));
    }
    for (const SchoolTie &tie : wanted) {
        if (std::ranges::find(before, tie) == before.end())
            m_database.prepare("INSERT INTO observer_school (observer_id, school_id, kind) VALUES (?, ?, ?)")
                .run(id, tie.school, schoolTieCode(tie.kind));
    }
}

void ObserverStore::remove(ObserverId id)
{
    expectRow(m_database.prepare("DELETE FROM observer WHERE id = ?").run(id), u"Наблюдателя"_s);
}

ObservationId ObserverStore::add(const Observation &observation)
{
    m_database
        .prepare("INSERT INTO observation (day, school_id, stage, grade, subject, rooms, needed) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(observation.day.toString(Qt::ISODate), observation.school, observationStageCode(observation.stage),
             observation.grade, observation.subject, observation.rooms, observation.needed);
    return ObservationId(m_database.lastInsertId());
}

void ObserverStore::set(const Observation &observation)
{
    expectRow(m_database
                  .prepare("UPDATE observation SET day = ?, school_id = ?, stage = ?, grade = ?, subject = ?, "
                           "rooms = ?, needed = ? WHERE id = ?")
                  .run(observation.day.toString(Qt::ISODate), observation.school,
                       observationStageCode(observation.stage), observation.grade, observation.subject,
                       observation.rooms, observation.needed, observation.id),
              u"Наблюдения"_s);
}

void ObserverStore::remove(ObservationId id)
{
    expectRow(m_database.prepare("DELETE FROM observation WHERE id = ?").run(id), u"Наблюдения"_s);
}

AssignmentId ObserverStore::assignment(ObservationId observation, ObserverId observer) const
{
    auto row = m_database.prepare("SELECT id FROM observer_assignment WHERE observation_id = ? AND observer_id = ?");
    return row.with(observation, observer).step() ? row.id<AssignmentId>(0) : AssignmentId();
}

AssignmentId ObserverStore::add(const ObserverAssignment &assignment)
{
    if (this->assignment(assignment.observation, assignment.observer).isValid())
        throw Refused(Error::Code::Constraint, u"Этот наблюдатель сюда уже назначен."_s);
    m_database.prepare("INSERT INTO observer_assignment (observation_id, observer_id) VALUES (?, ?)")
        .run(assignment.observation, assignment.observer);
    const AssignmentId id(m_database.lastInsertId());
    for (const RuleAllowance &allowance : assignment.allowed)
        setAllowance(id, allowance);
    return id;
}

void ObserverStore::setAllowance(AssignmentId id, const RuleAllowance &allowance)
{
    auto there = m_database.prepare("SELECT 1 FROM observer_assignment WHERE id = ?");
    if (!there.with(id).step())
        expectRow(0, u"Назначения"_s);
    const QString rule = observerRuleCode(allowance.rule);
    if (allowance.reason.isEmpty()) {
        m_database.prepare("DELETE FROM assignment_allowance WHERE assignment_id = ? AND rule = ?").run(id, rule);
        return;
    }
    const auto rows =
        m_database.prepare("UPDATE assignment_allowance SET reason = ? WHERE assignment_id = ? AND rule = ?")
            .run(allowance.reason, id, rule);
    if (rows == 0)
        m_database.prepare("INSERT INTO assignment_allowance (assignment_id, rule, reason) VALUES (?, ?, ?)")
            .run(id, rule, allowance.reason);
}

void ObserverStore::remove(AssignmentId id)
{
    expectRow(m_database.prepare("DELETE FROM observer_assignment WHERE id = ?").run(id), u"Назначения"_s);
}

ObservationActId ObserverStore::setAct(const ObservationAct &act)
{
    const QString steps = codes(act.steps, observedStepCode);
    const QString violations = codes(act.violations, violationCode);
    auto row = m_database.prepare("SELECT id FROM observation_act WHERE assignment_id = ?");
    if (row.with(act.assignment).step()) {
        const auto id = row.id<ObservationActId>(0);
        m_database
            .prepare("UPDATE observation_act SET day = ?, time_from = ?, time_to = ?, steps = ?, violations = ?, "
                     "text = ? WHERE id = ?")
            .run(act.day.toString(Qt::ISODate), stored(act.from), stored(act.to), steps, violations, act.text, id);
        return id;
    }
    auto there = m_database.prepare("SELECT 1 FROM observer_assignment WHERE id = ?");
    if (!there.with(act.assignment).step())
        expectRow(0, u"Назначения"_s);
    m_database
        .prepare("INSERT INTO observation_act (assignment_id, day, time_from, time_to, steps, violations, text) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(act.assignment, act.day.toString(Qt::ISODate), stored(act.from), stored(act.to), steps, violations,
             act.text);
    return ObservationActId(m_database.lastInsertId());
}

void ObserverStore::removeAct(AssignmentId assignment)
{
    expectRow(m_database.prepare("DELETE FROM observation_act WHERE assignment_id = ?").run(assignment), u"Акта"_s);
}

void ObserverStore::redirect(SchoolId from, SchoolId into)
{
    m_database
        .prepare("DELETE FROM observer_school WHERE school_id = ?1 AND EXISTS (SELECT 1 FROM observer_school other "
                 "WHERE other.school_id = ?2 AND other.observer_id = observer_school.observer_id "
                 "AND other.kind = observer_school.kind)")
        .run(from, into);
    m_database.prepare("UPDATE observer_school SET school_id = ? WHERE school_id = ?").run(into, from);
    m_database.prepare("UPDATE observation SET school_id = ? WHERE school_id = ?").run(into, from);
}

} // namespace versta
