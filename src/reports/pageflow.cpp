#include "pageflow.h"

namespace versta {

namespace {

/// No part of a torn piece is shorter than this, as far as the piece has so many lines.
constexpr std::size_t LeastLines = 3;
constexpr double Rounding = 0.01;

bool isHeader(const Piece &piece)
{
    return piece.kind == PlacedBlock::Kind::Header || piece.kind == PlacedBlock::Kind::ColumnNumbers;
}

PlacedBlock placed(const Piece &piece, double y)
{
    PlacedBlock block;
    block.kind = piece.kind;
    block.table = piece.table;
    block.row = piece.row;
    block.rect = QRectF(piece.left, y, piece.width, piece.height());
    block.edges = piece.edges;
    block.picture = piece.picture;
    for (const auto &cell : piece.cells) {
        const auto missing = static_cast<double>(piece.lineCount() - cell.lines.size());
        double baseline = y + piece.padding + piece.ascent + (piece.centred ? missing * piece.lineHeight / 2 : 0);
        for (const auto &line : cell.lines) {
            if (!line.line.text.isEmpty())
                block.lines.push_back(
                    {line.line.text, line.style, line.x, baseline, line.line.width, line.wordSpacing, cell.number});
            baseline += piece.lineHeight;
        }
    }
    return block;
}

class Flow
{
public:
    Flow(const std::vector<Piece> &pieces, const FlowArea &area)
        : m_pieces(pieces)
        , m_area(area)
        , m_y(area.top)
        , m_pages(1)
    {
    }

    std::vector<Page> run()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pageHasContent && i > m_chosenEnd)
                choosePage(i);
            place(i);
        }
        return std::move(m_pages);
    }

private:
    /// The last piece that is bound to piece i by bonds of at least this strength.
    [[nodiscard]] std::size_t chainEnd(std::size_t i, Piece::Keep least) const
    {
        while (i + 1 < m_pieces.size() && m_pieces[i].keep >= least)
            ++i;
        return i;
    }

    /// The height that must be free for pieces i … end: the last one need only be begun if it may be torn.
    [[nodiscard]] double chainHeight(std::size_t i, std::size_t end, bool atTop) const
    {
        double height = 0;
        for (std::size_t k = i; k <= end; ++k) {
            height += atTop && k == i ? 0 : m_pieces[k].spaceBefore;
            height += k == end ? beginHeight(m_pieces[k]) : m_pieces[k].height();
        }
        return height;
    }

    [[nodiscard]] double beginHeight(const Piece &piece) const
    {
        const auto lines = piece.lineCount();
        if (!isTearable(piece) || lines < 2 * LeastLines)
            return piece.height();
        return piece.height(LeastLines);
    }

    [[nodiscard]] bool isTearable(const Piece &piece) const
    {
        return piece.splittable || piece.height() > pageRoom(piece) + Rounding;
    }

    /// The height a fresh page offers to this piece.
    [[nodiscard]] double pageRoom(const Piece &piece) const
    {
        return m_area.bottom - m_area.nextTop - (isHeader(piece) ? 0 : headerHeight(piece.table));
    }

    /// Of what is repeated at the top of each page of a table; a header that would take half of the page is not.
    [[nodiscard]] double headerHeight(int table) const
    {
        double height = 0;
        for (const auto &piece : m_pieces) {
            if (table >= 0 && piece.table == table && isHeader(piece))
                height += piece.height();
        }
        return height > (m_area.bottom - m_area.nextTop) / 2 ? 0 : height;
    }

    /// Decides where piece i begins, together with the longest chain from it that a page can hold. Weak bonds at the
    /// end of the chain are the first to be given up.
    void choosePage(std::size_t i)
    {
        const double room = m_area.bottom - m_y + Rounding;
        const auto strongEnd = chainEnd(i, Piece::Keep::Strong);
        for (auto end = chainEnd(i, Piece::Keep::Weak);; --end) {
            const bool fitsHere = chainHeight(i, end, false) <= room;
            if (fitsHere || chainHeight(i, end, true) <= pageRoom(m_pieces[i]) + Rounding) {
                if (!fitsHere)
                    turnPage(i);
                m_chosenEnd = end;
                return;
            }
            if (end == strongEnd)
                break;
        }
        if (m_pieces[i].spaceBefore + beginHeight(m_pieces[i]) > room)
            turnPage(i);
    }

    void turnPage(std::size_t next)
    {
        m_pages.emplace_back();
        m_y = m_area.nextTop;
        m_pageHasContent = false;
        const auto &piece = m_pieces[next];
        if (isHeader(piece) || headerHeight(piece.table) <= 0)
            return;
        for (const auto &header : m_pieces) {
            if (header.table == piece.table && isHeader(header))
                put(header);
        }
    }

    PlacedBlock &put(const Piece &piece)
    {
        m_pages.back().blocks.push_back(placed(piece, m_y));
        m_y += piece.height();
        return m_pages.back().blocks.back();
    }

    void place(std::size_t i)
    {
        auto piece = m_pieces[i];
        if (m_pageHasContent)
            m_y += piece.spaceBefore;
        // What follows must not be left alone on a page.
        const auto end = chainEnd(i, Piece::Keep::Weak);
        const double after = end == i ? 0 : chainHeight(i + 1, end, false);
        bool continued = false;
        while (const auto lines = linesToTear(piece, continued ? after : 0)) {
            auto &block = put(piece.takeFirst(lines));
            block.continued = continued;
            block.unfinished = true;
            continued = true;
            turnPage(i);
        }
        put(piece).continued = continued;
        m_pageHasContent = true;
    }

    /// How many lines of the piece to leave on this page before turning it; 0: all of it may stand here.
    [[nodiscard]] std::size_t linesToTear(const Piece &piece, double after) const
    {
        const double room = m_area.bottom - m_y + Rounding;
        const auto lines = piece.lineCount();
        if (piece.height() <= room) {
            const bool afterFits = piece.height() + after <= room || piece.height(LeastLines) + after > pageRoom(piece);
            return afterFits || lines <= LeastLines ? 0 : lines - LeastLines;
        }
        if (lines <= 1)
            return 0;
        auto fitting = lines - 1;
        while (fitting > 1 && piece.height(fitting) > room)
            --fitting;
        const bool restTooShort = lines - fitting < LeastLines && lines >= 2 * LeastLines;
        return restTooShort ? lines - LeastLines : fitting;
    }

    const std::vector<Piece> &m_pieces;
    const FlowArea m_area;
    double m_y;
    bool m_pageHasContent = false; ///< more than a repeated header
    std::size_t m_chosenEnd = 0;   ///< the last piece whose page is chosen
    std::vector<Page> m_pages;
};

} // namespace

std::size_t Piece::lineCount() const
{
    std::size_t count = 0;
    for (const auto &cell : cells)
        count = std::max(count, cell.lines.size());
    return count;
}

double Piece::height(std::size_t lines) const
{
    return 2 * padding + static_cast<double>(lines) * lineHeight;
}

Piece Piece::takeFirst(std::size_t lines)
{
    auto first = *this;
    for (std::size_t c = 0; c < cells.size(); ++c) {
        auto &rest = cells[c].lines;
        const auto count = static_cast<std::ptrdiff_t>(std::min(lines, rest.size()));
        first.cells[c].lines.assign(rest.begin(), rest.begin() + count);
        rest.erase(rest.begin(), rest.begin() + count);
    }
    return first;
}

std::vector<Page> flow(const std::vector<Piece> &pieces, const FlowArea &area)
{
    return Flow(pieces, area).run();
}

} // namespace versta
