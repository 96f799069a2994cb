#include "docxwriter.h"

#include "zipwriter.h"

#include "reports/pagelayout.h"

#include <QBuffer>
#include <QDateTime>
#include <QXmlStreamWriter>

#include <algorithm>
#include <array>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr double TwipsPerPoint = 20;
constexpr double TwipsPerMillimetre = 72 / 25.4 * TwipsPerPoint;
constexpr int Indent = 709;         // 12,5 mm, the first line of a paragraph (ГОСТ Р 7.0.97)
constexpr int BlockWidth = 4535;    // 80 mm, an angular requisite
constexpr int NumberFromEdge = 567; // 10 mm
constexpr int CellPadding = 57;
constexpr double EmuPerPoint = 12700;

const QString WordSpace = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const QString RelationSpace = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const QString DrawingSpace = u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_s;
const QString ArtSpace = u"http://schemas.openxmlformats.org/drawingml/2006/main"_s;
const QString PictureSpace = u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s;

int twips(double points)
{
    return int(std::lround(points * TwipsPerPoint));
}

struct ParagraphLook
{
    TextAlignment alignment = TextAlignment::Left;
    bool bold = false;
    bool keepNext = false;
    int firstLine = 0; ///< twips; negative: hanging
    int left = 0;
    int before = 0;
    double size = 0; ///< points; 0: of the document
};

/// The main part of the document.
class DocxBody
{
public:
    DocxBody(const Report &report, const PageSetup &setup, const PageLayout &layout)
        : m_report(report)
        , m_setup(setup)
        , m_layout(layout)
        , m_xml(&m_bytes)
    {
    }

    /// The pictures of the document, PNG, in the order of their numbers from 1 on; after bytes().
    [[nodiscard]] const std::vector<QByteArray> &pictures() const { return m_pictures; }

    QByteArray bytes()
    {
        m_xml.writeStartDocument(u"1.0"_s, true);
        m_xml.writeNamespace(WordSpace, u"w"_s);
        m_xml.writeNamespace(RelationSpace, u"r"_s);
        m_xml.writeNamespace(DrawingSpace, u"wp"_s);
        m_xml.writeNamespace(ArtSpace, u"a"_s);
        m_xml.writeNamespace(PictureSpace, u"pic"_s);
        m_xml.writeStartElement(WordSpace, u"document"_s);
        m_xml.writeStartElement(WordSpace, u"body"_s);
        writeHead();
        int table = 0;
        for (const ReportBlock &block : m_report.body) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
                writeParagraph(*paragraph);
            else if (const auto *picture = std::get_if<ReportPicture>(&block))
                writePicture(*picture);
            else
                writeTable(std::get<ReportTable>(block), table++);
        }
        writeFoot();
        writeSection();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void start(const QString &name) { m_xml.writeStartElement(WordSpace, name); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(WordSpace, name, value); }
    void attribute(const QString &name, int value) { attribute(name, QString::number(value)); }
    void value(const QString &name, const QString &text)
    {
        m_xml.writeEmptyElement(WordSpace, name);
        attribute(u"val"_s, text);
    }
    void flag(const QString &name) { m_xml.writeEmptyElement(WordSpace, name); }

    /// Inside the margins, twips.
    [[nodiscard]] int textWidth() const { return twips(m_layout.margins.width()); }

    void text(const QString &lines, const ParagraphLook &look)
    {
        start(u"p"_s);
        start(u"pPr"_s);
        if (look.keepNext)
            flag(u"keepNext"_s);
        m_xml.writeEmptyElement(WordSpace, u"spacing"_s);
        attribute(u"before"_s, look.before);
        attribute(u"after"_s, 0);
        m_xml.writeEmptyElement(WordSpace, u"ind"_s);
        attribute(u"left"_s, look.left);
        attribute(look.firstLine < 0 ? u"hanging"_s : u"firstLine"_s, std::abs(look.firstLine));
        static constexpr std::array<QLatin1StringView, 4> Names{"left"_L1, "center"_L1, "right"_L1, "both"_L1};
        value(u"jc"_s, Names[std::size_t(look.alignment)]);
        end();
        const QStringList parts = lines.split(u'\n');
        for (int part = 0; part < parts.size(); ++part) {
            start(u"r"_s);
            start(u"rPr"_s);
            if (look.bold)
                flag(u"b"_s);
            if (look.size > 0)
                value(u"sz"_s, QString::number(std::lround(2 * look.size)));
            end();
            if (part > 0)
                flag(u"br"_s);
            writeRun(parts[part]);
            end();
        }
        end();
    }

