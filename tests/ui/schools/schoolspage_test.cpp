#include "documentpage.h"
#include "mainwindow.h"
#include "messagebar.h"

#include "document/document.h"
#include "document/sample.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "plan/planspage.h"
#include "schools/mergeschoolsdialog.h"
#include "schools/schooldialog.h"
#include "schools/schoolfilterbar.h"
#include "schools/schoolimportdialog.h"
#include "schools/schoolspage.h"
#include "schools/schooltable.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/temporaryhome.h"
#include "support/testdata.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPalette>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

struct SchoolsOpen
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);

    SchoolsOpen()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window->actions().create->trigger();
        REQUIRE(window->document());
        window->documentPage()->showPage(page());
    }

    Document &document() const { return *window->document(); }
    SchoolsPage &page() const { return window->documentPage()->schoolsPage(); }
    SchoolTable &table() const { return page().table(); }
    QAction *action(const QString &name) const
    {
        auto *found = page().findChild<QAction *>(name);
        REQUIRE(found);
        return found;
    }
    void select(std::initializer_list<int> rows) const
    {
        table().clearSelection();
        for (const int row : rows)
            table().selectionModel()->select(table().model()->index(row, 0),
                                             QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QStringList shown() const
    {
        QStringList names;
        for (const School &school : table().shownSchools())
            names << school.name();
        return names;
    }
    QString count() const { return page().findChild<QLabel *>(u"schoolCount"_s)->text(); }
};

} // namespace

TEST_CASE("Pages are chosen on the left and remembered with their menus")
{
    const test::TemporaryHome home;
    test::FakeDialogs dialogs;
    dialogs.files = {home.file(u"Район.versta"_s)};
    {
        MainWindow window(dialogs);
        window.actions().create->trigger();
        DocumentPage &page = *window.documentPage();
        CHECK(&page.currentPage() == &page.plansPage());
        CHECK(window.actions().pageMenu->title() == u"П&лан"_s);
        REQUIRE(page.navigationActions().size() > 5);
        CHECK(page.navigationActions()[1]->shortcut() == QKeySequence(u"Ctrl+2"_s));
        page.navigationActions()[1]->trigger();
        CHECK(&page.currentPage() == &page.schoolsPage());
        CHECK(page.navigationActions()[1]->isChecked());
        CHECK(window.actions().pageMenu->title() == u"&Школы"_s);
        CHECK(window.actions().exportPage->text() == u"&Экспорт списка школ…"_s);
        CHECK_FALSE(window.actions().exportPage->isEnabled());
        CHECK_FALSE(window.actions().preview->isEnabled());
    }
    MainWindow again(dialogs);
    REQUIRE(again.openMunicipality(home.file(u"Район.versta"_s)));
    CHECK(&again.documentPage()->currentPage() == &again.documentPage()->schoolsPage());
}

TEST_CASE("A school is added through its card and changed and taken back")
{
    SchoolsOpen open;
    open.dialogs.running = [](QDialog &dialog) {
        auto &card = dynamic_cast<SchoolDialog &>(dialog);
        card.setText(SchoolField::ShortName, u"МКОУ «ООШ с. Берёзовка»"_s);
        card.setText(SchoolField::Login, u"sch990102"_s);
        CHECK(card.problem().isEmpty());
        return true;
    };
    open.action(u"addSchool"_s)->trigger();
    REQUIRE(allSchools(open.document())->size() == 1);
    const School added = allSchools(open.document())->front();
    CHECK(added.kind == SchoolKind::Basic);
    CHECK(added.settlement == u"с. Берёзовка"_s);
    CHECK(added.locality == Locality::Village);
    CHECK(added.login == SchoolLogin(990102));
    CHECK(open.table().currentSchool() == added.id);
    CHECK(open.count() == QString::fromUtf8("1\u00a0школа"));
    open.dialogs.running = [](QDialog &dialog) {
        CHECK(dialog.windowTitle() == u"Школа: МКОУ «ООШ с. Берёзовка»"_s);
        dynamic_cast<SchoolDialog &>(dialog).setText(SchoolField::Pupils, u"91"_s);
        return true;
    };
    open.action(u"editSchool"_s)->trigger();
    CHECK(loadSchool(open.document(), added.id)->pupils == 91);
    CHECK(QString(open.window->actions().undo->text()).remove(u'&') == u"Отменить: изменить школу"_s);
    open.window->actions().undo->trigger();
    open.window->actions().undo->trigger();
    CHECK(allSchools(open.document())->empty());
    CHECK(open.page().findChild<QLabel *>(u"emptySchoolsTitle"_s)->text() == u"Школ пока нет"_s);
}

