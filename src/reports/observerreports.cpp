#include "observerreports.h"

#include "core/pluralru.h"

#include <QLocale>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportParagraph::Kind;

// Short enough for the narrower page that Word makes of the same lines.
const QString Line = u"____________________"_s;
const QString LongLine = u"____________________________________"_s;

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : QString();
}

QString nameOf(const ObserverPapers &papers, SchoolId school)
{
    const auto found = papers.schools.find(school);
    return found == papers.schools.end() ? QString() : found->second;
}

std::vector<ObserverRegister> registersIn(std::optional<ObserverRegister> list)
{
    return list ? std::vector{*list}
                : std::vector<ObserverRegister>(AllObserverRegisters.begin(), AllObserverRegisters.end());
}

ReportColumn numberColumn()
{
    return {u"№ п/п"_s, 0, true, TextAlignment::Centre};
}

QString accreditationText(const Accreditation &accreditation)
{
    QStringList parts;
    if (!accreditation.number.isEmpty())
        parts << u"№ "_s + accreditation.number;
    if (accreditation.from.isValid())
        parts << u"с "_s + dayText(accreditation.from);
    if (accreditation.to.isValid())
        parts << u"до "_s + dayText(accreditation.to);
    return parts.join(u' ');
}

// The people of the registers, each register under a heading when there are several.
template <class Cells>
ReportTable peopleTable(const ObserverPapers &papers, std::optional<ObserverRegister> list,
                        std::vector<ReportColumn> columns, Cells cells)
{
    ReportTable table{std::move(columns), {}};
    for (const ObserverRegister each : registersIn(list)) {
        int number = 0;
        for (const Observer &observer : papers.schedule.observers) {
            if (observer.list != each)
                continue;
            if (number == 0 && !list)
                table.rows.push_back({ReportRow::Kind::Section, {observerRegisterTitle(each)}, {}});
            QStringList row = cells(observer);
            row.prepend(QString::number(++number));
            table.rows.push_back({ReportRow::Kind::Cells, row, {}});
        }
    }
    return table;
}

QString peopleAt(const ObserverRules &rules, const Observation &observation)
{
    const auto assigned = rules.assignedTo(observation.id);
    QStringList lines;
    for (const ObserverAssignment *assignment : assigned) {
        if (const Observer *who = rules.observer(assignment->observer))
            lines << u"%1, %2"_s.arg(who->name, observerCategoryName(who->category));
    }
    if (const int missing = observation.needed - int(assigned.size()); missing > 0)
        lines << u"не назначено: %1"_s.arg(missing);
    return lines.join(u'\n');
}

QString periodText(const std::vector<Observation> &observations)
{
    if (observations.empty())
        return {};
    const QDate from = observations.front().day;
    const QDate to = observations.back().day;
    return from == to ? u"\n"_s + dayText(from) : u"\nс %1 по %2"_s.arg(dayText(from), dayText(to));
}

ReportParagraph item(const QString &text, const QString &marker)
{
    return {Kind::Item, text, marker};
}

QString mark(bool set)
{
    return set ? u"☒"_s : u"☐"_s;
}

QString orLine(const QString &text)
{
    return text.isEmpty() ? Line : text;
}

QString timeText(QTime time)
{
    return time.isValid() ? time.toString(u"HH:mm"_s) : u"____:____"_s;
}

struct ActHead
{
    QString school;
    QString day;
    QString subject;
    QString grade;
    QString rooms;
    QString observer;
    QString category;
};

