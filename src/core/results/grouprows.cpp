#include "grouprows.h"

#include "papermention.h"
#include "pupilrows.h"
#include "subjects.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <cmath>
#include <map>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView notTaken = u"строка не внесена";

/// «2023/2024» and «2024» alike.
int yearOf(const SheetCell &cell)
{
    if (const auto number = cell.integer(); number && *number > 2000 && *number < 2100)
        return *number;
    return mentionIn(cell.text()).year;
}

int gradeOf(const SheetCell &cell)
{
    if (const auto number = cell.integer(); number && *number >= 1 && *number <= 11)
        return *number;
    return mentionIn(cell.text()).grade;
}

class GroupReader
{
public:
    GroupReader(const Sheet &sheet, const ResultSet &set, SheetReading &reading)
        : m_sheet(sheet)
        , m_set(set)
        , m_reading(reading)
        , m_mapping(reading.mapping)
        , m_tasks(taskColumnsOf(sheet, m_mapping))
    {
        m_set.paper.tasks = m_tasks.tasks;
    }

    void read()
    {
        for (const auto &row : m_sheet.rows) {
            if (row.number() > m_mapping.headerBottom && row.firstColumn() >= 0)
                readRow(row);
        }
        closeGroup();
        if (m_reading.sets.empty())
            m_reading.sets.push_back(m_set);
        for (auto &set : m_reading.sets) {
            settleMaximum(set);
            checkSums(set);
        }
    }

private:
    [[nodiscard]] const SheetCell &cell(const SheetRow &row, SheetRole role) const
    {
        return row.at(m_mapping.column(role));
    }

    void refuse(const SheetRow &row, int column, const QString &reason)
    {
        m_reading.refused.push_back({row.number(), column >= 0 ? cellName(column, row.number()) : QString(),
                                     column >= 0 ? row.at(column).text() : QString(), reason, notTaken.toString()});
    }

    void remark(int row, const QString &value, const QString &reason, const QString &done)
    {
        m_reading.remarks.push_back({row, {}, value, reason, done});
    }

    void readRow(const SheetRow &row)
    {
        const auto group = groupOf(row);
        const auto plain = folded(group.name);
        if (plain.startsWith(u"макс") && !group.login.isValid()) {
            readMaxima(row);
            return;
        }
        if (m_mapping.kind == ReportKind::Journal && readShiftRow(row))
            return;
        if (m_mapping.kind == ReportKind::Groups && readMarkGroup(row, group))
            return;
        if (group.key().isEmpty())
            return; // notes and sums without a name
        if (!hasNumbers(row)) {
            // The name of a group over its rows, or a line of text.
            if (m_mapping.kind == ReportKind::Groups || m_mapping.layout == u"rows")
                openGroup(row, group);
            return;
        }
        openGroup(row, group);
        if (!readNumbers(row, m_row))
            m_open = false;
        else if (m_mapping.kind != ReportKind::Groups && m_mapping.layout != u"rows")
            closeGroup();
    }

    /// The group of a row: its own column, else login and name, else the municipality.
    [[nodiscard]] ResultGroup groupOf(const SheetRow &row) const
    {
        if (m_mapping.has(SheetRole::Group)) {
            auto group = ResultGroup::fromText(cell(row, SheetRole::Group).text());
            if (!group.key().isEmpty() || !m_mapping.has(SheetRole::Login))
                return group;
        }
        auto group = ResultGroup::fromText(cell(row, SheetRole::SchoolName).text());
        const auto loginText = cell(row, SheetRole::Login).text();
        auto login = SchoolLogin::fromText(loginText);
        if (!login)
            login = SchoolLogin::within(loginText);
        if (login) {
            group.kind = ResultGroup::Kind::School;
            group.login = *login;
            group.code.clear();
        } else if (group.key().isEmpty()) {
            group = ResultGroup::fromText(loginText);
        }
        if (group.key().isEmpty()) {
            group = ResultGroup::fromText(cell(row, SheetRole::Municipality).text());
            if (group.kind == ResultGroup::Kind::Other && !group.name.isEmpty())
                group.kind = ResultGroup::Kind::Municipality;
        }
        return group;
    }

