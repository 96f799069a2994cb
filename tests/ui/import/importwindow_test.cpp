#include "document/document.h"
#include "document/planqueries.h"
#include "import/importwindow.h"
#include "import/planpane.h"
#include "import/readingmodel.h"
#include "import/roleheader.h"
#include "import/sourcepane.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"
#include "support/testdata.h"
#include "ui/noteddialogs.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTreeView>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

QString sample(const QString &name)
{
    return QStringLiteral(VERSTA_TEST_DATA "/plans/") + name;
}

/// An import window on a new municipality.
struct Bench
{
    std::unique_ptr<Document> document = Document::inMemory();
    NotedDialogs dialogs;
    ImportWindow window{*document, dialogs};

    void read(const QStringList &paths)
    {
        QSignalSpy finished(&window, &ImportWindow::readingFinished);
        window.load(paths);
        REQUIRE(finished.wait(30'000));
    }
    [[nodiscard]] const PlanReading &reading(std::size_t file = 0) const { return window.files()[file].reading; }
    [[nodiscard]] QTableView &source() { return *window.sourcePane().findChild<QTableView *>(); }
    [[nodiscard]] QTreeView &tree() { return window.planPane().view(); }
    /// Plans; what a meeting decided is none.
    [[nodiscard]] std::vector<PlanHead> stored() const
    {
        auto heads = planHeads(*document).value();
        std::erase_if(heads, [](const PlanHead &head) { return head.kind == PlanKind::Decisions; });
        return heads;
    }

    /// Makes a row of the shown table current and applies the action with the shortcut.
    void treatRow(int row, const QString &keys)
    {
        source().selectRow(row);
        for (QAction *action : window.sourcePane().rowActions()) {
            if (action->shortcut() == QKeySequence(keys))
                return action->trigger();
        }
        FAIL("no such action");
    }
    /// The first row of the shown table that was taken for this.
    [[nodiscard]] int firstRow(RowUse use, int from = 0)
    {
        const auto table = static_cast<std::size_t>(window.sourcePane().findChild<QComboBox *>()->currentIndex());
        const auto &rows = reading().tables[table].rows;
        for (int row = from; row < static_cast<int>(rows.size()); ++row) {
            if (rows[static_cast<std::size_t>(row)].use == use)
                return row;
        }
        FAIL("no such row");
        return -1;
    }
};

} // namespace

TEST_CASE("Import: a document is read and said in words")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    const auto &reading = bench.reading();
    REQUIRE(reading.plans.size() == 1);
    CHECK(bench.window.message().isEmpty());
    CHECK(bench.window.summary().contains(u"Найден 1\u00A0план"_s));
    CHECK(bench.window.planPane().model().rowCount() == 1);
    CHECK(bench.tree().currentIndex().isValid());
    CHECK(bench.source().currentIndex().isValid());
}

TEST_CASE("Import: storing a plan is one step of undo")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    QSignalSpy imported(&bench.window, &ImportWindow::imported);
    const std::size_t activities = bench.reading().plans[0].activities.size();
    bench.window.accept();
    REQUIRE(imported.size() == 1);
    const auto ids = imported[0][0].value<QList<PlanId>>();
    REQUIRE(ids.size() == 1);
    const auto plan = loadPlan(*bench.document, ids[0]);
    REQUIRE(plan);
    CHECK(plan->activities.size() == activities);
    CHECK(bench.document->undoStack().count() == 1);
    CHECK(bench.document->undoStack().undoText() == u"загрузить план из документа"_s);
    REQUIRE(bench.document->undo());
    CHECK(bench.stored().empty());
}

TEST_CASE("Import: another role of a column changes the plan at once and can be taken back")
{
    Bench bench;
    bench.read({sample(u"001-kaliningrad.docx"_s)});
    const PlanReading before = bench.reading();
    auto *header = static_cast<RoleHeader *>(bench.source().horizontalHeader());
    const auto &columns = before.tables[before.sources[0].activities[0][0].table].columns;
    REQUIRE(header->boxes().size() == static_cast<qsizetype>(columns.size()));
    std::size_t deadline = 0;
    while (columns[deadline].role != ColumnRole::Deadline)
        ++deadline;
    QComboBox *box = header->boxes()[static_cast<qsizetype>(deadline)];
    const int other = box->findText(u"Примечание"_s);
    box->setCurrentIndex(other);
    Q_EMIT box->activated(other);
    CHECK_FALSE(bench.reading().plans[0].column(ColumnRole::Deadline));
    CHECK(bench.reading().plans[0].column(ColumnRole::Note));
    auto *takeBack = bench.window.findChild<QAction *>();
    for (QAction *action : bench.window.actions()) {
        if (action->shortcut() == QKeySequence(QKeySequence::Undo))
            takeBack = action;
    }
    REQUIRE(takeBack->isEnabled());
    takeBack->trigger();
    CHECK(bench.reading().plans == before.plans);
    CHECK_FALSE(takeBack->isEnabled());
}

