#include "pagelayout.h"

#include "columnwidths.h"
#include "pageflow.h"

#include <array>
#include <optional>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Kind = PlacedBlock::Kind;

constexpr double PointsPerMillimetre = 72 / 25.4;
constexpr QSizeF A4(210 * PointsPerMillimetre, 297 * PointsPerMillimetre);
constexpr double LeastContent = 50 * PointsPerMillimetre;
/// An angular requisite is not wider than 8 cm (ГОСТ Р 7.0.97).
constexpr double BlockWidth = 80 * PointsPerMillimetre;
constexpr double Indent = 12.5 * PointsPerMillimetre;
constexpr double NumberFromEdge = 10 * PointsPerMillimetre;
constexpr double RowPadding = 2;
constexpr std::size_t LandscapeColumns = 5;
/// What a table is tried in when its size is left to the program.
constexpr std::array UsualTableSizes{11.0, 10.0, 9.0};
constexpr double BearableEmptyShare = 0.15;

/// Takes the margins from the length; when they leave too little, both shrink alike.
void applyMargins(double length, double &before, double &after)
{
    before = std::max(0.0, before);
    after = std::max(0.0, after);
    const double allowed = length - LeastContent;
    if (before + after > allowed) {
        const double scale = allowed / (before + after);
        before *= scale;
        after *= scale;
    }
}

bool isLandscape(const Report &report, PageSetup::Orientation orientation)
{
    if (orientation != PageSetup::Orientation::Automatic)
        return orientation == PageSetup::Orientation::Landscape;
    return std::ranges::any_of(report.body, [](const ReportBlock &block) {
        const auto *table = std::get_if<ReportTable>(&block);
        return table && table->columns.size() >= LandscapeColumns;
    });
}

/// The narrowest width at which the text has no more lines than at the full one: its lines get about equally long.
double balancedWidth(const QString &text, const TextStyle &style, double width, const TextMeasure &measure)
{
    const auto count = measure.lines(text, style, width, 0).size();
    double narrow = width / 2;
    double wide = width;
    while (wide - narrow > 1) {
        const double middle = (narrow + wide) / 2;
        (measure.lines(text, style, middle, 0).size() > count ? narrow : wide) = middle;
    }
    return wide;
}

/// Turns a report into pieces, from the top of the first page to the last agreement.
class Pieces
{
public:
    Pieces(const Report &report, const PageSetup &setup, const QRectF &area, const TextMeasure &measure)
        : m_report(report)
        , m_setup(setup)
        , m_area(area)
        , m_measure(measure)
        , m_text{setup.textSize, false}
    {
    }

    std::vector<Piece> make()
    {
        addTop();
        addTitle();
        int table = 0;
        for (const auto &block : m_report.body) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
                addParagraph(*paragraph);
            else if (const auto *picture = std::get_if<ReportPicture>(&block))
                addPicture(*picture);
            else
                addTable(std::get<ReportTable>(block), table++);
        }
        const auto bodyEnd = m_pieces.size();
        addSignature();
        if (m_report.agreementPlace == Report::AgreementPlace::End)
            addAgreements();
        if (m_pieces.size() > bodyEnd)
            keepLastRows(bodyEnd);
        return std::move(m_pieces);
    }

