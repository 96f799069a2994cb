#include "signdata.h"

#include "document.h"
#include "signcells.h"

#include <QCryptographicHash>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// What signs need; «Выполнение заданий группами» is the longest report and says nothing that they use.
const std::vector<ReportKind> NeededReports{ReportKind::Marks, ReportKind::Journal, ReportKind::Scores,
                                            ReportKind::Tasks, ReportKind::Planned, ReportKind::Exam};

/// Adds values to a hash, each with its length, so that «1», «23» is not «12», «3».
class Fingerprint
{
public:
    void add(QStringView text)
    {
        add(qint64(text.size()));
        m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(text.utf16()), text.size() * 2));
    }
    void add(const QByteArray &bytes)
    {
        add(qint64(bytes.size()));
        m_hash.addData(bytes);
    }
    void add(qint64 number) { m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&number), sizeof number)); }
    void add(double number) { m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&number), sizeof number)); }
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Md5};
};

void add(Fingerprint &print, const PaperKey &key)
{
    print.add(qint64(key.procedure));
    print.add(qint64(key.year));
    print.add(key.subject);
    print.add(qint64(key.grade));
    print.add(key.level);
}

void add(Fingerprint &print, const ExamPaper &paper)
{
    add(print, paper.key);
    print.add(qint64(paper.maximum.value_or(-1)));
    for (const PaperTask &task : paper.tasks) {
        print.add(task.code);
        print.add(qint64(task.maximum));
        print.add(qint64(task.difficulty));
    }
    for (const int lowest : paper.scale ? paper.scale->lowest : std::array{0, 0, 0})
        print.add(qint64(lowest));
}

QByteArray fingerprintOf(const SignSet &set)
{
    Fingerprint print;
    add(print, set.set.paper);
    for (const PackedGroup &group : set.groups) {
        print.add(qint64(group.report));
        print.add(group.school.value());
        print.add(qint64(group.row.group.kind));
        print.add(group.row.group.code);
        print.add(group.row.group.name);
        print.add(qint64(group.row.schools.value_or(-1)));
        print.add(qint64(group.row.participants.value_or(-1)));
        print.add(group.row.meanScore.value_or(-1.0));
        print.add(group.values);
    }
    for (const PackedWorks &works : set.works) {
        print.add(qint64(works.report));
        print.add(works.school.value());
        print.add(works.works);
    }
    return print.result();
}

QByteArray fingerprintOf(const std::vector<SignSchool> &schools)
{
    Fingerprint print;
    for (const SignSchool &school : schools) {
        print.add(school.id.value());
        print.add(qint64(school.login.digits()));
        print.add(school.name);
        print.add(qint64(school.kind));
        print.add(school.municipality);
        print.add(school.municipalityName);
    }
    return print.result();
}

QByteArray fingerprintOf(const std::vector<FederalYear> &years)
{
    Fingerprint print;
    for (const FederalYear &year : years) {
        for (const FederalListEntry &entry : year.entries) {
            print.add(qint64(year.year));
            print.add(qint64(entry.login.digits()));
            print.add(qint64(entry.count.value_or(-1)));
            for (const FederalListEntry::Paper &paper : entry.marked) {
                print.add(paper.subject);
                print.add(qint64(paper.grade));
            }
        }
    }
    return print.result();
}

/// Which login a school has now, by those it had before.
std::unordered_map<SchoolLogin, SchoolLogin> formerLogins(const std::vector<School> &schools)
{
    std::unordered_map<SchoolLogin, SchoolLogin> now;
    for (const School &school : schools) {
        for (const SchoolLogin former : school.formerLogins) {
            if (school.login.isValid())
                now.emplace(former, school.login);
        }
    }
    for (const School &school : schools)
        now.erase(school.login);
    return now;
}

// A school that was merged may stand in a list twice, under both logins: its markers are put together.
std::vector<FederalYear> federalYears(const SignData &data)
{
    const auto now = formerLogins(data.schools);
    std::vector<FederalYear> years;
    for (FederalListEntry entry : data.federal) {
        if (const auto found = now.find(entry.login); found != now.end())
            entry.login = found->second;
        auto year = std::ranges::find(years, entry.year, &FederalYear::year);
        if (year == years.end())
            year = years.insert(years.end(), {entry.year, {}});
        const auto same = std::ranges::find(year->entries, entry.login, &FederalListEntry::login);
        if (same == year->entries.end()) {
            year->entries.push_back(std::move(entry));
            continue;
        }
        for (FederalListEntry::Paper &paper : entry.marked) {
            if (std::ranges::find(same->marked, paper) == same->marked.end())
                same->marked.push_back(std::move(paper));
        }
        same->count = std::nullopt;
    }
    std::ranges::sort(years, {}, &FederalYear::year);
    for (FederalYear &year : years)
        std::ranges::sort(year.entries, {}, &FederalListEntry::login);
    return years;
}

