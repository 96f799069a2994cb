#include "docxreader.h"

#include "docxnumbering.h"
#include "docxstyles.h"
#include "officepackage.h"
#include "paragraphtext.h"
#include "readererrors.h"
#include "tablegrid.h"
#include "xmltree.h"

#include <array>
#include <map>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTable = 20;
constexpr double millimetresPerTwip = 25.4 / 1440;

/// A table while its rows are read.
struct OpenTable
{
    ContentTable table;
    DocxTableBorders borders;
    /// By start column: row and place of the last cell that begins there; vertical merges go on from it.
    std::map<int, std::pair<size_t, size_t>> lastCells;
    int cells = 0;
    int boxed = 0; ///< cells with at least two lines drawn around them
};

class DocxBody
{
public:
    DocxBody(DocxStyles styles, DocxNumbering numbering)
        : m_styles(std::move(styles))
        , m_numbering(std::move(numbering))
    {
    }

    DocumentContent read(const XmlNode &body)
    {
        readBlocks(body, m_content.blocks);
        if (m_flattened)
            m_content.remarks.push_back({u"Документ"_s, u"Таблицы вложены друг в друга слишком глубоко: текст самых "
                                                        "глубоких взят без деления на ячейки."_s});
        return std::move(m_content);
    }

private:
    void readBlocks(const XmlNode &parent, std::vector<ContentBlock> &blocks)
    {
        // A paragraph whose mark was deleted runs on into the next one.
        ParagraphText carried;
        readBlocks(parent, blocks, carried);
        if (!carried.isEmpty())
            blocks.emplace_back(finish(carried, m_styles.paragraph({}), false));
    }

    void readBlocks(const XmlNode &parent, std::vector<ContentBlock> &blocks, ParagraphText &carried)
    {
        for (const auto &node : parent.children) {
            if (node.name == u"w:p") {
                readParagraph(node, blocks, carried);
            } else if (node.name == u"w:tbl") {
                readTable(node, blocks);
            } else if (node.name == u"w:altChunk") {
                m_content.remarks.push_back(
                    {u"Документ"_s,
                     u"В документ вставлен другой файл целиком, он не прочитан. Откройте документ в Word и "
                     "сохраните заново, тогда вставка станет его частью."_s});
            } else if (node.name == u"mc:AlternateContent") {
                if (const auto *branch = chosenBranch(node))
                    readBlocks(*branch, blocks, carried);
            } else if (isBlockWrapper(node)) {
                readBlocks(node, blocks, carried);
            }
        }
    }

    static bool isBlockWrapper(const XmlNode &node)
    {
        return node.name == u"w:sdt" || node.name == u"w:sdtContent" || node.name == u"w:customXml" ||
               node.name == u"w:smartTag" || node.name == u"w:ins" || node.name == u"w:moveTo";
    }

    /// Word wrote the same thing twice, for itself and for older programs.
    static const XmlNode *chosenBranch(const XmlNode &alternatives)
    {
        const auto *choice = alternatives.child(u"mc:Choice");
        return choice ? choice : alternatives.child(u"mc:Fallback");
    }

    void readParagraph(const XmlNode &node, std::vector<ContentBlock> &blocks, ParagraphText &carried)
    {
        const auto *properties = node.child(u"w:pPr");
        auto format = docxParagraphFormat(properties);
        format.inherit(m_styles.paragraph(properties ? properties->childValue(u"w:pStyle", u"w:val") : QString()));
        const auto *mark = properties ? properties->child(u"w:rPr") : nullptr;

        auto text = std::exchange(carried, {});
        readRuns(node, format.run, text, blocks);
        const bool markDeleted = mark && (mark->child(u"w:del") || mark->child(u"w:moveFrom"));
        if (markDeleted) {
            carried = std::move(text);
            return;
        }
        auto markFormat = docxRunFormat(mark);
        markFormat.inherit(format.run);
        if (markFormat.hidden.value_or(false) && text.isEmpty())
            return;
        blocks.emplace_back(finish(text, format, markFormat.bold.value_or(false)));
    }

    ContentParagraph finish(const ParagraphText &text, const DocxParagraphFormat &format, bool markBold)
    {
        ContentParagraph paragraph;
        paragraph.text = text.text();
        paragraph.label = m_numbering.next(format);
        paragraph.alignment = format.alignment.value_or(ContentParagraph::Alignment::Left);
        paragraph.bold = text.hasVisible() ? text.isBold() : markBold;
        paragraph.headingLevel = format.heading.value_or(0);
        paragraph.indent = std::max(0.0, format.indent.value_or(0));
        return paragraph;
    }

