#include "documentpage.h"
#include "mainwindow.h"

#include "document/document.h"
#include "document/resultqueries.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "results/resultfiles.h"
#include "results/resultimportwindow.h"
#include "support/catch.h"
#include "support/fakedialogs.h"
#include "support/temporaryhome.h"
#include "support/testdata.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using State = ResultFile::State;

const QString folder = QStringLiteral(VERSTA_TEST_DATA) + u"/vpr/"_s;

struct Importing
{
    test::TemporaryHome home;
    test::FakeDialogs dialogs;
    std::unique_ptr<Document> document = Document::inMemory();
    ResultImportWindow window{*document, dialogs};

    void wait(QSignalSpy &settled) const { REQUIRE((!window.isBusy() || settled.wait(60'000))); }
    void load(const QStringList &paths)
    {
        QSignalSpy settled(&window, &ResultImportWindow::settled);
        window.load(paths);
        wait(settled);
    }
    void store()
    {
        QSignalSpy settled(&window, &ResultImportWindow::settled);
        window.storeAll();
        wait(settled);
    }
    int count(State state) const { return int(std::ranges::count(window.files(), state, &ResultFile::state)); }
    int sets() const { return int(resultSets(*document)->size()); }
};

} // namespace

TEST_CASE("A folder of workbooks is stored with a step for each and changes nothing the second time")
{
    Importing importing;
    importing.load({folder + u"2024/Математика 4"_s});
    REQUIRE(importing.window.files().size() == 7);
    CHECK(importing.count(State::Ready) == 7);
    CHECK(importing.sets() == 0);
    CHECK(importing.window.summary().contains(u"к загрузке: 7"_s));
    importing.store();
    CHECK(importing.count(State::Stored) == 7);
    CHECK(importing.document->undoStack().count() == 7);
    REQUIRE(importing.sets() == 1);
    CHECK(resultSets(*importing.document)->front().key.title() == u"ВПР 2024 Математика 4 класс"_s);
    CHECK(resultSets(*importing.document)->front().reports.size() == 7);

    test::FakeDialogs dialogs;
    ResultImportWindow again(*importing.document, dialogs);
    QSignalSpy settled(&again, &ResultImportWindow::settled);
    again.load({folder + u"2024/Математика 4"_s});
    REQUIRE((!again.isBusy() || settled.wait(60'000)));
    CHECK(std::ranges::count(again.files(), State::Same, &ResultFile::state) == 7);
    CHECK(again.files().front().stateText() == u"уже загружена, изменений нет"_s);
    again.storeAll();
    CHECK(importing.document->undoStack().count() == 7);

    while (importing.document->undoStack().canUndo())
        REQUIRE(importing.document->undo());
    CHECK(importing.sets() == 0);
    CHECK(allSchools(*importing.document)->empty());
}

TEST_CASE("A workbook says what it is and how much is in it before it is stored")
{
    Importing importing;
    importing.load(
        {folder + u"2024/Математика 4/3071846.xlsx"_s, folder + u"Списки/ОО с признаками необъективности 2024.xlsx"_s});
    const ResultFile &journal = importing.window.files()[0];
    CHECK(journal.contentText() == u"ВПР 2024 Математика 4 класс: Сравнение отметок с отметками по журналу"_s);
    CHECK(journal.schools() == 24);
    CHECK(journal.pupils() > 0);
    CHECK(importing.window.files()[1].contentText() == u"Список ОО с признаками необъективности за 2024 год"_s);
}

TEST_CASE("Rows that are refused are listed and written beside and the good ones stored")
{
    Importing importing;
    importing.load({folder + u"broken/01-total-above-maximum.xlsx"_s});
    const ResultFile &file = importing.window.files().front();
    CHECK(file.state == State::Ready);
    REQUIRE(file.refusedRows() > 0);
    const ValueTable problems = problemTable({&file});
    REQUIRE(int(problems.table.rows.size()) == file.refusedRows() + file.remarks());
    CHECK(problems.table.rows.front()[6].toString() == u"не внесено"_s);
    CHECK(problems.table.rows.front()[1].toInt() == file.reading->sheets.front().refused.front().row);
    importing.dialogs.files = {importing.home.file(u"Замечания.csv"_s)};
    importing.window.exportProblems();
    QFile written(importing.home.file(u"Замечания.csv"_s));
    REQUIRE(written.open(QIODevice::ReadOnly));
    CHECK(written.readAll().count("\r\n") == qsizetype(problems.table.rows.size()) + 1);
    importing.store();
    CHECK(importing.sets() == 1);
}

TEST_CASE("A file that is no workbook or holds nothing says why and stops no other")
{
    Importing importing;
    importing.load({folder + u"broken/09-truncated.xlsx"_s, folder + u"broken/10-html.xlsx"_s,
                    folder + u"broken/11-empty-sheet.xlsx"_s, folder + u"schools.csv"_s,
                    folder + u"2024/Математика 4/3071846.xlsx"_s});
    const auto &files = importing.window.files();
    CHECK(files[0].state == State::Unreadable);
    CHECK(files[1].state == State::Unreadable);
    CHECK(files[2].state == State::Unrecognised);
    CHECK(files[3].state == State::Unrecognised);
    CHECK(files[4].state == State::Ready);
    for (int file = 0; file < 4; ++file)
        CHECK_FALSE(files[std::size_t(file)].reason.isEmpty());
    importing.store();
    CHECK(importing.document->undoStack().count() == 1);
}

TEST_CASE("Schools that are not in the register are named and added when the user says so")
{
    Importing importing;
    School known;
    known.shortName = u"Первая"_s;
    known.login = SchoolLogin(990101);
    REQUIRE(addSchool(*importing.document, known));
    test::FakeDialogs dialogs;
    ResultImportWindow window(*importing.document, dialogs);
    QSignalSpy settled(&window, &ResultImportWindow::settled);
    window.load({folder + u"2024/Математика 4/3071846.xlsx"_s});
    REQUIRE((!window.isBusy() || settled.wait(60'000)));
    const auto addedSchools = [&] {
        return std::ranges::count_if(window.files().front().summary.schools, &UnknownSchool::added);
    };
    REQUIRE(window.files().front().summary.schools.size() == 23);
    CHECK(addedSchools() == 0);
    settled.clear();
    window.setAddsSchools(true);
    REQUIRE((!window.isBusy() || settled.wait(60'000)));
    CHECK(addedSchools() == 23);
    CHECK(unknownSchoolTable({&window.files().front()}).table.rows.size() == 23);
    settled.clear();
    window.storeAll();
    REQUIRE((!window.isBusy() || settled.wait(60'000)));
    CHECK(allSchools(*importing.document)->size() == 24);
}

TEST_CASE("A form that does not name its school waits until the user does")
{
    Importing importing;
    School known;
    known.shortName = u"Первая"_s;
    known.login = SchoolLogin(990101);
    REQUIRE(addSchool(*importing.document, known));
    importing.load({folder + u"Формы/Форма сбора результатов Математика 5 класс ВПР 2026.xlsx"_s});
    const ResultFile &file = importing.window.files().front();
    CHECK(file.needsSchool);
    CHECK(file.state == State::PutOff);
    QSignalSpy settled(&importing.window, &ResultImportWindow::settled);
    importing.window.setSchool(0, SchoolLogin(990101));
    importing.wait(settled);
    CHECK(file.state == State::Ready);
    importing.store();
    CHECK(importing.sets() == 1);
}

TEST_CASE("Reading that is stopped leaves nothing behind")
{
    Importing importing;
    importing.window.load({folder + u"2023"_s});
    CHECK(importing.window.isBusy());
    importing.window.stop();
    CHECK_FALSE(importing.window.isBusy());
    CHECK(importing.count(State::Waiting) == 0);
    CHECK(importing.document->undoStack().count() == 0);
}

TEST_CASE("A folder or a workbook dropped on the window opens the import of results and a plan does not")
{
    const test::TemporaryHome home;
    test::FakeDialogs dialogs;
    dialogs.files = {home.file(u"Район.versta"_s)};
    MainWindow main(dialogs);
    main.actions().create->trigger();
    CHECK(lookLikeResults({folder + u"CSV"_s}));
    CHECK(lookLikeResults({folder + u"2024/Математика 4/3071846.xlsx"_s}));
    CHECK_FALSE(lookLikeResults({QStringLiteral(VERSTA_TEST_DATA "/plans/000-tynda.xlsx")}));
    CHECK_FALSE(lookLikeResults({folder + u"schools.csv"_s}));
    main.openPaths({folder + u"CSV"_s});
    auto *window = main.findChild<ResultImportWindow *>();
    REQUIRE(window);
    QSignalSpy settled(window, &ResultImportWindow::settled);
    REQUIRE((!window->isBusy() || settled.wait(60'000)));
    REQUIRE(window->files().size() == 1);
    CHECK(window->files().front().contentText() == u"ВПР 2025 Математика 5 класс: Статистика по отметкам"_s);
    // The menu asks for files or for a folder.
    dialogs.files = {folder + u"2024/Математика 4/3071846.xlsx"_s, folder + u"CSV"_s};
    main.actions().importResults->trigger();
    main.actions().importResultFolder->trigger();
    CHECK(main.findChildren<ResultImportWindow *>().size() == 3);
}

TEST_CASE("Folders give their workbooks in natural order without what office programs leave there")
{
    const test::TemporaryHome home;
    for (const QString &name : {u"10.xlsx"_s, u"2.xlsx"_s, u"~$2.xlsx"_s, u"notes.txt"_s}) {
        QFile file(home.file(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
    }
    const QStringList found = resultFilesIn({home.path(), home.file(u"notes.txt"_s)});
    REQUIRE(found.size() == 3);
    CHECK(QFileInfo(found[0]).fileName() == u"2.xlsx"_s);
    CHECK(QFileInfo(found[1]).fileName() == u"10.xlsx"_s);
    CHECK(QFileInfo(found[2]).fileName() == u"notes.txt"_s);
}
