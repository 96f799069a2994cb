#include "odtreader.h"

#include "odtlists.h"
#include "odtstyles.h"
#include "paragraphtext.h"
#include "readererrors.h"
#include "tablegrid.h"
#include "xmltree.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTable = 20;
constexpr qint64 mostCells = 1'000'000;
constexpr int mostRepeatedRows = 100; ///< equal rows with something in them
constexpr int mostBlankRows = 50;
constexpr int mostSpaces = 1000; ///< in one text:s

/// Text of one paragraph under OpenDocument's rule for blanks: a run of them is one, at the start none.
class OdtText
{
public:
    void addTyped(const QString &text, bool bold)
    {
        QString kept;
        for (const auto c : text) {
            const bool blank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
            if (c == QChar::SoftHyphen || (blank && m_afterBlank))
                continue;
            kept += blank ? u' ' : c;
            m_afterBlank = blank;
        }
        m_text.add(kept, bold);
    }

    /// text:s, text:tab and the like: always shown.
    void addSign(const QString &text, bool bold)
    {
        m_text.add(text, bold);
        m_afterBlank = false;
    }

    [[nodiscard]] const ParagraphText &content() const { return m_text; }

private:
    ParagraphText m_text;
    bool m_afterBlank = true;
};

/// A table while its rows are read.
struct OpenTable
{
    ContentTable table;
    bool sheet = false;
    int sourceRow = 0;
    int cells = 0;
    int boxed = 0; ///< cells with at least two lines drawn around them
};

class OdtBody
{
public:
    explicit OdtBody(const OdtStyles &styles)
        : m_styles(styles)
        , m_lists(styles)
    {
    }

    Result<DocumentContent> read(const XmlNode &body)
    {
        const auto *text = body.child(u"office:text");
        const auto *sheets = body.child(u"office:spreadsheet");
        if (!text && !sheets)
            return wrongKindOfFile(u"Файл LibreOffice этого вида не читается. Сохраните план как .odt или .docx."_s);
        m_isSheet = !text;
        readBlocks(text ? *text : *sheets, m_content.blocks);
        if (m_cells > mostCells)
            return tooBigFile(u"в таблицах больше %1 ячеек"_s.arg(mostCells));
        if (m_flattened)
            m_content.remarks.push_back({u"Документ"_s, u"Таблицы вложены друг в друга слишком глубоко: текст самых "
                                                        "глубоких взят без деления на ячейки."_s});
        return std::move(m_content);
    }

private:
    void readBlocks(const XmlNode &parent, std::vector<ContentBlock> &blocks)
    {
        for (const auto &node : parent.children) {
            if (node.name == u"text:p" || node.name == u"text:h") {
                readParagraph(node, blocks);
            } else if (node.name == u"text:list") {
                readList(node, blocks);
            } else if (node.name == u"table:table") {
                readTable(node, blocks);
            } else if (node.name == u"draw:frame" || node.name == u"draw:g" || isShape(node)) {
                readTextBoxes(node, blocks);
            } else if (isBlockWrapper(node) && node.value(u"text:display") != u"none") {
                readBlocks(node, blocks);
            }
        }
    }

    static bool isBlockWrapper(const XmlNode &node)
    {
        return node.name == u"text:section" || node.name == u"text:index-body" || node.name == u"text:index-title" ||
               node.name == u"text:numbered-paragraph" || node.name == u"text:table-of-content" ||
               node.name == u"text:user-index" || node.name == u"text:alphabetical-index";
    }

    static bool isShape(const XmlNode &node)
    {
        return node.name == u"draw:custom-shape" || node.name == u"draw:rect" || node.name == u"draw:ellipse" ||
               node.name == u"draw:polygon" || node.name == u"draw:path";
    }

    void readList(const XmlNode &list, std::vector<ContentBlock> &blocks)
    {
        m_lists.enter(list);
        for (const auto &item : list.children) {
            if (item.name == u"text:list-item")
                m_lists.beginItem(item);
            else if (item.name == u"text:list-header")
                m_lists.beginHeader();
            else
                continue;
            readBlocks(item, blocks);
        }
        m_lists.leave();
    }

    void readParagraph(const XmlNode &node, std::vector<ContentBlock> &blocks)
    {
        auto format = m_styles.format(u"paragraph"_s, node.value(u"text:style-name"));
        ContentParagraph paragraph;
        // The label is counted before the text is read: boxes inside have lists of their own.
        if (m_lists.isInside()) {
            paragraph.label = m_lists.label(format.listStyle);
        } else if (node.name == u"text:h" && node.value(u"text:is-list-header") != u"true") {
            paragraph.label = m_lists.headingLabel(node.number(u"text:outline-level", 1),
                                                   node.value(u"text:restart-numbering") == u"true",
                                                   node.number(u"text:start-value", 1));
        }
        OdtText text;
        readInline(node, format, text, blocks);
        paragraph.text = text.content().text();
        paragraph.bold = text.content().hasVisible() ? text.content().isBold() : format.bold.value_or(false);
        paragraph.alignment = format.alignment.value_or(ContentParagraph::Alignment::Left);
        paragraph.indent = std::max(0.0, format.indent.value_or(0));
        if (node.name == u"text:h")
            paragraph.headingLevel = std::clamp(node.number(u"text:outline-level", 1), 1, 9);
        else
            paragraph.headingLevel = format.heading.value_or(0);
        blocks.emplace_back(std::move(paragraph));
    }

