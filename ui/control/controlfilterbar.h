#pragma once

#include "core/controlgroups.h"
#include "core/id.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QComboBox;
class QDateEdit;
class QToolButton;

namespace versta {

class QueryEdit;
struct ControlledActivity;
struct PlanHead;

/// Which activities are in sight on the page «Контроль»: a group with its count, a plan, words; and the day from which
/// they are looked at.
class ControlFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ControlFilterBar(QWidget *parent = nullptr);

    /// Offers the plans of the activities and counts the groups of the chosen one.
    void offer(const std::vector<ControlledActivity> &activities);
    [[nodiscard]] ControlGroup group() const;
    void setGroup(ControlGroup group);
    /// Nothing when several plans are in sight: those of the department, or those of schools.
    [[nodiscard]] std::optional<PlanId> plan() const;
    void setPlan(PlanId plan);
    /// Whether the activity is of a plan in sight, whatever its group and words. Plans of schools stand aside until
    /// they are chosen: see ControlledActivity::isOfSchoolPlan().
    [[nodiscard]] bool isOfPlanInSight(const ControlledActivity &activity) const;
    [[nodiscard]] QDate day() const;
    void setDay(QDate day);
    [[nodiscard]] bool accepts(const ControlledActivity &activity) const;
    /// Leaves nothing out, seen from the same day.
    void clear();
    /// What is chosen, in words, for titles: «Просрочено, план «…»».
    [[nodiscard]] QString description() const;
    /// Moves the focus into the line for words, its text selected.
    void takeFocus();

Q_SIGNALS:
    void filtered();
    /// Another day is to be looked from.
    void dayChanged();
    /// Back to the table.
    void finished();

private:
    [[nodiscard]] QToolButton *newGroupButton(ControlGroup group);

    std::map<ControlGroup, QToolButton *> m_groups;
    QComboBox *m_plan;
    QueryEdit *m_query;
    QDateEdit *m_day;
};

} // namespace versta