private:
    [[nodiscard]] Piece piece(Kind kind, const TextStyle &style) const
    {
        Piece piece;
        piece.kind = kind;
        piece.left = m_area.left();
        piece.width = m_area.width();
        piece.lineHeight = TextMeasure::lineHeight(style);
        piece.ascent = m_measure.ascent(style);
        return piece;
    }

    /// The text as a cell between x and x + width.
    [[nodiscard]] PieceCell cell(const QString &text, const TextStyle &style, double x, double width,
                                 TextAlignment alignment, double indent = 0) const
    {
        PieceCell cell;
        bool first = true;
        for (auto &line : m_measure.lines(text, style, width, indent)) {
            const double shift = first ? indent : 0;
            const double rest = width - shift - line.width;
            PieceLine placed{line, style, x + shift, 0};
            if (alignment == TextAlignment::Centre)
                placed.x += rest / 2;
            else if (alignment == TextAlignment::Right)
                placed.x += rest;
            const auto spaces = line.text.count(u' ');
            if (alignment == TextAlignment::Justified && !line.last && spaces > 0 && rest > 0) {
                placed.wordSpacing = rest / static_cast<double>(spaces);
                placed.line.width += rest;
            }
            first = line.last;
            cell.lines.push_back(std::move(placed));
        }
        return cell;
    }

    /// The text centred on the page, in lines of about equal length; its own line breaks stay.
    [[nodiscard]] PieceCell balanced(const QString &text, const TextStyle &style, double width) const
    {
        PieceCell all;
        for (const auto &paragraph : text.split(u'\n')) {
            const double narrow = balancedWidth(paragraph, style, width, m_measure);
            const auto part = cell(paragraph, style, m_area.center().x() - narrow / 2, narrow, TextAlignment::Centre);
            all.lines.insert(all.lines.end(), part.lines.begin(), part.lines.end());
        }
        return all;
    }

    /// Lines of an angular block, no wider than it may be; and how wide they came out.
    [[nodiscard]] std::pair<PieceCell, double> angular(const QStringList &lines, double x) const
    {
        auto block = cell(lines.join(u'\n'), m_text, x, BlockWidth, TextAlignment::Left);
        double widest = 0;
        for (const auto &line : block.lines)
            widest = std::max(widest, line.line.width);
        return {std::move(block), widest};
    }

    void addTop()
    {
        auto top = piece(Kind::Approval, m_text);
        if (m_report.agreementPlace == Report::AgreementPlace::FirstPage) {
            QStringList lines;
            for (const auto &agreement : m_report.agreement)
                lines += (lines.isEmpty() ? QStringList() : QStringList(QString())) + agreement;
            if (!lines.isEmpty())
                top.cells.push_back(angular(lines, m_area.left()).first);
        }
        if (!m_report.approval.isEmpty()) {
            auto [block, width] = angular(m_report.approval, 0);
            for (auto &line : block.lines)
                line.x = m_area.right() - width;
            block.number = static_cast<int>(top.cells.size());
            top.cells.push_back(std::move(block));
        }
        if (!top.cells.empty())
            m_pieces.push_back(std::move(top));
    }

    void addTitle()
    {
        if (m_report.title.trimmed().isEmpty())
            return;
        const TextStyle style{std::max(m_setup.textSize, std::min(m_setup.textSize + 2, 14.0)), true};
        auto title = piece(Kind::Title, style);
        title.spaceBefore = 1.5 * title.lineHeight;
        title.cells.push_back(balanced(m_report.title, style, m_area.width()));
        m_pieces.push_back(std::move(title));
    }

    void addHeading(const QString &text)
    {
        const TextStyle bold{m_text.size, true};
        auto heading = piece(Kind::Heading, bold);
        heading.spaceBefore = heading.lineHeight;
        heading.keep = Piece::Keep::Strong;
        heading.cells.push_back(cell(text, bold, m_area.left(), m_area.width(), TextAlignment::Left));
        m_pieces.push_back(std::move(heading));
    }

    void addPicture(const ReportPicture &picture)
    {
        if (picture.image.isNull())
            return;
        const double ratio = double(picture.image.height()) / picture.image.width();
        const double asked = picture.width > 0 ? picture.width * PointsPerMillimetre : m_area.width();
        // A picture leaves a page room for its caption.
        const double width = std::min({asked, m_area.width(), m_area.height() * 0.8 / ratio});
        auto placed = piece(Kind::Picture, m_text);
        placed.spaceBefore = placed.lineHeight / 2;
        placed.picture = picture.image;
        placed.left = m_area.left() + (m_area.width() - width) / 2;
        placed.width = width;
        placed.lineHeight = width * ratio;
        placed.cells.push_back({{PieceLine()}, 0});
        placed.keep = picture.caption.isEmpty() ? Piece::Keep::None : Piece::Keep::Strong;
        m_pieces.push_back(std::move(placed));
        if (picture.caption.isEmpty())
            return;
        auto caption = piece(Kind::Paragraph, m_text);
        caption.cells.push_back(cell(picture.caption, m_text, m_area.left(), m_area.width(), TextAlignment::Centre));
        m_pieces.push_back(std::move(caption));
    }

    void addParagraph(const ReportParagraph &paragraph)
    {
        if (paragraph.kind == ReportParagraph::Kind::Heading)
            return addHeading(paragraph.text);
        auto text = piece(Kind::Paragraph, m_text);
        text.splittable = true;
        const bool afterParagraph =
            !m_pieces.empty() && (m_pieces.back().kind == Kind::Paragraph || m_pieces.back().kind == Kind::Heading);
        text.spaceBefore = afterParagraph ? 0 : text.lineHeight;
        if (paragraph.kind == ReportParagraph::Kind::Text) {
            text.cells.push_back(
                cell(paragraph.text, m_text, m_area.left(), m_area.width(), TextAlignment::Justified, Indent));
        } else {
            auto marker = cell(paragraph.marker, m_text, m_area.left() + Indent, m_area.width(), TextAlignment::Left);
            const double left =
                m_area.left() + Indent + std::max(m_text.size, marker.lines.front().line.width + m_text.size / 2);
            text.cells.push_back(std::move(marker));
            text.cells.push_back(cell(paragraph.text, m_text, left, m_area.right() - left, TextAlignment::Left));
            text.cells.back().number = 1;
        }
        m_pieces.push_back(std::move(text));
    }

    void addTable(const ReportTable &table, int number)
    {
        if (table.columns.empty())
            return;
        const auto style = fittingStyle(table, m_area.width(), TableStyle{{m_setup.tableSize, false}}, m_measure);
        const auto widths = columnWidths(table, m_area.width(), style, m_measure);
        std::vector<double> edges{m_area.left()};
        for (const double width : widths)
            edges.push_back(edges.back() + width);
        edges.back() = m_area.right();

        QStringList headers;
        QStringList numbers;
        for (const auto &column : table.columns) {
            headers << column.header;
            numbers << QString::number(headers.size());
        }
        const std::vector centred(widths.size(), TextAlignment::Centre);
        auto header = row(Kind::Header, headers, edges, style, style.bold(), centred);
        header.centred = true;
        header.spaceBefore = TextMeasure::lineHeight(m_text);
        header.keep = Piece::Keep::Strong;
        header.table = number;
        m_pieces.push_back(std::move(header));
        if (m_setup.columnNumbers) {
            auto columnNumbers = row(Kind::ColumnNumbers, numbers, edges, style, style.text, centred);
            columnNumbers.padding = RowPadding / 2;
            columnNumbers.keep = Piece::Keep::Strong;
            columnNumbers.table = number;
            m_pieces.push_back(std::move(columnNumbers));
        }
        std::vector<TextAlignment> alignments;
        for (const auto &column : table.columns)
            alignments.push_back(column.alignment);
        int index = 0;
        for (const auto &source : table.rows) {
            auto placed = source.kind == ReportRow::Kind::Section
                              ? sectionRow(source, style)
                              : row(Kind::Row, source.cells, edges, style, style.text, alignments);
            placed.table = number;
            placed.row = index++;
            m_pieces.push_back(std::move(placed));
        }
    }

    [[nodiscard]] Piece row(Kind kind, const QStringList &texts, const std::vector<double> &edges,
                            const TableStyle &style, const TextStyle &textStyle,
                            const std::vector<TextAlignment> &alignments) const
    {
        auto row = piece(kind, textStyle);
        row.padding = RowPadding;
        row.edges = edges;
        for (std::size_t c = 0; c + 1 < edges.size(); ++c) {
            auto placed = cell(texts.value(static_cast<qsizetype>(c)), textStyle, edges[c] + style.padding,
                               edges[c + 1] - edges[c] - 2 * style.padding, alignments[c]);
            placed.number = static_cast<int>(c);
            row.cells.push_back(std::move(placed));
        }
        return row;
    }

    [[nodiscard]] Piece sectionRow(const ReportRow &source, const TableStyle &style) const
    {
        auto section = piece(Kind::Section, style.bold());
        section.padding = RowPadding;
        section.edges = {m_area.left(), m_area.right()};
        section.keep = Piece::Keep::Strong;
        const double left = m_area.left() + style.padding;
        const double width = m_area.width() - 2 * style.padding;
        const auto heading = source.cells.value(0);
        // A heading by itself is centred; above lines of text it stands as they do.
        auto text = source.lines.isEmpty()
                        ? balanced(heading, style.bold(), width)
                        : cell(heading, style.bold(), left, balancedWidth(heading, style.bold(), width, m_measure),
                               TextAlignment::Left);
        for (const auto &line : source.lines) {
            const auto part = cell(line, style.text, left, width, TextAlignment::Left);
            text.lines.insert(text.lines.end(), part.lines.begin(), part.lines.end());
        }
        section.cells.push_back(std::move(text));
        return section;
    }

    void addSignature()
    {
        if (m_report.signature.isEmpty())
            return;
        auto signature = piece(Kind::Signature, m_text);
        signature.spaceBefore = 1.5 * signature.lineHeight;
        signature.cells.push_back(
            cell(m_report.signature.join(u'\n'), m_text, m_area.left(), m_area.width(), TextAlignment::Left));
        m_pieces.push_back(std::move(signature));
    }

    void addAgreements()
    {
        for (const auto &lines : m_report.agreement) {
            if (lines.isEmpty())
                continue;
            auto agreement = piece(Kind::Agreement, m_text);
            agreement.spaceBefore = 1.5 * agreement.lineHeight;
            agreement.cells.push_back(angular(lines, m_area.left()).first);
            m_pieces.push_back(std::move(agreement));
        }
    }

    /// What stands after the body goes together with the body's last row, and with the one before if both are low.
    void keepLastRows(std::size_t bodyEnd)
    {
        for (auto i = bodyEnd; i + 1 < m_pieces.size(); ++i)
            m_pieces[i].keep = Piece::Keep::Weak;
        double height = 0;
        for (std::size_t count = 0; count < 2 && count < bodyEnd; ++count) {
            auto &last = m_pieces[bodyEnd - 1 - count];
            height += last.height();
            if (count > 0 && (last.kind != Kind::Row || height > m_area.height() / 4))
                break;
            last.keep = std::max(last.keep, Piece::Keep::Weak);
        }
    }

    const Report &m_report;
    const PageSetup &m_setup;
    const QRectF m_area;
    const TextMeasure &m_measure;
    const TextStyle m_text;
    std::vector<Piece> m_pieces;
};

