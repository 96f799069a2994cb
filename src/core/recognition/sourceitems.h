#pragma once

#include "../documentcontent.h"

#include <QString>

#include <variant>
#include <vector>

namespace versta {

/// A document as the recogniser walks through it: paragraphs and tables in one row, tables that only place other
/// tables opened, cells filled in where a merged one covers them.

struct SourceLine
{
    QString text; ///< with the automatic number; may hold line breaks and tabs
    ContentParagraph::Alignment alignment = ContentParagraph::Alignment::Left;
    bool bold = false;
    int headingLevel = 0;
    double indent = 0;
    bool boxed = false; ///< the only text of a table of its own, as titles of sections are drawn

    /// Set apart from body text: centred, bold or a heading.
    [[nodiscard]] bool isStyled() const;
};

struct SourceCell
{
    QString text;
    int column = 0; ///< first grid column
    int span = 1;   ///< grid columns
    int rowSpan = 1;
    bool bold = false;
    bool covered = false; ///< the text belongs to a cell that began in a row above
    std::vector<SourceLine> lines;

    [[nodiscard]] int end() const { return column + span; }
};

struct SourceTableRow
{
    std::vector<SourceCell> cells; ///< by rising column, no gaps where the file has none
    int number = 0;                ///< as the document counts

    /// Cells with a text of their own.
    [[nodiscard]] int filledCells() const;
};

struct SourceTable
{
    QString where; ///< «Таблица 2», «Лист «План»»
    QString name;  ///< of the sheet
    int columnCount = 0;
    bool bordered = true;
    std::vector<SourceTableRow> rows;
};

using SourceItem = std::variant<SourceLine, SourceTable>;

[[nodiscard]] std::vector<SourceItem> sourceItems(const DocumentContent &content);

} // namespace versta
