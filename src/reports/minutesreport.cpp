#include "minutesreport.h"

#include "planreport.h"

#include "core/decisiontext.h"
#include "core/numbering.h"
#include "core/textfold.h"

#include <QLocale>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = ReportParagraph::Kind;

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

QString withStop(const QString &text)
{
    return text.isEmpty() || u".!?:;,"_s.contains(text.back()) ? text : text + u'.';
}

QString upperFirst(QString text)
{
    if (!text.isEmpty())
        text.front() = text.front().toUpper();
    return text;
}

QString dateAndNumber(const Minutes &minutes)
{
    const auto day = minutesDay(minutes.date);
    QString line =
        day ? QLocale(QLocale::Russian).toString(*day, u"d MMMM yyyy"_s) + u" г."_s : minutes.date.simplified();
    if (!minutes.number.trimmed().isEmpty())
        line += (line.isEmpty() ? u"№\u00a0"_s : u"    №\u00a0"_s) + minutes.number.trimmed();
    return line;
}

void addText(Report &report, const QString &text)
{
    if (!text.isEmpty())
        report.body.push_back(ReportParagraph{Kind::Text, text, {}});
}

void addHeading(Report &report, const QString &text)
{
    report.body.push_back(ReportParagraph{Kind::Heading, text, {}});
}

// One person stands behind the word, several below it.
void addPersons(Report &report, const QString &word, const QString &persons)
{
    const QStringList lines = linesOf(persons);
    if (lines.size() == 1)
        addText(report, word + u": "_s + withStop(lines.front()));
    if (lines.size() < 2)
        return;
    addText(report, word + u':');
    for (qsizetype at = 0; at < lines.size(); ++at)
        report.body.push_back(ReportParagraph{
            Kind::Item, at + 1 < lines.size() ? QString(lines[at] + u';') : withStop(lines[at]), u"–"_s});
}

QString decisionText(const Plan &decisions, const Activity &activity)
{
    QString text = decisions.cell(activity, ColumnRole::Activity).trimmed();
    const QString deadline = decisions.cell(activity, ColumnRole::Deadline).simplified();
    const QString responsible = decisions.cell(activity, ColumnRole::Responsible).simplified();
    const DecisionText named = takeDecisionApart(text, decisions.properties.period);
    QStringList below;
    if (!deadline.isEmpty() && !containsFolded(text, deadline))
        below << u"Срок: "_s + withStop(deadline);
    if (!responsible.isEmpty() && folded(named.responsible) != folded(responsible) &&
        !containsFolded(text, responsible))
        below << u"Ответственные: "_s + withStop(responsible);
    return below.isEmpty() ? text : withStop(text) + u'\n' + below.join(u' ');
}

void addDecisions(Report &report, const Plan &decisions, const PlanNumbers &numbers, std::optional<std::size_t> section)
{
    for (std::size_t at = 0; at < decisions.activities.size(); ++at) {
        const Activity &activity = decisions.activities[at];
        if (activity.section != section)
            continue;
        QString marker = numbers.activities[at].trimmed();
        if (marker.isEmpty())
            marker = u"–"_s;
        else if (marker.back().isDigit())
            marker += u'.';
        report.body.push_back(ReportParagraph{Kind::Item, decisionText(decisions, activity), marker});
    }
}

bool hasDecisions(const Plan &decisions, std::optional<std::size_t> section)
{
    return std::ranges::find(decisions.activities, section, &Activity::section) != decisions.activities.end();
}

void addHead(Report &report, const Minutes &minutes)
{
    addText(report, dateAndNumber(minutes));
    for (const QString &line : linesOf(minutes.place))
        addText(report, line.contains(u':') ? line : u"Место проведения: "_s + line);
    addPersons(report, u"Председатель"_s, minutes.chair);
    addPersons(report, u"Секретарь"_s, minutes.secretary);
    addPersons(report, u"Присутствовали"_s, minutes.present);
    addPersons(report, u"Приглашены"_s, minutes.invited);
    addPersons(report, u"Отсутствовали"_s, minutes.absent);
}