Report actReport(const ActHead &head, const ObservationAct *act, const std::set<ObservedStep> &steps)
{
    Report report;
    report.title = u"АКТ\nнаблюдения за проведением всероссийских проверочных работ"_s;
    const auto add = [&](const QString &text) { report.body.push_back(ReportParagraph{Kind::Item, text, {}}); };
    add(u"Образовательная организация: "_s + (head.school.isEmpty() ? LongLine : head.school));
    add(u"Дата: %1      Начало наблюдения: %2      Окончание: %3"_s.arg(
        head.day.isEmpty() ? u"____.____.20____"_s : head.day, timeText(act ? act->from : QTime()),
        timeText(act ? act->to : QTime())));
    add(u"Предмет: %1      Класс: %2      Аудитории: %3"_s.arg(orLine(head.subject),
                                                               head.grade.isEmpty() ? u"_______"_s : head.grade,
                                                               head.rooms.isEmpty() ? u"__________"_s : head.rooms));
    const QString who = head.observer + u", "_s + head.category;
    add(u"Наблюдатель: "_s + (head.observer.isEmpty() ? LongLine : who));
    report.body.push_back(ReportParagraph{Kind::Heading, u"Этапы, на которых присутствовал наблюдатель"_s, {}});
    for (const ObservedStep step : AllObservedSteps)
        report.body.push_back(item(observedStepName(step), mark(steps.contains(step))));
    report.body.push_back(ReportParagraph{Kind::Heading, u"Результат наблюдения"_s, {}});
    report.body.push_back(item(u"нарушений не выявлено"_s, mark(act && act->violations.empty())));
    report.body.push_back(item(u"выявлены нарушения:"_s, mark(act && !act->violations.empty())));
    int number = 0;
    for (const Violation violation : AllViolations) {
        ++number;
        report.body.push_back(item(u"%1. %2"_s.arg(number).arg(violationName(violation)),
                                   mark(act && act->violations.contains(violation))));
    }
    report.body.push_back(ReportParagraph{Kind::Heading, u"Замечания и пояснения"_s, {}});
    if (act) {
        add(act->text.isEmpty() ? u"нет"_s : act->text);
    } else {
        for (int line = 0; line < 4; ++line)
            add(Line + Line + Line);
    }
    const QString name = head.observer.isEmpty() ? u"____________________"_s : shortPersonName(head.observer);
    report.signature = {u"Наблюдатель: ______________ / %1 /      Дата: %2"_s.arg(name, act ? dayText(act->day)
                                                                                            : u"____.____.20____"_s),
                        u"С актом ознакомлен, ответственный организатор: ______________ / ____________________ /"_s};
    return report;
}

} // namespace

Report observerListReport(const ObserverPapers &papers, std::optional<ObserverRegister> list)
{
    Report report;
    report.approval = {u"Приложение"_s, u"к приказу ____________________"_s,
                       u"от «___» ____________ 20___ г. № ____"_s};
    report.title = (list ? u"Список\n%1 наблюдателей"_s.arg(*list == ObserverRegister::Municipal ? u"муниципальных"_s
                                                                                                 : u"общественных"_s)
                         : u"Список\nмуниципальных и общественных наблюдателей"_s) +
                   u"\nза проведением и проверкой всероссийских проверочных работ"_s;
    report.body.push_back(peopleTable(papers, list,
                                      {numberColumn(),
                                       {u"Фамилия, имя, отчество"_s},
                                       {u"Категория"_s},
                                       {u"Место работы (учёбы), должность"_s},
                                       {u"Аккредитация"_s}},
                                      [](const Observer &observer) {
                                          return QStringList{observer.name, observerCategoryName(observer.category),
                                                             observer.workplace,
                                                             accreditationText(observer.accreditation)};
                                      }));
    return report;
}

Report observerScheduleReport(const ObserverPapers &papers)
{
    Report report;
    report.title = u"График\nнаблюдения за проведением и проверкой всероссийских проверочных работ"_s +
                   periodText(papers.schedule.observations);
    ReportTable table{{numberColumn(),
                       {u"Образовательная организация"_s},
                       {u"Этап"_s},
                       {u"Класс, предмет"_s},
                       {u"Аудитории"_s},
                       {u"Наблюдатели"_s}},
                      {}};
    const ObserverRules rules(papers.schedule);
    QDate day;
    int number = 0;
    for (const Observation &observation : papers.schedule.observations) {
        if (observation.day != day) {
            day = observation.day;
            table.rows.push_back(
                {ReportRow::Kind::Section, {QLocale(QLocale::Russian).toString(day, u"d MMMM yyyy 'г.', dddd"_s)}, {}});
        }
        QStringList work;
        if (observation.grade > 0)
            work << u"%1 класс"_s.arg(observation.grade);
        if (!observation.subject.isEmpty())
            work << observation.subject;
        table.rows.push_back(
            {ReportRow::Kind::Cells,
             {QString::number(++number), nameOf(papers, observation.school), observationStageName(observation.stage),
              work.join(u", "_s), observation.rooms, peopleAt(rules, observation)},
             {}});
    }
    report.body.push_back(std::move(table));
    report.signature = {u"Составил: ______________ %1"_s.arg(papers.author).trimmed()};
    return report;
}