TEST_CASE("Import: a row becomes a section and back an activity or goes")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    const Plan before = bench.reading().plans[0];
    const int row = bench.firstRow(RowUse::Activity, bench.firstRow(RowUse::Activity) + 1);
    bench.treatRow(row, u"Ctrl+1"_s);
    CHECK(bench.reading().plans[0].sections.size() == before.sections.size() + 1);
    CHECK(bench.reading().plans[0].activities.size() == before.activities.size() - 1);
    CHECK(bench.source().currentIndex().row() == row);
    bench.treatRow(row, u"Ctrl+0"_s);
    CHECK(bench.reading().plans[0] == before);
    bench.treatRow(row, u"Ctrl+5"_s);
    CHECK(bench.reading().plans[0].activities.size() == before.activities.size() - 1);
    CHECK(bench.reading().plans[0].sections == before.sections);
}

TEST_CASE("Import: rows are joined")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    const std::size_t before = bench.reading().plans[0].activities.size();
    const int row = bench.firstRow(RowUse::Activity, bench.firstRow(RowUse::Activity) + 1);
    bench.treatRow(row, u"Ctrl+3"_s);
    CHECK(bench.reading().plans[0].activities.size() == before - 1);
    CHECK(bench.reading().plans[0].cell(bench.reading().plans[0].activities[0], ColumnRole::Activity).contains(u'\n'));
}

TEST_CASE("Import: each side leads to the same row of the other")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    const ReadingModel &model = bench.window.planPane().model();
    const std::size_t last = bench.reading().plans[0].activities.size() - 1;
    bench.tree().setCurrentIndex(model.activityIndex(0, last));
    const SourceRow row = bench.reading().sources[0].activities[last].front();
    CHECK(bench.window.sourcePane().currentRow() == row);
    std::size_t first = 0;
    while (bench.reading().sources[0].activities[first].front().table != row.table)
        ++first;
    REQUIRE(first < last);
    bench.source().selectRow(static_cast<int>(bench.reading().sources[0].activities[first].front().row));
    CHECK(bench.tree().currentIndex() == model.activityIndex(0, first));
}

TEST_CASE("Import: a warning leads to its row")
{
    for (const auto &name : {u"001-kaliningrad.docx"_s, u"002-kamensk-minutes.docx"_s, u"004-krasnoyarsk.docx"_s}) {
        Bench bench;
        bench.read({sample(name)});
        auto *list = bench.window.findChild<QListWidget *>(u"warnings"_s);
        REQUIRE(list);
        CHECK(list->count() == static_cast<int>(bench.reading().warnings.size()));
        for (int i = 0; i < list->count(); ++i) {
            const ReadingWarning &warning = bench.reading().warnings[static_cast<std::size_t>(i)];
            const auto row = warningRow(bench.reading(), warning);
            Q_EMIT list->itemActivated(list->item(i));
            if (row)
                CHECK(bench.window.sourcePane().currentRow()->table == row->table);
            if (warning.activity)
                CHECK(bench.tree().currentIndex() ==
                      bench.window.planPane().model().activityIndex(*warning.plan, *warning.activity));
        }
    }
}

