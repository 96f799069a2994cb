#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "results/resulttables.h"
#include "results/scalesdialog.h"
#include "support/catch.h"
#include "support/sampleresults.h"

#include <QLabel>
#include <QPushButton>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QDialog &dialog, const QString &text)
{
    for (auto *each : dialog.findChildren<QPushButton *>()) {
        if (each->text().remove(u'&') == text)
            return each;
    }
    return nullptr;
}

std::optional<MarkScale> scaleOf(const Document &document, int year)
{
    const auto sets = resultSets(document).value();
    for (const ResultSetHead &set : sets) {
        if (set.key.year == year)
            return set.scale;
    }
    return std::nullopt;
}

} // namespace

TEST_CASE("The scale of a work is corrected with its source in one step and taken back")
{
    const auto document = Document::inMemory();
    for (const int year : {2023, 2024})
        REQUIRE(importWorkbook(*document, test::sampleWorks(year), u"Ф1.xlsx"_s));
    const int steps = document->undoStack().count();
    const ResultSetId set = resultSets(*document)->back().id;
    ScalesDialog dialog(*document, set);
    CHECK(dialog.findChild<QLabel *>(u"scaleWork"_s)->text() == u"ВПР 2024 Математика 5 класс"_s);
    QPushButton *store = button(dialog, u"Записать"_s);
    REQUIRE(store);
    CHECK_FALSE(store->isEnabled());

    dialog.enter({{1, 3, 4}, 5, u"приказ № 5"_s});
    REQUIRE(store->isEnabled());
    store->click();
    REQUIRE(scaleOf(*document, 2024));
    CHECK(scaleOf(*document, 2024)->lowest == std::array{1, 3, 4});
    CHECK(scaleOf(*document, 2024)->source == u"приказ № 5"_s);
    CHECK(scaleOf(*document, 2023)->lowest == std::array{2, 3, 5});
    CHECK(scaleText(scaleOf(*document, 2024)) == u"шкала отметок: «3» от 1, «4» от 3, «5» от 4 (приказ № 5)"_s);
    CHECK(document->undoStack().count() == steps + 1);
    // Typed over, it is no longer from there.
    dialog.enter({{1, 2, 4}, 5, u"приказ № 5"_s});
    store->click();
    CHECK(scaleOf(*document, 2024)->source == u"указана вручную"_s);

    // Marks that were exported stay, and so does the scale when the workbook comes again.
    CHECK(importWorkbook(*document, test::sampleWorks(2024), u"Ф1.xlsx"_s)->changesNothing());
    CHECK(scaleOf(*document, 2024)->lowest == std::array{1, 2, 4});
    const auto school = setTable(*document, set)->schools.front().school;
    CHECK(pupilTable(*document, set, school)->works.front().mark == 5);

    button(dialog, u"Убрать"_s)->click();
    CHECK_FALSE(scaleOf(*document, 2024));
    REQUIRE(document->undo());
    CHECK(scaleOf(*document, 2024)->lowest == std::array{1, 2, 4});
}

TEST_CASE("Steps that do not rise or exceed the maximum cannot be stored")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), u"Ф1.xlsx"_s));
    ScalesDialog dialog(*document, resultSets(*document)->front().id);
    const QPushButton *store = button(dialog, u"Записать"_s);
    for (const std::array<int, 3> &lowest : {std::array{3, 3, 4}, std::array{0, 2, 3}, std::array{1, 2, 6}}) {
        dialog.enter({lowest, 5, {}});
        CHECK_FALSE(store->isEnabled());
    }
}