    /// A text whose tabs are tabs for Word.
    void writeRun(const QString &words)
    {
        const QStringList pieces = words.split(u'\t');
        for (int piece = 0; piece < pieces.size(); ++piece) {
            if (piece > 0)
                flag(u"tab"_s);
            start(u"t"_s);
            m_xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
            m_xml.writeCharacters(pieces[piece]);
            end();
        }
    }

    void writeHead()
    {
        const bool beside = m_report.agreementPlace == Report::AgreementPlace::FirstPage && !m_report.agreement.empty();
        if (!m_report.approval.isEmpty() || beside) {
            // Blocks side by side are a table without borders: that is how such papers are typed.
            startTable({textWidth() - BlockWidth, BlockWidth}, false);
            start(u"tr"_s);
            QStringList agreements;
            for (const QStringList &lines : m_report.agreement)
                agreements << lines.join(u'\n');
            writeCell(beside ? agreements.join(u"\n\n"_s) : QString(), textWidth() - BlockWidth, {});
            writeCell(m_report.approval.join(u'\n'), BlockWidth, {});
            end();
            end();
            text({}, {});
        }
        if (!m_report.title.isEmpty()) {
            text(m_report.title, {TextAlignment::Centre, true, true});
            text({}, {TextAlignment::Left, false, true});
        }
    }

    void writeParagraph(const ReportParagraph &paragraph)
    {
        if (paragraph.kind == ReportParagraph::Kind::Heading)
            text(paragraph.text, {TextAlignment::Left, true, true, 0, 0, twips(m_setup.textSize)});
        else if (paragraph.kind == ReportParagraph::Kind::Item)
            text(paragraph.marker + u'\t' + paragraph.text,
                 {TextAlignment::Justified, false, false, -Indent / 2, Indent + Indent / 2});
        else
            text(paragraph.text, {TextAlignment::Justified, false, false, Indent});
    }

    /// An inline picture (ECMA-376, part 1, 20.4.2.8).
    void writePicture(const ReportPicture &picture)
    {
        if (picture.image.isNull())
            return;
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        picture.image.save(&buffer, "PNG");
        m_pictures.push_back(png);
        const auto number = m_pictures.size();
        const double ratio = double(picture.image.height()) / picture.image.width();
        const double asked = picture.width > 0 ? picture.width * TwipsPerMillimetre / TwipsPerPoint : 1e9;
        const double width = std::min({asked, m_layout.margins.width(), m_layout.margins.height() * 0.8 / ratio});
        start(u"p"_s);
        start(u"pPr"_s);
        if (!picture.caption.isEmpty())
            flag(u"keepNext"_s);
        m_xml.writeEmptyElement(WordSpace, u"spacing"_s);
        attribute(u"before"_s, twips(m_setup.textSize / 2));
        value(u"jc"_s, u"center"_s);
        end();
        start(u"r"_s);
        start(u"drawing"_s);
        writeInline(number, width, width * ratio, picture.caption);
        end();
        end();
        end();
        if (!picture.caption.isEmpty())
            text(picture.caption, {TextAlignment::Centre});
    }

