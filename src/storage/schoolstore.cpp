#include "schoolstore.h"

#include "observerstore.h"
#include "planstore.h"
#include "recheckstore.h"
#include "resultstore.h"
#include "schoolplanstore.h"
#include "storageerror.h"

#include <QHash>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> stored(SchoolLogin login)
{
    return login.isValid() ? std::optional<qint64>(login.digits()) : std::nullopt;
}

std::optional<QString> stored(QDate date)
{
    return date.isValid() ? std::optional(date.toString(Qt::ISODate)) : std::nullopt;
}

std::optional<qint64> stored(const std::optional<int> &number)
{
    return number ? std::optional<qint64>(*number) : std::nullopt;
}

std::optional<int> optionalNumber(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

QDate optionalDate(const Statement &row, int column)
{
    return QDate::fromString(row.optionalText(column).value_or(QString()), Qt::ISODate);
}

template <class Value>
Value known(const std::optional<Value> &value, const QString &code)
{
    if (!value)
        throw Refused(Error::Code::Corrupt, u"В файле стоит неизвестное значение «%1». Восстановите файл из резервной "
                                            "копии: «Файл» → «Восстановить из копии…»."_s.arg(code));
    return *value;
}

School schoolOf(const Statement &row)
{
    School school;
    school.id = row.id<SchoolId>(0);
    school.login = SchoolLogin(int(row.integer(1)));
    school.municipality = {row.text(2), row.text(3)};
    school.fullName = row.text(4);
    school.shortName = row.text(5);
    school.kind = known(schoolKindFromCode(row.text(6)), row.text(6));
    school.locality = known(localityFromCode(row.text(7)), row.text(7));
    school.settlement = row.text(8);
    school.population = optionalNumber(row, 9);
    school.pupils = optionalNumber(row, 10);
    school.address = row.text(11);
    school.director = row.text(12);
    school.contact = row.text(13);
    school.activeFrom = optionalDate(row, 14);
    school.activeTo = optionalDate(row, 15);
    school.note = row.text(16);
    school.example = row.integer(17) != 0;
    return school;
}

[[noreturn]] void refuseGone()
{
    throw Refused(Error::Code::NotFound, u"Этой школы в списке больше нет."_s);
}

} // namespace

SchoolStore::SchoolStore(Database &database)
    : m_database(database)
{
}

bool SchoolStore::isSchoolTable(QByteArrayView table)
{
    return table == "school" || table == "school_name" || table == "school_former_login" || table == "municipality";
}

std::vector<School> SchoolStore::schools() const
{
    return read(std::nullopt);
}

