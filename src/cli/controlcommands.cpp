#include "command.h"

#include "core/pluralru.h"
#include "document/controlqueries.h"
#include "document/document.h"
#include "document/plancalendar.h"
#include "exchange/icsexport.h"
#include "exchange/reportexport.h"
#include "reports/controlreport.h"

#include <QDir>
#include <QJsonArray>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::optional<PlanId> chosenPlan(const QCommandLineParser &parser)
{
    return parser.isSet(u"plan"_s) ? std::optional(PlanId(parser.value(u"plan"_s).toLongLong())) : std::nullopt;
}

// The day of --on, today without it; null when it is none.
QDate chosenDay(const QCommandLineParser &parser)
{
    return parser.isSet(u"on"_s) ? QDate::fromString(parser.value(u"on"_s), Qt::ISODate) : QDate::currentDate();
}

ExitStatus noDay(const QCommandLineParser &parser, const CommandStreams &streams)
{
    writeLine(streams.messages, u"«%1» — не дата. Напишите её так: 2024-02-28."_s.arg(parser.value(u"on"_s)));
    return ExitStatus::NotDone;
}

Result<PlanCalendar> calendarOf(const Document &document, const std::optional<PlanId> &plan)
{
    const QDate today = QDate::currentDate();
    auto activities = plan ? controlledActivities(document, *plan, today) : controlledActivities(document, today);
    if (!activities)
        return tl::unexpected(activities.error());
    if (!plan)
        std::erase_if(*activities, [](const ControlledActivity &activity) { return activity.isOfSchoolPlan(); });
    return municipalityIdentity(document).map(
        [&](const QString &identity) { return planCalendar(*activities, identity); });
}

void writeCalendar(const PlanCalendar &calendar, const QString &target, bool json, const CommandStreams &streams)
{
    if (json) {
        QJsonArray leftOut;
        for (const LeftOutActivity &activity : calendar.leftOut)
            leftOut.append(QJsonObject{{u"plan"_s, activity.plan.id.value()},
                                       {u"activity_id"_s, activity.activity.value()},
                                       {u"number"_s, activity.number},
                                       {u"activity"_s, activity.text},
                                       {u"reason"_s, activity.reason}});
        writeJson(streams.output,
                  {{u"file"_s, target}, {u"events"_s, qint64(calendar.events.size())}, {u"left_out"_s, leftOut}});
        return;
    }
    writeLine(streams.output, u"Записано %1, файл «%2»."_s.arg(
                                  countOf(qint64(calendar.events.size()), u"событие"_s, u"события"_s, u"событий"_s),
                                  QDir::toNativeSeparators(target)));
    if (!calendar.leftOut.empty())
        writeLine(streams.output, u"Не вошли, %1:"_s.arg(calendar.leftOut.size()));
    for (const LeftOutActivity &activity : calendar.leftOut)
        writeLine(streams.output, u"  %1\t%2\t%3"_s.arg(activity.number, activity.reason, activity.text));
}

ExitStatus exportIcs(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QString target = parser.value(u"to"_s);
    if (target.isEmpty()) {
        writeLine(streams.messages, u"Укажите файл: --to ФАЙЛ.ics."_s);
        return ExitStatus::NotDone;
    }
    const auto document = Document::open(parser.positionalArguments().first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto calendar = calendarOf(**document, chosenPlan(parser));
    if (!calendar)
        return report(calendar.error(), streams);
    const CalendarEvents events{u"Сроки планов: %1"_s.arg((*document)->name()), QDateTime::currentDateTimeUtc(),
                                calendar->events};
    if (const auto written = exportCalendar(events, target); !written)
        return report(written.error(), streams);
    writeCalendar(*calendar, target, parser.isSet(u"json"_s), streams);
    return ExitStatus::Done;
}

ExitStatus writeControlReport(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QString target = parser.value(u"to"_s);
    const auto id = chosenPlan(parser);
    if (!id || target.isEmpty()) {
        writeLine(streams.messages, u"Укажите план (--plan НОМЕР) и файл (--to ФАЙЛ)."_s);
        return ExitStatus::NotDone;
    }
    const QDate on = chosenDay(parser);
    if (!on.isValid())
        return noDay(parser, streams);
    const auto document = Document::open(parser.positionalArguments().first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto plan = loadPlan(**document, *id);
    if (!plan)
        return report(plan.error(), streams);
    const auto activities = controlledActivities(**document, *id, on);
    if (!activities)
        return report(activities.error(), streams);
    const ControlReportData data{on, parser.value(u"who"_s), {activities->begin(), activities->end()}};
    if (const auto written = exportReport(controlReport(*plan, data), controlPageSetup(*plan), target); !written)
        return report(written.error(), streams);
    writeLine(streams.messages, u"Записан файл «%1»."_s.arg(QDir::toNativeSeparators(target)));
    return ExitStatus::Done;
}

} // namespace

std::vector<Command> controlCommands()
{
    const QCommandLineOption plan(u"plan"_s, {}, u"НОМЕР"_s);
    const QCommandLineOption to(u"to"_s, {}, u"ФАЙЛ"_s);
    return {
        {.words = {u"plan"_s, u"ics"_s},
         .usage = u"ФАЙЛ.versta --to ФАЙЛ.ics [--plan НОМЕР] [--json]"_s,
         .summary = u"Записывает понятые сроки в календарь с напоминаниями и перечисляет, что не вошло."_s,
         .explanation = u"--plan  один план; без него — все, кроме планов школ. Повторная загрузка в календарь "
                        u"обновляет события, а не "
                        "удваивает их."_s,
         .options = {plan, to, QCommandLineOption(u"json"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = exportIcs},
        {.words = {u"plan"_s, u"report"_s},
         .usage = u"ФАЙЛ.versta --plan НОМЕР --to ФАЙЛ [--on ДАТА] [--who КТО]"_s,
         .summary = u"Записывает «Отчёт о выполнении плана»: вид — по окончанию (%1)."_s.arg(
             reportExportSuffixes().join(u' ')),
         .explanation = u"--on   день, на который смотреть, например 2024-02-28; без него — сегодня.\n"
                        "--who  кто составил отчёт."_s,
         .options = {plan, to, QCommandLineOption(u"on"_s, {}, u"ДАТА"_s), QCommandLineOption(u"who"_s, {}, u"КТО"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = writeControlReport},
    };
}

} // namespace versta
