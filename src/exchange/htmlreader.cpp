#include "htmlreader.h"

#include "htmltree.h"
#include "listnumber.h"
#include "paragraphtext.h"
#include "readererrors.h"
#include "tablegrid.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestTable = 20;
constexpr qint64 mostCells = 1'000'000;

/// What text inherits from the elements around it.
struct HtmlFormat
{
    bool bold = false;
    bool preserved = false; ///< blanks and line ends count, as in <pre>
    ContentParagraph::Alignment alignment = ContentParagraph::Alignment::Left;
    int heading = 0;
    double indent = 0; ///< millimetres
};

/// An ordered or unordered list while it is read.
struct OpenList
{
    NumberStyle style = NumberStyle::Bullet;
    int next = 1;
};

/// A table while its rows are read.
struct OpenTable
{
    ContentTable table;
    std::vector<int> freeFrom; ///< by column: first row that no cell from above covers
    int cells = 0;
    int boxed = 0;           ///< cells with at least two lines drawn around them
    bool lined = false;      ///< border="1" on the table
    bool saysBorder = false; ///< anything about borders was said at all
};

std::optional<double> millimetres(const QString &length)
{
    static const QRegularExpression pattern(u"^(-?[\\d.]+)(mm|cm|in|pt|px)?$"_s);
    const auto match = pattern.match(length);
    if (!match.hasMatch())
        return std::nullopt;
    static const QHash<QString, double> units{{u"mm"_s, 1},         {u"cm"_s, 10},        {u"in"_s, 25.4},
                                              {u"pt"_s, 25.4 / 72}, {u"px"_s, 25.4 / 96}, {QString(), 25.4 / 96}};
    return match.captured(1).toDouble() * units.value(match.captured(2));
}

