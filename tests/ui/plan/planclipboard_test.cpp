#include "planbench.h"

#include "document/models/planmodel.h"
#include "exchange/htmlreader.h"
#include "plan/clipboardactions.h"
#include "plan/pasting.h"
#include "plan/textreplace.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QMimeData>
#include <QPushButton>

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QMimeData> text(const QString &text)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(text);
    return data;
}

std::unique_ptr<QMimeData> html(const QString &html)
{
    auto data = std::make_unique<QMimeData>();
    data->setHtml(html);
    data->setText(u"не то"_s);
    return data;
}

ClipboardActions &clipboard(PlanBench &bench)
{
    return *bench.page.findChild<ClipboardActions *>();
}

Plan emptyPlan()
{
    Plan plan = samplePlan();
    plan.columns = defaultColumns();
    plan.sections.clear();
    plan.activities.clear();
    return plan;
}

const QString budgetTable =
    u"<table><tr><th>№ п/п</th><th>Наименование "
    u"мероприятия</th><th>Сроки</th><th>Ответственные</th><th>Бюджет</th></tr>"
    "<tr><td colspan=5><b>1. Организационный раздел</b></td></tr>"
    "<tr><td>1.1</td><td>Приказ</td><td>22.02</td><td rowspan=2>Управление образования</td><td>10</td></tr>"
    "<tr><td>1.2</td><td>График</td><td>07.12-19.12</td><td>20</td></tr></table>"_s;

} // namespace

TEST_CASE("Text of a spreadsheet is rows of cells with quoted line breaks")
{
    CHECK(rowsFromText(u"а\tб\r\nв\tг\r\n"_s) == PastedRows{{u"а"_s, u"б"_s}, {u"в"_s, u"г"_s}});
    CHECK(rowsFromText(u"\"а\nб\"\t\"он сказал \"\"да\"\"\"\n"_s) == PastedRows{{u"а\nб"_s, u"он сказал \"да\""_s}});
    CHECK(rowsFromText(u"\"Точка роста\" и др.\tб"_s) == PastedRows{{u"\"Точка роста\" и др."_s, u"б"_s}});
    CHECK(rowsFromText(u"а\t"_s) == PastedRows{{u"а"_s, u""_s}});
    CHECK(rowsFromText(u"\tб"_s) == PastedRows{{u""_s, u"б"_s}});
    CHECK(rowsFromText(u""_s).empty());
}

TEST_CASE("Tables of a page are rows and a cell over the whole width comes alone")
{
    const auto content = readHtml(u"<p>до</p><table><tr><td colspan=2>Раздел</td></tr>"
                                  "<tr><td>а<br>б</td><td>в</td></tr></table>"_s);
    REQUIRE(content);
    CHECK(rowsFromContent(*content) == PastedRows{{u"Раздел"_s}, {u"а\nб"_s, u"в"_s}});
}

TEST_CASE("Whole rows are copied as text and as a table")
{
    PlanBench bench;
    bench.table().selectActivities({bench.stored().activities[1].id, bench.stored().activities[2].id});
    const std::unique_ptr<QMimeData> data(clipboard(bench).copied());
    REQUIRE(data);
    const PastedRows rows = rowsFromText(data->text());
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][0] == u"1.1."_s);
    CHECK(rows[0][1] == u"Семинар\nдля организаторов"_s);
    CHECK(data->html().contains(u"<table"_s));
    CHECK(data->html().contains(u"Разъяснительная работа"_s));
}

TEST_CASE("One cell is copied as its plain text")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    const std::unique_ptr<QMimeData> data(clipboard(bench).copied());
    REQUIRE(data);
    CHECK(data->text() == u"Семинар\nдля организаторов"_s);
}

TEST_CASE("Narrow rows are pasted into cells from the current one on in one step")
{
    PlanBench bench;
    bench.choose(1, DeadlineColumn);
    clipboard(bench).paste(*text(u"март\tметодист\nапрель\tдиректор\n"_s));
    const Plan plan = bench.stored();
    CHECK(plan.activities[1].cells[DeadlineColumn] == u"март"_s);
    CHECK(plan.activities[1].cells[ResponsibleColumn] == u"методист"_s);
    CHECK(plan.activities[2].cells[DeadlineColumn] == u"апрель"_s);
    CHECK(plan.activities[2].cells[ResponsibleColumn] == u"директор"_s);
    CHECK(bench.steps() == 1);
}

