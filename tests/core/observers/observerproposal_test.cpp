#include "core/observers/observerproposal.h"
#include "support/catch.h"

#include <QStringList>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QDate Monday(2026, 4, 13);

Observer person(qint64 id)
{
    Observer observer;
    observer.id = ObserverId(id);
    observer.name = u"Наблюдатель %1"_s.arg(id);
    observer.briefed = true;
    return observer;
}

Observation place(qint64 id, int day, qint64 school, int needed = 1)
{
    Observation observation;
    observation.id = ObservationId(id);
    observation.day = Monday.addDays(day);
    observation.school = SchoolId(school);
    observation.needed = needed;
    return observation;
}

// A municipality of any shape, drawn from a seed: people with ties, without briefing, with expired accreditations;
// some are sent already, some of that against the rules.
ObserverSchedule randomSchedule(unsigned seed, bool checks)
{
    std::mt19937 random(seed);
    const auto below = [&](int count) { return int(random() % unsigned(count)); };
    ObserverSchedule schedule;
    const int people = below(9);
    const int schools = 1 + below(5);
    const int places = below(14);
    for (int id = 1; id <= people; ++id) {
        Observer observer = person(id);
        observer.list = below(2) ? ObserverRegister::Public : ObserverRegister::Municipal;
        observer.briefed = below(6) > 0;
        if (below(4) == 0)
            observer.accreditation.to = Monday.addDays(below(5));
        if (below(2))
            observer.ties.push_back({SchoolId(1 + below(schools)), SchoolTieKind(below(3))});
        schedule.observers.push_back(observer);
    }
    for (int id = 1; id <= places; ++id) {
        Observation observation = place(id, below(5), 1 + below(schools), 1 + below(2));
        if (checks && below(3) == 0)
            observation.stage = ObservationStage::Check;
        schedule.observations.push_back(observation);
    }
    std::ranges::stable_sort(schedule.observations, {}, &Observation::day);
    std::set<std::pair<qint64, qint64>> met;
    for (int id = 1; people > 0 && places > 0 && id <= below(5); ++id) {
        const std::pair<qint64, qint64> pair(1 + below(places), 1 + below(people));
        if (met.insert(pair).second)
            schedule.assignments.push_back({AssignmentId(id), ObservationId(pair.first), ObserverId(pair.second), {}});
    }
    return schedule;
}

ProposalWish randomWish(unsigned seed, const ObserverSchedule &schedule)
{
    std::mt19937 random(seed);
    ProposalWish wish;
    wish.municipal = random() % 5 != 0;
    wish.publics = random() % 5 != 0;
    if (random() % 3 == 0)
        wish.from = Monday.addDays(1);
    if (random() % 3 == 0)
        wish.to = Monday.addDays(3);
    for (const ObserverAssignment &assignment : schedule.assignments) {
        if (random() % 2)
            wish.movable.push_back(assignment.id);
    }
    return wish;
}

bool isOpen(const Observation &observation, const ProposalWish &wish)
{
    return (!wish.from.isValid() || wish.from <= observation.day) && (!wish.to.isValid() || observation.day <= wish.to);
}

bool isWanted(const Observer &observer, const ProposalWish &wish)
{
    return observer.list == ObserverRegister::Municipal ? wish.municipal : wish.publics;
}

// The rules anew and from both people's words, not through ObserverRules: what must hold between a person's places.
bool breaksAnything(const Observer &who, const Observation &at, const std::vector<const Observation *> &others)
{
    if (!who.briefed || (who.accreditation.to.isValid() && who.accreditation.to < at.day))
        return true;
    for (const SchoolTie &tie : who.ties) {
        if (tie.school == at.school)
            return true;
    }
    for (const Observation *other : others) {
        if (other->id == at.id)
            continue;
        const bool follow = other->school == at.school && other->stage != at.stage;
        if (other->day == at.day ? !follow : other->school == at.school)
            return true;
    }
    return false;
}

std::map<ObserverId, std::vector<const Observation *>> placesOf(const ObserverSchedule &schedule)
{
    std::map<ObserverId, std::vector<const Observation *>> places;
    for (const ObserverAssignment &assignment : schedule.assignments)
        places[assignment.observer].push_back(
            &*std::ranges::find(schedule.observations, assignment.observation, &Observation::id));
    return places;
}

int filledOn(const ObserverSchedule &schedule, QDate day)
{
    int filled = 0;
    for (const Observation &observation : schedule.observations) {
        if (observation.day == day)
            filled += std::min(observation.needed, int(std::ranges::count(schedule.assignments, observation.id,
                                                                          &ObserverAssignment::observation)));
    }
    return filled;
}

// The most vacancies of a day that the people can fill, each at most one, by trying everything.
int mostFilled(const std::vector<std::vector<std::size_t>> &suitable, std::size_t vacancy, std::set<std::size_t> &used)
{
    if (vacancy == suitable.size())
        return 0;
    int most = mostFilled(suitable, vacancy + 1, used);
    for (const std::size_t person : suitable[vacancy]) {
        if (used.insert(person).second) {
            most = std::max(most, 1 + mostFilled(suitable, vacancy + 1, used));
            used.erase(person);
        }
    }
    return most;
}

} // namespace

