#include "numbering.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array RomanDigits{
    std::pair{50, u"L"}, std::pair{40, u"XL"}, std::pair{10, u"X"}, std::pair{9, u"IX"},
    std::pair{5, u"V"},  std::pair{4, u"IV"},  std::pair{1, u"I"},
};

QString toRoman(int value)
{
    QString text;
    for (const auto &[worth, digits] : RomanDigits) {
        for (; value >= worth; value -= worth)
            text += QStringView(digits);
    }
    return text;
}

/// nullopt for anything but a well-formed roman number; letters typed in Cyrillic are taken for the Latin ones.
std::optional<int> fromRoman(QString text)
{
    text.replace(u'Х', u'X').replace(u'І', u'I');
    int value = 0;
    QStringView rest = text;
    for (const auto &[worth, digits] : RomanDigits) {
        for (; rest.startsWith(QStringView(digits)); rest = rest.mid(QStringView(digits).size()))
            value += worth;
    }
    if (!rest.isEmpty() || toRoman(value) != text)
        return std::nullopt;
    return value;
}

/// A number that has a successor.
struct Counted
{
    std::vector<int> levels; ///< never empty
    QString head;            ///< all before the last level, as typed: «2.»
    bool roman = false;      ///< the last level is roman
    QString tail;            ///< «.», «)» or empty

    QString text() const { return head + (roman ? toRoman(levels.back()) : QString::number(levels.back())) + tail; }
    QString bare() const { return text().chopped(tail.size()); }
    Counted successor() const
    {
        auto next = *this;
        ++next.levels.back();
        return next;
    }
};

std::optional<int> levelFrom(const QString &text)
{
    if (text.front().isDigit())
        return text.toInt();
    return fromRoman(text);
}

std::optional<Counted> counted(const QString &number)
{
    static const QRegularExpression pattern(
        uR"(^((?:(?:[0-9]{1,6}|[IVXLІХ]{1,8})\.)*)([0-9]{1,6}|[IVXLІХ]{1,8})([.)]?)$)"_s);
    const auto match = pattern.match(number.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    Counted result;
    result.head = match.captured(1);
    result.tail = match.captured(3);
    result.roman = !match.captured(2).front().isDigit();
    const auto parts = QString(result.head + match.captured(2)).split(u'.');
    for (const auto &part : parts) {
        const auto level = levelFrom(part);
        if (!level)
            return std::nullopt;
        result.levels.push_back(*level);
    }
    return result;
}

/// The section of an activity, or nullopt for one before the first section.
std::optional<std::size_t> sectionOf(const Plan &plan, const Activity &activity)
{
    return activity.section && *activity.section < plan.sections.size() ? activity.section : std::nullopt;
}

/// Activities of one scope are counted together; scope 0 is the plan, or what stands before the first section.
std::size_t scopeOf(const Plan &plan, const Activity &activity)
{
    if (plan.properties.numbering == NumberingRule::Continuous)
        return 0;
    const auto section = sectionOf(plan, activity);
    return section ? *section + 1 : 0;
}

std::vector<QString> sectionNumbers(const Plan &plan)
{
    std::vector<QString> numbers;
    std::optional<Counted> last;
    for (const auto &section : plan.sections) {
        if (!section.number)
            last = last ? last->successor() : Counted{{1}, {}, false, {}};
        const auto shown = section.number ? *section.number : last->text();
        if (auto own = counted(shown))
            last = std::move(own);
        numbers.push_back(shown);
    }
    return numbers;
}

/// The dot or bracket after the first number kept by hand, for numbers that have none before them to look at.
QString tailKeptByHand(const Plan &plan)
{
    for (const auto &activity : plan.activities) {
        if (const auto own = counted(activity.number.value_or(QString())))
            return own->tail;
    }
    return {};
}

Counted firstOfScope(const Plan &plan, const Activity &activity, const std::vector<QString> &sections,
                     const QString &tail)
{
    if (plan.properties.numbering == NumberingRule::Hierarchical) {
        const auto section = sectionOf(plan, activity);
        const auto above = section ? counted(sections[*section]) : std::nullopt;
        if (above) {
            Counted first{above->levels, above->bare() + u'.', false, tail};
            first.levels.push_back(1);
            return first;
        }
    }
    return {{1}, {}, false, tail};
}

// Checking

using Levels = std::vector<int>;

bool startsWith(const Levels &levels, const Levels &beginning)
{
    return levels.size() > beginning.size() && std::equal(beginning.begin(), beginning.end(), levels.begin());
}

/// How many numbers are left out between two: 2.4 → 2.6 leaves out one; 2.4 → 2.4.1, 2.4.3 → 2.5 and 1.7 → 2.1 none.
qint64 leftOut(const Levels &last, const Levels &next)
{
    const auto [nextFrom, lastFrom] = std::ranges::mismatch(next, last);
    if (nextFrom == next.end())
        return 0;
    qint64 count = *nextFrom - (lastFrom == last.end() ? 0 : *lastFrom) - 1;
    for (auto level = nextFrom + 1; level != next.end(); ++level)
        count += *level - 1;
    return count;
}

/// Walks the numbers of one scope in reading order.
class Sequence
{
public:
    /// \param above the levels of the section, which every number of the scope begins with; may be empty
    explicit Sequence(Levels above = {})
        : m_last(std::move(above))
    {
    }

    struct Finding
    {
        NumberingIssue::Kind kind;
        QString text;
    };

    std::optional<Finding> take(const QString &shown)
    {
        const auto own = counted(shown);
        if (!own) {
            ++m_unnumbered;
            return shown.trimmed().isEmpty() ? std::nullopt : repeatOf(shown.trimmed());
        }
        auto finding = repeatOf(own->bare());
        if (!finding)
            finding = disorderOf(*own);
        if (!finding || finding->kind == NumberingIssue::Kind::Gap) {
            m_last = own->levels;
            m_lastText = own->bare();
        }
        m_unnumbered = 0;
        return finding;
    }

private:
    std::optional<Finding> repeatOf(const QString &text)
    {
        if (!m_seen.contains(text)) {
            m_seen.insert(text);
            return std::nullopt;
        }
        return Finding{NumberingIssue::Kind::Repeat, u"Номер %1 повторяется"_s.arg(text)};
    }

    std::optional<Finding> disorderOf(const Counted &own) const
    {
        if (!m_lastText.isEmpty() && own.levels < m_last)
            return Finding{NumberingIssue::Kind::OutOfOrder, u"Номер %1 стоит после %2"_s.arg(own.bare(), m_lastText)};
        const auto missing = m_last.empty() ? own.levels.back() - 1 : leftOut(m_last, own.levels);
        if (missing <= m_unnumbered)
            return std::nullopt;
        if (m_lastText.isEmpty())
            return Finding{NumberingIssue::Kind::Gap, u"Нумерация начинается с %1"_s.arg(own.bare())};
        return Finding{NumberingIssue::Kind::Gap, u"После %1 сразу идёт %2"_s.arg(m_lastText, own.bare())};
    }

    Levels m_last;
    QString m_lastText; ///< empty until a number was seen
    QSet<QString> m_seen;
    int m_unnumbered = 0; ///< rows without a countable number since the last one
};

/// Under the hierarchical rule an activity's number begins with its section's.
std::optional<QString> foreignSection(const QString &shown, const QString &section)
{
    const auto own = counted(shown);
    const auto above = counted(section);
    if (!own || !above || startsWith(own->levels, above->levels))
        return std::nullopt;
    return u"Номер %1 не относится к разделу %2"_s.arg(own->bare(), above->bare());
}

void collectActivityIssues(const Plan &plan, const PlanNumbers &numbers, std::vector<NumberingIssue> &issues)
{
    const bool hierarchical = plan.properties.numbering == NumberingRule::Hierarchical;
    std::vector<Sequence> sequences(plan.sections.size() + 1);
    for (std::size_t i = 0; hierarchical && i < plan.sections.size(); ++i) {
        if (const auto above = counted(numbers.sections[i]))
            sequences[i + 1] = Sequence(above->levels);
    }
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
        const auto section = sectionOf(plan, plan.activities[i]);
        const auto &shown = numbers.activities[i];
        if (hierarchical && section) {
            if (const auto text = foreignSection(shown, numbers.sections[*section])) {
                issues.push_back({NumberingIssue::Kind::ForeignSection, NumberingIssue::Subject::Activity, i, *text});
                continue;
            }
        }
        if (const auto found = sequences[scopeOf(plan, plan.activities[i])].take(shown))
            issues.push_back({found->kind, NumberingIssue::Subject::Activity, i, found->text});
    }
}

} // namespace

