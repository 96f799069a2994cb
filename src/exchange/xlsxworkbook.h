#pragma once

#include "xlsxcells.h"
#include "xmltree.h"
#include "ziparchive.h"

#include "core/documentcontent.h"

namespace versta {

/// A workbook opened for reading its sheets one after the other.
struct XlsxWorkbook
{
    /// A worksheet; sheets that are charts are left out.
    struct SheetPart
    {
        QString name;
        QString part;
        int index = 0; ///< place among all sheets, from 0
        bool hidden = false;
    };

    XmlNode root; ///< of workbook.xml
    XlsxContext context;
    std::vector<SheetPart> sheets;
    std::vector<DocumentContent::Remark> remarks; ///< what is damaged but can be done without
};

/// Reads everything but the sheets. Corrupt or Constraint as for any part.
[[nodiscard]] Result<XlsxWorkbook> openXlsx(ZipReader &zip, const QString &mainPart);

/// Hands a sheet's content to the receiver as it is unpacked; see ZipReader::stream() for `largest`.
[[nodiscard]] Result<> readXlsxSheet(ZipReader &zip, const XlsxWorkbook &workbook, const XlsxWorkbook::SheetPart &sheet,
                                     XlsxReceiver &receiver, qint64 largest = 0);

} // namespace versta
