#include "planreport.h"

#include "core/recognition/headings.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QStringList textLines(const QString &text)
{
    QStringList lines;
    for (const auto &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

/// A block with room for the signature before the name, where the document does not leave it already.
QStringList printedLines(const ApprovalBlock &block)
{
    auto lines = block.lines();
    const auto place = block.person.isEmpty() ? -1 : lines.lastIndexOf(block.person);
    if (place > 0 && !lines[place].contains(u"__"_s) && !lines[place - 1].contains(u"__"_s))
        lines[place].prepend(u"______________ "_s);
    return lines;
}

/// Takes the dash or bullet off that a list item was typed with.
QString withoutMarker(const QString &item)
{
    qsizetype start = 0;
    while (start < item.size() && (item[start].isSpace() || u"-–—•*·"_s.contains(item[start])))
        ++start;
    return item.mid(start);
}

bool isItem(const QString &line)
{
    return !line.isEmpty() && u"-–—•*·"_s.contains(line.front());
}

/// An item keeps the number it was typed with: «1.», «а)».
ReportParagraph numberedParagraph(const QString &line)
{
    static const QRegularExpression number(uR"(^(\d{1,2}[.)]|\p{Ll}\))\s*(?=[^\d\s]))"_s);
    const auto match = number.match(line);
    if (!match.hasMatch())
        return {ReportParagraph::Kind::Text, line, {}};
    return {ReportParagraph::Kind::Item, line.mid(match.capturedEnd()), match.captured(1)};
}

ReportParagraph paragraph(const QString &line)
{
    if (isItem(line))
        return {ReportParagraph::Kind::Item, withoutMarker(line), u"–"_s};
    return {ReportParagraph::Kind::Text, line, {}};
}

void addIntroduction(const PlanProperties &properties, Report &report)
{
    const auto preamble = textLines(properties.preamble);
    QStringList known;
    for (const auto &line : preamble) {
        report.body.push_back(paragraph(line));
        known << withoutMarker(line);
    }
    // Goals may stand in the preamble already, as the document had them.
    QStringList goals;
    for (const auto &goal : properties.goals) {
        const auto text = withoutMarker(goal.trimmed());
        if (!text.isEmpty() && !known.contains(text))
            goals << goal.trimmed();
    }
    if (goals.isEmpty())
        return;
    // Goals that come with their own words are printed as they were typed.
    if (std::ranges::any_of(goals, isGoalsHeading)) {
        for (const auto &goal : goals)
            report.body.push_back(isItem(goal) ? paragraph(goal) : numberedParagraph(goal));
        return;
    }
    if (preamble.isEmpty() || !preamble.back().endsWith(u':'))
        report.body.push_back(ReportParagraph{ReportParagraph::Kind::Text, u"Цели и задачи:"_s, {}});
    for (const auto &goal : goals)
        report.body.push_back(ReportParagraph{ReportParagraph::Kind::Item, withoutMarker(goal), u"–"_s});
}

QString sectionHeading(const PlanSection &section, const QString &number)
{
    auto heading = section.label;
    auto plain = number.trimmed();
    if (plain.endsWith(u'.'))
        plain.chop(1);
    if (!plain.isEmpty())
        heading += (heading.isEmpty() ? QString() : u" "_s) + plain;
    if (heading.isEmpty())
        return section.title;
    return section.title.isEmpty() ? heading : heading + u". "_s + section.title;
}

ReportRow sectionRow(const PlanSection &section, const QString &number)
{
    ReportRow row;
    row.kind = ReportRow::Kind::Section;
    row.cells << sectionHeading(section, number);
    auto tasks = section.tasks;
    // «Цель: …» says itself what it is.
    while (!tasks.isEmpty() && isGoalText(tasks.front()) && isTasksText(tasks.front()))
        row.lines << tasks.takeFirst();
    if (tasks.size() == 1) {
        row.lines << u"Задачи: "_s + withoutMarker(tasks.front());
    } else if (!tasks.isEmpty()) {
        row.lines << u"Задачи:"_s;
        for (const auto &task : tasks)
            row.lines << u"– "_s + withoutMarker(task);
    }
    return row;
}

ReportColumn reportColumn(const PlanColumn &column)
{
    ReportColumn result;
    result.header = column.header;
    result.width = column.width;
    if (column.role == ColumnRole::Number) {
        result.narrow = true;
        result.alignment = TextAlignment::Centre;
    }
    return result;
}

ReportTable planTable(const Plan &plan)
{
    ReportTable table;
    for (const auto &column : plan.columns)
        table.columns.push_back(reportColumn(column));
    const auto numbers = numbersOf(plan);
    const auto addActivities = [&](std::optional<std::size_t> section) {
        for (std::size_t a = 0; a < plan.activities.size(); ++a) {
            if (plan.activities[a].section == section)
                table.rows.push_back({ReportRow::Kind::Cells, activityTexts(plan, numbers, a), {}});
        }
    };
    addActivities(std::nullopt);
    for (std::size_t s = 0; s < plan.sections.size(); ++s) {
        table.rows.push_back(sectionRow(plan.sections[s], numbers.sections[s]));
        addActivities(s);
    }
    return table;
}

} // namespace

QStringList activityTexts(const Plan &plan, const PlanNumbers &numbers, std::size_t activity)
{
    if (activity >= plan.activities.size())
        return {};
    const auto &cells = plan.activities[activity].cells;
    QStringList texts;
    for (std::size_t c = 0; c < plan.columns.size(); ++c) {
        if (plan.columns[c].role == ColumnRole::Number)
            texts << numbers.activities[activity];
        else
            texts << (c < cells.size() ? cells[c] : QString());
    }
    return texts;
}

Report planReport(const Plan &plan)
{
    Report report;
    report.title = textLines(plan.properties.title).join(u'\n');
    report.approval = printedLines(plan.properties.approval);
    for (const auto &agreement : plan.properties.agreement)
        report.agreement.push_back(printedLines(agreement));
    if (plan.properties.page.agreementOnFirstPage)
        report.agreementPlace = Report::AgreementPlace::FirstPage;
    addIntroduction(plan.properties, report);
    report.body.push_back(planTable(plan));
    report.signature = textLines(plan.properties.signature);
    return report;
}

} // namespace versta
