#include "recheckworkmodel.h"

#include "core/rechecks/recheckwords.h"
#include "core/results/packedworks.h"
#include "document/document.h"
#include "document/recheckedits.h"
#include "document/recheckqueries.h"
#include "document/schoolqueries.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QString EnterLabel = u"внести результат перепроверки"_s;

QString numberOrNothing(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

QString takeNumber(std::optional<int> &value, const QString &text)
{
    if (text.isEmpty()) {
        value = std::nullopt;
        return {};
    }
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber)
        return u"«%1» — не целое число."_s.arg(text);
    value = number;
    return {};
}

} // namespace

RecheckWorkModel::RecheckWorkModel(Document &document, QObject *parent)
    : QAbstractTableModel(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, &RecheckWorkModel::hear);
}

void RecheckWorkModel::setScope(RecheckId recheck, RecheckPaperId paper, std::optional<SchoolId> school)
{
    m_recheck = recheck;
    m_paper = {};
    m_paper.id = paper;
    m_school = school;
    reset();
}

void RecheckWorkModel::read(RecheckPaper &paper, std::vector<RecheckWork> &works) const
{
    paper = {};
    works.clear();
    const auto recheck = m_recheck.isValid() ? loadRecheck(m_document, m_recheck) : Result<Recheck>(Recheck());
    const RecheckPaper *found = recheck ? recheck->paper(m_paper.id) : nullptr;
    if (!found)
        return;
    paper = *found;
    std::ranges::copy_if(recheck->works, std::back_inserter(works), [&](const RecheckWork &work) {
        return work.paper == paper.id && (!m_school || work.school == *m_school);
    });
}

void RecheckWorkModel::reset()
{
    beginResetModel();
    RecheckPaper paper;
    read(paper, m_works);
    m_paper = std::move(paper);
    m_names.clear();
    for (const School &school : allSchools(m_document).value_or(std::vector<School>()))
        m_names.emplace(school.id, school.nameIn(m_paper.key.year));
    endResetModel();
}

void RecheckWorkModel::hear(const ChangeSet &changes)
{
    if (!touchesRechecks(changes) || !m_recheck.isValid())
        return;
    RecheckPaper paper;
    std::vector<RecheckWork> works;
    read(paper, works);
    const bool same = !changes.isEverything() && paper.id == m_paper.id && paper.key == m_paper.key &&
                      paper.tasks.size() == m_paper.tasks.size() &&
                      paper.scale.has_value() == m_paper.scale.has_value() &&
                      std::ranges::equal(works, m_works, {}, &RecheckWork::id, &RecheckWork::id);
    if (!same || touchesSchools(changes))
        return reset();
    m_paper = std::move(paper);
    for (std::size_t row = 0; row < works.size(); ++row) {
        if (works[row] == m_works[row])
            continue;
        m_works[row] = std::move(works[row]);
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    }
}

int RecheckWorkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_works.size());
}

int RecheckWorkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : noteColumn() + 1;
}

QString RecheckWorkModel::taskShown(const RecheckWork &work, std::size_t task) const
{
    const QString before = task < work.before.tasks.size() ? taskScoreText(work.before.tasks[task]) : QString();
    const QString after = typed(work, taskColumn(task));
    if (after.isEmpty())
        return before.isEmpty() ? QString() : u"(%1)"_s.arg(before);
    return after == before || before.isEmpty() ? after : u"%1 → %2"_s.arg(before, after);
}

QString RecheckWorkModel::shown(const RecheckWork &work, int column) const
{
    switch (column) {
    case SchoolColumn: {
        const auto name = m_names.find(work.school);
        return name == m_names.end() ? QString() : name->second;
    }
    case ClassColumn:
        return classText(m_paper.key.grade, work.schoolClass);
    case CodeColumn:
        return QString::number(work.code);
    case TotalBeforeColumn:
        return QString::number(work.before.total);
    case TotalAfterColumn:
        return numberOrNothing(totalAfter(m_paper, work));
    case MarkBeforeColumn:
        return numberOrNothing(markBefore(m_paper, work));
    case MarkAfterColumn:
        return numberOrNothing(markAfter(m_paper, work));
    default:
        return column < expertColumn() ? taskShown(work, std::size_t(column - FirstTaskColumn)) : typed(work, column);
    }
}