    [[nodiscard]] bool hasNumbers(const SheetRow &row) const
    {
        return std::ranges::any_of(m_mapping.columns, [&](const MappedColumn &column) {
            const bool counted = column.role == SheetRole::Number || column.role == SheetRole::Task ||
                                 column.role == SheetRole::ShiftCount || column.role == SheetRole::ShiftPercent ||
                                 column.role == SheetRole::Participants || column.role == SheetRole::MeanScore;
            return counted && row.at(column.column).number();
        });
    }

    void openGroup(const SheetRow &row, ResultGroup group)
    {
        closeGroup();
        m_row = {};
        m_row.row = row.number();
        m_row.group = std::move(group);
        m_row.municipality = m_row.group.kind == ResultGroup::Kind::School
                                 ? ResultGroup::fromText(cell(row, SheetRole::Municipality).text()).name
                                 : QString();
        m_row.schools = cell(row, SheetRole::Schools).integer();
        m_row.participants = cell(row, SheetRole::Participants).integer();
        m_row.meanScore = cell(row, SheetRole::MeanScore).number();
        m_key = keyOf(row);
        m_open = true;
    }

    /// The work of a row of a merged table; the sheet's own for all others.
    [[nodiscard]] PaperKey keyOf(const SheetRow &row) const
    {
        auto key = m_set.paper.key;
        if (const int year = yearOf(cell(row, SheetRole::Year)))
            key.year = year;
        if (const int grade = gradeOf(cell(row, SheetRole::Grade)))
            key.grade = grade;
        if (const auto &subject = cell(row, SheetRole::Subject); !subject.isEmpty()) {
            auto mention = subjectWithin(subject.text());
            if (const auto code = subjectOfCode(subject.text()); !mention && code)
                mention = SubjectMention{*code, {}};
            key.subject = mention ? mention->name : subject.text().simplified();
            if (mention && !mention->level.isEmpty())
                key.level = mention->level;
        }
        return key;
    }

    void closeGroup()
    {
        if (!m_open)
            return;
        m_open = false;
        if (!hasContent(m_row))
            return;
        if (m_reading.sets.empty() || m_reading.sets.back().paper.key != m_key) {
            const auto found =
                std::ranges::find(m_reading.sets, m_key, [](const ResultSet &set) { return set.paper.key; });
            m_current = static_cast<size_t>(found - m_reading.sets.begin());
            if (found == m_reading.sets.end()) {
                m_reading.sets.push_back(m_set);
                m_reading.sets.back().paper.key = m_key;
            }
        } else {
            m_current = m_reading.sets.size() - 1;
        }
        if (!m_seen.insert({m_current, m_row.group.key()}).second) {
            m_reading.duplicateRows.push_back(m_row.row);
            remark(m_row.row, m_row.group.key(), u"Группа встречается второй раз; повтор не учитывается"_s,
                   u"строка пропущена"_s);
            return;
        }
        m_reading.sets[m_current].groups.push_back(std::move(m_row));
        m_row = {};
    }

    /// A line of text below a table looks like the name of a group whose rows are still to come.
    [[nodiscard]] bool hasContent(const GroupRow &row) const
    {
        if (m_mapping.kind == ReportKind::Groups)
            return row.participants ||
                   std::ranges::any_of(row.byMark, [](const auto &part) { return part.has_value(); });
        return m_mapping.layout != u"rows" || row.journal.has_value();
    }

    void readMaxima(const SheetRow &row)
    {
        for (size_t index = 0; index < m_tasks.columns.size(); ++index) {
            const auto maximum = row.at(m_tasks.columns[index]).integer();
            if (maximum && *maximum > 0 && *maximum <= 120)
                m_set.paper.tasks[index].maximum = *maximum;
        }
    }

