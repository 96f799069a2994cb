#include "chartchoices.h"

#include "core/charts/chartfigures.h"
#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString classTitle(const SignPaper &paper, const QString &name)
{
    return name.isEmpty() ? u"Совпадающие работы школы"_s
                          : u"Совпадающие работы: %1 «%2»"_s.arg(paper.paper.key.grade).arg(name);
}

// Input and report are made anew together, so the address of one tells them from those before.
QString keyOf(const ChartSource &source, std::size_t paper, std::size_t school)
{
    return u"%1/%2/%3"_s.arg(quintptr(source.input.get())).arg(paper).arg(school);
}

constexpr std::size_t All = std::size_t(-1);

} // namespace

std::optional<std::size_t> ChartSource::placeOf(const SchoolLogin &school) const
{
    const auto found = std::ranges::find(input->schools, school, &SignSchool::login);
    return found == input->schools.end() ? std::nullopt : std::optional(std::size_t(found - input->schools.begin()));
}

std::optional<std::size_t> ChartSource::placeOf(const PaperKey &paper) const
{
    const auto found =
        std::ranges::find(input->papers, paper, [](const SignPaper &one) -> const PaperKey & { return one.paper.key; });
    return found == input->papers.end() ? std::nullopt : std::optional(std::size_t(found - input->papers.begin()));
}

std::optional<std::size_t> ChartSource::placeOf(SchoolId school) const
{
    const auto found = std::ranges::find(input->schools, school, &SignSchool::id);
    return !school.isValid() || found == input->schools.end()
               ? std::nullopt
               : std::optional(std::size_t(found - input->schools.begin()));
}

std::optional<ExpectedScores> ChartSource::expectedOf(std::size_t paper, std::size_t school) const
{
    if (!report)
        return {};
    const auto found = report->expected.find({input->schools[school].login, input->papers[paper].paper.key});
    return found == report->expected.end() ? std::nullopt : std::optional(found->second);
}

std::vector<ChartChoice> paperCharts(const ChartSource &source, std::size_t paper)
{
    const QString key = keyOf(source, paper, All);
    const auto input = source.input;
    return {{u"Отметки по школам"_s, key, [input, paper] { return markChart(*input, paper); }},
            {u"Отметки за работу и по журналу"_s, key, [input, paper] { return journalChart(*input, paper); }},
            {u"Средний балл и число участников"_s, key, [input, paper] { return funnelChart(*input, paper); }}};
}

std::vector<ChartChoice> schoolPaperCharts(const ChartSource &source, std::size_t paper, std::size_t school)
{
    if (!cellOf(source.input->papers[paper], school))
        return {};
    const QString key = keyOf(source, paper, school);
    const auto input = source.input;
    std::vector<ChartChoice> charts{
        {u"Баллы школы"_s, key,
         [source, paper, school] {
             return scoreChart(*source.input, paper, school, source.expectedOf(paper, school));
         }},
        {u"Задания школы"_s, key, [input, paper, school] { return taskChart(*input, paper, school); }}};
    for (const QString &name : classesOf(*input, paper, school))
        charts.push_back({classTitle(input->papers[paper], name), key,
                          [input, paper, school, name] { return pairChart(*input, paper, school, name); }});
    return charts;
}

std::vector<ChartChoice> schoolYearCharts(const ChartSource &source, std::size_t school)
{
    const QString key = keyOf(source, All, school);
    const auto input = source.input;
    std::vector<ChartChoice> charts;
    if (const auto report = source.report) {
        charts.push_back({u"Из чего складываются признаки"_s, key, [input, report, school] {
                              const SignSchool &one = input->schools[school];
                              return habitChart(*report, one.login, nameOf(one));
                          }});
    }
    for (const SubjectYears &subject : subjectsOf(*input, school))
        charts.push_back({u"По годам: "_s + subject.title(), key,
                          [input, school, subject] { return subjectChart(*input, school, subject); }});
    for (const Cohort &cohort : cohortsOf(*input, school))
        charts.push_back({u"Путь параллели: "_s + cohort.title(), key,
                          [input, school, cohort] { return cohortChart(*input, school, cohort); }});
    return charts;
}

std::vector<ChartChoice> signCharts(const ChartSource &source)
{
    return {{u"Признаки по годам"_s, keyOf(source, All, All),
             [source] { return persistenceChart(*source.input, source.report.get()); }}};
}

} // namespace versta
