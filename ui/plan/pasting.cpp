#include "pasting.h"

#include "core/numbering.h"
#include "core/recognition/columnroles.h"
#include "core/recognition/headings.h"
#include "core/recognition/textshape.h"
#include "core/textfold.h"

#include <QSet>

#include <algorithm>

namespace versta {

namespace {

using Targets = PasteTargets;

std::optional<std::size_t> columnWithHeader(const QString &header, const Plan &plan)
{
    const QString wanted = folded(header);
    const auto found =
        std::ranges::find_if(plan.columns, [&](const PlanColumn &column) { return folded(column.header) == wanted; });
    return wanted.isEmpty() || found == plan.columns.end() ? std::nullopt
                                                           : std::optional(std::size_t(found - plan.columns.begin()));
}

// Headings as plans have them, or two or more of this plan's own and not as many foreign texts.
bool isHeading(const std::vector<QString> &row, const Plan &plan)
{
    const auto known = std::size_t(
        std::ranges::count_if(row, [&](const QString &text) { return columnWithHeader(text, plan).has_value(); }));
    return headerScore(row) > 0 || (known >= 2 && known * 2 > row.size());
}

// Each column of the plan is filled once; its own heading goes before words that name its role.
Targets targetsByHeading(const std::vector<QString> &row, const Plan &plan)
{
    Targets targets(row.size());
    QSet<std::size_t> taken;
    const auto take = [&](std::size_t at, std::optional<std::size_t> column) {
        if (!column || targets[at] || taken.contains(*column))
            return;
        targets[at] = column;
        taken.insert(*column);
    };
    for (std::size_t at = 0; at < row.size(); ++at)
        take(at, columnWithHeader(row[at], plan));
    const auto roles = rolesByHeaders(row);
    for (std::size_t at = 0; at < row.size(); ++at) {
        if (roles[at] != ColumnRole::Other)
            take(at, plan.column(roles[at]));
    }
    return targets;
}

QSet<QString> shownNumbers(const Plan &plan)
{
    const auto numbers = numbersOf(plan).activities;
    return {numbers.begin(), numbers.end()};
}

// A cell over the whole table, or words alone where the number should stand.
bool isSectionRow(const std::vector<QString> &row, const Targets &targets, const Plan &plan)
{
    if (targets.size() < 2 || row.empty() || row.front().trimmed().isEmpty())
        return false;
    if (row.size() == 1)
        return true;
    const bool number = targets.front() && plan.columns[*targets.front()].role == ColumnRole::Number;
    return number && !isRowNumber(row.front()) &&
           std::all_of(row.begin() + 1, row.end(), [](const QString &text) { return text.trimmed().isEmpty(); });
}

// Its number is made by the rule, unless neither it nor the plan's sections have any.
PlanSection sectionFrom(const QString &text, const Plan &plan)
{
    const SectionHeading heading = sectionHeading(text.trimmed());
    const bool numbered =
        !heading.number.isEmpty() ||
        std::ranges::any_of(numbersOf(plan).sections, [](const QString &number) { return !number.isEmpty(); });
    return {{}, heading.label, numbered ? std::nullopt : std::optional(QString()), heading.title, heading.tasks};
}

class NewActivities
{
public:
    NewActivities(const Plan &plan, Targets targets)
        : m_plan(plan)
        , m_targets(std::move(targets))
        , m_numbers(shownNumbers(plan))
    {
    }

    [[nodiscard]] Activity from(const std::vector<QString> &row)
    {
        Activity activity;
        activity.cells.resize(m_plan.columns.size());
        // A lone text says what is done.
        if (row.size() == 1 && m_targets.size() > 1) {
            activity.cells[m_plan.column(ColumnRole::Activity).value_or(0)] = row.front();
            return activity;
        }
        for (std::size_t at = 0; at < std::min(row.size(), m_targets.size()); ++at) {
            if (!m_targets[at])
                continue;
            if (m_plan.columns[*m_targets[at]].role == ColumnRole::Number)
                activity.number = numberFrom(row[at].trimmed());
            else
                activity.cells[*m_targets[at]] = row[at];
        }
        return activity;
    }

private:
    // A number that stands in the plan already came with a copied row: the copy gets its own.
    std::optional<QString> numberFrom(const QString &text)
    {
        if (text.isEmpty() || m_numbers.contains(text))
            return std::nullopt;
        m_numbers.insert(text);
        return text;
    }

