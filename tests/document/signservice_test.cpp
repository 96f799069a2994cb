#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/signservice.h"
#include "support/catch.h"
#include "support/sampleresults.h"

#include <QTest>

#include <atomic>
#include <memory>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

const QString File = u"Книга.xlsx"_s;

// A computation that takes as long as the test wants and counts works.
struct FakeCalculation
{
    struct Shared
    {
        std::atomic_int begun{0};
        std::atomic_int stopped{0};
        std::atomic_bool held{false};
    };
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();

    std::function<Result<SignCalculation>(const Document &)> prepare() const
    {
        return [state = shared](const Document &) {
            return SignCalculation([state](const SignInput &input, const SignProgress &progress) -> Result<SignReport> {
                ++state->begun;
                while (state->held) {
                    if (!progress(50)) {
                        ++state->stopped;
                        return failure(Error::Code::Cancelled, u"стоп"_s);
                    }
                    QTest::qSleep(1);
                }
                SignReport report;
                for (const SignSchool &school : input.schools) {
                    SchoolSigns signs;
                    signs.school = school.login;
                    signs.works = int(input.papers.size());
                    report.schools.push_back(std::move(signs));
                }
                return report;
            });
        };
    }
};

bool comes(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 20'000);
}

} // namespace

TEST_CASE("Signs are computed behind what is loaded and again behind every change")
{
    const auto document = Document::inMemory();
    FakeCalculation fake;
    SignService service(*document, fake.prepare());
    QCoreApplication::processEvents();
    CHECK(service.state() == SignService::State::Nothing);
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), File));
    REQUIRE(comes([&] { return service.state() == SignService::State::Ready; }));
    REQUIRE(service.report());
    CHECK(service.report()->schools.size() == 2);
    CHECK(service.report()->schools.front().works == 1);
    REQUIRE(service.input());
    CHECK(service.input()->papers.size() == 1);
    const auto before = service.input();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2024), File));
    // Until the new report is there, the one before stays and is said to be of an earlier state.
    CHECK(service.state() == SignService::State::Computing);
    CHECK(service.report()->schools.front().works == 1);
    REQUIRE(comes([&] { return service.state() == SignService::State::Ready; }));
    CHECK(service.report()->schools.front().works == 2);
    CHECK(service.input()->papers.size() == 2);
    CHECK(before->papers.size() == 1);
    REQUIRE(document->undo());
    REQUIRE(comes([&] { return service.state() == SignService::State::Ready; }));
    CHECK(service.report()->schools.front().works == 1);
    REQUIRE(document->undo());
    REQUIRE(comes([&] { return service.state() == SignService::State::Nothing; }));
    CHECK_FALSE(service.report());
}

TEST_CASE("A change while signs are computed stops the computation and begins another")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(2023), File));
    FakeCalculation fake;
    fake.shared->held = true;
    SignService service(*document, fake.prepare());
    REQUIRE(comes([&] { return fake.shared->begun == 1; }));
    REQUIRE(comes([&] { return service.percent() == 50; }));
    REQUIRE(importWorkbook(*document, test::sampleWorks(2024), File));
    REQUIRE(comes([&] { return fake.shared->stopped == 1 && fake.shared->begun == 2; }));
    CHECK_FALSE(service.report());
    fake.shared->held = false;
    REQUIRE(comes([&] { return service.state() == SignService::State::Ready; }));
    CHECK(service.report()->schools.front().works == 2);
}

TEST_CASE("A computation that is given up says so and begins again when it is wanted")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    FakeCalculation fake;
    fake.shared->held = true;
    SignService service(*document, fake.prepare());
    REQUIRE(comes([&] { return fake.shared->begun == 1; }));
    service.cancel();
    CHECK(service.state() == SignService::State::Failed);
    CHECK(service.error().code == Error::Code::Cancelled);
    REQUIRE(comes([&] { return fake.shared->stopped == 1; }));
    fake.shared->held = false;
    service.restart();
    CHECK(comes([&] { return service.state() == SignService::State::Ready; }));
}

TEST_CASE("A service that goes stops its computation")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    FakeCalculation fake;
    fake.shared->held = true;
    {
        SignService service(*document, fake.prepare());
        REQUIRE(comes([&] { return fake.shared->begun == 1; }));
    }
    CHECK(comes([&] { return fake.shared->stopped == 1; }));
}

TEST_CASE("Signs are not computed again for what they do not rest on")
{
    const auto document = Document::inMemory();
    REQUIRE(importWorkbook(*document, test::sampleWorks(), File));
    FakeCalculation fake;
    SignService service(*document, fake.prepare());
    REQUIRE(comes([&] { return service.state() == SignService::State::Ready; }));
    REQUIRE(document->edit(u"завести исполнителя"_s,
                           [](Stores &stores) { stores.database().execute("INSERT INTO party VALUES (1, 'Завуч')"); }));
    CHECK(service.state() == SignService::State::Ready);
    CHECK(fake.shared->begun == 1);
}