TEST_CASE("A proposal breaks no rule, keeps what it must keep and sends nobody twice")
{
    CHECK(rc::check([](unsigned seed, bool checks) {
        const ObserverSchedule schedule = randomSchedule(seed, checks);
        const ProposalWish wish = randomWish(seed + 1, schedule);
        const ScheduleProposal proposal = proposeSchedule(schedule, wish);
        const ObserverSchedule whole = withProposal(schedule, proposal);
        const auto places = placesOf(whole);
        for (const auto &[observation, observer] : proposal.added) {
            const Observer &who = *std::ranges::find(whole.observers, observer, &Observer::id);
            const Observation &at = *std::ranges::find(whole.observations, observation, &Observation::id);
            RC_ASSERT(isWanted(who, wish));
            RC_ASSERT(isOpen(at, wish));
            RC_ASSERT(!breaksAnything(who, at, places.at(observer)));
        }
        for (const ObserverAssignment &assignment : schedule.assignments) {
            const bool stays =
                std::ranges::find(whole.assignments, assignment.id, &ObserverAssignment::id) != whole.assignments.end();
            const Observation &at = *std::ranges::find(whole.observations, assignment.observation, &Observation::id);
            const bool movable =
                std::ranges::find(wish.movable, assignment.id) != wish.movable.end() && isOpen(at, wish);
            RC_ASSERT(stays || movable);
        }
        for (const Observation &observation : whole.observations) {
            std::set<ObserverId> people;
            int sent = 0;
            int before = 0;
            for (const ObserverAssignment &assignment : whole.assignments) {
                if (assignment.observation != observation.id)
                    continue;
                RC_ASSERT(people.insert(assignment.observer).second);
                ++sent;
                before += assignment.id.value() > 0 ? 1 : 0;
            }
            RC_ASSERT(sent <= std::max(observation.needed, before));
        }
    }));
}

TEST_CASE("Every unfilled place has a true reason for everyone who is not sent there")
{
    CHECK(rc::check([](unsigned seed, bool checks) {
        const ObserverSchedule schedule = randomSchedule(seed, checks);
        const ProposalWish wish = randomWish(seed + 1, schedule);
        const ScheduleProposal proposal = proposeSchedule(schedule, wish);
        const ObserverSchedule whole = withProposal(schedule, proposal);
        auto places = placesOf(whole);
        for (const Observation &observation : whole.observations) {
            const int missing = observation.needed - int(std::ranges::count(whole.assignments, observation.id,
                                                                            &ObserverAssignment::observation));
            const auto told = std::ranges::find(proposal.unfilled, observation.id, &UnfilledPlace::observation);
            RC_ASSERT((told != proposal.unfilled.end()) == (missing > 0 && isOpen(observation, wish)));
            if (told == proposal.unfilled.end())
                continue;
            RC_ASSERT(told->missing == missing);
            for (const Observer &observer : whole.observers) {
                const bool there = std::ranges::any_of(whole.assignments, [&](const ObserverAssignment &assignment) {
                    return assignment.observation == observation.id && assignment.observer == observer.id;
                });
                const auto excluded = std::ranges::find(told->excluded, observer.id, &ExcludedObserver::observer);
                RC_ASSERT((excluded != told->excluded.end()) == (isWanted(observer, wish) && !there));
                if (excluded == told->excluded.end())
                    continue;
                // He could not go, and each thing that is said of him is so.
                RC_ASSERT(breaksAnything(observer, observation, places[observer.id]));
                RC_ASSERT(!excluded->conflicts.empty());
                for (const ObserverConflict &conflict : excluded->conflicts) {
                    const auto alone = rulesBrokenBy(observer, observation);
                    const auto &his = places[observer.id];
                    const bool byOther = std::ranges::any_of(his, [&](const Observation *other) {
                        return other->id == conflict.other && ruleBrokenBetween(observation, *other) == conflict.rule;
                    });
                    RC_ASSERT(byOther || std::ranges::find(alone, conflict.rule) != alone.end());
                }
            }
        }
    }));
}

TEST_CASE("On no day could more places be filled by sending the people of the day otherwise")
{
    CHECK(rc::check([](unsigned seed) {
        const ObserverSchedule schedule = randomSchedule(seed, false);
        ProposalWish wish;
        for (const ObserverAssignment &assignment : schedule.assignments)
            wish.movable.push_back(assignment.id);
        const ObserverSchedule whole = withProposal(schedule, proposeSchedule(schedule, wish));
        const auto places = placesOf(whole);
        for (int day = 0; day < 5; ++day) {
            std::vector<std::vector<std::size_t>> vacancies;
            for (const Observation &observation : whole.observations) {
                if (observation.day != Monday.addDays(day))
                    continue;
                std::vector<std::size_t> suitable;
                for (std::size_t at = 0; at < whole.observers.size(); ++at) {
                    const Observer &who = whole.observers[at];
                    std::vector<const Observation *> elsewhere;
                    if (places.contains(who.id))
                        std::ranges::copy_if(places.at(who.id), std::back_inserter(elsewhere),
                                             [&](const auto *other) { return other->day != observation.day; });
                    if (!breaksAnything(who, observation, elsewhere))
                        suitable.push_back(at);
                }
                for (int vacancy = 0; vacancy < observation.needed; ++vacancy)
                    vacancies.push_back(suitable);
            }
            std::set<std::size_t> used;
            RC_ASSERT(filledOn(whole, Monday.addDays(day)) == mostFilled(vacancies, 0, used));
        }
    }));
}