QString RecheckWorkModel::typed(const RecheckWork &work, int column) const
{
    if (column == TotalAfterColumn)
        return numberOrNothing(work.after.total);
    if (column == MarkAfterColumn)
        return numberOrNothing(work.after.mark);
    if (column == expertColumn())
        return work.after.expert;
    if (column == noteColumn())
        return work.after.note;
    const auto task = std::size_t(column - FirstTaskColumn);
    return column >= FirstTaskColumn && task < work.after.tasks.size() && work.after.tasks[task]
               ? taskScoreText(*work.after.tasks[task])
               : QString();
}

bool RecheckWorkModel::isChanged(const RecheckWork &work, int column) const
{
    if (column == TotalAfterColumn) {
        const auto total = totalAfter(m_paper, work);
        return total && *total != work.before.total;
    }
    if (column == MarkAfterColumn) {
        const auto before = markBefore(m_paper, work);
        const auto after = markAfter(m_paper, work);
        return before && after && *before != *after;
    }
    if (column < FirstTaskColumn || column >= expertColumn())
        return false;
    const QString after = typed(work, column);
    const auto task = std::size_t(column - FirstTaskColumn);
    return !after.isEmpty() && task < work.before.tasks.size() && after != taskScoreText(work.before.tasks[task]);
}

QString RecheckWorkModel::tip(const RecheckWork &work, int column) const
{
    if (column == TotalAfterColumn && tasksEntered(work.after) > 0) {
        return totalAfter(m_paper, work)
                   ? u"Сумма баллов за задания"_s
                   : u"Введены баллы за %1 из %2 заданий"_s.arg(tasksEntered(work.after)).arg(m_paper.tasks.size());
    }
    if (column == MarkAfterColumn && m_paper.scale)
        return u"По шкале: 3 от %1, 4 от %2, 5 от %3 баллов"_s.arg(m_paper.scale->lowest[0])
            .arg(m_paper.scale->lowest[1])
            .arg(m_paper.scale->lowest[2]);
    const auto task = std::size_t(column - FirstTaskColumn);
    if (column < FirstTaskColumn || task >= m_paper.tasks.size())
        return {};
    QString text = u"Задание %1"_s.arg(m_paper.tasks[task].code);
    if (m_paper.tasks[task].maximum > 0)
        text += u", до %1"_s.arg(m_paper.tasks[task].maximum);
    if (task < work.before.tasks.size() && work.before.tasks[task] != notGiven)
        text += u"; было %1"_s.arg(taskScoreText(work.before.tasks[task]));
    return text + (typed(work, column).isEmpty() ? u", ещё не введено"_s : QString());
}

QVariant RecheckWorkModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecheckWork &work = m_works[std::size_t(index.row())];
    const int column = index.column();
    const bool isTask = column >= FirstTaskColumn && column < expertColumn();
    switch (role) {
    case Qt::DisplayRole:
        return shown(work, column);
    case Qt::EditRole:
        return column >= TotalAfterColumn ? typed(work, column) : shown(work, column);
    case Qt::ToolTipRole:
        return tip(work, column);
    case Qt::AccessibleDescriptionRole:
        return tip(work, column);
    case Qt::TextAlignmentRole:
        return column > ClassColumn && column < expertColumn() ? int(Qt::AlignCenter)
                                                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        if (isChanged(work, column)) {
            QFont bold = QGuiApplication::font();
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole:
        if (isTask && typed(work, column).isEmpty())
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    default:
        return {};
    }
}