PlanNumbers numbersOf(const Plan &plan)
{
    PlanNumbers numbers{sectionNumbers(plan), {}};
    std::vector<std::optional<Counted>> last(plan.sections.size() + 1);
    QString tail = tailKeptByHand(plan);
    for (const auto &activity : plan.activities) {
        auto &before = last[scopeOf(plan, activity)];
        QString shown;
        if (activity.number)
            shown = *activity.number;
        else
            shown = (before ? before->successor() : firstOfScope(plan, activity, numbers.sections, tail)).text();
        if (auto own = counted(shown)) {
            tail = own->tail;
            before = std::move(own);
        }
        numbers.activities.push_back(shown);
    }
    return numbers;
}

std::vector<NumberingIssue> numberingIssues(const Plan &plan)
{
    const auto numbers = numbersOf(plan);
    std::vector<NumberingIssue> issues;
    Sequence sections;
    for (std::size_t i = 0; i < numbers.sections.size(); ++i) {
        if (const auto found = sections.take(numbers.sections[i]))
            issues.push_back({found->kind, NumberingIssue::Subject::Section, i, found->text});
    }
    collectActivityIssues(plan, numbers, issues);
    return issues;
}

Plan renumbered(Plan plan)
{
    const bool numberSections = plan.properties.numbering == NumberingRule::Hierarchical ||
                                std::ranges::any_of(plan.sections, [](const auto &section) {
                                    return !section.number || !section.number->trimmed().isEmpty();
                                });
    if (numberSections) {
        for (auto &section : plan.sections)
            section.number.reset();
    }
    for (auto &activity : plan.activities)
        activity.number.reset();
    return plan;
}

NumberingRule guessNumberingRule(const Plan &plan)
{
    int levelled = 0;
    int plain = 0;
    int restarts = 0;
    int continuations = 0;
    int lastPlain = 0;
    std::optional<std::size_t> lastSection;
    for (const auto &activity : plan.activities) {
        const auto own = counted(activity.number.value_or(QString()));
        if (!own)
            continue;
        if (own->levels.size() > 1) {
            ++levelled;
            continue;
        }
        const auto section = sectionOf(plan, activity);
        if (plain > 0 && section != lastSection)
            ++(own->levels.back() > lastPlain ? continuations : restarts);
        ++plain;
        lastPlain = own->levels.back();
        lastSection = section;
    }
    if (levelled > plain || (levelled == 0 && plain == 0 && !plan.sections.empty()))
        return NumberingRule::Hierarchical;
    return restarts > 0 && restarts >= continuations ? NumberingRule::PerSection : NumberingRule::Continuous;
}

} // namespace versta
