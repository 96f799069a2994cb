#include "controlreport.h"

#include "planreport.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QString ControlHeader = u"Выводы по итогам административного контроля"_s;

// Whether a text names the paper: its number and its date.
bool mentions(const QString &text, const Evidence &evidence)
{
    const QString plain = text.simplified().remove(u' ');
    if (evidence.number.isEmpty() && !evidence.date)
        return plain.contains(evidenceReference(evidence).remove(u' '));
    return (evidence.number.isEmpty() || plain.contains(u"№"_s + evidence.number.simplified().remove(u' '))) &&
           (!evidence.date || plain.contains(evidence.date->toString(u"dd.MM.yyyy"_s)));
}

QString controlText(const QString &typed, const ControlRecord &record)
{
    QString text = typed;
    if (text.trimmed().isEmpty() && !record.conclusions.empty())
        text = record.conclusions.back().text;
    for (const Evidence &evidence : record.evidence) {
        if (!mentions(text, evidence))
            text += (text.isEmpty() ? QString() : u"\n"_s) + evidenceReference(evidence);
    }
    return text;
}

QString stateText(const ActivityControl &control)
{
    if (control.state == ActivityState::InWork && control.percent)
        return stateWord(control.state) + u", %1 %"_s.arg(*control.percent);
    if (control.state != ActivityState::Overdue)
        return stateWord(control.state);
    QString text = u"не выполнено в срок"_s;
    if (control.due)
        text += u" (до %1)"_s.arg(control.due->toString(u"dd.MM.yyyy"_s));
    return control.percent ? text + u", готово %1 %"_s.arg(*control.percent) : text;
}

QString countsText(const std::vector<ActivityControl> &states)
{
    const auto count = [&](ActivityState state) {
        return int(std::ranges::count(states, state, &ActivityControl::state));
    };
    const int done = count(ActivityState::Done);
    const int counted = int(states.size()) - count(ActivityState::Cancelled);
    QStringList parts{counted > 0 ? u"выполнено %1 (%2 %)"_s.arg(done).arg(qRound(100.0 * done / counted))
                                  : u"выполнено 0"_s};
    const auto add = [&](const QString &word, int number) {
        if (number > 0)
            parts << word.arg(number);
    };
    add(u"в работе %1"_s, count(ActivityState::InWork));
    add(u"не начато %1"_s, count(ActivityState::NotStarted));
    add(u"не выполнено в срок %1"_s, count(ActivityState::Overdue));
    add(u"отменено %1"_s, count(ActivityState::Cancelled));
    return u"Всего мероприятий %1: %2."_s.arg(states.size()).arg(parts.join(u", "_s));
}

QString titleOf(const Plan &plan, QDate date)
{
    QString name = plan.properties.title.simplified();
    while (name.startsWith(u'"') && name.endsWith(u'"') && name.size() > 1)
        name = name.mid(1, name.size() - 2).trimmed();
    QString title = u"Отчёт о выполнении плана"_s;
    if (!name.isEmpty())
        title += u"\n«%1»"_s.arg(name);
    return title + u"\nпо состоянию на %1"_s.arg(date.toString(u"dd.MM.yyyy"_s));
}

// The plan as the report's table: its columns up to the state and the control, without what is its own business.
Plan reportedPlan(const Plan &plan, const ControlReportData &data)
{
    Plan reported = plan;
    reported.properties = {};
    reported.columns.clear();
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < plan.columns.size(); ++column) {
        const ColumnRole role = plan.columns[column].role;
        if (role == ColumnRole::Control || role == ColumnRole::Note || role == ColumnRole::Other)
            continue;
        kept.push_back(column);
        reported.columns.push_back(plan.columns[column]);
        reported.columns.back().width = 0;
    }
    const auto control = plan.column(ColumnRole::Control);
    reported.columns.push_back({{}, u"Состояние"_s, ColumnRole::Other, 0});
    reported.columns.push_back({{}, control ? plan.columns[*control].header : ControlHeader, ColumnRole::Control, 0});
    for (std::size_t at = 0; at < plan.activities.size(); ++at) {
        const Activity &activity = plan.activities[at];
        std::vector<QString> cells;
        for (const std::size_t column : kept)
            cells.push_back(column < activity.cells.size() ? activity.cells[column] : QString());
        cells.push_back(stateText(data.states[at]));
        cells.push_back(controlText(plan.cell(activity, ColumnRole::Control), data.states[at].record));
        reported.activities[at].cells = std::move(cells);
    }
    reported.properties.numbering = plan.properties.numbering;
    return reported;
}

} // namespace

Report controlReport(const Plan &plan, const ControlReportData &data)
{
    Q_ASSERT(data.states.size() == plan.activities.size());
    Report report = planReport(reportedPlan(plan, data));
    report.title = titleOf(plan, data.date);
    report.body.insert(report.body.begin(), ReportParagraph{ReportParagraph::Kind::Text, countsText(data.states), {}});
    report.signature = {u"Составил: ______________ %1"_s.arg(data.author).trimmed()};
    return report;
}

PageSetup controlPageSetup(const Plan &plan)
{
    PageSetup setup = plan.properties.page;
    setup.orientation = PageSetup::Orientation::Landscape;
    return setup;
}

} // namespace versta
