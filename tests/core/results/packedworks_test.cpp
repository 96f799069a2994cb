#include "core/results/packedworks.h"
#include "support/catch.h"
#include "support/sampleresults.h"

#include <rapidcheck.h>

#include <tuple>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

auto parts(const PupilWork &work)
{
    return std::tie(work.code, work.schoolClass, work.variant, work.tasks, work.total, work.mark, work.journal);
}

bool same(const std::vector<PupilWork> &left, const std::vector<PupilWork> &right)
{
    return std::ranges::equal(left, right, [](const auto &l, const auto &r) { return parts(l) == parts(r); });
}

PupilWork anyWork()
{
    static const QStringList classes{QString(), u"А"_s, u"Б"_s, u"1"_s, u"АЁ"_s};
    PupilWork work;
    work.code = *rc::gen::inRange(0, 120'000);
    work.schoolClass = classes[*rc::gen::inRange(0, 5)];
    work.variant = *rc::gen::inRange(0, 40);
    const auto tasks = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-3, 128));
    for (const int task : tasks)
        work.tasks.push_back(TaskScore(task));
    work.total = *rc::gen::inRange(0, 300);
    if (*rc::gen::arbitrary<bool>())
        work.mark = *rc::gen::inRange(2, 6);
    if (*rc::gen::arbitrary<bool>())
        work.journal = *rc::gen::inRange(2, 6);
    return work;
}

} // namespace

TEST_CASE("Packed works come back as they were")
{
    REQUIRE(rc::check([] {
        std::vector<PupilWork> works;
        const int count = *rc::gen::inRange(0, 60);
        for (int at = 0; at < count; ++at)
            works.push_back(anyWork());
        const auto back = unpackWorks(packWorks(works));
        RC_ASSERT(back.has_value());
        RC_ASSERT(same(*back, works));
    }));
}

TEST_CASE("Works without tasks or class or marks keep being without")
{
    PupilWork bare;
    bare.total = 7;
    const auto back = unpackWorks(packWorks({bare}));
    REQUIRE(back);
    CHECK(back->front().tasks.empty());
    CHECK(back->front().total == 7);
    CHECK_FALSE(back->front().mark);
    CHECK_FALSE(back->front().journal);
    CHECK(unpackWorks(packWorks({}))->empty());
}

TEST_CASE("Special scores are told from nought")
{
    const PupilWork work = test::sampleWork(990101, 50001, notAttempted, notTaught, 2);
    const auto back = unpackWorks(packWorks({work}));
    REQUIRE(back);
    CHECK(back->front().tasks == std::vector<TaskScore>{notAttempted, notTaught});
    CHECK(back->front().total == 0);
}

TEST_CASE("Damaged works are refused and never crash")
{
    const auto works = test::sampleWorks().sheets.front().sets.front().works;
    const QByteArray packed = packWorks(works);
    CHECK_FALSE(unpackWorks({}));
    CHECK_FALSE(unpackWorks("\x07nonsense"));
    for (qsizetype size = 0; size < packed.size(); ++size)
        CHECK_FALSE(unpackWorks(packed.left(size)));
    REQUIRE(rc::check([](const std::vector<char> &bytes) {
        static_cast<void>(unpackWorks('\1' + QByteArray(bytes.data(), qsizetype(bytes.size()))));
    }));
}

TEST_CASE("Works of a school take a few bytes a pupil")
{
    std::vector<PupilWork> works;
    for (int at = 0; at < 100; ++at) {
        PupilWork work = test::sampleWork(990101, 50001 + at, TaskScore(at % 3), TaskScore(at % 4), 2 + at % 4);
        for (int task = 0; task < 13; ++task)
            work.tasks.push_back(TaskScore((at * 7 + task * task) % 3));
        works.push_back(work);
    }
    CHECK(packWorks(works).size() < 1000);
}

TEST_CASE("Works are kept by class and then by code")
{
    auto works = test::sampleWorks().sheets.front().sets.front().works;
    works[0].schoolClass = u"Б"_s;
    std::ranges::reverse(works);
    arrangeWorks(works);
    CHECK(works.back().schoolClass == u"Б"_s);
    CHECK(works[0].code < works[1].code);
}
