#include "exchange/icsexport.h"
#include "support/catch.h"
#include "support/temporaryfolder.h"

#include <QFile>

#include <libical/ical.h>
#include <memory>

using namespace versta;
using namespace Qt::StringLiterals;

namespace {

CalendarEvents sample()
{
    CalendarEvents events;
    events.name = u"Сроки, планы; ВПР"_s;
    events.stamp = QDateTime(QDate(2024, 2, 1), QTime(9, 30), Qt::UTC);
    events.events = {
        {u"activity-7-1@abc.versta"_s,
         QDate(2024, 2, 28),
         QDate(2024, 2, 28),
         u"1.1. Издание приказов о проведении Всероссийских проверочных работ в 4–8, 10-х классах; «ВПР»"_s,
         u"Срок: До 28.02.2024\nПуть: C:\\Планы\nОтветственные: Общий отдел, методисты"_s,
         {7, 1}},
        {u"activity-9-2@abc.versta"_s, QDate(2024, 12, 30), QDate(2025, 1, 2), u"Семинар"_s, {}, {0}}};
    return events;
}

struct Freed
{
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
};

// The bytes as libical reads them, and what it found wrong.
struct Read
{
    explicit Read(const QByteArray &bytes)
        : calendar(icalparser_parse_string(bytes.constData()))
    {
        REQUIRE(calendar);
        for (auto *event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
             event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT))
            events.push_back(event);
    }

    [[nodiscard]] QList<int> alarmsOf(std::size_t at) const
    {
        QList<int> seconds;
        for (auto *alarm = icalcomponent_get_first_component(events[at], ICAL_VALARM_COMPONENT); alarm;
             alarm = icalcomponent_get_next_component(events[at], ICAL_VALARM_COMPONENT)) {
            auto *trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
            REQUIRE(trigger);
            seconds << icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration);
        }
        return seconds;
    }

    std::unique_ptr<icalcomponent, Freed> calendar;
    std::vector<icalcomponent *> events;
};

QDate dateOf(const icaltimetype &time)
{
    CHECK(time.is_date);
    return {time.year, time.month, time.day};
}

} // namespace

TEST_CASE("A calendar is read by libical as it was meant, without errors")
{
    const CalendarEvents events = sample();
    const Read read(icsBytes(events));
    CHECK(icalcomponent_isa(read.calendar.get()) == ICAL_VCALENDAR_COMPONENT);
    CHECK(icalrestriction_check(read.calendar.get()) == 1);
    CHECK(icalcomponent_count_errors(read.calendar.get()) == 0);
    REQUIRE(read.events.size() == 2);
    for (std::size_t at = 0; at < 2; ++at) {
        const CalendarEvent &event = events.events[at];
        CHECK(QString::fromUtf8(icalcomponent_get_uid(read.events[at])) == event.uid);
        CHECK(QString::fromUtf8(icalcomponent_get_summary(read.events[at])) == event.summary);
        CHECK(dateOf(icalcomponent_get_dtstart(read.events[at])) == event.first);
        CHECK(dateOf(icalcomponent_get_dtend(read.events[at])) == event.last.addDays(1));
    }
    CHECK(QString::fromUtf8(icalcomponent_get_description(read.events[0])) == events.events[0].description);
    // Nine in the morning of the day before, of a week before, and of the day itself.
    CHECK(read.alarmsOf(0) == QList{-(7 * 24 - 9) * 3600, -(24 - 9) * 3600});
    CHECK(read.alarmsOf(1) == QList{9 * 3600});
}

TEST_CASE("Lines are short, end as the standard says and tear no letter")
{
    const QByteArray bytes = icsBytes(sample());
    CHECK(bytes.endsWith("END:VCALENDAR\r\n"));
    CHECK(bytes.count('\n') == bytes.count("\r\n"));
    for (const QByteArray &line : bytes.split('\n')) {
        INFO(line.toStdString());
        CHECK(line.size() <= 76); // with the carriage return
        CHECK(QString::fromUtf8(line).toUtf8() == line);
    }
}

TEST_CASE("A calendar without events is a calendar, and only .ics is written")
{
    const test::TemporaryFolder folder;
    CalendarEvents none = sample();
    none.events.clear();
    REQUIRE(exportCalendar(none, folder.file(u"пусто.ics"_s)));
    QFile file(folder.file(u"пусто.ics"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(Read(file.readAll()).events.empty());
    const auto other = exportCalendar(none, folder.file(u"сроки.doc"_s));
    REQUIRE_FALSE(other);
    CHECK(other.error().code == Error::Code::Parse);
    CHECK(exportCalendar(none, folder.file(u"нет/сроки.ics"_s)).error().code == Error::Code::Io);
}
