#include "plandraft.h"

#include "headings.h"
#include "textshape.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostLinesBetween = 14;
constexpr qsizetype LongestLineBetween = 500;
constexpr int MostSignatureRows = 4;
constexpr qsizetype LongestSignatureText = 120;

std::vector<QString> rowTexts(const SourceTableRow &row)
{
    std::vector<QString> texts;
    for (const auto &cell : row.cells)
        texts.push_back(cell.covered ? QString() : lettersOnly(cell.text));
    return texts;
}

bool sameHeader(const std::vector<QString> &a, const std::vector<QString> &b)
{
    if (a.size() != b.size())
        return false;
    int filled = 0;
    int same = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].isEmpty())
            continue;
        ++filled;
        same += a[i] == b[i] ? 1 : 0;
    }
    return filled >= 2 && same * 10 >= filled * 7;
}

/// The rows of a sheet that stand above a second header and have one text each belong to the second plan.
std::size_t splitBefore(const SourceTable &table, std::size_t header, std::size_t first)
{
    auto begin = header;
    while (begin > first + 1 && (table.rows[begin - 1].filledCells() <= 1 || beginsBlock(table.rows[begin - 1])))
        --begin;
    return begin;
}

bool newPlanAbove(const SourceTable &table, std::size_t begin, std::size_t header)
{
    for (auto i = begin; i < header; ++i) {
        for (const auto &line : linesOf(FrontItem::row(table.rows[i]))) {
            if (beginsNewPlan(line))
                return true;
        }
    }
    return false;
}

/// A table with several plans one below another is read as several tables.
std::vector<SourceTable> splitPlans(const SourceTable &table)
{
    std::vector<SourceTable> parts;
    std::size_t begin = 0;
    auto header = findHeader(table);
    while (header) {
        const auto layout = layoutOf(table, header);
        std::optional<std::size_t> next;
        std::size_t split = 0;
        for (auto at = findHeader(table, layout.firstRow); at; at = findHeader(table, *at + 1)) {
            split = splitBefore(table, *at, layout.firstRow);
            const bool repeated = repeatsHeader(layout, layoutRow(layout, table.rows[*at]));
            if (repeated && !newPlanAbove(table, split, *at))
                continue;
            next = at;
            break;
        }
        if (!next)
            break;
        SourceTable part = table;
        part.rows.assign(table.rows.begin() + static_cast<std::ptrdiff_t>(begin),
                         table.rows.begin() + static_cast<std::ptrdiff_t>(split));
        parts.push_back(std::move(part));
        begin = split;
        header = next;
    }
    SourceTable rest = table;
    rest.rows.assign(table.rows.begin() + static_cast<std::ptrdiff_t>(begin), table.rows.end());
    parts.push_back(std::move(rest));
    return parts;
}

/// Rows at the end of a sheet that are signatures or agreement.
std::size_t bodyEnd(const SourceTable &table, const TableLayout &layout)
{
    for (auto i = layout.firstRow; i < table.rows.size(); ++i) {
        if (beginsBlock(table.rows[i]))
            return i;
    }
    auto end = table.rows.size();
    // The first row of a page may be the rest of a torn one.
    const auto first = layout.headerRow ? layout.firstRow : 1;
    for (int k = 0; k < MostSignatureRows && end > first; ++k) {
        const auto &row = table.rows[end - 1];
        bool signs = row.filledCells() > 0 && row.filledCells() <= 3;
        bool named = false;
        for (const auto &cell : row.cells) {
            if (cell.text.isEmpty())
                continue;
            named = named || namesPerson(cell.text) || cell.text.contains(u"___");
            signs = signs && cell.text.size() <= LongestSignatureText && !isRowNumber(cell.text) &&
                    !looksLikeDeadline(cell.text) && !cell.covered && !startsLower(cell.text);
        }
        const auto cells = layoutRow(layout, row);
        const auto activity = layout.column(ColumnRole::Activity);
        const bool action = activity && looksLikeAction(cells.cells[*activity].text);
        if (row.filledCells() > 0 && !(signs && named && !action))
            break;
        --end;
    }
    // Empty rows alone are no signature.
    return end;
}