    const Plan &m_plan;
    Targets m_targets;
    QSet<QString> m_numbers;
};

Targets targetsFrom(std::size_t first, std::size_t width)
{
    Targets targets;
    for (std::size_t at = 0; at < width; ++at)
        targets.emplace_back(first + at);
    return targets;
}

bool isEmptyColumn(const PastedRows &rows, std::size_t first, std::size_t column)
{
    return std::none_of(rows.begin() + std::ptrdiff_t(first), rows.end(),
                        [column](const auto &row) { return column < row.size() && !row[column].trimmed().isEmpty(); });
}

// Without a current cell a list begins with numbers or, when it has none, with what is done.
std::size_t firstColumn(const PastedRows &rows, const Plan &plan)
{
    const bool numbers =
        std::ranges::all_of(rows, [](const auto &row) { return row.empty() || isRowNumber(row.front()); });
    return plan.column(numbers ? ColumnRole::Number : ColumnRole::Activity).value_or(0);
}

class TextCells
{
public:
    explicit TextCells(const QString &text)
        : m_text(text)
    {
    }

    [[nodiscard]] PastedRows rows()
    {
        while (m_at < m_text.size())
            readCell();
        if (!m_row.empty())
            m_rows.push_back(std::move(m_row));
        return std::move(m_rows);
    }

private:
    void readCell()
    {
        QString cell;
        if (m_text[m_at] == u'"' && isQuoted())
            cell = readQuoted();
        while (m_at < m_text.size() && m_text[m_at] != u'\t' && m_text[m_at] != u'\n')
            cell += m_text[m_at++];
        m_row.push_back(cell);
        if (m_at < m_text.size() && m_text[m_at] == u'\n')
            m_rows.push_back(std::exchange(m_row, {}));
        else if (m_at + 1 == m_text.size()) // a tab at the very end: one empty cell more
            m_row.emplace_back();
        ++m_at;
    }

    // A quotation mark opens a quoted cell only if one closes it before the next tab or line: «"Точка роста" и др.»
    // is plain text.
    [[nodiscard]] bool isQuoted() const
    {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] != u'"')
                continue;
            if (at + 1 < m_text.size() && m_text[at + 1] == u'"') {
                ++at;
                continue;
            }
            return at + 1 == m_text.size() || m_text[at + 1] == u'\t' || m_text[at + 1] == u'\n';
        }
        return false;
    }

    QString readQuoted()
    {
        QString cell;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] != u'"') {
                cell += m_text[m_at];
            } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == u'"') {
                cell += m_text[m_at++];
            } else {
                ++m_at;
                break;
            }
        }
        return cell;
    }

    QString m_text;
    qsizetype m_at = 0;
    std::vector<QString> m_row;
    PastedRows m_rows;
};

// A cell that reaches down into rows below.
struct Hanging
{
    QString text;
    int rows = 0; ///< still to come
};

void addRows(const ContentTable &table, PastedRows &rows)
{
    std::vector<Hanging> hanging(std::size_t(table.columnCount));
    for (const ContentRow &row : table.rows) {
        std::vector<QString> cells;
        if (row.cells.size() == 1 && row.cells.front().columnSpan >= table.columnCount) {
            rows.push_back({row.cells.front().text()});
            continue;
        }
        for (Hanging &above : hanging) {
            cells.push_back(above.rows > 0 ? above.text : QString());
            above.rows = std::max(0, above.rows - 1);
        }
        for (const ContentCell &cell : row.cells) {
            const auto column = std::size_t(cell.column);
            cells[column] = cell.text();
            hanging[column] = {cells[column], cell.rowSpan - 1};
        }
        // A row that has nothing of its own is part of the one above.
        if (!row.cells.empty())
            rows.push_back(std::move(cells));
    }
}

} // namespace

