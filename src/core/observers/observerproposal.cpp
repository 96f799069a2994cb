#include "observerproposal.h"

#include "core/pluralru.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// How deep people are moved about over all days, and how many ways are tried, to fill one place.
constexpr int DeepestChain = 5;
constexpr int MostWays = 3000;

bool isWithin(const Observation &observation, const ProposalWish &wish)
{
    return (!wish.from.isValid() || wish.from <= observation.day) && (!wish.to.isValid() || observation.day <= wish.to);
}

bool isWanted(const Observer &observer, const ProposalWish &wish)
{
    return observer.list == ObserverRegister::Municipal ? wish.municipal : wish.publics;
}

/// A schedule in the making. Places and people are indices. Every state that it is left in breaks no rule by what it
/// has added itself.
class Draft
{
public:
    Draft(const ObserverSchedule &schedule, const ProposalWish &wish);

    void fillAll();
    void balance();
    /// Whether anything was filled.
    [[nodiscard]] bool fillMissing();
    [[nodiscard]] std::vector<ProposedAssignment> proposed() const;
    [[nodiscard]] std::vector<std::size_t> people() const { return m_people; }
    [[nodiscard]] int load(std::size_t person) const { return int(m_sent[person].size()); }

private:
    struct Sent
    {
        std::size_t place;
        bool fixed;
    };
    enum class Scope
    {
        Day,
        All
    };
    struct Search
    {
        Scope scope;
        std::set<std::pair<std::size_t, std::size_t>> tried = {}; ///< person, place; in a day a person once
        int ways = MostWays;
    };

    [[nodiscard]] int missing(std::size_t place) const { return m_places[place]->needed - int(m_at[place].size()); }
    [[nodiscard]] bool mayGo(std::size_t person, std::size_t place) const
    {
        return m_suits[person * m_places.size() + place];
    }
    [[nodiscard]] std::vector<Sent> inTheWay(std::size_t person, std::size_t place) const;
    [[nodiscard]] std::vector<std::size_t> byLoad() const;
    void send(std::size_t person, std::size_t place, bool fixed = false);
    void take(std::size_t person, std::size_t place);
    void backTo(std::size_t step);
    bool fill(std::size_t place, Search &search, int depth);
    bool fillByMoving(std::size_t person, std::size_t place, Search &search, int depth);
    bool moveToLessBusy(std::size_t person, std::size_t place);

    const ObserverSchedule &m_schedule;
    std::vector<const Observation *> m_places;
    std::vector<std::size_t> m_open;   ///< places of the wished days
    std::vector<std::size_t> m_people; ///< who may be sent
    std::vector<bool> m_suits;         ///< by person and place: breaks no rule by himself
    std::vector<std::vector<Sent>> m_sent;
    std::vector<std::vector<std::size_t>> m_at;
    struct Step
    {
        std::size_t person;
        std::size_t place;
        bool sent;
    };
    std::vector<Step> m_steps; ///< to go back by
};

Draft::Draft(const ObserverSchedule &schedule, const ProposalWish &wish)
    : m_schedule(schedule)
    , m_suits(schedule.observers.size() * schedule.observations.size())
    , m_sent(schedule.observers.size())
    , m_at(schedule.observations.size())
{
    std::map<ObservationId, std::size_t> placeOf;
    for (const Observation &observation : schedule.observations) {
        placeOf[observation.id] = m_places.size();
        m_places.push_back(&observation);
    }
    for (std::size_t place = 0; place < m_places.size(); ++place) {
        if (isWithin(*m_places[place], wish))
            m_open.push_back(place);
    }
    std::ranges::stable_sort(m_open, {}, [this](std::size_t place) { return m_places[place]->day; });
    std::map<ObserverId, std::size_t> personOf;
    for (std::size_t person = 0; person < schedule.observers.size(); ++person) {
        const Observer &observer = schedule.observers[person];
        personOf[observer.id] = person;
        if (!isWanted(observer, wish))
            continue;
        m_people.push_back(person);
        for (std::size_t place = 0; place < m_places.size(); ++place)
            m_suits[person * m_places.size() + place] = rulesBrokenBy(observer, *m_places[place]).empty();
    }
    const std::set<AssignmentId> movable(wish.movable.begin(), wish.movable.end());
    for (const ObserverAssignment &assignment : schedule.assignments) {
        const auto person = personOf.find(assignment.observer);
        const auto place = placeOf.find(assignment.observation);
        if (person == personOf.end() || place == placeOf.end())
            continue;
        if (!movable.contains(assignment.id) || !isWithin(*m_places[place->second], wish))
            send(person->second, place->second, true);
    }
    m_steps.clear();
}