    /// Numbers of the row itself; false and a refusal when one of them is none.
    bool readNumbers(const SheetRow &row, GroupRow &target)
    {
        switch (m_mapping.kind) {
        case ReportKind::Marks:
            return readMarks(row, target);
        case ReportKind::Scores:
            return readScores(row, target);
        case ReportKind::Journal:
            return m_mapping.layout == u"rows" || readShifts(row, target);
        case ReportKind::Tasks:
            return readTasks(row, target.taskPercent);
        default:
            return true;
        }
    }

    [[nodiscard]] std::optional<double> percentAt(const SheetRow &row, const MappedColumn &column)
    {
        const auto &source = row.at(column.column);
        if (source.isEmpty() || source.text().trimmed() == u"-")
            return 0.0; // ФИС ОКО leaves nothing where there is no one
        const auto value = source.number();
        if (value && *value >= 0 && (column.counts || *value <= 100.5))
            return value;
        refuse(row, column.column, u"Непонятная доля в процентах"_s);
        return std::nullopt;
    }

    bool readMarks(const SheetRow &row, GroupRow &target)
    {
        std::array<double, 4> percent{};
        std::array<int, 4> counts{};
        bool hasPercent = false;
        bool hasCounts = false;
        for (const auto &column : m_mapping.all(SheetRole::Number)) {
            if (column.index < 2 || column.index > 5)
                continue;
            const auto value = percentAt(row, column);
            if (!value)
                return false;
            const auto mark = static_cast<size_t>(column.index - 2);
            (column.counts ? hasCounts : hasPercent) = true;
            if (column.counts)
                counts[mark] = static_cast<int>(std::lround(*value));
            else
                percent[mark] = *value;
        }
        if (hasPercent && !hasCounts && areCounts(percent, target.participants)) {
            std::ranges::transform(percent, counts.begin(), [](double share) { return static_cast<int>(share); });
            std::swap(hasPercent, hasCounts);
        }
        const int all = counts[0] + counts[1] + counts[2] + counts[3];
        if (hasCounts && !target.participants)
            target.participants = all;
        if (hasCounts && !hasPercent && all > 0) {
            for (size_t mark = 0; mark < 4; ++mark)
                percent[mark] = 100.0 * counts[mark] / all;
        }
        target.markPercent = percent;
        dropMeanMark(target);
        if (hasCounts)
            target.markCounts = counts;
        else if (target.participants)
            target.markCounts = countsFromPercent(percent, *target.participants);
        checkHundred(target, percent[0] + percent[1] + percent[2] + percent[3]);
        return true;
    }

    /// The header does not say whether it counts pupils, but they add up to the participants and not to 100.
    template <class Values>
    [[nodiscard]] static bool areCounts(const Values &values, std::optional<int> participants)
    {
        double sum = 0;
        for (const double value : values) {
            if (value != std::floor(value))
                return false;
            sum += value;
        }
        return participants && sum == *participants && std::abs(sum - 100) > 1;
    }

    /// «Средний балл» beside marks is the mean mark in tables that people make: no primary score.
    static void dropMeanMark(GroupRow &target)
    {
        const auto &share = *target.markPercent;
        const double all = share[0] + share[1] + share[2] + share[3];
        const double mark = (2 * share[0] + 3 * share[1] + 4 * share[2] + 5 * share[3]) / std::max(all, 1.0);
        if (target.meanScore && std::abs(*target.meanScore - mark) < 0.06)
            target.meanScore.reset();
    }

