#include "quotarulemodel.h"

#include "core/results/subjects.h"

#include <QLocale>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

std::optional<double> *limitOf(QuotaRule &rule, int column)
{
    switch (column) {
    case QuotaRuleModel::LeastTwos:
        return &rule.leastTwos;
    case QuotaRuleModel::MostFours:
        return &rule.mostFours;
    case QuotaRuleModel::MostFives:
        return &rule.mostFives;
    default:
        return nullptr;
    }
}

} // namespace

QuotaRuleModel::QuotaRuleModel(std::vector<QuotaRule> rules, bool writable, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rules(std::move(rules))
    , m_writable(writable)
{
}

void QuotaRuleModel::setRules(std::vector<QuotaRule> rules)
{
    beginResetModel();
    m_rules = std::move(rules);
    endResetModel();
    Q_EMIT edited();
}

void QuotaRuleModel::addRule()
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rules.push_back({});
    endInsertRows();
    Q_EMIT edited();
}

void QuotaRuleModel::removeRule(int row)
{
    beginRemoveRows({}, row, row);
    m_rules.erase(m_rules.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int QuotaRuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int QuotaRuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant QuotaRuleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() != Subject)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    QuotaRule rule = m_rules[std::size_t(index.row())];
    if (index.column() == Subject)
        return rule.subject;
    if (index.column() == Grade)
        return rule.grade > 0 ? QString::number(rule.grade) : QString();
    const auto limit = *limitOf(rule, index.column());
    return limit ? QLocale(QLocale::Russian).toString(*limit, 'g', 4) : QString();
}

bool QuotaRuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    QuotaRule &rule = m_rules[std::size_t(index.row())];
    const QString text = value.toString().simplified();
    bool isNumber = false;
    const double number = QString(text).remove(u'%').trimmed().replace(u',', u'.').toDouble(&isNumber);
    if (index.column() == Subject) {
        const auto known = subjectWithin(text);
        rule.subject = known ? known->name : text;
    } else if (index.column() == Grade) {
        if (!isNumber || number != int(number) || number < 1 || number > 11) {
            Q_EMIT refused(u"Класс — число от 1 до 11."_s);
            return false;
        }
        rule.grade = int(number);
    } else if (text.isEmpty()) {
        limitOf(rule, index.column())->reset();
    } else if (!isNumber || number < 0 || number > 100) {
        Q_EMIT refused(u"Доля — число от 0 до 100 %; пустая клетка — предела нет."_s);
        return false;
    } else {
        *limitOf(rule, index.column()) = number;
    }
    Q_EMIT dataChanged(index, index);
    Q_EMIT edited();
    return true;
}

Qt::ItemFlags QuotaRuleModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && m_writable ? flags | Qt::ItemIsEditable : flags;
}

QVariant QuotaRuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList headers{u"Предмет"_s, u"Класс"_s, u"«2» не меньше, %"_s, u"«4» не больше, %"_s,
                                     u"«5» не больше, %"_s};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(headers.value(section)) : QVariant();
}

} // namespace versta
