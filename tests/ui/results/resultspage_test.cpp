#include "documentpage.h"
#include "mainwindow.h"
#include "messagebar.h"

#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schoolqueries.h"
#include "results/resultimportwindow.h"
#include "results/resultmatrixpane.h"
#include "results/resultspage.h"
#include "results/resulttables.h"
#include "results/valuetableview.h"
#include "schools/schoolspage.h"
#include "schools/schooltable.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/temporaryhome.h"
#include "support/testdata.h"
#include "ui/storedworkbook.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QTableView>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(VERSTA_TEST_DATA) + u"/vpr/"_s;

struct ResultsOpen
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<MainWindow> window = std::make_unique<MainWindow>(dialogs);

    ResultsOpen()
    {
        dialogs.files = {home.file(u"Район.versta"_s)};
        window->actions().create->trigger();
        REQUIRE(window->document());
        window->documentPage()->showPage(page());
    }

    Document &document() const { return *window->document(); }
    ResultsPage &page() const { return window->documentPage()->resultsPage(); }
    QTableView &matrix() const { return page().matrix().view(); }
    ValueTableView &table() const { return page().table(); }
    QAction *action(const QString &name) const
    {
        auto *found = page().findChild<QAction *>(name);
        REQUIRE(found);
        return found;
    }
    void storePaper() const
    {
        test::storeWorkbook(document(), u"2025/Математика 5/Ф1_Индивидуальные результаты.xlsx"_s);
        test::storeWorkbook(document(), u"2025/Математика 5/Ф3_Статистика по отметкам.xlsx"_s);
    }
    QString text(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    int column(const QString &header) const
    {
        for (int at = 0; at < table().model()->columnCount(); ++at) {
            if (table().model()->headerData(at, Qt::Horizontal).toString().replace(u'\n', u' ') == header)
                return at;
        }
        FAIL("no column " + header.toStdString());
        return -1;
    }
    QString title() const { return page().findChild<QLabel *>(u"resultTitle"_s)->text(); }
};

} // namespace

TEST_CASE("The page of results is the third and says where to get workbooks while there are none")
{
    ResultsOpen open;
    DocumentPage &page = *open.window->documentPage();
    REQUIRE(page.navigationActions().size() > 5);
    CHECK(&page.currentPage() == &page.resultsPage());
    CHECK(open.window->actions().pageMenu->title() == u"&Результаты"_s);
    CHECK_FALSE(open.window->actions().exportPage->isEnabled());
    auto *empty = open.page().findChild<QLabel *>(u"emptyResultsTitle"_s);
    REQUIRE(empty);
    CHECK(empty->text() == u"Результатов пока нет"_s);
    // The page asks the window for workbooks.
    open.dialogs.files = {folder + u"CSV"_s};
    open.action(u"importResultFolder"_s)->trigger();
    CHECK(open.window->findChild<ResultImportWindow *>());
}

TEST_CASE("The matrix shows what is loaded of a paper and what its signs lack in words and shapes")
{
    ResultsOpen open;
    open.storePaper();
    test::storeWorkbook(open.document(), u"Списки/ОО с признаками необъективности 2025.xlsx"_s);
    REQUIRE(open.matrix().model()->rowCount() == 2);
    REQUIRE(open.matrix().model()->columnCount() == 1);
    CHECK(open.matrix().model()->headerData(0, Qt::Vertical).toString() == u"ВПР Математика 5 класс"_s);
    CHECK(open.matrix().model()->headerData(0, Qt::Horizontal).toString() == u"2025"_s);
    const QStringList cell = open.matrix().model()->index(0, 0).data().toString().split(u'\n');
    REQUIRE(cell.size() == 3);
    CHECK(cell[1] == u"Ф1, Ф3"_s);
    CHECK(cell[2].startsWith(u"◐ признаки: "_s));
    CHECK(open.matrix().model()->index(1, 0).data().toString() == u"● загружен"_s);
    CHECK(open.page().matrix().description().contains(u"Распределение первичных баллов"_s));
    CHECK(open.page().matrix().description().contains(u"Ф3_Статистика по отметкам.xlsx"_s));
    open.window->actions().undo->trigger();
    CHECK(open.matrix().model()->index(1, 0).data().toString() == u"○ не загружен"_s);
}

TEST_CASE("The table of a work has region and municipality above the schools in any order")
{
    ResultsOpen open;
    open.storePaper();
    open.action(u"openResults"_s)->trigger();
    CHECK(open.title() == u"ВПР 2025 Математика 5 класс"_s);
    const int pinned = open.table().model()->rowCount() - open.table().allRows();
    REQUIRE(pinned == 3);
    CHECK(open.text(0, 0) == u"Вся выборка"_s);
    CHECK(open.text(1, 0) == u"Заречный край"_s);
    const int quality = open.column(u"Качество, %"_s);
    CHECK(open.text(3, quality).contains(u','));
    CHECK(open.table().model()->index(3, quality).data(Qt::TextAlignmentRole).toInt() ==
          int(Qt::AlignRight | Qt::AlignVCenter));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        open.table().sortByColumn(quality, order);
        CHECK(open.text(0, 0) == u"Вся выборка"_s);
        CHECK(open.text(2, 0).contains(u"Приозёрский"_s));
        double before = order == Qt::AscendingOrder ? -1 : 101;
        for (int row = pinned; row < open.table().model()->rowCount(); ++row) {
            const QVariant value = open.table().model()->index(row, quality).data(ValueTableModel::SortRole);
            if (!value.isValid())
                continue;
            CHECK((order == Qt::AscendingOrder ? value.toDouble() >= before : value.toDouble() <= before));
            before = value.toDouble();
        }
    }
    open.page().findChild<QLineEdit *>(u"resultQuery"_s)->setText(u"гимназия"_s);
    CHECK(open.table().shownRows() < open.table().allRows());
    CHECK(open.text(0, 0) == u"Вся выборка"_s);
}

