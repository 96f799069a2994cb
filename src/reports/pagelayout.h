#pragma once

#include "report.h"
#include "textmeasure.h"

#include "core/pagesetup.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace versta {

/// A line of text at its place on the page. Lengths are points from the upper left corner of the paper.
struct PlacedLine
{
    QString text;
    TextStyle style;
    double x = 0;
    double baseline = 0;
    double width = 0;
    double wordSpacing = 0; ///< added to each space of a justified line, counted in `width`
    int cell = 0;           ///< column of the table, or number of the block among those side by side

    friend bool operator==(const PlacedLine &, const PlacedLine &) = default;
};

/// One thing on a page: a paragraph, a table row, or the part of one that fits here.
struct PlacedBlock
{
    enum class Kind
    {
        PageNumber,
        Approval, ///< with the agreements beside it, if they stand there
        Title,
        Paragraph,
        Heading,
        Picture,
        Header,
        ColumnNumbers,
        Section,
        Row,
        Signature,
        Agreement,
    };

    Kind kind = Kind::Paragraph;
    int table = -1;          ///< number of the table among the blocks of the body; -1 outside tables
    int row = -1;            ///< of a Section or Row: index into the rows of the table
    bool continued = false;  ///< begun on an earlier page
    bool unfinished = false; ///< goes on on the next page
    QRectF rect;
    std::vector<double> edges; ///< the vertical borders from left to right; empty: no borders
    std::vector<PlacedLine> lines;
    QImage picture; ///< of a Picture: fills `rect`

    friend bool operator==(const PlacedBlock &, const PlacedBlock &) = default;
};

struct Page
{
    std::vector<PlacedBlock> blocks;

    friend bool operator==(const Page &, const Page &) = default;
};

/// A report put on pages: the same for preview, PDF and printer.
struct PageLayout
{
    QSizeF paper;   ///< points
    QRectF margins; ///< the part of the paper inside the margins, points
    QString family; ///< the font everything is measured in and to be painted with
    std::vector<Page> pages;

    friend bool operator==(const PageLayout &, const PageLayout &) = default;
};

/// Puts a report on A4 pages. Always gives at least one page. Margins that leave no room are made smaller.
/// The text of a table is made smaller than asked, down to 8 points, where words would be broken otherwise.
/// A table whose size is left to the program gets 11 points, or 10 or 9 where untorn rows would leave over 15 % of the
/// pages empty at the foot and the smaller size saves pages.
/// The family of the result stays empty: only who measures knows it.
[[nodiscard]] PageLayout layoutPages(const Report &report, const PageSetup &setup, const TextMeasure &measure);
/// The same with the font of the setup or, if that is not installed, the one that stands in for it.
[[nodiscard]] PageLayout layoutPages(const Report &report, const PageSetup &setup);

/// The pages as text, a block a line: what is where, without coordinates.
[[nodiscard]] QString describe(const PageLayout &layout);

} // namespace versta
