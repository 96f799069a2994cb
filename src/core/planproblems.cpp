#include "planproblems.h"

#include "numbering.h"
#include "planprogress.h"

#include <QRegularExpression>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = PlanProblem::Kind;
using Severity = PlanProblem::Severity;

/// «—» and the like stand for nothing.
bool isBlank(const QString &text)
{
    return std::ranges::none_of(text, [](QChar sign) { return sign.isLetterOrNumber(); });
}

QString shortened(const QString &text)
{
    constexpr qsizetype Longest = 60;
    const auto line = text.simplified();
    return line.size() <= Longest ? line : QString(line.left(Longest - 1).trimmed() + u'…');
}

QString shown(QDate day)
{
    return day.toString(u"dd.MM.yyyy"_s);
}

/// The first and the last day that a deadline names.
struct Span
{
    QDate first;
    QDate last;

    QString text() const { return first == last ? shown(first) : QString(shown(first) + u" – "_s + shown(last)); }
};

std::optional<Span> spanOf(const Deadline &deadline)
{
    std::vector<QDate> days;
    for (const auto &interval : deadline.intervals) {
        for (const auto &day : {interval.from, interval.to}) {
            if (day)
                days.push_back(*day);
        }
    }
    if (days.empty())
        return std::nullopt;
    const auto [first, last] = std::ranges::minmax(days);
    return Span{first, last};
}

/// The intervals as dates, the first three of them.
QString datesOf(const Deadline &deadline)
{
    constexpr qsizetype Most = 3;
    QStringList dates;
    for (const auto &interval : deadline.intervals) {
        if (dates.size() == Most)
            return dates.join(u", "_s) + u" и далее"_s;
        if (interval.from && interval.to)
            dates << Span{*interval.from, *interval.to}.text();
        else if (interval.from)
            dates << u"с "_s + shown(*interval.from);
        else if (interval.to)
            dates << u"до "_s + shown(*interval.to);
    }
    return dates.join(u", "_s);
}

bool namesYear(const QString &text)
{
    static const QRegularExpression pattern(
        uR"((?<!\d)(19|20)\d{2}(?!\d)|\d{1,2}\s?\.\s?\d{1,2}\s?\.\s?\d{2}(?!\d))"_s);
    return pattern.match(text).hasMatch();
}

/// A single time that needs a year: not the whole period and not one that comes again.
bool isOnce(const Deadline &deadline)
{
    switch (deadline.kind) {
    case Deadline::Kind::Date:
    case Deadline::Kind::Until:
    case Deadline::Kind::Month:
    case Deadline::Kind::MonthRange:
    case Deadline::Kind::Multi:
        return deadline.recurs == Deadline::Recurrence::None;
    default:
        return false;
    }
}

bool needsPeriod(const Deadline &deadline)
{
    switch (deadline.kind) {
    case Deadline::Kind::SchoolYear:
    case Deadline::Kind::CalendarYear:
    case Deadline::Kind::Permanent:
    case Deadline::Kind::Recurring:
        return true;
    default:
        return isOnce(deadline);
    }
}

class ProblemCollector
{
public:
    ProblemCollector(const Plan &plan, const std::vector<Deadline> &deadlines, QDate today)
        : m_plan(plan)
        , m_deadlines(deadlines)
        , m_today(today)
        , m_issues(numberingIssues(plan))
    {
    }

    std::vector<PlanProblem> collect();

private:
    void checkApproval(const ApprovalBlock &block);
    void checkPeriod();
    void checkNumber(NumberingIssue::Subject subject, std::size_t index);
    void checkActivity(std::size_t index);
    void checkDeadline(std::size_t index);
    QString ambiguity(const QString &text, const Deadline &deadline, const Span &span) const;

    void addToPlan(Kind kind, const QString &text) { m_problems.push_back({kind, Severity::Remark, {}, {}, {}, text}); }
    void add(std::size_t activity, ColumnRole column, Kind kind, Severity severity, const QString &text)
    {
        m_problems.push_back({kind, severity, {}, activity, column, text});
    }

    const Plan &m_plan;
    const std::vector<Deadline> &m_deadlines;
    QDate m_today;
    std::vector<NumberingIssue> m_issues;
    std::vector<PlanProblem> m_problems;
};

void ProblemCollector::checkApproval(const ApprovalBlock &block)
{
    const auto heading = block.heading.trimmed();
    if (heading.endsWith(u':'))
        addToPlan(Kind::ApprovalColon,
                  u"После слова %1 двоеточие не ставится (ГОСТ Р 7.0.97)"_s.arg(heading.chopped(1).trimmed()));
}

void ProblemCollector::checkPeriod()
{
    const bool needed = std::ranges::any_of(
        m_deadlines, [](const auto &deadline) { return deadline.intervals.empty() && needsPeriod(deadline); });
    if (needed && !m_plan.properties.period.isKnown())
        addToPlan(Kind::PeriodUnknown, u"Период плана не указан, поэтому неизвестен год некоторых сроков"_s);
}

