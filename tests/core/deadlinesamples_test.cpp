#include "core/deadlinejson.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

std::string asText(const QJsonValue &intervals)
{
    return QJsonDocument(intervals.toArray()).toJson(QJsonDocument::Compact).toStdString();
}

/// Compares every unambiguous line with what is understood; returns how many there were.
int checkAnnotated(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    int checked = 0;
    while (!file.atEnd()) {
        const auto line = file.readLine();
        const auto gold = QJsonDocument::fromJson(line).object();
        if (gold.isEmpty() || gold.value(u"ambiguous"_s).toBool())
            continue;
        const auto answer = answerDeadlineLine(line);
        REQUIRE(answer);
        const auto got = QJsonDocument::fromJson(*answer).object();
        INFO(gold.value(u"text"_s).toString().toStdString()
             << " (" << gold.value(u"context_year"_s).toString().toStdString() << ")");
        CHECK(got.value(u"kind"_s).toString() == gold.value(u"kind"_s).toString());
        CHECK(asText(got.value(u"intervals"_s)) == asText(gold.value(u"intervals"_s)));
        if (gold.contains(u"reference"_s))
            CHECK(got.value(u"reference"_s).toString() == gold.value(u"reference"_s).toString());
        if (!gold.value(u"recurs"_s).isNull())
            CHECK(got.value(u"recurs"_s).toString() == gold.value(u"recurs"_s).toString());
        ++checked;
    }
    return checked;
}

} // namespace

TEST_CASE("Every unambiguous deadline of the sample plans is understood as annotated")
{
    CHECK(checkAnnotated(QStringLiteral(VERSTA_TEST_DATA "/deadlines.jsonl")) == 80);
}

TEST_CASE("Deadlines as clerks type them are understood as annotated by hand")
{
    CHECK(checkAnnotated(QStringLiteral(VERSTA_TEST_DATA "/deadlines-more.jsonl")) == 1018);
}
