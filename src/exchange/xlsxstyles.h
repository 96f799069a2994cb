#pragma once

#include "spreadsheetformat.h"
#include "xmltree.h"

#include "core/documentcontent.h"

namespace versta {

/// What a cell's style says, by the number in its «s» attribute.
class XlsxStyles
{
public:
    struct CellStyle
    {
        SpreadsheetFormat format;
        bool bold = false;
        ContentParagraph::Alignment alignment = ContentParagraph::Alignment::Left;
    };

    XlsxStyles() = default;
    explicit XlsxStyles(const XmlNode &root);

    /// The plain style for numbers the file does not have.
    [[nodiscard]] const CellStyle &cell(int index) const;

private:
    std::vector<CellStyle> m_cells;
    CellStyle m_plain;
};

} // namespace versta
