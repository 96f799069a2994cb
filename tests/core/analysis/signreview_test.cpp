#include "core/analysis/signjson.h"
#include "core/analysis/signreview.h"
#include "support/catch.h"

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

Sign flaggedSign(int school, int year)
{
    Sign sign;
    sign.school = SchoolLogin(school);
    sign.paper = {Procedure::Vpr, year, u"Математика"_s, 5, {}};
    sign.kind = SignKind::BorderGap;
    sign.border = 3;
    sign.flagged = true;
    sign.sentence = u"Ожидалось 6, найдено 0."_s;
    return sign;
}

ReviewEntry entryOf(const Sign &sign, ReviewState state, int day)
{
    return {signNameOf(sign), seenOf(sign), state,
            u"заметка"_s,     u"Иванова"_s, QDateTime({2026, 3, day}, {9, 0}, Qt::UTC)};
}

} // namespace

TEST_CASE("A flagged sign that nobody spoke of is new, one that is no sign is not there")
{
    SignReport report;
    report.signs = {flaggedSign(990101, 2024), flaggedSign(990101, 2025)};
    report.signs[1].flagged = false;
    const auto reviews = signReviews(report, {});
    REQUIRE(reviews.size() == 1);
    CHECK(reviews[0].state == ReviewState::New);
    CHECK(reviews[0].sign == &report.signs[0]);
    CHECK_FALSE(reviews[0].reopened);
}

TEST_CASE("The last word is the state of a sign, all words are its history, the last one first")
{
    SignReport report;
    report.signs = {flaggedSign(990101, 2024)};
    const Sign &sign = report.signs[0];
    const auto reviews =
        signReviews(report, {entryOf(sign, ReviewState::Working, 1), entryOf(sign, ReviewState::Explained, 2)});
    REQUIRE(reviews.size() == 1);
    CHECK(reviews[0].state == ReviewState::Explained);
    REQUIRE(reviews[0].history.size() == 2);
    CHECK(reviews[0].history[0].at.date().day() == 2);
}

TEST_CASE("A sign that was done with is open again when it says something else")
{
    SignReport report;
    report.signs = {flaggedSign(990101, 2024)};
    const std::vector<ReviewEntry> closed{entryOf(report.signs[0], ReviewState::Closed, 1)};
    const std::vector<ReviewEntry> working{entryOf(report.signs[0], ReviewState::Working, 1)};
    CHECK_FALSE(isOpen(signReviews(report, closed)[0].state));
    report.signs[0].sentence = u"Ожидалось 6, найдено 1."_s;
    CHECK(signReviews(report, closed)[0].state == ReviewState::New);
    CHECK(signReviews(report, closed)[0].reopened);
    // Work that goes on goes on.
    CHECK(signReviews(report, working)[0].state == ReviewState::Working);
    CHECK_FALSE(signReviews(report, working)[0].reopened);
}

TEST_CASE("A review is told with its state, who said it, when and what")
{
    SignReport report;
    report.signs = {flaggedSign(990101, 2024)};
    CHECK(reviewText(signReviews(report, {}).front()) == u"новый"_s);
    ReviewEntry entry = entryOf(report.signs[0], ReviewState::Closed, 3);
    entry.who = u"Иванова И. И."_s;
    entry.note = u"Ошибка\nв данных"_s;
    const QString day = entry.at.toLocalTime().toString(u"dd.MM.yyyy"_s);
    CHECK(reviewText(signReviews(report, {entry}).front()) ==
          u"закрыт — Иванова И. И., %1: Ошибка в данных"_s.arg(day));
    report.signs[0].sentence = u"Ожидалось 6, найдено 1."_s;
    CHECK(reviewText(signReviews(report, {entry}).front()) ==
          u"новый: признак изменился, раньше — закрыт — Иванова И. И., %1: Ошибка в данных"_s.arg(day));
}

TEST_CASE("Open reviews come first, those of signs that are gone last")
{
    SignReport report;
    report.signs = {flaggedSign(990101, 2024), flaggedSign(990102, 2024), flaggedSign(990103, 2024)};
    const Sign gone = flaggedSign(990199, 2023);
    const auto reviews = signReviews(
        report, {entryOf(gone, ReviewState::Working, 1), entryOf(report.signs[0], ReviewState::Confirmed, 2)});
    REQUIRE(reviews.size() == 4);
    CHECK(reviews[0].name.school == SchoolLogin(990102));
    CHECK(reviews[1].name.school == SchoolLogin(990103));
    CHECK(reviews[2].state == ReviewState::Confirmed);
    CHECK(reviews[3].name.school == SchoolLogin(990199));
    CHECK_FALSE(reviews[3].sign);
}

TEST_CASE("A name of a sign is read as it was written and a word that is not known is refused")
{
    Sign sign = flaggedSign(990101, 2024);
    sign.schoolClass = u"А"_s;
    const auto read = signNameFromJson(sign.school, signNameToJson(signNameOf(sign)));
    REQUIRE(read);
    CHECK(*read == signNameOf(sign));
    QJsonArray unknown = signNameToJson(signNameOf(sign));
    unknown[7] = u"telepathy"_s;
    CHECK(signNameFromJson(sign.school, unknown).error().code == Error::Code::Parse);
}
