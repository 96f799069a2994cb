#pragma once

#include "core/observers/observationact.h"

#include <QByteArrayView>

#include <vector>

namespace versta {

class Database;

/// Observers, where they are needed, who is sent there, acts. Runs inside the caller's transaction and throws SqlError;
/// what takes the id of something that is not there throws Refused (NotFound).
class ObserverStore
{
public:
    explicit ObserverStore(Database &database);

    /// Whether the rows of a table, as a changeset names it, belong here.
    [[nodiscard]] static bool isObserverTable(QByteArrayView table);

    /// By id.
    [[nodiscard]] std::vector<Observer> observers() const;
    /// By day, those of a day by id.
    [[nodiscard]] std::vector<Observation> observations() const;
    /// By id.
    [[nodiscard]] std::vector<ObserverAssignment> assignments() const;
    [[nodiscard]] std::vector<ObservationAct> acts() const;
    /// Those of the example.
    [[nodiscard]] std::vector<ObserverId> examples() const;

    /// The id in the value is ignored.
    ObserverId add(const Observer &observer);
    /// Makes the stored one what the value says; what is equal is not written.
    void set(const Observer &observer);
    void remove(ObserverId id);

    /// The id in the value is ignored.
    ObservationId add(const Observation &observation);
    void set(const Observation &observation);
    void remove(ObservationId id);

    /// Invalid when the person is not sent there.
    [[nodiscard]] AssignmentId assignment(ObservationId observation, ObserverId observer) const;
    /// The id in the value is ignored. Refused (Constraint) when the person is sent there already.
    AssignmentId add(const ObserverAssignment &assignment);
    /// An empty reason takes the allowance away.
    void setAllowance(AssignmentId id, const RuleAllowance &allowance);
    void remove(AssignmentId id);

    /// Stores the act of the assignment it names, instead of the one that is there. The id in the value is ignored.
    ObservationActId setAct(const ObservationAct &act);
    void removeAct(AssignmentId assignment);

    /// Makes what refers to one school refer to another, see SchoolStore::redirect().
    void redirect(SchoolId from, SchoolId into);

private:
    void setTies(ObserverId id, const std::vector<SchoolTie> &ties);

    Database &m_database;
};

} // namespace versta
