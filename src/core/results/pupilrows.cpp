#include "pupilrows.h"

#include "scaleinference.h"

#include "core/pluralru.h"
#include "core/textfold.h"

#include <QHash>
#include <QRegularExpression>

#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestScore = 120; ///< of any work; scores are kept in a byte
constexpr QStringView notTaken = u"строка не внесена";

/// A cell of a task: a score, a special value, nothing, or something else.
struct TaskCell
{
    enum class State
    {
        Scored,
        Empty,
        Strange
    };
    State state = State::Empty;
    TaskScore score = 0;
};

TaskCell taskCell(const SheetCell &cell)
{
    if (cell.isEmpty())
        return {};
    if (const auto number = cell.integer()) {
        const bool fits = *number >= 0 && *number <= highestScore;
        return {fits ? TaskCell::State::Scored : TaskCell::State::Strange, static_cast<TaskScore>(fits ? *number : 0)};
    }
    const auto text = folded(cell.text());
    // X is typed in Latin and in Cyrillic letters.
    if (text == u"x" || text == u"х")
        return {TaskCell::State::Scored, notAttempted};
    if (text.startsWith(u"не пройд") || text == u"н/п" || text == u"не пр.")
        return {TaskCell::State::Scored, notTaught};
    return {TaskCell::State::Strange, 0};
}

std::optional<int> markIn(const SheetCell &cell)
{
    auto number = cell.integer();
    // «5 (отлично)», «4 хор.»
    static const QRegularExpression withWord(u"^([2-5])[ (]+(неуд|уд|хор|отл)"_s);
    if (const auto match = number ? QRegularExpressionMatch() : withWord.match(folded(cell.text())); match.hasMatch())
        number = match.captured(1).toInt();
    return number && *number >= 2 && *number <= 5 ? number : std::nullopt;
}

