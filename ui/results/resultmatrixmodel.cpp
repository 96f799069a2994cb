#include "resultmatrixmodel.h"

#include "resulttables.h"

#include "core/pluralru.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

void ResultMatrixModel::setMatrix(ResultMatrix matrix)
{
    beginResetModel();
    m_matrix = std::move(matrix);
    std::set<int> years(m_matrix.years.begin(), m_matrix.years.end());
    years.insert(m_matrix.federalYears.begin(), m_matrix.federalYears.end());
    m_years.assign(years.begin(), years.end());
    endResetModel();
}

const ResultSetHead *ResultMatrixModel::setAt(const QModelIndex &index) const
{
    if (!index.isValid() || isFederalRow(index.row()))
        return nullptr;
    const auto year = std::ranges::find(m_matrix.years, m_years[std::size_t(index.column())]);
    if (year == m_matrix.years.end())
        return nullptr;
    const auto &cell = m_matrix.rows[std::size_t(index.row())].cells[std::size_t(year - m_matrix.years.begin())];
    return cell ? &*cell : nullptr;
}

int ResultMatrixModel::federalYearAt(const QModelIndex &index) const
{
    if (!index.isValid() || !isFederalRow(index.row()))
        return 0;
    const int year = m_years[std::size_t(index.column())];
    return std::ranges::find(m_matrix.federalYears, year) != m_matrix.federalYears.end() ? year : 0;
}

QModelIndex ResultMatrixModel::indexOf(ResultSetId set) const
{
    for (int row = 0; row < int(m_matrix.rows.size()); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const ResultSetHead *head = setAt(index(row, column));
            if (head && head->id == set)
                return index(row, column);
        }
    }
    return {};
}

int ResultMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || isEmpty() ? 0 : int(m_matrix.rows.size()) + 1;
}

int ResultMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_years.size());
}

QString ResultMatrixModel::textAt(const QModelIndex &index) const
{
    if (isFederalRow(index.row()))
        return federalYearAt(index) > 0 ? u"● загружен"_s : u"○ не загружен"_s;
    const ResultSetHead *set = setAt(index);
    if (!set)
        return u"не загружено"_s;
    const QLocale russian(QLocale::Russian);
    return u"%1, %2 %3\n%4\n%5"_s.arg(
        countOf(set->schools, u"школа"_s, u"школы"_s, u"школ"_s), russian.toString(set->pupils),
        plural(set->pupils, u"ученик"_s, u"ученика"_s, u"учеников"_s), loadedReportsText(*set), signCountText(*set));
}

QVariant ResultMatrixModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool empty = !setAt(index) && federalYearAt(index) == 0;
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::ToolTipRole: {
        const ResultSetHead *set = setAt(index);
        return set ? setDescription(*set, {}) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return u"%1, %2: %3"_s.arg(headerData(index.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                                   headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                   textAt(index));
    case Qt::ForegroundRole:
        return empty ? QVariant(QGuiApplication::palette().color(QPalette::PlaceholderText)) : QVariant();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ResultMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Horizontal)
        return QString::number(m_years[std::size_t(section)]);
    return isFederalRow(section) ? u"Список ФИОКО"_s : m_matrix.rows[std::size_t(section)].title;
}

} // namespace versta