/// The only text of a row that neither is a block nor begins a plan: the title of a section in a frame.
std::optional<SourceLine> boxedLine(const SourceTableRow &row)
{
    constexpr qsizetype LongestBoxed = 200;
    if (row.filledCells() != 1)
        return std::nullopt;
    const auto cell = std::ranges::find_if(
        row.cells, [](const SourceCell &one) { return !one.covered && !one.text.isEmpty() && !one.lines.empty(); });
    if (cell == row.cells.end() || cell->text.size() > LongestBoxed)
        return std::nullopt;
    auto line = cell->lines.front();
    line.text = cell->text;
    line.boxed = true;
    if (isBlockHeading(textLines(cell->text).value(0)) || beginsNewPlan(line))
        return std::nullopt;
    return line;
}

FrontItem frontItem(const SourceTable &table)
{
    const auto line = table.rows.size() == 1 ? boxedLine(table.rows.front()) : std::nullopt;
    return line ? FrontItem::paragraph(*line) : FrontItem::table(table);
}

class Drafting
{
public:
    explicit Drafting(const RecognitionChoices &choices)
        : m_choices(choices)
    {
    }

    DraftedDocument result;

    void add(const SourceLine &line)
    {
        if (line.text.trimmed().isEmpty())
            return;
        result.lines << line.text;
        m_between.push_back(FrontItem::paragraph(line));
    }

    void add(const SourceTable &table)
    {
        for (const auto &part : splitPlans(table))
            addPart(part);
    }

    void finish()
    {
        dropEmptyDraft();
        if (!result.drafts.empty())
            result.drafts.back().back = std::move(m_between);
    }

private:
    /// What is done with a table: the layout and, when it goes on with a plan, the plan's column for each of its own.
    struct Decision
    {
        TableUse use = TableUse::NotPlan;
        TableLayout layout;
        std::vector<std::size_t> columns;
    };

    void addPart(const SourceTable &table)
    {
        m_choice = choiceFor(result.tables.size());
        ReadTable read;
        read.where = table.where;
        result.tables.push_back(std::move(read));
        auto decision = decide(table);
        result.tables.back().use = decision.use;
        switch (decision.use) {
        case TableUse::NotPlan:
            showWhole(table, decision.layout);
            if (!m_choice.use)
                m_between.push_back(frontItem(table));
            return;
        case TableUse::NewPlan:
            begin(table, decision);
            break;
        case TableUse::Continuation:
            goOn();
            break;
        }
        addRows(table, decision);
    }

    [[nodiscard]] TableChoices choiceFor(std::size_t table) const
    {
        const auto found = m_choices.tables.find(table);
        return found == m_choices.tables.end() ? TableChoices() : found->second;
    }

    [[nodiscard]] Decision decide(const SourceTable &table) const
    {
        Decision decision;
        std::optional<std::size_t> header = findHeader(table);
        if (m_choice.headerRow) {
            header = std::nullopt;
            if (*m_choice.headerRow >= 0 && static_cast<std::size_t>(*m_choice.headerRow) < table.rows.size())
                header = static_cast<std::size_t>(*m_choice.headerRow);
        }
        // A table without a header may go on with the plan before it.
        const auto columns = header || result.drafts.empty() ? 1 : result.drafts.back().columns.size();
        decision.layout = layoutOf(table, header, columns);
        if (const auto joined = result.drafts.empty() ? std::nullopt : result.drafts.back().joinedColumn;
            joined && !header && decision.layout.columns.size() == columns + 1)
            joinWithNext(decision.layout, *joined);
        applyRoles(decision.layout);
        if (m_choice.use) {
            decision.use = *m_choice.use;
            if (decision.use == TableUse::Continuation && result.drafts.empty())
                decision.use = TableUse::NewPlan;
            if (decision.use == TableUse::Continuation)
                decision.columns = mapped(decision.layout, table, true).value_or(std::vector<std::size_t>());
            return decision;
        }
        if (const auto places = continues(table, decision.layout)) {
            decision.use = TableUse::Continuation;
            decision.columns = *places;
        } else if (isPlan(table, decision.layout)) {
            decision.use = TableUse::NewPlan;
        }
        return decision;
    }

    void applyRoles(TableLayout &layout) const
    {
        for (const auto &[index, role] : m_choice.roles) {
            if (index >= layout.columns.size())
                continue;
            if (const auto holder = layout.column(role); holder && role != ColumnRole::Other)
                layout.columns[*holder].role = ColumnRole::Other;
            layout.columns[index].role = role;
            layout.columns[index].guessed = false;
        }
    }

