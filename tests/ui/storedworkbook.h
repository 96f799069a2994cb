#pragma once

#include "document/document.h"
#include "document/resultedits.h"
#include "results/workbookreader.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QFileInfo>

namespace versta::test {

/// Stores a workbook of the sample municipality, as the import window does but without waiting for a thread.
/// \param file below tests/data/vpr
inline void storeWorkbook(Document &document, const QString &file)
{
    const auto reading = readAndRecognise({QStringLiteral(VERSTA_TEST_DATA "/vpr/") + file, {}, {}});
    REQUIRE(reading);
    REQUIRE(importWorkbook(document, *reading, QFileInfo(file).fileName(), {.addUnknownSchools = true}));
}

} // namespace versta::test
