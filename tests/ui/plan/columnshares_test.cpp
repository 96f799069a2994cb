#include "plan/columnshares.h"
#include "support/catch.h"
#include "support/sampleplan.h"

#include <QGuiApplication>

#include <numeric>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr int Padding = 10;

Plan planWith(const QStringList &headers, const QStringList &cells)
{
    Plan plan;
    for (const QString &header : headers)
        plan.columns.push_back({.header = header, .role = ColumnRole::Other});
    plan.columns.front().role = ColumnRole::Activity;
    Activity activity;
    for (const QString &cell : cells)
        activity.cells.push_back(cell);
    plan.activities = {activity};
    return plan;
}

} // namespace

TEST_CASE("Columns fill the window and words stay whole in them")
{
    const Plan plan = test::samplePlan();
    const QFontMetrics metrics(QGuiApplication::font());
    const ColumnShares shares(plan, Padding, metrics);
    for (const int width : {900, 1400, 2500}) {
        const auto widths = shares.widths(width);
        REQUIRE(widths.size() == plan.columns.size());
        CHECK(std::accumulate(widths.begin(), widths.end(), 0) >= width);
        for (std::size_t column = 0; column < widths.size(); ++column) {
            const auto words = plan.columns[column].header.split(u' ');
            for (const QString &word : words)
                CHECK(widths[column] >= metrics.horizontalAdvance(word) + Padding);
        }
    }
}

TEST_CASE("A column of long texts is wider than one of short texts")
{
    const QFontMetrics metrics(QGuiApplication::font());
    const Plan plan = planWith({u"Activity"_s, u"Short"_s, u"Long"_s},
                               {u"some text"_s, u"few words"_s, u"very many words "_s.repeated(40)});
    const auto widths = ColumnShares(plan, Padding, metrics).widths(1200);
    CHECK(widths[2] > 2 * widths[1]);
}

TEST_CASE("A window too narrow for the words makes the table wider than the window")
{
    const QFontMetrics metrics(QGuiApplication::font());
    const QString word(12, u'w');
    const auto widths = ColumnShares(planWith({word, word, word}, {{}, {}, {}}), Padding, metrics).widths(50);
    for (const int width : widths)
        CHECK(width >= metrics.horizontalAdvance(word) + Padding);
}
