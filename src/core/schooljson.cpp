#include "schooljson.h"

#include "schoolfields.h"

#include <QJsonArray>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The same in every language: kinds and places by their codes, dates as ISO writes them.
QJsonValue valueOf(const School &school, SchoolField field)
{
    switch (field) {
    case SchoolField::Kind:
        return schoolKindCode(school.kind);
    case SchoolField::Locality:
        return localityCode(school.locality);
    case SchoolField::Pupils:
        return school.pupils ? QJsonValue(*school.pupils) : QJsonValue();
    case SchoolField::Population:
        return school.population ? QJsonValue(*school.population) : QJsonValue();
    case SchoolField::ActiveFrom:
        return school.activeFrom.toString(Qt::ISODate);
    case SchoolField::ActiveTo:
        return school.activeTo.toString(Qt::ISODate);
    default:
        return schoolFieldText(school, field);
    }
}

Result<> setValue(School &school, SchoolField field, const QJsonValue &value)
{
    const auto refused = [&] {
        return failure(Error::Code::Parse, u"Значение «%1» ключа «%2» не понято."_s.arg(value.toVariant().toString(),
                                                                                        schoolFieldCode(field)));
    };
    if (field == SchoolField::Kind) {
        const auto kind = schoolKindFromCode(value.toString());
        return kind ? (school.kind = *kind, Result<>()) : refused();
    }
    if (field == SchoolField::Locality) {
        const auto locality = localityFromCode(value.toString());
        return locality ? (school.locality = *locality, Result<>()) : refused();
    }
    return setSchoolField(school, field, value.toVariant().toString());
}

} // namespace

QJsonObject schoolToJson(const School &school)
{
    QJsonObject json;
    if (school.id.isValid())
        json[u"id"_s] = school.id.value();
    for (const SchoolField field : AllSchoolFields) {
        const QJsonValue value = valueOf(school, field);
        if (!value.isNull() && value != QString())
            json[schoolFieldCode(field)] = value;
    }
    if (school.login.isValid())
        json[u"region"_s] = school.login.region();
    if (school.example)
        json[u"example"_s] = true;
    QJsonArray logins;
    for (const SchoolLogin login : school.formerLogins)
        logins.append(login.text());
    if (!logins.isEmpty())
        json[u"former_logins"_s] = logins;
    QJsonArray names;
    for (const SchoolName &name : school.names) {
        QJsonObject entry{{u"name"_s, name.name}};
        if (name.year)
            entry[u"year"_s] = *name.year;
        names.append(entry);
    }
    if (!names.isEmpty())
        json[u"names"_s] = names;
    return json;
}

Result<School> schoolFromJson(const QJsonObject &json)
{
    School school;
    school.id = SchoolId(json[u"id"_s].toInteger());
    school.example = json[u"example"_s].toBool();
    for (const SchoolField field : AllSchoolFields) {
        const QJsonValue value = json[schoolFieldCode(field)];
        if (value.isUndefined())
            continue;
        if (const auto set = setValue(school, field, value); !set)
            return tl::unexpected(set.error());
    }
    for (const auto &login : json[u"former_logins"_s].toArray()) {
        const auto read = SchoolLogin::fromText(login.toString());
        if (!read)
            return failure(Error::Code::Parse, u"«%1» — не логин школы."_s.arg(login.toString()));
        school.formerLogins.push_back(*read);
    }
    for (const auto &entry : json[u"names"_s].toArray()) {
        const QJsonValue year = entry[u"year"];
        school.names.push_back(
            {year.isDouble() ? std::optional(year.toInt()) : std::nullopt, entry[u"name"].toString()});
    }
    arrangeNames(school.names);
    if (const QString problem = problemOf(school); !problem.isEmpty())
        return failure(Error::Code::Parse, problem);
    return school;
}

} // namespace versta
