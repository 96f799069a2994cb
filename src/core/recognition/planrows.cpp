#include "planrows.h"

#include "headings.h"
#include "textshape.h"

#include <algorithm>
#include <map>

namespace versta {

namespace {

constexpr double Mostly = 0.8;
constexpr double Often = 0.4;
constexpr qsizetype LongestSection = 600;
constexpr int JoinedFrom = 2;

const PlanRow::Cell *cell(const PlanRow &row, std::optional<std::size_t> column)
{
    return column && *column < row.cells.size() ? &row.cells[*column] : nullptr;
}

QString text(const PlanRow &row, std::optional<std::size_t> column)
{
    const auto *found = cell(row, column);
    return found ? found->text : QString();
}

/// An activity with something beside it; what is usual is measured on these.
bool isWhole(const PlanRow &row, const PlanHabits &habits)
{
    const auto activity = habits.column(ColumnRole::Activity);
    if (text(row, activity).isEmpty())
        return false;
    int others = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (i != *activity && habits.roles[i] != ColumnRole::Number && !row.cells[i].text.isEmpty())
            ++others;
    }
    return others >= 1;
}

bool startsWithDash(const QString &text)
{
    return text.startsWith(u'-') || text.startsWith(u'–') || text.startsWith(u'—') || text.startsWith(u'•');
}

/// First word all capitals: «КДР» goes on with a sentence as well as it begins one.
bool startsWithAcronym(const QString &text)
{
    const auto word = text.section(u' ', 0, 0);
    return word.size() >= 2 && word.size() <= 6 && word == word.toUpper();
}

int activityEvidence(const QString &now, const QString &before)
{
    if (now.isEmpty())
        return 4;
    int score = 0;
    if (startsWithDash(now))
        score += endsOpen(before) || before.trimmed().endsWith(u':') || before.trimmed().endsWith(u';') ? 2 : 0;
    else if (startsLower(now))
        score += 3;
    else if (endsSentence(before))
        score -= 2;
    else
        score -= startsWithAcronym(now) ? 0 : 1;
    if (endsOpen(before))
        score += 2;
    return score;
}

int otherEvidence(const QString &now, const QString &before, double usuallyFilled, double usuallyLower, bool weighty)
{
    if (now.isEmpty())
        return weighty && usuallyFilled >= Mostly ? 1 : 0;
    if (before.isEmpty())
        return -1;
    if (lettersOnly(now) == lettersOnly(before))
        return 0;
    int score = 0;
    if (startsLower(now) && !startsWithDash(now))
        score += usuallyLower >= Often ? 0 : 2;
    else if (endsSentence(before) && !endsOpen(before))
        score -= 1;
    if (endsOpen(before))
        score += 2;
    return score;
}

int deadlineEvidence(const QString &now, const QString &before, double usuallyFilled, double usuallyLower)
{
    if (now.isEmpty())
        return usuallyFilled >= Mostly ? 2 : 0;
    if (before.isEmpty())
        return -2;
    if (lettersOnly(now) == lettersOnly(before))
        return -1;
    if (endsOpen(before) && (startsLower(now) || !now.front().isLetter()))
        return 2;
    return startsLower(now) && usuallyLower < Often ? 0 : -2;
}

/// The row's number continues the count, or the one below it begins anew.
bool beginsSectionByNumber(const PlanRow &row, const PlanRow *next, const PlanHabits &habits)
{
    const auto column = habits.column(ColumnRole::Number);
    const QString own = text(row, column);
    const int depth = numberDepth(own);
    if (habits.numberDepth >= 2 && depth > 0)
        return depth < habits.numberDepth;
    if (!next)
        return false;
    const QString below = text(*next, column);
    const int depthBelow = numberDepth(below);
    if (depthBelow == 0)
        return depth > 0 && habits.numberDepth == 0;
    // Roman above arabic, «2» above «2.1», «2» above a new «1».
    const bool roman = depth > 0 && !own.front().isDigit();
    return (roman && below.front().isDigit()) || depth < depthBelow || !followsNumber(below, own);
}

/// The only text of the row stands in the number or activity column (or is merged over several).
RowUse useOfLoneText(const PlanRow &row, std::size_t column, const PlanRow *previous, const PlanRow *next,
                     const PlanHabits &habits)
{
    const auto &only = row.cells[column];
    const auto role = habits.roles[column];
    const bool merged = only.span > 1;
    if (isTasksText(only.text) && (merged || role == ColumnRole::Number || role == ColumnRole::Activity))
        return RowUse::Tasks;
    if (merged)
        return RowUse::Section;
    if (role == ColumnRole::Number)
        return isRowNumber(only.text) ? RowUse::Skipped : RowUse::Section;
    if (role != ColumnRole::Activity)
        return previous ? RowUse::Continuation : RowUse::Skipped;
    if (isLabelledHeading(only.text))
        return RowUse::Section;
    const bool bold = only.bold && habits.bold < Often;
    const bool looksHeading = bold || isAllCaps(only.text) || isNumberedHeading(only.text);
    if (!looksHeading && previous && continuationScore(row, *previous, habits) >= (row.beginsTable ? JoinedFrom : 4))
        return RowUse::Continuation;
    if (only.text.size() > LongestSection)
        return RowUse::Activity;
    // A section heads something; at the end of the plan it would be an activity without a deadline.
    return next || looksHeading ? RowUse::Section : RowUse::Activity;
}

RowUse useOfNumberedText(const PlanRow &row, const PlanRow *next, const PlanHabits &habits)
{
    const auto *activity = cell(row, habits.column(ColumnRole::Activity));
    if (isTasksText(activity->text))
        return RowUse::Tasks;
    if (activity->span > 1 || isLabelledHeading(activity->text))
        return RowUse::Section;
    if ((activity->bold && habits.bold < Often) || isAllCaps(activity->text))
        return RowUse::Section;
    return beginsSectionByNumber(row, next, habits) ? RowUse::Section : RowUse::Activity;
}

} // namespace

