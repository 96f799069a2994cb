#include "core/recognition/planrecognition.h"
#include "support/catch.h"

#include <QRegularExpression>

#include <rapidcheck.h>

// Whatever a document holds, the reading hangs together and nothing of a plan's rows is lost.

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

QString anyText()
{
    return QString::fromStdString(*rc::gen::weightedElement<std::string>({
        {8, ""},
        {3, "№ п/п"},
        {3, "Мероприятие"},
        {3, "Сроки"},
        {3, "Ответственный"},
        {2, "Результат"},
        {4, "1"},
        {3, "1.1."},
        {2, "II"},
        {4, "Провести семинар для учителей"},
        {3, "и родителей школ района"},
        {3, "март 2024"},
        {3, "Методист Иванова А.А."},
        {2, "Раздел 1. Кадры"},
        {2, "Задачи: учить"},
        {1, "УТВЕРЖДАЮ"},
        {1, "План мероприятий на 2024 год"},
        {1, "Раздел 2. Итоги\n2.1 Провести собрание"},
        {1, "-----"},
        {1, "Приложение № 2"},
    }));
}

ContentParagraph anyParagraph()
{
    ContentParagraph paragraph;
    paragraph.text = anyText();
    paragraph.bold = *rc::gen::arbitrary<bool>();
    paragraph.alignment = *rc::gen::element(ContentParagraph::Alignment::Left, ContentParagraph::Alignment::Center,
                                            ContentParagraph::Alignment::Right);
    return paragraph;
}

ContentTable anyTable()
{
    ContentTable table;
    table.columnCount = *rc::gen::inRange(1, 6);
    std::vector<int> covered(static_cast<std::size_t>(table.columnCount), 0);
    for (int rows = *rc::gen::inRange(0, 8); rows > 0; --rows) {
        ContentRow row;
        for (int column = 0; column < table.columnCount;) {
            auto &above = covered[static_cast<std::size_t>(column)];
            if (above > 0) {
                --above;
                ++column;
                continue;
            }
            ContentCell cell;
            cell.column = column;
            while (column + cell.columnSpan < table.columnCount &&
                   covered[static_cast<std::size_t>(column + cell.columnSpan)] == 0 && *rc::gen::inRange(0, 5) == 0)
                ++cell.columnSpan;
            cell.rowSpan = *rc::gen::inRange(0, 6) == 0 ? 2 : 1;
            for (int i = 0; i < cell.columnSpan; ++i)
                covered[static_cast<std::size_t>(column + i)] = cell.rowSpan - 1;
            cell.blocks.emplace_back(anyParagraph());
            column += cell.columnSpan;
            row.cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

DocumentContent anyDocument()
{
    DocumentContent content;
    for (int blocks = *rc::gen::inRange(0, 7); blocks > 0; --blocks) {
        if (*rc::gen::arbitrary<bool>())
            content.blocks.emplace_back(anyTable());
        else
            content.blocks.emplace_back(anyParagraph());
    }
    return content;
}

RecognitionChoices anyChoices()
{
    RecognitionChoices choices;
    for (int tables = *rc::gen::inRange(0, 3); tables > 0; --tables) {
        auto &table = choices.tables[*rc::gen::inRange<std::size_t>(0, 4)];
        if (*rc::gen::arbitrary<bool>())
            table.use = *rc::gen::element(TableUse::NotPlan, TableUse::NewPlan, TableUse::Continuation);
        if (*rc::gen::arbitrary<bool>())
            table.headerRow = *rc::gen::inRange(-1, 5);
        table.roles[*rc::gen::inRange<std::size_t>(0, 7)] =
            *rc::gen::element(ColumnRole::Activity, ColumnRole::Deadline, ColumnRole::Number, ColumnRole::Other);
        table.rows[*rc::gen::inRange<std::size_t>(0, 7)] =
            *rc::gen::element(RowUse::Section, RowUse::Activity, RowUse::Continuation, RowUse::Tasks, RowUse::Skipped);
    }
    return choices;
}

void checkPlan(const Plan &plan, const PlanSource &source, const PlanReading &reading)
{
    RC_ASSERT(source.activities.size() == plan.activities.size());
    RC_ASSERT(source.sections.size() == plan.sections.size());
    std::size_t section = 0;
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
        const auto &activity = plan.activities[i];
        RC_ASSERT(activity.cells.size() == plan.columns.size());
        if (activity.section) {
            RC_ASSERT(*activity.section < plan.sections.size());
            RC_ASSERT(*activity.section >= section);
            section = *activity.section;
        }
        RC_ASSERT(!source.activities[i].empty());
        for (const auto &row : source.activities[i]) {
            RC_ASSERT(row.table < reading.tables.size());
            RC_ASSERT(row.row < reading.tables[row.table].rows.size());
        }
    }
}

QString lettersOf(const Plan &plan)
{
    QString all;
    for (const auto &section : plan.sections)
        all += section.label + section.number.value_or(QString()) + section.title + section.tasks.join(QString());
    for (const auto &activity : plan.activities) {
        all += activity.number.value_or(QString());
        for (const auto &cell : activity.cells)
            all += cell;
    }
    return all;
}

} // namespace

TEST_CASE("A reading hangs together whatever the document and the choices are")
{
    CHECK(rc::check("indices are in range and the shape does not depend on choices", [] {
        const auto content = anyDocument();
        const auto reading = recognisePlans(content, anyChoices());
        RC_ASSERT(reading.sources.size() == reading.plans.size());
        for (std::size_t i = 0; i < reading.plans.size(); ++i)
            checkPlan(reading.plans[i], reading.sources[i], reading);
        for (const auto &table : reading.tables) {
            RC_ASSERT(table.plan.value_or(0) < reading.plans.size() + (table.plan ? 0 : 1));
            for (const auto &row : table.rows)
                RC_ASSERT(row.texts.size() == table.columns.size());
        }
        for (const auto &warning : reading.warnings) {
            RC_ASSERT(warning.plan.value_or(0) < reading.plans.size() + (warning.plan ? 0 : 1));
            if (warning.activity)
                RC_ASSERT(*warning.activity < reading.plans[*warning.plan].activities.size());
        }
        const auto plain = recognisePlans(content);
        RC_ASSERT(plain.tables.size() == reading.tables.size());
        for (std::size_t i = 0; i < plain.tables.size(); ++i)
            RC_ASSERT(plain.tables[i].rows.size() == reading.tables[i].rows.size());
    }));
}

TEST_CASE("No text of a row that became part of a plan is lost")
{
    CHECK(rc::check("every word of activities and sections is in the plan", [] {
        const auto reading = recognisePlans(anyDocument());
        for (const auto &table : reading.tables) {
            for (const auto &row : table.rows) {
                if (row.use != RowUse::Activity && row.use != RowUse::Section)
                    continue;
                RC_ASSERT(table.plan.has_value());
                const QString all = lettersOf(reading.plans[*table.plan]);
                for (const auto &text : row.texts) {
                    for (const auto &word : text.split(QRegularExpression(u"[^\\p{L}]+"_s), Qt::SkipEmptyParts)) {
                        if (word != u"Задачи")
                            RC_ASSERT(all.contains(word));
                    }
                }
            }
        }
    }));
}