TEST_CASE("A card says what is wrong and cannot be accepted then")
{
    const std::vector others{[] {
        School school;
        school.id = SchoolId(1);
        school.shortName = u"Первая"_s;
        school.login = SchoolLogin(990101);
        return school;
    }()};
    SchoolDialog card({}, others, nullptr);
    CHECK_FALSE(card.problem().isEmpty());
    card.setText(SchoolField::ShortName, u"Вторая"_s);
    CHECK(card.problem().isEmpty());
    card.setText(SchoolField::Login, u"edu990101"_s);
    CHECK(card.problem().contains(u"«Первая»"_s));
    card.setText(SchoolField::Login, u"edu99"_s);
    CHECK(card.problem().contains(u"edu99"_s));
    card.setText(SchoolField::Login, u"edu990102"_s);
    card.setText(SchoolField::ActiveFrom, u"вчера"_s);
    CHECK(card.problem().contains(u"Действует с"_s));
    card.setText(SchoolField::ActiveFrom, u"2015"_s);
    CHECK(card.problem().isEmpty());
    CHECK(card.school().activeFrom == QDate(2015, 1, 1));
}

TEST_CASE("The card keeps every field of a school that is not touched")
{
    for (School school : sampleSchools()) {
        school.id = SchoolId(5);
        school.names = {{std::nullopt, u"Школа"_s}, {2023, u"СОШ"_s}};
        school.formerLogins = {SchoolLogin(990199)};
        school.note = u"две\nстроки"_s;
        const std::vector others{school};
        const SchoolDialog card(school, others, nullptr);
        CHECK(card.problem().isEmpty());
        CHECK(card.school() == school);
    }
}

TEST_CASE("The filter shows what fits and an added school in any case")
{
    SchoolsOpen open;
    REQUIRE(importSchools(open.document(), sampleSchools()));
    CHECK(open.count() == QString::fromUtf8("24\u00a0школы"));
    open.page().findChild<QLineEdit *>(u"schoolQuery"_s)->setText(u"озерки"_s);
    CHECK(open.shown() == QStringList{u"МКОУ «СОШ с. Озёрки»"_s});
    CHECK(open.count() == u"Показано 1 из 24"_s);
    open.dialogs.running = [](QDialog &dialog) {
        dynamic_cast<SchoolDialog &>(dialog).setText(SchoolField::ShortName, u"Новая школа"_s);
        return true;
    };
    open.page().addSchool();
    CHECK(open.shown().size() == 25);
    CHECK(open.table().selectedSchools().front().name() == u"Новая школа"_s);
    open.page().findChild<QLineEdit *>(u"schoolQuery"_s)->setText(u"нет такой"_s);
    CHECK(open.page().findChild<QLabel *>(u"emptySchoolsTitle"_s)->text() == u"Ничего не найдено"_s);
}

TEST_CASE("Two records of one school are merged by a question and come apart by undo")
{
    SchoolsOpen open;
    School first;
    first.shortName = u"А Школа"_s;
    first.login = SchoolLogin(990101);
    School second;
    second.shortName = u"Б Школа"_s;
    second.pupils = 10;
    REQUIRE(importSchools(open.document(), {first, second}));
    open.select({0});
    CHECK_FALSE(open.action(u"mergeSchools"_s)->isEnabled());
    open.select({0, 1});
    REQUIRE(open.action(u"mergeSchools"_s)->isEnabled());
    SchoolId kept;
    open.dialogs.running = [&](QDialog &dialog) {
        auto &merge = dynamic_cast<MergeSchoolsDialog &>(dialog);
        kept = merge.kept(); // the one with a login is proposed
        return true;
    };
    open.action(u"mergeSchools"_s)->trigger();
    REQUIRE(open.shown() == QStringList{u"А Школа"_s});
    CHECK(loadSchool(open.document(), kept)->pupils == 10);
    open.window->actions().undo->trigger();
    CHECK(open.shown() == QStringList{u"А Школа"_s, u"Б Школа"_s});
}

TEST_CASE("Selected schools are deleted in one step and named in plural")
{
    SchoolsOpen open;
    REQUIRE(importSchools(open.document(), sampleSchools()));
    open.select({0, 1, 2});
    CHECK(open.action(u"deleteSchools"_s)->text() == u"&Удалить 3\u00a0школы"_s);
    open.action(u"deleteSchools"_s)->trigger();
    CHECK(open.shown().size() == 21);
    open.window->actions().undo->trigger();
    CHECK(open.shown().size() == 24);
}

TEST_CASE("Selected schools are copied as text and as a table")
{
    SchoolsOpen open;
    REQUIRE(importSchools(open.document(), sampleSchools()));
    open.select({0, 1});
    open.action(u"copySchools"_s)->trigger();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const QStringList lines = data->text().split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith(u"Школа\tЛогин\tВид"_s));
    CHECK(lines[1].startsWith(open.shown().front()));
    CHECK(data->html().contains(u"<th>Логин</th>"_s));
}

