#include "core/school.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

School school(const QString &name, int login = 0)
{
    School result;
    result.shortName = name;
    result.login = SchoolLogin(login);
    return result;
}

} // namespace

TEST_CASE("A name tells the kind of the school")
{
    const auto [name, kind] = GENERATE(table<QString, SchoolKind>({
        {u"МБОУ «СОШ № 10»"_s, SchoolKind::Secondary},
        {u"МБОУСОШ № 3"_s, SchoolKind::Secondary},
        {u"МБОУ «Средняя общеобразовательная школа с. Озёрки»"_s, SchoolKind::Secondary},
        {u"МАОУ Школа № 12"_s, SchoolKind::Secondary},
        {u"МКОУ «ООШ с. Берёзовка»"_s, SchoolKind::Basic},
        {u"МКОУ «Основная общеобразовательная школа»"_s, SchoolKind::Basic},
        {u"МКОУ «НОШ № 25»"_s, SchoolKind::Primary},
        {u"МБОУ «Начальная школа – детский сад № 4»"_s, SchoolKind::Primary},
        {u"Прогимназия № 1"_s, SchoolKind::Primary},
        {u"МБОУ «Гимназия № 4»"_s, SchoolKind::Gymnasium},
        {u"МБОУ Лицей №1 г. Приозёрный"_s, SchoolKind::Lyceum},
        {u"ГКОУ «Специальная (коррекционная) школа-интернат № 2»"_s, SchoolKind::Correctional},
        {u"Школа-интернат для обучающихся с ОВЗ"_s, SchoolKind::Correctional},
        {u"Филиал МБОУ «СОШ № 1» в с. Дубки"_s, SchoolKind::Branch},
        {u"МБОУ «Вечерняя (сменная) школа»"_s, SchoolKind::Evening},
        {u"МБОУ В(С)ОШ № 1"_s, SchoolKind::Evening},
        {u"Кадетская школа-интернат"_s, SchoolKind::Boarding},
        {u"Гимназия-интернат"_s, SchoolKind::Gymnasium},
    }));
    INFO(name.toStdString());
    CHECK(guessSchoolKind(name) == kind);
}

TEST_CASE("A name without a word for the kind tells none")
{
    CHECK_FALSE(guessSchoolKind(u"МБОУ «Образовательный центр»"));
    CHECK_FALSE(guessSchoolKind(u""));
}

TEST_CASE("Codes of kinds and places are their own inverse")
{
    for (const SchoolKind kind : AllSchoolKinds)
        CHECK(schoolKindFromCode(schoolKindCode(kind)) == kind);
    for (const Locality locality : AllLocalities)
        CHECK(localityFromCode(localityCode(locality)) == locality);
    CHECK_FALSE(schoolKindFromCode(u"школа"));
}

TEST_CASE("Town or village is told by the smallest place named")
{
    CHECK(guessLocality(u"г. Озёрск") == Locality::Town);
    CHECK(guessLocality(u"городская") == Locality::Town);
    CHECK(guessLocality(u"рп. Лесной") == Locality::Town);
    CHECK(guessLocality(u"посёлок городского типа Ключи") == Locality::Town);
    CHECK(guessLocality(u"с. Озёрки") == Locality::Village);
    CHECK(guessLocality(u"Сельская местность") == Locality::Village);
    CHECK(guessLocality(u"МБОУ «СОШ п. Степное»") == Locality::Village);
    CHECK(guessLocality(u"г. Приозёрный, с. Дубки, ул. Мира, д. 5") == Locality::Village);
    CHECK(guessLocality(u"г. Приозёрный, ул. Мира, д. 5") == Locality::Town);
    CHECK_FALSE(guessLocality(u"МБОУ «СОШ № 1 им. А.С. Пушкина»"));
}

TEST_CASE("The settlement is taken from the name")
{
    CHECK(settlementInName(u"МКОУ «ООШ с. Берёзовка»") == u"с. Берёзовка"_s);
    CHECK(settlementInName(u"МБОУ «СОШ №1 г.Урус-Мартан»") == u"г.Урус-Мартан"_s);
    CHECK(settlementInName(u"МКОУ СОШ с. Верхняя Балка") == u"с. Верхняя Балка"_s);
    CHECK(settlementInName(u"МКОУ СОШ с. Озёрки Приозёрского района") == u"с. Озёрки"_s);
    CHECK(settlementInName(u"МБОУ «СОШ № 10»").isEmpty());
}