    /// Everything inside a paragraph; text boxes anchored in it become blocks before it.
    void readInline(const XmlNode &parent, const OdtStyles::Format &format, OdtText &text,
                    std::vector<ContentBlock> &blocks)
    {
        const bool bold = format.bold.value_or(false);
        const bool hidden = format.hidden.value_or(false);
        for (const auto &node : parent.children) {
            if (node.name.startsWith(u"draw:")) {
                readTextBoxes(node, blocks);
            } else if (hidden || isLeftOut(node)) {
                continue;
            } else if (node.isText()) {
                text.addTyped(node.text, bold);
            } else if (node.name == u"text:s") {
                text.addSign(QString(std::clamp(node.number(u"text:c", 1), 1, mostSpaces), u' '), bold);
            } else if (node.name == u"text:tab") {
                text.addSign(u"\t"_s, bold);
            } else if (node.name == u"text:line-break") {
                text.addSign(u"\n"_s, bold);
            } else {
                auto own = node.name == u"text:span" || node.name == u"text:a"
                               ? m_styles.format(u"text"_s, node.value(u"text:style-name"))
                               : OdtStyles::Format();
                own.inherit(format);
                readInline(node, own, text, blocks);
            }
        }
    }

    static bool isLeftOut(const XmlNode &node)
    {
        return node.name == u"text:note" || node.name == u"office:annotation" || node.name == u"text:ruby-text" ||
               node.name == u"text:hidden-text" || node.name == u"text:soft-page-break";
    }

    /// Text boxes and shapes anywhere in a drawing; titles and descriptions of pictures are not text.
    void readTextBoxes(const XmlNode &drawing, std::vector<ContentBlock> &blocks)
    {
        if (drawing.name == u"draw:text-box" || isShape(drawing)) {
            auto place = m_lists.suspend();
            readBlocks(drawing, blocks);
            m_lists.resume(std::move(place));
            return;
        }
        for (const auto &node : drawing.children) {
            if (node.name.startsWith(u"draw:"))
                readTextBoxes(node, blocks);
        }
    }

    void readTable(const XmlNode &node, std::vector<ContentBlock> &blocks)
    {
        if (m_tableDepth >= deepestTable) {
            m_flattened = true;
            flatten(node, blocks);
            return;
        }
        ++m_tableDepth;
        auto place = m_lists.suspend();
        OpenTable open;
        open.sheet = m_isSheet && m_tableDepth == 1;
        if (open.sheet)
            open.table.name = node.value(u"table:name");
        readColumns(node, open.table);
        readRows(node, false, open);
        m_lists.resume(std::move(place));
        --m_tableDepth;
        auto &table = open.table;
        while (open.sheet && !table.rows.empty() && isBlank(table.rows.back()))
            table.rows.pop_back();
        if (table.rows.empty() || m_cells > mostCells)
            return;
        table.bordered = open.sheet || open.boxed * 2 >= open.cells;
        closeTable(table);
        if (!open.sheet)
            simplifyGrid(table);
        blocks.emplace_back(std::move(table));
    }

    void readColumns(const XmlNode &parent, ContentTable &table)
    {
        for (const auto &node : parent.children) {
            if (node.name == u"table:table-column") {
                const auto width = m_styles.format(u"table-column"_s, node.value(u"table:style-name")).width;
                const int room = mostColumns - static_cast<int>(table.widths.size());
                const int repeated = std::clamp(node.number(u"table:number-columns-repeated", 1), 0, room);
                table.widths.insert(table.widths.end(), static_cast<size_t>(repeated), width.value_or(0));
            } else if (node.name == u"table:table-columns" || node.name == u"table:table-header-columns" ||
                       node.name == u"table:table-column-group") {
                readColumns(node, table);
            }
        }
    }

    void readRows(const XmlNode &parent, bool header, OpenTable &open)
    {
        for (const auto &node : parent.children) {
            if (node.name == u"table:table-row") {
                readRow(node, header, open);
            } else if (node.name == u"table:table-header-rows") {
                readRows(node, true, open);
            } else if (node.name == u"table:table-rows" || node.name == u"table:table-row-group") {
                readRows(node, header, open);
            }
            if (m_cells > mostCells)
                return;
        }
    }

