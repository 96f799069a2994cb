#pragma once

#include "treesync.h"

#include "core/deadline.h"
#include "core/numbering.h"
#include "core/plan.h"
#include "core/planproblems.h"
#include "core/result.h"

#include <QAbstractItemModel>

#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class DayWatch;
class Document;

/// One plan as a tree: sections with their activities, activities without a section first. Columns are the plan's own;
/// a section shows its heading in each of them, and a view draws it once over the whole row.
/// The model never changes its own data: setData() and drops are edits of the document, and the model learns of them,
/// like everyone else, from Document::changed().
class PlanModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role
    {
        IsSectionRole = Qt::UserRole, ///< bool
        RowIdRole,                    ///< qint64, of the section or activity
        ColumnRoleRole,               ///< int(ColumnRole) of the cell's column
        DeadlineRole,                 ///< versta::Deadline of the activity
        MeaningRole,                  ///< QString: what the deadline was understood to mean; empty when it was not
        StateRole,                    ///< int(ActivityState) of the activity, today
        NumberKeptRole,               ///< bool: the number is kept by hand
        SearchTextRole,               ///< QString: everything typed in the row, for filters
    };

    explicit PlanModel(Document &document, QObject *parent = nullptr);

    /// Shows another plan; an invalid id shows nothing.
    void setPlan(PlanId plan);
    [[nodiscard]] PlanId planId() const { return m_planId; }
    /// The plan as stored; empty when the id is invalid or the plan is gone.
    [[nodiscard]] const Plan &plan() const { return m_plan; }
    [[nodiscard]] const PlanNumbers &numbers() const { return m_numbers; }
    /// One per activity of plan().
    [[nodiscard]] const std::vector<Deadline> &deadlines() const { return m_deadlines; }
    /// The day from which states and problems are seen.
    [[nodiscard]] QDate today() const;
    /// What should be looked at, today; found when first asked for.
    [[nodiscard]] const std::vector<PlanProblem> &problems() const;

    [[nodiscard]] std::optional<SectionId> sectionAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<ActivityId> activityAt(const QModelIndex &index) const;
    /// The section a row is or stands in; nullopt before the first section.
    [[nodiscard]] std::optional<SectionId> enclosingSection(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(SectionId section, int column = 0) const;
    [[nodiscard]] QModelIndex indexOf(ActivityId activity, int column = 0) const;
    /// Position of the activity in its section, or before the first section.
    [[nodiscard]] int positionOf(ActivityId activity) const;
    /// Index into plan().activities and plan().sections.
    [[nodiscard]] std::optional<std::size_t> activityNumberOf(ActivityId activity) const;
    [[nodiscard]] std::optional<std::size_t> sectionNumberOf(SectionId section) const;
    /// The column that says what is done; 0 when the plan has none.
    [[nodiscard]] int titleColumn() const;
    /// nullopt when the plan has no such column.
    [[nodiscard]] std::optional<int> columnOf(ColumnId column) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    /// Numbers, deadlines, problems or progress were computed anew, also because another day began; sent after the
    /// rows' own signals.
    void derivedChanged();

private:
    void update(const ChangeSet &changes);
    void takeDay();
    [[nodiscard]] Result<Plan> storedPlan() const;
    void reset(Plan plan);
    void take(Plan plan);
    void carryOut(const TreeStep &step);
    void announceChangedRows(const Plan &before, const PlanNumbers &numbersBefore);
    [[nodiscard]] QVariant sectionData(std::size_t section, int role) const;
    [[nodiscard]] QVariant activityData(const QModelIndex &index, std::size_t activity, int role) const;
    bool setSectionData(SectionId section, const QString &text);
    bool dropActivities(const std::vector<ActivityId> &activities, std::optional<SectionId> section, int position);
    [[nodiscard]] int sectionsAbove(int topRow) const;
    bool setActivityData(const QModelIndex &index, ActivityId activity, const QString &text);

    Document &m_document;
    DayWatch *m_day;
    PlanId m_planId;
    Plan m_plan;
    TreeShape m_shape;
    QHash<SectionId, std::size_t> m_sectionAt;
    QHash<ActivityId, std::size_t> m_activityAt;
    PlanNumbers m_numbers;
    std::vector<Deadline> m_deadlines;
    mutable std::optional<std::vector<PlanProblem>> m_problems;
};

} // namespace versta

Q_DECLARE_METATYPE(versta::Deadline)
