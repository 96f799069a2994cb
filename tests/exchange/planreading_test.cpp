#include "core/planjson.h"
#include "core/recognition/planrecognition.h"
#include "exchange/documentreader.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <set>

// Every sample document against the reading made of it by hand: title, roles, sections, each field of each activity.
// White space is folded, the dot after a number is forgiven; nothing else is.

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array Fields{"number", "activity", "deadline", "result", "responsible", "control", "note"};

QString folder()
{
    return QString::fromUtf8(VERSTA_TEST_DATA) + u"/plans/"_s;
}

QJsonObject gold(const QString &name)
{
    QFile file(folder() + name + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QString text(const QJsonValue &value)
{
    return value.toString().simplified();
}

QString number(const QJsonValue &value)
{
    QString result = text(value).remove(u' ');
    while (result.endsWith(u'.'))
        result.chop(1);
    return result;
}

struct Score
{
    int passed = 0;
    QStringList failed;

    void check(const QString &what, const QString &wanted, const QString &got)
    {
        if (wanted == got)
            ++passed;
        else
            failed << what + u": wanted «"_s + wanted.left(80) + u"», got «"_s + got.left(80) + u'»';
    }
};

QString roles(const QJsonObject &plan)
{
    QStringList result;
    for (const auto column : plan[u"columns"_s].toArray())
        result << column.toObject()[u"role"_s].toString();
    return result.join(u' ');
}

QString firstLine(const QJsonValue &lines)
{
    QString result = text(lines.toArray().at(0));
    while (result.endsWith(u':'))
        result.chop(1);
    return result;
}

int overlap(const QJsonObject &wanted, const QJsonObject &plan)
{
    const auto got = plan[u"activities"_s].toArray();
    int hits = 0;
    qsizetype from = 0;
    for (const auto one : wanted[u"activities"_s].toArray()) {
        for (auto k = from; k < got.size(); ++k) {
            if (text(one.toObject()[u"activity"_s]) == text(got.at(k).toObject()[u"activity"_s])) {
                ++hits;
                from = k + 1;
                break;
            }
        }
    }
    return hits;
}

void scoreActivities(const QJsonObject &wanted, const QJsonObject &plan, Score &score)
{
    const auto want = wanted[u"activities"_s].toArray();
    const auto got = plan[u"activities"_s].toArray();
    score.check(u"activities"_s, QString::number(want.size()), QString::number(got.size()));
    std::set<qsizetype> used;
    qsizetype from = 0;
    for (qsizetype i = 0; i < want.size(); ++i) {
        const auto one = want.at(i).toObject();
        qsizetype at = from;
        while (at < got.size() && text(got.at(at).toObject()[u"activity"_s]) != text(one[u"activity"_s]))
            ++at;
        if (at < got.size())
            from = at + 1;
        else
            at = i < got.size() && !used.contains(i) ? i : -1;
        if (at >= 0)
            used.insert(at);
        const auto row = at >= 0 ? got.at(at).toObject() : QJsonObject();
        const QString what = u"activity %1 "_s.arg(i + 1);
        for (const auto *field : Fields) {
            const QString key = QString::fromLatin1(field);
            const bool isNumber = key == u"number";
            score.check(what + key, isNumber ? number(one[key]) : text(one[key]),
                        isNumber ? number(row[key]) : text(row[key]));
        }
        score.check(what + u"section"_s, QString::number(one[u"section"_s].toInt(-1)),
                    QString::number(row[u"section"_s].toInt(-1)));
    }
}

void scorePlan(const QJsonObject &wanted, const QJsonObject &plan, Score &score)
{
    score.check(u"title"_s, text(wanted[u"title"_s]), text(plan[u"title"_s]));
    score.check(u"roles"_s, roles(wanted), roles(plan));
    score.check(u"approval"_s, firstLine(wanted[u"approval"_s]), firstLine(plan[u"approval"_s]));
    score.check(u"period"_s, text(wanted[u"context_year"_s]), text(plan[u"context_year"_s]));
    const auto want = wanted[u"sections"_s].toArray();
    const auto got = plan[u"sections"_s].toArray();
    score.check(u"sections"_s, QString::number(want.size()), QString::number(got.size()));
    for (qsizetype i = 0; i < want.size(); ++i) {
        const auto one = want.at(i).toObject();
        const auto other = got.at(i).toObject();
        const QString what = u"section %1 "_s.arg(i + 1);
        score.check(what + u"title"_s, text(one[u"title"_s]), text(other[u"title"_s]));
        score.check(what + u"number"_s, number(one[u"number"_s]), number(other[u"number"_s]));
        score.check(what + u"label"_s, text(one[u"label"_s]), text(other[u"label"_s]));
        score.check(what + u"tasks"_s, text(one[u"tasks"_s].toArray().at(0)), text(other[u"tasks"_s].toArray().at(0)));
    }
    scoreActivities(wanted, plan, score);
}

/// Reads the document and scores it against each of the readings.
Score scoreDocument(const QString &document, const QStringList &readings)
{
    const auto content = readDocument(folder() + document);
    REQUIRE(content.has_value());
    std::vector<QJsonObject> plans;
    for (const auto &plan : recognisePlans(*content).plans)
        plans.push_back(planToJson(plan));
    Score score;
    for (const auto &reading : readings) {
        const auto wanted = gold(reading);
        QJsonObject best;
        int most = -1;
        for (const auto &plan : plans) {
            if (const int hits = overlap(wanted, plan); hits > most) {
                most = hits;
                best = plan;
            }
        }
        scorePlan(wanted, best, score);
    }
    return score;
}

} // namespace

TEST_CASE("Every sample document reads as its gold file says")
{
    const auto [document, readings] = GENERATE(table<QString, QStringList>({
        {u"000-tynda.docx"_s, {u"000-tynda"_s}},
        {u"000-tynda-whole.docx"_s, {u"000-tynda"_s}},
        {u"000-tynda.odt"_s, {u"000-tynda"_s}},
        {u"000-tynda.xlsx"_s, {u"000-tynda"_s}},
        {u"001-kaliningrad.docx"_s, {u"001-kaliningrad"_s}},
        {u"001-kaliningrad-whole.docx"_s, {u"001-kaliningrad"_s}},
        {u"001-kaliningrad.odt"_s, {u"001-kaliningrad"_s}},
        {u"001-kaliningrad.xlsx"_s, {u"001-kaliningrad"_s}},
        {u"002-kamensk-main.docx"_s, {u"002-kamensk-main"_s}},
        {u"002-kamensk-main-whole.docx"_s, {u"002-kamensk-main"_s}},
        {u"002-kamensk-main.odt"_s, {u"002-kamensk-main"_s}},
        {u"002-kamensk-main.xlsx"_s, {u"002-kamensk-main"_s}},
        {u"002-kamensk-decisions.docx"_s, {u"002-kamensk-decisions"_s}},
        {u"002-kamensk-decisions.odt"_s, {u"002-kamensk-decisions"_s}},
        {u"002-kamensk-decisions.xlsx"_s, {u"002-kamensk-decisions"_s}},
        {u"002-kamensk-minutes.docx"_s, {u"002-kamensk-main"_s, u"002-kamensk-decisions"_s}},
        {u"002-kamensk-minutes.odt"_s, {u"002-kamensk-main"_s, u"002-kamensk-decisions"_s}},
        {u"003-kumtorkala.docx"_s, {u"003-kumtorkala"_s}},
        {u"003-kumtorkala-whole.docx"_s, {u"003-kumtorkala"_s}},
        {u"003-kumtorkala.odt"_s, {u"003-kumtorkala"_s}},
        {u"003-kumtorkala.xlsx"_s, {u"003-kumtorkala"_s}},
        {u"004-krasnoyarsk.docx"_s, {u"004-krasnoyarsk"_s}},
        {u"004-krasnoyarsk-whole.docx"_s, {u"004-krasnoyarsk"_s}},
        {u"004-krasnoyarsk-embedded.docx"_s, {u"004-krasnoyarsk"_s}},
        {u"004-krasnoyarsk.odt"_s, {u"004-krasnoyarsk"_s}},
        {u"004-krasnoyarsk.xlsx"_s, {u"004-krasnoyarsk"_s}},
    }));
    const auto score = scoreDocument(document, readings);
    INFO(document.toStdString() << "\n" << score.failed.join(u'\n').toStdString());
    CHECK(score.failed.isEmpty());
    CHECK(score.passed > 90);
}

TEST_CASE("Raw texts with page debris read with at most one field in a hundred wrong")
{
    const auto [document, readings] = GENERATE(table<QString, QStringList>({
        {u"000-tynda.txt"_s, {u"000-tynda"_s}},
        {u"001-kaliningrad.txt"_s, {u"001-kaliningrad"_s}},
        {u"002-kamensk-minutes.txt"_s, {u"002-kamensk-main"_s, u"002-kamensk-decisions"_s}},
        {u"003-kumtorkala.txt"_s, {u"003-kumtorkala"_s}},
        {u"004-krasnoyarsk.txt"_s, {u"004-krasnoyarsk"_s}},
    }));
    const auto score = scoreDocument(document, readings);
    INFO(document.toStdString() << "\n" << score.failed.join(u'\n').toStdString());
    CHECK(score.failed.size() * 100 <= score.passed + score.failed.size());
}
