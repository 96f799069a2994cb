#include "core/deadlinejson.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace versta;
using namespace Qt::StringLiterals;

TEST_CASE("Every unambiguous deadline of the sample plans is understood as annotated")
{
    QFile file(QStringLiteral(VERSTA_TEST_DATA "/deadlines.jsonl"));
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
        INFO(gold.value(u"text"_s).toString().toStdString());
        CHECK(got.value(u"kind"_s).toString() == gold.value(u"kind"_s).toString());
        CHECK(QJsonDocument(got.value(u"intervals"_s).toArray()).toJson().toStdString() ==
              QJsonDocument(gold.value(u"intervals"_s).toArray()).toJson().toStdString());
        CHECK(got.value(u"reference"_s).toString() == gold.value(u"reference"_s).toString());
        if (!gold.value(u"recurs"_s).isNull())
            CHECK(got.value(u"recurs"_s).toString() == gold.value(u"recurs"_s).toString());
        ++checked;
    }
    CHECK(checked == 80);
}