    void writeInline(std::size_t number, double width, double height, const QString &description)
    {
        const auto extent = [&](const QString &space, const QString &name) {
            m_xml.writeEmptyElement(space, name);
            m_xml.writeAttribute(u"cx"_s, QString::number(std::lround(width * EmuPerPoint)));
            m_xml.writeAttribute(u"cy"_s, QString::number(std::lround(height * EmuPerPoint)));
        };
        const auto named = [&](const QString &space, const QString &name) {
            m_xml.writeEmptyElement(space, name);
            m_xml.writeAttribute(u"id"_s, QString::number(number));
            m_xml.writeAttribute(u"name"_s, u"Рисунок %1"_s.arg(number));
            m_xml.writeAttribute(u"descr"_s, description);
        };
        m_xml.writeStartElement(DrawingSpace, u"inline"_s);
        extent(DrawingSpace, u"extent"_s);
        named(DrawingSpace, u"docPr"_s);
        m_xml.writeStartElement(ArtSpace, u"graphic"_s);
        m_xml.writeStartElement(ArtSpace, u"graphicData"_s);
        m_xml.writeAttribute(u"uri"_s, PictureSpace);
        m_xml.writeStartElement(PictureSpace, u"pic"_s);
        m_xml.writeStartElement(PictureSpace, u"nvPicPr"_s);
        named(PictureSpace, u"cNvPr"_s);
        m_xml.writeEmptyElement(PictureSpace, u"cNvPicPr"_s);
        end();
        m_xml.writeStartElement(PictureSpace, u"blipFill"_s);
        m_xml.writeEmptyElement(ArtSpace, u"blip"_s);
        m_xml.writeAttribute(RelationSpace, u"embed"_s, u"picture%1"_s.arg(number));
        m_xml.writeStartElement(ArtSpace, u"stretch"_s);
        m_xml.writeEmptyElement(ArtSpace, u"fillRect"_s);
        end();
        end();
        m_xml.writeStartElement(PictureSpace, u"spPr"_s);
        m_xml.writeStartElement(ArtSpace, u"xfrm"_s);
        m_xml.writeEmptyElement(ArtSpace, u"off"_s);
        m_xml.writeAttribute(u"x"_s, u"0"_s);
        m_xml.writeAttribute(u"y"_s, u"0"_s);
        extent(ArtSpace, u"ext"_s);
        end();
        m_xml.writeStartElement(ArtSpace, u"prstGeom"_s);
        m_xml.writeAttribute(u"prst"_s, u"rect"_s);
        m_xml.writeEmptyElement(ArtSpace, u"avLst"_s);
        for (int open = 0; open < 6; ++open)
            end();
    }

    /// Widths of the columns as the pages have them; alike where the table is on none.
    [[nodiscard]] std::vector<int> columnWidths(const ReportTable &table, int number) const
    {
        for (const Page &page : m_layout.pages) {
            for (const PlacedBlock &block : page.blocks) {
                if (block.table != number || block.edges.size() != table.columns.size() + 1)
                    continue;
                std::vector<int> widths;
                for (std::size_t at = 0; at + 1 < block.edges.size(); ++at)
                    widths.push_back(twips(block.edges[at + 1] - block.edges[at]));
                return widths;
            }
        }
        return std::vector<int>(table.columns.size(),
                                textWidth() / int(std::max<std::size_t>(1, table.columns.size())));
    }

    void startTable(const std::vector<int> &widths, bool borders)
    {
        start(u"tbl"_s);
        start(u"tblPr"_s);
        m_xml.writeEmptyElement(WordSpace, u"tblW"_s);
        int sum = 0;
        for (const int width : widths)
            sum += width;
        attribute(u"w"_s, sum);
        attribute(u"type"_s, u"dxa"_s);
        if (borders) {
            start(u"tblBorders"_s);
            for (const auto &side : {u"top"_s, u"left"_s, u"bottom"_s, u"right"_s, u"insideH"_s, u"insideV"_s}) {
                m_xml.writeEmptyElement(WordSpace, side);
                attribute(u"val"_s, u"single"_s);
                attribute(u"sz"_s, 4);
                attribute(u"space"_s, 0);
                attribute(u"color"_s, u"auto"_s);
            }
            end();
        }
        m_xml.writeEmptyElement(WordSpace, u"tblLayout"_s);
        attribute(u"type"_s, u"fixed"_s);
        start(u"tblCellMar"_s);
        for (const auto &side : {u"left"_s, u"right"_s}) {
            m_xml.writeEmptyElement(WordSpace, side);
            attribute(u"w"_s, CellPadding);
            attribute(u"type"_s, u"dxa"_s);
        }
        end();
        end();
        start(u"tblGrid"_s);
        for (const int width : widths) {
            m_xml.writeEmptyElement(WordSpace, u"gridCol"_s);
            attribute(u"w"_s, width);
        }
        end();
    }