std::optional<School> SchoolStore::school(SchoolId id) const
{
    const auto found = read(id);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

// One school, or all of them, with what hangs on them.
std::vector<School> SchoolStore::read(std::optional<SchoolId> only) const
{
    std::vector<School> schools;
    QHash<SchoolId, std::size_t> at;
    auto rows = m_database.prepare(
        "SELECT s.id, login, ifnull(m.code, ''), ifnull(m.name, ''), full_name, short_name, kind, locality, "
        "settlement, population, pupils, address, director, contact, active_from, active_to, note, example "
        "FROM school s LEFT JOIN municipality m ON m.id = s.municipality_id WHERE ?1 IS NULL OR s.id = ?1 "
        "ORDER BY s.id");
    rows.with(only);
    while (rows.step()) {
        at.insert(rows.id<SchoolId>(0), schools.size());
        schools.push_back(schoolOf(rows));
    }
    auto names = m_database.prepare("SELECT school_id, year, name FROM school_name WHERE ?1 IS NULL OR school_id = ?1 "
                                    "ORDER BY year, id");
    names.with(only);
    while (names.step())
        schools[at.value(names.id<SchoolId>(0))].names.push_back({optionalNumber(names, 1), names.text(2)});
    auto logins = m_database.prepare("SELECT school_id, login FROM school_former_login "
                                     "WHERE ?1 IS NULL OR school_id = ?1 ORDER BY login, id");
    logins.with(only);
    while (logins.step())
        schools[at.value(logins.id<SchoolId>(0))].formerLogins.push_back(SchoolLogin(int(logins.integer(1))));
    return schools;
}

SchoolId SchoolStore::withLogin(SchoolLogin login) const
{
    auto row = m_database.prepare("SELECT id, 0 FROM school WHERE login = ?1 UNION ALL "
                                  "SELECT school_id, 1 FROM school_former_login WHERE login = ?1 ORDER BY 2 LIMIT 1");
    return login.isValid() && row.with(login.digits()).step() ? row.id<SchoolId>(0) : SchoolId();
}

std::vector<SchoolId> SchoolStore::examples() const
{
    std::vector<SchoolId> ids;
    auto rows = m_database.prepare("SELECT id FROM school WHERE example = 1 ORDER BY id");
    while (rows.step())
        ids.push_back(rows.id<SchoolId>(0));
    return ids;
}

SchoolId SchoolStore::insert(const School &school)
{
    checkLogins(school);
    m_database
        .prepare("INSERT INTO school (login, municipality_id, full_name, short_name, kind, locality, settlement, "
                 "population, pupils, address, director, contact, active_from, active_to, note, example) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .run(stored(school.login), municipalityId(school.municipality), school.fullName, school.shortName,
             schoolKindCode(school.kind), localityCode(school.locality), school.settlement, stored(school.population),
             stored(school.pupils), school.address, school.director, school.contact, stored(school.activeFrom),
             stored(school.activeTo), school.note, school.example);
    const SchoolId id(m_database.lastInsertId());
    insertNames(id, school.names);
    insertFormerLogins(id, school.formerLogins);
    return id;
}

void SchoolStore::update(const School &school)
{
    const auto before = this->school(school.id);
    if (!before)
        refuseGone();
    checkLogins(school);
    m_database
        .prepare("UPDATE school SET login = ?, municipality_id = ?, full_name = ?, short_name = ?, kind = ?, "
                 "locality = ?, settlement = ?, population = ?, pupils = ?, address = ?, director = ?, contact = ?, "
                 "active_from = ?, active_to = ?, note = ?, example = ? WHERE id = ?")
        .run(stored(school.login), municipalityId(school.municipality), school.fullName, school.shortName,
             schoolKindCode(school.kind), localityCode(school.locality), school.settlement, stored(school.population),
             stored(school.pupils), school.address, school.director, school.contact, stored(school.activeFrom),
             stored(school.activeTo), school.note, school.example, school.id);
    // Rows written anew would be a change though they say the same.
    if (before->names != school.names) {
        m_database.prepare("DELETE FROM school_name WHERE school_id = ?").run(school.id);
        insertNames(school.id, school.names);
    }
    if (before->formerLogins != school.formerLogins) {
        m_database.prepare("DELETE FROM school_former_login WHERE school_id = ?").run(school.id);
        insertFormerLogins(school.id, school.formerLogins);
    }
}

void SchoolStore::remove(SchoolId id)
{
    m_database.prepare("DELETE FROM school WHERE id = ?").run(id);
}

void SchoolStore::redirect(SchoolId from, SchoolId into)
{
    m_database.prepare("UPDATE school_name SET school_id = ? WHERE school_id = ?").run(into, from);
    m_database.prepare("UPDATE school_former_login SET school_id = ? WHERE school_id = ?").run(into, from);
    ResultStore(m_database).redirect(from, into);
    PlanStore(m_database).redirect(from, into);
    ObserverStore(m_database).redirect(from, into);
    RecheckStore(m_database).redirect(from, into);
    SchoolPlanStore(m_database).redirect(from, into);
}

// A municipality is found by its code, without one by its name; a new name of a known code is the name from now on.
std::optional<qint64> SchoolStore::municipalityId(const Municipality &municipality)
{
    if (municipality.isEmpty())
        return std::nullopt;
    auto found = m_database.prepare(municipality.code.isEmpty()
                                        ? "SELECT id, name FROM municipality WHERE name = ?1 ORDER BY code LIMIT 1"
                                        : "SELECT id, name FROM municipality WHERE code = ?1");
    if (found.with(municipality.code.isEmpty() ? municipality.name : municipality.code).step()) {
        const qint64 id = found.integer(0);
        if (!municipality.name.isEmpty() && found.text(1) != municipality.name)
            m_database.prepare("UPDATE municipality SET name = ? WHERE id = ?").run(municipality.name, id);
        return id;
    }
    m_database.prepare("INSERT INTO municipality (code, name) VALUES (?, ?)").run(municipality.code, municipality.name);
    return m_database.lastInsertId();
}

// The login is a school's key, but no UNIQUE holds it: two logins that are swapped in one gesture could not be undone.
void SchoolStore::checkLogins(const School &school) const
{
    std::vector<SchoolLogin> logins = school.formerLogins;
    if (school.login.isValid())
        logins.push_back(school.login);
    for (const SchoolLogin login : logins) {
        const SchoolId owner = withLogin(login);
        if (!owner.isValid() || owner == school.id)
            continue;
        throw Refused(
            Error::Code::Constraint,
            u"Логин %1 уже у школы «%2». Исправьте логин; если это одна и та же школа, объедините записи."_s.arg(
                login.text(), this->school(owner)->name()));
    }
}

void SchoolStore::insertNames(SchoolId id, const std::vector<SchoolName> &names)
{
    auto insert = m_database.prepare("INSERT INTO school_name (school_id, year, name) VALUES (?, ?, ?)");
    for (const SchoolName &name : names)
        insert.run(id, stored(name.year), name.name);
}

void SchoolStore::insertFormerLogins(SchoolId id, const std::vector<SchoolLogin> &logins)
{
    auto insert = m_database.prepare("INSERT INTO school_former_login (school_id, login) VALUES (?, ?)");
    for (const SchoolLogin login : logins)
        insert.run(id, login.digits());
}

} // namespace versta
