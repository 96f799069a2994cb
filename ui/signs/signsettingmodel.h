#pragma once

#include "core/analysis/quotarules.h"
#include "core/analysis/signsettings.h"

#include <QAbstractTableModel>

#include <vector>

namespace versta {

/// The thresholds of the signs under their headings, to be edited: name, value, unit, default, range, source, who
/// changed it and when. What cannot be is refused with a message and changes nothing.
class SignSettingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Title,
        Value,
        Unit,
        Default,
        Range,
        Source,
        Changed,
        ColumnCount
    };

    /// \param settings as they are stored
    /// \param writable false: values are only looked at
    SignSettingModel(SignSettings settings, bool writable, QObject *parent = nullptr);

    /// As they are edited; the quotas are those that were given.
    [[nodiscard]] const SignSettings &settings() const { return m_settings; }
    /// Whether the row is a heading.
    [[nodiscard]] bool isHeading(int row) const { return !m_rows[std::size_t(row)].field; }
    /// Whether the row's value is not the program's own.
    [[nodiscard]] bool isChanged(int row) const;
    /// Gives the program's own value back, to one row or to all.
    void reset(int row);
    void resetAll();
    /// The row of a setting; -1 when there is none.
    [[nodiscard]] int rowOf(const QString &key) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// What was typed is no value of the setting.
    void refused(const QString &why);
    /// A value was taken.
    void edited();

private:
    struct Row
    {
        QString heading;
        const SettingField *field = nullptr; ///< of settingFields(); nullptr: a heading
    };

    [[nodiscard]] QString text(const SettingField &field, int column) const;
    void setValue(int row, double value);

    SignSettings m_stored;
    SignSettings m_settings;
    bool m_writable;
    std::vector<Row> m_rows;
};

} // namespace versta
