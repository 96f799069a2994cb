#pragma once

#include "core/rechecks/recheck.h"

namespace versta::test {

/// A paper with two tasks (to 2 and to 3) and the scale 2–3–5.
[[nodiscard]] inline RecheckPaper recheckPaper(qint64 id = 1)
{
    using namespace Qt::StringLiterals;
    RecheckPaper paper;
    paper.id = RecheckPaperId(id);
    paper.key = {Procedure::Vpr, 2025, u"Математика"_s, 5, {}};
    paper.maximum = 5;
    paper.tasks = {{u"1"_s, 2, TaskDifficulty::Unknown, {}}, {u"2.1"_s, 3, TaskDifficulty::Unknown, {}}};
    paper.scale = MarkScale{{2, 3, 5}, 5, u"пример"_s};
    return paper;
}

/// A work with scores of its tasks before and, where they are 0 and more, after.
[[nodiscard]] inline RecheckWork recheckWork(qint64 id, std::array<int, 2> before, std::array<int, 2> after = {-9, -9})
{
    using namespace Qt::StringLiterals;
    RecheckWork work;
    work.id = RecheckWorkId(id);
    work.paper = RecheckPaperId(1);
    work.school = SchoolId(1);
    work.schoolClass = u"А"_s;
    work.code = 50000 + int(id);
    work.before.tasks = {TaskScore(before[0]), TaskScore(before[1])};
    work.before.total = before[0] + before[1];
    if (after[0] >= 0)
        work.after.tasks = {TaskScore(after[0]), TaskScore(after[1])};
    return work;
}

} // namespace versta::test
