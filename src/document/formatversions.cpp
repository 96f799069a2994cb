#include "formatversions.h"

#include "storage/changeset.h"
#include "storage/migrator.h"
#include "storage/sqlite.h"

namespace versta {

FormatVersions formatVersions()
{
    return {sqliteVersion(), schema::currentVersion(), sqliteCanRecordChanges()};
}

} // namespace versta
