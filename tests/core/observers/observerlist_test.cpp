#include "core/observers/observerlist.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using State = ObserverListEntry::State;

Sheet sheet(const QList<QStringList> &rows)
{
    Sheet sheet;
    int number = 0;
    for (const QStringList &cells : rows) {
        SheetRow row(++number);
        for (int column = 0; column < cells.size(); ++column) {
            if (!cells[column].isEmpty())
                row.set(column, SheetCell(cells[column]));
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

std::vector<School> schools()
{
    std::vector<School> schools(2);
    schools[0].id = SchoolId(1);
    schools[0].shortName = u"МБОУ «СОШ № 1»"_s;
    schools[1].id = SchoolId(2);
    schools[1].shortName = u"МБОУ «СОШ № 2»"_s;
    return schools;
}

std::vector<ObserverListEntry> read(const Sheet &list, const std::vector<Observer> &stored = {})
{
    return compareObserverList(list, recogniseObserverList(list), stored, schools());
}

} // namespace

TEST_CASE("A register is read by its headers, with the numbers of columns and headings of parts between")
{
    const Sheet list = sheet(
        {{u"Реестр наблюдателей"_s},
         {u"№ п/п"_s, u"ФИО наблюдателя"_s, u"Место работы, должность"_s, u"Категория"_s, u"Номер удостоверения"_s,
          u"Действует с"_s, u"Действует до"_s, u"Инструктаж"_s, u"Контактный телефон"_s, u"Школа, где учатся дети"_s},
         {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"10"_s},
         {u"Муниципальные наблюдатели"_s},
         {u"1"_s, u"Иванова  Анна Петровна"_s, u"МБОУ «СОШ № 1»"_s, u"учитель"_s, u"12"_s, u"01.03.2026"_s,
          u"31.05.2026"_s, u"11.03.2026"_s, u"2-12-12"_s, u"МБОУ «СОШ № 2»"_s},
         {u"Общественные наблюдатели"_s},
         {u"2"_s, u"Петров Пётр"_s, u"ООО «Ромашка»"_s, u"родитель"_s}});
    const auto entries = read(list);
    REQUIRE(entries.size() == 2);
    const Observer &first = entries[0].observer;
    CHECK(entries[0].state == State::New);
    CHECK(entries[0].row == 5);
    CHECK(entries[0].notes.isEmpty());
    CHECK(first.name == u"Иванова Анна Петровна"_s);
    CHECK(first.list == ObserverRegister::Municipal);
    CHECK(first.category == ObserverCategory::OtherSchool);
    CHECK(first.accreditation == Accreditation{u"12"_s, {2026, 3, 1}, {2026, 5, 31}});
    CHECK(first.briefed);
    CHECK(first.briefingDay == QDate(2026, 3, 11));
    CHECK(first.contact == u"2-12-12"_s);
    // The workplace is a school of the register.
    CHECK(first.ties ==
          std::vector<SchoolTie>{{SchoolId(1), SchoolTieKind::Works}, {SchoolId(2), SchoolTieKind::Child}});
    CHECK(entries[1].observer.list == ObserverRegister::Public);
    CHECK(entries[1].observer.category == ObserverCategory::Parent);
    CHECK_FALSE(entries[1].observer.briefed);
}

TEST_CASE("A name in three columns is one name, and the category tells the register where nothing else does")
{
    const auto entries = read(sheet({{u"Фамилия"_s, u"Имя"_s, u"Отчество"_s, u"Должность"_s},
                                     {u"Иванова"_s, u"Анна"_s, u"Петровна"_s, u"методист ИМЦ"_s},
                                     {u"Петров"_s, u"Пётр"_s, {}, u"студент колледжа"_s}}));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].observer.name == u"Иванова Анна Петровна"_s);
    CHECK(entries[0].observer.category == ObserverCategory::Methodist);
    CHECK(entries[0].observer.list == ObserverRegister::Municipal);
    CHECK(entries[1].observer.name == u"Петров Пётр"_s);
    CHECK(entries[1].observer.list == ObserverRegister::Public);
}

