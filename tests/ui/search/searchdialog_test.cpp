#include "document/document.h"
#include "document/schooledits.h"
#include "search/searchdialog.h"
#include "search/searchresultmodel.h"
#include "support/catch.h"
#include "support/searchedmunicipality.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Kind = SearchResultModel::RowKind;

/// The dialog on 24 schools and what one municipality has of everything.
struct Opened
{
    Opened()
    {
        for (int number = 1; number <= 24; ++number) {
            School school;
            school.shortName = u"МБОУ «СОШ № %1»"_s.arg(number);
            school.director = number == 7 ? u"Ёлкина А. А."_s : u"Сидорова Б. Б."_s;
            schools.push_back(addSchool(*document, school).value());
        }
        dialog.begin();
        dialog.show();
        QApplication::setActiveWindow(&dialog);
        query().setFocus();
    }

    [[nodiscard]] QLineEdit &query() { return *dialog.findChild<QLineEdit *>(u"searchQuery"_s); }
    [[nodiscard]] QListView &list() { return *dialog.findChild<QListView *>(u"searchResults"_s); }
    [[nodiscard]] QString label(const QString &name) { return dialog.findChild<QLabel *>(name)->text(); }
    [[nodiscard]] Kind kind(int row) { return Kind(at(row).data(SearchResultModel::RowKindRole).toInt()); }
    [[nodiscard]] QModelIndex at(int row) { return list().model()->index(row, 0); }
    [[nodiscard]] int rows() { return list().model()->rowCount(); }
    void key(int key) { QTest::keyClick(QApplication::focusWidget(), Qt::Key(key)); }

    std::unique_ptr<Document> document = Document::inMemory();
    test::SearchedMunicipality filled{*document};
    std::vector<SchoolId> schools;
    SearchDialog dialog{*document};
};

} // namespace

TEST_CASE("Before anything is typed the dialog says what is searched and how")
{
    Opened opened;
    CHECK(opened.label(u"searchHint"_s) == u"Поиск по всему муниципалитету"_s);
    CHECK(opened.label(u"searchHintText"_s).contains(u"«впр спец»"_s));
    CHECK(opened.label(u"searchCount"_s).isEmpty());
    CHECK_FALSE(opened.list().isVisible());
    opened.key(Qt::Key_Return);
    CHECK(opened.dialog.isVisible());
}

TEST_CASE("What is found stands under counted headings, the best ten first, and all when they are asked for")
{
    Opened opened;
    opened.query().setText(u"сош"_s);
    REQUIRE(opened.list().isVisible());
    CHECK(opened.label(u"searchCount"_s) == u"Найдено: 24"_s);
    REQUIRE(opened.rows() == 12);
    CHECK(opened.kind(0) == Kind::Heading);
    CHECK(opened.at(0).data().toString() == u"Школы: 24"_s);
    CHECK_FALSE(opened.at(0).flags().testFlag(Qt::ItemIsEnabled));
    CHECK(opened.at(1).data().toString() == u"МБОУ «СОШ № 1»"_s);
    CHECK(opened.kind(11) == Kind::More);
    CHECK(opened.at(11).data().toString() == u"Показать ещё 14: школы"_s);
    opened.list().setCurrentIndex(opened.at(11));
    opened.key(Qt::Key_Return);
    CHECK(opened.dialog.isVisible());
    REQUIRE(opened.rows() == 25);
    CHECK(opened.kind(11) == Kind::Thing);
    CHECK(opened.list().currentIndex().row() == 11);
    CHECK(opened.at(24).data().toString() == u"МБОУ «СОШ № 24»"_s);
}

TEST_CASE("A thing found beside its title shows what was found, and says it aloud")
{
    Opened opened;
    opened.query().setText(u"елк"_s);
    REQUIRE(opened.rows() == 2);
    const QModelIndex thing = opened.at(1);
    CHECK(thing.data().toString() == u"МБОУ «СОШ № 7»"_s);
    CHECK(thing.data(SearchResultModel::FieldRole).toString() == u"Директор"_s);
    CHECK(thing.data(SearchResultModel::TextRole).toString() == u"Ёлкина А. А."_s);
    CHECK(thing.data(Qt::AccessibleTextRole).toString() == u"МБОУ «СОШ № 7», Директор: Ёлкина А. А., школа"_s);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&opened.list());
    REQUIRE(list);
    REQUIRE(list->childCount() == 2);
    CHECK(list->child(0)->text(QAccessible::Name) == u"Школы, найдено: 1"_s);
    CHECK(list->child(1)->text(QAccessible::Name) == thing.data(Qt::AccessibleTextRole).toString());
}

