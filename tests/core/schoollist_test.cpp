#include "core/schoollist.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using State = SchoolListEntry::State;

// Rows of texts, from row 1 on; an empty text is no cell.
Sheet sheetOf(const std::vector<QStringList> &rows)
{
    Sheet sheet;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        SheetRow row(int(at) + 1);
        for (int column = 0; column < rows[at].size(); ++column) {
            if (!rows[at][column].isEmpty())
                row.set(column, SheetCell(rows[at][column]));
        }
        if (!row.places().empty())
            sheet.rows.push_back(row);
    }
    return sheet;
}

SchoolListRole role(SchoolField field)
{
    return SchoolListRole::of(field);
}

std::vector<SchoolListEntry> compared(const std::vector<School> &stored, const std::vector<QStringList> &rows)
{
    const Sheet sheet = sheetOf(rows);
    return compareSchoolList(stored, readSchoolList(sheet, recogniseSchoolList(sheet)));
}

School school(int id, const QString &name, int login)
{
    School result;
    result.id = SchoolId(id);
    result.shortName = name;
    result.login = SchoolLogin(login);
    return result;
}

} // namespace

TEST_CASE("Columns of a list are known by the words of their headers")
{
    const auto layout = recogniseSchoolList(
        sheetOf({{u"Список школ Приозёрского района"_s},
                 {},
                 {u"№ п/п"_s, u"Логин ОО"_s, u"Полное наименование"_s, u"Краткое наименование"_s, u"Вид ОО"_s,
                  u"Муниципалитет"_s, u"Тип населённого пункта"_s, u"Населённый пункт"_s, u"Численность населения"_s,
                  u"Кол-во обучающихся"_s, u"Юридический адрес"_s, u"ФИО директора"_s, u"Телефон"_s,
                  u"Адрес электронной почты"_s, u"Дата открытия"_s, u"Примечание"_s},
                 {u"1"_s, u"edu990101"_s, u"Школа"_s, u"Школа"_s}}));
    CHECK(layout.headerRow == 3);
    const std::vector expected{
        SchoolListRole(),
        role(SchoolField::Login),
        role(SchoolField::FullName),
        role(SchoolField::ShortName),
        role(SchoolField::Kind),
        role(SchoolField::Municipality),
        role(SchoolField::Locality),
        role(SchoolField::Settlement),
        role(SchoolField::Population),
        role(SchoolField::Pupils),
        role(SchoolField::Address),
        role(SchoolField::Director),
        role(SchoolField::Contact),
        role(SchoolField::Contact),
        role(SchoolField::ActiveFrom),
        role(SchoolField::Note),
    };
    CHECK(layout.columns == expected);
}

TEST_CASE("A table that the program itself wrote is known whole")
{
    QStringList headers;
    std::vector<SchoolListRole> expected;
    for (const SchoolField field : AllSchoolFields) {
        headers << schoolFieldName(field);
        expected.push_back(role(field));
    }
    QStringList values(headers.size(), u"x"_s);
    CHECK(recogniseSchoolList(sheetOf({headers, values})).columns == expected);
}

TEST_CASE("Without headers the columns are known by what stands in them")
{
    const auto layout = recogniseSchoolList(sheetOf({
        {u"1"_s, u"МБОУ «СОШ № 10»"_s, u"sch990101"_s, u"Приозёрский муниципальный район(reg99_m001)"_s},
        {u"2"_s, u"МКОУ «ООШ с. Берёзовка»"_s, u"sch990102"_s, u"Приозёрский муниципальный район(reg99_m001)"_s},
    }));
    CHECK_FALSE(layout.headerRow);
    CHECK(layout.columns == std::vector{SchoolListRole(), role(SchoolField::ShortName), role(SchoolField::Login),
                                        role(SchoolField::Municipality)});
}

TEST_CASE("A login under another header is known by its values and a long name is a full one")
{
    const auto layout = recogniseSchoolList(sheetOf({
        {u"Учётная запись"_s, u"Наименование"_s},
        {u"edu990101"_s, u"Муниципальное бюджетное общеобразовательное учреждение «СОШ № 10»"_s},
        {u"edu990102"_s, u"Муниципальное казённое общеобразовательное учреждение «ООШ с. Берёзовка»"_s},
    }));
    CHECK(layout.headerRow == 1);
    CHECK(layout.columns == std::vector{role(SchoolField::Login), role(SchoolField::FullName)});
}

TEST_CASE("What is no list of schools has no usable layout")
{
    CHECK_FALSE(recogniseSchoolList(Sheet()).isUsable());
    CHECK_FALSE(recogniseSchoolList(sheetOf({{u"Срок"_s, u"Мероприятие"_s}, {u"май"_s, u"Семинар"_s}})).isUsable());
}

TEST_CASE("New schools get kind and settlement from their names")
{
    const auto entries = compared({}, {
                                          {u"login"_s, u"name"_s, u"municipality"_s},
                                          {u"edu990102"_s, u"МКОУ «ООШ с. Берёзовка»"_s, u"Район(reg99_m001)"_s},
                                      });
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].state == State::New);
    CHECK(entries[0].row == 2);
    const School &added = entries[0].school;
    CHECK_FALSE(added.id.isValid());
    CHECK(added.login == SchoolLogin(990102));
    CHECK(added.kind == SchoolKind::Basic);
    CHECK(added.settlement == u"с. Берёзовка"_s);
    CHECK(added.locality == Locality::Village);
    CHECK(added.municipality == Municipality{u"reg99_m001"_s, u"Район"_s});
}