/// Numbers the pages from the second on, at the centre of the top margin.
void numberPages(std::vector<Page> &pages, const QRectF &area, const TextStyle &style, const TextMeasure &measure)
{
    for (std::size_t i = 1; i < pages.size(); ++i) {
        const auto line = measure.lines(QString::number(i + 1), style, area.width(), 0).front();
        const double x = area.center().x() - line.width / 2;
        PlacedBlock number;
        number.kind = Kind::PageNumber;
        number.rect = QRectF(x, NumberFromEdge, line.width, TextMeasure::lineHeight(style));
        number.lines.push_back({line.text, style, x, NumberFromEdge + measure.ascent(style), line.width, 0, 0});
        pages[i].blocks.insert(pages[i].blocks.begin(), std::move(number));
    }
}

QString kindName(Kind kind)
{
    static constexpr std::array Names{
        std::pair{Kind::PageNumber, u"page number"},
        std::pair{Kind::Approval, u"approval"},
        std::pair{Kind::Title, u"title"},
        std::pair{Kind::Paragraph, u"paragraph"},
        std::pair{Kind::Heading, u"heading"},
        std::pair{Kind::Picture, u"picture"},
        std::pair{Kind::Header, u"header"},
        std::pair{Kind::ColumnNumbers, u"column numbers"},
        std::pair{Kind::Section, u"section"},
        std::pair{Kind::Row, u"row"},
        std::pair{Kind::Signature, u"signature"},
        std::pair{Kind::Agreement, u"agreement"},
    };
    return QString::fromUtf16(std::ranges::find(Names, kind, &decltype(Names)::value_type::first)->second);
}

