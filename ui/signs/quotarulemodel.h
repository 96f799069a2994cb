#pragma once

#include "core/analysis/quotarules.h"

#include <QAbstractTableModel>

namespace versta {

/// The limits of a region's rules, one work a row, to be edited. An empty limit is none.
class QuotaRuleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Subject,
        Grade,
        LeastTwos,
        MostFours,
        MostFives,
        ColumnCount
    };

    QuotaRuleModel(std::vector<QuotaRule> rules, bool writable, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<QuotaRule> &rules() const { return m_rules; }
    void setRules(std::vector<QuotaRule> rules);
    /// Adds an empty row at the end.
    void addRule();
    void removeRule(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// What was typed is no class and no share.
    void refused(const QString &why);
    void edited();

private:
    std::vector<QuotaRule> m_rules;
    bool m_writable;
};

} // namespace versta