std::size_t widthOf(const PastedRows &rows)
{
    std::size_t width = 0;
    for (const auto &row : rows)
        width = std::max(width, row.size());
    return width;
}

PasteGuess guessTargets(const PastedRows &rows, const Plan &plan)
{
    PasteGuess guess;
    if (rows.empty())
        return guess;
    guess.heading = isHeading(rows.front(), plan);
    if (guess.heading)
        guess.targets = targetsByHeading(rows.front(), plan);
    guess.targets.resize(widthOf(rows));
    std::size_t next = 0;
    for (std::size_t at = 0; !guess.heading && at < guess.targets.size() && next < plan.columns.size(); ++at) {
        if (!isEmptyColumn(rows, 0, at))
            guess.targets[at] = next++;
    }
    return guess;
}

bool mustAskForTargets(const PastedRows &rows, const Plan &plan)
{
    const PasteGuess guess = guessTargets(rows, plan);
    if (!guess.heading)
        return guess.targets.size() > plan.columns.size();
    for (std::size_t at = 0; at < guess.targets.size(); ++at) {
        if (!guess.targets[at] && !isEmptyColumn(rows, 1, at))
            return true;
    }
    return rows.size() == 1;
}

Pasting newRowsOf(const PastedRows &rows, std::size_t first, const Plan &plan, const PasteTargets &targets)
{
    Pasting pasting;
    NewActivities make(plan, targets);
    for (std::size_t at = first; at < rows.size(); ++at) {
        if (isSectionRow(rows[at], targets, plan))
            pasting.sections.push_back({sectionFrom(rows[at].front(), plan), {}});
        else if (pasting.sections.empty())
            pasting.activities.push_back(make.from(rows[at]));
        else
            pasting.sections.back().activities.push_back(make.from(rows[at]));
    }
    return pasting;
}

PastedRows rowsFromText(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    return TextCells(plain).rows();
}

PastedRows rowsFromContent(const DocumentContent &content)
{
    PastedRows rows;
    for (const ContentBlock &block : content.blocks) {
        if (const auto *table = std::get_if<ContentTable>(&block))
            addRows(*table, rows);
    }
    return rows;
}

std::optional<Pasting> pastingOf(const PastedRows &rows, const Plan &plan, int currentColumn,
                                 const std::vector<ActivityId> &below)
{
    if (rows.empty() || plan.columns.empty())
        return Pasting();
    if (mustAskForTargets(rows, plan))
        return std::nullopt;
    if (const PasteGuess guess = guessTargets(rows, plan); guess.heading)
        return newRowsOf(rows, 1, plan, guess.targets);
    const std::size_t width = widthOf(rows);
    if (width == plan.columns.size() && width > 1)
        return newRowsOf(rows, 0, plan, targetsFrom(0, width));
    const std::size_t first = currentColumn >= 0 ? std::size_t(currentColumn) : firstColumn(rows, plan);
    if (first + width > plan.columns.size())
        return std::nullopt;
    Pasting pasting;
    NewActivities make(plan, [&] {
        Targets targets = targetsFrom(0, first + width);
        for (std::size_t at = 0; at < first; ++at)
            targets[at] = std::nullopt;
        return targets;
    }());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if (at >= below.size()) {
            std::vector<QString> shifted(first);
            shifted.insert(shifted.end(), rows[at].begin(), rows[at].end());
            pasting.activities.push_back(make.from(shifted));
            continue;
        }
        for (std::size_t column = 0; column < rows[at].size(); ++column) {
            const PlanColumn &target = plan.columns[first + column];
            if (target.role != ColumnRole::Number)
                pasting.cells.push_back({below[at], target.id, rows[at][column]});
        }
    }
    return pasting;
}

} // namespace versta
