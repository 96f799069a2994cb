#include "recheck.h"

#include "core/results/packedworks.h"
#include "core/textfold.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

bool isMark(int mark)
{
    return mark >= 2 && mark <= 5;
}

QString taskProblem(const PaperTask &task, TaskScore score)
{
    if (score < 0 && score != notAttempted && score != notTaught && score != notGiven)
        return u"Балл за задание %1 не понят."_s.arg(task.code);
    if (task.maximum > 0 && score > task.maximum)
        return u"Балл за задание %1 больше возможного: %2 из %3. Исправьте его."_s.arg(task.code).arg(score).arg(
            task.maximum);
    return {};
}

} // namespace

const RecheckPaper *Recheck::paper(RecheckPaperId id) const
{
    const auto found = std::ranges::find(papers, id, &RecheckPaper::id);
    return found == papers.end() ? nullptr : &*found;
}

int tasksEntered(const RecheckResult &result)
{
    return int(std::ranges::count_if(result.tasks, [](const auto &task) { return task.has_value(); }));
}

std::optional<int> totalAfter(const RecheckPaper &paper, const RecheckWork &work)
{
    const RecheckResult &after = work.after;
    if (tasksEntered(after) == 0)
        return after.total;
    if (tasksEntered(after) < int(paper.tasks.size()))
        return std::nullopt;
    int total = 0;
    for (const auto &task : after.tasks)
        total += PupilWork::scored(*task);
    if (std::ranges::find(work.before.tasks, notGiven) != work.before.tasks.end()) {
        int given = 0;
        for (const TaskScore task : work.before.tasks)
            given += PupilWork::scored(task);
        total += work.before.total - given;
    }
    return total;
}

std::optional<int> markBefore(const RecheckPaper &paper, const RecheckWork &work)
{
    if (work.before.mark && isMark(*work.before.mark))
        return work.before.mark;
    return paper.scale ? std::optional(paper.scale->markOf(work.before.total)) : std::nullopt;
}

std::optional<int> markAfter(const RecheckPaper &paper, const RecheckWork &work)
{
    const auto total = totalAfter(paper, work);
    if (!total)
        return std::nullopt;
    return paper.scale ? std::optional(paper.scale->markOf(*total)) : work.after.mark;
}

RecheckResult confirmed(const RecheckPaper &paper, const RecheckWork &work)
{
    RecheckResult result{{}, std::nullopt, std::nullopt, work.after.expert, work.after.note};
    if (work.before.tasks.empty())
        result.total = work.before.total;
    else
        result.tasks.assign(work.before.tasks.begin(), work.before.tasks.end());
    if (!paper.scale)
        result.mark = work.before.mark;
    return result;
}

QString recheckProblem(const RecheckHead &head)
{
    if (head.date && !head.date->isValid())
        return u"Дата приказа не понята. Напишите её так: 03.06.2025."_s;
    if (std::ranges::any_of(head.members, [](const RecheckMember &member) { return member.name.trimmed().isEmpty(); }))
        return u"У члена комиссии нет фамилии. Пишите каждого с новой строки: «Иванова А. А., методист»."_s;
    return {};
}

QString resultProblem(const RecheckPaper &paper, const RecheckWork &work, const RecheckResult &result)
{
    if (!result.tasks.empty() && result.tasks.size() != paper.tasks.size())
        return u"Баллов за задания %1, а заданий в работе %2."_s.arg(result.tasks.size()).arg(paper.tasks.size());
    for (std::size_t at = 0; at < result.tasks.size(); ++at) {
        if (!result.tasks[at])
            continue;
        if (const QString problem = taskProblem(paper.tasks[at], *result.tasks[at]); !problem.isEmpty())
            return problem;
    }
    if (result.total && (*result.total < 0 || (paper.maximum && *result.total > *paper.maximum)))
        return paper.maximum ? u"Балл за работу — от 0 до %1, а введено %2."_s.arg(*paper.maximum).arg(*result.total)
                             : u"Балл за работу не может быть меньше 0."_s;
    if (result.mark && !isMark(*result.mark))
        return u"Отметка — от 2 до 5, а введено %1."_s.arg(*result.mark);
    if (result.total && tasksEntered(result) > 0) {
        RecheckWork entered = work;
        entered.after = result;
        const auto sum = totalAfter(paper, entered);
        if (!sum)
            return u"Введён и балл за работу, и баллы за часть заданий. Введите баллы за все задания или сотрите их."_s;
        if (*sum != *result.total)
            return u"Сумма баллов за задания — %1, а балл за работу — %2. Исправьте одно из них."_s.arg(*sum).arg(
                *result.total);
    }
    return {};
}

QString recheckKindCode(RecheckKind kind)
{
    return kind == RecheckKind::Cross ? u"cross"_s : u"commission"_s;
}

std::optional<RecheckKind> recheckKindFromCode(QStringView code)
{
    for (const RecheckKind kind : {RecheckKind::Commission, RecheckKind::Cross}) {
        if (recheckKindCode(kind) == code)
            return kind;
    }
    return std::nullopt;
}

QString recheckChoiceCode(RecheckChoiceKind kind)
{
    switch (kind) {
    case RecheckChoiceKind::Random:
        return u"random"_s;
    case RecheckChoiceKind::Signs:
        return u"signs"_s;
    case RecheckChoiceKind::All:
        break;
    }
    return u"all"_s;
}

std::optional<RecheckChoiceKind> recheckChoiceFromCode(QStringView code)
{
    for (const auto kind : {RecheckChoiceKind::All, RecheckChoiceKind::Random, RecheckChoiceKind::Signs}) {
        if (recheckChoiceCode(kind) == code)
            return kind;
    }
    return std::nullopt;
}

std::optional<TaskScore> taskScoreFromText(const QString &text)
{
    const QString plain = folded(text);
    if (plain == u"x" || plain == u"х") // Latin and Cyrillic
        return notAttempted;
    if (plain == u"н" || plain == u"не пройд." || plain == u"не пройдено")
        return notTaught;
    bool isNumber = false;
    const int score = plain.toInt(&isNumber);
    return isNumber && score >= 0 && score <= 100 ? std::optional(TaskScore(score)) : std::nullopt;
}

QString taskScoreText(TaskScore score)
{
    switch (score) {
    case notAttempted:
        return u"X"_s;
    case notTaught:
        return u"н"_s;
    case notGiven:
        return {};
    default:
        return QString::number(score);
    }
}

} // namespace versta