TEST_CASE("A school leads to its years and its pupils and back the same way")
{
    ResultsOpen open;
    open.storePaper();
    test::storeWorkbook(open.document(), u"2024/Математика 5/Ф3_Статистика по отметкам.xlsx"_s);
    open.action(u"openResults"_s)->trigger();
    const qint64 school = open.table().currentKey();
    REQUIRE(school > 0);
    open.action(u"schoolPupils"_s)->trigger();
    const auto pupils = pupilTable(open.document(), resultSets(open.document())->back().id, SchoolId(school));
    REQUIRE(pupils);
    CHECK(open.table().allRows() == int(pupils->works.size()));
    CHECK(open.table().shownTable().columns[1].header == u"Код"_s);
    CHECK_FALSE(open.action(u"schoolPupils"_s)->isEnabled());
    open.action(u"schoolYears"_s)->trigger();
    CHECK(open.title().endsWith(u": результаты по годам"_s));
    CHECK(open.table().allRows() == 2);
    open.action(u"resultsBack"_s)->trigger();
    open.action(u"resultsBack"_s)->trigger();
    CHECK(open.title() == u"ВПР 2025 Математика 5 класс"_s);
    CHECK(open.table().currentKey() == school);
    open.action(u"resultsBack"_s)->trigger();
    CHECK_FALSE(open.action(u"resultsBack"_s)->isEnabled());
}

TEST_CASE("The page of schools leads to the results of a school")
{
    ResultsOpen open;
    open.storePaper();
    DocumentPage &page = *open.window->documentPage();
    page.showPage(page.schoolsPage());
    auto *results = page.schoolsPage().findChild<QAction *>(u"schoolResults"_s);
    REQUIRE(results);
    const SchoolId school = allSchools(open.document())->front().id;
    page.schoolsPage().table().goTo(school);
    results->trigger();
    CHECK(&page.currentPage() == &page.resultsPage());
    CHECK(open.title() == allSchools(open.document())->front().name() + u": результаты по годам"_s);
}

TEST_CASE("A work is deleted without a question and comes back by undo")
{
    ResultsOpen open;
    open.storePaper();
    open.action(u"openResults"_s)->trigger();
    open.action(u"deleteResults"_s)->trigger();
    CHECK(resultSets(open.document())->empty());
    CHECK(open.dialogs.asked.empty());
    CHECK(open.window->documentPage()->messageBar().text().contains(u"Ctrl+Z"_s));
    CHECK_FALSE(open.action(u"resultsBack"_s)->isEnabled());
    open.window->actions().undo->trigger();
    CHECK(resultSets(open.document())->size() == 1);
}

TEST_CASE("Tables of results are exported and copied as they stand")
{
    ResultsOpen open;
    open.storePaper();
    open.action(u"openResults"_s)->trigger();
    open.page().findChild<QLineEdit *>(u"resultQuery"_s)->setText(u"гимназия"_s);
    const int shown = open.table().model()->rowCount();
    const QString target = open.home.file(u"Работа.csv"_s);
    open.dialogs.files = {target};
    open.window->actions().exportPage->trigger();
    QFile file(target);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().count("\r\n") >= shown + 1);
    open.table().selectAll();
    open.action(u"copyResults"_s)->trigger();
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    CHECK(data->text().split(u'\n', Qt::SkipEmptyParts).size() == shown + 1);
    CHECK(data->html().contains(u"Качество"_s));
    open.action(u"resultsBack"_s)->trigger();
    const QString matrix = open.home.file(u"Всё.xlsx"_s);
    open.dialogs.files = {matrix};
    open.window->actions().exportPage->trigger();
    CHECK(QFileInfo::exists(matrix));
}

TEST_CASE("A list of schools with signs is shown by year with its works as columns")
{
    ResultsOpen open;
    test::storeWorkbook(open.document(), u"Списки/ОО с признаками необъективности 2024.xlsx"_s);
    open.page().showFederalList(2024);
    CHECK(open.title().contains(u"2024"_s));
    const auto list = federalList(open.document());
    REQUIRE(list);
    CHECK(open.table().allRows() == int(list->size()));
    CHECK(open.column(u"Математика, 5 класс"_s) > 0);
    open.action(u"deleteResults"_s)->trigger();
    CHECK(federalList(open.document())->empty());
}

TEST_CASE("Empty columns are left out of a table and numbers have commas")
{
    SetTable set;
    set.head.key = {Procedure::Vpr, 2025, u"Математика"_s, 5, {}};
    SetTableRow school;
    school.school = SchoolId(1);
    school.name = u"Первая"_s;
    school.figures.participants = 1234;
    school.figures.quality = 48.25;
    set.schools = {school};
    const ValueTable table = setValueTable(set);
    QStringList headers;
    for (const ExportColumn &column : table.table.columns)
        headers << column.header;
    CHECK(headers == QStringList{u"Школа"_s, u"Участников"_s, u"Качество, %"_s});
    CHECK(valueText(table.table.rows[0][2], table.table.columns[2]).startsWith(u"48,"_s));
    CHECK(valueText({}, table.table.columns[2]).isEmpty());
}
