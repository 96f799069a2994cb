#pragma once

#include "core/minutes.h"

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace versta {

class Database;

/// Minutes in the file, beside the plans that hold their decisions: minutes go with that plan. Runs inside the caller's
/// transaction and throws SqlError; what takes the id of something that is not there throws Refused (NotFound).
class MinutesStore
{
public:
    explicit MinutesStore(Database &database);

    /// Whether the rows of a table, as a changeset names it, belong here.
    [[nodiscard]] static bool isMinutesTable(QByteArrayView table);

    /// In the order in which they were entered.
    [[nodiscard]] std::vector<Minutes> all() const;
    [[nodiscard]] Minutes minutes(MinutesId id) const;
    /// The minutes whose decisions the plan holds.
    [[nodiscard]] std::optional<MinutesId> withDecisions(PlanId plan) const;
    /// The minutes that approved the plan or were told about it.
    [[nodiscard]] std::vector<MinutesId> about(PlanId plan) const;

    /// The plan named as `decisions` is there already; the id in the value is ignored.
    MinutesId insert(const Minutes &minutes);
    /// Everything but which plan holds the decisions.
    void set(const Minutes &minutes);

private:
    void insertQuestions(MinutesId id, const std::vector<MinutesQuestion> &questions, std::size_t from);
    void setQuestions(MinutesId id, const std::vector<MinutesQuestion> &questions);
    void setPlans(MinutesId id, const std::vector<PlanId> &plans);
    void setMeeting(PlanId decisions, const QString &meeting);

    Database &m_database;
};

} // namespace versta
