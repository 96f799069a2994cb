#pragma once

#include "pagelayout.h"

namespace versta {

/// A line of a piece, not yet placed.
struct PieceLine
{
    TextLine line;
    TextStyle style;
    double x = 0;           ///< from the left edge of the paper
    double wordSpacing = 0; ///< of a justified line
};

/// Lines that stand one under another in a piece.
struct PieceCell
{
    std::vector<PieceLine> lines;
    int number = 0; ///< PlacedLine::cell
};

/// One thing that flows down the pages: its lines are broken, its place is not known yet. All its lines have one
/// height.
struct Piece
{
    enum class Keep
    {
        None,
        Weak,   ///< stays with the next piece unless that leaves no way at all
        Strong, ///< the last bond to be given up
    };

    PlacedBlock::Kind kind = PlacedBlock::Kind::Paragraph;
    int table = -1;
    int row = -1;
    std::vector<PieceCell> cells;
    QImage picture; ///< fills the piece, whose one line is as high as it
    std::vector<double> edges;
    double left = 0;
    double width = 0;
    double lineHeight = 0;
    double ascent = 0;
    double padding = 0;     ///< above the first and below the last line
    double spaceBefore = 0; ///< not at the top of a page
    Keep keep = Keep::None;
    bool splittable = false; ///< may be torn although it would fit on a page
    bool centred = false;    ///< shorter cells are centred vertically

    [[nodiscard]] std::size_t lineCount() const;
    /// Of its first `lines` lines.
    [[nodiscard]] double height(std::size_t lines) const;
    [[nodiscard]] double height() const { return height(lineCount()); }
    /// The first `lines` lines; the piece keeps the rest.
    [[nodiscard]] Piece takeFirst(std::size_t lines);
};

/// Where text may stand on the pages.
struct FlowArea
{
    double top = 0;     ///< on the first page
    double nextTop = 0; ///< on the others
    double bottom = 0;
};

/// Lets the pieces flow down as many pages as they need. Pieces of the kinds Header and ColumnNumbers are placed where
/// they stand and again at the top of each page that goes on with their table.
[[nodiscard]] std::vector<Page> flow(const std::vector<Piece> &pieces, const FlowArea &area);

} // namespace versta
