#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace versta {

class Database;

/// Brings a file's schema up to date by numbered steps; a new file goes through the same steps.
/// A step is resources/schema/NNN_name.sql, run whole in a transaction of its own together with its user_version.
/// Released steps are never changed.
namespace schema {

inline constexpr qint32 ApplicationId = 0x56727374; // 'Vrst', bytes 68–71 of the file

struct Step
{
    int version = 0;
    QString name;
    QByteArray sql;
};

/// All steps by rising version, from 1.
[[nodiscard]] std::vector<Step> steps();
/// The version that this program reads and writes.
[[nodiscard]] int currentVersion();
/// The version of a file; 0 for an empty one.
[[nodiscard]] int versionOf(const Database &database);
/// Runs one step and sets its version, with foreign keys off, so that a table may be rebuilt without losing what hangs
/// on its rows. Throws SqlError, also when rows are left without their parents; nothing of the step then stays.
void runStep(Database &database, const Step &step);
/// Runs the steps above the file's version. Throws SqlError; finished steps stay, the failed one is rolled back.
void migrate(Database &database);
/// What is wrong with the contents (page checks, foreign keys); empty when all is well.
[[nodiscard]] QString damageOf(const Database &database);
/// No table has a row but the one that every file is made with: a municipality that nobody has put anything into yet.
/// Throws SqlError.
[[nodiscard]] bool holdsNothing(const Database &database);

} // namespace schema

} // namespace versta
