#include "overviewmodel.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signwords.h"

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

void OverviewModel::setOverview(Overview overview)
{
    const bool sameShape =
        overview.rows.size() == m_overview.rows.size() && overview.columns == m_overview.columns &&
        std::ranges::equal(overview.rows, m_overview.rows, {}, &OverviewRow::login, &OverviewRow::login);
    if (sameShape) {
        // Selection, scrolling and the current cell stay where they are.
        m_overview = std::move(overview);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_overview = std::move(overview);
    endResetModel();
}

const OverviewRow *OverviewModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_overview.rows[std::size_t(index.row())] : nullptr;
}

const OverviewCell *OverviewModel::cellAt(const QModelIndex &index) const
{
    const OverviewRow *row = rowAt(index);
    return row && index.column() >= FirstPaper ? &row->cells[std::size_t(index.column() - FirstPaper)] : nullptr;
}

int OverviewModel::rowOf(const SchoolLogin &school) const
{
    const auto found = std::ranges::find(m_overview.rows, school, &OverviewRow::login);
    return found == m_overview.rows.end() ? -1 : int(found - m_overview.rows.begin());
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_overview.rows.size());
}

int OverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstPaper + int(m_overview.columns.size());
}

QString OverviewModel::textAt(const QModelIndex &index) const
{
    const OverviewRow &row = *rowAt(index);
    switch (index.column()) {
    case Name:
        return row.name;
    case Strip: {
        QStringList years;
        for (const OverviewYear &year : row.strip) {
            if (year.known)
                years << u"%1: %2"_s.arg(year.year).arg(year.signs.words());
        }
        return years.join(u"\n"_s);
    }
    case Step:
        if (!row.judged)
            return {};
        if (!row.whyNot.isEmpty())
            return row.whyNot;
        return row.step == EvidenceStep::None ? u"нет"_s : evidenceStepName(row.step);
    default: {
        const OverviewCell &cell = *cellAt(index);
        return cell.works == 0 && !cell.signs.isNotable() ? u"не писали"_s : cell.signs.words();
    }
    }
}

QString OverviewModel::tipAt(const QModelIndex &index) const
{
    const OverviewRow &row = *rowAt(index);
    QStringList lines{row.name};
    if (const OverviewCell *cell = cellAt(index)) {
        lines << m_overview.columns[std::size_t(index.column() - FirstPaper)].title + u" класс, "_s +
                     QString::number(m_overview.year) + u" год"_s;
        if (cell->works > 0)
            lines << worksText(cell->works);
        if (cell->meanPercent)
            lines << u"средний результат %1 от наибольшего"_s.arg(percentText(*cell->meanPercent));
        lines << textAt(index);
        if (!cell->whyNot.isEmpty())
            lines << u"«Верста» не оценивает: "_s + cell->whyNot;
    } else if (index.column() == Name) {
        lines << worksText(row.works);
        if (row.judged)
            lines << (row.listed ? u"в списке «Версты»"_s : u"в списке «Версты» нет"_s);
    } else {
        lines << textAt(index);
    }
    return lines.join(u'\n');
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::ToolTipRole:
        return tipAt(index);
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(
            rowAt(index)->name, headerData(index.column(), Qt::Horizontal, Qt::ToolTipRole).toString(), textAt(index));
    default:
        return {};
    }
}

QVariant OverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Name:
        return u"Школа"_s;
    case Strip:
        return u"Три года"_s;
    case Step:
        return u"«Верста»,\nвсе работы"_s;
    default: {
        const QString &title = m_overview.columns[std::size_t(section - FirstPaper)].title;
        if (role == Qt::ToolTipRole)
            return QString(title + u" класс"_s);
        return QString(QString(title).replace(u", "_s, u",\n"_s) + u" класс"_s);
    }
    }
}

} // namespace versta
