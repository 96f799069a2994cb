#pragma once

#include "document/signqueries.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace versta {

class MessageBar;
class QuotaRuleModel;
class SignSettingModel;

/// The settings of the signs of a municipality: thresholds, rules of the region, who changed what and when.
class SignSettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param writable false: everything is only looked at
    SignSettingsDialog(const SignSettings &settings, const std::vector<SettingHistoryEntry> &history, bool writable,
                       QWidget *parent = nullptr);

    /// As they are edited.
    [[nodiscard]] SignSettings settings() const;
    /// Who changes them, as typed.
    [[nodiscard]] QString who() const;

    /// Refuses settings that contradict each other with a message and stays open.
    void accept() override;

private:
    [[nodiscard]] QWidget *newThresholds();
    [[nodiscard]] QWidget *newQuotas(const QuotaRules &quotas);
    [[nodiscard]] QWidget *newHistory(const std::vector<SettingHistoryEntry> &history);
    void refuse(const QString &why);
    void updateButtons();

    bool m_writable;
    MessageBar *m_message;
    QTabWidget *m_tabs;
    SignSettingModel *m_thresholds;
    QTableView *m_view;
    QPushButton *m_reset;
    QCheckBox *m_quotasOn;
    QLineEdit *m_quotasName;
    QuotaRuleModel *m_rules;
    QTableView *m_rulesView;
    QPushButton *m_removeRule;
    QLineEdit *m_who;
};

} // namespace versta
