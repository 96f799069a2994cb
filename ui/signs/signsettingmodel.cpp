#include "signsettingmodel.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString shown(double value, const SettingField &field)
{
    QLocale russian(QLocale::Russian, QLocale::Russia);
    russian.setNumberOptions(QLocale::OmitGroupSeparator);
    return russian.toString(value, 'f', field.decimals);
}

// A comma and a point are the same; nothing else but a number is one.
std::optional<double> numberOf(QString text)
{
    bool isNumber = false;
    text = text.simplified().remove(u' ').replace(u',', u'.').replace(u'−', u'-');
    const double value = text.toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

SignSettingModel::SignSettingModel(SignSettings settings, bool writable, QObject *parent)
    : QAbstractTableModel(parent)
    , m_stored(settings)
    , m_settings(std::move(settings))
    , m_writable(writable)
{
    QString group;
    for (const SettingField &field : settingFields()) {
        if (field.group != group) {
            group = field.group;
            m_rows.push_back({group, nullptr});
        }
        m_rows.push_back({{}, &field});
    }
}

bool SignSettingModel::isChanged(int row) const
{
    const SettingField *field = m_rows[std::size_t(row)].field;
    return field && field->isChanged(m_settings);
}

void SignSettingModel::setValue(int row, double value)
{
    const SettingField *field = m_rows[std::size_t(row)].field;
    if (!field)
        return;
    // Who and when are noted by whoever stores it.
    const auto taken = changeSetting(m_settings, field->key, value, {}, {});
    if (!taken) {
        Q_EMIT refused(taken.error().text);
        return;
    }
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

void SignSettingModel::reset(int row)
{
    if (const SettingField *field = m_rows[std::size_t(row)].field)
        setValue(row, field->defaultValue());
}

void SignSettingModel::resetAll()
{
    for (int row = 0; row < rowCount(); ++row)
        reset(row);
}

int SignSettingModel::rowOf(const QString &key) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Row &row) { return row.field && row.field->key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int SignSettingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SignSettingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SignSettingModel::text(const SettingField &field, int column) const
{
    switch (column) {
    case Title:
        return field.title;
    case Value:
        return shown(field.value(m_settings), field);
    case Unit:
        return field.unit;
    case Default:
        return shown(field.defaultValue(), field);
    case Range:
        return u"%1–%2"_s.arg(shown(field.minimum, field), shown(field.maximum, field));
    case Source:
        return field.source;
    case Changed:
        break;
    }
    if (field.value(m_settings) != field.value(m_stored))
        return u"изменено сейчас"_s;
    const auto change = m_settings.changes.find(field.key);
    if (change == m_settings.changes.end())
        return {};
    const QString when = QLocale().toString(change->second.when.toLocalTime(), u"dd.MM.yyyy HH:mm"_s);
    return change->second.who.isEmpty() ? when : change->second.who + u", "_s + when;
}

QVariant SignSettingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const bool bold = row.field ? index.column() == Value && row.field->isChanged(m_settings) : index.column() == Title;
    if (role == Qt::FontRole && bold) {
        QFont font;
        font.setBold(true);
        return font;
    }
    if (role == Qt::TextAlignmentRole && (index.column() == Value || index.column() == Default))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    if (!row.field)
        return index.column() == Title ? row.heading : QString();
    return text(*row.field, index.column());
}

bool SignSettingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const SettingField &field = *m_rows[std::size_t(index.row())].field;
    const auto number = numberOf(value.toString());
    if (!number) {
        Q_EMIT refused(u"«%1»: «%2» — не число."_s.arg(field.title, value.toString().trimmed()));
        return false;
    }
    const double before = field.value(m_settings);
    setValue(index.row(), *number);
    return field.value(m_settings) != before;
}

Qt::ItemFlags SignSettingModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || isHeading(index.row()))
        return index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Value && m_writable ? flags | Qt::ItemIsEditable : flags;
}

QVariant SignSettingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList headers{
        u"Порог"_s,  u"Значение"_s,           u"Единица"_s, u"По умолчанию"_s, u"Пределы"_s,
        u"Откуда"_s, u"Кто и когда изменил"_s};
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(headers.value(section)) : QVariant();
}

} // namespace versta