std::vector<Draft::Sent> Draft::inTheWay(std::size_t person, std::size_t place) const
{
    std::vector<Sent> found;
    for (const Sent &sent : m_sent[person]) {
        if (ruleBrokenBetween(*m_places[place], *m_places[sent.place]))
            found.push_back(sent);
    }
    return found;
}

// Who has been sent least comes first.
std::vector<std::size_t> Draft::byLoad() const
{
    std::vector<std::size_t> people = m_people;
    std::ranges::stable_sort(people, {}, [this](std::size_t person) { return load(person); });
    return people;
}

void Draft::send(std::size_t person, std::size_t place, bool fixed)
{
    m_sent[person].push_back({place, fixed});
    m_at[place].push_back(person);
    m_steps.push_back({person, place, true});
}

void Draft::take(std::size_t person, std::size_t place)
{
    std::erase_if(m_sent[person], [&](const Sent &sent) { return sent.place == place; });
    std::erase(m_at[place], person);
    m_steps.push_back({person, place, false});
}

void Draft::backTo(std::size_t step)
{
    while (m_steps.size() > step) {
        const Step last = m_steps.back();
        if (last.sent)
            take(last.person, last.place);
        else
            send(last.person, last.place);
        m_steps.resize(m_steps.size() - 2); // what was undone, and the undoing
    }
}

// Fills one more of the place's vacancies. False leaves everything as it was.
bool Draft::fill(std::size_t place, Search &search, int depth)
{
    const std::vector<std::size_t> people = byLoad();
    const auto suits = [&](std::size_t person) {
        return mayGo(person, place) && std::ranges::find(m_at[place], person) == m_at[place].end();
    };
    const auto visit = [&](std::size_t person) {
        return search.tried.emplace(person, search.scope == Scope::Day ? 0 : place).second;
    };
    for (const std::size_t person : people) {
        if (suits(person) && inTheWay(person, place).empty() && visit(person)) {
            send(person, place);
            return true;
        }
    }
    if (depth == 0)
        return false;
    for (const std::size_t person : people) {
        if (suits(person) && visit(person) && fillByMoving(person, place, search, depth))
            return true;
    }
    return false;
}

// Sends a person who is needed elsewhere, when others can be found for where he was.
bool Draft::fillByMoving(std::size_t person, std::size_t place, Search &search, int depth)
{
    const std::vector<Sent> before = inTheWay(person, place);
    const bool movable = !before.empty() && std::ranges::none_of(before, [&](const Sent &sent) {
        return sent.fixed || (search.scope == Scope::Day && m_places[sent.place]->day != m_places[place]->day);
    });
    if (!movable || --search.ways < 0)
        return false;
    const std::size_t step = m_steps.size();
    for (const Sent &sent : before)
        take(person, sent.place);
    send(person, place);
    for (const Sent &sent : before) {
        if (!fill(sent.place, search, depth - 1)) {
            backTo(step);
            return false;
        }
    }
    return true;
}

bool Draft::fillMissing()
{
    bool any = false;
    // Within a day the depth is bounded by the people of the day, who are tried once each.
    for (const auto &[scope, depth] :
         {std::pair(Scope::Day, int(m_people.size())), std::pair(Scope::All, DeepestChain)}) {
        for (const std::size_t place : m_open) {
            while (missing(place) > 0) {
                Search search{scope};
                if (!fill(place, search, depth))
                    break;
                any = true;
            }
        }
    }
    m_steps.clear();
    return any;
}

void Draft::fillAll()
{
    while (fillMissing())
        balance();
}

// Gives places to people who were sent at least twice less often, until there is none to give.
void Draft::balance()
{
    bool moved = true;
    while (moved) {
        moved = false;
        for (const std::size_t place : m_open) {
            for (const std::size_t person : std::vector(m_at[place]))
                moved = moveToLessBusy(person, place) || moved;
        }
    }
    m_steps.clear();
}

bool Draft::moveToLessBusy(std::size_t person, std::size_t place)
{
    const auto sent = std::ranges::find(m_sent[person], place, &Sent::place);
    if (sent->fixed)
        return false;
    for (const std::size_t other : byLoad()) {
        if (load(other) + 1 >= load(person))
            return false;
        if (mayGo(other, place) && std::ranges::find(m_at[place], other) == m_at[place].end() &&
            inTheWay(other, place).empty()) {
            take(person, place);
            send(other, place);
            return true;
        }
    }
    return false;
}

