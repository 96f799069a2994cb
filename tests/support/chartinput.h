#pragma once

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace versta::test {

/// «СОШ № 1» (edu990101) and so on; every seventh has a long name, as villages do.
[[nodiscard]] inline SignSchool chartSchool(int number)
{
    using namespace Qt::StringLiterals;
    SignSchool school;
    school.id = SchoolId(number);
    school.login = SchoolLogin(990100 + number);
    school.name = number % 7 == 3 ? u"ООШ с. Верхняя Берёзовка Приозёрского района № %1"_s.arg(number)
                                  : u"СОШ № %1"_s.arg(number);
    return school;
}

/// A paper of ten tasks, maximum 20, marks from 6, 10 and 15.
[[nodiscard]] inline ExamPaper chartPaper(int year, const QString &subject, int grade)
{
    using namespace Qt::StringLiterals;
    ExamPaper paper;
    paper.key = {Procedure::Vpr, year, subject, grade, {}};
    paper.maximum = 20;
    for (int task = 1; task <= 10; ++task)
        paper.tasks.push_back(
            {QString::number(task), 2, task > 6 ? TaskDifficulty::Advanced : TaskDifficulty::Basic, {}});
    paper.scale = MarkScale{{6, 10, 15}, 20, u"пример"_s};
    return paper;
}

/// Works by score 0…20 as a cell.
[[nodiscard]] inline SignCell chartCell(std::size_t school, const std::vector<int> &scores)
{
    SignCell cell;
    cell.school = school;
    cell.scores = scores;
    for (const int works : scores)
        cell.participants += works;
    return cell;
}

namespace chartinput {

// A pupil's tasks: the abler, the more.
inline void addWork(SignCell &cell, std::mt19937 &random, double level, bool lifted, const ExamPaper &paper)
{
    const auto uniform = [&] { return double(random() >> 5) / double(1 << 27); };
    const double ability = level + (uniform() + uniform() + uniform() - 1.5) * 1.4;
    int total = 0;
    std::vector<TaskScore> tasks;
    for (std::size_t task = 0; task < paper.tasks.size(); ++task) {
        const double chance = 1 / (1 + std::exp(-(ability * 1.6 + 1.2 - 0.28 * double(task))));
        const int score = (uniform() < chance) + (uniform() < chance);
        tasks.push_back(TaskScore(score));
        total += score;
    }
    for (const int border : paper.scale->lowest) {
        if (lifted && total < border && total >= border - 2) {
            tasks.back() = TaskScore(tasks.back() + border - total);
            total = border;
        }
    }
    const int mark = paper.scale->markOf(total);
    const double turn = uniform();
    const int journal = std::clamp(mark + (turn < 0.22 ? 1 : turn > 0.9 ? -1 : 0), 2, 5);
    ++cell.scores[std::size_t(total)];
    ++cell.scoresByJournal[std::size_t(total)][std::size_t(journal - 2)];
    cell.works.classOf.push_back(std::uint16_t(cell.works.pupils() % cell.works.classes.size()));
    cell.works.totals.push_back(std::uint16_t(total));
    cell.works.scores.insert(cell.works.scores.end(), tasks.begin(), tasks.end());
    ++cell.participants;
}

// The second half of the first class hands in nearly the same work.
inline void copyWorks(SignCell &cell)
{
    const std::size_t tasks = cell.works.tasks;
    for (std::size_t pupil = cell.works.classes.size(); pupil < std::min<std::size_t>(cell.works.pupils(), 14);
         pupil += cell.works.classes.size()) {
        std::copy_n(cell.works.scores.begin(), tasks, cell.works.scores.begin() + std::ptrdiff_t(pupil * tasks));
        cell.works.totals[pupil] = cell.works.totals[0];
    }
}

} // namespace chartinput

/// A municipality of schools of 6 to 120 works in two subjects and grades 4 to 6 of the years 2023 to 2025 (eight
/// papers and one more), with rows of the region, works, journal marks and federal lists. The same at every call.
[[nodiscard]] inline SignInput chartMunicipality(int schools)
{
    using namespace Qt::StringLiterals;
    std::mt19937 random(20250415);
    SignInput input;
    for (int number = 1; number <= schools; ++number)
        input.schools.push_back(chartSchool(number));
    const std::vector<std::pair<int, int>> yearGrades{{2023, 4}, {2024, 4}, {2024, 5}, {2025, 4}, {2025, 6}};
    for (const auto &[year, grade] : yearGrades) {
        for (const QString &subject : {u"Математика"_s, u"Русский язык"_s}) {
            if (grade == 6 && subject == u"Математика"_s)
                continue;
            SignPaper paper;
            paper.paper = chartPaper(year, subject, grade);
            SignCell region = chartCell(0, std::vector<int>(21));
            region.scoresByJournal.resize(21);
            region.works.classes = {{}};
            region.works.tasks = 10;
            for (int pupil = 0; pupil < 2500; ++pupil)
                chartinput::addWork(region, random, 0.1, pupil % 5 == 0, paper.paper);
            paper.region.emplace();
            paper.region->participants = 2500;
            for (const int works : region.scores)
                paper.region->scorePercent.push_back(100.0 * works / 2500);
            paper.region->taskPercent.resize(10);
            for (std::size_t task = 0; task < 10; ++task) {
                int sum = 0;
                for (std::size_t pupil = 0; pupil < region.works.pupils(); ++pupil)
                    sum += region.works.scores[pupil * 10 + task];
                paper.region->taskPercent[task] = 100.0 * sum / 5000;
            }
            for (int number = 0; number < schools; ++number) {
                SignCell cell = chartCell(std::size_t(number), std::vector<int>(21));
                cell.scoresByJournal.resize(21);
                cell.works.tasks = 10;
                const int works = 6 + (number * 37 + grade * 5) % 115;
                cell.works.classes = works > 50   ? QStringList{u"А"_s, u"Б"_s, u"В"_s}
                                     : works > 25 ? QStringList{u"А"_s, u"Б"_s}
                                                  : QStringList{QString()};
                const double level = 0.1 + ((number * 29) % 17 - 8) / 16.0 + (number % 11 == 4 ? 0.9 : 0);
                for (int pupil = 0; pupil < works; ++pupil)
                    chartinput::addWork(cell, random, level, number % 5 == 1, paper.paper);
                if (number % 6 == 2)
                    chartinput::copyWorks(cell);
                paper.cells.push_back(std::move(cell));
            }
            input.papers.push_back(std::move(paper));
        }
    }
    for (const int year : {2023, 2024, 2025}) {
        FederalYear list;
        list.year = year;
        for (int number = 1; number <= schools; ++number) {
            if ((number * 7 + year) % 4 != 0 && number % 5 != 2)
                continue;
            FederalListEntry entry;
            entry.year = year;
            entry.login = SchoolLogin(990100 + number);
            entry.count = 1 + (number + year) % 3;
            list.entries.push_back(entry);
        }
        input.federal.push_back(std::move(list));
    }
    return input;
}

/// A report on a municipality: evidence by habit of each school in the papers of `input`, as steps need it.
[[nodiscard]] inline SignReport chartReport(const SignInput &input)
{
    SignReport report;
    for (const SignSchool &school : input.schools) {
        const auto add = [&](const PaperKey &paper, SignKind kind, double evidence) {
            Sign sign;
            sign.school = school.login;
            sign.paper = paper;
            sign.kind = kind;
            sign.n = 40;
            sign.evidence = evidence;
            sign.flagged = evidence > 3 && kind == SignKind::SharedEvidence;
            report.signs.push_back(sign);
        };
        const int number = school.login.digits() % 100;
        for (std::size_t at = 0; at < input.papers.size(); ++at) {
            const PaperKey &paper = input.papers[at].paper.key;
            const double size = double((number * 13 + int(at) * 7) % 24) / 2 - 3;
            add(paper, SignKind::SharedEvidence, size);
            add(paper, SignKind::BorderLifting, size + 1.5);
            add(paper, SignKind::JournalLifting, size / 2 - 1);
            add(paper, SignKind::FailingRescued, size - 2);
            if (number % 3 == 0 && at % 3 == 0) {
                Sign method;
                method.school = school.login;
                method.paper = paper;
                method.layer = SignLayer::Method2019;
                method.kind = SignKind::MeanAboveInterval;
                method.flagged = true;
                report.signs.push_back(method);
            }
        }
        add({}, SignKind::SharedEvidence, double(number % 12));
    }
    return report;
}

} // namespace versta::test
