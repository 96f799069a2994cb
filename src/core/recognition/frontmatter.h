#pragma once

#include "sourceitems.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

/// What stands before, between and after the tables of plans: lines one below another, or columns of lines side by
/// side (cells of a table without borders, columns of a sheet).
struct FrontItem
{
    std::vector<std::vector<SourceLine>> columns; ///< one column with one line for a paragraph
    bool isTable = false;

    [[nodiscard]] static FrontItem paragraph(const SourceLine &line);
    /// The columns of the table with their texts from top to bottom when blocks of approval stand in it, else its rows.
    [[nodiscard]] static FrontItem table(const SourceTable &table);
    /// A row of a sheet above or below its plan; side by side cells with several lines become columns, others a line
    /// with tabs.
    [[nodiscard]] static FrontItem row(const SourceTableRow &row);
};

struct FrontMatter
{
    std::vector<QStringList> approvals;  ///< lines of each УТВЕРЖДАЮ block
    std::vector<QStringList> agreements; ///< СОГЛАСОВАНО, ПРИНЯТО, РАССМОТРЕНО
    QString title;                       ///< lines joined by '\n'
    bool titleFromText = false;          ///< taken from a sentence, not from a heading
    QStringList preamble;                ///< lines between title and table that are no goals
    QStringList goals;                   ///< from «Цели:» or «Задачи:» on, as typed
    std::vector<SourceLine> headings;    ///< sections and their tasks right above the table
    QStringList unused;                  ///< lines above the title
};

/// Reads what stands above the first table of a plan.
[[nodiscard]] FrontMatter frontMatter(const std::vector<FrontItem> &items);

/// Reads what stands below the last table of a plan.
struct BackMatter
{
    std::vector<QStringList> approvals;
    std::vector<QStringList> agreements;
    QStringList signature; ///< short lines right below the table that end with a name
};
[[nodiscard]] BackMatter backMatter(const std::vector<FrontItem> &items);

/// Begins a block of approval or agreement.
[[nodiscard]] bool isBlockHeading(const QString &line);
/// A cell of the row begins such a block.
[[nodiscard]] bool beginsBlock(const SourceTableRow &row);
/// Page numbers, «Продолжение таблицы» and the like, which no reader of a plan would miss.
[[nodiscard]] bool isPageDebris(const QString &text);
/// «План …», «Дорожная карта …», «Приложение № 2», УТВЕРЖДАЮ: what follows is another plan.
[[nodiscard]] bool beginsNewPlan(const SourceLine &line);
/// Where the lines between two plans pass from the end of one to the beginning of the next.
[[nodiscard]] std::size_t frontBegin(const std::vector<FrontItem> &items);

/// The name of a plan from a decision or an agenda: «11. Утвердить муниципальный комплекс мер.» → «муниципальный
/// комплекс мер»; «Отчёт о реализации Плана мероприятий по …» → «План мероприятий по …». Empty when there is none.
[[nodiscard]] QString planNamedInText(const QString &sentence);

/// All lines of an item with their columns one after another.
[[nodiscard]] std::vector<SourceLine> linesOf(const FrontItem &item);

} // namespace versta