QString describe(const PlacedBlock &block)
{
    auto text = kindName(block.kind);
    if (block.row >= 0)
        text += u' ' + QString::number(block.row);
    if (block.continued)
        text += u" continued"_s;
    if (block.unfinished)
        text += u" unfinished"_s;
    text += u':';
    int cell = -1;
    for (const auto &line : block.lines) {
        text += (line.cell == cell ? u" / "_s : cell < 0 ? u" "_s : u" | "_s) + line.text;
        cell = line.cell;
    }
    return text;
}

/// Every length said: nothing left to choose but the size that words need.
PageLayout layoutAsSaid(const Report &report, const PageSetup &setup, const TextMeasure &measure)
{
    PageLayout layout;
    layout.paper = isLandscape(report, setup.orientation) ? A4.transposed() : A4;
    double left = setup.left * PointsPerMillimetre;
    double right = setup.right * PointsPerMillimetre;
    double top = setup.top * PointsPerMillimetre;
    double bottom = setup.bottom * PointsPerMillimetre;
    applyMargins(layout.paper.width(), left, right);
    applyMargins(layout.paper.height(), top, bottom);
    layout.margins = QRectF(QPointF(left, top), QPointF(layout.paper.width() - right, layout.paper.height() - bottom));

    const TextStyle numberStyle{setup.textSize, false};
    FlowArea area;
    area.top = layout.margins.top();
    // The page number keeps its distance from the edge, even if the text must give way.
    area.nextTop = std::max(area.top, NumberFromEdge + 1.5 * TextMeasure::lineHeight(numberStyle));
    area.bottom = layout.margins.bottom();
    layout.pages = flow(Pieces(report, setup, layout.margins, measure).make(), area);
    numberPages(layout.pages, layout.margins, numberStyle, measure);
    return layout;
}