TEST_CASE("Rows that find no row to fill become new activities of the section")
{
    PlanBench bench;
    bench.choose(4, TextColumn);
    clipboard(bench).paste(*text(u"первое\nвторое\nтретье\n"_s));
    const Plan plan = bench.stored();
    REQUIRE(plan.activities.size() == 7);
    CHECK(plan.activities[4].cells[TextColumn] == u"первое"_s);
    CHECK(plan.activities[6].cells[TextColumn] == u"третье"_s);
    CHECK(plan.activities[6].section == 1U);
    bench.document->undo();
    CHECK(bench.stored().activities.size() == 5);
    CHECK(bench.stored().activities[4].cells[TextColumn] == u"Перепроверка работ"_s);
}

TEST_CASE("Rows as wide as the plan are pasted from Word as new activities behind the current one")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    clipboard(bench).paste(
        *html(u"<html xmlns:o='urn:schemas-microsoft-com:office:office'><body><!--StartFragment-->"
              "<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>1.9<o:p></o:p></p></td>"
              "<td><p>Совещание</p><p>директоров</p></td><td>май</td><td>Методист</td><td></td><td></td><td></td></tr>"
              "</table><!--EndFragment--></body></html>"_s));
    const Plan plan = bench.stored();
    REQUIRE(plan.activities.size() == 6);
    CHECK(plan.activities[2].number == u"1.9"_s);
    CHECK(plan.activities[2].cells[TextColumn] == u"Совещание\nдиректоров"_s);
    CHECK(plan.activities[2].cells[DeadlineColumn] == u"май"_s);
    CHECK(bench.steps() == 1);
}

TEST_CASE("Rows under the plan's own headings find their columns in any order")
{
    const Plan plan = samplePlan();
    const auto pasting = pastingOf({{u"сроки"_s, u"МЕРОПРИЯТИЕ"_s}, {u"май"_s, u"Совещание"_s}}, plan, 0, {});
    REQUIRE(pasting);
    REQUIRE(pasting->activities.size() == 1);
    CHECK(pasting->activities[0].cells[TextColumn] == u"Совещание"_s);
    CHECK(pasting->activities[0].cells[DeadlineColumn] == u"май"_s);
}

TEST_CASE("Headings in other words than the plan's find its columns")
{
    PlanBench bench(emptyPlan());
    clipboard(bench).paste(*text(u"№\tМероприятие\tСрок\tОтветственный\n1\tСовещание\tноябрь\tМетодист\n"
                                 "2\tСеминар\tмай\tДиректор\n"_s));
    const Plan plan = bench.stored();
    CHECK(bench.dialogs.told.isEmpty());
    REQUIRE(plan.activities.size() == 2);
    CHECK(plan.activities[0].number == u"1"_s);
    CHECK(plan.activities[0].cells[TextColumn] == u"Совещание"_s);
    CHECK(plan.activities[0].cells[DeadlineColumn] == u"ноябрь"_s);
    CHECK(plan.activities[1].cells[ResponsibleColumn] == u"Директор"_s);
}

TEST_CASE("A column with texts that has no place in the plan is asked about")
{
    PlanBench bench(emptyPlan());
    SECTION("a cancelled question changes nothing")
    {
        clipboard(bench).paste(*html(budgetTable));
        CHECK(bench.steps() == 0);
    }
    SECTION("the answer says where it goes")
    {
        bench.dialogs.running = [](QDialog &dialog) {
            CHECK(dialog.findChild<QComboBox *>(u"pasteTarget1"_s)->currentIndex() == TextColumn + 1);
            auto *budget = dialog.findChild<QComboBox *>(u"pasteTarget4"_s);
            CHECK(budget->currentIndex() == 0);
            budget->setCurrentIndex(ResponsibleColumn + 2);
            return true;
        };
        clipboard(bench).paste(*html(budgetTable));
        const Plan plan = bench.stored();
        REQUIRE(plan.sections.size() == 1);
        CHECK(plan.sections[0].title == u"Организационный раздел"_s);
        REQUIRE(plan.activities.size() == 2);
        CHECK(plan.activities[0].section == 0U);
        CHECK(plan.activities[0].cells[TextColumn] == u"Приказ"_s);
        CHECK(plan.activities[0].cells[ResponsibleColumn + 1] == u"10"_s);
        CHECK(plan.activities[1].cells[ResponsibleColumn] == u"Управление образования"_s);
        CHECK(bench.steps() == 1);
        bench.document->undo();
        CHECK(bench.stored().sections.empty());
    }
}