    void writeCell(const QString &lines, int width, const ParagraphLook &look, int span = 1)
    {
        startCell(width, span);
        text(lines, look);
        end();
    }

    void startCell(int width, int span)
    {
        start(u"tc"_s);
        start(u"tcPr"_s);
        m_xml.writeEmptyElement(WordSpace, u"tcW"_s);
        attribute(u"w"_s, width);
        attribute(u"type"_s, u"dxa"_s);
        if (span > 1)
            value(u"gridSpan"_s, QString::number(span));
        end();
    }

    void startRow(bool header)
    {
        start(u"tr"_s);
        start(u"trPr"_s);
        flag(u"cantSplit"_s);
        if (header)
            flag(u"tblHeader"_s);
        end();
    }

    void writeTable(const ReportTable &table, int number)
    {
        const std::vector<int> widths = columnWidths(table, number);
        const double size = tableSize(number);
        startTable(widths, true);
        startRow(true);
        for (std::size_t column = 0; column < widths.size(); ++column)
            writeCell(table.columns[column].header, widths[column],
                      {TextAlignment::Centre, true, false, 0, 0, 0, size});
        end();
        if (m_setup.columnNumbers) {
            startRow(true);
            for (std::size_t column = 0; column < widths.size(); ++column)
                writeCell(QString::number(column + 1), widths[column],
                          {TextAlignment::Centre, false, false, 0, 0, 0, size});
            end();
        }
        for (const ReportRow &row : table.rows)
            row.kind == ReportRow::Kind::Section ? writeSectionRow(row, widths, size)
                                                 : writeRow(table, row, widths, size);
        end();
        text({}, {}); // Word wants a paragraph between tables, and behind the last one
    }

    void writeRow(const ReportTable &table, const ReportRow &row, const std::vector<int> &widths, double size)
    {
        startRow(false);
        for (std::size_t column = 0; column < widths.size(); ++column)
            writeCell(row.cells.value(int(column)), widths[column],
                      {table.columns[column].alignment, false, false, 0, 0, 0, size});
        end();
    }

    void writeSectionRow(const ReportRow &row, const std::vector<int> &widths, double size)
    {
        int sum = 0;
        for (const int width : widths)
            sum += width;
        startRow(false);
        startCell(sum, int(widths.size()));
        text(row.cells.value(0), {TextAlignment::Centre, true, true, 0, 0, 0, size});
        for (const QString &line : row.lines)
            text(line, {TextAlignment::Left, false, true, 0, 0, 0, size});
        end();
        end();
    }

    /// The size that the pages have chosen for the table.
    [[nodiscard]] double tableSize(int number) const
    {
        for (const Page &page : m_layout.pages) {
            for (const PlacedBlock &block : page.blocks) {
                if (block.table == number && !block.lines.empty())
                    return block.lines.front().style.size;
            }
        }
        return m_setup.textSize;
    }

    void writeFoot()
    {
        const int line = twips(m_setup.textSize);
        for (const QString &lines : m_report.signature)
            text(lines, {TextAlignment::Left, false, &lines != &m_report.signature.back(), 0, 0,
                         &lines == &m_report.signature.front() ? 2 * line : 0});
        if (m_report.agreementPlace == Report::AgreementPlace::FirstPage)
            return;
        for (const QStringList &agreement : m_report.agreement)
            text(agreement.join(u'\n'), {TextAlignment::Left, false, false, 0, 0, 2 * line});
    }