TEST_CASE("A login inside the name is taken out of it")
{
    const auto entries =
        compared({}, {{u"ОО"_s}, {u"МБОУ «СОШ № 10»(edu990101)"_s}, {u"edu990102 | МКОУ «ООШ с. Берёзовка»"_s}});
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].school.login == SchoolLogin(990101));
    CHECK(entries[0].school.shortName == u"МБОУ «СОШ № 10»"_s);
    CHECK(entries[1].school.login == SchoolLogin(990102));
    CHECK(entries[1].school.shortName == u"МКОУ «ООШ с. Берёзовка»"_s);
}

TEST_CASE("Stored schools are changed by what the list tells and by nothing else")
{
    School first = school(1, u"МБОУ «СОШ № 10»"_s, 990101);
    first.director = u"Иванова А.А."_s;
    first.pupils = 500;
    const School second = school(2, u"МБОУ «СОШ № 2»"_s, 990108);
    const auto entries = compared({first, second}, {
                                                       {u"Логин"_s, u"Школа"_s, u"Учеников"_s, u"Директор"_s},
                                                       {u"sch990101"_s, u"МБОУ «СОШ № 10»"_s, u"512"_s, {}},
                                                       {u"990108"_s, u"МБОУ «СОШ № 2»"_s, {}, {}},
                                                   });
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].state == State::Changed);
    CHECK(entries[0].school.id == SchoolId(1));
    CHECK(entries[0].school.director == u"Иванова А.А."_s);
    CHECK(entries[0].changes == QStringList{u"Учеников: 500 → 512"_s});
    CHECK(entries[1].state == State::Same);
    CHECK(schoolsToStore(entries) == std::vector{entries[0].school});
}

TEST_CASE("A school is found by a former login and by its name alone")
{
    School merged = school(1, u"МБОУ «СОШ № 1»"_s, 990115);
    merged.formerLogins = {SchoolLogin(990199)};
    const School nameless = school(2, u"Школа № 7"_s, 0);
    const auto entries = compared({merged, nameless}, {
                                                          {u"Логин"_s, u"Школа"_s},
                                                          {u"sch990199"_s, u"МБОУ «СОШ № 1»"_s},
                                                          {u"edu990121"_s, u"ШКОЛА №  7"_s},
                                                      });
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].state == State::Same);
    CHECK(entries[0].school.login == SchoolLogin(990115));
    CHECK(entries[1].state == State::Changed);
    CHECK(entries[1].school.id == SchoolId(2));
    CHECK(entries[1].school.login == SchoolLogin(990121));
}

TEST_CASE("A name of two schools is nobody s and another login is another school")
{
    const std::vector stored{school(1, u"Школа № 7"_s, 990101), school(2, u"Школа № 7"_s, 990102),
                             school(3, u"Школа № 8"_s, 990103)};
    const auto entries =
        compared(stored, {{u"Логин"_s, u"Школа"_s}, {{}, u"Школа № 7"_s}, {u"edu990104"_s, u"Школа № 8"_s}});
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].state == State::New);
    CHECK(entries[1].state == State::New);
}

TEST_CASE("Rows that cannot be taken are refused with the reason and the others stay")
{
    const auto entries = compared({}, {
                                          {u"Логин"_s, u"Школа"_s, u"Учеников"_s},
                                          {u"edu99010"_s, u"Первая"_s, u"10"_s},
                                          {u"edu990102"_s, u"Вторая"_s, u"много"_s},
                                          {u"edu990102"_s, u"Вторая иначе"_s, u"12"_s},
                                          {{}, {}, u"13"_s},
                                          {u"Логин"_s, u"Школа"_s, u"Учеников"_s},
                                          {u"edu990103"_s, u"Третья"_s, u"14"_s},
                                          {u"edu990103"_s, u"Третья"_s, u"14"_s},
                                      });
    REQUIRE(entries.size() == 5);
    CHECK(entries[0].state == State::Refused);
    CHECK(entries[0].notes.front().contains(u"edu99010"_s));
    CHECK(entries[1].state == State::New);
    CHECK_FALSE(entries[1].school.pupils);
    CHECK(entries[1].notes.front().contains(u"много"_s));
    CHECK(entries[2].state == State::Refused);
    CHECK(entries[2].notes.front().contains(u"строке 3"_s));
    CHECK(entries[3].state == State::Refused);
    CHECK(entries[3].row == 5);
    CHECK(entries[4].state == State::New);
    CHECK(schoolsToStore(entries).size() == 2);
}

TEST_CASE("A list with years gives the names of the years")
{
    const auto entries = compared({}, {
                                          {u"Год"_s, u"Логин"_s, u"ОО"_s},
                                          {u"2025"_s, u"edu990101"_s, u"Лицей"_s},
                                          {u"2023"_s, u"edu990101"_s, u"СОШ № 10"_s},
                                          {u"2024"_s, u"edu990101"_s, u"СОШ № 10"_s},
                                      });
    REQUIRE(entries.size() == 1);
    const School &read = entries[0].school;
    CHECK(read.shortName == u"Лицей"_s);
    CHECK(read.names == std::vector<SchoolName>{{2023, u"СОШ № 10"_s}, {2024, u"СОШ № 10"_s}, {2025, u"Лицей"_s}});
    // Read again over what is stored it says nothing new.
    School stored = read;
    stored.id = SchoolId(1);
    CHECK(compared({stored}, {{u"Год"_s, u"Логин"_s, u"ОО"_s}, {u"2023"_s, u"edu990101"_s, u"СОШ № 10"_s}})[0].state ==
          State::Same);
}
