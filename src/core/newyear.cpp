#include "newyear.h"

#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// Moves the years of a text from one period to another.
class YearShift
{
public:
    YearShift(const PlanPeriod &from, const PlanPeriod &to)
        : m_first(from.firstYear() - 1)
        , m_last(from.lastYear() + 1)
        , m_distance(from.isKnown() && to.isKnown() ? to.firstYear() - from.firstYear() : 0)
    {
    }

    QString moved(const QString &text) const;

private:
    QString replacement(const QRegularExpressionMatch &match) const;
    /// A year as it is written after moving, in two or four digits; nullopt when it does not belong to the plan's time.
    std::optional<QString> year(const QString &digits) const;
    /// The day of a date whose year moves: 29 February may have to become the 28th.
    static QString day(const QString &typed, bool february, const QString &newYear);

    int m_first;
    int m_last;
    int m_distance;
};

/// What may hold a year. Earlier alternatives win, so that a date of an order is taken whole and left alone.
const QRegularExpression &yearPattern()
{
    static const auto pattern = [] {
        const auto date = uR"(\d{1,2}(?:\s?\.\s?\d{1,2}\s?\.\s?|\s+[а-яё]+\s+)\d{2,4}(?!\d))"_s;
        const auto yearWord = uR"((?:\s*(?:года|год|г\.?)(?![а-яё]))?)"_s;
        return QRegularExpression(
            uR"((?<kept>№\s*[\p{L}\d/.–-]+|\bот\s+%1(?!%2\s*(?:до|по)\b)|%1%2\s*№))"
            uR"(|(?<!\d)(?<day>\d{1,2})(?<point>\s?\.\s?)(?<month>\d{1,2})(?<point2>\s?\.\s?))"
            uR"((?<dateYear>\d{4}|\d{2})(?!\d))"
            uR"(|(?<!\d)(?<wordDay>\d{1,2})(?<monthWord>\s+[а-яё]{3,}\s+)(?<wordYear>\d{4})(?!\d))"
            uR"(|(?<!\d)(?<from>\d{4})(?<dash>\s?[/–—-]\s?)(?<to>\d{4}|\d{2})(?!\d))"
            uR"(|(?<![\d/])(?<!\d[–-])(?<year>\d{4})(?![\d/])(?!-\d))"_s.arg(date, yearWord),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    }();
    return pattern;
}

std::optional<QString> YearShift::year(const QString &digits) const
{
    constexpr int Century = 2000;
    const bool shortForm = digits.size() == 2;
    const int typed = digits.toInt() + (shortForm ? Century : 0);
    if (typed < m_first || typed > m_last)
        return std::nullopt;
    const int moved = typed + m_distance;
    return shortForm ? QString::number(moved % 100).rightJustified(2, u'0') : QString::number(moved);
}

QString YearShift::day(const QString &typed, bool february, const QString &newYear)
{
    constexpr int Century = 2000;
    const int full = newYear.toInt() + (newYear.size() == 2 ? Century : 0);
    return february && typed == u"29" && !QDate::isLeapYear(full) ? u"28"_s : typed;
}

QString YearShift::replacement(const QRegularExpressionMatch &match) const
{
    const auto part = [&match](const QString &name) { return match.captured(name); };
    if (const auto moved = year(part(u"dateYear"_s))) {
        const bool february = part(u"month"_s).toInt() == 2;
        return day(part(u"day"_s), february, *moved) + part(u"point"_s) + part(u"month"_s) + part(u"point2"_s) + *moved;
    }
    if (const auto moved = year(part(u"wordYear"_s))) {
        const bool february = part(u"monthWord"_s).trimmed().startsWith(u"феврал", Qt::CaseInsensitive);
        return day(part(u"wordDay"_s), february, *moved) + part(u"monthWord"_s) + *moved;
    }
    if (const auto moved = year(part(u"from"_s))) {
        const auto second = year(part(u"to"_s));
        return *moved + part(u"dash"_s) + second.value_or(part(u"to"_s));
    }
    return year(part(u"year"_s)).value_or(match.captured());
}

QString YearShift::moved(const QString &text) const
{
    if (m_distance == 0)
        return text;
    QString result;
    qsizetype copied = 0;
    auto matches = yearPattern().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += text.mid(copied, match.capturedStart() - copied);
        result += match.hasCaptured(u"kept"_s) ? match.captured() : replacement(match);
        copied = match.capturedEnd();
    }
    return result + text.mid(copied);
}

void unsign(ApprovalBlock &block)
{
    block.date.clear();
    block.actNumber.clear();
}

void forgetIds(Plan &plan)
{
    plan.id = {};
    for (auto &column : plan.columns)
        column.id = {};
    for (auto &section : plan.sections)
        section.id = {};
    for (auto &activity : plan.activities)
        activity.id = {};
}

} // namespace

Plan carriedOver(const Plan &lastYear, const PlanPeriod &to)
{
    const YearShift shift(lastYear.properties.period, to);
    auto plan = lastYear;
    forgetIds(plan);
    auto &properties = plan.properties;
    properties.period = to;
    properties.example = false;
    properties.title = shift.moved(properties.title);
    for (auto &goal : properties.goals)
        goal = shift.moved(goal);
    unsign(properties.approval);
    for (auto &block : properties.agreement)
        unsign(block);

    const auto deadline = plan.column(ColumnRole::Deadline);
    const auto control = plan.column(ColumnRole::Control);
    for (auto &activity : plan.activities) {
        activity.status = ActivityStatus::NotStarted;
        if (deadline && *deadline < activity.cells.size())
            activity.cells[*deadline] = shift.moved(activity.cells[*deadline]);
        if (control && *control < activity.cells.size())
            activity.cells[*control].clear();
    }
    return plan;
}

} // namespace versta
