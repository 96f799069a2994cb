#include "samplerecheck.h"

#include "core/rechecks/recheckwords.h"
#include "core/results/packedworks.h"
#include "support/catch.h"

using namespace versta;
using namespace versta::test;
using namespace Qt::StringLiterals;

TEST_CASE("A total after a re-check is the sum of all tasks, or what was entered instead")
{
    const RecheckPaper paper = recheckPaper();
    RecheckWork work = recheckWork(1, {2, 1});
    CHECK_FALSE(totalAfter(paper, work));
    work.after.tasks = {TaskScore(1), std::nullopt};
    CHECK_FALSE(totalAfter(paper, work)); // half of it is no total
    work.after.tasks[1] = notAttempted;
    CHECK(totalAfter(paper, work) == 1);
    work.after = {};
    work.after.total = 4;
    CHECK(totalAfter(paper, work) == 4);
}

TEST_CASE("What missing tasks had given stays in the total, a wrong sum of given tasks does not")
{
    const RecheckPaper paper = recheckPaper();
    RecheckWork work = recheckWork(1, {2, 0}, {1, 0});
    work.before.total = 4; // one more than the tasks say
    CHECK(totalAfter(paper, work) == 1);
    work.before.tasks[1] = notGiven;
    work.after.tasks[1] = notGiven;
    CHECK(totalAfter(paper, work) == 3);
}

TEST_CASE("Marks follow from the scale, before as exported; without a scale they are entered")
{
    RecheckPaper paper = recheckPaper();
    RecheckWork work = recheckWork(1, {2, 1}, {1, 0});
    CHECK(markBefore(paper, work) == 4);
    CHECK(markAfter(paper, work) == 2);
    work.before.mark = 5;
    CHECK(markBefore(paper, work) == 5);
    paper.scale = std::nullopt;
    CHECK_FALSE(markAfter(paper, work));
    work.after.mark = 3;
    CHECK(markAfter(paper, work) == 3);
}

TEST_CASE("A work that is confirmed has changed in nothing")
{
    for (const bool tasks : {true, false}) {
        const RecheckPaper paper = recheckPaper();
        RecheckWork work = recheckWork(1, {2, 1});
        work.after.expert = u"Э1"_s;
        work.before.tasks[1] = notAttempted;
        work.before.total = 2;
        if (!tasks)
            work.before.tasks.clear();
        work.after = confirmed(paper, work);
        CHECK(resultProblem(paper, work, work.after).isEmpty());
        CHECK(totalAfter(paper, work) == work.before.total);
        CHECK(markAfter(paper, work) == markBefore(paper, work));
        CHECK(work.after.expert == u"Э1"_s);
    }
}

TEST_CASE("A result that cannot be is refused with what is wrong")
{
    const RecheckPaper paper = recheckPaper();
    const RecheckWork work = recheckWork(1, {2, 1});
    const auto problem = [&](const RecheckResult &result) { return resultProblem(paper, work, result); };
    CHECK(problem({}).isEmpty());
    CHECK(problem({{TaskScore(3), std::nullopt}, {}, {}, {}, {}}).contains(u"задание 1"_s));
    CHECK(problem({{TaskScore(2)}, {}, {}, {}, {}}).contains(u"заданий в работе 2"_s));
    CHECK(problem({{}, 6, {}, {}, {}}).contains(u"от 0 до 5"_s));
    CHECK(problem({{}, 5, {}, {}, {}}).isEmpty());
    CHECK(problem({{}, {}, 6, {}, {}}).contains(u"от 2 до 5"_s));
    CHECK(problem({{TaskScore(2), TaskScore(2)}, 3, {}, {}, {}}).contains(u"Сумма баллов за задания — 4"_s));
    CHECK(problem({{TaskScore(2), std::nullopt}, 2, {}, {}, {}}).contains(u"часть заданий"_s));
}

TEST_CASE("A score is typed as a number, X in both alphabets, or н")
{
    CHECK(taskScoreFromText(u" 3 "_s) == TaskScore(3));
    CHECK(taskScoreFromText(u"X"_s) == notAttempted);
    CHECK(taskScoreFromText(u"х"_s) == notAttempted);
    CHECK(taskScoreFromText(u"Н"_s) == notTaught);
    for (const QString &text : {u""_s, u"-1"_s, u"2,5"_s, u"да"_s})
        CHECK_FALSE(taskScoreFromText(text));
    for (const TaskScore score : {TaskScore(0), TaskScore(7), notAttempted, notTaught})
        CHECK(taskScoreFromText(taskScoreText(score)) == score);
}

TEST_CASE("A re-check is called by its order and its commission is written line by line")
{
    RecheckHead head;
    CHECK(recheckTitle(head) == u"Перепроверка без приказа"_s);
    head.number = u"14"_s;
    CHECK(recheckTitle(head) == u"Приказ № 14"_s);
    head.date = QDate(2025, 6, 3);
    CHECK(recheckTitle(head) == u"Приказ № 14 от 03.06.2025"_s);

    const auto members = membersFromText(u" Иванова А. А., методист, председатель\n\nПетров Б. Б.\n"_s);
    REQUIRE(members.size() == 2);
    CHECK(members[0] == RecheckMember{u"Иванова А. А."_s, u"методист, председатель"_s});
    CHECK(members[1] == RecheckMember{u"Петров Б. Б."_s, {}});
    CHECK(membersFromText(membersText(members)) == members);
    head.members = {{u" "_s, u"методист"_s}};
    CHECK(recheckProblem(head).contains(u"фамилии"_s));
}

TEST_CASE("What was found is said in sentences and, for a review, in one line")
{
    const RecheckPaper paper = recheckPaper();
    RecheckFigures figures;
    CHECK(recheckSentences(figures) == QStringList{u"Работы для перепроверки не выбраны."_s});
    figures.add(paper, recheckWork(1, {2, 1}, {1, 1})); // 3 → 2: mark 4 → 3
    figures.add(paper, recheckWork(2, {2, 1}, {2, 1}));
    figures.add(paper, recheckWork(3, {2, 1}));
    RecheckHead head;
    head.number = u"14"_s;
    CHECK(recheckNote(head, figures) == u"Перепроверка (приказ № 14): проверено 2 из 3\u00a0работ, балл изменён в 1, "
                                        u"отметка — в 1 (снижена в 1), среднее "
                                        "изменение балла −0,5"_s);
    const QString text = recheckSentences(figures).join(u' ');
    CHECK(text.contains(u"Первичный балл изменён в 1\u00a0работе: снижен в 1, повышен в 0."_s));
    CHECK(text.contains(u"Среднее изменение балла −0,50"_s));
    CHECK(text.contains(u"Совпадение отметок: 50\u00a0% (9–91\u00a0%)"_s));
}