/// How much of the pages stays empty at the foot, 0–1; the last page may end anywhere.
double emptyShare(const PageLayout &layout)
{
    if (layout.pages.size() < 2)
        return 0;
    double empty = 0;
    for (auto page = layout.pages.begin(); page + 1 != layout.pages.end(); ++page) {
        double bottom = layout.margins.top();
        for (const auto &block : page->blocks)
            bottom = std::max(bottom, block.rect.bottom());
        empty += std::max(0.0, layout.margins.bottom() - bottom) / layout.margins.height();
    }
    return empty / static_cast<double>(layout.pages.size() - 1);
}

} // namespace

PageLayout layoutPages(const Report &report, const PageSetup &setup, const TextMeasure &measure)
{
    if (setup.tableSize > 0)
        return layoutAsSaid(report, setup, measure);
    std::optional<PageLayout> best;
    for (const double size : UsualTableSizes) {
        PageSetup said = setup;
        said.tableSize = size;
        auto layout = layoutAsSaid(report, said, measure);
        if (!best || layout.pages.size() < best->pages.size())
            best = std::move(layout);
        if (emptyShare(*best) <= BearableEmptyShare)
            break;
    }
    return std::move(*best);
}

PageLayout layoutPages(const Report &report, const PageSetup &setup)
{
    const auto family = installedFamily(setup.fontFamily);
    auto layout = layoutPages(report, setup, FontMeasure(family));
    layout.family = family;
    return layout;
}

QString describe(const PageLayout &layout)
{
    QString text;
    int number = 0;
    for (const auto &page : layout.pages) {
        text += u"page %1\n"_s.arg(++number);
        for (const auto &block : page.blocks)
            text += u"  "_s + describe(block) + u'\n';
    }
    return text;
}

} // namespace versta