std::vector<std::size_t> PlanRow::filled() const
{
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].covered && !cells[i].text.isEmpty())
            result.push_back(i);
    }
    return result;
}

bool PlanRow::isTotal() const
{
    const auto own = filled();
    return !own.empty() && versta::isTotal(cells[own.front()].text) &&
           std::all_of(own.begin() + 1, own.end(), [this](std::size_t i) {
               return std::ranges::none_of(cells[i].text, [](QChar symbol) { return symbol.isLetter(); });
           });
}

bool PlanRow::belongsToRowsBelow(std::size_t cell) const
{
    return cells[cell].rowSpan > 1 &&
           std::ranges::any_of(filled(), [&](std::size_t i) { return i < cell && cells[i].span > 1; });
}

std::optional<std::size_t> PlanHabits::column(ColumnRole role) const
{
    const auto found = std::ranges::find(roles, role);
    if (found == roles.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - roles.begin());
}

PlanHabits habitsOf(const std::vector<ColumnRole> &roles, const std::vector<PlanRow> &rows)
{
    PlanHabits habits;
    habits.roles = roles;
    habits.filled.assign(roles.size(), 0);
    habits.startsLower.assign(roles.size(), 0);
    const auto number = habits.column(ColumnRole::Number);
    const auto activity = habits.column(ColumnRole::Activity);
    std::map<int, int> depths;
    double whole = 0;
    double bold = 0;
    for (const auto &row : rows) {
        if (!isWhole(row, habits) || row.beginsTable)
            continue;
        ++whole;
        for (std::size_t i = 0; i < roles.size(); ++i) {
            const auto &text = row.cells[i].text;
            habits.filled[i] += text.isEmpty() ? 0 : 1;
            habits.startsLower[i] += startsLower(text) ? 1 : 0;
        }
        bold += cell(row, activity)->bold ? 1 : 0;
        if (number && numberDepth(text(row, number)) > 0)
            ++depths[numberDepth(text(row, number))];
    }
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (habits.filled[i] > 0)
            habits.startsLower[i] /= habits.filled[i];
        if (whole > 0)
            habits.filled[i] /= whole;
    }
    habits.bold = whole > 0 ? bold / whole : 0;
    const auto most = std::ranges::max_element(depths, {}, [](const auto &entry) { return entry.second; });
    habits.numberDepth = most == depths.end() ? 0 : most->first;
    return habits;
}

int continuationScore(const PlanRow &row, const PlanRow &previous, const PlanHabits &habits)
{
    int score = row.beginsTable ? 1 : -1;
    for (std::size_t i = 0; i < row.cells.size() && i < previous.cells.size(); ++i) {
        const QString now = row.cells[i].covered ? QString() : row.cells[i].text;
        const QString &before = previous.cells[i].text;
        switch (habits.roles[i]) {
        case ColumnRole::Number:
            if (now.isEmpty())
                score += habits.filled[i] >= Mostly && !row.lacksColumns ? 1 : 0;
            else if (lettersOnly(now) != lettersOnly(before))
                score -= 8;
            break;
        case ColumnRole::Activity:
            score += activityEvidence(now, before);
            break;
        case ColumnRole::Deadline:
            // A deadline merged over several rows belongs to each of them.
            score += row.cells[i].covered ? -1 : deadlineEvidence(now, before, habits.filled[i], habits.startsLower[i]);
            break;
        default:
            score += row.cells[i].covered ? 0
                                          : otherEvidence(now, before, habits.filled[i], habits.startsLower[i],
                                                          habits.roles[i] == ColumnRole::Responsible);
        }
    }
    return score;
}

RowUse useOf(const PlanRow &row, const PlanRow *previous, const PlanRow *next, const PlanHabits &habits)
{
    const auto filled = row.filled();
    if (filled.empty())
        return RowUse::Skipped;
    if (std::ranges::all_of(filled, [&row](std::size_t i) { return isRule(row.cells[i].text); }))
        return RowUse::Skipped;
    if (row.isTotal())
        return RowUse::Skipped;
    const auto number = habits.column(ColumnRole::Number);
    const auto activity = habits.column(ColumnRole::Activity);
    const auto *activityCell = cell(row, activity);
    // Several lines of deadlines or parties beside one merged activity are one activity.
    if (previous && activityCell && activityCell->covered)
        return RowUse::Continuation;
    const bool covered = std::ranges::any_of(row.cells, &PlanRow::Cell::covered);
    // A party merged over a whole part of the plan stands beside its section rows too; their text is merged then.
    const bool lone = filled.size() == 1 && (!covered || row.cells[filled[0]].span > 1);
    if (lone || (filled.size() == 2 && row.belongsToRowsBelow(filled[1])))
        return useOfLoneText(row, filled[0], previous, next, habits);
    if (filled.size() == 2 && !covered && number && activity && filled[0] == std::min(*number, *activity) &&
        filled[1] == std::max(*number, *activity)) {
        if (isHeadingLabel(text(row, number)))
            return RowUse::Section;
        if (isRowNumber(text(row, number)))
            return useOfNumberedText(row, next, habits);
    }
    if (!previous || !(text(row, number).isEmpty() || row.beginsTable))
        return activityCell && !activityCell->text.isEmpty() ? RowUse::Activity
               : previous && text(row, number).isEmpty()     ? RowUse::Continuation
                                                             : RowUse::Activity;
    return continuationScore(row, *previous, habits) >= (row.beginsTable ? JoinedFrom : JoinedFrom + 1)
               ? RowUse::Continuation
               : RowUse::Activity;
}

} // namespace versta
