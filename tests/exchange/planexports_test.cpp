#include "exchange/plancsv.h"
#include "exchange/planhtml.h"
#include "support/catch.h"

#include <QStringList>

#include <rapidcheck.h>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<QStringList>;

/// Reads cells as a spreadsheet does: quoted ones may hold the separator, line breaks and doubled quotation marks.
Rows parsed(const QString &text, QChar separator)
{
    Rows rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = text[i];
        if (quoted) {
            if (c != u'"')
                cell += c;
            else if (text.mid(i + 1, 1) == u"\""_s)
                cell += text[++i];
            else
                quoted = false;
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == separator || c == u'\n') {
            row << cell;
            cell.clear();
            if (c == u'\n') {
                rows.push_back(row);
                row.clear();
            }
        } else if (c != u'\r') {
            cell += c;
        }
    }
    return rows;
}

Plan samplePlan()
{
    Plan plan;
    plan.properties.title = u"План <работы> & дел"_s;
    plan.columns = {{{}, u"№ п/п"_s, ColumnRole::Number, 0}, {{}, u"Мероприятие"_s, ColumnRole::Activity, 0}};
    PlanSection section;
    section.number = u"1"_s;
    section.title = u"Раздел"_s;
    section.tasks = QStringList{u"задача"_s};
    plan.sections = {section};
    Activity activity;
    activity.section = 0;
    activity.number = u"1.1"_s;
    activity.cells = {QString(), u"Приказ «О мерах»; письмо\nи \"справка\""_s};
    plan.activities = {activity};
    return plan;
}

/// A plan with one activity for each pair of texts.
Plan planOf(const std::vector<QString> &texts)
{
    auto plan = samplePlan();
    plan.activities.clear();
    for (const auto &text : texts) {
        Activity activity;
        activity.number = QString();
        activity.cells = {QString(), text};
        plan.activities.push_back(activity);
    }
    plan.sections.clear();
    return plan;
}

std::vector<QString> randomTexts()
{
    const auto texts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab \t\n\";,=+-@'"))));
    std::vector<QString> all;
    for (const auto &text : texts)
        all.push_back(QString::fromStdString(text));
    return all;
}

} // namespace

TEST_CASE("A plan as CSV has a mark of its encoding and one row for each row of the table")
{
    const auto csv = planCsv(samplePlan());
    CHECK(csv.startsWith("\xef\xbb\xbf"));
    const Rows expected{{u"№ п/п"_s, u"Мероприятие"_s},
                        {u"1. Раздел\nЗадачи: задача"_s, QString()},
                        {u"1.1"_s, u"Приказ «О мерах»; письмо\nи \"справка\""_s}};
    CHECK(parsed(QString::fromUtf8(csv.mid(3)), u';') == expected);
}

TEST_CASE("No cell of a CSV is a formula")
{
    const auto rows =
        parsed(QString::fromUtf8(planCsv(planOf({u"=1+2"_s, u"+7"_s, u"- цель"_s, u"@x"_s, u"1=2"_s}))), u';');
    const std::vector<QString> expected{u"'=1+2"_s, u"'+7"_s, u"'- цель"_s, u"'@x"_s, u"1=2"_s};
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(rows[i + 1][1] == expected[i]);
}

TEST_CASE("Any text comes back from CSV but for the guard")
{
    REQUIRE(rc::check([] {
        const auto texts = randomTexts();
        const auto rows = parsed(QString::fromUtf8(planCsv(planOf(texts)).mid(3)), u';');
        RC_ASSERT(rows.size() == texts.size() + 1);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto &cell = rows[i + 1][1];
            const bool guarded = cell.size() == texts[i].size() + 1 && cell.startsWith(u'\'');
            RC_ASSERT((guarded ? cell.mid(1) : cell) == texts[i]);
        }
    }));
}

TEST_CASE("Any text comes back from the clipboard")
{
    REQUIRE(rc::check([] {
        const auto texts = randomTexts();
        std::vector<std::size_t> indices;
        for (std::size_t i = 0; i < texts.size(); ++i)
            indices.push_back(i);
        const auto rows = parsed(activitiesText(planOf(texts), indices), u'\t');
        RC_ASSERT(rows.size() == texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i)
            RC_ASSERT(rows[i] == (QStringList{QString(), texts[i]}));
    }));
}

TEST_CASE("The clipboard holds the chosen activities in the order they are asked for")
{
    const auto plan = planOf({u"a"_s, u"b"_s, u"c"_s});
    CHECK(activitiesText(plan, {2, 0}) == u"\tc\n\ta\n"_s);
    CHECK(activitiesHtml(plan, {1}).contains(u"<tr><td></td><td>b</td></tr>"_s));
    CHECK_FALSE(activitiesHtml(plan, {1}).contains(u"<td>a</td>"_s));
}

TEST_CASE("A plan as HTML is whole and its text is escaped")
{
    auto plan = samplePlan();
    plan.properties.approval.heading = u"УТВЕРЖДАЮ"_s;
    plan.properties.signature = u"Секретарь"_s;
    plan.properties.preamble = u"Введение"_s;
    const auto html = planHtml(plan);
    CHECK(html.startsWith(u"<!DOCTYPE html>"_s));
    CHECK(html.contains(u"<meta charset=\"utf-8\">"_s));
    CHECK(html.contains(u"<title>План &lt;работы&gt; &amp; дел</title>"_s));
    CHECK(html.contains(u"<td colspan=\"2\"><b>1. Раздел</b><br>Задачи: задача</td>"_s));
    CHECK(html.contains(u"<td>1.1</td><td>Приказ «О мерах»; письмо<br>и &quot;справка&quot;</td>"_s));
    const QStringList order{u"УТВЕРЖДАЮ"_s, u"<h1>"_s, u"Введение"_s, u"<table>"_s, u"Секретарь"_s, u"</html>"_s};
    qsizetype place = 0;
    for (const auto &part : order) {
        const auto found = html.indexOf(part, place);
        CHECK(found >= place);
        place = found;
    }
}