void addAgenda(Report &report, const Minutes &minutes)
{
    if (minutes.agenda.empty())
        return;
    addHeading(report, u"Повестка дня"_s);
    for (std::size_t at = 0; at < minutes.agenda.size(); ++at)
        report.body.push_back(
            ReportParagraph{Kind::Item, upperFirst(minutes.agenda[at].topic.trimmed()), u"%1."_s.arg(at + 1)});
}

void addSpeech(Report &report, const QString &heard)
{
    for (const QString &line : linesOf(heard)) {
        const bool item = u"-–—•"_s.contains(line.front());
        if (item)
            report.body.push_back(ReportParagraph{Kind::Item, line.mid(1).trimmed(), u"–"_s});
        else
            addText(report, line);
    }
}

QStringList signatureOf(const Minutes &minutes, const Plan &decisions)
{
    const QStringList typed = linesOf(decisions.properties.signature);
    if (!typed.isEmpty())
        return typed;
    QStringList lines;
    const auto add = [&](const QString &post, const QString &person) {
        const QString name = person.section(u'\n', 0, 0).section(u',', 0, 0).trimmed();
        if (!name.isEmpty())
            lines << post + u" ______________ "_s + name;
    };
    add(u"Председатель"_s, minutes.chair);
    add(u"Секретарь"_s, minutes.secretary);
    return lines;
}

} // namespace

Report minutesReport(const Minutes &minutes, const Plan &decisions, const QStringList &plans)
{
    // Approval and agreement are put on paper as those of a plan are.
    Plan blocks;
    blocks.properties.approval = decisions.properties.approval;
    blocks.properties.agreement = decisions.properties.agreement;
    blocks.properties.page = decisions.properties.page;
    Report report = planReport(blocks);
    report.body.clear();
    report.title = (linesOf(minutes.organisation) + QStringList{u"ПРОТОКОЛ"_s} + linesOf(minutes.meeting)).join(u'\n');
    addHead(report, minutes);
    addAgenda(report, minutes);

    const PlanNumbers numbers = numbersOf(decisions);
    std::vector<bool> printed(decisions.sections.size());
    for (std::size_t at = 0; at < minutes.agenda.size(); ++at) {
        const MinutesQuestion &question = minutes.agenda[at];
        const auto section = sectionOfQuestion(decisions, at);
        const bool decided = section && hasDecisions(decisions, section);
        if (section)
            printed[*section] = true;
        if (question.heard.trimmed().isEmpty() && !decided && question.voting.trimmed().isEmpty())
            continue;
        addHeading(report, u"%1. %2"_s.arg(at + 1).arg(upperFirst(question.topic.section(u'\n', 0, 0).trimmed())));
        addSpeech(report, question.heard);
        if (decided) {
            addText(report, u"РЕШИЛИ:"_s);
            addDecisions(report, decisions, numbers, section);
        }
        addSpeech(report, question.voting);
    }
    for (std::size_t section = 0; section < decisions.sections.size(); ++section) {
        if (printed[section] || !hasDecisions(decisions, section))
            continue;
        addHeading(report, decisions.sections[section].title);
        addText(report, u"РЕШИЛИ:"_s);
        addDecisions(report, decisions, numbers, section);
    }
    if (hasDecisions(decisions, std::nullopt)) {
        addHeading(report, u"РЕШИЛИ:"_s);
        addDecisions(report, decisions, numbers, std::nullopt);
    }
    for (qsizetype at = 0; at < plans.size(); ++at)
        addText(report, plans.size() == 1 ? u"Приложение: %1"_s.arg(plans[at])
                                          : u"Приложение № %1: %2"_s.arg(at + 1).arg(plans[at]));
    report.signature = signatureOf(minutes, decisions);
    return report;
}

} // namespace versta