    void readRow(const XmlNode &node, bool header, OpenTable &open)
    {
        const int repeated = std::max(1, node.number(u"table:number-rows-repeated", 1));
        ContentRow row;
        row.header = header;
        int column = 0;
        for (const auto &cell : node.children) {
            if (cell.name == u"table:table-cell" || cell.name == u"table:covered-table-cell")
                readCells(cell, column, row, open);
        }
        const bool blank = isBlank(row);
        // A sheet ends with a million empty rows written as one; a few empty ones stay, merged cells count them.
        const int copies = std::min(repeated, blank && repeated > mostBlankRows ? 0 : mostRepeatedRows);
        for (int copy = 0; copy < copies; ++copy) {
            row.sourceRow = open.sourceRow + copy + 1;
            m_cells += static_cast<qint64>(row.cells.size());
            if (m_cells > mostCells)
                return;
            open.table.rows.push_back(row);
        }
        open.sourceRow += std::min(repeated, 2'000'000);
    }

    static bool isBlank(const ContentRow &row)
    {
        return std::ranges::all_of(row.cells, [](const ContentCell &cell) { return cell.text().isEmpty(); });
    }

    /// One cell element, which may stand for several equal cells.
    void readCells(const XmlNode &node, int &column, ContentRow &row, OpenTable &open)
    {
        const bool covered = node.name == u"table:covered-table-cell";
        const int repeated = std::clamp(node.number(u"table:number-columns-repeated", 1), 1, mostColumns - column);
        if (column >= mostColumns)
            return;
        if (covered) {
            column += repeated;
            return;
        }
        ContentCell cell;
        cell.columnSpan = std::clamp(node.number(u"table:number-columns-spanned", 1), 1, mostColumns - column);
        cell.rowSpan = std::clamp(node.number(u"table:number-rows-spanned", 1), 1, 1'000'000);
        readBlocks(node, cell.blocks);
        // The rest of a sheet's row is one empty cell repeated thousands of times.
        const bool filler = repeated > 20 && cell.text().isEmpty();
        const auto borders = m_styles.format(u"table-cell"_s, node.value(u"table:style-name")).borders;
        const bool boxed = std::ranges::count(borders, std::optional(true)) >= 2;
        for (int copy = 0; copy < repeated && !filler; ++copy) {
            cell.column = column + copy;
            ++open.cells;
            open.boxed += boxed ? 1 : 0;
            row.cells.push_back(cell);
        }
        column += repeated;
    }

    /// Paragraphs of a table that is nested too deep to be a table.
    void flatten(const XmlNode &parent, std::vector<ContentBlock> &blocks)
    {
        for (const auto &node : parent.children) {
            if (node.name == u"text:p" || node.name == u"text:h")
                readParagraph(node, blocks);
            else
                flatten(node, blocks);
        }
    }

    const OdtStyles &m_styles;
    OdtLists m_lists;
    DocumentContent m_content;
    qint64 m_cells = 0;
    int m_tableDepth = 0;
    bool m_flattened = false;
    bool m_isSheet = false;
};

Result<DocumentContent> readBody(const XmlNode &document, const OdtStyles &styles)
{
    const auto *body = document.child(u"office:body");
    if (!body)
        return damagedFile(u"в документе нет текста"_s, document.name);
    return OdtBody(styles).read(*body);
}

} // namespace

Result<DocumentContent> readOdt(ZipReader &zip)
{
    // The manifest is the only place that tells an encrypted document from a damaged one.
    if (const auto manifest = zip.read(u"META-INF/manifest.xml"_s); manifest && manifest->contains("encryption-data"))
        return encryptedFile();
    const auto part = u"content.xml"_s;
    const auto bytes = zip.read(part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto document = parseXml(*bytes, part);
    if (!document)
        return tl::unexpected(document.error());

    OdtStyles styles;
    std::vector<DocumentContent::Remark> remarks;
    const auto stylesPart = u"styles.xml"_s;
    if (const auto stylesBytes = zip.read(stylesPart)) {
        if (const auto common = parseXml(*stylesBytes, stylesPart))
            styles.add(*common);
        else
            remarks.push_back({stylesPart, u"Часть документа с оформлением повреждена и не прочитана: проверьте "
                                           "номера и заголовки."_s});
    }
    styles.add(*document);
    auto content = readBody(*document, styles);
    if (content)
        content->remarks.insert(content->remarks.begin(), remarks.begin(), remarks.end());
    return content;
}

Result<DocumentContent> readFlatOdt(const QByteArray &bytes)
{
    const auto document = parseXml(bytes, u"документ"_s);
    if (!document)
        return tl::unexpected(document.error());
    OdtStyles styles;
    styles.add(*document);
    return readBody(*document, styles);
}

} // namespace versta