bool saysAbsent(const SheetCell &cell)
{
    if (cell.isNumber())
        return false;
    static const QRegularExpression absent(
        u"^(отсутств|отс\\.|не ?яв|н/я|не (писал|участв|выполнял работу|принимал участ))"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString text = cell.text().trimmed();
    // Nearly all texts are none of these: names, logins, letters.
    const auto first = text.isEmpty() ? QChar() : text.front().toLower();
    return (first == u'о' || first == u'н') && absent.match(text).hasMatch();
}

/// «НЕТ» is what a school with one class in the grade writes; letters come in both cases.
QString schoolClassOf(const SheetCell &cell)
{
    const auto text = cell.text().simplified().toUpper();
    return text == u"НЕТ" || text == u"-" ? QString() : text;
}

/// Rows 5–7 and 9 as «5–7, 9»; the list is cut after a few ranges.
QString rowList(const std::vector<int> &rows)
{
    QStringList parts;
    for (size_t at = 0; at < rows.size();) {
        size_t last = at;
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        if (parts.size() == 6) {
            parts << u"…"_s;
            break;
        }
        parts << (at == last ? QString::number(rows[at]) : u"%1–%2"_s.arg(rows[at]).arg(rows[last]));
        at = last + 1;
    }
    return parts.join(u", ");
}

/// Reads the rows of pupils from top to bottom.
class PupilReader
{
public:
    PupilReader(const SheetSource &sheet, ResultSet set, const ReadingContext &context, SheetReading &reading)
        : m_sheet(sheet)
        , m_set(std::move(set))
        , m_context(context)
        , m_reading(reading)
        , m_mapping(reading.mapping)
        , m_tasks(taskColumnsOf(sheet.head(), m_mapping))
        , m_login(m_mapping.column(SheetRole::Login))
        , m_name(m_mapping.column(SheetRole::SchoolName))
        , m_municipality(m_mapping.column(SheetRole::Municipality))
        , m_code(m_mapping.column(SheetRole::PupilCode))
        , m_class(m_mapping.column(SheetRole::Class))
        , m_variant(m_mapping.column(SheetRole::Variant))
        , m_total(m_mapping.column(SheetRole::Total))
        , m_mark(m_mapping.column(SheetRole::Mark))
        , m_journal(m_mapping.column(SheetRole::Journal))
    {
    }

    Result<> read()
    {
        if (auto done = dropForeignTaskColumns(); !done)
            return done;
        settleMaximum();
        auto done = eachRow([this](const SheetRow &row) { readRow(row); });
        if (!done)
            return done;
        closeBlock();
        remarkRepeats();
        remarkScale();
        inferScale();
        remarkMunicipalities();
        remarkNames();
        m_reading.sets.push_back(std::move(m_set));
        return {};
    }

private:
    /// The rows that a line «Школа | Кол-во участников: N» announces.
    struct Block
    {
        int row = 0;
        QString value;
        int declared = 0;
        int rows = 0;
    };

    void refuse(const SheetRow &row, int column, const QString &reason)
    {
        m_reading.refused.push_back({row.number(), column >= 0 ? cellName(column, row.number()) : QString(),
                                     column >= 0 ? row.at(column).text() : QString(), reason, notTaken.toString()});
    }

    void remark(int row, const QString &cell, const QString &value, const QString &reason, const QString &done)
    {
        m_reading.remarks.push_back({row, cell, value, reason, done});
    }

    [[nodiscard]] Result<> eachRow(const SheetSource::Take &take) const
    {
        return m_sheet.eachRow([&](const SheetRow &row) {
            if (row.number() > m_mapping.headerBottom)
                take(row);
        });
    }

    /// Columns of forms that were prepared for more tasks than the work has are empty; among those of 2020 stands
    /// the textbook.
    Result<> dropForeignTaskColumns()
    {
        const auto &tasks = m_tasks.tasks;
        // By task: cells that are scores, and cells that are something else.
        std::vector<std::pair<int, int>> cells(tasks.size());
        const auto count = [&](const SheetRow &row) {
            for (size_t index = 0; index < tasks.size(); ++index) {
                const auto state = taskCell(row.at(m_tasks.columns[index])).state;
                cells[index].first += state == TaskCell::State::Scored ? 1 : 0;
                cells[index].second += state == TaskCell::State::Strange ? 1 : 0;
            }
        };
        // A header that names the maximum is the header of a task.
        if (std::ranges::any_of(tasks, [](const PaperTask &task) { return task.maximum == 0; })) {
            if (auto counted = eachRow(count); !counted)
                return counted;
        }
        for (size_t index = tasks.size(); index-- > 0;) {
            const auto [scored, strange] = cells[index];
            if (tasks[index].maximum > 0 || scored > strange)
                continue;
            if (strange > 0)
                remark(m_mapping.headerBottom, cellName(m_tasks.columns[index], m_mapping.headerBottom),
                       tasks[index].code, u"В столбце задания стоят не баллы"_s, u"столбец не прочитан"_s);
            const auto place = static_cast<std::ptrdiff_t>(index);
            m_tasks.columns.erase(m_tasks.columns.begin() + place);
            m_tasks.tasks.erase(m_tasks.tasks.begin() + place);
        }
        m_set.paper.tasks = m_tasks.tasks;
        return {};
    }

    void settleMaximum()
    {
        auto &paper = m_set.paper;
        const bool allKnown = !paper.tasks.empty() &&
                              std::ranges::all_of(paper.tasks, [](const PaperTask &task) { return task.maximum > 0; });
        int sum = 0;
        for (const auto &task : paper.tasks)
            sum += task.maximum;
        if (paper.maximum && allKnown && sum != *paper.maximum)
            remark(0, {}, QString::number(*paper.maximum),
                   u"Сумма баллов за задания (%1) не равна максимальному первичному баллу (%2)"_s.arg(sum).arg(
                       *paper.maximum),
                   u"взят максимальный первичный балл"_s);
        if (!paper.maximum && allKnown)
            paper.maximum = sum;
        if (!paper.maximum && paper.scale && paper.scale->maximum > 0) {
            paper.maximum = paper.scale->maximum;
            remark(0, {}, {}, u"Максимального первичного балла в файле нет"_s,
                   u"взят из шкалы: %1"_s.arg(*paper.maximum));
        }
    }

    void readRow(const SheetRow &row)
    {
        if (readBlockRow(row))
            return;
        const auto code = row.at(m_code).integer();
        const bool coded = code && *code > 0;
        const bool scored = std::ranges::any_of(
            m_tasks.columns, [&row](int column) { return taskCell(row.at(column)).state == TaskCell::State::Scored; });
        if (!coded && row.at(m_code).isEmpty() && !(scored && m_login >= 0 && !row.at(m_login).isEmpty()))
            return; // prepared rows, sums, notes below the table
        if (!coded && !scored)
            return;
        ++m_block.rows;
        if (!coded)
            return refuse(row, m_code, u"Нет кода участника"_s);
        if (std::ranges::any_of(m_mapping.columns,
                                [&row](const MappedColumn &column) { return saysAbsent(row.at(column.column)); })) {
            --m_block.rows;
            ++m_set.absent;
            return;
        }
        PupilWork work;
        work.row = row.number();
        work.code = *code;
        if (!readSchool(row, work) || !readScores(row, work))
            return;
        readRest(row, work);
        accept(row, std::move(work));
    }

    /// «МБОУ «СОШ № 1»(edu990101) | Кол-во участников: 31».
    bool readBlockRow(const SheetRow &row)
    {
        const int first = row.firstColumn();
        if (first < 0 || row.at(first).isNumber())
            return false;
        static const QRegularExpression announced(u"кол-?(?:во|ичество) участников:? *(\\d+)"_s,
                                                  QRegularExpression::CaseInsensitiveOption |
                                                      QRegularExpression::UseUnicodePropertiesOption);
        const auto text = row.at(first).text();
        if (!text.contains(u"участников"_s))
            return false;
        const auto match = announced.match(text);
        if (!match.hasMatch())
            return false;
        closeBlock();
        m_block = {row.number(), text, match.captured(1).toInt(), 0};
        m_blockSchool = SchoolLogin::within(text).value_or(SchoolLogin());
        return true;
    }

    void closeBlock()
    {
        if (m_block.row > 0 && m_block.declared != m_block.rows)
            remark(m_block.row, {}, m_block.value,
                   u"Объявлено участников: %1, строк: %2"_s.arg(m_block.declared).arg(m_block.rows),
                   u"внесены строки"_s);
        m_block = {};
    }

    bool readSchool(const SheetRow &row, PupilWork &work)
    {
        const auto text = row.at(m_login >= 0 ? m_login : m_name).text();
        auto &known = m_logins[text];
        if (!known && !text.isEmpty()) {
            known = SchoolLogin::fromText(text);
            if (!known)
                known = SchoolLogin::within(text);
        }
        if (known)
            work.school = *known;
        else if (const auto named = SchoolLogin::within(row.at(m_name).text()))
            work.school = *named;
        else
            work.school = m_blockSchool.isValid() ? m_blockSchool : m_context.school;
        if (work.school.isValid() || (m_login < 0 && m_name < 0))
            return true;
        refuse(row, m_login >= 0 ? m_login : m_name, u"Нет логина школы"_s);
        return false;
    }

    /// Task scores and total, or a refusal.
    bool readScores(const SheetRow &row, PupilWork &work)
    {
        const auto total = m_total >= 0 ? row.at(m_total).integer() : std::nullopt;
        if (total && m_set.paper.maximum && *total > *m_set.paper.maximum) {
            refuse(row, m_total, u"Первичный балл больше максимального (%1)"_s.arg(*m_set.paper.maximum));
            return false;
        }
        if (m_total >= 0 && ((!total && !row.at(m_total).isEmpty()) || (total && (*total < 0 || *total > 1000)))) {
            refuse(row, m_total, u"Непонятный первичный балл"_s);
            return false;
        }
        const bool bare = std::ranges::all_of(m_tasks.columns, [&row](int column) { return row.at(column).isEmpty(); });
        if (bare && (!total || (*total == 0 && !m_tasks.columns.empty()))) {
            refuse(row, -1, u"В строке нет баллов"_s);
            return false;
        }
        if (bare) {
            work.total = *total;
            return true;
        }
        return readTasks(row, work) && checkTotal(row, work, total);
    }

    bool readTasks(const SheetRow &row, PupilWork &work)
    {
        work.tasks.reserve(m_tasks.columns.size());
        for (size_t index = 0; index < m_tasks.columns.size(); ++index) {
            const int column = m_tasks.columns[index];
            const auto &task = m_set.paper.tasks[index];
            const auto cell = taskCell(row.at(column));
            if (cell.state == TaskCell::State::Empty) {
                refuse(row, column, u"Нет балла за задание %1"_s.arg(task.code));
                return false;
            }
            if (cell.state == TaskCell::State::Strange) {
                refuse(row, column, u"Непонятный балл за задание %1"_s.arg(task.code));
                return false;
            }
            if (task.maximum > 0 && cell.score > task.maximum) {
                refuse(row, column, u"Балл за задание %1 больше максимального (%2)"_s.arg(task.code).arg(task.maximum));
                return false;
            }
            work.tasks.push_back(cell.score);
            work.total += PupilWork::scored(cell.score);
        }
        return true;
    }

    bool checkTotal(const SheetRow &row, PupilWork &work, std::optional<int> total)
    {
        if (m_set.paper.maximum && work.total > *m_set.paper.maximum) {
            refuse(
                row, m_total,
                u"Сумма баллов за задания (%1) больше максимальной (%2)"_s.arg(work.total).arg(*m_set.paper.maximum));
            return false;
        }
        if (total && *total != work.total) {
            remark(row.number(), cellName(m_total, row.number()), row.at(m_total).text(),
                   u"Первичный балл не равен сумме баллов за задания (%1)"_s.arg(work.total),
                   u"строка внесена с первичным баллом из файла"_s);
            work.total = *total;
        }
        return true;
    }

    void readRest(const SheetRow &row, PupilWork &work)
    {
        if (m_class >= 0)
            work.schoolClass = schoolClassOf(row.at(m_class));
        if (m_variant >= 0)
            work.variant = row.at(m_variant).integer().value_or(0);
        work.mark = readMark(row, m_mark);
        work.journal = readMark(row, m_journal);
    }

    /// Nothing, «нет отметки» and the like are no marks; other values are told to the user.
    std::optional<int> readMark(const SheetRow &row, int column)
    {
        if (column < 0 || row.at(column).isEmpty())
            return std::nullopt;
        const auto &cell = row.at(column);
        const auto mark = markIn(cell);
        if (mark)
            return mark;
        const auto text = folded(cell.text());
        const bool none = text.startsWith(u"нет"_s) || text == u"-" || text == u"н/а" || text == u"н/о" || text == u"0";
        if (!none)
            remark(row.number(), cellName(column, row.number()), cell.text(), u"Непонятная отметка"_s,
                   u"строка внесена без этой отметки"_s);
        return std::nullopt;
    }

    void accept(const SheetRow &row, PupilWork work)
    {
        const auto key = static_cast<quint64>(work.school.digits()) << 32U | static_cast<quint32>(work.code);
        if (!m_seen.insert(key).second) {
            m_reading.duplicateRows.push_back(row.number());
            m_repeats[work.school].push_back(row.number());
            return;
        }
        auto &school = m_schools[work.school];
        if (++school.works == 1) {
            school.index = m_set.schools.size();
            NamedSchool named;
            named.login = work.school;
            if (m_login >= 0 && SchoolLogin::fromText(row.at(m_login).text()))
                named.writtenLogin = row.at(m_login).text().trimmed();
            if (m_name >= 0)
                named.name = ResultGroup::fromText(row.at(m_name).text()).name;
            if (m_municipality >= 0)
                named.municipality = ResultGroup::fromText(row.at(m_municipality).text()).name;
            m_set.schools.push_back(std::move(named));
        }
        m_set.works.push_back(std::move(work));
    }

    void remarkRepeats()
    {
        for (const auto &[school, rows] : m_repeats) {
            const auto taken = m_schools[school].works;
            const bool wholeSchool = static_cast<qint64>(rows.size()) * 2 > taken;
            remark(rows.front(), {}, school.text(),
                   wholeSchool ? u"Школа встречается второй раз; повтор не учитывается"_s
                               : u"Коды участников повторяются; взята первая строка с каждым кодом"_s,
                   u"пропущены строки %1"_s.arg(rowList(rows)));
        }
    }

    /// Where no scale is known or the known one is another work's, the marks of the file tell it.
    void inferScale()
    {
        if (m_set.paper.scale || m_mark < 0)
            return;
        m_set.paper.scale = scaleFromMarks(m_set.works, m_set.paper.maximum);
        if (!m_set.paper.scale)
            return;
        const auto &lowest = m_set.paper.scale->lowest;
        remark(0, {}, {}, u"Шкала отметок этой работы не известна"_s,
               u"взята %1: «3» от %2, «4» от %3, «5» от %4"_s.arg(m_set.paper.scale->source)
                   .arg(lowest[0])
                   .arg(lowest[1])
                   .arg(lowest[2]));
        remarkMarks();
    }

    /// Marks of the file against the known scale: a wrong scale would blame every row, so then it is named itself.
    void remarkScale()
    {
        const auto &scale = m_set.paper.scale;
        if (!scale || m_mark < 0)
            return;
        const auto different = differentMarks();
        const auto compared = std::ranges::count_if(m_set.works, [](const PupilWork &work) { return !!work.mark; });
        if (static_cast<qint64>(different.size()) * 5 > compared) {
            remark(0, {}, {},
                   u"Известная шкала отметок не подходит к этой работе: не совпали %1 отметок из %2"_s
                       .arg(different.size())
                       .arg(compared),
                   u"взяты отметки из файла"_s);
            m_set.paper.scale.reset();
            return;
        }
        remarkMarks();
    }

    /// Works whose mark is not the scale's.
    [[nodiscard]] std::vector<const PupilWork *> differentMarks() const
    {
        std::vector<const PupilWork *> different;
        for (const auto &work : m_set.works) {
            if (work.mark && *work.mark != m_set.paper.scale->markOf(work.total))
                different.push_back(&work);
        }
        return different;
    }

    void remarkMarks()
    {
        for (const auto *work : differentMarks())
            remark(work->row, cellName(m_mark, work->row), QString::number(*work->mark),
                   u"По шкале за %1 баллов полагается отметка %2"_s.arg(work->total)
                       .arg(m_set.paper.scale->markOf(work->total)),
                   u"взята отметка из файла"_s);
    }

    /// Schools of another municipality than nearly all others.
    void remarkMunicipalities()
    {
        std::map<QString, int> works;
        for (const auto &school : m_set.schools)
            works[school.municipality] += m_schools[school.login].works;
        const auto most = std::ranges::max_element(works, {}, &std::pair<const QString, int>::second);
        if (works.size() < 2 || most->first.isEmpty() ||
            static_cast<qint64>(most->second) * 3 < static_cast<qint64>(m_set.works.size()) * 2)
            return;
        for (const auto &school : m_set.schools) {
            if (school.municipality == most->first || school.municipality.isEmpty())
                continue;
            std::vector<int> rows;
            for (const auto &work : m_set.works) {
                if (work.school == school.login)
                    rows.push_back(work.row);
            }
            remark(rows.front(), {}, school.login.text(),
                   u"Школы %1 нет среди школ муниципалитета «%2»: у неё указан «%3»"_s.arg(
                       school.login.text(), most->first, school.municipality),
                   u"строки %1 ждут решения"_s.arg(rowList(rows)));
            m_reading.foreignRows.insert(m_reading.foreignRows.end(), rows.begin(), rows.end());
        }
        std::ranges::sort(m_reading.foreignRows);
    }

    void remarkNames()
    {
        if (const int column = m_mapping.column(SheetRole::PupilName); column >= 0)
            remark(m_mapping.headerBottom, cellName(column, m_mapping.headerBottom), {},
                   u"В файле есть имена участников"_s, u"столбец не прочитан, имена не хранятся"_s);
    }

    struct SchoolRows
    {
        int works = 0;
        size_t index = 0;
    };

    const SheetSource &m_sheet;
    ResultSet m_set;
    const ReadingContext &m_context;
    SheetReading &m_reading;
    const SheetMapping &m_mapping;
    TaskColumns m_tasks;
    int m_login;
    int m_name;
    int m_municipality;
    int m_code;
    int m_class;
    int m_variant;
    int m_total;
    int m_mark;
    int m_journal;
    Block m_block;
    SchoolLogin m_blockSchool;
    QHash<QString, std::optional<SchoolLogin>> m_logins; ///< what texts mean; a school's text repeats in all its rows
    std::unordered_set<quint64> m_seen;                  ///< school and code
    std::unordered_map<SchoolLogin, SchoolRows> m_schools;
    std::map<SchoolLogin, std::vector<int>> m_repeats;
};

} // namespace

Result<> readPupilRows(const SheetSource &sheet, ResultSet set, const ReadingContext &context, SheetReading &reading)
{
    return PupilReader(sheet, std::move(set), context, reading).read();
}

} // namespace versta
