#include "gestures.h"

#include "document/document.h"
#include "document/exampleedits.h"
#include "document/planqueries.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
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

TEST_CASE("A school is added and changed and deleted and each is taken back")
{
    const auto document = Document::inMemory();
    const auto id = addSchool(*document, school(u"МБОУ «СОШ № 2»"_s, 990108));
    REQUIRE(id);
    School changed = loadSchool(*document, *id).value();
    changed.names = {{2024, u"Лицей"_s}, {2023, u"СОШ"_s}, {2024, u"Второе имя года"_s}};
    changed.pupils = 300;
    REQUIRE(setSchool(*document, changed));
    CHECK(loadSchool(*document, *id)->names == std::vector<SchoolName>{{2023, u"СОШ"_s}, {2024, u"Лицей"_s}});
    REQUIRE(deleteSchools(*document, {*id}));
    CHECK(loadSchool(*document, *id).error().code == Error::Code::NotFound);
    document->undo();
    CHECK(loadSchool(*document, *id)->pupils == 300);
    document->undo();
    CHECK_FALSE(loadSchool(*document, *id)->pupils);
    document->undo();
    CHECK(allSchools(*document)->empty());
}

TEST_CASE("Setting what is there already is no gesture")
{
    const auto document = Document::inMemory();
    const auto id = addSchool(*document, sampleSchools().front());
    REQUIRE(setSchool(*document, loadSchool(*document, *id).value()));
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("Schools without a name or with a taken login are refused and nothing is written")
{
    const auto document = Document::inMemory();
    REQUIRE(addSchool(*document, school(u"Первая"_s, 990101)));
    const QByteArray before = test::dump(*document);
    CHECK(addSchool(*document, School()).error().code == Error::Code::Constraint);
    const auto taken = addSchool(*document, school(u"Вторая"_s, 990101));
    REQUIRE_FALSE(taken);
    CHECK(taken.error().text.contains(u"«Первая»"_s));
    CHECK_FALSE(importSchools(*document, {school(u"Третья"_s, 990103), school(u"Четвёртая"_s, 990103)}));
    CHECK(test::dump(*document) == before);
    CHECK(document->undoStack().count() == 1);
}

TEST_CASE("A list is stored in one step with new and changed schools")
{
    const auto document = Document::inMemory();
    const auto id = addSchool(*document, school(u"Первая"_s, 990101));
    School changed = loadSchool(*document, *id).value();
    changed.pupils = 10;
    REQUIRE(importSchools(*document, {changed, school(u"Вторая"_s, 990102)}));
    CHECK(allSchools(*document)->size() == 2);
    CHECK(document->undoStack().undoText() == u"загрузить список школ"_s);
    document->undo();
    REQUIRE(allSchools(*document)->size() == 1);
    CHECK_FALSE(allSchools(*document)->front().pupils);
}

TEST_CASE("Two records of one school become one and come apart again")
{
    const auto document = Document::inMemory();
    School first = school(u"МБОУ «СОШ № 1»"_s, 990115);
    first.names = {{2024, u"СОШ № 1"_s}};
    const SchoolId into = addSchool(*document, first).value();
    School second = school(u"Школа № 1 (старая запись)"_s, 990199);
    second.names = {{2022, u"Школа № 1"_s}, {2024, u"Иначе"_s}};
    const SchoolId other = addSchool(*document, second).value();
    const SchoolId third = addSchool(*document, school(u"СОШ 1"_s)).value();
    const QByteArray before = test::dump(*document);
    REQUIRE(mergeSchools(*document, into, {other, third, into}));
    REQUIRE(allSchools(*document)->size() == 1);
    const School merged = loadSchool(*document, into).value();
    CHECK(merged.login == SchoolLogin(990115));
    CHECK(merged.formerLogins == std::vector{SchoolLogin(990199)});
    CHECK(merged.nameIn(2022) == u"Школа № 1"_s);
    CHECK(merged.nameIn(2024) == u"СОШ № 1"_s);
    CHECK(merged.names.size() == 4);
    document->undo();
    CHECK(test::dump(*document) == before);
    document->redo();
    CHECK(loadSchool(*document, into) == merged);
    CHECK_FALSE(mergeSchools(*document, into, {other}));
}

TEST_CASE("Schools are listed in natural order of their names")
{
    const auto document = Document::inMemory();
    for (const QString &name : {u"СОШ № 10"_s, u"СОШ № 2"_s, u"ООШ с. Ёлкино"_s, u"ООШ с. Жуково"_s})
        REQUIRE(addSchool(*document, school(name)));
    QStringList names;
    const auto schools = allSchools(*document).value();
    for (const School &listed : schools)
        names << listed.name();
    CHECK(names == QStringList{u"ООШ с. Ёлкино"_s, u"ООШ с. Жуково"_s, u"СОШ № 2"_s, u"СОШ № 10"_s});
}

TEST_CASE("The example has schools and goes in the same step as its plans")
{
    const auto document = Document::inMemory();
    REQUIRE(addSchool(*document, school(u"Своя"_s, 990101)));
    REQUIRE(insertExample(*document, {samplePlans(), sampleSchools(), {}}));
    CHECK(sampleSchools().size() == 24);
    CHECK(allSchools(*document)->size() == 24); // one login of the example is taken
    REQUIRE(removeExample(*document));
    REQUIRE(allSchools(*document)->size() == 1);
    CHECK(allSchools(*document)->front().name() == u"Своя"_s);
    CHECK(planHeads(*document)->empty());
    document->undo();
    CHECK(allSchools(*document)->size() == 24);
    CHECK(planHeads(*document)->size() == samplePlans().size());
}

TEST_CASE("The kinds of the example schools are those their names tell")
{
    for (const School &example : sampleSchools()) {
        INFO(example.shortName.toStdString());
        CHECK(guessSchoolKind(example.shortName) == example.kind);
        CHECK(guessSchoolKind(example.fullName) == example.kind);
        CHECK(example.example);
    }
}
