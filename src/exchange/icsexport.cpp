#include "icsexport.h"

#include "exportforms.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestLine = 75; // bytes, the line break apart

// A line that is too long goes on behind a line break and a space; a character is not torn.
void writeLine(QByteArray &bytes, const QByteArray &line)
{
    qsizetype length = 0;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const auto byte = static_cast<unsigned char>(line[at]);
        const qsizetype character = byte < 0x80 || byte >= 0xc0 ? (byte < 0x80   ? 1
                                                                   : byte < 0xe0 ? 2
                                                                   : byte < 0xf0 ? 3
                                                                                 : 4)
                                                                : 0;
        if (length + character > LongestLine) {
            bytes += "\r\n ";
            length = 1;
        }
        bytes += line[at];
        length += character;
    }
    bytes += "\r\n";
}

QByteArray escaped(const QString &text)
{
    QString out;
    for (const QChar sign : text) {
        if (sign == u'\n')
            out += u"\\n"_s;
        else if (sign == u'\\' || sign == u';' || sign == u',')
            out += u'\\' + sign;
        else if (sign >= u' ' || sign == u'\t')
            out += sign;
    }
    return out.toUtf8();
}

QByteArray day(QDate date)
{
    return date.toString(u"yyyyMMdd"_s).toLatin1();
}

// Nine in the morning, so many days before the midnight with which the event begins.
QByteArray trigger(int daysBefore)
{
    if (daysBefore == 0)
        return "PT9H";
    return daysBefore == 1 ? QByteArray("-PT15H") : "-P" + QByteArray::number(daysBefore - 1) + "DT15H";
}

void writeEvent(QByteArray &bytes, const CalendarEvent &event, const QByteArray &stamp)
{
    writeLine(bytes, "BEGIN:VEVENT");
    writeLine(bytes, "UID:" + escaped(event.uid));
    writeLine(bytes, "DTSTAMP:" + stamp);
    writeLine(bytes, "DTSTART;VALUE=DATE:" + day(event.first));
    writeLine(bytes, "DTEND;VALUE=DATE:" + day(event.last.addDays(1)));
    writeLine(bytes, "SUMMARY:" + escaped(event.summary));
    if (!event.description.isEmpty())
        writeLine(bytes, "DESCRIPTION:" + escaped(event.description));
    writeLine(bytes, "TRANSP:TRANSPARENT");
    for (const int days : event.remindDays) {
        writeLine(bytes, "BEGIN:VALARM");
        writeLine(bytes, "ACTION:DISPLAY");
        writeLine(bytes, "DESCRIPTION:" + escaped(event.summary));
        writeLine(bytes, "TRIGGER:" + trigger(days));
        writeLine(bytes, "END:VALARM");
    }
    writeLine(bytes, "END:VEVENT");
}

} // namespace

QByteArray icsBytes(const CalendarEvents &events)
{
    const QByteArray stamp = events.stamp.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1();
    QByteArray bytes;
    writeLine(bytes, "BEGIN:VCALENDAR");
    writeLine(bytes, "VERSION:2.0");
    writeLine(bytes, "PRODID:-//Versta//Versta//RU");
    writeLine(bytes, "CALSCALE:GREGORIAN");
    writeLine(bytes, "X-WR-CALNAME:" + escaped(events.name));
    for (const CalendarEvent &event : events.events)
        writeEvent(bytes, event, stamp);
    writeLine(bytes, "END:VCALENDAR");
    return bytes;
}

Result<> exportCalendar(const CalendarEvents &events, const QString &path)
{
    if (suffixOf(path) != u".ics"_s)
        return tl::unexpected(unknownForm(path, {u".ics"_s}));
    return writeWholeFile(path, icsBytes(events));
}

} // namespace versta
