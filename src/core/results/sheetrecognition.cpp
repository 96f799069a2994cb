#include "papermention.h"
#include "sheetmapping.h"

#include "core/schoollogin.h"
#include "core/textfold.h"

#include <QRegularExpression>

#include <set>
#include <span>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchedRows = 60;    ///< the header stands among the first rows with something in them
constexpr int sampledRows = 200;    ///< looked at to tell what a column holds
constexpr int mostColumns = 3000;   ///< planned results of a region have a column for every school
constexpr size_t mostMerges = 4000; ///< of those at the header

/// How much a row looks like a header.
double headerScore(const SheetRow &row)
{
    std::set<std::tuple<SheetRole, int, QString>> seen;
    double numbers = 0;
    double score = 0;
    for (const auto &[column, cell] : row.places()) {
        const auto found = columnOfHeader(cell.text());
        if (found.role == SheetRole::None || !seen.insert({found.role, found.index, found.code}).second)
            continue;
        if (found.role == SheetRole::Number)
            numbers += 0.25;
        else
            score += 1;
    }
    return score > 0 ? score + std::min(numbers, 1.5) : 0;
}

bool isDifficulty(const SheetCell &cell)
{
    return difficultyOf(cell.text()) != TaskDifficulty::Unknown;
}

/// «654 уч.» below the name of a group.
bool isPupilCount(const SheetCell &cell)
{
    static const QRegularExpression pattern(u"^\\(?[\\d \u00A0]+ ?(уч|чел|обуч)[а-я]*\\.?\\)?$"_s);
    return pattern.match(cell.text().trimmed()).hasMatch();
}

/// «1 2 3 4 5 …» below a header, from its first column on: further to the right these are tasks.
bool isColumnNumbering(const SheetRow &row, int firstColumn)
{
    if (row.firstColumn() > firstColumn)
        return false;
    int expected = 0;
    for (const auto &[column, cell] : row.places()) {
        if (!cell.isEmpty() && cell.integer() != ++expected)
            return false;
    }
    return expected >= 4;
}

/// The rows of a header and the text of every column in them.
class HeaderBand
{
public:
    HeaderBand(const Sheet &sheet, const SheetRow &base)
        : m_sheet(sheet)
        , m_firstColumn(base.firstColumn())
        , m_top(base.number())
        , m_bottom(base.number())
    {
        // A damaged file may have any number of merged ranges; a header has few.
        for (const auto &merge : sheet.merges) {
            if (merge.top <= m_bottom + 5 && merge.bottom >= m_top - 4 && m_merges.size() < mostMerges)
                m_merges.push_back(merge);
        }
        while (m_top > 1 && m_bottom - m_top < 3 && continuesAbove())
            --m_top;
        while (m_bottom - m_top < 4 && continuesBelow())
            ++m_bottom;
    }

    [[nodiscard]] int top() const { return m_top; }
    [[nodiscard]] int bottom() const { return m_bottom; }

