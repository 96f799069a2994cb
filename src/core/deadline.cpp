#include "deadline.h"

#include "deadlinecalendar.h"
#include "deadlinegrammar.h"
#include "deadlinemeaning.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Clause = DeadlineClause;
using Limit = DeadlineSpan::Limit;
using Unit = DeadlinePoint::Unit;

/// A deadline cell longer than this is a text about something else; the time named in it stands at its beginning.
constexpr qsizetype LongestUnderstood = 2000;

bool saysNothing(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Everything the phrase says, sorted by what it is good for.
class Understanding
{
public:
    Understanding(DeadlinePhrase phrase, const PlanPeriod &period, std::optional<int> contextMonth)
        : m_phrase(std::move(phrase))
        , m_period(period)
    {
        m_doubts.impossible = m_phrase.impossible;
        collect();
        if (contextMonth)
            nameMonths(*contextMonth);
        repeatEachMonth();
        repeatEachUnit();
        beginWithYear();
        m_spans.erase(
            std::remove_if(m_spans.begin(), m_spans.end(), [](const DeadlineSpan &span) { return neverExists(span); }),
            m_spans.end());
        nameSchoolYears();
        giveYears(m_spans, m_period);
    }

    Deadline deadline()
    {
        auto days = deadlineDays(m_spans, m_period, recurs() == Deadline::Recurrence::Monthly);
        Deadline deadline;
        deadline.recurs = recurs();
        deadline.reference = m_reference;
        deadline.kind = kind();
        deadline.approximate = days.approximate || (m_phrase.approximate && !days.intervals.empty());
        deadline.intervals = std::move(days.intervals);
        dropRepeated(deadline);
        dropBeforeBeginning(deadline.intervals);
        m_doubts.reversed = days.reversed;
        m_doubts.yearUnknown = days.yearUnknown;
        m_doubts.monthUnknown = days.monthUnknown && !days.yearUnknown;
        if (days.eachYear) {
            if (deadline.kind == Deadline::Kind::Month || deadline.kind == Deadline::Kind::MonthRange)
                deadline.kind = Deadline::Kind::Multi;
            deadline.recurs = Deadline::Recurrence::Yearly;
        }
        if (days.impossible && m_doubts.impossible.isEmpty())
            m_doubts.impossible.append(u"29 февраля"_s);
        completeIntervals(deadline);
        withdrawContradiction(deadline);
        if (deadline.intervals.empty() && isMadeOfDays(deadline.kind) && !m_doubts.yearUnknown &&
            !m_doubts.monthUnknown)
            deadline.kind = Deadline::Kind::Unparsed;
        findDoubts(deadline, days.beforePlan);
        deadline.meaning = deadlineMeaning(deadline, m_wording, m_doubts);
        return deadline;
    }

private:
    static bool isMadeOfDays(Deadline::Kind kind)
    {
        using enum Deadline::Kind;
        return kind == Date || kind == Until || kind == Month || kind == MonthRange || kind == Multi ||
               kind == SchoolYear || kind == CalendarYear;
    }

    void collect()
    {
        for (const auto &clause : m_phrase.clauses) {
            switch (clause.kind) {
            case Clause::Kind::Span:
                if (m_further && isPlanYear(clause.span)) { // «октябрь, далее в течение года»
                    m_always = true;
                    break;
                }
                if (!repeats(clause.span))
                    m_spans.push_back(clause.span);
                break;
            case Clause::Kind::Recurrence:
                m_recurrent = true;
                if (m_recurs == Deadline::Recurrence::None)
                    m_recurs = clause.recurs;
                addWording(m_wording.often, clause.wording);
                break;
            case Clause::Kind::Further:
                m_further = true;
                break;
            case Clause::Kind::Always:
                m_always = true;
                break;
            case Clause::Kind::Event:
                if (m_wording.event.isEmpty() && m_reference.isEmpty())
                    m_wording.event = clause.wording;
                [[fallthrough]];
            case Clause::Kind::Schedule:
            case Clause::Kind::Request:
                if (m_reference.isEmpty())
                    m_reference = clause.reference;
                break;
            }
            const auto leads = clause.kind != Clause::Kind::Recurrence && clause.kind != Clause::Kind::Further;
            if (leads && !m_lead)
                m_lead = clause.kind;
        }
    }

    static bool isPlanYear(const DeadlineSpan &span)
    {
        using enum DeadlinePoint::Part;
        const auto whole = (span.limit == Limit::Within && span.first.part == Whole) ||
                           (span.limit == Limit::Until && span.first.part == End);
        return whole && !span.last && span.first.lacksYear() &&
               (span.first.unit == Unit::PlanYear || span.first.unit == Unit::SchoolYear);
    }

    static void addWording(QString &text, const QString &more)
    {
        if (!more.isEmpty() && !text.contains(more, Qt::CaseInsensitive))
            text += (text.isEmpty() ? QString() : u", "_s) + more;
    }

    /// The same time said twice counts once.
    bool repeats(const DeadlineSpan &span) const
    {
        return std::any_of(m_spans.begin(), m_spans.end(), [&span](const DeadlineSpan &other) {
            const auto same = [](const DeadlinePoint &a, const DeadlinePoint &b) {
                return a.unit == b.unit && a.month == b.month && a.day == b.day && a.number == b.number &&
                       a.part == b.part && a.partFirst == b.partFirst && a.partLast == b.partLast &&
                       a.years.first == b.years.first && a.years.last == b.years.last &&
                       a.years.school == b.years.school;
            };
            return other.limit == span.limit && same(other.first, span.first) &&
                   other.last.has_value() == span.last.has_value() && same(other.end(), span.end());
        });
    }

    /// «2022-2023, 2023-2024 учебные годы»: both are school years.
    void nameSchoolYears()
    {
        for (std::size_t index = m_spans.size(); index-- > 1;) {
            auto &before = m_spans[index - 1].first;
            if (m_spans[index].joined && m_spans[index].first.unit == Unit::SchoolYear && before.unit == Unit::Year &&
                before.years.last == before.years.first + 1) {
                before.unit = Unit::SchoolYear;
                before.years.school = true;
            }
        }
    }

    /// «последняя пятница месяца», where no heading names the month, is that of every month.
    void repeatEachMonth()
    {
        const auto ofMonth = std::any_of(m_spans.begin(), m_spans.end(), [](const DeadlineSpan &span) {
            return span.first.lacksMonth() && span.first.ofMonth;
        });
        if (ofMonth && !m_recurrent) {
            m_recurrent = true;
            m_recurs = Deadline::Recurrence::Monthly;
            addWording(m_wording.often, u"ежемесячно"_s);
        }
    }

    /// «последний четверг квартала», «ежеквартально до 10 числа»: the same days after or in every unit of the plan.
    void repeatEachUnit()
    {
        using MonthOf = DeadlinePoint::MonthOf;
        std::vector<DeadlineSpan> spans;
        for (auto span : m_spans) {
            if (m_recurs == Deadline::Recurrence::Quarterly && span.first.lacksMonth() &&
                span.first.unit == Unit::Day && span.first.monthOf == MonthOf::None) {
                for (auto *point : {&span.first, span.last ? &*span.last : nullptr}) {
                    if (point)
                        point->monthOf = MonthOf::Following;
                }
                m_doubts.monthAssumed = !m_phrase.followingMonth;
            }
            if (!span.first.lacksMonth() || span.first.monthOf == MonthOf::None) {
                spans.push_back(span);
                continue;
            }
            for (const auto month : monthsOfEach(span.first, m_period)) {
                static constexpr int LeapYear = 2000;
                auto &each = spans.emplace_back(span);
                for (auto *point : {&each.first, each.last ? &*each.last : nullptr}) {
                    if (!point)
                        continue;
                    point->month = month;
                    if (point->unit == Unit::Day) // «до 31 числа» of a short month
                        point->day = std::min(point->day, QDate(LeapYear, month, 1).daysInMonth());
                }
            }
            if (span.first.eachNumber == 0)
                markRepeated(span.first.each);
        }
        m_spans = std::move(spans);
    }

    void markRepeated(Unit unit)
    {
        if (m_recurrent || unit == Unit::PlanYear || unit == Unit::SchoolYear)
            return;
        m_recurrent = true;
        const auto quarterly = unit == Unit::Quarter || unit == Unit::Term;
        m_recurs = quarterly ? Deadline::Recurrence::Quarterly : Deadline::Recurrence::None;
        addWording(m_wording.often, unit == Unit::Quarter    ? u"ежеквартально"_s
                                    : unit == Unit::Term     ? u"каждую четверть"_s
                                    : unit == Unit::HalfYear ? u"каждое полугодие"_s
                                                             : u"каждый триместр"_s);
    }

    void findDoubts(const Deadline &deadline, bool beforePlan)
    {
        m_doubts.beforePlan = beforePlan;
        for (const auto &span : m_spans) {
            for (const auto *years : {&span.first.years, span.last ? &span.last->years : nullptr}) {
                if (years && years->shortened &&
                    std::find(m_doubts.shortYears.begin(), m_doubts.shortYears.end(), years->first) ==
                        m_doubts.shortYears.end())
                    m_doubts.shortYears.push_back(years->first);
            }
        }
        static constexpr int FarthestYear = 10;
        const auto isFar = [this](const std::optional<QDate> &day) {
            return day && (day->year() < m_period.firstYear() - FarthestYear ||
                           day->year() > m_period.lastYear() + FarthestYear);
        };
        m_doubts.farFromPlan = m_period.isKnown() && std::any_of(deadline.intervals.begin(), deadline.intervals.end(),
                                                                 [&isFar](const DateInterval &interval) {
                                                                     return isFar(interval.from) || isFar(interval.to);
                                                                 });
    }

    /// «ежегодно до 1 июня, начиная с 2022 г.»: the year only says since when it recurs.
    void beginWithYear()
    {
        const auto isSince = [](const DeadlineSpan &span) {
            return span.limit == Limit::From && !span.last && span.first.unit == Unit::Year &&
                   span.first.years.isGiven();
        };
        const auto since = std::find_if(m_spans.begin(), m_spans.end(), isSince);
        if (m_recurs != Deadline::Recurrence::Yearly || m_spans.size() < 2 || since == m_spans.end())
            return;
        m_since = since->first.years.first;
        m_spans.erase(since);
    }

    /// What recurs has not begun before the year it is said to begin with.
    void dropBeforeBeginning(std::vector<DateInterval> &intervals) const
    {
        intervals.erase(std::remove_if(intervals.begin(), intervals.end(),
                                       [this](const DateInterval &interval) {
                                           return interval.to && interval.to->year() < m_since;
                                       }),
                        intervals.end());
    }

    void nameMonths(int month)
    {
        if (month < 1 || month > 12 || m_recurrent)
            return;
        for (auto &span : m_spans) {
            if (span.first.lacksMonth())
                span.first.month = month;
            if (span.last && span.last->lacksMonth())
                span.last->month = month;
        }
    }

    Deadline::Recurrence recurs() const { return m_recurs; }

    Deadline::Kind kind() const
    {
        using enum Deadline::Kind;
        if (!m_lead)
            return m_recurrent ? Recurring : Unparsed;
        if (*m_lead == Clause::Kind::Schedule)
            return BySchedule;
        if (*m_lead == Clause::Kind::Request)
            return OnRequest;
        if (*m_lead == Clause::Kind::Event)
            return OnEvent;
        if (m_recurrent)
            return Recurring;
        if (m_always) {
            const auto since = m_spans.size() == 1 && m_spans.front().limit == Limit::From;
            return m_further && !since ? Multi : Permanent;
        }
        return m_spans.size() == 1 ? kindOf(m_spans.front()) : Multi;
    }

    Deadline::Kind kindOf(const DeadlineSpan &span) const
    {
        using enum Deadline::Kind;
        if (span.limit == Limit::Until)
            return Until;
        if (span.limit != Limit::Within)
            return MonthRange;
        if (span.last)
            return span.first.unit == Unit::Year                                  ? CalendarYear
                   : span.first.unit == Unit::SchoolYear                          ? SchoolYear
                   : span.first.unit == Unit::Day && span.last->unit == Unit::Day ? Date
                                                                                  : MonthRange;
        return kindOf(span.first);
    }

    /// «В течение года» is the year the plan is made for.
    Deadline::Kind planYearKind() const
    {
        return m_period.kind() == PlanPeriod::Kind::SchoolYear ? Deadline::Kind::SchoolYear
                                                               : Deadline::Kind::CalendarYear;
    }

    Deadline::Kind kindOf(const DeadlinePoint &point) const
    {
        using enum Deadline::Kind;
        using Part = DeadlinePoint::Part;
        switch (point.unit) {
        case Unit::Day:
            return Date;
        case Unit::Month:
            return point.part == Part::Weekday || point.part == Part::LastDay ? Date : Month;
        case Unit::Quarter:
        case Unit::HalfYear:
        case Unit::Term:
        case Unit::Trimester:
        case Unit::Season:
            return point.part == Part::Whole ? MonthRange : Month;
        case Unit::Year:
            return point.part == Part::Whole ? CalendarYear : Month;
        case Unit::SchoolYear:
            return point.part == Part::Whole ? SchoolYear : Month;
        case Unit::PlanYear:
            return point.part == Part::Whole ? planYearKind() : Month;
        }
        return Unparsed;
    }

    /// «май (конец учебного года)» names the same days twice.
    void dropRepeated(Deadline &deadline) const
    {
        auto &intervals = deadline.intervals;
        std::vector<DateInterval> kept;
        for (const auto &interval : intervals) {
            if (std::find(kept.begin(), kept.end(), interval) == kept.end())
                kept.push_back(interval);
        }
        if (kept.size() == 1 && intervals.size() > 1 && deadline.kind == Deadline::Kind::Multi)
            deadline.kind = kindOf(m_spans.front());
        intervals = std::move(kept);
    }

    /// What lasts or recurs and names no days of its own fills the plan's period.
    void completeIntervals(Deadline &deadline)
    {
        using enum Deadline::Kind;
        const auto yearly = m_recurs == Deadline::Recurrence::Yearly;
        const auto goesOn = m_further && (m_always || (m_recurrent && !yearly));
        if (goesOn) {
            const auto last = deadline.lastDay();
            const auto end = m_period.lastDay();
            closeOpenEnd(deadline);
            if (last && (!end.isValid() || *last < end))
                deadline.intervals.push_back({last->addDays(1), end.isValid() ? std::optional(end) : std::nullopt});
            return;
        }
        if (deadline.kind == Permanent || deadline.kind == Recurring) {
            // «ежеквартально до 10 числа» names no month, but recurs through the whole period.
            if (m_spans.empty() || (m_recurrent && deadline.intervals.empty() && m_doubts.monthUnknown)) {
                m_doubts.monthUnknown = false;
                deadline.intervals = periodIntervals(m_period, yearly);
                m_doubts.yearUnknown = m_doubts.yearUnknown || !m_period.isKnown();
            }
            closeOpenEnd(deadline);
            if (yearly && !m_spans.empty())
                splitByYears(deadline);
        }
    }

    /// «с 1 сентября, постоянно» lasts until the plan ends.
    void closeOpenEnd(Deadline &deadline) const
    {
        for (auto &interval : deadline.intervals) {
            if (interval.from && !interval.to && m_period.isKnown() && *interval.from <= m_period.lastDay())
                interval.to = m_period.lastDay();
        }
    }

    /// «ежегодно 2023–2024 гг.»: one interval for each year.
    static void splitByYears(Deadline &deadline)
    {
        std::vector<DateInterval> split;
        for (const auto &interval : deadline.intervals) {
            const auto wholeYears = interval.from && interval.to && interval.from->dayOfYear() == 1 &&
                                    interval.to->month() == 12 && interval.to->day() == 31;
            if (!wholeYears) {
                split.push_back(interval);
                continue;
            }
            for (int year = interval.from->year(); year <= interval.to->year(); ++year)
                split.push_back({QDate(year, 1, 1), QDate(year, 12, 31)});
        }
        deadline.intervals = std::move(split);
    }

    /// «сентябрь до 1 августа»: the limit lies before what it limits.
    void withdrawContradiction(Deadline &deadline)
    {
        if (m_spans.size() != 2 || deadline.intervals.size() < 2 || deadline.intervals.size() % 2 != 0 ||
            m_spans[0].limit != Limit::Within || m_spans[1].limit != Limit::Until)
            return;
        const auto &stretch = deadline.intervals[0];
        const auto &limit = deadline.intervals[1];
        if (stretch.from && limit.to && *limit.to < *stretch.from) {
            deadline.kind = Deadline::Kind::Unparsed;
            deadline.intervals.clear();
            deadline.approximate = false;
            m_doubts.contradictory = true;
        }
    }

    DeadlinePhrase m_phrase;
    PlanPeriod m_period;
    DeadlineDoubts m_doubts;
    DeadlineWording m_wording;
    std::vector<DeadlineSpan> m_spans;
    std::optional<Clause::Kind> m_lead; ///< what the cell says first decides the kind
    Deadline::Recurrence m_recurs = Deadline::Recurrence::None;
    QString m_reference;
    int m_since = 0; ///< the first year of what recurs; 0 when it is not said
    bool m_recurrent = false;
    bool m_always = false;
    bool m_further = false;
};

} // namespace