std::set<qint64> schoolsWithResults(const SignData &data)
{
    std::set<qint64> ids;
    for (const auto &set : data.sets) {
        for (const PackedGroup &group : set->groups)
            ids.insert(group.school.value());
        for (const PackedWorks &works : set->works)
            ids.insert(works.school.value());
    }
    return ids;
}

// By login: the order of the register's rows must not change what comes out.
std::vector<SignSchool> signSchools(const SignData &data, const std::vector<FederalYear> &federal)
{
    const std::set<qint64> withResults = schoolsWithResults(data);
    std::set<SchoolLogin> listed;
    for (const FederalYear &year : federal) {
        for (const FederalListEntry &entry : year.entries)
            listed.insert(entry.login);
    }
    std::vector<SignSchool> schools;
    for (const School &school : data.schools) {
        if (!school.login.isValid() || (!withResults.contains(school.id.value()) && !listed.contains(school.login)))
            continue;
        const Municipality &municipality = school.municipality;
        schools.push_back({school.id, school.login, school.name(), school.kind,
                           municipality.code.isEmpty() ? municipality.name : municipality.code, municipality.name});
    }
    std::ranges::sort(schools, {}, &SignSchool::login);
    return schools;
}

bool isStopped(const std::function<bool()> &cancelled)
{
    return cancelled && cancelled();
}

} // namespace

struct SignGathering::Paper
{
    QByteArray fingerprint;
    SignPaper paper;
};

SignGathering::SignGathering() = default;
SignGathering::~SignGathering() = default;
SignGathering::SignGathering(SignGathering &&other) noexcept = default;
SignGathering &SignGathering::operator=(SignGathering &&other) noexcept = default;

Result<SignData> readSignRegister(const Document &document)
{
    return document.read([](const Stores &stores) {
        SignData data;
        data.schools = stores.schools.schools();
        for (StoredFederalEntry &stored : stores.results.federalList())
            data.federal.push_back(std::move(stored.entry));
        return data;
    });
}

Result<std::vector<ResultSetId>> signSets(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<ResultSetId> ids;
        for (const StoredSet &set : stores.results.sets())
            ids.push_back(set.id);
        return ids;
    });
}

Result<std::shared_ptr<const SignSet>> readSignSet(const Document &document, ResultSetId set)
{
    return document.read([&](const Stores &stores) {
        return std::shared_ptr<const SignSet>(std::make_shared<SignSet>(
            SignSet{stores.results.existingSet(set), packedGroups(stores.database(), set, NeededReports),
                    packedWorks(stores.database(), set)}));
    });
}

Result<SignData> readSignData(const Document &document)
{
    auto data = readSignRegister(document);
    if (!data)
        return data;
    const auto sets = signSets(document);
    if (!sets)
        return tl::unexpected(sets.error());
    for (const ResultSetId set : *sets) {
        auto read = readSignSet(document, set);
        if (!read)
            return tl::unexpected(read.error());
        data->sets.push_back(std::move(*read));
    }
    return data;
}

Result<SignInput> SignGathering::input(const SignData &data, const std::function<bool()> &cancelled)
{
    SignInput input;
    input.federal = federalYears(data);
    input.schools = signSchools(data, input.federal);
    const QByteArray schools = fingerprintOf(input.schools);
    if (schools != m_schools)
        m_papers.clear(); // their cells name schools by index
    m_schools = schools;
    std::unordered_map<qint64, std::size_t> places;
    for (std::size_t at = 0; at < input.schools.size(); ++at)
        places.emplace(input.schools[at].id.value(), at);
    Fingerprint all;
    all.add(schools);
    all.add(fingerprintOf(input.federal));
    std::vector<std::shared_ptr<const Paper>> papers;
    for (const auto &set : data.sets) {
        if (isStopped(cancelled))
            return failure(Error::Code::Cancelled, u"Расчёт остановлен."_s);
        const QByteArray print = fingerprintOf(*set);
        all.add(print);
        const auto known = std::ranges::find(m_papers, print, [](const auto &paper) { return paper->fingerprint; });
        if (known != m_papers.end()) {
            papers.push_back(*known);
        } else {
            auto paper = signPaper(*set, input.schools, places);
            if (!paper)
                return tl::unexpected(paper.error());
            papers.push_back(std::make_shared<Paper>(Paper{print, std::move(*paper)}));
        }
        input.papers.push_back(papers.back()->paper);
    }
    m_papers = std::move(papers);
    m_fingerprint = all.result().toHex();
    return input;
}

} // namespace versta
