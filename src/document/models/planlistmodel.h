#pragma once

#include "core/planprogress.h"
#include "document/planqueries.h"

#include <QAbstractListModel>
#include <QDate>
#include <QTimer>

#include <optional>
#include <vector>

namespace versta {

class ChangeSet;
class DayWatch;
class Document;

/// The plans of the municipality in their order, or those of its schools by the schools' names, each with how far it
/// has come. Heads follow every change at once; progress is counted anew for the plans that changed, and for all on
/// another day, one plan in a turn of the event loop, so that neither opening nor typing waits for it.
class PlanListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        PlanIdRole = Qt::UserRole, ///< qint64
        KindRole,                  ///< int(PlanKind)
        PeriodRole,                ///< QString: «2023/24 учебный год»
        ExampleRole,               ///< bool
        ProgressRole,              ///< versta::PlanProgress; invalid while not yet counted
        SchoolRole,                ///< QString: whose plan it is; empty for a plan of the municipality
    };
    /// Schools send as many plans as there are schools: they would bury those that the department works by.
    enum class Scope
    {
        Municipality, ///< also regional plans
        Schools
    };

    /// \param today of which activities are overdue; the present day when null
    explicit PlanListModel(Document &document, QObject *parent = nullptr, QDate today = {});

    [[nodiscard]] Scope scope() const { return m_scope; }
    /// Lists the plans of the other scope: a reset.
    void setScope(Scope scope);
    /// The scope that a plan stands in; nullopt when there is no such plan.
    [[nodiscard]] std::optional<Scope> scopeOf(PlanId plan) const;
    /// The plans of a scope, listed or not.
    [[nodiscard]] std::vector<PlanId> plansIn(Scope scope) const;

    [[nodiscard]] PlanId planAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(PlanId plan) const;
    /// nullptr when no such plan is listed.
    [[nodiscard]] const PlanHead *head(PlanId plan) const;
    /// Whether any plan belongs to the example municipality.
    [[nodiscard]] bool hasExample() const;
    /// Counts now what would be counted in the next turns.
    void countAll();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row
    {
        PlanHead head;
        QString school;
        std::optional<PlanProgress> progress;
    };

    void update(const ChangeSet &changes);
    void loadHeads();
    void arrange(const std::vector<Row> &wanted);
    [[nodiscard]] std::vector<Row> wantedRows() const;
    void markStale(PlanId plan);
    void markAllStale();
    void countNext();
    [[nodiscard]] int rowOf(PlanId plan, int from = 0) const;

    Document &m_document;
    DayWatch *m_day;
    Scope m_scope = Scope::Municipality;
    std::vector<PlanHead> m_heads; ///< of both scopes
    std::vector<Row> m_rows;
    std::vector<PlanId> m_stale;
    QTimer m_counting;
};

/// «муниципальный», «региональный», «школьный».
[[nodiscard]] QString planKindName(PlanKind kind);
/// «выполнено 3 из 40, просрочено 2»; «мероприятий нет».
[[nodiscard]] QString progressText(const PlanProgress &progress);

} // namespace versta

Q_DECLARE_METATYPE(versta::PlanProgress)
