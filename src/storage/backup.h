#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace versta {

class Database;

/// Copies of a municipality's file, kept in «<file>.backups» beside it. Every copy is checked before it counts as one.
namespace backup {

struct Copy
{
    QString path;
    QDateTime made;
    qint64 size = 0;        ///< bytes
    bool migration = false; ///< made before the file was brought to a newer schema
};

inline constexpr int Kept = 14;

[[nodiscard]] QString folderOf(const QString &documentPath);
/// Newest first.
[[nodiscard]] std::vector<Copy> copiesOf(const QString &documentPath);
/// Whether a daily copy of this day exists.
[[nodiscard]] bool hasDailyCopy(const QString &documentPath, const QDate &day);
/// Writes and checks the copy of the day and removes the oldest daily copies beyond Kept.
[[nodiscard]] Result<> makeDailyCopy(const Database &source, const QDateTime &now);
/// Writes and checks a copy named after the version that is about to be migrated; never removed by the program.
[[nodiscard]] Result<> makeMigrationCopy(const Database &source, int version, const QDateTime &now);
/// Writes a compact checked copy to `target` through a temporary file in the same folder: the target is either the
/// whole new copy or what it was before.
[[nodiscard]] Result<> copyTo(const Database &source, const QString &target);

} // namespace backup

} // namespace versta
