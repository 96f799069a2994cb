#include "controlpapers.h"

#include "dialogs.h"
#include "exporting.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/plancalendar.h"
#include "exchange/icsexport.h"
#include "exchange/tableexport.h"
#include "reports/controlreport.h"
#include "signs/personname.h"

#include <QDir>
#include <QFileInfo>

#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ExportTable leftOutTable(const std::vector<LeftOutActivity> &leftOut)
{
    using Type = ExportColumn::Type;
    ExportTable table;
    table.title = u"Не вошли в календарь"_s;
    table.columns = {{u"План"_s, Type::Text, 0},
                     {u"№"_s, Type::Text, 0},
                     {u"Мероприятие"_s, Type::Text, 0},
                     {u"Почему"_s, Type::Text, 0}};
    for (const LeftOutActivity &activity : leftOut)
        table.rows.push_back({activity.plan.title, activity.number, activity.text, activity.reason});
    return table;
}

// «выполнено: 12; срок не понят: 1».
QString leftOutText(const std::vector<LeftOutActivity> &leftOut)
{
    std::map<QString, int> reasons;
    for (const LeftOutActivity &activity : leftOut)
        ++reasons[activity.reason];
    QStringList counts;
    for (const auto &[reason, count] : reasons)
        counts << u"%1: %2"_s.arg(reason).arg(count);
    return counts.join(u"; "_s);
}

void offerLeftOut(const Document &document, const PlanCalendar &calendar, Dialogs &dialogs, QWidget *parent)
{
    if (calendar.leftOut.empty())
        return;
    const auto count = qint64(calendar.leftOut.size());
    const Question question{
        .title = u"Сроки в календарь"_s,
        .text =
            u"В календарь не вошло: %1."_s.arg(countOf(count, u"мероприятие"_s, u"мероприятия"_s, u"мероприятий"_s)),
        .detail = leftOutText(calendar.leftOut) + u'.',
        .buttons = {u"Сохранить их список…"_s},
    };
    if (dialogs.ask(parent, question) == 0)
        static_cast<void>(exportTableWithQuestions(leftOutTable(calendar.leftOut), u"Не вошли в календарь"_s,
                                                   u"Не вошли в календарь"_s, document, dialogs, parent));
}

} // namespace

QString writeControlReport(const Document &document, PlanId plan, QDate day, Dialogs &dialogs, QWidget *parent)
{
    const auto whole = loadPlan(document, plan);
    const auto activities = controlledActivities(document, plan, day);
    if (!whole || !activities) {
        dialogs.tell(parent, whole ? activities.error() : whole.error());
        return {};
    }
    const ControlReportData data{day, personName(), {activities->begin(), activities->end()}};
    const QString path = exportReportWithQuestions(
        controlReport(*whole, data), controlPageSetup(*whole), u"Отчёт о выполнении плана"_s,
        u"Отчёт о выполнении %1"_s.arg(whole->properties.title.simplified()), document, dialogs, parent);
    return path.isEmpty() ? QString() : u"Отчёт записан: %1"_s.arg(QDir::toNativeSeparators(path));
}

QString writeCalendar(const Document &document, const std::vector<ControlledActivity> &activities, Dialogs &dialogs,
                      QWidget *parent)
{
    const auto identity = municipalityIdentity(document);
    if (!identity) {
        dialogs.tell(parent, identity.error());
        return {};
    }
    const PlanCalendar calendar = planCalendar(activities, *identity);
    const QString path =
        dialogs.saveFile(parent, {u"Сроки в календарь"_s,
                                  QDir(QFileInfo(document.path()).path()).filePath(u"Сроки планов.ics"_s),
                                  {u"Календарь iCalendar (*.ics)"_s},
                                  u"ics"_s});
    if (path.isEmpty())
        return {};
    const CalendarEvents events{u"Сроки планов: %1"_s.arg(document.name()), QDateTime::currentDateTimeUtc(),
                                calendar.events};
    if (const auto written = exportCalendar(events, path); !written) {
        dialogs.tell(parent, written.error());
        return {};
    }
    offerLeftOut(document, calendar, dialogs, parent);
    return u"Записано %1 в календарь: %2"_s.arg(
        countOf(qint64(calendar.events.size()), u"событие"_s, u"события"_s, u"событий"_s),
        QDir::toNativeSeparators(path));
}

} // namespace versta
