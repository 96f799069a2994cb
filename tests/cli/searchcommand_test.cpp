#include "document/document.h"
#include "support/catch.h"
#include "support/commandrun.h"
#include "support/searchedmunicipality.h"
#include "support/temporaryfolder.h"

#include <QJsonArray>

using namespace versta;
using test::Outcome;
using test::run;
using namespace Qt::StringLiterals;

namespace {

struct WithFile
{
    WithFile()
    {
        const auto document = Document::create(file).value();
        filled.emplace(*document);
        for (int number = 1; number <= 12; ++number) {
            School school;
            school.shortName = u"Лицей № %1"_s.arg(number);
            REQUIRE(addSchool(*document, school));
        }
    }

    test::TemporaryFolder folder;
    QString file = folder.file(u"Район.versta"_s);
    std::optional<test::SearchedMunicipality> filled;
};

} // namespace

TEST_CASE("What is found in a municipality is printed by groups, each with its count and ten of its best")
{
    const WithFile with;
    const Outcome outcome = run({u"search"_s, with.file, u"лицей"_s});
    CHECK(outcome.status == ExitStatus::Done);
    const QString printed = QString::fromUtf8(outcome.output);
    CHECK(printed.startsWith(u"Школы: 12\n  Лицей № 1\n"_s));
    CHECK(printed.contains(u"Лицей № 10"_s));
    CHECK_FALSE(printed.contains(u"Лицей № 11"_s));
    CHECK(printed.contains(u"… ещё 2"_s));
    CHECK(run({u"search"_s, with.file, u"лицей"_s, u"--all"_s}).output.contains(u"Лицей № 12"_s.toUtf8()));
    // Words may come as one argument or as several.
    const QString two = QString::fromUtf8(run({u"search"_s, with.file, u"№ 5"_s, u"лиц"_s}).output);
    CHECK(two.startsWith(u"Школы: 1\n  Лицей № 5\n"_s));
}

TEST_CASE("The search tells programs what each thing is and where it stands")
{
    const WithFile with;
    const auto found = [&](const SearchPlace &place) {
        const Outcome outcome = run({u"search"_s, with.file, with.filled->wordOf(place), u"--json"_s});
        REQUIRE(outcome.status == ExitStatus::Done);
        const QJsonArray groups = outcome.json()[u"groups"_s].toArray();
        REQUIRE_FALSE(groups.isEmpty());
        return groups[0].toObject()[u"found"_s].toArray()[0].toObject();
    };
    const test::SearchedMunicipality &filled = *with.filled;
    CHECK(found(FoundPlan{filled.plan})[u"kind"_s] == u"plan"_s);
    CHECK(found(FoundPlan{filled.plan})[u"plan"_s].toInteger() == filled.plan.value());
    CHECK(found(FoundSection{filled.plan, filled.section})[u"section_id"_s].toInteger() == filled.section.value());
    CHECK(found(FoundMinutes{filled.minutes, 1})[u"question"_s] == 2);
    const QJsonObject school = found(filled.school);
    CHECK(school[u"kind"_s] == u"school"_s);
    CHECK(school[u"school_id"_s].toInteger() == filled.school.value());
    CHECK(school[u"field"_s] == u"Логин"_s);
    CHECK(found(filled.observer)[u"observer_id"_s].toInteger() == filled.observer.value());
    CHECK(found(filled.recheck)[u"kind"_s] == u"recheck"_s);
    CHECK(found(filled.party)[u"kind"_s] == u"party"_s);
    const QJsonObject evidence = found(FoundControl{filled.plan, filled.activity, filled.evidence, {}});
    CHECK(evidence[u"kind"_s] == u"evidence"_s);
    CHECK(evidence[u"evidence_id"_s].toInteger() == filled.evidence.value());
    CHECK(evidence[u"activity_id"_s].toInteger() == filled.activity.value());
}

TEST_CASE("A search that finds nothing says so, and one for nothing is refused")
{
    const WithFile with;
    const Outcome none = run({u"search"_s, with.file, u"небывальщина"_s});
    CHECK(none.status == ExitStatus::Done);
    CHECK(none.output.isEmpty());
    CHECK(none.messages.contains(u"Ничего не найдено"_s));
    CHECK(run({u"search"_s, with.file, u"«»"_s}).status == ExitStatus::NotDone);
    CHECK(run({u"search"_s, with.file}).status == ExitStatus::NotDone);
    CHECK(run({u"search"_s, with.folder.file(u"нет.versta"_s), u"план"_s}).status == ExitStatus::NotDone);
}
