#pragma once

#include "paragraphtext.h"
#include "xmlstream.h"

#include "core/result.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace versta {

/// Text of a workbook's cell.
struct XlsxString
{
    QString text;
    std::optional<bool> bold; ///< all visible runs are bold; empty when the cell's font decides
};

/// Puts the content of a si or is element together. Plain or in runs; the reading aids of East Asian text are left
/// out. It is told of what stands inside the element, not of the element.
class XlsxStringBuilder
{
public:
    void begin(std::string_view name, const XmlAttributes &attributes);
    void end();
    void text(std::string_view piece);
    /// How long the text is so far, in bytes.
    [[nodiscard]] size_t length() const { return m_length; }
    /// What was put together; the builder is then ready for the next one.
    [[nodiscard]] XlsxString take();

private:
    ParagraphText m_runs;
    std::string m_piece;
    size_t m_length = 0;
    int m_depth = 0;   ///< below the si or is element
    int m_skipped = 0; ///< depth of an element of no use; 0: none
    bool m_inText = false;
    bool m_inRuns = false;
    bool m_bold = false;
};

/// A text as the file writes it: escaped characters, line ends and soft hyphens put right.
[[nodiscard]] QString tidyXlsxText(QString text);
/// sharedStrings.xml, read as it is unpacked; Corrupt or Constraint as for any part.
[[nodiscard]] Result<std::vector<XlsxString>> readSharedStrings(QIODevice &device, const QString &part);

} // namespace versta
