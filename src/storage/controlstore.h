#pragma once

#include "core/control.h"

#include <QByteArrayView>

#include <optional>
#include <unordered_map>
#include <vector>

namespace versta {

class Database;

/// What is kept about the control of activities. Runs inside the caller's transaction and throws SqlError; what takes
/// the id of something that is not there throws Refused (NotFound).
class ControlStore
{
public:
    explicit ControlStore(Database &database);

    /// Whether the rows of a table, as a changeset names it, belong here.
    [[nodiscard]] static bool isControlTable(QByteArrayView table);

    [[nodiscard]] ControlRecord record(ActivityId activity) const;
    /// Of all activities of which anything is kept.
    [[nodiscard]] std::unordered_map<ActivityId, ControlRecord> records() const;
    [[nodiscard]] Evidence evidence(EvidenceId id) const;
    [[nodiscard]] ActivityId activityOf(ConclusionId id) const;
    /// nullopt when nothing is attached.
    [[nodiscard]] std::optional<EvidenceFile> file(EvidenceId id) const;
    /// All attached files together.
    [[nodiscard]] qint64 fileBytes() const;

    /// The id, the name and the size of the file in the value are ignored; nothing is attached yet.
    EvidenceId add(ActivityId activity, const Evidence &evidence);
    /// Everything but the file.
    void set(const Evidence &evidence);
    /// nullopt takes the file away.
    void setFile(EvidenceId id, const std::optional<EvidenceFile> &file);
    void remove(EvidenceId id);

    /// The id in the value is ignored.
    ConclusionId add(ActivityId activity, const ControlConclusion &conclusion);
    void set(const ControlConclusion &conclusion);
    void remove(ConclusionId id);

    /// \param percent 0–99; nullopt: nothing is said
    void setPercent(ActivityId activity, const std::optional<int> &percent);

    /// Tells this municipality from every other one: 32 hexadecimal digits, given once, kept by copies.
    [[nodiscard]] QString identity() const;

private:
    Database &m_database;
};

} // namespace versta