Report briefingJournalReport(const ObserverPapers &papers, std::optional<ObserverRegister> list)
{
    Report report;
    report.title = u"Журнал\nинструктажа наблюдателей за проведением всероссийских проверочных работ"_s;
    report.body.push_back(ReportParagraph{
        Kind::Text,
        u"Подписью наблюдатель подтверждает, что знает порядок проведения и проверки работ, права и обязанности "
        "наблюдателя и что в школах, куда он направлен, не работает сам, не учатся его дети и не учатся и не работают "
        "его родственники."_s,
        {}});
    report.body.push_back(peopleTable(
        papers, list,
        {numberColumn(),
         {u"Фамилия, имя, отчество"_s},
         {u"Категория, место работы"_s},
         {u"Дата инструктажа"_s, 32, false, TextAlignment::Centre},
         {u"Подпись наблюдателя"_s, 42}},
        [](const Observer &observer) {
            QString who = observerCategoryName(observer.category);
            if (!observer.workplace.isEmpty())
                who += u", "_s + observer.workplace;
            return QStringList{observer.name, who,
                               observer.briefingDay.isValid() ? dayText(observer.briefingDay) : u"____.____.20____"_s,
                               u"\n__________________"_s};
        }));
    report.signature = {u"Инструктаж провёл: ______________ / %1 /"_s.arg(
        papers.author.isEmpty() ? u"____________________"_s : papers.author)};
    return report;
}

Report blankActReport()
{
    return actReport({}, nullptr, {});
}

Report observationActReport(const ObserverPapers &papers, const ObserverAssignment &assignment)
{
    const ObserverRules rules(papers.schedule);
    const Observation *at = rules.observation(assignment.observation);
    const Observer *who = rules.observer(assignment.observer);
    if (!at || !who)
        return blankActReport();
    const auto found = std::ranges::find(papers.acts, assignment.id, &ObservationAct::assignment);
    const ObservationAct *act = found == papers.acts.end() ? nullptr : &*found;
    const ActHead head{nameOf(papers, at->school),
                       dayText(at->day),
                       at->subject,
                       at->grade > 0 ? QString::number(at->grade) : QString(),
                       at->rooms,
                       who->name,
                       observerCategoryName(who->category)};
    return actReport(head, act, act ? act->steps : usualSteps(at->stage));
}

Report observationSummaryReport(const ObserverPapers &papers)
{
    Report report;
    report.title = u"Итоги наблюдения\nза проведением и проверкой всероссийских проверочных работ"_s +
                   periodText(papers.schedule.observations);
    const auto summary = observationSummary(papers.schedule, papers.acts);
    ReportTable table{{numberColumn(),
                       {u"Образовательная организация"_s},
                       {u"Наблю-\nдений"_s, 20, false, TextAlignment::Centre},
                       {u"Без наблю-\nдателя"_s, 20, false, TextAlignment::Centre},
                       {u"Назна-\nчений"_s, 20, false, TextAlignment::Centre},
                       {u"Актов"_s, 16, false, TextAlignment::Centre},
                       {u"С нару-\nшениями"_s, 22, false, TextAlignment::Centre},
                       {u"Какие нарушения, в скольких актах"_s}},
                      {}};
    SchoolObservation all;
    int number = 0;
    for (const SchoolObservation &school : summary) {
        QStringList found;
        for (const auto &[violation, count] : school.violations)
            found << u"%1 — %2"_s.arg(violationName(violation)).arg(count);
        table.rows.push_back(
            {ReportRow::Kind::Cells,
             {QString::number(++number), nameOf(papers, school.school), QString::number(school.places),
              QString::number(school.uncovered), QString::number(school.assigned), QString::number(school.acts),
              QString::number(school.withViolations), found.join(u";\n"_s)},
             {}});
        all.places += school.places;
        all.uncovered += school.uncovered;
        all.acts += school.acts;
        all.withViolations += school.withViolations;
    }
    report.body.push_back(ReportParagraph{
        Kind::Text,
        u"Запланировано %1 в %2, без наблюдателя осталось %3. Получено актов: %4, из них с нарушениями: %5."_s.arg(
            countOf(all.places, u"наблюдение"_s, u"наблюдения"_s, u"наблюдений"_s),
            countOf(qint64(summary.size()), u"школе"_s, u"школах"_s, u"школах"_s), QString::number(all.uncovered),
            QString::number(all.acts), QString::number(all.withViolations)),
        {}});
    report.body.push_back(std::move(table));
    report.signature = {u"Составил: ______________ %1"_s.arg(papers.author).trimmed()};
    return report;
}

PageSetup observerPageSetup()
{
    PageSetup setup;
    setup.orientation = PageSetup::Orientation::Landscape;
    setup.columnNumbers = false;
    return setup;
}

PageSetup actPageSetup()
{
    PageSetup setup;
    setup.orientation = PageSetup::Orientation::Portrait;
    setup.columnNumbers = false;
    setup.textSize = 12;
    return setup;
}

} // namespace versta