TEST_CASE("A municipality is read from every form that workbooks write")
{
    const Municipality lakes{u"reg99_m001"_s, u"Приозёрский муниципальный район"_s};
    CHECK(municipalityFromText(u"Приозёрский муниципальный район(reg99_m001)") == lakes);
    CHECK(municipalityFromText(u"Приозёрский муниципальный район (reg99_m001)") == lakes);
    CHECK(municipalityFromText(u"REG99_M001 | Приозёрский муниципальный район") == lakes);
    CHECK(municipalityFromText(municipalityText(lakes)) == lakes);
    CHECK(municipalityFromText(u"reg99_m001") == Municipality{u"reg99_m001"_s, {}});
    CHECK(municipalityFromText(u"  город  Озёрск ") == Municipality{{}, u"город Озёрск"_s});
    CHECK(municipalityFromText(u"reg220000 | Алтайский край") == Municipality{u"reg220000"_s, u"Алтайский край"_s});
    CHECK(municipalityFromText(u"").isEmpty());
}

TEST_CASE("A school is called as it was in the year")
{
    School renamed = school(u"МБОУ «Лицей № 1»"_s);
    renamed.names = {{std::nullopt, u"Школа № 1"_s}, {2023, u"МБОУ «СОШ № 1»"_s}, {2025, u"МБОУ «Лицей № 1»"_s}};
    CHECK(renamed.nameIn(2022) == u"МБОУ «Лицей № 1»"_s);
    CHECK(renamed.nameIn(2023) == u"МБОУ «СОШ № 1»"_s);
    CHECK(renamed.nameIn(2024) == u"МБОУ «СОШ № 1»"_s);
    CHECK(renamed.nameIn(2026) == u"МБОУ «Лицей № 1»"_s);
    CHECK(school({}, 990101).name() == u"edu990101"_s);
}

TEST_CASE("A school is active from its first day to its last")
{
    School closed = school(u"НОШ № 1"_s);
    CHECK(closed.isActive({2024, 4, 1}));
    closed.activeFrom = {2010, 9, 1};
    closed.activeTo = {2023, 8, 31};
    CHECK_FALSE(closed.isActive({2010, 8, 31}));
    CHECK(closed.isActive({2010, 9, 1}));
    CHECK(closed.isActive({2023, 8, 31}));
    CHECK_FALSE(closed.isActive({2023, 9, 1}));
}

TEST_CASE("Names are arranged by year with one name a year and no repeats")
{
    std::vector<SchoolName> names{{2024, u"Лицей"_s},         {2023, u" СОШ  № 1 "_s},    {2024, u"Другой"_s},
                                  {std::nullopt, u"Школа"_s}, {std::nullopt, u"ШКОЛА"_s}, {2022, u" "_s}};
    arrangeNames(names);
    CHECK(names == std::vector<SchoolName>{{std::nullopt, u"Школа"_s}, {2023, u"СОШ № 1"_s}, {2024, u"Лицей"_s}});
}

TEST_CASE("Merging keeps what is known of both records")
{
    School kept = school(u"МБОУ «СОШ № 1»"_s, 990115);
    kept.names = {{2024, u"МБОУ «СОШ № 1»"_s}};
    kept.director = u"Иванова А.А."_s;
    kept.note = u"проверить"_s;
    School other = school(u"МБОУ СОШ №1 г. Приозёрный"_s, 990199);
    other.formerLogins = {SchoolLogin(990188)};
    other.names = {{2022, u"Школа № 1"_s}, {2024, u"СОШ 1"_s}};
    other.director = u"Петров Б.Б."_s;
    other.pupils = 512;
    other.note = u"телефон уточнить"_s;
    const School merged = mergedSchool(kept, other);
    CHECK(merged.shortName == u"МБОУ «СОШ № 1»"_s);
    CHECK(merged.login == SchoolLogin(990115));
    CHECK(merged.formerLogins == std::vector{SchoolLogin(990188), SchoolLogin(990199)});
    CHECK(merged.names == std::vector<SchoolName>{{std::nullopt, u"МБОУ СОШ №1 г. Приозёрный"_s},
                                                  {2022, u"Школа № 1"_s},
                                                  {2024, u"МБОУ «СОШ № 1»"_s}});
    CHECK(merged.director == u"Иванова А.А."_s);
    CHECK(merged.pupils == 512);
    CHECK(merged.note == u"проверить\nтелефон уточнить"_s);
}

TEST_CASE("Merging into a record without a login takes the login of the other")
{
    const School merged = mergedSchool(school(u"Школа № 1"_s), school({}, 990115));
    CHECK(merged.login == SchoolLogin(990115));
    CHECK(merged.formerLogins.empty());
    CHECK(merged.shortName == u"Школа № 1"_s);
    CHECK(merged.names.empty());
}
