#pragma once

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace versta {

/// A document as paragraphs and tables, whatever file it came from (DOCX, ODT, XLSX, HTML, tab-separated text).
/// Readers in `exchange` make it, the plan recogniser in `core` reads it; neither knows the other.

struct ContentParagraph
{
    enum class Alignment
    {
        Left,
        Center,
        Right,
        Justify
    };

    QString label; ///< automatic numbering as it is shown, «1.2.»; empty when there is none, «•» for bullets
    QString text;  ///< without the label; line breaks (Shift+Enter) as '\n', tabs kept
    Alignment alignment = Alignment::Left;
    bool bold = false;    ///< every visible character is bold
    int headingLevel = 0; ///< 1–9 for headings, 0 for body text
    double indent = 0;    ///< left indent in millimetres; tells a block typed at the right

    /// Label and text as the reader of the document sees them.
    [[nodiscard]] QString shown() const;
};

struct ContentTable;
struct ContentCell;

using ContentBlock = std::variant<ContentParagraph, ContentTable>;

/// A cell as it is written once in the file; spans say how much of the grid it covers.
/// Grid places covered by a cell above or to the left have no ContentCell of their own.
struct ContentCell
{
    int column = 0; ///< first grid column, from 0
    int columnSpan = 1;
    int rowSpan = 1;
    std::vector<ContentBlock> blocks; ///< paragraphs and nested tables in their order

    /// All text of the cell, paragraphs joined by '\n', cells of nested tables row by row; trimmed at both ends.
    [[nodiscard]] QString text() const;
    /// Every non-empty paragraph of the cell is bold.
    [[nodiscard]] bool isBold() const;
};

struct ContentRow
{
    std::vector<ContentCell> cells; ///< by rising column
    bool header = false;            ///< the file marks the row as repeated on each page
    int sourceRow = 0;              ///< row in the file from 1 (Excel's row number for a sheet), for messages
};

struct ContentTable
{
    int columnCount = 0;
    std::vector<ContentRow> rows;
    std::vector<double> widths; ///< millimetres, columnCount entries, or empty when the file does not say
    bool bordered = true;       ///< false for tables used only to place text (approval blocks)
    QString name;               ///< sheet name for a workbook, empty otherwise
};

struct DocumentContent
{
    /// Something the reader had to leave out or guess.
    struct Remark
    {
        QString where;
        QString text;
    };

    std::vector<ContentBlock> blocks;
    std::vector<Remark> remarks;
};

} // namespace versta