TEST_CASE("Pasted sections stand behind the current one")
{
    PlanBench bench;
    const Plan before = bench.stored();
    bench.choose(1, TextColumn);
    clipboard(bench).paste(
        *html(u"<table><tr><td>Мероприятие</td><td>Сроки</td></tr><tr><td>Совещание</td><td>май</td></tr>"
              "<tr><td colspan=2>Раздел 7. Кадры</td></tr><tr><td>Курсы</td><td>июнь</td></tr></table>"_s));
    const Plan plan = bench.stored();
    REQUIRE(plan.sections.size() == 3);
    CHECK(plan.sections[0].id == before.sections[0].id);
    CHECK(plan.sections[1].label == u"Раздел"_s);
    CHECK(plan.sections[1].title == u"Кадры"_s);
    REQUIRE(plan.activities.size() == 7);
    CHECK(plan.activities[2].cells[TextColumn] == u"Совещание"_s);
    CHECK(plan.activities[2].section == 0U);
    CHECK(plan.activities[4].cells[TextColumn] == u"Курсы"_s);
    CHECK(plan.activities[4].section == 1U);
    CHECK(bench.steps() == 1);
}

TEST_CASE("A list without headings begins where its texts belong in a plan without rows")
{
    const Plan plan = emptyPlan();
    const auto texts = pastingOf({{u"Совещание"_s}, {u"Семинар"_s}}, plan, -1, {});
    REQUIRE(texts);
    REQUIRE(texts->activities.size() == 2);
    CHECK(texts->activities[0].cells[TextColumn] == u"Совещание"_s);
    const auto numbered = pastingOf({{u"1"_s, u"Совещание"_s}, {u"2"_s, u"Семинар"_s}}, plan, -1, {});
    REQUIRE(numbered);
    CHECK(numbered->activities[1].number == u"2"_s);
    CHECK(numbered->activities[1].cells[TextColumn] == u"Семинар"_s);
}

TEST_CASE("A copied row pasted back gets a number of its own")
{
    Plan plan = samplePlan();
    std::vector<QString> row(plan.columns.size());
    row[0] = u"1.1."_s;
    const auto pasting = pastingOf({row}, plan, 0, {});
    REQUIRE(pasting);
    CHECK(pasting->activities[0].number == std::nullopt);
}

TEST_CASE("A table too wide for the place is refused with advice")
{
    PlanBench bench;
    bench.choose(0, bench.table().model()->columnCount() - 1);
    clipboard(bench).paste(*text(u"а\tб"_s));
    CHECK(bench.steps() == 0);
    REQUIRE(bench.dialogs.told.size() == 1);
    CHECK(bench.dialogs.told.front().contains(u"левее"_s));
}

TEST_CASE("A table with more columns than the plan asks where they go and is pasted in one step")
{
    PlanBench bench;
    bench.choose(1, TextColumn);
    const QString table = u"Код\tСодержание работы\tСроки\tБюджет\tИсточник\tПоказатель\tЕд. изм.\tГод\tЦель\n"
                          "К1\tСовещание\tмай\t0\tнет\t1\tшт.\t2024\tобщая\n"_s;
    SECTION("a cancelled question changes nothing")
    {
        clipboard(bench).paste(*text(table));
        CHECK(bench.steps() == 0);
        CHECK(bench.dialogs.told.isEmpty());
    }
    SECTION("the heading tells some columns, the user the rest")
    {
        bench.dialogs.running = [](QDialog &dialog) {
            const auto *deadline = dialog.findChild<QComboBox *>(u"pasteTarget2"_s);
            auto *activity = dialog.findChild<QComboBox *>(u"pasteTarget1"_s);
            auto *accept = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
            CHECK(deadline->currentIndex() == DeadlineColumn + 1);
            activity->setCurrentIndex(DeadlineColumn + 1);
            CHECK_FALSE(accept->isEnabled());
            activity->setCurrentIndex(TextColumn + 1);
            CHECK(accept->isEnabled());
            return true;
        };
        clipboard(bench).paste(*text(table));
        const Plan plan = bench.stored();
        REQUIRE(plan.activities.size() == 6);
        CHECK(plan.activities[2].cells[TextColumn] == u"Совещание"_s);
        CHECK(plan.activities[2].cells[DeadlineColumn] == u"май"_s);
        CHECK(plan.activities[2].cells[ResponsibleColumn].isEmpty());
        CHECK(bench.steps() == 1);
    }
}

TEST_CASE("Without headings the columns of a wide table are proposed in their order, empty ones left out")
{
    const Plan plan = samplePlan();
    PastedRows rows(1);
    rows[0] = {u"7."_s, u""_s, u"Сверка"_s};
    rows[0].resize(plan.columns.size() + 2);
    const PasteGuess guess = guessTargets(rows, plan);
    CHECK_FALSE(guess.heading);
    REQUIRE(guess.targets.size() == plan.columns.size() + 2);
    CHECK(guess.targets[0] == 0U);
    CHECK_FALSE(guess.targets[1]);
    CHECK(guess.targets[2] == 1U);
    CHECK_FALSE(guess.targets[3]);
}