TEST_CASE("A list dropped on the page is shown before it is stored and told afterwards")
{
    SchoolsOpen open;
    const QString list = QStringLiteral(VERSTA_TEST_DATA "/schools/schools.csv");
    open.dialogs.running = [](QDialog &dialog) {
        const auto &import = dynamic_cast<SchoolImportDialog &>(dialog);
        CHECK(import.entries().size() == 24);
        CHECK(import.schools().size() == 24);
        return true;
    };
    CHECK(open.page().takeFiles({list}));
    CHECK(allSchools(open.document())->size() == 24);
    CHECK(open.window->documentPage()->messageBar().text().contains(u"schools.csv"_s));
    CHECK(open.document().undoStack().count() == 1);
    // The same again has nothing to store.
    open.dialogs.running = [](QDialog &dialog) {
        CHECK(dynamic_cast<SchoolImportDialog &>(dialog).schools().empty());
        return true;
    };
    open.page().importList(list);
    CHECK(open.document().undoStack().count() == 1);
    CHECK_FALSE(open.page().takeFiles({u"план.docx"_s}));
    open.page().importList(u"нет такого.xlsx"_s);
    CHECK(open.dialogs.told.size() == 1);
}

TEST_CASE("A role of a column can be chosen before a list is stored")
{
    Sheet sheet;
    for (const auto &[number, first, second] :
         {std::tuple(1, u"Имя"_s, u"Столбец"_s), std::tuple(2, u"Первая"_s, u"10"_s)}) {
        SheetRow row(number);
        row.set(0, SheetCell(first));
        row.set(1, SheetCell(second));
        sheet.rows.push_back(row);
    }
    SchoolImportDialog import(u"список.csv"_s, {sheet}, {}, nullptr);
    CHECK(import.schools().empty());
    import.setRole(0, SchoolListRole::of(SchoolField::ShortName));
    import.setRole(1, SchoolListRole::of(SchoolField::Pupils));
    REQUIRE(import.entries().size() == 2); // without a header row the first row is a school too
    CHECK(import.schools().back().name() == u"Первая"_s);
    CHECK(import.schools().back().pupils == 10);
    // A role that moves to another column leaves the first.
    import.setRole(1, SchoolListRole::of(SchoolField::ShortName));
    CHECK(import.listLayout().columns.front() == SchoolListRole());
}

TEST_CASE("What is in sight is exported with the question for a file")
{
    SchoolsOpen open;
    REQUIRE(importSchools(open.document(), sampleSchools()));
    open.page().findChild<QLineEdit *>(u"schoolQuery"_s)->setText(u"гимназия"_s);
    const QString target = open.home.file(u"Школы.csv"_s);
    open.dialogs.files = {target};
    open.window->actions().exportPage->trigger();
    QFile file(target);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    CHECK(csv.count("\r\n") == 2);
    CHECK(QString::fromUtf8(csv).contains(u"Гимназия № 4"_s));
    CHECK(open.window->documentPage()->messageBar().text().contains(u"Школы.csv"_s));
}

TEST_CASE("A cell typed in the table that is not understood is said at the top")
{
    SchoolsOpen open;
    REQUIRE(importSchools(open.document(), sampleSchools()));
    const QModelIndex pupils = open.table().model()->index(0, 5);
    CHECK_FALSE(open.table().model()->setData(pupils, u"много"_s));
    CHECK(open.window->documentPage()->messageBar().text().contains(u"много"_s));
}

TEST_CASE("The example is taken away from the page of schools too")
{
    SchoolsOpen open;
    CHECK_FALSE(open.action(u"removeExample"_s)->isVisible());
    REQUIRE(importSchools(open.document(), sampleSchools()));
    CHECK(open.action(u"removeExample"_s)->isVisible());
    open.action(u"removeExample"_s)->trigger();
    CHECK(allSchools(open.document())->empty());
}

TEST_CASE("The page of schools and its navigation follow a dark palette")
{
    const QPalette before = QApplication::palette();
    QPalette dark(QColor(45, 45, 48));
    dark.setColor(QPalette::Base, QColor(30, 30, 32));
    dark.setColor(QPalette::AlternateBase, QColor(38, 38, 41));
    QApplication::setPalette(dark);
    {
        const SchoolsOpen open;
        REQUIRE(importSchools(open.document(), sampleSchools()));
        open.window->resize(1280, 800);
        open.window->show();
        QCoreApplication::processEvents();
        const QImage picture = open.window->grab().toImage();
        // For people: the pictures of the documentation are made so.
        if (const QString folder = qEnvironmentVariable("VERSTA_PICTURES"); !folder.isEmpty())
            picture.save(folder + u"/schools-dark.png"_s);
        int light = 0;
        int bright = 0;
        for (int y = 0; y < picture.height(); y += 2) {
            for (int x = 0; x < picture.width(); x += 2) {
                light += picture.pixelColor(x, y).lightness() > 128;
                bright += picture.pixelColor(x, y).lightness() > 200;
            }
        }
        CHECK(light < picture.width() * picture.height() / 16); // no bright ground anywhere
        CHECK(bright > 100);                                    // and bright letters on it
    }
    QApplication::setPalette(before);
}