    bool readScores(const SheetRow &row, GroupRow &target)
    {
        double sum = 0;
        bool counts = false;
        for (const auto &column : m_mapping.all(SheetRole::Number)) {
            const auto value = percentAt(row, column);
            if (!value)
                return false;
            const auto score = static_cast<size_t>(column.index);
            if (target.scorePercent.size() <= score)
                target.scorePercent.resize(score + 1, 0);
            target.scorePercent[score] = *value;
            counts = counts || column.counts;
            sum += *value;
        }
        counts = counts || areCounts(target.scorePercent, target.participants);
        if (counts && sum > 0) {
            for (auto &value : target.scorePercent)
                value *= 100 / sum;
        }
        checkHundred(target, counts ? 100 : sum);
        return true;
    }

    /// Rounded shares of many scores may be off by half a per cent.
    void checkHundred(const GroupRow &row, double sum)
    {
        if (row.participants.value_or(0) > 0 && std::abs(sum - 100) > 1)
            remark(row.row, row.group.key(), u"Сумма долей — %1 %, а не 100"_s.arg(sum, 0, 'f', 2),
                   u"строка внесена"_s);
    }

    bool readShifts(const SheetRow &row, GroupRow &target)
    {
        JournalShift shift;
        bool hasCounts = false;
        for (const auto role : {SheetRole::ShiftPercent, SheetRole::ShiftCount}) {
            for (const auto &column : m_mapping.all(role)) {
                const auto direction = static_cast<size_t>(column.index);
                const auto &source = row.at(column.column);
                const auto value = source.isEmpty() ? std::optional(0.0) : source.number();
                if (!value || *value < 0) {
                    refuse(row, column.column, u"Непонятное число участников или доля"_s);
                    return false;
                }
                if (role == SheetRole::ShiftPercent)
                    shift.percent[direction] = *value;
                else
                    shift.counts[direction] = static_cast<int>(std::lround(*value));
                hasCounts = hasCounts || role == SheetRole::ShiftCount;
            }
        }
        if (!hasCounts && areCounts(shift.percent, target.participants)) {
            std::ranges::transform(shift.percent, shift.counts.begin(),
                                   [](double share) { return static_cast<int>(share); });
            hasCounts = true;
        }
        target.journal = shift;
        completeShift(target, hasCounts);
        return true;
    }

    /// Counts from percents or percents from counts, whichever the file lacks.
    void completeShift(GroupRow &target, bool hasCounts)
    {
        auto &shift = *target.journal;
        const int all = shift.counts[0] + shift.counts[1] + shift.counts[2];
        if (hasCounts) {
            if (!target.participants)
                target.participants = all;
            if (*target.participants != all)
                remark(target.row, QString::number(*target.participants),
                       u"Понизили, подтвердили и повысили вместе %1 участников, а всего указано %2"_s.arg(all).arg(
                           *target.participants),
                       u"строка внесена"_s);
            for (size_t direction = 0; direction < 3 && all > 0; ++direction)
                shift.percent[direction] = 100.0 * shift.counts[direction] / all;
        } else if (target.participants) {
            const auto counts =
                countsFromPercent({shift.percent[0], shift.percent[1], shift.percent[2], 0}, *target.participants);
            std::copy_n(counts.begin(), 3, shift.counts.begin());
        }
    }

    /// The other view of the comparison: rows «Понизили», «Подтвердили», «Повысили», «Всего» below a group.
    bool readShiftRow(const SheetRow &row)
    {
        if (m_mapping.layout != u"rows")
            return false;
        for (const auto role : {SheetRole::ShiftName, SheetRole::Group, SheetRole::SchoolName}) {
            const auto text = cell(row, role).text();
            const auto named = columnOfHeader(text);
            const bool shift = named.role == SheetRole::ShiftPercent || named.role == SheetRole::ShiftCount;
            const bool sum = folded(text).startsWith(u"всего"_s);
            if (!shift && !sum)
                continue;
            // The group may stand beside the first of its rows.
            if (role == SheetRole::ShiftName) {
                if (auto group = groupOf(row); !group.key().isEmpty() && (!m_open || m_row.group.key() != group.key()))
                    openGroup(row, std::move(group));
            }
            if (!m_open)
                openGroup(row, m_lone);
            const auto count = cell(row, SheetRole::Participants).integer();
            if (sum) {
                m_row.participants = count;
                if (m_row.journal)
                    completeShift(m_row, true);
                return true;
            }
            if (!m_row.journal) {
                m_row.journal = JournalShift();
                m_row.participants.reset();
            }
            const auto direction = static_cast<size_t>(named.index);
            m_row.journal->counts[direction] = count.value_or(0);
            m_row.journal->percent[direction] = cell(row, SheetRole::ShareValue).number().value_or(0);
            return true;
        }
        return false;
    }

