#include "storage/migrator.h"
#include "storage/schoolstore.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"
#include "support/catch.h"

#include <QStringList>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct Stored
{
    Stored() { schema::migrate(database); }

    Database database = Database::inMemory();
    SchoolStore store{database};
};

School school(const QString &name, int login = 0)
{
    School result;
    result.shortName = name;
    result.login = SchoolLogin(login);
    return result;
}

School filled()
{
    School result = school(u"МКОУ «ООШ с. Берёзовка»"_s, 990102);
    result.formerLogins = {SchoolLogin(990177), SchoolLogin(990188)};
    result.municipality = {u"reg99_m001"_s, u"Приозёрский муниципальный район"_s};
    result.fullName = u"Основная школа"_s;
    result.kind = SchoolKind::Basic;
    result.locality = Locality::Village;
    result.settlement = u"с. Берёзовка"_s;
    result.population = 1200;
    result.pupils = 87;
    result.address = u"ул. Школьная, 1"_s;
    result.director = u"Белова А.В."_s;
    result.contact = u"8 (000) 123-45-67"_s;
    result.activeFrom = {1987, 9, 1};
    result.activeTo = {2030, 8, 31};
    result.note = u"подвоз"_s;
    result.example = true;
    result.names = {{std::nullopt, u"Школа"_s}, {2023, u"ООШ"_s}};
    return result;
}

} // namespace

TEST_CASE("A school is read back as it was stored")
{
    Stored stored;
    School whole = filled();
    whole.id = stored.store.insert(whole);
    CHECK(stored.store.school(whole.id) == whole);
    School bare = school(u"Школа"_s);
    bare.id = stored.store.insert(bare);
    CHECK(stored.store.schools() == std::vector{whole, bare});
    CHECK(stored.store.examples() == std::vector{whole.id});
    CHECK_FALSE(stored.store.school(SchoolId(99)));
}

TEST_CASE("Every part of a school can be changed and emptied")
{
    Stored stored;
    School whole = filled();
    whole.id = stored.store.insert(whole);
    School bare = school(u"Иначе"_s);
    bare.id = whole.id;
    stored.store.update(bare);
    CHECK(stored.store.school(whole.id) == bare);
    stored.store.update(whole);
    CHECK(stored.store.school(whole.id) == whole);
    bare.id = SchoolId(99);
    CHECK_THROWS_AS(stored.store.update(bare), Refused);
}

TEST_CASE("A login finds its school and so does a former one")
{
    Stored stored;
    const SchoolId id = stored.store.insert(filled());
    CHECK(stored.store.withLogin(SchoolLogin(990102)) == id);
    CHECK(stored.store.withLogin(SchoolLogin(990188)) == id);
    CHECK_FALSE(stored.store.withLogin(SchoolLogin(990101)).isValid());
    CHECK_FALSE(stored.store.withLogin({}).isValid());
}

TEST_CASE("A login belongs to one school alone")
{
    Stored stored;
    const SchoolId id = stored.store.insert(filled());
    CHECK_THROWS_AS(stored.store.insert(school(u"Вторая"_s, 990102)), Refused);
    CHECK_THROWS_AS(stored.store.insert(school(u"Вторая"_s, 990177)), Refused);
    School other = school(u"Вторая"_s, 990103);
    other.id = stored.store.insert(other);
    other.formerLogins = {SchoolLogin(990102)};
    CHECK_THROWS_AS(stored.store.update(other), Refused);
    // Schools without a login do not stand in each other's way.
    CHECK_NOTHROW(stored.store.insert(school(u"Третья"_s)));
    CHECK_NOTHROW(stored.store.insert(school(u"Четвёртая"_s)));
    CHECK(stored.store.withLogin(SchoolLogin(990102)) == id);
}

TEST_CASE("Schools of one municipality share its record and its newest name")
{
    Stored stored;
    School first = school(u"Первая"_s);
    first.municipality = {u"reg99_m001"_s, u"Район"_s};
    first.id = stored.store.insert(first);
    School second = school(u"Вторая"_s);
    second.municipality = {u"reg99_m001"_s, u"Муниципальный округ"_s};
    stored.store.insert(second);
    CHECK(stored.database.number("SELECT count(*) FROM municipality") == 1);
    CHECK(stored.store.school(first.id)->municipality.name == u"Муниципальный округ"_s);
    School third = school(u"Третья"_s);
    third.municipality = {{}, u"Муниципальный округ"_s};
    stored.store.insert(third);
    CHECK(stored.database.number("SELECT count(*) FROM municipality") == 1);
}

TEST_CASE("Removing a school leaves nothing of it")
{
    Stored stored;
    stored.store.remove(stored.store.insert(filled()));
    for (const char *table : {"school", "school_name", "school_former_login"})
        CHECK(stored.database.number(std::string("SELECT count(*) FROM ") + table) == 0);
}

TEST_CASE("What refers to a school is redirected to another")
{
    Stored stored;
    const SchoolId from = stored.store.insert(filled());
    const SchoolId into = stored.store.insert(school(u"Вторая"_s));
    stored.store.redirect(from, into);
    stored.store.remove(from);
    CHECK(stored.store.school(into)->names.size() == 2);
    CHECK(stored.store.withLogin(SchoolLogin(990177)) == into);
    // A table that begins to refer to schools must get its line in SchoolStore::redirect, then here.
    QStringList referring;
    auto rows = stored.database.prepare("SELECT t.name FROM pragma_table_list t, pragma_foreign_key_list(t.name) k "
                                        "WHERE t.schema = 'main' AND k.\"table\" = 'school' ORDER BY 1");
    while (rows.step())
        referring << rows.text(0);
    CHECK(referring == QStringList{u"activity_school"_s, u"observation"_s, u"observer_school"_s, u"recheck_work"_s,
                                   u"result_group"_s, u"result_works"_s, u"school_former_login"_s, u"school_name"_s,
                                   u"school_plan"_s});
}