TEST_CASE("Import: of several plans only the ticked ones are stored")
{
    Bench bench;
    bench.read({sample(u"002-kamensk-minutes.docx"_s)});
    REQUIRE(bench.reading().plans.size() == 2);
    ReadingModel &model = bench.window.planPane().model();
    CHECK(model.setData(model.planIndex(0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(model.data(model.planIndex(0), Qt::CheckStateRole) == QVariant(Qt::Unchecked));
    bench.window.accept();
    REQUIRE(bench.stored().size() == 1);
    CHECK(bench.stored()[0].title == bench.reading().plans[1].properties.title.simplified());
}

TEST_CASE("Import: title kind and period are stored as corrected")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    bench.window.planPane().findChild<QPlainTextEdit *>()->setPlainText(u"План объективности"_s);
    auto *kind = bench.window.planPane().findChild<QComboBox *>(u"kind"_s);
    kind->setCurrentIndex(1);
    Q_EMIT kind->activated(1);
    Q_EMIT bench.window.planPane().periodEdited(0, PlanPeriod::calendarYear(2031));
    // A correction of the rows keeps what was said of the plan.
    bench.treatRow(bench.firstRow(RowUse::Activity), u"Ctrl+5"_s);
    bench.window.accept();
    REQUIRE(bench.stored().size() == 1);
    CHECK(bench.stored()[0].title == u"План объективности"_s);
    CHECK(bench.stored()[0].kind == PlanKind::Regional);
    CHECK(bench.stored()[0].period == PlanPeriod::calendarYear(2031));
}

TEST_CASE("Import: several documents are stored in one step")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s), sample(u"001-kaliningrad.odt"_s), sample(u"000-tynda.docx"_s)});
    REQUIRE(bench.window.files().size() == 2);
    bench.window.accept();
    CHECK(bench.stored().size() == 2);
    CHECK(bench.document->undoStack().count() == 1);
}

TEST_CASE("Import: a damaged file and a missing one are told in words")
{
    const TemporaryFolder folder;
    QFile good(sample(u"000-tynda.docx"_s));
    REQUIRE(good.open(QIODevice::ReadOnly));
    QFile damaged(folder.file(u"damaged.docx"_s));
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write(good.readAll().first(5000));
    damaged.close();
    Bench bench;
    bench.read({damaged.fileName(), folder.file(u"missing.docx"_s)});
    CHECK(bench.window.message().contains(u"damaged.docx"_s));
    CHECK(bench.window.message().contains(u"повреждён"_s));
    CHECK(bench.window.files()[1].state == ImportFile::State::Failed);
    bench.window.accept();
    CHECK(bench.stored().empty());
    CHECK(bench.document->undoStack().count() == 0);
}

TEST_CASE("Import: reading can be stopped and the window goes on")
{
    Bench bench;
    bench.window.load({sample(u"000-tynda.docx"_s), sample(u"001-kaliningrad.docx"_s)});
    REQUIRE(bench.window.isReading());
    bench.window.stopReading();
    CHECK_FALSE(bench.window.isReading());
    CHECK(bench.window.files()[0].state == ImportFile::State::Failed);
    CHECK(bench.window.message().contains(u"остановлено"_s));
    bench.read({sample(u"003-kumtorkala.docx"_s)});
    CHECK(bench.window.files()[2].state == ImportFile::State::Read);
}

TEST_CASE("Import: every sample can be shown and each row followed")
{
    for (const auto &name : {u"000-tynda.txt"_s, u"001-kaliningrad.xlsx"_s, u"002-kamensk-decisions.docx"_s,
                             u"003-kumtorkala-whole.docx"_s, u"004-krasnoyarsk-embedded.docx"_s}) {
        Bench bench;
        bench.read({sample(name)});
        INFO(name.toStdString());
        REQUIRE_FALSE(bench.reading().plans.empty());
        const ReadingModel &model = bench.window.planPane().model();
        for (std::size_t plan = 0; plan < bench.reading().plans.size(); ++plan) {
            for (std::size_t activity = 0; activity < bench.reading().plans[plan].activities.size(); ++activity) {
                bench.tree().setCurrentIndex(model.activityIndex(plan, activity));
                CHECK(bench.window.sourcePane().currentRow() ==
                      bench.reading().sources[plan].activities[activity].front());
            }
        }
    }
}

TEST_CASE("Import: closing with corrections asks and closing without does not")
{
    Bench bench;
    bench.read({sample(u"000-tynda.docx"_s)});
    bench.window.show();
    bench.treatRow(bench.firstRow(RowUse::Activity), u"Ctrl+5"_s);
    bench.window.reject();
    CHECK(bench.window.isVisible());
    CHECK(bench.dialogs.asked.size() == 1);
    bench.dialogs.answer = 0;
    bench.window.reject();
    CHECK_FALSE(bench.window.isVisible());
    CHECK(bench.stored().empty());
}
