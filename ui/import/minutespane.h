#pragma once

#include "core/minutesreading.h"
#include "core/school.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QTableWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace versta {

/// Minutes found in a document: on the left its lines and what each was taken for, on the right the minutes as they are
/// understood. What a line is may be corrected.
class MinutesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit MinutesPane(QWidget *parent = nullptr);

    /// \param schools the register, in which schools named by decisions are looked for
    void setReading(const MinutesReading &reading, const MinutesChoices &choices, bool taken,
                    const std::vector<School> &schools);
    [[nodiscard]] QTableWidget &lines() const { return *m_lines; }
    [[nodiscard]] QTreeWidget &understood() const { return *m_understood; }
    /// Says what the selected lines are, as the menu does.
    void choose(std::optional<MinutesPart> part);

Q_SIGNALS:
    void takeRequested(bool take);
    /// The user corrected something: how the lines are to be read now.
    void choicesChanged(const versta::MinutesChoices &choices);

private:
    void fillMenu();
    void showLines();
    void showUnderstood(const std::vector<School> &schools);
    void addDecisions(QTreeWidgetItem &parent, std::optional<std::size_t> section, const std::vector<School> &schools);
    void followLine();
    void followDecision();

    MinutesReading m_reading;
    MinutesChoices m_choices;
    QCheckBox *m_take;
    QTableWidget *m_lines;
    QToolButton *m_use;
    QTreeWidget *m_understood;
    std::vector<QTreeWidgetItem *> m_decisionItems; ///< one for each decision
};

/// «Решение», «Повестка» …: what the window calls a part of minutes.
[[nodiscard]] QString minutesPartName(MinutesPart part);

} // namespace versta