TEST_CASE("A chosen row is dragged by any of its cells and a chosen cell is not")
{
    PlanBench bench;
    const QModelIndex cell = bench.cell(1, TextColumn);
    const QPoint place = bench.table().visualRect(cell).center();
    bench.table().selectActivities({bench.stored().activities[1].id});
    QTest::mousePress(bench.table().viewport(), Qt::LeftButton, {}, place);
    CHECK(bench.table().dragEnabled());
    QTest::mouseRelease(bench.table().viewport(), Qt::LeftButton, {}, place);
    // A click that drags nothing chooses the cell alone.
    CHECK(bench.table().selectedCells().size() == 1);
    QTest::mousePress(bench.table().viewport(), Qt::LeftButton, {}, place);
    CHECK_FALSE(bench.table().dragEnabled());
    QTest::mouseRelease(bench.table().viewport(), Qt::LeftButton, {}, place);
}

TEST_CASE("One text goes into all chosen cells and filling down repeats the topmost one")
{
    PlanBench bench;
    bench.choose(1, DeadlineColumn);
    const QModelIndex below = bench.table().currentIndex().siblingAtRow(1);
    bench.table().selectionModel()->select(below, QItemSelectionModel::Select);
    clipboard(bench).paste(*text(u"июнь"_s));
    CHECK(bench.stored().activities[1].cells[DeadlineColumn] == u"июнь"_s);
    CHECK(bench.stored().activities[2].cells[DeadlineColumn] == u"июнь"_s);
    CHECK(bench.steps() == 1);
    bench.choose(2, TextColumn);
    clipboard(bench).fillDown();
    CHECK(bench.stored().activities[2].cells[TextColumn] == u"Семинар\nдля организаторов"_s);
}

TEST_CASE("Replacing keeps all else as typed and does not mind case or the letter yo")
{
    CHECK(replacedAlike(u"Ёлка, ЕЛКА и ёлка"_s, u"елка"_s, u"сосна"_s) == u"сосна, сосна и сосна"_s);
    CHECK(replacedAlike(u"аааа"_s, u"аа"_s, u"а"_s) == u"аа"_s);
    CHECK(replacedAlike(u"текст"_s, u""_s, u"х"_s) == u"текст"_s);
    CHECK(containsAlike(u"Отчёт"_s, u"ОТЧЕТ"_s));
}

TEST_CASE("Replacing everywhere is one step over all columns")
{
    PlanBench bench;
    bench.act(u"replaceText"_s);
    bench.page.findChild<QLineEdit *>(u"replacePart"_s)->setText(u"руководители оо"_s);
    bench.page.findChild<QLineEdit *>(u"replaceBy"_s)->setText(u"Директора школ"_s);
    bench.page.findChild<QPushButton *>(u"replaceAll"_s)->click();
    const Plan plan = bench.stored();
    CHECK(plan.activities[1].cells[ResponsibleColumn] == u"Методист, Директора школ"_s);
    CHECK(plan.activities[2].cells[ResponsibleColumn] == u"Директора школ"_s);
    CHECK(bench.steps() == 1);
}

TEST_CASE("Replacing reaches titles and tasks of sections in the same step as cells")
{
    PlanBench bench;
    bench.act(u"replaceText"_s);
    auto *part = bench.page.findChild<QLineEdit *>(u"replacePart"_s);
    auto *replacement = bench.page.findChild<QLineEdit *>(u"replaceBy"_s);
    // In the title of the second section, and nowhere else.
    part->setText(u"контроль"_s);
    replacement->setText(u"Наблюдение за ходом"_s);
    bench.page.findChild<QPushButton *>(u"findNext"_s)->click();
    CHECK(bench.table().currentIndex().data(PlanModel::IsSectionRole).toBool());
    bench.page.findChild<QPushButton *>(u"replaceCurrent"_s)->click();
    CHECK(bench.stored().sections[1].title == u"Наблюдение за ходом"_s);
    CHECK(bench.steps() == 1);
    // Now in that title and in an activity.
    part->setText(u"наблюдение"_s);
    replacement->setText(u"Присутствие"_s);
    bench.page.findChild<QPushButton *>(u"replaceAll"_s)->click();
    CHECK(bench.stored().sections[1].title == u"Присутствие за ходом"_s);
    CHECK(bench.stored().activities[3].cells[TextColumn] == u"Присутствие"_s);
    CHECK(bench.steps() == 2);
    part->setText(u"создать"_s);
    replacement->setText(u"улучшить"_s);
    bench.page.findChild<QPushButton *>(u"replaceAll"_s)->click();
    CHECK(bench.stored().sections[0].tasks == QStringList{u"улучшить условия"_s});
}
