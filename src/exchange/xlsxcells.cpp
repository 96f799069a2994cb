#include "xlsxcells.h"

#include "readererrors.h"

#include <QByteArrayMatcher>
#include <QDateTime>
#include <QIODevice>

#include <charconv>
#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1'048'576;
constexpr int mostSheetColumns = 16'384;

/// Column of a reference «AB12» from 0, or nothing.
std::optional<std::pair<int, int>> placeOf(std::string_view reference)
{
    int column = 0;
    int row = 0;
    size_t at = 0;
    const auto skipDollar = [&] {
        if (at < reference.size() && reference[at] == '$')
            ++at;
    };
    skipDollar();
    for (; at < reference.size() && column <= mostSheetColumns; ++at) {
        const int letter = reference[at] & ~0x20; // upper case
        if (letter < 'A' || letter > 'Z')
            break;
        column = column * 26 + (letter - 'A') + 1;
    }
    skipDollar();
    for (; at < reference.size() && reference[at] >= '0' && reference[at] <= '9' && row <= mostRows; ++at)
        row = row * 10 + (reference[at] - '0');
    if (at != reference.size() || column < 1 || column > mostSheetColumns || row < 1 || row > mostRows)
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

/// «A1:C3», «$A$1»; nothing for anything else.
std::optional<CellRange> rangeOf(std::string_view text)
{
    const auto colon = text.find(':');
    const auto first = placeOf(text.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : placeOf(text.substr(colon + 1));
    if (!first || !last)
        return std::nullopt;
    return CellRange{std::min(first->first, last->first), std::min(first->second, last->second),
                     std::max(first->first, last->first), std::max(first->second, last->second)};
}

/// A number as XML writes it, blanks around it.
std::optional<double> numberOf(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    text = text.substr(0, text.find_last_not_of(blanks) + 1);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = !text.empty() && read.ec == std::errc() && read.ptr == text.data() + text.size();
    return whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Goes through the part and hands its content on.
class SheetParser : public XmlReceiver
{
public:
    SheetParser(const XlsxContext &context, XlsxReceiver &receiver)
        : m_context(context)
        , m_receiver(receiver)
    {
    }

    bool begin(std::string_view name, const XmlAttributes &attributes) override
    {
        ++m_depth;
        switch (m_depth) {
        case 2:
            m_part = name == "sheetData" ? Part::Rows : name == "mergeCells" ? Part::Merges : Part::Other;
            m_part = name == "cols" ? Part::Widths : m_part;
            if (name == "sheetFormatPr")
                m_receiver.takeDefaultWidth(numberOf(attributes.value("defaultColWidth")).value_or(0));
            break;
        case 3:
            beginItem(attributes);
            break;
        case 4:
            m_inCell = m_part == Part::Rows && name == "c";
            if (m_inCell)
                beginCell(attributes);
            break;
        case 5:
            m_inValue = m_inCell && name == "v" && m_type != "inlineStr";
            m_inString = m_inCell && name == "is" && m_type == "inlineStr";
            break;
        default:
            if (m_inString)
                m_builder.begin(name, attributes);
        }
        return true;
    }

    bool end(std::string_view /*name*/) override
    {
        bool going = true;
        if (m_depth == 3 && m_part == Part::Rows)
            going = endRow();
        else if (m_depth == 4 && m_inCell)
            going = endCell();
        else if (m_depth == 5)
            m_inValue = m_inString = false;
        else if (m_depth > 5 && m_inString)
            m_builder.end();
        --m_depth;
        return going;
    }

    bool text(std::string_view piece) override
    {
        if (m_inValue && m_depth == 5)
            m_value.append(piece);
        else if (m_inString)
            m_builder.text(piece);
        if (m_value.size() > longestText || m_builder.length() > longestText)
            m_trouble = u"в одной ячейке больше миллиона знаков"_s;
        return m_trouble.isEmpty();
    }

    /// Why reading was stopped; empty when the receiver wants no more rows.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

private:
    static constexpr size_t longestText = 1'000'000;

    enum class Part
    {
        Other,
        Rows,
        Merges,
        Widths
    };

    /// A row, a merged block or the width of columns.
    void beginItem(const XmlAttributes &attributes)
    {
        if (m_part == Part::Rows) {
            const int number = attributes.number("r");
            // Rows and cells may come without their numbers: they follow the one before.
            m_row = number > 0 ? number - 1 : m_row + 1;
            m_column = -1;
            m_rowHidden = attributes.isOn("hidden");
        } else if (m_part == Part::Merges) {
            if (const auto range = rangeOf(attributes.value("ref")))
                m_receiver.takeMerge(*range);
        } else if (m_part == Part::Widths) {
            const int first = attributes.number("min") - 1;
            const int last = attributes.number("max") - 1;
            const double width = numberOf(attributes.value("width")).value_or(0);
            if (first >= 0 && last >= first && last < mostSheetColumns && width > 0 && width < 256)
                m_receiver.takeWidth(first, last, width);
        }
    }

    bool endRow()
    {
        if (m_rowHidden)
            m_receiver.endHiddenRow(m_row);
        return m_receiver.endRow(m_row);
    }

    void beginCell(const XmlAttributes &attributes)
    {
        const auto place = placeOf(attributes.value("r"));
        m_column = place ? place->second : m_column + 1;
        m_style = attributes.number("s");
        m_type.assign(attributes.value("t"));
        m_value.clear();
    }

    bool endCell()
    {
        m_inCell = false;
        XlsxCell cell{m_row, m_column, {}, {}, {}, &m_context.styles.cell(m_style)};
        if (m_type == "inlineStr") {
            auto string = m_builder.take();
            cell.text = std::move(string.text);
            cell.bold = string.bold;
        } else if (!m_value.empty()) {
            setValue(cell);
        }
        m_trouble = m_receiver.countCell();
        const bool empty = !cell.number && QStringView(cell.text).trimmed().isEmpty();
        if (m_trouble.isEmpty() && !empty && m_row < mostRows && m_column < mostSheetColumns)
            m_trouble = m_receiver.takeCell(std::move(cell));
        return m_trouble.isEmpty();
    }

    void setValue(XlsxCell &cell) const
    {
        if (m_type == "s") {
            const auto index = numberOf(m_value);
            if (index && *index >= 0 && *index < static_cast<double>(m_context.strings.size())) {
                const auto &string = m_context.strings[static_cast<size_t>(*index)];
                cell.text = string.text;
                cell.bold = string.bold;
            }
        } else if (m_type == "b") {
            cell.text = numberOf(m_value) == 1.0 ? u"ИСТИНА"_s : u"ЛОЖЬ"_s;
        } else if (m_type == "d") {
            cell.text = shownDate(QString::fromStdString(m_value), cell.style->format);
        } else if (m_type == "str" || m_type == "e") {
            cell.text = tidyXlsxText(QString::fromStdString(m_value));
        } else {
            setNumber(cell);
        }
    }

    void setNumber(XlsxCell &cell) const
    {
        const auto number = numberOf(m_value);
        if (!number)
            cell.text = QString::fromStdString(m_value);
        else if (cell.style->format.isDate())
            cell.text = cell.style->format.shown(*number, m_context.date1904);
        else
            cell.number = number;
    }

    /// A date written as text by ISO 8601.
    static QString shownDate(const QString &value, const SpreadsheetFormat &format)
    {
        const auto moment = QDateTime::fromString(value.trimmed(), Qt::ISODate);
        if (!moment.isValid())
            return value;
        const auto serial = static_cast<double>(QDate(1899, 12, 30).daysTo(moment.date())) +
                            moment.time().msecsSinceStartOfDay() / 86'400'000.0;
        return (format.isDate() ? format : SpreadsheetFormat::builtIn(14)).shown(serial, false);
    }

    const XlsxContext &m_context;
    XlsxReceiver &m_receiver;
    XlsxStringBuilder m_builder;
    std::string m_value; ///< of the cell, as written
    std::string m_type;  ///< of the cell
    QString m_trouble;
    Part m_part = Part::Other;
    int m_depth = 0;
    int m_row = -1;
    int m_column = -1;
    int m_style = 0;
    bool m_rowHidden = false;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inString = false;
};

/// Finds the merged blocks in what is left of a part without parsing it: they stand behind the rows.
void findMerges(QByteArray bytes, QIODevice &device, XlsxReceiver &receiver)
{
    constexpr qint64 pieceBytes = 256 * 1024;
    constexpr qsizetype longestTag = 4096;
    static const QByteArrayMatcher tag("mergeCell ");
    while (!bytes.isEmpty()) {
        qsizetype at = tag.indexIn(bytes);
        for (qsizetype close = 0; at >= 0 && (close = bytes.indexOf('>', at)) >= 0; at = tag.indexIn(bytes, close)) {
            const auto ref = bytes.indexOf("ref=", at);
            // In a text the sign «<» is written otherwise, so only a tag has it before its name.
            const bool isTag = at > 0 && (bytes[at - 1] == '<' || bytes[at - 1] == ':');
            if (!isTag || ref < 0 || ref + 5 >= close)
                continue;
            const auto last = bytes.indexOf(bytes[ref + 4], ref + 5);
            const auto value = bytes.mid(ref + 5, std::max(ref + 5, last) - ref - 5).toStdString();
            if (const auto range = rangeOf(value))
                receiver.takeMerge(*range);
        }
        const auto kept = at > 0 && bytes.size() - at < longestTag ? bytes.size() - at + 1 : tag.pattern().size();
        const auto piece = device.read(pieceBytes);
        bytes = piece.isEmpty() ? QByteArray() : bytes.right(kept) + piece;
    }
}

} // namespace

std::optional<CellRange> CellRange::fromText(QStringView text)
{
    return rangeOf(text.toLatin1().toStdString());
}

Result<> readXlsxSheet(QIODevice &device, const XlsxContext &context, const QString &name, const QString &part,
                       XlsxReceiver &receiver)
{
    SheetParser parser(context, receiver);
    const auto end = readXml(device, parser);
    if (!parser.trouble().isEmpty())
        return tooBigFile(parser.trouble());
    if (!end.error.isEmpty())
        return damagedFile(u"лист «%1» не разбирается (строка %2)"_s.arg(name).arg(end.line), part + u": " + end.error);
    if (end.stopped)
        findMerges(end.unread, device, receiver);
    return {};
}

} // namespace versta