    [[nodiscard]] std::vector<MappedColumn> columns() const
    {
        int width = 0;
        for (int number = m_top; number <= m_bottom; ++number) {
            if (const auto *row = m_sheet.row(number))
                width = std::max(width, row->width());
        }
        width = std::min(width, mostColumns);
        std::vector<MappedColumn> found;
        for (int column = 0; column < width; ++column) {
            if (const auto texts = textsOf(column); !texts.isEmpty())
                found.push_back(columnOf(texts, column));
        }
        return found;
    }

private:
    [[nodiscard]] const SheetMerge *mergeAt(int row, int column) const
    {
        const auto found = std::ranges::find_if(m_merges, [&](const SheetMerge &merge) {
            return merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right;
        });
        return found == m_merges.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool isCrossedBelow(int row) const
    {
        return std::ranges::any_of(m_merges, [row](const SheetMerge &merge) {
            return merge.top <= row && merge.bottom > row && merge.bottom - merge.top < 4;
        });
    }

    [[nodiscard]] bool continuesAbove() const
    {
        const auto *above = m_sheet.row(m_top - 1);
        if (!above)
            return false;
        int roles = 0;
        bool spread = false;
        for (const auto &[column, cell] : above->places()) {
            const auto text = cell.text().trimmed();
            if (text.endsWith(u':'))
                return false;
            const auto role = columnOfHeader(text).role;
            roles += role != SheetRole::None && role != SheetRole::Number ? 1 : 0;
            const auto *merge = mergeAt(m_top - 1, column);
            spread = spread || (merge && column > 0 && merge->right > merge->left);
        }
        return roles >= 2 || spread || isCrossedBelow(m_top - 1);
    }

    /// The row below fills what the header leaves open, or says more about its columns, and begins no data.
    [[nodiscard]] bool continuesBelow() const
    {
        const auto *below = m_sheet.row(m_bottom + 1);
        if (!below)
            return false;
        if (isCrossedBelow(m_bottom) || isColumnNumbering(*below, m_firstColumn))
            return true;
        int filled = 0;
        for (const auto &[column, cell] : below->places()) {
            if (cell.isEmpty())
                continue;
            ++filled;
            const auto above = textsOf(column);
            if (isDifficulty(cell) || isPupilCount(cell) || (column > 0 && above.isEmpty()))
                continue;
            const auto *merge = mergeAt(m_bottom, column);
            const bool shared = (merge && merge->right > merge->left) ||
                                (textsOf(column + 1).isEmpty() && !below->at(column + 1).isEmpty());
            if (!shared || columnOfHeader(cell.text()).role == SheetRole::None)
                return false;
        }
        return filled > 0 && below->firstColumn() > 0;
    }

    /// The text of a column in a row of the header; a merged cell counts for all it covers.
    [[nodiscard]] QString textAt(int number, int column) const
    {
        if (const auto *merge = mergeAt(number, column)) {
            const auto *row = m_sheet.row(merge->top);
            return row ? row->at(merge->left).text().simplified() : QString();
        }
        const auto *row = m_sheet.row(number);
        if (!row)
            return {};
        auto text = row->at(column).text().simplified();
        // Without merged cells a title over several columns stands over the first of them.
        const auto *below = number < m_bottom ? m_sheet.row(number + 1) : nullptr;
        for (int left = column - 1; text.isEmpty() && left >= 0 && below && !below->at(column).isEmpty() &&
                                    !below->at(left).isEmpty() && !mergeAt(number, left);
             --left)
            text = row->at(left).text().simplified();
        return text;
    }

    [[nodiscard]] QStringList textsOf(int column) const
    {
        QStringList texts;
        for (int number = m_top; number <= m_bottom; ++number) {
            const auto *row = m_sheet.row(number);
            if (row && number > m_top && isColumnNumbering(*row, m_firstColumn))
                continue;
            const auto text = textAt(number, column);
            if (!text.isEmpty() && (texts.isEmpty() || texts.last() != text))
                texts << text;
        }
        return texts;
    }

    static MappedColumn columnOf(const QStringList &texts, int column)
    {
        const auto joined = texts.join(u' ');
        auto found = columnOfHeader(joined);
        for (auto text = texts.crbegin(); found.role == SheetRole::None && text != texts.crend(); ++text)
            found = columnOfHeader(*text);
        found.header = joined;
        found.column = column;
        return found;
    }

    const Sheet &m_sheet;
    std::vector<SheetMerge> m_merges; ///< near the header
    int m_firstColumn = 0;
    int m_top = 0;
    int m_bottom = 0;
};

/// Rows of data, at most `sampledRows`.
std::vector<const SheetRow *> sampleOf(const Sheet &sheet, int headerBottom)
{
    std::vector<const SheetRow *> rows;
    for (const auto &row : sheet.rows) {
        if (row.number() > headerBottom)
            rows.push_back(&row);
        if (static_cast<int>(rows.size()) == sampledRows)
            break;
    }
    return rows;
}

/// What only the cells of a column can tell.
class RoleResolution
{
public:
    RoleResolution(const Sheet &sheet, SheetMapping &mapping)
        : m_mapping(mapping)
        , m_rows(sampleOf(sheet, mapping.headerBottom))
    {
        for (auto &column : mapping.columns) {
            if (column.role == SheetRole::SchoolOrLogin)
                column.role = mostly(column, isLogin) ? SheetRole::Login : SheetRole::SchoolName;
            else if (column.role == SheetRole::Class && !mapping.has(SheetRole::PupilCode))
                column.role = SheetRole::Grade;
        }
        // The summary of 2021 calls the municipality a region.
        if (!mapping.has(SheetRole::Municipality))
            replace(SheetRole::Region, SheetRole::Municipality);
        if (!mapping.has(SheetRole::Login) && !mapping.has(SheetRole::Group))
            promoteLogins();
    }

    /// At least half of the filled cells fulfil the condition.
    template <class Condition>
    [[nodiscard]] bool mostly(const MappedColumn &column, const Condition &condition) const
    {
        int filled = 0;
        int fitting = 0;
        for (const auto *row : m_rows) {
            const auto &cell = row->at(column.column);
            if (cell.isEmpty())
                continue;
            ++filled;
            fitting += condition(cell) ? 1 : 0;
        }
        return fitting * 2 >= filled && fitting > 0;
    }

