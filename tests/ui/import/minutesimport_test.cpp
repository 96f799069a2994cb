#include "document/document.h"
#include "document/minutesqueries.h"
#include "document/planqueries.h"
#include "import/importwindow.h"
#include "import/minutespane.h"
#include "support/catch.h"
#include "support/testdata.h"
#include "ui/noteddialogs.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    explicit Bench(const QString &name)
    {
        QSignalSpy finished(&window, &ImportWindow::readingFinished);
        window.load({QStringLiteral(VERSTA_TEST_DATA "/plans/") + name});
        REQUIRE(finished.wait(30'000));
    }

    [[nodiscard]] const ImportFile &file() const { return window.files().front(); }
    [[nodiscard]] QTabWidget &tabs() { return *window.findChild<QTabWidget *>(u"importTabs"_s); }
    [[nodiscard]] std::vector<MinutesEntry> stored() const { return allMinutes(*document, QDate(2023, 4, 1)).value(); }
    /// The line that begins so.
    [[nodiscard]] int lineOf(const QString &text)
    {
        const QTableWidget &lines = window.minutesPane().lines();
        for (int row = 0; row < lines.rowCount(); ++row) {
            if (lines.item(row, 1)->text().startsWith(text))
                return row;
        }
        FAIL("no such line");
        return -1;
    }

    std::unique_ptr<Document> document = Document::inMemory();
    NotedDialogs dialogs;
    ImportWindow window{*document, dialogs};
};

} // namespace

TEST_CASE("Import: minutes are shown as understood beside their document and stored with their plans in one step")
{
    Bench bench(u"002-kamensk-minutes.docx"_s);
    CHECK(bench.window.summary().contains(u"Протокол № 6 от 22.03.2023: 11\u00a0решений"_s));
    CHECK(bench.tabs().currentIndex() == 1);
    CHECK(bench.window.minutesPane().lines().rowCount() > 100);
    const QTreeWidget &understood = bench.window.minutesPane().understood();
    REQUIRE(understood.topLevelItemCount() == 3);
    CHECK(understood.topLevelItem(0)->text(0).startsWith(u"Протокол № 6"_s));
    CHECK(understood.topLevelItem(1)->childCount() == 3);
    CHECK(understood.topLevelItem(2)->childCount() == 11);
    QSignalSpy stored(&bench.window, &ImportWindow::minutesImported);
    bench.window.accept();
    REQUIRE(stored.size() == 1);
    const auto entries = bench.stored();
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].progress.total == 11);
    CHECK(entries[0].minutes.plans.size() == 2);
    CHECK(planHeads(*bench.document)->size() == 3);
    CHECK(bench.document->undoStack().count() == 1);
    REQUIRE(bench.document->undo());
    CHECK(planHeads(*bench.document)->empty());
    CHECK(bench.stored().empty());
}

TEST_CASE("Import: minutes may be left where they are")
{
    Bench bench(u"002-kamensk-minutes.docx"_s);
    bench.window.findChild<QCheckBox *>(u"takeMinutes"_s)->click();
    bench.window.accept();
    CHECK(bench.stored().empty());
    CHECK(planHeads(*bench.document)->size() == 2);
}

TEST_CASE("Import: what a line is taken for is corrected, taken back, and leads to its decision")
{
    Bench bench(u"002-kamensk-minutes.docx"_s);
    MinutesPane &pane = bench.window.minutesPane();
    const int row = bench.lineOf(u"11. Утвердить"_s);
    pane.lines().setCurrentCell(row, 1);
    CHECK(pane.understood().currentItem()->text(0) == u"11."_s);
    pane.choose(MinutesPart::DecisionRest);
    CHECK(bench.file().minutes->decisions.activities.size() == 10);
    CHECK(pane.lines().item(row, 0)->text().endsWith(u'*'));
    pane.choose(std::nullopt);
    CHECK(bench.file().minutes->decisions.activities.size() == 11);
    pane.choose(MinutesPart::Unused);
    CHECK(bench.file().minutes->decisions.activities.size() == 10);
    for (QPushButton *button : bench.window.findChildren<QPushButton *>()) {
        if (button->text().contains(u"исправление"_s))
            button->click();
    }
    CHECK(bench.file().minutes->decisions.activities.size() == 11);
}

TEST_CASE("Import: a document without minutes shows none")
{
    Bench bench(u"003-kumtorkala-whole.docx"_s);
    CHECK_FALSE(bench.file().minutes);
    CHECK(bench.tabs().tabBar()->isHidden());
    CHECK(bench.tabs().currentIndex() == 0);
}