    /// Everything inside a paragraph. Text boxes anchored in it become blocks before it: approval blocks are drawn
    /// this way, and they stand above the title they hang on.
    void readRuns(const XmlNode &parent, const DocxRunFormat &base, ParagraphText &text,
                  std::vector<ContentBlock> &blocks)
    {
        for (const auto &node : parent.children) {
            if (node.name == u"w:r") {
                const auto *properties = node.child(u"w:rPr");
                auto format = docxRunFormat(properties);
                if (properties)
                    format.inherit(m_styles.character(properties->childValue(u"w:rStyle", u"w:val")));
                format.inherit(base);
                readRun(node, format, text, blocks);
            } else if (node.name == u"mc:AlternateContent") {
                if (const auto *branch = chosenBranch(node))
                    readRuns(*branch, base, text, blocks);
            } else if (node.name == u"m:t") {
                text.add(node.allText(), base.bold.value_or(false));
            } else if (!isLeftOut(node)) {
                readRuns(node, base, text, blocks);
            }
        }
    }

    static bool isLeftOut(const XmlNode &node)
    {
        return node.isText() || node.name == u"w:pPr" || node.name == u"w:rPr" || node.name == u"w:del" ||
               node.name == u"w:moveFrom" || node.name == u"w:sdtPr" || node.name == u"w:rt";
    }

    void readRun(const XmlNode &run, const DocxRunFormat &format, ParagraphText &text,
                 std::vector<ContentBlock> &blocks)
    {
        const bool bold = format.bold.value_or(false);
        const bool hidden = format.hidden.value_or(false);
        for (const auto &node : run.children) {
            if (node.name == u"w:drawing" || node.name == u"w:pict" || node.name == u"w:object") {
                readTextBoxes(node, blocks);
            } else if (node.name == u"mc:AlternateContent") {
                if (const auto *branch = chosenBranch(node))
                    readRun(*branch, format, text, blocks);
            } else if (hidden) {
                continue;
            } else if (node.name == u"w:t") {
                text.add(typedText(node), bold);
            } else if (node.name == u"w:tab" || node.name == u"w:ptab") {
                text.add(u"\t"_s, bold);
            } else if (node.name == u"w:br" || node.name == u"w:cr") {
                text.add(u"\n"_s, bold);
            } else if (node.name == u"w:noBreakHyphen") {
                text.add(u"-"_s, bold);
            } else if (node.name == u"w:sym") {
                text.add(symbol(node), bold);
            } else if (node.name == u"w:ruby") {
                readRuns(node, format, text, blocks);
            }
        }
    }

    /// Without xml:space="preserve" the blanks at both ends are only the file's own layout.
    static QString typedText(const XmlNode &node)
    {
        auto text = node.allText();
        text.replace(u'\n', u' ').remove(u'\r').remove(QChar::SoftHyphen);
        return node.value(u"xml:space") == u"preserve" ? text : text.trimmed();
    }

    /// A character of a picture font: Word shifts those into the private range, where no other font has a glyph.
    static QString symbol(const XmlNode &node)
    {
        bool ok = false;
        const auto code = node.value(u"w:char").toUShort(&ok, 16);
        if (!ok)
            return {};
        const bool picture = (code & 0xF000U) == 0xF000U;
        if (!picture)
            return QString(QChar(code));
        const auto font = node.value(u"w:font");
        if (font.startsWith(u"Wingdings", Qt::CaseInsensitive)) {
            static const QHash<ushort, QString> wingdings{{0xFC, u"✓"_s}, {0xFE, u"☑"_s}, {0xA8, u"☐"_s},
                                                          {0xFB, u"✗"_s}, {0xF0, u"→"_s}, {0xE0, u"→"_s}};
            return wingdings.value(code & 0xFFU, u"•"_s);
        }
        static const QHash<ushort, QString> symbols{{0xB0, u"°"_s}, {0xB1, u"±"_s}, {0xA3, u"≤"_s}, {0xB3, u"≥"_s},
                                                    {0x2D, u"−"_s}, {0xBE, u"—"_s}, {0xAE, u"→"_s}, {0xB4, u"×"_s}};
        const ushort low = code & 0xFFU;
        if (symbols.contains(low))
            return symbols.value(low);
        return low > 0x20 && low < 0x7F && !font.startsWith(u"Symbol") ? QString(QChar(low)) : u"•"_s;
    }