TEST_CASE("Who is known already is changed by what the list tells and loses nothing by what it does not")
{
    Observer stored;
    stored.id = ObserverId(5);
    stored.name = u"Иванова Анна Петровна"_s;
    stored.contact = u"2-12-12"_s;
    stored.note = u"на машине"_s;
    stored.briefed = true;
    stored.list = ObserverRegister::Public;
    stored.category = ObserverCategory::Parent;
    const auto entries = read(sheet({{u"ФИО"_s, u"Телефон"_s, u"Примечание"_s},
                                     {u"ИВАНОВА Анна Петровна"_s, u"2-13-13"_s, {}},
                                     {u"Иванова Анна Петровна"_s, u"2-14-14"_s, {}}}),
                              {stored});
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].state == State::Changed);
    CHECK(entries[0].observer.id == ObserverId(5));
    CHECK(entries[0].observer.contact == u"2-13-13"_s);
    CHECK(entries[0].observer.note == u"на машине"_s);
    CHECK(entries[0].observer.briefed);
    CHECK(entries[0].observer.list == ObserverRegister::Public);
    CHECK(entries[0].changes.contains(u"Контакты: 2-12-12 → 2-13-13"_s));
    // The same person twice: the first row counts.
    CHECK(entries[1].state == State::Refused);
    CHECK(entries[1].notes.front().contains(u"в строке 2"_s));
    CHECK(observersToStore(entries).size() == 1);
}

TEST_CASE("What is not understood is passed over with its place, a row without a name is refused")
{
    const auto entries = read(sheet({{u"ФИО"_s, u"Дата инструктажа"_s, u"Школы детей"_s},
                                     {u"Иванова Анна"_s, u"скоро"_s, u"МБОУ «СОШ № 99»"_s},
                                     {{}, u"11.03.2026"_s, {}}}));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].state == State::New);
    REQUIRE(entries[0].notes.size() == 2);
    CHECK(entries[0].notes[0].contains(u"«скоро» — не дата"_s));
    CHECK(entries[0].notes[1].contains(u"«МБОУ «СОШ № 99»» нет в реестре"_s));
    CHECK(entries[1].state == State::Refused);
    CHECK(entries[1].notes.front() == u"Нет фамилии и имени."_s);
}

TEST_CASE("A sheet without a column of names is no register")
{
    CHECK_FALSE(recogniseObserverList(sheet({{u"Школа"_s, u"Логин"_s}, {u"СОШ"_s, u"990101"_s}})).isUsable());
    CHECK_FALSE(recogniseObserverList({}).isUsable());
}

TEST_CASE("Every field is written as it is read")
{
    Observer observer;
    observer.name = u"Иванова Анна Петровна"_s;
    observer.list = ObserverRegister::Public;
    observer.category = ObserverCategory::Organisation;
    observer.workplace = u"Совет ветеранов"_s;
    observer.subjects = u"математика"_s;
    observer.contact = u"a@b.example"_s;
    observer.accreditation = {u"7-н"_s, {2026, 3, 1}, {2026, 5, 31}};
    observer.briefingDay = QDate(2026, 3, 11);
    observer.briefed = true;
    observer.ties = {{SchoolId(1), SchoolTieKind::Works},
                     {SchoolId(1), SchoolTieKind::Child},
                     {SchoolId(2), SchoolTieKind::Child},
                     {SchoolId(2), SchoolTieKind::Relative}};
    arrangeTies(observer.ties);
    observer.note = u"на машине\nдо обеда"_s;
    Observer again;
    for (const ObserverField field : AllObserverFields)
        REQUIRE(setObserverField(again, field, observerFieldText(observer, field, schools()), schools()));
    CHECK(again == observer);
}

TEST_CASE("The tables of a document are sheets")
{
    ContentTable table;
    table.columnCount = 2;
    const auto cell = [](int column, const QString &text) {
        return ContentCell{column, 1, 1, {ContentParagraph{{}, text}}};
    };
    table.rows.push_back({{cell(0, u"ФИО"_s), cell(1, u"Телефон"_s)}});
    table.rows.push_back({{cell(0, u"Иванова Анна"_s), cell(1, u"2-12-12"_s)}});
    ContentTable narrow;
    narrow.columnCount = 1;
    const auto sheets = sheetsIn({{ContentParagraph{{}, u"Реестр"_s}, narrow, table}, {}});
    REQUIRE(sheets.size() == 1);
    const auto entries = read(sheets.front());
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].observer.contact == u"2-12-12"_s);
}
