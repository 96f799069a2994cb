#include "recheckprotocol.h"

#include "core/results/papertasks.h"
#include "core/textfold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int HeaderRows = 30;

/// Which column holds what, from 0; -1: there is none.
struct Columns
{
    int header = 0; ///< Excel's number of the row
    int code = -1;
    int school = -1;
    int schoolClass = -1;
    int total = -1;
    int mark = -1;
    int expert = -1;
    int note = -1;
    std::vector<int> tasks; ///< by task

    [[nodiscard]] bool isProtocol() const
    {
        return code >= 0 && (total >= 0 || std::ranges::any_of(tasks, [](int column) { return column >= 0; }));
    }
};

QString plainTask(const QString &header)
{
    static const QRegularExpression maximum(u"\\s*\\((до|макс\\.?)\\s*\\d+\\)$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression word(u"^(задание|зад\\.|№)\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    return taskKey(header.simplified().remove(maximum).remove(word));
}

Columns columnsOf(const SheetRow &row, const RecheckPaper &paper)
{
    Columns columns;
    columns.header = row.number();
    columns.tasks.assign(paper.tasks.size(), -1);
    const auto take = [](int &column, int at) { column = column < 0 ? at : column; };
    for (const auto &[at, cell] : row.places()) {
        const QString header = folded(cell.text());
        if (header.startsWith(u"код"))
            take(columns.code, at);
        else if (header.startsWith(u"логин") || header == u"оо" || header == u"login")
            columns.school = at; // says more than a name
        else if (header.startsWith(u"школа"))
            take(columns.school, at);
        else if (header == u"класс")
            take(columns.schoolClass, at);
        else if (header.startsWith(u"балл") || header.startsWith(u"итог") || header.startsWith(u"сумма") ||
                 header.startsWith(u"первичный балл"))
            take(columns.total, at);
        else if (header.startsWith(u"отметка"))
            take(columns.mark, at);
        else if (header.startsWith(u"эксперт") || header.startsWith(u"проверил"))
            take(columns.expert, at);
        else if (header.startsWith(u"примечание"))
            take(columns.note, at);
        else {
            const QString key = plainTask(cell.text());
            for (std::size_t task = 0; task < paper.tasks.size(); ++task) {
                if (!key.isEmpty() && taskKey(paper.tasks[task].code) == key && columns.tasks[task] < 0) {
                    columns.tasks[task] = at;
                    break;
                }
            }
        }
    }
    return columns;
}

QString textAt(const SheetRow &row, int column)
{
    return column < 0 ? QString() : row.at(column).text().simplified();
}

std::optional<SchoolLogin> loginAt(const SheetRow &row, int column)
{
    const QString text = textAt(row, column);
    const auto whole = SchoolLogin::fromText(text);
    return whole ? whole : SchoolLogin::within(text);
}

/// Finds the work of a row and reads what it says.
class RowReader
{
public:
    RowReader(const RecheckPaper &paper, const std::vector<RecheckWork> &works,
              const std::map<SchoolId, SchoolLogin> &logins, const Columns &columns)
        : m_paper(paper)
        , m_works(works)
        , m_logins(logins)
        , m_columns(columns)
    {
    }

    void read(const SheetRow &row, ProtocolReading &reading)
    {
        if (textAt(row, m_columns.code).isEmpty())
            return; // a signature, a line below the table
        QString problem;
        const RecheckWork *work = find(row, problem);
        if (work && m_seen.contains(work->id.value()))
            problem = u"работа с кодом %1 встречается второй раз."_s.arg(work->code);
        if (!problem.isEmpty())
            return reading.problems.push_back({row.number(), problem});
        m_seen.insert(work->id.value());
        RecheckResult result = work->after;
        if (!take(row, result, problem)) {
            if (problem.isEmpty())
                ++reading.blank;
            else
                reading.problems.push_back({row.number(), problem});
            return;
        }
        problem = resultProblem(m_paper, *work, result);
        if (!problem.isEmpty())
            return reading.problems.push_back({row.number(), problem});
        if (tasksEntered(result) > 0)
            result.total = std::nullopt; // it was the sum, and stays it when a task is corrected
        reading.entries.push_back({work->id, std::move(result)});
    }

private:
    const RecheckWork *find(const SheetRow &row, QString &problem) const
    {
        const auto code = row.at(m_columns.code).integer();
        if (!code) {
            problem = u"код «%1» не число."_s.arg(textAt(row, m_columns.code));
            return nullptr;
        }
        const auto login = loginAt(row, m_columns.school);
        const QString schoolClass = textAt(row, m_columns.schoolClass).toUpper();
        std::vector<const RecheckWork *> fitting;
        for (const RecheckWork &work : m_works) {
            const auto known = m_logins.find(work.school);
            const bool other = login && known != m_logins.end() && known->second != *login;
            const bool otherClass = !schoolClass.isEmpty() && work.schoolClass != schoolClass;
            if (work.code == *code && !other && !otherClass)
                fitting.push_back(&work);
        }
        if (fitting.size() == 1)
            return fitting.front();
        problem = fitting.empty() ? u"работы с кодом %1 среди выбранных для перепроверки нет."_s.arg(*code)
                                  : u"код %1 есть у нескольких работ. Добавьте столбец «Логин» с логином школы, при "
                                    "нескольких классах — и «Класс»."_s.arg(*code);
        return nullptr;
    }

    // False when the row says nothing, or something that is not understood.
    bool take(const SheetRow &row, RecheckResult &result, QString &problem) const
    {
        bool any = false;
        for (std::size_t task = 0; task < m_columns.tasks.size(); ++task) {
            const QString text = textAt(row, m_columns.tasks[task]);
            if (text.isEmpty())
                continue;
            const auto number = row.at(m_columns.tasks[task]).integer();
            const auto score = taskScoreFromText(number ? QString::number(*number) : text);
            if (!score)
                return refuse(problem,
                              u"балл «%1» за задание %2 не понят. Пишите число, «X» (не приступал) или «н» (не "
                              "пройдено)."_s.arg(text, m_paper.tasks[task].code));
            result.tasks.resize(m_paper.tasks.size());
            result.tasks[task] = score;
            any = true;
        }
        std::optional<int> total;
        if (!takeNumber(row, m_columns.total, u"балл за работу"_s, total, problem) ||
            !takeNumber(row, m_columns.mark, u"отметка"_s, result.mark, problem))
            return false;
        // A total beside scores of tasks is checked against them; an old one says nothing about new ones.
        if (total || any)
            result.total = total;
        any |= total.has_value() || !textAt(row, m_columns.mark).isEmpty();
        if (const QString expert = textAt(row, m_columns.expert); any && !expert.isEmpty())
            result.expert = expert;
        if (const QString note = textAt(row, m_columns.note); !note.isEmpty()) {
            result.note = note;
            any = true;
        }
        return any;
    }

    static bool refuse(QString &problem, const QString &text)
    {
        problem = text;
        return false;
    }

    static bool takeNumber(const SheetRow &row, int column, const QString &what, std::optional<int> &value,
                           QString &problem)
    {
        const QString text = textAt(row, column);
        if (text.isEmpty())
            return true;
        const auto number = row.at(column).integer();
        if (!number)
            return refuse(problem, u"%1 «%2» не целое число."_s.arg(what, text));
        value = number;
        return true;
    }

    const RecheckPaper &m_paper;
    const std::vector<RecheckWork> &m_works;
    const std::map<SchoolId, SchoolLogin> &m_logins;
    const Columns &m_columns;
    QSet<qint64> m_seen;
};

} // namespace

Result<ProtocolReading> readProtocol(const Sheet &sheet, const RecheckPaper &paper,
                                     const std::vector<RecheckWork> &works,
                                     const std::map<SchoolId, SchoolLogin> &logins)
{
    std::optional<Columns> columns;
    for (const SheetRow &row : sheet.rows) {
        if (row.number() > HeaderRows || columns)
            break;
        if (Columns found = columnsOf(row, paper); found.isProtocol())
            columns = std::move(found);
    }
    if (!columns)
        return failure(
            Error::Code::Parse,
            u"На листе «%1» нет таблицы протокола: среди первых %2 строк не найдена строка заголовков, в "
            "которой есть «Код» и балл — «Балл» или номера заданий. Сохраните пустой протокол из программы и "
            "заполните его."_s.arg(sheet.name)
                .arg(HeaderRows));
    ProtocolReading reading;
    RowReader reader(paper, works, logins, *columns);
    for (const SheetRow &row : sheet.rows) {
        if (row.number() > columns->header)
            reader.read(row, reading);
    }
    return reading;
}

} // namespace versta