QVariant RecheckWorkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The code names the row while tasks are scrolled.
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? QString::number(m_works[std::size_t(section)].code)
                                                               : QVariant();
    if (section >= columnCount())
        return {};
    const bool isTask = section >= FirstTaskColumn && section < expertColumn();
    if (role == Qt::ToolTipRole && isTask) {
        const PaperTask &task = m_paper.tasks[std::size_t(section - FirstTaskColumn)];
        return task.maximum > 0 ? u"Задание %1, до %2"_s.arg(task.code).arg(task.maximum)
                                : u"Задание %1"_s.arg(task.code);
    }
    if (role != Qt::DisplayRole)
        return {};
    static const QStringList fixed{u"Школа"_s,      u"Класс"_s,         u"Код"_s,           u"Балл\nбыл"_s,
                                   u"Балл\nстал"_s, u"Отметка\nбыла"_s, u"Отметка\nстала"_s};
    if (section < FirstTaskColumn)
        return fixed[section];
    if (isTask)
        return m_paper.tasks[std::size_t(section - FirstTaskColumn)].code;
    return section == expertColumn() ? u"Эксперт"_s : u"Примечание"_s;
}

Qt::ItemFlags RecheckWorkModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || m_document.isReadOnly())
        return flags;
    const int column = index.column();
    const RecheckWork &work = m_works[std::size_t(index.row())];
    const bool computed =
        (column == TotalAfterColumn && tasksEntered(work.after) > 0) || (column == MarkAfterColumn && m_paper.scale);
    if (column >= TotalAfterColumn && column != MarkBeforeColumn && !computed)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QString RecheckWorkModel::take(RecheckResult &result, int column, const QString &text) const
{
    const QString plain = text.trimmed();
    if (column == TotalAfterColumn)
        return takeNumber(result.total, plain);
    if (column == MarkAfterColumn)
        return takeNumber(result.mark, plain);
    if (column == expertColumn())
        result.expert = plain;
    else if (column == noteColumn())
        result.note = plain;
    else {
        const auto task = std::size_t(column - FirstTaskColumn);
        const auto score = plain.isEmpty() ? std::nullopt : taskScoreFromText(plain);
        if (!score && !plain.isEmpty())
            return u"Балл «%1» за задание %2 не понят. Введите число, «X» (не приступал) или «н» (не пройдено)."_s.arg(
                plain, m_paper.tasks[task].code);
        result.tasks.resize(m_paper.tasks.size());
        result.tasks[task] = score;
        if (score)
            result.total = std::nullopt; // the sum of the tasks from now on
    }
    return {};
}

bool RecheckWorkModel::tell(const QString &problem)
{
    if (!problem.isEmpty())
        Q_EMIT m_document.failed({Error::Code::Parse, problem, {}});
    return problem.isEmpty();
}

bool RecheckWorkModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const RecheckWork &work = m_works[std::size_t(index.row())];
    RecheckResult result = work.after;
    return tell(take(result, index.column(), value.toString())) &&
           setRecheckResults(m_document, {{work.id, result}}, EnterLabel).has_value();
}

bool RecheckWorkModel::paste(const QModelIndex &topLeft, const QString &text)
{
    if (!topLeft.isValid() || m_document.isReadOnly())
        return false;
    QStringList lines = QString(text).remove(u'\r').split(u'\n');
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    std::vector<EnteredResult> results;
    for (int at = 0; at < lines.size() && topLeft.row() + at < rowCount(); ++at) {
        const RecheckWork &work = m_works[std::size_t(topLeft.row() + at)];
        RecheckResult result = work.after;
        const QStringList cells = lines[at].split(u'\t');
        for (int cell = 0; cell < cells.size() && topLeft.column() + cell < columnCount(); ++cell) {
            const QModelIndex place = index(topLeft.row() + at, topLeft.column() + cell);
            if (flags(place) & Qt::ItemIsEditable && !tell(take(result, place.column(), cells[cell])))
                return false;
        }
        results.emplace_back(work.id, result);
    }
    return setRecheckResults(m_document, results, u"вставить результаты перепроверки"_s).has_value();
}

} // namespace versta