    [[nodiscard]] static bool isPlan(const SourceTable &table, const TableLayout &layout)
    {
        if (!layout.column(ColumnRole::Activity))
            return false;
        if (layout.headerRow)
            return true;
        // Without headers only a table that looks like a plan in most of its rows is one.
        constexpr int FewestRows = 2;
        constexpr std::size_t FewestColumns = 3;
        return layout.column(ColumnRole::Deadline) && layout.columns.size() >= FewestColumns &&
               std::ranges::count_if(table.rows, [](const auto &row) { return row.filledCells() >= 2; }) >=
                   FewestRows &&
               std::ranges::none_of(table.rows, beginsBlock);
    }

    /// The plan's columns for the table's, when the table goes on with the last plan.
    [[nodiscard]] std::optional<std::vector<std::size_t>> continues(const SourceTable &table,
                                                                    const TableLayout &layout) const
    {
        if (result.drafts.empty() || std::ranges::any_of(table.rows, beginsBlock))
            return std::nullopt;
        std::size_t lines = 0;
        bool section = false;
        for (const auto &item : m_between) {
            for (const auto &line : linesOf(item)) {
                if (line.text.size() > LongestLineBetween || ++lines > MostLinesBetween)
                    return std::nullopt;
                if (beginsNewPlan(line) && !isLabelledHeading(line.text) && !isNumberedHeading(line.text))
                    return std::nullopt;
                section = section || !isPageDebris(line.text);
            }
        }
        if (layout.headerRow) {
            // Text rows above the header are lines as well; a sheet with a header of its own is a plan of its own.
            if (newPlanAbove(table, 0, *layout.headerRow) || table.name != result.drafts.back().sheet)
                return std::nullopt;
            return mappedByRoles(layout);
        }
        if (!table.rows.empty() && headsAnotherList(table.rows.front()))
            return std::nullopt;
        return mapped(layout, table, !section);
    }

    /// «№ | Наименование ОО | Предмет»: a header, but not the plan's.
    [[nodiscard]] bool headsAnotherList(const SourceTableRow &row) const
    {
        constexpr qsizetype LongestHeader = 60;
        const auto headsNothing = [](const SourceCell &cell) {
            return cell.covered || cell.text.size() > LongestHeader || isRowNumber(cell.text);
        };
        return row.filledCells() >= 3 && headerRole(row.cells.front().text) == ColumnRole::Number &&
               std::ranges::none_of(row.cells, headsNothing) && !isHeaderAgain(row);
    }

    /// By the roles of a repeated header; the same columns or fewer.
    [[nodiscard]] std::optional<std::vector<std::size_t>> mappedByRoles(const TableLayout &layout) const
    {
        const auto &plan = result.drafts.back();
        std::vector<std::size_t> columns;
        if (std::ranges::equal(
                layout.columns, plan.columns, {}, [](const LayoutColumn &column) { return lettersOnly(column.header); },
                [](const PlanColumn &column) { return lettersOnly(column.header); })) {
            columns.resize(plan.columns.size());
            std::iota(columns.begin(), columns.end(), std::size_t{0});
            return columns;
        }
        for (const auto &column : layout.columns) {
            std::optional<std::size_t> found;
            for (std::size_t i = 0; i < plan.columns.size(); ++i) {
                const bool same = column.role != ColumnRole::Other
                                      ? plan.columns[i].role == column.role
                                      : plan.columns[i].role == ColumnRole::Other &&
                                            lettersOnly(plan.columns[i].header) == lettersOnly(column.header);
                if (same && std::ranges::find(columns, i) == columns.end()) {
                    found = i;
                    break;
                }
            }
            if (!found)
                return std::nullopt;
            columns.push_back(*found);
        }
        // A short table with much fewer columns is another plan.
        if (columns.size() + 1 < plan.columns.size())
            return std::nullopt;
        return columns;
    }

    /// By place, for a table without a header.
    [[nodiscard]] std::optional<std::vector<std::size_t>> mapped(const TableLayout &layout, const SourceTable &table,
                                                                 bool adjacent) const
    {
        const auto roles = result.drafts.back().roles();
        const auto texts = columnTexts(table, layout);
        const auto count = layout.columns.size();
        const auto place = [&](std::size_t dropped) {
            std::vector<std::size_t> columns;
            for (std::size_t i = 0; i < roles.size() && columns.size() < count; ++i) {
                if (i != dropped)
                    columns.push_back(i);
            }
            return columns;
        };
        const auto fit = [&](const std::vector<std::size_t> &columns) {
            double sum = 0;
            for (std::size_t i = 0; i < columns.size(); ++i)
                sum += roleFit(roles[columns[i]], texts[i]);
            return sum;
        };
        if (count == roles.size()) {
            auto columns = place(roles.size());
            return adjacent || fitsPlan(columns, roles, texts) ? std::optional(columns) : std::nullopt;
        }
        if (count + 1 != roles.size() || count < 2)
            return std::nullopt;
        std::vector<std::size_t> best;
        double bestFit = -1;
        for (std::size_t dropped = 0; dropped < roles.size(); ++dropped) {
            if (roles[dropped] == ColumnRole::Activity)
                continue;
            const auto columns = place(dropped);
            // The number is what pages lose first.
            const double now = fit(columns) + (roles[dropped] == ColumnRole::Number ? 0.5 : 0);
            if (now > bestFit) {
                bestFit = now;
                best = columns;
            }
        }
        return fitsPlan(best, roles, texts) ? std::optional(best) : std::nullopt;
    }

