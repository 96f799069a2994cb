#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace versta {

/// The heading of a section taken apart: «Направление 2. Методическая работа Задачи: …».
struct SectionHeading
{
    QString label; ///< «Направление», «Задача», «Раздел», as written; empty when there is none
    QString number; ///< «2», «IV» without the dot; empty when there is none
    QString title;
    QStringList tasks; ///< the lines after «Задачи:»
};

/// Takes a heading apart. A text without label and number is all title.
[[nodiscard]] SectionHeading sectionHeading(const QString &text);

/// Begins with «Направление 2», «Раздел II», «Этап 1» or the like: a section for sure.
[[nodiscard]] bool isLabelledHeading(const QString &text);
/// Nothing but such a label with its number, as it stands in the first cell of a section's row: «Раздел 1.», «II этап».
[[nodiscard]] bool isHeadingLabel(const QString &text);
/// Begins with a number of one level and a dot or bracket, or a roman number: «2. Методическая работа».
[[nodiscard]] bool isNumberedHeading(const QString &text);

/// «Задачи: …», «Цель: …» or the like: belongs to the section or the plan above it.
[[nodiscard]] bool isTasksText(const QString &text);
/// «Задача: …», one task without a number: under a heading it is the task of that section, alone it heads one.
[[nodiscard]] bool isSingleTask(const QString &text);
/// «Цель», «Цели»: as opposed to tasks.
[[nodiscard]] bool isGoalText(const QString &text);
/// A line that leads to the goals or tasks of a whole plan: «Цель: …», «Основные задачи плана:», «Цели и задачи».
[[nodiscard]] bool isGoalsHeading(const QString &text);
/// «Ответственный: Котова Е.Е.», who is responsible for a whole section; the party, empty when the text says no such.
[[nodiscard]] QString partyOfSection(const QString &text);
/// The lines of «Задачи: …» without that word and without their bullets; «1) …; 2) …» in one line is two of them. Of
/// «Цель: … Задачи: …» the goal is the first line and keeps its word.
[[nodiscard]] QStringList tasksOf(const QString &text);
/// A list item without its dash, bullet or number.
[[nodiscard]] QString withoutBullet(const QString &line);
[[nodiscard]] bool isListItem(const QString &line);

/// A heading typed into the first cell of the section's first activity.
struct EmbeddedHeading
{
    SectionHeading heading;
    QString activity; ///< what is left of the cell, without the repeated number
};

/// Splits «Направление 1. … Задачи: … 1.1 Издание приказа …»; nullopt when the cell begins with no labelled heading or
/// nothing is left for the activity. `number` is the text of the row's number cell.
[[nodiscard]] std::optional<EmbeddedHeading> embeddedHeading(const QString &cell, const QString &number);

} // namespace versta