    template <class Condition>
    [[nodiscard]] bool any(SheetRole role, const Condition &condition) const
    {
        const int column = m_mapping.column(role);
        return column >= 0 &&
               std::ranges::any_of(m_rows, [&](const SheetRow *row) { return condition(row->at(column)); });
    }

    static bool isLogin(const SheetCell &cell) { return SchoolLogin::fromText(cell.text()).has_value(); }

private:
    void replace(SheetRole from, SheetRole to)
    {
        for (auto &column : m_mapping.columns) {
            if (column.role == from) {
                column.role = to;
                return;
            }
        }
    }

    /// Logins under a header that says nothing of them («id», «Код», no header that is known).
    void promoteLogins()
    {
        for (auto &column : m_mapping.columns) {
            const bool open = column.role == SheetRole::None || column.role == SheetRole::SchoolName;
            if (open && mostly(column, isLogin)) {
                column.role = SheetRole::Login;
                return;
            }
        }
    }

    SheetMapping &m_mapping;
    std::vector<const SheetRow *> m_rows;
};

bool isShiftName(const SheetCell &cell)
{
    const auto role = columnOfHeader(cell.text()).role;
    return role == SheetRole::ShiftPercent || role == SheetRole::ShiftCount;
}

std::set<int> numbersOf(const SheetMapping &mapping)
{
    std::set<int> numbers;
    for (const auto &column : mapping.all(SheetRole::Number))
        numbers.insert(column.index);
    return numbers;
}

ReportKind groupKind(const SheetMapping &mapping, const RoleResolution &cells, std::optional<Procedure> procedure)
{
    const bool exam = procedure == Procedure::Oge;
    if (mapping.has(SheetRole::ShiftPercent) || mapping.has(SheetRole::ShiftCount))
        return ReportKind::Journal;
    if (cells.any(SheetRole::Group, isShiftName) || cells.any(SheetRole::ShiftName, isShiftName) ||
        cells.any(SheetRole::SchoolName, isShiftName))
        return ReportKind::Journal;
    const auto numbers = numbersOf(mapping);
    const bool marks = numbers.contains(3) && numbers.contains(4) && numbers.contains(5);
    if (numbers.contains(0) && numbers.contains(1) && numbers.size() >= 5)
        return ReportKind::Scores;
    if (exam && (marks || mapping.has(SheetRole::MeanScore)))
        return ReportKind::Exam;
    if (marks)
        return mapping.has(SheetRole::MeanScore) && !mapping.has(SheetRole::Group) && !procedure ? ReportKind::Exam
                                                                                                 : ReportKind::Marks;
    if (mapping.has(SheetRole::MeanScore) && mapping.has(SheetRole::Subject) && mapping.has(SheetRole::Login))
        return ReportKind::Exam;
    if (mapping.all(SheetRole::Task).size() < 2)
        return ReportKind::Unknown;
    const bool byMark = mapping.has(SheetRole::Mark) || cells.any(SheetRole::Group, [](const SheetCell &cell) {
        return markGroupOf(cell.text()).has_value();
    });
    return byMark ? ReportKind::Groups : ReportKind::Tasks;
}

ReportKind kindOf(const SheetMapping &mapping, const RoleResolution &cells, const PaperMention &frame)
{
    const bool hasTasks = mapping.has(SheetRole::Task);
    if (mapping.has(SheetRole::PupilCode) && (hasTasks || mapping.has(SheetRole::Total)))
        return mapping.has(SheetRole::Mark) || frame.individual ? ReportKind::Individual : ReportKind::Form;
    const bool school = mapping.has(SheetRole::Login) || mapping.has(SheetRole::SchoolName);
    if (school && mapping.has(SheetRole::Marker))
        return ReportKind::FederalList;
    if (mapping.has(SheetRole::TaskCode) && mapping.columns.size() >= 3 && !hasTasks &&
        (mapping.has(SheetRole::Requirement) || mapping.has(SheetRole::TaskMaximum)))
        return ReportKind::Planned;
    if (school || mapping.has(SheetRole::Group) || mapping.has(SheetRole::Municipality))
        return groupKind(mapping, cells, frame.procedure);
    return ReportKind::Unknown;
}

QString layoutOf(const SheetMapping &mapping)
{
    const auto header = [&](SheetRole role) {
        const auto found = mapping.all(role);
        return found.empty() ? QString() : folded(found.front().header);
    };
    if (mapping.kind == ReportKind::Form) {
        if (!mapping.has(SheetRole::Login))
            return u"2026"_s;
        if (header(SheetRole::Login) == u"пользователь" || mapping.has(SheetRole::UploadDate))
            return u"2022"_s;
        return header(SheetRole::Task).startsWith(u"a-") ? u"2020"_s : u"2021"_s;
    }
    if (mapping.kind == ReportKind::FederalList)
        return mapping.has(SheetRole::Year) ? u"merged"_s : mapping.has(SheetRole::RegionCode) ? u"2023"_s : u"2024"_s;
    if (mapping.kind == ReportKind::Journal && !mapping.has(SheetRole::ShiftPercent) &&
        !mapping.has(SheetRole::ShiftCount))
        return u"rows"_s;
    if (mapping.kind != ReportKind::Exam && !mapping.has(SheetRole::PupilCode) && mapping.has(SheetRole::Subject))
        return u"merged"_s;
    return {};
}

/// Columns of planned results: every one behind the description of the task that has a name is a group.
void nameGroupColumns(SheetMapping &mapping)
{
    const int last = std::max({mapping.column(SheetRole::TaskCode), mapping.column(SheetRole::Requirement),
                               mapping.column(SheetRole::TaskMaximum)});
    for (auto &column : mapping.columns) {
        if (column.column > last)
            column.role = SheetRole::GroupValue;
    }
}

/// A title over the columns, above the table or on the sheet's tab says that numbers in the header are tasks.
bool saysTasks(const Sheet &sheet, const SheetMapping &mapping)
{
    const auto isAboutTasks = [](const QString &text) {
        return folded(QStringView(text).left(200)).contains(u"задани");
    };
    if (isAboutTasks(sheet.name) || std::ranges::any_of(mapping.columns, [&](const MappedColumn &column) {
            return column.role == SheetRole::Number && isAboutTasks(column.header);
        }))
        return true;
    for (const auto &row : sheet.rows) {
        if (row.number() >= mapping.headerTop)
            break;
        if (std::ranges::any_of(row.places(), [&](const auto &place) { return isAboutTasks(place.cell.text()); }))
            return true;
    }
    return false;
}

/// «1», «2», «3» … as headers are tasks in a table of pupils, and in one of groups that is said to be about tasks.
void nameBareTasks(const Sheet &sheet, SheetMapping &mapping)
{
    const auto numbers = numbersOf(mapping);
    if (mapping.has(SheetRole::Task) || !numbers.contains(1) || !numbers.contains(2) || numbers.contains(0))
        return;
    if (!mapping.has(SheetRole::PupilCode) && !saysTasks(sheet, mapping))
        return;
    for (auto &column : mapping.columns) {
        if (column.role != SheetRole::Number)
            continue;
        column.role = SheetRole::Task;
        column.code = QString::number(column.index);
        column.index = 0;
        column.counts = false;
    }
}

SheetMapping mappingOf(const Sheet &sheet, const SheetRow &base)
{
    SheetMapping mapping;
    const HeaderBand band(sheet, base);
    mapping.headerTop = band.top();
    mapping.headerBottom = band.bottom();
    mapping.columns = band.columns();
    nameBareTasks(sheet, mapping);
    const RoleResolution cells(sheet, mapping);
    mapping.kind = kindOf(mapping, cells, mentionInFrame(sheet, mapping.headerTop));
    mapping.layout = layoutOf(mapping);
    if (mapping.kind == ReportKind::Planned)
        nameGroupColumns(mapping);
    return mapping;
}

} // namespace

SheetMapping recogniseSheet(const Sheet &sheet)
{
    const SheetRow *base = nullptr;
    double best = 0;
    for (const auto &row : std::span(sheet.rows).first(std::min<size_t>(sheet.rows.size(), searchedRows))) {
        if (const double score = headerScore(row); score > best) {
            best = score;
            base = &row;
        }
    }
    return base && best >= 2 ? mappingOf(sheet, *base) : SheetMapping();
}

SheetMapping recogniseBelow(const Sheet &sheet, int headerRow)
{
    if (const auto *row = sheet.row(headerRow))
        return mappingOf(sheet, *row);
    SheetMapping mapping;
    mapping.headerTop = headerRow;
    mapping.headerBottom = headerRow;
    return mapping;
}

ReportKind kindByRoles(const Sheet &sheet, const SheetMapping &mapping)
{
    SheetMapping copy = mapping;
    const RoleResolution cells(sheet, copy);
    return kindOf(mapping, cells, mentionInFrame(sheet, mapping.headerTop));
}

} // namespace versta
