#pragma once

#include "core/result.h"

#include <QString>
#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace versta {

/// Text of a workbook's cell.
struct XlsxString
{
    QString text;
    std::optional<bool> bold; ///< all visible runs are bold; empty when the cell's font decides
};

/// Content of a si or is element, the reader standing at its start; it is left at its end. Plain or in runs; the
/// reading aids of East Asian text are left out.
[[nodiscard]] XlsxString readXlsxString(QXmlStreamReader &xml);
/// A text as the file writes it: escaped characters, line ends and soft hyphens put right.
[[nodiscard]] QString tidyXlsxText(QString text);
/// sharedStrings.xml, read as it is unpacked; Corrupt or Constraint as for any part.
[[nodiscard]] Result<std::vector<XlsxString>> readSharedStrings(QIODevice &device, const QString &part);

/// Steps over an element's children; `action` is called with the name of each and must leave the reader at its end.
template <class Action>
void eachXmlChild(QXmlStreamReader &xml, const Action &action)
{
    while (xml.readNextStartElement())
        action(xml.name());
}

} // namespace versta