TEST_CASE("Arrow keys move through things while one types, passing headings over")
{
    Opened opened;
    const QString word = opened.filled.wordOf(opened.filled.observer); // of a person and of his act
    opened.query().setText(word);
    REQUIRE(opened.list().currentIndex().row() == 1);
    opened.key(Qt::Key_Down);
    CHECK(opened.list().currentIndex().row() == 2);
    opened.key(Qt::Key_Down); // there is no more
    CHECK(opened.list().currentIndex().row() == 2);
    opened.key(Qt::Key_Up);
    opened.key(Qt::Key_Up);
    CHECK(opened.list().currentIndex().row() == 1);
    CHECK(opened.query().hasFocus());
    opened.query().setText(u"сош"_s);
    opened.key(Qt::Key_PageDown);
    CHECK(opened.list().currentIndex().row() == 9);
    opened.key(Qt::Key_PageDown);
    CHECK(opened.list().currentIndex().row() == 11);
    // Two groups: the heading between them is no stop.
    opened.query().setText(u"слово"_s);
    int row = opened.list().currentIndex().row();
    for (int step = 0; step < 30; ++step) {
        opened.key(Qt::Key_Down);
        CHECK(opened.kind(opened.list().currentIndex().row()) != Kind::Heading);
        CHECK(opened.list().currentIndex().row() >= row);
        row = opened.list().currentIndex().row();
    }
    CHECK(row > 12);
}

TEST_CASE("Enter chooses the current thing, a click the one under it")
{
    Opened opened;
    opened.query().setText(u"№ 5"_s);
    opened.key(Qt::Key_Return);
    CHECK_FALSE(opened.dialog.isVisible());
    CHECK(opened.dialog.result() == QDialog::Accepted);
    REQUIRE(opened.dialog.chosen());
    CHECK(*opened.dialog.chosen() == SearchPlace(opened.schools[4]));
    opened.dialog.begin();
    CHECK_FALSE(opened.dialog.chosen());
    opened.dialog.show();
    opened.query().setText(u"сош"_s);
    QTest::mouseClick(opened.list().viewport(), Qt::LeftButton, {}, opened.list().visualRect(opened.at(3)).center());
    REQUIRE(opened.dialog.chosen());
    CHECK(*opened.dialog.chosen() == SearchPlace(opened.schools[2]));
}

TEST_CASE("Esc closes the dialog with nothing chosen, and what was typed is there again, to be typed over")
{
    Opened opened;
    opened.query().setText(u"сош"_s);
    opened.key(Qt::Key_Escape);
    CHECK_FALSE(opened.dialog.isVisible());
    CHECK_FALSE(opened.dialog.chosen());
    opened.dialog.begin();
    opened.dialog.show();
    CHECK(opened.query().selectedText() == u"сош"_s);
    CHECK(opened.rows() == 12);
}

TEST_CASE("From the list one types on, and goes back up into the line")
{
    Opened opened;
    opened.query().setText(u"сош"_s);
    opened.list().setFocus();
    REQUIRE(QApplication::focusWidget() == &opened.list());
    opened.key(Qt::Key_Down);
    CHECK(opened.list().currentIndex().row() == 2);
    opened.key(Qt::Key_Up);
    CHECK(opened.list().hasFocus());
    opened.key(Qt::Key_Up);
    CHECK(opened.query().hasFocus());
    opened.list().setFocus();
    QTest::keyClick(&opened.list(), Qt::Key_X);
    CHECK(opened.query().hasFocus());
    CHECK(opened.query().text() == u"сошx"_s);
}

TEST_CASE("When nothing is found the dialog says what to do about it")
{
    Opened opened;
    opened.query().setText(u"сош небывальщина"_s);
    CHECK(opened.label(u"searchHint"_s) == u"Ничего не найдено"_s);
    CHECK(opened.label(u"searchHintText"_s).contains(u"небывальщина"_s));
    CHECK_FALSE(opened.label(u"searchHintText"_s).contains(u"сош"_s));
    CHECK(opened.label(u"searchCount"_s) == u"Найдено: 0"_s);
    CHECK_FALSE(opened.list().isVisible());
    opened.query().setText(u"сош "_s + opened.filled.wordOf(opened.filled.observer));
    CHECK(opened.label(u"searchHintText"_s).startsWith(u"Каждое слово встречается"_s));
    opened.query().setText(u"«»"_s);
    CHECK(opened.label(u"searchHint"_s) == u"Поиск по всему муниципалитету"_s);
}

TEST_CASE("What changes while the dialog is open is found as it is now")
{
    Opened opened;
    opened.query().setText(u"сош"_s);
    REQUIRE(deleteSchools(*opened.document, {opened.schools.front()}));
    CHECK(opened.label(u"searchCount"_s) == u"Найдено: 23"_s);
    REQUIRE(opened.document->undo());
    CHECK(opened.label(u"searchCount"_s) == u"Найдено: 24"_s);
}

TEST_CASE("An empty municipality says that there is nothing to find yet")
{
    const auto document = Document::inMemory();
    SearchDialog dialog(*document);
    dialog.begin();
    CHECK(dialog.findChild<QLabel *>(u"searchHint"_s)->text() == u"Искать пока нечего"_s);
}