std::vector<ProposedAssignment> Draft::proposed() const
{
    std::vector<ProposedAssignment> proposed;
    for (const std::size_t place : m_open) {
        for (const std::size_t person : m_at[place]) {
            if (!std::ranges::find(m_sent[person], place, &Sent::place)->fixed)
                proposed.push_back({m_places[place]->id, m_schedule.observers[person].id});
        }
    }
    return proposed;
}

// Assignments that were given up only to come again are kept.
void keepWhatStays(const ObserverSchedule &schedule, const ProposalWish &wish, ScheduleProposal &proposal)
{
    const ObserverRules rules(schedule);
    const std::set<AssignmentId> movable(wish.movable.begin(), wish.movable.end());
    for (const ObserverAssignment &assignment : schedule.assignments) {
        const Observation *at = rules.observation(assignment.observation);
        if (!movable.contains(assignment.id) || !at || !isWithin(*at, wish))
            continue;
        const auto again =
            std::ranges::find(proposal.added, ProposedAssignment{assignment.observation, assignment.observer});
        if (again == proposal.added.end())
            proposal.givenUp.push_back(assignment.id);
        else
            proposal.added.erase(again);
    }
}

void explainUnfilled(const ObserverSchedule &schedule, const ProposalWish &wish, ScheduleProposal &proposal)
{
    const ObserverSchedule whole = withProposal(schedule, proposal);
    const ObserverRules rules(whole);
    std::vector<const Observation *> places;
    for (const Observation &observation : whole.observations) {
        if (isWithin(observation, wish))
            places.push_back(&observation);
    }
    std::ranges::stable_sort(places, {}, &Observation::day);
    for (const Observation *place : places) {
        const auto sent = rules.assignedTo(place->id);
        UnfilledPlace unfilled{place->id, place->needed - int(sent.size()), {}};
        if (unfilled.missing <= 0)
            continue;
        for (const Observer &observer : whole.observers) {
            const bool isThere = std::ranges::any_of(
                sent, [&](const ObserverAssignment *assignment) { return assignment->observer == observer.id; });
            if (isWanted(observer, wish) && !isThere)
                unfilled.excluded.push_back({observer.id, rules.conflictsOf(observer, *place)});
        }
        proposal.unfilled.push_back(std::move(unfilled));
    }
}

} // namespace

ScheduleProposal proposeSchedule(const ObserverSchedule &schedule, const ProposalWish &wish)
{
    ScheduleProposal proposal;
    Draft draft(schedule, wish);
    draft.fillAll();
    proposal.added = draft.proposed();
    for (const std::size_t person : draft.people())
        proposal.load.emplace_back(schedule.observers[person].id, draft.load(person));
    keepWhatStays(schedule, wish, proposal);
    explainUnfilled(schedule, wish, proposal);
    return proposal;
}

ObserverSchedule withProposal(const ObserverSchedule &schedule, const ScheduleProposal &proposal)
{
    ObserverSchedule whole = schedule;
    const std::set<AssignmentId> givenUp(proposal.givenUp.begin(), proposal.givenUp.end());
    std::erase_if(whole.assignments,
                  [&](const ObserverAssignment &assignment) { return givenUp.contains(assignment.id); });
    qint64 id = 0;
    for (const auto &[observation, observer] : proposal.added)
        whole.assignments.push_back({AssignmentId(--id), observation, observer, {}});
    return whole;
}

QString unfilledText(const UnfilledPlace &place)
{
    std::map<ObserverRule, int> counts; // everyone by the first rule that excludes him
    for (const ExcludedObserver &excluded : place.excluded) {
        if (!excluded.conflicts.empty())
            ++counts[excluded.conflicts.front().rule];
    }
    QStringList parts;
    for (const auto &[rule, count] : counts)
        parts << u"%1 — %2"_s.arg(observerRuleName(rule)).arg(count);
    const QString missing =
        u"не хватает %1"_s.arg(countOf(place.missing, u"наблюдателя"_s, u"наблюдателей"_s, u"наблюдателей"_s));
    return missing + u": "_s + (parts.isEmpty() ? u"отправить некого"_s : parts.join(u", "_s));
}

} // namespace versta
