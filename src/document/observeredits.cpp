#include "observeredits.h"

#include "document.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void refuse(const QString &problem)
{
    if (!problem.isEmpty())
        throw Refused(Error::Code::Constraint, problem);
}

Observer checked(Observer observer)
{
    observer.name = observer.name.simplified();
    observer.workplace = observer.workplace.simplified();
    observer.subjects = observer.subjects.simplified();
    observer.contact = observer.contact.simplified();
    observer.accreditation.number = observer.accreditation.number.simplified();
    observer.note = observer.note.trimmed();
    refuse(observerProblem(observer));
    return observer;
}

Observation checked(Observation observation)
{
    observation.subject = observation.subject.simplified();
    observation.rooms = observation.rooms.simplified();
    refuse(observationProblem(observation));
    return observation;
}

ObservationAct checked(ObservationAct act)
{
    act.text = act.text.trimmed();
    refuse(actProblem(act));
    return act;
}

QString counted(std::size_t count, const QString &one, const QString &several)
{
    return count == 1 ? one : several;
}

} // namespace

Result<ObserverId> addObserver(Document &document, const Observer &observer)
{
    ObserverId added;
    return document
        .edit(u"добавить наблюдателя"_s, [&](Stores &stores) { added = stores.observers.add(checked(observer)); })
        .map([&] { return added; });
}

Result<> setObserver(Document &document, const Observer &observer)
{
    return document.edit(u"изменить наблюдателя"_s, [&](Stores &stores) { stores.observers.set(checked(observer)); });
}

Result<> removeObservers(Document &document, const std::vector<ObserverId> &observers)
{
    return document.edit(counted(observers.size(), u"удалить наблюдателя"_s, u"удалить наблюдателей"_s),
                         [&](Stores &stores) {
                             for (const ObserverId id : observers)
                                 stores.observers.remove(id);
                         });
}

Result<> importObservers(Document &document, const std::vector<Observer> &observers)
{
    return document.edit(u"загрузить наблюдателей"_s, [&](Stores &stores) {
        for (const Observer &observer : observers) {
            if (observer.id.isValid())
                stores.observers.set(checked(observer));
            else
                stores.observers.add(checked(observer));
        }
    });
}

Result<> markBriefed(Document &document, const std::vector<ObserverId> &observers, QDate day, bool briefed)
{
    return document.edit(briefed ? u"отметить инструктаж"_s : u"снять отметку об инструктаже"_s, [&](Stores &stores) {
        const std::set<ObserverId> wanted(observers.begin(), observers.end());
        for (Observer observer : stores.observers.observers()) {
            if (!wanted.contains(observer.id))
                continue;
            observer.briefed = briefed;
            if (day.isValid())
                observer.briefingDay = day;
            stores.observers.set(observer);
        }
    });
}

Result<std::vector<ObservationId>> addObservations(Document &document, const std::vector<Observation> &observations)
{
    std::vector<ObservationId> added;
    return document
        .edit(counted(observations.size(), u"добавить наблюдение"_s, u"добавить наблюдения"_s),
              [&](Stores &stores) {
                  for (const Observation &observation : observations)
                      added.push_back(stores.observers.add(checked(observation)));
              })
        .map([&] { return std::move(added); });
}

Result<> setObservation(Document &document, const Observation &observation)
{
    return document.edit(u"изменить наблюдение"_s, [&](Stores &stores) { stores.observers.set(checked(observation)); });
}

Result<> removeObservations(Document &document, const std::vector<ObservationId> &observations)
{
    return document.edit(counted(observations.size(), u"удалить наблюдение"_s, u"удалить наблюдения"_s),
                         [&](Stores &stores) {
                             for (const ObservationId id : observations)
                                 stores.observers.remove(id);
                         });
}

Result<AssignmentId> assignObserver(Document &document, const ObserverAssignment &assignment)
{
    AssignmentId added;
    return document.edit(u"назначить наблюдателя"_s, [&](Stores &stores) { added = stores.observers.add(assignment); })
        .map([&] { return added; });
}

Result<> removeAssignments(Document &document, const std::vector<AssignmentId> &assignments)
{
    return document.edit(counted(assignments.size(), u"снять назначение"_s, u"снять назначения"_s),
                         [&](Stores &stores) {
                             for (const AssignmentId id : assignments)
                                 stores.observers.remove(id);
                         });
}

Result<> allowConflict(Document &document, AssignmentId assignment, const RuleAllowance &allowance)
{
    const RuleAllowance trimmed{allowance.rule, allowance.reason.simplified()};
    return document.edit(trimmed.reason.isEmpty() ? u"снять разрешение"_s : u"разрешить отступление от правила"_s,
                         [&](Stores &stores) { stores.observers.setAllowance(assignment, trimmed); });
}

Result<> takeProposal(Document &document, const ScheduleProposal &proposal)
{
    return document.edit(u"составить график наблюдения"_s, [&](Stores &stores) {
        for (const AssignmentId id : proposal.givenUp)
            stores.observers.remove(id);
        for (const auto &[observation, observer] : proposal.added)
            stores.observers.add({{}, observation, observer, {}});
    });
}

Result<> setObservationAct(Document &document, const ObservationAct &act)
{
    return document.edit(u"внести акт наблюдения"_s, [&](Stores &stores) { stores.observers.setAct(checked(act)); });
}

Result<> removeObservationActs(Document &document, const std::vector<AssignmentId> &assignments)
{
    return document.edit(counted(assignments.size(), u"удалить акт наблюдения"_s, u"удалить акты наблюдения"_s),
                         [&](Stores &stores) {
                             for (const AssignmentId id : assignments)
                                 stores.observers.removeAct(id);
                         });
}

} // namespace versta
