#pragma once

#include <QString>

namespace versta {

/// What files this program writes are made by and understood as.
struct FormatVersions
{
    QString sqlite;                ///< version of the SQLite library at run time
    int schema = 0;                ///< the document schema written by this program
    bool canRecordChanges = false; ///< false: this SQLite lacks the session extension, the program cannot work
};

[[nodiscard]] FormatVersions formatVersions();

} // namespace versta
