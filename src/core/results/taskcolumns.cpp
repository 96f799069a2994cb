#include "papermention.h"
#include "pupilrows.h"

#include <numeric>

namespace versta {

namespace {

/// Difficulty of the tasks: a row at the header in which nearly every task has «Б», «П» or «В».
const SheetRow *difficultyRow(const Sheet &sheet, const SheetMapping &mapping, const std::vector<MappedColumn> &tasks)
{
    for (int number = mapping.headerTop - 3; number <= mapping.headerBottom + 1; ++number) {
        const auto *row = sheet.row(number);
        if (!row)
            continue;
        const auto named = std::ranges::count_if(tasks, [row](const MappedColumn &task) {
            return difficultyOf(row->at(task.column).text()) != TaskDifficulty::Unknown;
        });
        if (named > 0 && named * 5 >= static_cast<qsizetype>(tasks.size()) * 3)
            return row;
    }
    return nullptr;
}

} // namespace

TaskColumns taskColumnsOf(const Sheet &sheet, const SheetMapping &mapping)
{
    const auto found = mapping.all(SheetRole::Task);
    std::vector<size_t> order(found.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(
        order, [&](size_t left, size_t right) { return PaperTask::comesBefore(found[left].code, found[right].code); });
    const auto *difficulty = difficultyRow(sheet, mapping, found);
    TaskColumns result;
    for (const auto index : order) {
        const auto &column = found[index];
        PaperTask task;
        task.code = column.code;
        task.maximum = column.maximum;
        if (difficulty)
            task.difficulty = difficultyOf(difficulty->at(column.column).text());
        result.tasks.push_back(std::move(task));
        result.columns.push_back(column.column);
    }
    return result;
}

} // namespace versta