    /// Numbers stand where numbers do, or deadlines where deadlines do.
    [[nodiscard]] static bool fitsPlan(const std::vector<std::size_t> &columns, const std::vector<ColumnRole> &roles,
                                       const std::vector<ColumnTexts> &texts)
    {
        bool judged = false;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto role = roles[columns[i]];
            if (role != ColumnRole::Number && role != ColumnRole::Deadline)
                continue;
            const bool filled = std::ranges::any_of(texts[i], [](const QString &text) { return !text.isEmpty(); });
            if (!filled)
                continue;
            judged = true;
            if (roleFit(role, texts[i]) < 0.3)
                return false;
        }
        return judged;
    }

    void begin(const SourceTable &table, const Decision &decision)
    {
        PlanDraft draft;
        draft.sheet = table.name;
        for (const auto &column : decision.layout.columns) {
            if (column.joinedAt)
                draft.joinedColumn = draft.columns.size();
            draft.columns.push_back({{}, column.header, column.role, 0});
        }
        dropEmptyDraft();
        auto between = std::move(m_between);
        m_between.clear();
        // One row above the header is a frame of its own that the table has swallowed; a sheet has its titles there.
        const auto line =
            decision.layout.headerRow == 1 && table.name.isEmpty() ? boxedLine(table.rows.front()) : std::nullopt;
        if (line)
            between.push_back(FrontItem::paragraph(*line));
        else
            addTextRows(table, 0, decision.layout.headerRow.value_or(0), between);
        if (result.drafts.empty()) {
            draft.front = std::move(between);
        } else {
            const auto from = frontBegin(between);
            // Without a visible beginning everything may speak of the new plan.
            const auto cut = between.begin() + static_cast<std::ptrdiff_t>(from == between.size() ? 0 : from);
            result.drafts.back().back.assign(between.begin(), cut);
            draft.front.assign(cut, between.end());
        }
        result.drafts.push_back(std::move(draft));
        rememberHeader(table, decision.layout);
    }

    /// A header that no row follows, neither in its table nor in the next, is no plan.
    void dropEmptyDraft()
    {
        if (result.drafts.empty() || std::ranges::any_of(result.drafts.back().events, [](const auto &event) {
                return std::holds_alternative<PlanRow>(event);
            }))
            return;
        auto front = std::move(result.drafts.back().front);
        result.drafts.pop_back();
        for (auto &table : result.tables) {
            if (table.plan == result.drafts.size()) {
                table.plan.reset();
                table.use = TableUse::NotPlan;
            }
        }
        m_between.insert(m_between.begin(), std::make_move_iterator(front.begin()),
                         std::make_move_iterator(front.end()));
    }

    void goOn()
    {
        auto &draft = result.drafts.back();
        for (const auto &item : m_between) {
            for (const auto &line : linesOf(item)) {
                if (!isPageDebris(line.text))
                    draft.events.emplace_back(line);
            }
        }
        m_between.clear();
    }

    void rememberHeader(const SourceTable &table, const TableLayout &layout)
    {
        if (!layout.headerRow)
            return;
        for (std::size_t i = 0; i < layout.headerRows; ++i)
            result.drafts.back().headerRows.push_back(rowTexts(table.rows[*layout.headerRow + i]));
    }

    static void addTextRows(const SourceTable &table, std::size_t begin, std::size_t end, std::vector<FrontItem> &to)
    {
        for (auto i = begin; i < end; ++i) {
            auto item = FrontItem::row(table.rows[i]);
            if (!item.columns.empty())
                to.push_back(std::move(item));
        }
    }

    void showWhole(const SourceTable &table, const TableLayout &layout)
    {
        auto &read = result.tables.back();
        for (const auto &column : layout.columns)
            read.columns.push_back({column.header, ColumnRole::Other, false});
        for (const auto &row : table.rows)
            read.rows.push_back({RowUse::Text, layoutRow(layout, row).texts(), row.number});
    }

    void addRows(const SourceTable &table, const Decision &decision)
    {
        auto &read = result.tables.back();
        auto &draft = result.drafts.back();
        const auto &layout = decision.layout;
        const bool goesOn = decision.use == TableUse::Continuation;
        read.plan = result.drafts.size() - 1;
        for (std::size_t i = 0; i < layout.columns.size(); ++i) {
            const auto &own = layout.columns[i];
            const auto role = !goesOn                       ? own.role
                              : i < decision.columns.size() ? draft.columns[decision.columns[i]].role
                                                            : ColumnRole::Other;
            read.columns.push_back({own.header, role, own.guessed});
        }
        if (goesOn && layout.headerRow) {
            std::vector<FrontItem> above;
            addTextRows(table, 0, *layout.headerRow, above);
            for (const auto &item : above) {
                for (const auto &line : linesOf(item))
                    draft.events.emplace_back(line);
            }
        }
        const auto end = bodyEnd(table, layout);
        bool afterHeader = true;
        bool first = goesOn;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const auto cells = layoutRow(layout, table.rows[i]);
            read.rows.push_back({RowUse::Text, cells.texts(), table.rows[i].number});
            auto &use = read.rows.back().use;
            const auto choice = m_choice.rows.find(i);
            const bool chosen = choice != m_choice.rows.end();
            if (!chosen && (i < layout.firstRow || isHeaderAgain(table.rows[i]))) {
                const bool header = layout.headerRow ? i >= *layout.headerRow : true;
                use = header ? RowUse::Header : RowUse::Text;
                afterHeader = true;
                // Where the header is repeated a new page begins.
                first = first || i >= layout.firstRow;
                continue;
            }
            if (!chosen && i >= end)
                continue;
            if (!chosen && afterHeader && isColumnNumberRow(cells)) {
                use = RowUse::ColumnNumbers;
                continue;
            }
            afterHeader = false;
            if (chosen && (choice->second == RowUse::Skipped || choice->second == RowUse::Header ||
                           choice->second == RowUse::Text || choice->second == RowUse::ColumnNumbers)) {
                use = choice->second;
                continue;
            }
            use = RowUse::Skipped;
            auto row = planRow(cells, decision, i);
            row.where = u"%1, строка %2"_s.arg(table.where).arg(table.rows[i].number);
            row.beginsTable = first && !row.filled().empty();
            first = first && row.filled().empty();
            if (chosen)
                row.choice = choice->second;
            draft.events.emplace_back(std::move(row));
        }
        addTextRows(table, end, table.rows.size(), m_between);
    }

    [[nodiscard]] bool isHeaderAgain(const SourceTableRow &row) const
    {
        const auto texts = rowTexts(row);
        return std::ranges::any_of(result.drafts.back().headerRows,
                                   [&texts](const auto &header) { return sameHeader(header, texts); });
    }

    [[nodiscard]] PlanRow planRow(const LayoutRow &cells, const Decision &decision, std::size_t index) const
    {
        const auto &draft = result.drafts.back();
        PlanRow row;
        row.source = {result.tables.size() - 1, index};
        row.cells.resize(draft.columns.size());
        row.lacksColumns = decision.use == TableUse::Continuation && decision.columns.size() < draft.columns.size();
        for (std::size_t i = 0; i < cells.cells.size(); ++i) {
            std::size_t at = i;
            if (decision.use == TableUse::Continuation) {
                if (i >= decision.columns.size())
                    continue;
                at = decision.columns[i];
            }
            const auto &cell = cells.cells[i];
            row.cells[at] = {cell.text, cell.bold, cell.covered, cell.span, cell.rowSpan};
        }
        return row;
    }

    const RecognitionChoices &m_choices;
    TableChoices m_choice;
    std::vector<FrontItem> m_between;
};

} // namespace

std::vector<ColumnRole> PlanDraft::roles() const
{
    std::vector<ColumnRole> result;
    for (const auto &column : columns)
        result.push_back(column.role);
    return result;
}

DraftedDocument draftPlans(const std::vector<SourceItem> &items, const RecognitionChoices &choices)
{
    Drafting drafting(choices);
    for (const auto &item : items)
        std::visit([&drafting](const auto &value) { drafting.add(value); }, item);
    drafting.finish();
    return std::move(drafting.result);
}

} // namespace versta