    bool readTasks(const SheetRow &row, std::vector<std::optional<double>> &target)
    {
        target.assign(m_tasks.columns.size(), std::nullopt);
        for (size_t index = 0; index < m_tasks.columns.size(); ++index) {
            const auto &source = row.at(m_tasks.columns[index]);
            if (source.isEmpty() || source.text().trimmed() == u"-")
                continue;
            const auto value = source.number();
            if (!value || *value < 0 || *value > 100.5) {
                refuse(row, m_tasks.columns[index], u"Непонятный процент выполнения задания"_s);
                return false;
            }
            target[index] = *value;
        }
        return true;
    }

    /// «Ср.% вып. уч. гр.баллов 4» below a group, or a mark in a column of its own.
    bool readMarkGroup(const SheetRow &row, const ResultGroup &group)
    {
        auto mark = cell(row, SheetRole::Mark).integer();
        if (!mark)
            mark = markGroupOf(cell(row, SheetRole::Mark).text());
        if (!mark && !group.login.isValid() && group.code.isEmpty())
            mark = markGroupOf(cell(row, SheetRole::Group).text());
        if (!mark || *mark < 2 || *mark > 5)
            return false;
        if (m_mapping.has(SheetRole::Mark) && !group.key().isEmpty() && (!m_open || m_row.group.key() != group.key())) {
            openGroup(row, group);
            m_row.participants.reset();
        }
        if (!m_open)
            return false;
        MarkGroupTasks part;
        part.participants = cell(row, SheetRole::Participants).integer();
        if (readTasks(row, part.tasks))
            m_row.byMark[static_cast<size_t>(*mark - 2)] = std::move(part);
        return true;
    }

    void settleMaximum(ResultSet &set)
    {
        auto &paper = set.paper;
        // Maxima may stand below groups that were read before.
        if (paper.tasks.size() == m_set.paper.tasks.size())
            paper.tasks = m_set.paper.tasks;
        size_t scores = 0;
        for (const auto &row : set.groups)
            scores = std::max(scores, row.scorePercent.size());
        int sum = 0;
        for (const auto &task : paper.tasks)
            sum += task.maximum > 0 ? task.maximum : -1000;
        if (!paper.maximum && scores > 1 && m_mapping.layout != u"merged")
            paper.maximum = static_cast<int>(scores) - 1;
        if (!paper.maximum && sum > 0)
            paper.maximum = sum;
        if (paper.maximum) {
            // A table merged over works has columns for the longest of them.
            for (auto &row : set.groups) {
                if (row.scorePercent.size() > static_cast<size_t>(*paper.maximum) + 1)
                    row.scorePercent.resize(static_cast<size_t>(*paper.maximum) + 1);
            }
        }
    }

    /// Participants of a municipality against those of its schools.
    void checkSums(const ResultSet &set)
    {
        const GroupRow *municipality = nullptr;
        int municipalities = 0;
        qint64 sum = 0;
        int schools = 0;
        for (const auto &row : set.groups) {
            if (row.group.kind == ResultGroup::Kind::Municipality) {
                municipality = &row;
                ++municipalities;
            } else if (row.group.kind == ResultGroup::Kind::School && row.participants) {
                sum += *row.participants;
                ++schools;
            }
        }
        if (municipalities != 1 || schools < 2 || !municipality->participants || sum == *municipality->participants)
            return;
        remark(
            municipality->row, QString::number(*municipality->participants),
            u"В школах вместе %1 участников, а в строке муниципалитета %2"_s.arg(sum).arg(*municipality->participants),
            u"строки внесены"_s);
    }

