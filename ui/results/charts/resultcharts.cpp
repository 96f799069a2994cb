#include "resultcharts.h"

#include "core/charts/papercharts.h"
#include "core/charts/schoolcharts.h"
#include "document/document.h"
#include "document/resultqueries.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::optional<std::size_t> placeOf(const SignInput &input, SchoolId school)
{
    const auto found = std::ranges::find(input.schools, school, &SignSchool::id);
    return found == input.schools.end() ? std::nullopt : std::optional(std::size_t(found - input.schools.begin()));
}

QString classTitle(const SignPaper &paper, const QString &name)
{
    return name.isEmpty() ? u"Совпадающие работы школы"_s
                          : u"Совпадающие работы: %1 «%2»"_s.arg(paper.paper.key.grade).arg(name);
}

} // namespace

ResultCharts::ResultCharts(const Document &document)
    : m_document(document)
{
}

void ResultCharts::forget()
{
    m_input.reset();
    ++m_revision;
}

QString ResultCharts::keyOf(ResultSetId set, SchoolId school) const
{
    return u"%1/%2/%3"_s.arg(m_revision).arg(set.value()).arg(school.value());
}

ResultCharts::Input ResultCharts::input(ResultSetId set)
{
    if (m_input && m_inputSet == set)
        return m_input;
    m_input.reset();
    m_inputSet = set;
    auto data = set.isValid() ? readSignRegister(m_document) : readSignData(m_document);
    if (data && set.isValid()) {
        auto only = readSignSet(m_document, set);
        if (!only)
            return {};
        data->sets = {std::move(*only)};
    }
    if (!data)
        return {};
    if (auto gathered = m_gathering.input(*data))
        m_input = std::make_shared<const SignInput>(std::move(*gathered));
    return m_input;
}

std::vector<ChartChoice> ResultCharts::ofSet(ResultSetId set, SchoolId school)
{
    const Input source = input(set);
    if (!source || source->papers.empty())
        return {};
    const QString key = keyOf(set);
    std::vector<ChartChoice> charts{
        {u"Отметки по школам"_s, key, [source] { return markChart(*source, 0); }},
        {u"Отметки за работу и по журналу"_s, key, [source] { return journalChart(*source, 0); }},
        {u"Средний балл и число участников"_s, key, [source] { return funnelChart(*source, 0); }}};
    addSchoolCharts(charts, set, school);
    return charts;
}

std::vector<ChartChoice> ResultCharts::ofSchoolInSet(ResultSetId set, SchoolId school)
{
    std::vector<ChartChoice> charts;
    addSchoolCharts(charts, set, school);
    return charts;
}

void ResultCharts::addSchoolCharts(std::vector<ChartChoice> &charts, ResultSetId set, SchoolId school)
{
    const Input source = input(set);
    const auto place = source && !source->papers.empty() ? placeOf(*source, school) : std::nullopt;
    if (!place)
        return;
    const std::size_t at = *place;
    const QString key = keyOf(set, school);
    charts.push_back({u"Баллы школы"_s, key, [source, at] { return scoreChart(*source, 0, at); }});
    charts.push_back({u"Задания школы"_s, key, [source, at] { return taskChart(*source, 0, at); }});
    for (const QString &name : classesOf(*source, 0, at))
        charts.push_back(
            {classTitle(source->papers[0], name), key, [source, at, name] { return pairChart(*source, 0, at, name); }});
}

std::vector<ChartChoice> ResultCharts::ofSchool(SchoolId school)
{
    const Input source = input({});
    const auto place = source ? placeOf(*source, school) : std::nullopt;
    if (!place)
        return {};
    const std::size_t at = *place;
    const QString key = keyOf({}, school);
    std::vector<ChartChoice> charts;
    for (const SubjectYears &subject : subjectsOf(*source, at))
        charts.push_back({u"По годам: "_s + subject.title(), key,
                          [source, at, subject] { return subjectChart(*source, at, subject); }});
    for (const Cohort &cohort : cohortsOf(*source, at))
        charts.push_back({u"Путь параллели: "_s + cohort.title(), key,
                          [source, at, cohort] { return cohortChart(*source, at, cohort); }});
    return charts;
}

std::vector<ChartChoice> ResultCharts::ofFederalLists()
{
    const Input source = input({});
    if (!source)
        return {};
    return {{u"Признаки по годам"_s, keyOf({}), [source] { return persistenceChart(*source); }}};
}

SchoolId ResultCharts::schoolOf(const ChartTarget &target) const
{
    if (!m_input || !target.school.isValid())
        return {};
    const auto found = std::ranges::find(m_input->schools, target.school, &SignSchool::login);
    return found == m_input->schools.end() ? SchoolId() : found->id;
}

ResultSetId ResultCharts::setOf(const ChartTarget &target) const
{
    const auto sets = target.paper ? resultSets(m_document) : Result<std::vector<ResultSetHead>>();
    if (!sets)
        return {};
    const auto found = std::ranges::find_if(*sets, [&](const ResultSetHead &set) { return set.key == *target.paper; });
    return found == sets->end() ? ResultSetId() : found->id;
}

} // namespace versta
