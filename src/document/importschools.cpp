#include "importschools.h"

#include <algorithm>
#include <iterator>

namespace versta {

using namespace Qt::StringLiterals;

ImportSchools::ImportSchools(std::vector<School> registered, const WorkbookReading &reading,
                             const ImportChoices &choices)
    : m_schools(std::move(registered))
{
    for (std::size_t at = 0; at < m_schools.size(); ++at) {
        for (const SchoolLogin former : m_schools[at].formerLogins)
            m_registered.emplace(former, at);
        if (m_schools[at].login.isValid())
            m_registered.insert_or_assign(m_schools[at].login, at);
    }
    readMentions(reading);
    if (choices.addUnknownSchools || choices.fillRegister || m_schools.empty()) {
        for (const auto &[login, mention] : m_mentions) {
            if (m_registered.contains(login) || (mention.foreign && !choices.addUnknownSchools))
                continue;
            m_addedAt.emplace(login, m_added.size());
            m_added.push_back(newSchool(login, mention));
        }
    }
    completeRegistered();
}

void ImportSchools::readMentions(const WorkbookReading &reading)
{
    for (const SheetReading &sheet : reading.sheets) {
        std::set<int> foreignRows(sheet.foreignRows.begin(), sheet.foreignRows.end());
        for (const ResultSet &set : sheet.sets) {
            const PaperKey &key = set.paper.key;
            // A work that is not known is put off, and its schools with it; an exam needs no grade.
            if (!key.isComplete() && (key.procedure != Procedure::Oge || key.year == 0 || key.subject.isEmpty()))
                continue;
            const int year = key.year;
            readMunicipalities(set);
            for (const NamedSchool &school : set.schools)
                mention(school.login, school.name, year, school.municipality, 0);
            QString municipality;
            for (const GroupRow &row : set.groups) {
                // The schools of a municipality stand below its own row.
                if (row.group.kind == ResultGroup::Kind::Municipality)
                    municipality = row.group.name;
                if (row.group.kind == ResultGroup::Kind::School)
                    mention(row.group.login, row.group.name, year,
                            row.municipality.isEmpty() ? municipality : row.municipality, 1);
            }
            for (const PupilWork &work : set.works) {
                mention(work.school, {}, year, {}, 1);
                if (foreignRows.contains(work.row))
                    m_mentions[work.school].foreign = true;
            }
        }
        for (const ExamSummary &exam : sheet.exams)
            mention(exam.login, exam.name, exam.paper.year, {}, 1);
    }
    m_mentions.erase(SchoolLogin());
}

void ImportSchools::readMunicipalities(const ResultSet &set)
{
    for (const GroupRow &row : set.groups) {
        if (row.group.kind == ResultGroup::Kind::Municipality && !row.group.code.isEmpty() &&
            std::ranges::find(m_municipalities, row.group.code, &Municipality::code) == m_municipalities.end())
            m_municipalities.push_back({row.group.code, row.group.name});
    }
}

void ImportSchools::mention(SchoolLogin login, const QString &name, int year, const QString &municipality, int rows)
{
    Mention &school = m_mentions[login];
    if (const QString plain = name.simplified(); !plain.isEmpty() && year > 0)
        school.names.emplace(year, plain);
    if (school.municipality.isEmpty())
        school.municipality = municipality;
    school.rows += rows;
}

Municipality ImportSchools::municipalityOf(const QString &name) const
{
    if (name.isEmpty())
        return m_municipalities.size() == 1 ? m_municipalities.front() : Municipality();
    const Municipality written = municipalityFromText(name);
    const auto known = std::ranges::find(m_municipalities, written.name, &Municipality::name);
    return written.code.isEmpty() && known != m_municipalities.end() ? *known : written;
}

School ImportSchools::newSchool(SchoolLogin login, const Mention &mention) const
{
    School school;
    school.login = login;
    school.municipality = municipalityOf(mention.municipality);
    for (const auto &[year, name] : mention.names)
        school.names.push_back({year, name});
    if (!mention.names.empty())
        school.shortName = std::prev(mention.names.end())->second;
    school.kind = guessSchoolKind(school.shortName).value_or(SchoolKind::Secondary);
    school.settlement = settlementInName(school.shortName);
    school.locality = guessLocality(school.settlement).value_or(Locality::Unknown);
    return school;
}

// The first name that a year's workbooks give stays that year's name. A school that is called as results called it is
// called by the newest ones; a name that was typed stays.
void ImportSchools::noteNames(School &school, const std::map<int, QString> &names)
{
    for (const auto &[year, name] : names) {
        const auto ofYear = [year = year](const SchoolName &known) { return known.year == year; };
        if (std::ranges::any_of(school.names, ofYear))
            continue;
        const auto newest = std::ranges::max_element(school.names, {}, &SchoolName::year);
        if (newest != school.names.end() && newest->year && *newest->year < year && newest->name == school.shortName)
            school.shortName = name;
        school.names.push_back({year, name});
        arrangeNames(school.names);
        ++m_namesNoted;
    }
}

void ImportSchools::completeRegistered()
{
    for (const auto &[login, mention] : m_mentions) {
        const auto found = m_registered.find(login);
        if (found == m_registered.end())
            continue;
        School &school = m_schools[found->second];
        const School before = school;
        noteNames(school, mention.names);
        if (school.municipality.code.isEmpty() && !school.municipality.name.isEmpty())
            school.municipality = municipalityOf(school.municipality.name);
        if (school != before)
            m_changed.insert(found->second);
    }
}

SchoolId ImportSchools::find(SchoolLogin login) const
{
    if (const auto found = m_registered.find(login); found != m_registered.end())
        return m_schools[found->second].id;
    const auto added = m_addedAt.find(login);
    return added == m_addedAt.end() ? SchoolId() : SchoolId(-1 - qint64(added->second));
}

QString ImportSchools::nameOf(SchoolId school) const
{
    if (school.value() < 0)
        return m_added.at(std::size_t(-1 - school.value())).name();
    const auto found = std::ranges::find(m_schools, school, &School::id);
    return found == m_schools.end() ? QString() : found->name();
}

int ImportSchools::region() const
{
    std::map<int, int> schools;
    for (const auto &[login, at] : m_registered)
        ++schools[login.region()];
    for (const School &school : m_added)
        ++schools[school.login.region()];
    const auto most = std::ranges::max_element(schools, {}, &std::pair<const int, int>::second);
    return most == schools.end() ? 0 : most->first;
}

std::vector<School> ImportSchools::changed() const
{
    std::vector<School> changed;
    for (const std::size_t at : m_changed)
        changed.push_back(m_schools[at]);
    return changed;
}

std::vector<UnknownSchool> ImportSchools::unknown() const
{
    std::vector<UnknownSchool> unknown;
    for (const auto &[login, mention] : m_mentions) {
        if (m_registered.contains(login))
            continue;
        UnknownSchool school;
        school.login = login;
        if (!mention.names.empty())
            school.name = std::prev(mention.names.end())->second;
        school.municipality = mention.municipality;
        school.rows = mention.rows;
        school.added = m_addedAt.contains(login);
        school.foreign = mention.foreign;
        unknown.push_back(std::move(school));
    }
    return unknown;
}

} // namespace versta
