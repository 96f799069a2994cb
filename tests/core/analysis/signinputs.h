#pragma once

#include "core/analysis/signinput.h"

namespace versta::test {

inline const QString russian = QStringLiteral("Русский язык");
inline const QString maths = QStringLiteral("Математика");

/// Schools edu990101, edu990102 …
[[nodiscard]] inline SignInput signInput(int schools)
{
    SignInput input;
    for (int at = 0; at < schools; ++at) {
        SignSchool school;
        school.login = SchoolLogin(990101 + at);
        school.name = QStringLiteral("МБОУ «СОШ № %1»").arg(at + 1);
        input.schools.push_back(school);
    }
    return input;
}

/// A ВПР work with maximum 20 and borders 6, 10, 15 (МА 4 of 2021).
[[nodiscard]] inline SignPaper signPaper(int year, const QString &subject = maths, int grade = 4, int maximum = 20)
{
    SignPaper paper;
    paper.paper.key = {Procedure::Vpr, year, subject, grade, {}};
    paper.paper.maximum = maximum;
    paper.paper.scale = MarkScale{{6, 10, 15}, maximum, QStringLiteral("пример")};
    return paper;
}

/// A cell with works of these scores; journal marks 2–5 where given, 0 for a pupil without.
[[nodiscard]] inline SignCell signCell(std::size_t school, const std::vector<int> &scores,
                                       const std::vector<int> &journal = {}, int maximum = 20)
{
    SignCell cell;
    cell.school = school;
    cell.participants = int(scores.size());
    cell.scores.resize(std::size_t(maximum) + 1);
    for (const int score : scores)
        ++cell.scores[std::size_t(score)];
    if (journal.empty())
        return cell;
    cell.scoresByJournal.resize(std::size_t(maximum) + 1);
    for (std::size_t at = 0; at < scores.size(); ++at) {
        if (journal[at] >= 2)
            ++cell.scoresByJournal[std::size_t(scores[at])][std::size_t(journal[at] - 2)];
    }
    return cell;
}

/// A row of the region out of whole pupils by score.
[[nodiscard]] inline ReferenceRow referenceRow(const std::vector<int> &counts)
{
    ReferenceRow row;
    for (const int count : counts)
        row.participants += count;
    for (const int count : counts)
        row.scorePercent.push_back(100.0 * count / row.participants);
    return row;
}

} // namespace versta::test