std::optional<QDate> Deadline::lastDay() const
{
    std::optional<QDate> last;
    for (const auto &interval : intervals) {
        if (!interval.to)
            return std::nullopt;
        last = last ? std::max(*last, *interval.to) : *interval.to;
    }
    return last;
}

std::optional<QDate> Deadline::firstDay() const
{
    std::optional<QDate> first;
    for (const auto &interval : intervals) {
        const auto &day = interval.from ? interval.from : interval.to;
        if (day)
            first = first ? std::min(*first, *day) : *day;
    }
    return first;
}

Deadline understandDeadline(QStringView text, const PlanPeriod &period, std::optional<int> contextMonth)
{
    const auto typed = text.left(LongestUnderstood).toString().normalized(QString::NormalizationForm_C);
    if (saysNothing(typed)) {
        Deadline empty;
        empty.meaning = deadlineMeaning(empty, {}, {});
        return empty;
    }
    return Understanding(deadlinePhrase(typed, period, contextMonth.has_value()), period, contextMonth).deadline();
}

QString kindCode(Deadline::Kind kind)
{
    using enum Deadline::Kind;
    switch (kind) {
    case Date:
        return u"date"_s;
    case Until:
        return u"until"_s;
    case Month:
        return u"month"_s;
    case MonthRange:
        return u"month-range"_s;
    case Multi:
        return u"multi"_s;
    case SchoolYear:
        return u"school-year"_s;
    case CalendarYear:
        return u"calendar-year"_s;
    case Permanent:
        return u"permanent"_s;
    case BySchedule:
        return u"by-schedule"_s;
    case OnRequest:
        return u"on-request"_s;
    case OnEvent:
        return u"on-event"_s;
    case Recurring:
        return u"recurring"_s;
    case Empty:
    case Unparsed:
        return u"unparsed"_s;
    }
    Q_UNREACHABLE();
}

QString recurrenceCode(Deadline::Recurrence recurrence)
{
    using enum Deadline::Recurrence;
    switch (recurrence) {
    case None:
        return {};
    case Yearly:
        return u"yearly"_s;
    case Quarterly:
        return u"quarterly"_s;
    case Monthly:
        return u"monthly"_s;
    case Weekly:
        return u"weekly"_s;
    }
    Q_UNREACHABLE();
}

} // namespace versta