/// 1 and more, 0 for no number; a page may claim any span.
int spanOf(const XmlNode &cell, QStringView attribute)
{
    return std::clamp(cell.number(attribute, 1), 0, 100'000);
}

class HtmlBody
{
public:
    explicit HtmlBody(HtmlRules rules)
        : m_rules(std::move(rules))
    {
    }

    Result<DocumentContent> read(const XmlNode &root)
    {
        readChildren(root, {}, m_content.blocks);
        flush(m_content.blocks);
        if (m_cells > mostCells)
            return tooBigFile(u"в таблицах больше %1 ячеек"_s.arg(mostCells));
        if (m_flattened)
            m_content.remarks.push_back({u"Документ"_s, u"Таблицы вложены друг в друга слишком глубоко: текст самых "
                                                        "глубоких взят без деления на ячейки."_s});
        return std::move(m_content);
    }

private:
    using Properties = QHash<QString, QString>;

    /// Style of an element: rules for its name, then its classes, then its own.
    [[nodiscard]] Properties propertiesOf(const XmlNode &node) const
    {
        auto properties = m_rules.value(node.name);
        for (const auto &name : node.value(u"class").toLower().split(u' ', Qt::SkipEmptyParts))
            properties.insert(m_rules.value(u'.' + name));
        // By the rules of style sheets this attribute is the weakest; pages saved by office programs mean it.
        if (node.has(u"align") && node.name != u"table")
            properties.insert(u"text-align"_s, node.value(u"align").toLower());
        if (node.has(u"style"))
            properties.insert(htmlProperties(node.value(u"style")));
        return properties;
    }

    static bool isHidden(const XmlNode &node, const Properties &properties)
    {
        return properties.value(u"display"_s) == u"none" || properties.value(u"mso-hide"_s) == u"all" ||
               node.has(u"hidden") || node.name == u"del" || node.name == u"head" || node.name == u"rt" ||
               node.name == u"rp";
    }

    static bool isBlock(QStringView name)
    {
        static const std::array<QStringView, 26> names{
            u"p",  u"div", u"h1",      u"h2",     u"h3",   u"h4",   u"h5",      u"h6",         u"li",
            u"ul", u"ol",  u"section", u"pre",    u"dt",   u"dd",   u"dl",      u"blockquote", u"center",
            u"hr", u"td",  u"article", u"header", u"form", u"main", u"address", u"caption"};
        return std::ranges::find(names, name) != names.end() || name == u"th" || name == u"footer";
    }

    [[nodiscard]] static HtmlFormat formatOf(const XmlNode &node, const Properties &properties, HtmlFormat format)
    {
        const auto &name = node.name;
        if (name == u"b" || name == u"strong" || name == u"th")
            format.bold = true;
        if (name.size() == 2 && name[0] == u'h' && name[1].digitValue() >= 1 && name[1].digitValue() <= 6) {
            format.heading = name[1].digitValue();
            format.bold = true;
        }
        if (const auto weight = properties.value(u"font-weight"_s); !weight.isEmpty())
            format.bold = weight.startsWith(u"bold") || weight.toInt() >= 600;
        if (name == u"pre" || properties.value(u"white-space"_s).startsWith(u"pre"))
            format.preserved = true;
        const auto align = properties.value(u"text-align"_s);
        if (name == u"center" || (name == u"th" && align.isEmpty()) || align == u"center")
            format.alignment = ContentParagraph::Alignment::Center;
        else if (align == u"right" || align == u"end")
            format.alignment = ContentParagraph::Alignment::Right;
        else if (align == u"justify")
            format.alignment = ContentParagraph::Alignment::Justify;
        else if (align == u"left" || align == u"start")
            format.alignment = ContentParagraph::Alignment::Left;
        if (const auto indent = millimetres(properties.value(u"margin-left"_s)))
            format.indent = std::max(0.0, *indent);
        return format;
    }

    void readChildren(const XmlNode &parent, const HtmlFormat &format, std::vector<ContentBlock> &blocks)
    {
        for (const auto &node : parent.children) {
            if (node.isText())
                addText(node.text, format);
            else
                readElement(node, format, blocks);
        }
    }

    void readElement(const XmlNode &node, const HtmlFormat &around, std::vector<ContentBlock> &blocks)
    {
        const auto properties = propertiesOf(node);
        if (isHidden(node, properties))
            return;
        if (node.name == u"br") {
            m_text.add(u"\n"_s, around.bold);
            m_afterBlank = true;
            return;
        }
        if (properties.value(u"mso-list"_s) == u"ignore") {
            // Word writes the number of a list item as text; here it is a number again.
            m_label = bulletOrNumber(node.allText().simplified());
            m_labelWritten = true;
            return;
        }
        const auto format = formatOf(node, properties, around);
        if (node.name == u"table") {
            flush(blocks);
            readTable(node, properties, format, blocks);
        } else if (node.name == u"ul" || node.name == u"ol") {
            flush(blocks);
            readList(node, format, blocks);
        } else if (isBlock(node.name)) {
            flush(blocks);
            readChildren(node, format, blocks);
            flush(blocks);
        } else {
            readChildren(node, format, blocks);
        }
    }

    static QString bulletOrNumber(const QString &label)
    {
        const bool number = std::ranges::any_of(label, [](QChar c) { return c.isLetterOrNumber(); });
        // «o» is Courier's circle, «§» Wingdings' square.
        return number && label != u"o" ? label : bulletMark(label);
    }

    void readList(const XmlNode &list, const HtmlFormat &format, std::vector<ContentBlock> &blocks)
    {
        OpenList open;
        if (list.name == u"ol") {
            static const QHash<QString, NumberStyle> styles{{u"a"_s, NumberStyle::LowerLetter},
                                                            {u"A"_s, NumberStyle::UpperLetter},
                                                            {u"i"_s, NumberStyle::LowerRoman},
                                                            {u"I"_s, NumberStyle::UpperRoman}};
            open.style = styles.value(list.value(u"type"), NumberStyle::Decimal);
            open.next = std::clamp(list.number(u"start", 1), -1'000'000, 1'000'000);
        }
        for (const auto &item : list.children) {
            if (item.name == u"li") {
                open.next = std::clamp(item.number(u"value", open.next), -1'000'000, 1'000'000);
                const bool bullet = open.style == NumberStyle::Bullet;
                m_label = bullet ? u"•"_s : listNumber(open.next++, open.style) + u'.';
                readElement(item, format, blocks);
                // A number alone is what a cell of the number column often holds.
                m_labelWritten = !m_label.isEmpty();
                flush(blocks);
            } else if (item.isText()) {
                addText(item.text, format);
            } else {
                readElement(item, format, blocks);
            }
        }
        flush(blocks);
    }

    /// What is left of the blanks from `at` on: several tabs inside a line set texts side by side, the rest is layout
    /// of the source.
    static QChar blankFor(const QString &text, qsizetype at)
    {
        int tabs = 0;
        for (; at < text.size() && text[at].isSpace() && text[at] != QChar::Nbsp; ++at) {
            if (text[at] == u'\n' || text[at] == u'\r')
                return u' ';
            tabs += text[at] == u'\t' ? 1 : 0;
        }
        return tabs >= 2 && at < text.size() ? u'\t' : u' ';
    }

    void addText(const QString &text, const HtmlFormat &format)
    {
        QString kept;
        kept.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const auto c = text[i];
            if (c == u'\r')
                continue;
            const bool blank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\f';
            if (format.preserved) {
                kept += c;
            } else if (!blank || !m_afterBlank) {
                kept += blank ? blankFor(text, i) : c;
            }
            m_afterBlank = blank;
        }
        if (kept.trimmed().isEmpty() && m_text.isEmpty())
            m_afterBlank = true;
        else
            m_text.add(kept, format.bold);
        if (!m_text.isEmpty() && !m_started) {
            // Loose text between blocks belongs to the element around it.
            m_started = true;
            m_textFormat = format;
        }
    }

    /// Ends the paragraph that is being put together, if there is any.
    void flush(std::vector<ContentBlock> &blocks)
    {
        const auto text = std::exchange(m_text, {});
        const auto format = std::exchange(m_started, false) ? m_textFormat : HtmlFormat();
        const bool labelWritten = std::exchange(m_labelWritten, false);
        m_afterBlank = true;
        if (!text.hasVisible() && !labelWritten)
            return;
        ContentParagraph paragraph;
        paragraph.label = std::exchange(m_label, {});
        static const QRegularExpression ends(u"^[ \\n]+|[ \\n]+$"_s);
        paragraph.text = text.text();
        paragraph.text.remove(ends);
        paragraph.bold = text.isBold();
        paragraph.alignment = format.alignment;
        paragraph.headingLevel = format.heading;
        paragraph.indent = format.indent;
        blocks.emplace_back(std::move(paragraph));
    }

    void readTable(const XmlNode &node, const Properties &properties, const HtmlFormat &format,
                   std::vector<ContentBlock> &blocks)
    {
        auto inner = format;
        inner.indent = 0;
        if (m_tableDepth >= deepestTable) {
            m_flattened = true;
            readChildren(node, inner, blocks);
            flush(blocks);
            return;
        }
        ++m_tableDepth;
        auto label = std::exchange(m_label, {});
        OpenTable open;
        open.saysBorder = node.has(u"border") || properties.contains(u"border"_s);
        open.lined = node.has(u"border") && node.value(u"border") != u"0";
        readRows(node, inner, false, open, blocks);
        flush(blocks);
        m_label = std::move(label);
        --m_tableDepth;
        auto &table = open.table;
        if (table.rows.empty() || m_cells > mostCells)
            return;
        closeTable(table);
        // Pages that leave lines to a distant style sheet are judged by size: text is placed in few cells.
        table.bordered = open.lined || (open.saysBorder ? open.boxed * 2 >= open.cells && open.boxed > 0
                                                        : table.rows.size() > 2 && table.columnCount > 2);
        simplifyGrid(table);
        blocks.emplace_back(std::move(table));
    }

    void readRows(const XmlNode &parent, const HtmlFormat &format, bool header, OpenTable &open,
                  std::vector<ContentBlock> &before)
    {
        for (const auto &node : parent.children) {
            if (m_cells > mostCells)
                return;
            if (node.isText()) {
                addText(node.text, format);
                continue;
            }
            const auto properties = propertiesOf(node);
            if (isHidden(node, properties))
                continue;
            const auto own = formatOf(node, properties, format);
            if (node.name == u"tr") {
                readRow(node, own, header, open, before);
            } else if (node.name == u"thead" || node.name == u"tbody" || node.name == u"tfoot") {
                readRows(node, own, node.name == u"thead", open, before);
            } else if (node.name != u"colgroup" && node.name != u"col") {
                // A caption, or whatever strayed between the rows, stands before the table.
                readElement(node, format, before);
                flush(before);
            }
        }
    }

    void readRow(const XmlNode &node, const HtmlFormat &format, bool header, OpenTable &open,
                 std::vector<ContentBlock> &before)
    {
        const int rowIndex = static_cast<int>(open.table.rows.size());
        ContentRow row;
        row.header = header;
        row.sourceRow = rowIndex + 1;
        int column = 0;
        for (const auto &child : node.children) {
            if (child.name != u"td" && child.name != u"th") {
                // A form around the cells and the like; blanks between them are nothing.
                if (!child.isText())
                    readElement(child, format, row.cells.empty() ? before : row.cells.back().blocks);
                continue;
            }
            const auto properties = propertiesOf(child);
            if (isHidden(child, properties))
                continue;
            while (column < static_cast<int>(open.freeFrom.size()) &&
                   open.freeFrom[static_cast<size_t>(column)] > rowIndex)
                ++column;
            if (column >= mostColumns) {
                // Cells spanned from above may leave no room for even one.
                auto &blocks = row.cells.empty() ? before : row.cells.back().blocks;
                readChildren(child, formatOf(child, properties, format), blocks);
                flush(blocks);
                continue;
            }
            auto &cell = row.cells.emplace_back();
            cell.column = column;
            cell.columnSpan = std::clamp(spanOf(child, u"colspan"), 1, mostColumns - column);
            // A row span of nothing reaches to the table's end.
            const int rows = spanOf(child, u"rowspan");
            cell.rowSpan = rows == 0 ? 100'000 : rows;
            readCell(child, properties, format, cell, open);
            open.freeFrom.resize(std::max(open.freeFrom.size(), static_cast<size_t>(column + cell.columnSpan)), 0);
            std::fill_n(open.freeFrom.begin() + column, cell.columnSpan, rowIndex + cell.rowSpan);
            column += cell.columnSpan;
        }
        if (!row.cells.empty())
            open.table.rows.push_back(std::move(row));
    }

    void readCell(const XmlNode &node, const Properties &properties, const HtmlFormat &format, ContentCell &cell,
                  OpenTable &open)
    {
        ++m_cells;
        ++open.cells;
        readChildren(node, formatOf(node, properties, format), cell.blocks);
        flush(cell.blocks);
        int sides = 0;
        for (const auto *side : {u"-top", u"-bottom", u"-left", u"-right"}) {
            const QString name = u"border"_s + QStringView(side);
            const auto line = properties.contains(name) ? properties.value(name) : properties.value(u"border"_s);
            const bool said = properties.contains(name) || properties.contains(u"border"_s);
            open.saysBorder = open.saysBorder || said;
            static const QRegularExpression nothing(u"^(none|0(px|pt)?(\\s|$))|hidden"_s);
            sides += said && !nothing.match(line).hasMatch() ? 1 : 0;
        }
        open.boxed += sides >= 2 ? 1 : 0;
    }

    HtmlRules m_rules;
    DocumentContent m_content;
    ParagraphText m_text;    ///< of the paragraph being put together
    HtmlFormat m_textFormat; ///< of the first text of the paragraph
    bool m_started = false;
    bool m_afterBlank = true;
    QString m_label;             ///< of the list item whose text comes next
    bool m_labelWritten = false; ///< the label is shown even when no text follows
    qint64 m_cells = 0;
    int m_tableDepth = 0;
    bool m_flattened = false;
};

} // namespace

QString htmlDeclaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression charset(u"charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_-]+)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return charset.match(QString::fromLatin1(bytes.left(4096))).captured(1);
}

Result<DocumentContent> readHtml(const QString &text)
{
    auto page = parseHtml(text);
    if (!page)
        return tl::unexpected(page.error());
    return HtmlBody(std::move(page->rules)).read(page->root);
}

} // namespace versta
