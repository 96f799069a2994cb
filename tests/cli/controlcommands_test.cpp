#include "document/controlqueries.h"
#include "document/document.h"
#include "document/sample.h"
#include "support/catch.h"
#include "support/commandrun.h"
#include "support/temporaryfolder.h"

#include <QFile>
#include <QJsonArray>

using namespace versta;
using test::Outcome;
using test::run;
using namespace Qt::StringLiterals;

namespace {

struct WithSample
{
    WithSample() { REQUIRE(createSample(file)); }

    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile written(folder.file(name));
        REQUIRE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    }

    test::TemporaryFolder folder;
    QString file = folder.file(u"Пример.versta"_s);
};

} // namespace

TEST_CASE("The calendar of a municipality is written and every activity of its plans is in it or named as left out")
{
    const WithSample with;
    const Outcome outcome =
        run({u"plan"_s, u"ics"_s, with.file, u"--to"_s, with.folder.file(u"сроки.ics"_s), u"--json"_s});
    REQUIRE(outcome.status == ExitStatus::Done);
    const QByteArray calendar = with.bytes(u"сроки.ics"_s);
    const QJsonObject json = outcome.json();
    CHECK(json[u"events"_s].toInt() == calendar.count("BEGIN:VEVENT"));
    const auto document = Document::open(with.file, Document::Access::ReadOnly);
    REQUIRE(document);
    const auto activities = controlledActivities(**document, QDate::currentDate());
    REQUIRE(activities);
    QSet<qint64> leftOut;
    for (const QJsonValue value : json[u"left_out"_s].toArray()) {
        CHECK_FALSE(value[u"reason"_s].toString().isEmpty());
        leftOut << value[u"activity_id"_s].toInteger();
    }
    CHECK(leftOut.size() == json[u"left_out"_s].toArray().size());
    int inCalendar = 0;
    for (const ControlledActivity &activity : *activities) {
        const bool found =
            calendar.contains(QByteArray("UID:activity-" + QByteArray::number(activity.activity.value()) + '-'));
        inCalendar += found ? 1 : 0;
        // What schools do by their own plans is not the department's to be reminded of.
        if (activity.isOfSchoolPlan())
            CHECK_FALSE((found || leftOut.contains(activity.activity.value())));
        else
            CHECK(found != leftOut.contains(activity.activity.value()));
    }
    CHECK(inCalendar > 0);
    // The same again gives the same events.
    REQUIRE(run({u"plan"_s, u"ics"_s, with.file, u"--to"_s, with.folder.file(u"ещё.ics"_s)}).status ==
            ExitStatus::Done);
    const auto uids = [](const QByteArray &bytes) {
        QByteArrayList lines = bytes.split('\n');
        lines.removeIf([](const QByteArray &line) { return !line.startsWith("UID:"); });
        return lines;
    };
    CHECK(uids(with.bytes(u"ещё.ics"_s)) == uids(calendar));
}

TEST_CASE("The report of a plan is written in both forms, from the day that is asked for")
{
    const WithSample with;
    for (const QString &name : {u"отчёт.pdf"_s, u"отчёт.docx"_s}) {
        const Outcome outcome =
            run({u"plan"_s, u"report"_s, with.file, u"--plan"_s, u"3"_s, u"--to"_s, with.folder.file(name), u"--on"_s,
                 u"2023-03-22"_s, u"--who"_s, u"Петрова Н. С."_s});
        INFO(outcome.messages.toStdString());
        CHECK(outcome.status == ExitStatus::Done);
        CHECK(with.bytes(name).size() > 2000);
    }
}

TEST_CASE("What cannot be written is said and nothing is left behind")
{
    const WithSample with;
    const QString target = with.folder.file(u"сроки.txt"_s);
    CHECK(run({u"plan"_s, u"ics"_s, with.file, u"--to"_s, target}).messages.contains(u".ics"_s));
    CHECK(run({u"plan"_s, u"ics"_s, with.file}).status == ExitStatus::NotDone);
    CHECK(run({u"plan"_s, u"ics"_s, with.file, u"--to"_s, target, u"--plan"_s, u"999"_s}).status ==
          ExitStatus::NotDone);
    CHECK(run({u"plan"_s, u"report"_s, with.file, u"--plan"_s, u"3"_s, u"--to"_s, target, u"--on"_s, u"завтра"_s})
              .messages.contains(u"«завтра» — не дата"_s));
    CHECK(run({u"plan"_s, u"report"_s, with.file, u"--to"_s, target}).status == ExitStatus::NotDone);
    CHECK_FALSE(QFile::exists(target));
}
