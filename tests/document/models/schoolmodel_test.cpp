#include "../gestures.h"
#include "document/document.h"
#include "document/models/schoolfiltermodel.h"
#include "document/models/schoolmodel.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "support/catch.h"
#include "support/modeltester.h"

#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <random>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Column = SchoolModel::Column;

const QDate Today(2024, 3, 15);

struct Registered
{
    Registered() { REQUIRE(importSchools(*document, sampleSchools())); }

    std::unique_ptr<Document> document = Document::inMemory();
    SchoolModel model{*document};
    SchoolFilterModel filter{model, nullptr, Today};

    [[nodiscard]] SchoolId id(int login) const
    {
        const auto found = std::ranges::find(model.schools(), SchoolLogin(login), &School::login);
        REQUIRE(found != model.schools().end());
        return found->id;
    }
    [[nodiscard]] QModelIndex cell(int login, Column column) const
    {
        return model.indexOf(id(login)).siblingAtColumn(SchoolModel::columnOf(column));
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < filter.rowCount(); ++row)
            names << filter.index(row, 0).data().toString();
        return names;
    }
};

} // namespace

TEST_CASE("Each school is a row with its fields under headers")
{
    const Registered registered;
    CHECK(registered.model.rowCount() == 24);
    CHECK(registered.model.headerData(0, Qt::Horizontal, Qt::DisplayRole) == u"Школа"_s);
    CHECK(registered.cell(990102, Column::ShortName).data() == u"МКОУ «ООШ с. Берёзовка»"_s);
    CHECK(registered.cell(990102, Column::Login).data() == u"edu990102"_s);
    CHECK(registered.cell(990102, Column::Kind).data() == u"основная школа"_s);
    CHECK(registered.cell(990102, Column::Settlement).data() == u"с. Берёзовка"_s);
    CHECK(registered.cell(990102, Column::ActiveTo).data(Qt::AccessibleTextRole) == u"Действует по: не указано"_s);
    CHECK(registered.model.hasExample());
}

TEST_CASE("A cell is edited through the document and what is not understood is refused aloud")
{
    Registered registered;
    const test::ModelTester tester(registered.model);
    QSignalSpy refused(&registered.model, &SchoolModel::refused);
    QSignalSpy told(&registered.model, &QAbstractItemModel::dataChanged);
    CHECK(registered.model.setData(registered.cell(990102, Column::Pupils), u"91"_s));
    CHECK(told.count() == 1);
    CHECK(loadSchool(*registered.document, registered.id(990102))->pupils == 91);
    CHECK_FALSE(registered.model.setData(registered.cell(990102, Column::Pupils), u"много"_s));
    CHECK_FALSE(registered.model.setData(registered.cell(990102, Column::Login), u"edu1"_s));
    CHECK(refused.count() == 2);
    // A login of another school is refused by the document.
    CHECK_FALSE(registered.model.setData(registered.cell(990102, Column::Login), u"edu990101"_s));
    // The same value is no gesture.
    const int steps = registered.document->undoStack().count();
    CHECK(registered.model.setData(registered.cell(990102, Column::Pupils), u"91"_s));
    CHECK(registered.document->undoStack().count() == steps);
    registered.document->undo();
    CHECK(registered.cell(990102, Column::Pupils).data() != u"91"_s);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("Rows keep their place in the selection while others come and go")
{
    Registered registered;
    const test::ModelTester tester(registered.model);
    const QPersistentModelIndex kept = registered.cell(990115, Column::ShortName);
    REQUIRE(deleteSchools(*registered.document, {registered.id(990101), registered.id(990124)}));
    CHECK(registered.model.rowCount() == 22);
    CHECK(kept.data() == u"МБОУ «СОШ № 1»"_s);
    registered.document->undo();
    CHECK(registered.model.rowCount() == 24);
    CHECK(kept.data() == u"МБОУ «СОШ № 1»"_s);
    CHECK(tester.complaints() == QStringList());
}

TEST_CASE("The table follows random histories as a new one would read them")
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        Registered registered;
        const test::ModelTester tester(registered.model);
        for (int step = 0; step < 40; ++step) {
            test::gestures()[random() % test::gestures().size()].act(*registered.document, random);
            const SchoolModel fresh(*registered.document);
            REQUIRE(registered.model.schools() == fresh.schools());
        }
        while (registered.document->undoStack().index() > 1)
            registered.document->undo();
        CHECK(registered.model.rowCount() == 24);
        CHECK(tester.complaints() == QStringList());
    }
}

TEST_CASE("Schools stand in natural order and follow a new name")
{
    Registered registered;
    const auto names = registered.shown();
    CHECK(names.indexOf(u"МБОУ «СОШ № 2»"_s) < names.indexOf(u"МБОУ «СОШ № 10»"_s));
    CHECK(names.indexOf(u"МБОУ «СОШ № 9»"_s) < names.indexOf(u"МБОУ «СОШ № 11»"_s));
    REQUIRE(registered.model.setData(registered.cell(990101, Column::ShortName), u"Академия"_s));
    CHECK(registered.shown().front() == u"Академия"_s);
    registered.filter.sort(SchoolModel::columnOf(Column::Pupils), Qt::DescendingOrder);
    int before = 100'000;
    for (int row = 0; row < registered.filter.rowCount(); ++row) {
        const int pupils = registered.filter.school(registered.filter.index(row, 0)).pupils.value();
        CHECK(pupils <= before);
        before = pupils;
    }
}

TEST_CASE("The filter looks through all fields and names of years and both spellings of a login")
{
    Registered registered;
    registered.filter.setQuery(u"березовка"_s);
    CHECK(registered.shown() == QStringList{u"МКОУ «ООШ с. Берёзовка»"_s});
    registered.filter.setQuery(u"SCH990108"_s);
    CHECK(registered.shown() == QStringList{u"МБОУ «СОШ № 2»"_s});
    School renamed = loadSchool(*registered.document, registered.id(990115)).value();
    renamed.names = {{2021, u"Первая железнодорожная"_s}};
    REQUIRE(setSchool(*registered.document, renamed));
    registered.filter.setQuery(u"железнодорож"_s);
    CHECK(registered.shown() == QStringList{u"МБОУ «СОШ № 1»"_s});
    registered.filter.setQuery({});
    CHECK_FALSE(registered.filter.isFiltering());
    CHECK(registered.filter.rowCount() == 24);
}

TEST_CASE("The filter asks for a kind and for schools at work")
{
    Registered registered;
    registered.filter.setKind(SchoolKind::Gymnasium);
    CHECK(registered.shown() == QStringList{u"МБОУ «Гимназия № 4»"_s});
    registered.filter.setKind(std::nullopt);
    REQUIRE(registered.model.setData(registered.cell(990103, Column::ActiveTo), u"31.08.2023"_s));
    registered.filter.setActivity(SchoolFilterModel::Activity::Closed);
    CHECK(registered.shown() == QStringList{u"МКОУ «НОШ № 25»"_s});
    registered.filter.setActivity(SchoolFilterModel::Activity::Active);
    CHECK(registered.filter.rowCount() == 23);
}
