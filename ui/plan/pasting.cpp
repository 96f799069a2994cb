#include "pasting.h"

#include "core/recognition/columnroles.h"
#include "core/textfold.h"

#include <QSet>

#include <algorithm>

namespace versta {

namespace {

using Targets = PasteTargets;

// The first row as headings of this plan, when it is that: two or more are known and none is foreign text.
std::optional<Targets> targetsByHeading(const std::vector<QString> &row, const Plan &plan)
{
    Targets targets;
    std::size_t known = 0;
    for (const QString &text : row) {
        const auto found = std::ranges::find_if(plan.columns, [&](const PlanColumn &column) {
            return !folded(text).isEmpty() && folded(column.header) == folded(text);
        });
        const bool matches = found != plan.columns.end();
        targets.push_back(matches ? std::optional(std::size_t(found - plan.columns.begin())) : std::nullopt);
        known += matches ? 1 : 0;
    }
    const bool heading = known >= 2 && known * 2 > row.size();
    return heading ? std::optional(targets) : std::nullopt;
}

QSet<QString> keptNumbers(const Plan &plan)
{
    QSet<QString> numbers;
    for (const Activity &activity : plan.activities) {
        if (activity.number)
            numbers.insert(*activity.number);
    }
    return numbers;
}

class NewActivities
{
public:
    NewActivities(const Plan &plan, Targets targets)
        : m_plan(plan)
        , m_targets(std::move(targets))
        , m_numbers(keptNumbers(plan))
    {
    }

    [[nodiscard]] Activity from(const std::vector<QString> &row)
    {
        Activity activity;
        activity.cells.resize(m_plan.columns.size());
        // A row of one cell over the whole table says what is done.
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

Pasting asActivities(const PastedRows &rows, std::size_t first, const Plan &plan, const Targets &targets)
{
    return {{}, activitiesOf(rows, first, plan, targets)};
}

bool isEmptyColumn(const PastedRows &rows, std::size_t column)
{
    return std::ranges::none_of(
        rows, [column](const auto &row) { return column < row.size() && !row[column].trimmed().isEmpty(); });
}

// The column with this header, or else the one that plays the part its words name: «Исполнители» and «Ответственные».
std::optional<std::size_t> columnNamed(const QString &header, const Plan &plan)
{
    const QString wanted = folded(header);
    for (std::size_t column = 0; column < plan.columns.size(); ++column) {
        if (!wanted.isEmpty() && folded(plan.columns[column].header) == wanted)
            return column;
    }
    const ColumnRole role = headerRole(header);
    return role == ColumnRole::Other ? std::nullopt : plan.column(role);
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

void addRows(const ContentTable &table, PastedRows &rows)
{
    for (const ContentRow &row : table.rows) {
        std::vector<QString> cells;
        if (row.cells.size() == 1 && row.cells.front().columnSpan >= table.columnCount) {
            cells.push_back(row.cells.front().text());
        } else {
            cells.resize(std::size_t(table.columnCount));
            for (const ContentCell &cell : row.cells)
                cells[std::size_t(cell.column)] = cell.text();
        }
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
    guess.targets.resize(widthOf(rows));
    if (rows.empty())
        return guess;
    QSet<std::size_t> taken;
    const auto &first = rows.front();
    for (std::size_t at = 0; at < first.size(); ++at) {
        const auto column = columnNamed(first[at], plan);
        if (!column || taken.contains(*column))
            continue;
        guess.targets[at] = column;
        taken.insert(*column);
    }
    guess.heading = !taken.isEmpty();
    std::size_t next = 0;
    for (std::size_t at = 0; !guess.heading && at < guess.targets.size() && next < plan.columns.size(); ++at) {
        if (!isEmptyColumn(rows, at))
            guess.targets[at] = next++;
    }
    return guess;
}

std::vector<Activity> activitiesOf(const PastedRows &rows, std::size_t first, const Plan &plan,
                                   const PasteTargets &targets)
{
    std::vector<Activity> activities;
    activities.reserve(rows.size());
    NewActivities make(plan, targets);
    for (std::size_t at = first; at < rows.size(); ++at)
        activities.push_back(make.from(rows[at]));
    return activities;
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
    if (auto targets = targetsByHeading(rows.front(), plan))
        return asActivities(rows, 1, plan, *targets);
    const std::size_t width = widthOf(rows);
    if (width == plan.columns.size() && width > 1)
        return asActivities(rows, 0, plan, targetsFrom(0, width));
    const auto first = std::size_t(std::max(0, currentColumn));
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