void ProblemCollector::checkNumber(NumberingIssue::Subject subject, std::size_t index)
{
    const bool ofSection = subject == NumberingIssue::Subject::Section;
    if (!ofSection && !m_plan.column(ColumnRole::Number))
        return;
    for (const auto &issue : m_issues) {
        if (issue.subject != subject || issue.index != index)
            continue;
        const auto severity = issue.kind == NumberingIssue::Kind::Gap ? Severity::Remark : Severity::Mistake;
        PlanProblem problem{Kind::Numbering, severity, {}, {}, {}, issue.text};
        if (ofSection) {
            problem.section = index;
        } else {
            problem.activity = index;
            problem.column = ColumnRole::Number;
        }
        m_problems.push_back(problem);
    }
}

void ProblemCollector::checkActivity(std::size_t index)
{
    const auto &activity = m_plan.activities[index];
    if (std::ranges::all_of(activity.cells, isBlank)) {
        m_problems.push_back({Kind::EmptyRow, Severity::Mistake, {}, index, {}, u"Строка не заполнена"_s});
        return;
    }
    if (m_plan.column(ColumnRole::Activity) && isBlank(m_plan.cell(activity, ColumnRole::Activity)))
        add(index, ColumnRole::Activity, Kind::NoActivityText, Severity::Mistake, u"Не указано мероприятие"_s);
    if (activity.status == ActivityStatus::Cancelled)
        return;
    if (m_plan.column(ColumnRole::Deadline))
        checkDeadline(index);
    if (m_plan.column(ColumnRole::Responsible) && isBlank(m_plan.cell(activity, ColumnRole::Responsible)))
        add(index, ColumnRole::Responsible, Kind::NoResponsible, Severity::Mistake, u"Не указан ответственный"_s);
}

void ProblemCollector::checkDeadline(std::size_t index)
{
    const auto &activity = m_plan.activities[index];
    const auto &deadline = m_deadlines[index];
    const auto text = m_plan.cell(activity, ColumnRole::Deadline);
    const auto addDeadline = [&](Kind kind, Severity severity, const QString &sentence) {
        add(index, ColumnRole::Deadline, kind, severity, sentence);
    };
    if (isBlank(text)) {
        addDeadline(Kind::NoDeadline, Severity::Mistake, u"Не указан срок"_s);
        return;
    }
    if (deadline.kind == Deadline::Kind::Unparsed || deadline.kind == Deadline::Kind::Empty) {
        addDeadline(Kind::DeadlineNotUnderstood, Severity::Remark, u"Срок «%1» не понят"_s.arg(shortened(text)));
        return;
    }
    const auto span = spanOf(deadline);
    if (!span)
        return;
    const auto &period = m_plan.properties.period;
    if (const auto doubt = ambiguity(text, deadline, *span); !doubt.isEmpty())
        addDeadline(Kind::DeadlineAmbiguous, Severity::Remark, doubt);
    else if (period.isKnown() && (span->first < period.firstDay() || span->last > period.lastDay()))
        addDeadline(Kind::OutsidePeriod, Severity::Remark,
                    u"Срок (%1) выходит за период плана (%2)"_s.arg(span->text(), period.label()));
    if (stateOf(activity, deadline, m_today) == ActivityState::Overdue)
        addDeadline(Kind::DeadlinePassed, Severity::Mistake,
                    u"Срок прошёл %1, а мероприятие не выполнено"_s.arg(shown(*dueDay(deadline, m_today))));
}

/// A sentence when the years of the deadline can be read in two ways; empty otherwise.
QString ProblemCollector::ambiguity(const QString &text, const Deadline &deadline, const Span &span) const
{
    const auto &period = m_plan.properties.period;
    const bool twoYears = span.last.year() == span.first.year() + 1 && span.first.dayOfYear() == 1;
    if (deadline.kind == Deadline::Kind::CalendarYear && period.kind() == PlanPeriod::Kind::SchoolYear && twoYears)
        return u"Неясно, учебный это год или два календарных; понято как %1"_s.arg(datesOf(deadline));
    if (period.kind() != PlanPeriod::Kind::Years || namesYear(text))
        return {};
    if (deadline.kind == Deadline::Kind::CalendarYear)
        return u"Неясно, какой это год; понято как весь период плана (%1)"_s.arg(period.label());
    return isOnce(deadline) ? u"В плане на несколько лет год срока не указан; понято как %1"_s.arg(datesOf(deadline))
                            : QString();
}

std::vector<PlanProblem> ProblemCollector::collect()
{
    checkApproval(m_plan.properties.approval);
    for (const auto &block : m_plan.properties.agreement)
        checkApproval(block);
    if (m_plan.column(ColumnRole::Deadline))
        checkPeriod();
    for (std::size_t i = 0; i < m_plan.sections.size(); ++i)
        checkNumber(NumberingIssue::Subject::Section, i);
    for (std::size_t i = 0; i < m_plan.activities.size(); ++i) {
        checkNumber(NumberingIssue::Subject::Activity, i);
        checkActivity(i);
    }
    return m_problems;
}

} // namespace

std::vector<PlanProblem> problemsOf(const Plan &plan, const std::vector<Deadline> &deadlines, QDate today)
{
    Q_ASSERT(deadlines.size() == plan.activities.size());
    return ProblemCollector(plan, deadlines, today).collect();
}

} // namespace versta