    void writeSection()
    {
        const bool landscape = m_layout.paper.width() > m_layout.paper.height();
        start(u"sectPr"_s);
        m_xml.writeEmptyElement(WordSpace, u"headerReference"_s);
        attribute(u"type"_s, u"default"_s);
        m_xml.writeAttribute(RelationSpace, u"id"_s, u"rId2"_s);
        m_xml.writeEmptyElement(WordSpace, u"pgSz"_s);
        attribute(u"w"_s, landscape ? 16838 : 11906);
        attribute(u"h"_s, landscape ? 11906 : 16838);
        if (landscape)
            attribute(u"orient"_s, u"landscape"_s);
        m_xml.writeEmptyElement(WordSpace, u"pgMar"_s);
        attribute(u"top"_s, twips(m_layout.margins.top()));
        attribute(u"right"_s, twips(m_layout.paper.width() - m_layout.margins.right()));
        attribute(u"bottom"_s, twips(m_layout.paper.height() - m_layout.margins.bottom()));
        attribute(u"left"_s, twips(m_layout.margins.left()));
        attribute(u"header"_s, NumberFromEdge);
        attribute(u"footer"_s, NumberFromEdge);
        attribute(u"gutter"_s, 0);
        flag(u"titlePg"_s);
        end();
    }

    const Report &m_report;
    const PageSetup &m_setup;
    const PageLayout &m_layout;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    std::vector<QByteArray> m_pictures;
};

// Word knows none of the fonts that stand in for its own.
QString wordFamily(const PageSetup &setup)
{
    return setup.fontFamily.isEmpty() || setup.fontFamily == "Liberation Serif"_L1 ? u"Times New Roman"_s
                                                                                   : setup.fontFamily;
}

QByteArray styles(const PageSetup &setup)
{
    return uR"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="%1"><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="%2" w:hAnsi="%2" w:cs="%2" w:eastAsia="%2"/><w:sz w:val="%3"/><w:szCs w:val="%3"/><w:lang w:val="ru-RU"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>)"_s
        .arg(WordSpace, wordFamily(setup).toHtmlEscaped())
        .arg(std::lround(2 * setup.textSize))
        .toUtf8();
}

QByteArray pageHeader()
{
    return uR"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:hdr xmlns:w="%1"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>)"_s
        .arg(WordSpace)
        .toUtf8();
}

QByteArray properties(const Report &report)
{
    bool isNumber = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    const QDateTime time = isNumber ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime::currentDateTimeUtc();
    return uR"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%1</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">%2</dcterms:created></cp:coreProperties>)"_s
        .arg(report.title.simplified().toHtmlEscaped(), time.toString(Qt::ISODate))
        .toUtf8();
}

const char *const ContentTypes = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>)";

const char *const PackageRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>)";

QByteArray documentRelations(std::size_t pictures)
{
    QString text = uR"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>)"_s;
    for (std::size_t number = 1; number <= pictures; ++number)
        text +=
            uR"(<Relationship Id="picture%1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/picture%1.png"/>)"_s
                .arg(number);
    return (text + u"</Relationships>"_s).toUtf8();
}

} // namespace

QByteArray docxDocument(const Report &report, const PageSetup &setup)
{
    const PageLayout layout = layoutPages(report, setup);
    DocxBody body(report, setup, layout);
    std::vector<ZipFile> files{{u"[Content_Types].xml"_s, ContentTypes},
                               {u"_rels/.rels"_s, PackageRelations},
                               {u"word/document.xml"_s, body.bytes()},
                               {u"word/_rels/document.xml.rels"_s, documentRelations(body.pictures().size())},
                               {u"word/styles.xml"_s, styles(setup)},
                               {u"word/header1.xml"_s, pageHeader()},
                               {u"docProps/core.xml"_s, properties(report)}};
    for (std::size_t at = 0; at < body.pictures().size(); ++at)
        files.push_back({u"word/media/picture%1.png"_s.arg(at + 1), body.pictures()[at]});
    return zipArchive(files);
}

} // namespace versta