    const Sheet &m_sheet;
    ResultSet m_set;
    SheetReading &m_reading;
    const SheetMapping &m_mapping;
    TaskColumns m_tasks;
    GroupRow m_row; ///< the group being read
    PaperKey m_key; ///< its work
    bool m_open = false;
    size_t m_current = 0;
    ResultGroup m_lone; ///< of a report about one group that it does not name
    std::set<std::pair<size_t, QString>> m_seen;
};

} // namespace

void readGroupRows(const Sheet &sheet, const ResultSet &set, SheetReading &reading)
{
    GroupReader(sheet, set, reading).read();
}

void readPlannedRows(const Sheet &sheet, ResultSet set, SheetReading &reading)
{
    const auto &mapping = reading.mapping;
    const int codeColumn = mapping.column(SheetRole::TaskCode);
    const int requirementColumn = mapping.column(SheetRole::Requirement);
    const int maximumColumn = mapping.column(SheetRole::TaskMaximum);
    const auto values = mapping.all(SheetRole::GroupValue);
    for (const auto &column : values) {
        GroupRow group;
        group.row = mapping.headerTop;
        // «Школа(edu990101) 31 уч.»: the number may stand in a row of its own below the name.
        static const QRegularExpression pupils(u"\\(?(\\d[\\d \u00A0]*) ?(?:уч|чел|обуч)[а-я]*\\.?\\)?$"_s);
        auto name = column.header;
        if (const auto match = pupils.match(name); match.hasMatch()) {
            if (const auto number = numberIn(match.captured(1)); number && *number < 1e9)
                group.participants = static_cast<int>(*number);
            name = name.left(match.capturedStart()).trimmed();
        }
        group.group = ResultGroup::fromText(name);
        if (group.group.kind == ResultGroup::Kind::WholeSample)
            group.group.name = u"Вся выборка"_s;
        set.groups.push_back(std::move(group));
    }
    int sum = 0;
    for (const auto &row : sheet.rows) {
        if (row.number() <= mapping.headerBottom)
            continue;
        const auto code = row.at(codeColumn).text().simplified();
        std::vector<std::optional<double>> shares;
        shares.reserve(values.size());
        for (const auto &column : values)
            shares.push_back(row.at(column.column).number());
        if (code.isEmpty() || std::ranges::none_of(shares, [](const auto &share) { return share.has_value(); }))
            continue; // headings of blocks, notes
        const auto bad =
            std::ranges::find_if(shares, [](const auto &share) { return share && (*share < 0 || *share > 100.5); });
        if (bad != shares.end()) {
            const int column = values[static_cast<size_t>(bad - shares.begin())].column;
            reading.refused.push_back({row.number(), cellName(column, row.number()), row.at(column).text(),
                                       u"Непонятный процент выполнения задания"_s, notTaken.toString()});
            continue;
        }
        PaperTask task;
        const auto described = columnOfHeader(code);
        task.code = described.role == SheetRole::Task ? described.code : code;
        task.maximum = described.maximum;
        if (const auto maximum = row.at(maximumColumn).integer(); maximum && *maximum > 0 && *maximum <= 120)
            task.maximum = *maximum;
        task.requirement = row.at(requirementColumn).text().simplified();
        sum += task.maximum > 0 ? task.maximum : -1000;
        set.paper.tasks.push_back(std::move(task));
        for (size_t group = 0; group < shares.size(); ++group)
            set.groups[group].taskPercent.push_back(shares[group]);
    }
    if (!set.paper.maximum && sum > 0)
        set.paper.maximum = sum;
    reading.sets.push_back(std::move(set));
}

} // namespace versta
