#include "core/schoolfields.h"
#include "core/schooljson.h"
#include "support/catch.h"

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

School filled()
{
    School school;
    school.id = SchoolId(7);
    school.login = SchoolLogin(990102);
    school.formerLogins = {SchoolLogin(50123)};
    school.municipality = {u"reg99_m001"_s, u"Приозёрский муниципальный район"_s};
    school.fullName = u"МКОУ «Основная общеобразовательная школа с. Берёзовка»"_s;
    school.shortName = u"МКОУ «ООШ с. Берёзовка»"_s;
    school.kind = SchoolKind::Basic;
    school.locality = Locality::Village;
    school.settlement = u"с. Берёзовка"_s;
    school.population = 1200;
    school.pupils = 87;
    school.address = u"с. Берёзовка, ул. Школьная, 1"_s;
    school.director = u"Белова А.В."_s;
    school.contact = u"8 (000) 123-45-67"_s;
    school.activeFrom = {1987, 9, 1};
    school.activeTo = {2030, 8, 31};
    school.note = u"подвоз\nтри маршрута"_s;
    school.names = {{std::nullopt, u"Школа"_s}, {2023, u"ООШ с. Берёзовка"_s}};
    return school;
}

QString refusal(SchoolField field, const QString &text)
{
    School school = filled();
    const auto set = setSchoolField(school, field, text);
    CHECK(school == filled());
    return set ? QString() : set.error().text;
}

} // namespace

TEST_CASE("What a field shows is understood when it is typed back")
{
    School copy;
    for (const SchoolField field : AllSchoolFields) {
        INFO(schoolFieldName(field).toStdString());
        CHECK(setSchoolField(copy, field, schoolFieldText(filled(), field)));
        CHECK(schoolFieldText(copy, field) == schoolFieldText(filled(), field));
    }
}

TEST_CASE("An emptied field is not known any more and a kind stays")
{
    School school = filled();
    for (const SchoolField field : AllSchoolFields)
        CHECK(setSchoolField(school, field, u" "_s));
    School empty;
    empty.id = school.id;
    empty.kind = SchoolKind::Basic;
    empty.formerLogins = school.formerLogins;
    empty.names = school.names;
    CHECK(school == empty);
    CHECK_FALSE(problemOf(school).isEmpty());
}

TEST_CASE("Cells as lists write them are understood")
{
    School school;
    CHECK(setSchoolField(school, SchoolField::Login, u"sch990101"_s));
    CHECK(school.login == SchoolLogin(990101));
    CHECK(setSchoolField(school, SchoolField::Kind, u"СОШ"_s));
    CHECK(school.kind == SchoolKind::Secondary);
    CHECK(setSchoolField(school, SchoolField::Kind, u"Основная"_s));
    CHECK(school.kind == SchoolKind::Basic);
    CHECK(setSchoolField(school, SchoolField::Kind, u"Вечерняя"_s));
    CHECK(school.kind == SchoolKind::Evening);
    CHECK(setSchoolField(school, SchoolField::Kind, u"Центр образования"_s));
    CHECK(school.kind == SchoolKind::Other);
    CHECK(setSchoolField(school, SchoolField::Pupils, u"1 024"_s));
    CHECK(school.pupils == 1024);
    CHECK(setSchoolField(school, SchoolField::Pupils, u"512.0"_s));
    CHECK(school.pupils == 512);
    CHECK(setSchoolField(school, SchoolField::ActiveFrom, u"2015"_s));
    CHECK(school.activeFrom == QDate(2015, 1, 1));
    CHECK(setSchoolField(school, SchoolField::ActiveTo, u"2023 г."_s));
    CHECK(school.activeTo == QDate(2023, 12, 31));
    CHECK(setSchoolField(school, SchoolField::ActiveFrom, u"1.9.2015"_s));
    CHECK(school.activeFrom == QDate(2015, 9, 1));
    CHECK(setSchoolField(school, SchoolField::ActiveFrom, u"2015-09-02 00:00:00"_s));
    CHECK(school.activeFrom == QDate(2015, 9, 2));
    CHECK(setSchoolField(school, SchoolField::Locality, u"с"_s));
    CHECK(school.locality == Locality::Village);
}

TEST_CASE("A text that is not understood is refused with its reason and changes nothing")
{
    CHECK(refusal(SchoolField::Login, u"edu99010"_s).contains(u"edu99010"_s));
    CHECK(refusal(SchoolField::Pupils, u"много"_s).contains(u"целое число"_s));
    CHECK_FALSE(refusal(SchoolField::Pupils, u"-5"_s).isEmpty());
    CHECK(refusal(SchoolField::ActiveTo, u"32.01.2020"_s).contains(u"дата"_s));
    CHECK_FALSE(refusal(SchoolField::Locality, u"да"_s).isEmpty());
}

TEST_CASE("A school must have a name or login and end after it begins")
{
    School school;
    CHECK_FALSE(problemOf(school).isEmpty());
    school.login = SchoolLogin(990101);
    CHECK(problemOf(school).isEmpty());
    school.activeFrom = {2020, 9, 1};
    school.activeTo = {2020, 8, 31};
    CHECK(problemOf(school).contains(u"раньше"_s));
}

TEST_CASE("A school becomes JSON and comes back the same")
{
    const QJsonObject json = schoolToJson(filled());
    CHECK(json[u"login"] == u"edu990102"_s);
    CHECK(json[u"region"] == 99);
    CHECK(json[u"kind"] == u"basic"_s);
    CHECK(json[u"pupils"] == 87);
    CHECK(json[u"active_from"] == u"1987-09-01"_s);
    CHECK(schoolFromJson(json) == filled());
    CHECK_FALSE(schoolFromJson({{u"login"_s, u"нет"_s}}));
    CHECK_FALSE(schoolFromJson({{u"short_name"_s, u"Школа"_s}, {u"kind"_s, u"неизвестный"_s}}));
    CHECK_FALSE(schoolFromJson({}));
}

TEST_CASE("Any numbers and years of names come back from JSON")
{
    CHECK(rc::check([](unsigned char pupils, unsigned char years) {
        School school = filled();
        school.pupils = pupils;
        school.names.clear();
        for (int year = 0; year < years % 8; ++year)
            school.names.push_back({2015 + year, u"Школа № %1"_s.arg(year)});
        RC_ASSERT(schoolFromJson(schoolToJson(school)) == school);
    }));
}
