#include "sampleobservers.h"

#include <QJsonArray>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QDate dayOf(const QJsonObject &json, const QString &key)
{
    return QDate::fromString(json[key].toString(), Qt::ISODate);
}

SchoolId schoolOf(const QJsonObject &json, const std::vector<School> &schools)
{
    const auto login = SchoolLogin::fromText(json[u"school"_s].toString());
    const auto found = std::ranges::find(schools, login.value(), &School::login);
    return SchoolId(found - schools.begin() + 1);
}

Observer observerFrom(const QJsonObject &json, const std::vector<School> &schools)
{
    Observer observer;
    observer.list = observerRegisterFromCode(json[u"register"_s].toString()).value();
    observer.name = json[u"name"_s].toString();
    observer.category = observerCategoryFromCode(json[u"category"_s].toString()).value();
    observer.workplace = json[u"workplace"_s].toString();
    observer.subjects = json[u"subjects"_s].toString();
    observer.contact = json[u"contact"_s].toString();
    const QJsonObject accreditation = json[u"accreditation"_s].toObject();
    observer.accreditation = {accreditation[u"number"_s].toString(), dayOf(accreditation, u"from"_s),
                              dayOf(accreditation, u"to"_s)};
    observer.briefingDay = dayOf(json, u"briefing_day"_s);
    observer.briefed = json[u"briefed"_s].toBool();
    for (const QJsonValue &entry : json[u"ties"_s].toArray()) {
        const QJsonObject tie = entry.toObject();
        observer.ties.push_back({schoolOf(tie, schools), schoolTieFromCode(tie[u"kind"_s].toString()).value()});
    }
    observer.note = json[u"note"_s].toString();
    observer.example = true;
    return observer;
}

ObserverAssignment assignmentFrom(const QJsonObject &json)
{
    ObserverAssignment assignment{
        {}, ObservationId(json[u"observation"_s].toInt() + 1), ObserverId(json[u"observer"_s].toInt() + 1), {}};
    for (const QJsonValue &entry : json[u"allowed"_s].toArray()) {
        const QJsonObject allowance = entry.toObject();
        assignment.allowed.push_back(
            {observerRuleFromCode(allowance[u"rule"_s].toString()).value(), allowance[u"reason"_s].toString()});
    }
    return assignment;
}

ObservationAct actFrom(const QJsonObject &json)
{
    const auto time = [&](const QString &key) { return QTime::fromString(json[key].toString(), u"HH:mm"_s); };
    ObservationAct act;
    act.assignment = AssignmentId(json[u"assignment"_s].toInt() + 1);
    act.day = dayOf(json, u"day"_s);
    act.from = time(u"from"_s);
    act.to = time(u"to"_s);
    for (const QJsonValue &step : json[u"steps"_s].toArray())
        act.steps.insert(observedStepFromCode(step.toString()).value());
    for (const QJsonValue &violation : json[u"violations"_s].toArray())
        act.violations.insert(violationFromCode(violation.toString()).value());
    act.text = json[u"text"_s].toString();
    return act;
}

} // namespace

ObserverBook sampleObservers(const QJsonObject &json, const std::vector<School> &schools)
{
    ObserverBook book;
    for (const QJsonValue &entry : json[u"observers"_s].toArray()) {
        book.schedule.observers.push_back(observerFrom(entry.toObject(), schools));
        book.schedule.observers.back().id = ObserverId(qint64(book.schedule.observers.size()));
    }
    for (const QJsonValue &entry : json[u"observations"_s].toArray()) {
        const QJsonObject object = entry.toObject();
        book.schedule.observations.push_back({ObservationId(qint64(book.schedule.observations.size()) + 1),
                                              dayOf(object, u"day"_s), schoolOf(object, schools),
                                              observationStageFromCode(object[u"stage"_s].toString()).value(),
                                              object[u"grade"_s].toInt(), object[u"subject"_s].toString(),
                                              object[u"rooms"_s].toString(), object[u"needed"_s].toInt(1)});
    }
    for (const QJsonValue &entry : json[u"assignments"_s].toArray()) {
        book.schedule.assignments.push_back(assignmentFrom(entry.toObject()));
        book.schedule.assignments.back().id = AssignmentId(qint64(book.schedule.assignments.size()));
    }
    for (const QJsonValue &entry : json[u"acts"_s].toArray())
        book.acts.push_back(actFrom(entry.toObject()));
    return book;
}

} // namespace versta