TEST_CASE("Nobody is sent twice more often than someone who could take one of his places")
{
    CHECK(rc::check([](unsigned seed, bool checks) {
        const ObserverSchedule schedule = randomSchedule(seed, checks);
        const ScheduleProposal proposal = proposeSchedule(schedule, {});
        const ObserverSchedule whole = withProposal(schedule, proposal);
        auto places = placesOf(whole);
        for (const auto &[observer, load] : proposal.load)
            RC_ASSERT(load == int(places[observer].size()));
        for (const auto &[observation, observer] : proposal.added) {
            const Observation &at = *std::ranges::find(whole.observations, observation, &Observation::id);
            for (const Observer &other : whole.observers) {
                const bool less = places[other.id].size() + 1 < places[observer].size();
                RC_ASSERT(!less || breaksAnything(other, at, places[other.id]) ||
                          std::ranges::find(places[other.id], &at) != places[other.id].end());
            }
        }
    }));
}

TEST_CASE("The same input gives the same schedule")
{
    CHECK(rc::check([](unsigned seed) {
        const ObserverSchedule schedule = randomSchedule(seed, true);
        RC_ASSERT(proposeSchedule(schedule, {}).added == proposeSchedule(schedule, {}).added);
    }));
}

TEST_CASE("Someone moves within the day so that a place only he could leave is filled")
{
    // The first person may go anywhere, the second to school 1 alone: whoever is taken first, both places are filled.
    ObserverSchedule schedule{{person(1), person(2)}, {place(1, 0, 1), place(2, 0, 2)}, {}};
    schedule.observers[1].ties = {{SchoolId(2), SchoolTieKind::Child}};
    CHECK(proposeSchedule(schedule, {}).added ==
          std::vector<ProposedAssignment>{{ObservationId(1), ObserverId(2)}, {ObservationId(2), ObserverId(1)}});
}

TEST_CASE("Someone moves to another day so that a school is not visited again")
{
    // School 1 is observed on both days, school 2 on the second. The second person cannot go to school 2, so the
    // first must go there, and the two share school 1 the other way round than the order suggests.
    ObserverSchedule schedule{{person(1), person(2), person(3)}, {place(1, 0, 1), place(2, 1, 1), place(3, 1, 2)}, {}};
    schedule.observers[1].ties = {{SchoolId(2), SchoolTieKind::Works}};
    schedule.observers[2].accreditation.to = Monday; // the first day alone
    const ScheduleProposal proposal = proposeSchedule(schedule, {});
    CHECK(proposal.unfilled.empty());
    CHECK(proposal.added == std::vector<ProposedAssignment>{{ObservationId(1), ObserverId(3)},
                                                            {ObservationId(2), ObserverId(2)},
                                                            {ObservationId(3), ObserverId(1)}});
}

TEST_CASE("An unfilled place says whom which rule excludes")
{
    ObserverSchedule schedule{{person(1), person(2), person(3)}, {place(1, 0, 1, 3), place(2, 0, 2)}, {}};
    schedule.observers[0].ties = {{SchoolId(1), SchoolTieKind::Works}};
    schedule.observers[1].briefed = false;
    const ScheduleProposal proposal = proposeSchedule(schedule, {});
    REQUIRE(proposal.unfilled.size() == 1);
    CHECK(proposal.unfilled.front().missing == 2);
    CHECK(unfilledText(proposal.unfilled.front()) ==
          u"не хватает 2\u00a0наблюдателей: работает в этой школе — 1, не пройден инструктаж — 1"_s);
    CHECK(unfilledText(proposeSchedule({{}, {place(1, 0, 1)}, {}}, {}).unfilled.front()) ==
          u"не хватает 1\u00a0наблюдателя: отправить некого"_s);
}

TEST_CASE("A district of sixty schools is planned in a moment")
{
    ObserverSchedule schedule;
    for (int id = 1; id <= 150; ++id) {
        schedule.observers.push_back(person(id));
        schedule.observers.back().ties = {{SchoolId(1 + id % 60), SchoolTieKind::Works},
                                          {SchoolId(1 + id * 7 % 60), SchoolTieKind::Child}};
    }
    for (int id = 1; id <= 600; ++id)
        schedule.observations.push_back(place(id, (id - 1) / 60, 1 + id % 60));
    const ScheduleProposal proposal = proposeSchedule(schedule, {});
    CHECK(proposal.unfilled.empty());
    const auto [least, most] = std::ranges::minmax_element(proposal.load, {}, &std::pair<ObserverId, int>::second);
    CHECK(least->second == 4);
    CHECK(most->second == 4);
}