    void readTextBoxes(const XmlNode &drawing, std::vector<ContentBlock> &blocks)
    {
        for (const auto &node : drawing.children) {
            if (node.name == u"w:txbxContent") {
                readBlocks(node, blocks);
            } else if (node.name == u"mc:AlternateContent") {
                if (const auto *branch = chosenBranch(node))
                    readTextBoxes(*branch, blocks);
            } else {
                readTextBoxes(node, blocks);
            }
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
        OpenTable open;
        open.borders = tableBorders(node.child(u"w:tblPr"));
        if (const auto *grid = node.child(u"w:tblGrid")) {
            for (const auto &column : grid->children) {
                if (column.name == u"w:gridCol" && static_cast<int>(open.table.widths.size()) < mostColumns)
                    open.table.widths.push_back(column.number(u"w:w") * millimetresPerTwip);
            }
        }
        int sourceRow = 0;
        std::vector<const XmlNode *> rows;
        collect(node, u"w:tr", rows);
        for (const auto *row : rows) {
            ++sourceRow;
            const auto *properties = row->child(u"w:trPr");
            if (!properties || !properties->child(u"w:del"))
                readRow(*row, sourceRow, open);
        }
        --m_tableDepth;
        auto &table = open.table;
        if (table.rows.empty())
            return;
        table.bordered = open.boxed * 2 >= open.cells;
        closeTable(table);
        simplifyGrid(table);
        blocks.emplace_back(std::move(table));
    }

    /// Rows of a table or cells of a row, also inside content controls and the like.
    static void collect(const XmlNode &parent, QStringView name, std::vector<const XmlNode *> &found)
    {
        for (const auto &node : parent.children) {
            if (node.name == name)
                found.push_back(&node);
            else if (isBlockWrapper(node))
                collect(node, name, found);
            else if (node.name == u"mc:AlternateContent") {
                if (const auto *branch = chosenBranch(node))
                    collect(*branch, name, found);
            }
        }
    }

    [[nodiscard]] DocxTableBorders tableBorders(const XmlNode *properties) const
    {
        auto borders = docxTableBorders(properties ? properties->child(u"w:tblBorders") : nullptr);
        const auto style = m_styles.table(properties ? properties->childValue(u"w:tblStyle", u"w:val") : QString());
        if (!borders.horizontal)
            borders.horizontal = style.horizontal;
        if (!borders.vertical)
            borders.vertical = style.vertical;
        return borders;
    }

    static int boxedSides(const XmlNode *cellProperties, const DocxTableBorders &borders)
    {
        std::array<bool, 4> sides{borders.horizontal.value_or(false), borders.horizontal.value_or(false),
                                  borders.vertical.value_or(false), borders.vertical.value_or(false)};
        const auto *own = cellProperties ? cellProperties->child(u"w:tcBorders") : nullptr;
        if (own) {
            for (const auto &side : own->children) {
                const auto kind = side.value(u"w:val");
                const bool visible = !kind.isEmpty() && kind != u"nil" && kind != u"none";
                if (side.name == u"w:top")
                    sides[0] = visible;
                else if (side.name == u"w:bottom")
                    sides[1] = visible;
                else if (side.name == u"w:left" || side.name == u"w:start")
                    sides[2] = visible;
                else if (side.name == u"w:right" || side.name == u"w:end")
                    sides[3] = visible;
            }
        }
        return static_cast<int>(std::ranges::count(sides, true));
    }

    void readRow(const XmlNode &node, int sourceRow, OpenTable &open)
    {
        const auto *properties = node.child(u"w:trPr");
        const auto *before = properties ? properties->child(u"w:gridBefore") : nullptr;
        int column = before ? std::clamp(before->number(u"w:val"), 0, mostColumns - 1) : 0;
        ContentRow row;
        row.header = docxSwitch(properties, u"w:tblHeader").value_or(false);
        row.sourceRow = sourceRow;
        std::vector<const XmlNode *> cells;
        collect(node, u"w:tc", cells);
        for (const auto *cell : cells) {
            const auto *cellProperties = cell->child(u"w:tcPr");
            if (cellProperties && cellProperties->child(u"w:cellDel"))
                continue;
            if (column >= mostColumns) {
                readBlocks(*cell, row.cells.back().blocks);
                continue;
            }
            const auto *spanNode = cellProperties ? cellProperties->child(u"w:gridSpan") : nullptr;
            const int span = spanNode ? std::clamp(spanNode->number(u"w:val", 1), 1, mostColumns - column) : 1;
            readCell(*cell, cellProperties, column, span, row, open);
            column += span;
        }
        open.table.rows.push_back(std::move(row));
    }

    void readCell(const XmlNode &node, const XmlNode *properties, int column, int span, ContentRow &row,
                  OpenTable &open)
    {
        if (continues(properties, u"w:hMerge") && !row.cells.empty() &&
            row.cells.back().column + row.cells.back().columnSpan == column) {
            row.cells.back().columnSpan += span;
            return;
        }
        ++open.cells;
        open.boxed += boxedSides(properties, open.borders) >= 2 ? 1 : 0;

        const size_t rowIndex = open.table.rows.size();
        const auto above = open.lastCells.find(column);
        if (continues(properties, u"w:vMerge") && above != open.lastCells.end()) {
            auto &cell = open.table.rows[above->second.first].cells[above->second.second];
            // Text in the lower parts of a merged cell is not shown, nor does its numbering count.
            if (above->second.first + static_cast<size_t>(cell.rowSpan) == rowIndex) {
                ++cell.rowSpan;
                return;
            }
        }
        open.lastCells[column] = {rowIndex, row.cells.size()};
        auto &cell = row.cells.emplace_back();
        cell.column = column;
        cell.columnSpan = span;
        readBlocks(node, cell.blocks);
    }

    static bool continues(const XmlNode *cellProperties, QStringView merge)
    {
        const auto *node = cellProperties ? cellProperties->child(merge) : nullptr;
        return node && node->value(u"w:val") != u"restart";
    }

    /// Paragraphs of a table that is nested too deep to be a table.
    void flatten(const XmlNode &parent, std::vector<ContentBlock> &blocks)
    {
        ParagraphText carried;
        for (const auto &node : parent.children) {
            if (node.name == u"w:p")
                readParagraph(node, blocks, carried);
            else
                flatten(node, blocks);
        }
    }

    DocxStyles m_styles;
    DocxNumbering m_numbering;
    DocumentContent m_content;
    int m_tableDepth = 0;
    bool m_flattened = false;
};

/// An optional part: damaged styles cost the styles, not the document.
std::optional<XmlNode> optionalPart(ZipReader &zip, const QString &mainPart, QStringView type,
                                    std::vector<DocumentContent::Remark> &remarks)
{
    auto part = OfficePackage(zip).related(mainPart, type);
    const QString usual = mainPart.left(mainPart.lastIndexOf(u'/') + 1) + type + u".xml";
    if (!part && zip.contains(usual))
        part = usual;
    if (!part)
        return std::nullopt;
    const auto bytes = zip.read(*part);
    auto root = bytes ? parseXml(*bytes, *part) : Result<XmlNode>(tl::unexpect, bytes.error());
    if (!root) {
        remarks.push_back({*part, u"Часть документа с оформлением повреждена и не прочитана: проверьте номера и "
                                  "заголовки."_s});
        return std::nullopt;
    }
    return std::move(*root);
}

} // namespace

Result<DocumentContent> readDocx(ZipReader &zip, const QString &mainPart)
{
    const auto bytes = zip.read(mainPart);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto root = parseXml(*bytes, mainPart);
    if (!root)
        return tl::unexpected(root.error());
    const auto *body = root->child(u"w:body");
    if (!body)
        return damagedFile(u"в документе нет текста"_s, root->name);

    std::vector<DocumentContent::Remark> remarks;
    DocxStyles styles;
    if (const auto part = optionalPart(zip, mainPart, u"styles", remarks))
        styles = DocxStyles(*part);
    DocxNumbering numbering;
    if (const auto part = optionalPart(zip, mainPart, u"numbering", remarks))
        numbering = DocxNumbering(*part, styles);

    auto content = DocxBody(std::move(styles), std::move(numbering)).read(*body);
    content.remarks.insert(content.remarks.begin(), remarks.begin(), remarks.end());
    return content;
}

} // namespace versta
