#pragma once

#include "chartdata.h"

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"

#include <vector>

namespace versta {

/// Charts of schools over papers and years.

/// A parallel that can be followed: pupils of a grade in a year, who are in the next grade a year later.
struct Cohort
{
    Procedure procedure = Procedure::Vpr;
    QString subject;
    QString level;
    int firstYear = 0;
    int firstGrade = 0;
    std::vector<std::size_t> papers; ///< indices, by year; two at least

    [[nodiscard]] QString title() const; ///< «Русский язык, 4 класс в 2023 году»
};
/// Parallels of a school with two papers at least, by subject, the latest first.
[[nodiscard]] std::vector<Cohort> cohortsOf(const SignInput &input, std::size_t school);

/// A subject in one grade over the years.
struct SubjectYears
{
    Procedure procedure = Procedure::Vpr;
    QString subject;
    QString level;
    int grade = 0;
    std::vector<std::size_t> papers; ///< indices, by year; two at least

    [[nodiscard]] QString title() const; ///< «Русский язык, 4 класс»
};
/// Subjects and grades of a school with two years at least, by subject and grade.
[[nodiscard]] std::vector<SubjectYears> subjectsOf(const SignInput &input, std::size_t school);

/// Mean results of one parallel from year to year, against municipality and region, in per cent of the maximum.
[[nodiscard]] ChartData cohortChart(const SignInput &input, std::size_t school, const Cohort &cohort);
/// The same of one grade: other pupils every year.
[[nodiscard]] ChartData subjectChart(const SignInput &input, std::size_t school, const SubjectYears &subject);

/// Classes of a school whose works are known task by task, in the order of SignCell::works.
[[nodiscard]] QStringList classesOf(const SignInput &input, std::size_t paper, std::size_t school);
/// Pairs of works of a class by how many tasks they agree in; groups of identical works lie together. No names, no
/// codes: works have numbers of the chart.
[[nodiscard]] ChartData pairChart(const SignInput &input, std::size_t paper, std::size_t school,
                                  const QString &schoolClass);

/// What each paper and habit adds to a school's evidence, in steps; never a number (design «signs» 5.5.7).
[[nodiscard]] ChartData habitChart(const SignReport &report, const SchoolLogin &school, const QString &name);

/// In which years schools had signs, layer by layer: the federal list, and with a report the method of 2019 and the
/// program's own. Schools without any sign are left out.
[[nodiscard]] ChartData persistenceChart(const SignInput &input, const SignReport *report = nullptr);

} // namespace versta
