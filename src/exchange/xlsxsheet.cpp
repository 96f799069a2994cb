#include "xlsxsheet.h"

#include "paragraphtext.h"
#include "readererrors.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1'048'576;
constexpr int mostSheetColumns = 16'384;
constexpr qsizetype mostMerges = 200'000;

/// A width in characters of the usual font, as millimetres.
double widthOf(double characters)
{
    return (characters * 7 + 5) * 25.4 / 96;
}

/// Characters that XML cannot hold are written as «_x000D_».
QString unescaped(QString text)
{
    if (!text.contains(u"_x"))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    for (auto match = escape.match(text); match.hasMatch(); match = escape.match(text, match.capturedStart() + 1))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

QString tidyText(QString text)
{
    text = unescaped(std::move(text));
    return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar::SoftHyphen);
}

/// Steps over an element's content; `action` is called at each child and must leave the reader at its end.
template <class Action>
void eachChild(QXmlStreamReader &xml, const Action &action)
{
    while (xml.readNextStartElement())
        action(xml.name());
}

/// Content of a si or is element: plain or in runs; the reading aids of East Asian text are left out.
XlsxString readString(QXmlStreamReader &xml)
{
    XlsxString result;
    ParagraphText runs;
    bool inRuns = false;
    eachChild(xml, [&](QStringView name) {
        if (name == u"t") {
            runs.add(xml.readElementText(QXmlStreamReader::SkipChildElements), false);
        } else if (name == u"r") {
            inRuns = true;
            bool bold = false;
            eachChild(xml, [&](QStringView part) {
                if (part == u"t") {
                    runs.add(xml.readElementText(QXmlStreamReader::SkipChildElements), bold);
                } else if (part == u"rPr") {
                    eachChild(xml, [&](QStringView property) {
                        const auto value = xml.attributes().value(u"val"_s);
                        if (property == u"b")
                            bold = value != u"0" && value != u"false";
                        xml.skipCurrentElement();
                    });
                } else {
                    xml.skipCurrentElement();
                }
            });
        } else {
            xml.skipCurrentElement();
        }
    });
    result.text = tidyText(runs.text());
    if (inRuns)
        result.bold = runs.isBold();
    return result;
}

/// Column of a reference «AB12» from 0, or nothing.
std::optional<std::pair<int, int>> placeOf(QStringView reference)
{
    int column = 0;
    int row = 0;
    qsizetype at = 0;
    const auto skipDollar = [&] {
        if (at < reference.size() && reference[at] == u'$')
            ++at;
    };
    skipDollar();
    for (; at < reference.size() && column <= mostSheetColumns; ++at) {
        const auto letter = reference[at].toUpper();
        if (letter < u'A' || letter > u'Z')
            break;
        column = column * 26 + (letter.unicode() - u'A') + 1;
    }
    skipDollar();
    for (; at < reference.size() && reference[at].isDigit() && row <= mostRows; ++at)
        row = row * 10 + reference[at].digitValue();
    if (at != reference.size() || column < 1 || column > mostSheetColumns || row < 1 || row > mostRows)
        return std::nullopt;
    return std::pair(row - 1, column - 1);
}

} // namespace

std::optional<CellRange> CellRange::fromText(QStringView text)
{
    const auto colon = text.indexOf(u':');
    const auto first = placeOf(colon < 0 ? text : text.left(colon));
    const auto last = colon < 0 ? first : placeOf(text.mid(colon + 1));
    if (!first || !last)
        return std::nullopt;
    return CellRange{std::min(first->first, last->first), std::min(first->second, last->second),
                     std::max(first->first, last->first), std::max(first->second, last->second)};
}

Result<std::vector<XlsxString>> readSharedStrings(const QByteArray &bytes, const QString &part)
{
    QXmlStreamReader xml(bytes);
    std::vector<XlsxString> strings;
    if (xml.readNextStartElement()) {
        eachChild(xml, [&](QStringView name) {
            if (name == u"si")
                strings.push_back(readString(xml));
            else
                xml.skipCurrentElement();
        });
    }
    if (xml.hasError())
        return damagedFile(u"часть «%1» не разбирается (строка %2)"_s.arg(part).arg(xml.lineNumber()),
                           xml.errorString());
    return strings;
}

/// Walks through a sheet's part without keeping it.
class XlsxSheet::Parser
{
public:
    Parser(XlsxSheet &sheet, const QByteArray &bytes)
        : m_sheet(sheet)
        , m_xml(bytes)
    {
    }

    Result<> parse(const QString &part)
    {
        if (m_xml.readNextStartElement()) {
            eachChild(m_xml, [&](QStringView name) { readPart(name); });
        }
        if (!m_trouble.isEmpty())
            return tooBigFile(m_trouble);
        if (m_xml.hasError())
            return damagedFile(u"лист «%1» не разбирается (строка %2)"_s.arg(m_sheet.m_name).arg(m_xml.lineNumber()),
                               part + u": " + m_xml.errorString());
        return {};
    }

private:
    void readPart(QStringView name)
    {
        if (name == u"sheetData") {
            eachChild(m_xml, [&](QStringView) { readRow(); });
        } else if (name == u"mergeCells") {
            eachChild(m_xml, [&](QStringView) {
                const auto range = CellRange::fromText(m_xml.attributes().value(u"ref"_s));
                if (range && static_cast<qsizetype>(m_sheet.m_merges.size()) < mostMerges)
                    m_sheet.m_merges.push_back(*range);
                m_xml.skipCurrentElement();
            });
        } else if (name == u"cols") {
            eachChild(m_xml, [&](QStringView) { readWidth(); });
        } else {
            if (name == u"sheetFormatPr")
                m_sheet.m_defaultWidth = m_xml.attributes().value(u"defaultColWidth"_s).toDouble();
            m_xml.skipCurrentElement();
        }
    }

    void readWidth()
    {
        const auto attributes = m_xml.attributes();
        const int first = attributes.value(u"min"_s).toInt() - 1;
        const int last = attributes.value(u"max"_s).toInt() - 1;
        const double width = attributes.value(u"width"_s).toDouble();
        if (first >= 0 && last >= first && last < mostSheetColumns && width > 0 && width < 256) {
            m_sheet.m_widths[first] = widthOf(width);
            m_sheet.m_widths.try_emplace(last + 1, 0.0);
        }
        m_xml.skipCurrentElement();
    }

    void readRow()
    {
        const auto attributes = m_xml.attributes();
        const int number = attributes.value(u"r"_s).toInt();
        // Rows and cells may come without their numbers: they follow the one before.
        m_row = number > 0 ? number - 1 : m_row + 1;
        m_column = -1;
        const auto hidden = attributes.value(u"hidden"_s);
        eachChild(m_xml, [&](QStringView name) {
            if (name == u"c")
                readCell();
            else
                m_xml.skipCurrentElement();
        });
        if ((hidden == u"1" || hidden == u"true") && m_sheet.m_rows.contains(m_row))
            m_sheet.m_hiddenRows.insert(m_row + 1);
    }

    void readCell()
    {
        const auto attributes = m_xml.attributes();
        const auto place = placeOf(attributes.value(u"r"_s));
        m_column = place ? place->second : m_column + 1;
        const auto type = attributes.value(u"t"_s).toString();
        const auto &style = m_sheet.m_workbook.styles.cell(attributes.value(u"s"_s).toInt());
        QString value;
        XlsxString string;
        eachChild(m_xml, [&](QStringView name) {
            if (name == u"v")
                value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (name == u"is")
                string = readString(m_xml);
            else
                m_xml.skipCurrentElement();
        });
        if (type != u"inlineStr")
            string = shown(type, value, style);
        if (++m_sheet.m_workbook.cells > m_sheet.m_workbook.limits.cells)
            stop(u"в книге больше %1 ячеек"_s.arg(m_sheet.m_workbook.limits.cells));
        if (string.text.trimmed().isEmpty() || m_row >= mostRows || m_column >= mostSheetColumns)
            return;
        m_sheet.m_rows[m_row][m_column] = {string.text, string.bold.value_or(style.bold), style.alignment};
        if (static_cast<int>(m_sheet.m_rows.size()) > m_sheet.m_workbook.limits.rows)
            stop(u"на листе «%1» больше %2 заполненных строк, планы такими не бывают"_s.arg(m_sheet.m_name)
                     .arg(m_sheet.m_workbook.limits.rows));
    }

    XlsxString shown(const QString &type, const QString &value, const XlsxStyles::CellStyle &style) const
    {
        const auto &workbook = m_sheet.m_workbook;
        if (type == u"s") {
            bool ok = false;
            const auto index = value.trimmed().toUInt(&ok);
            return ok && index < workbook.strings.size() ? workbook.strings[index] : XlsxString();
        }
        if (type == u"b")
            return {value.trimmed() == u"1" ? u"ИСТИНА"_s : u"ЛОЖЬ"_s, {}};
        if (type == u"d") {
            const auto moment = QDateTime::fromString(value.trimmed(), Qt::ISODate);
            if (!moment.isValid())
                return {value, {}};
            const auto serial = static_cast<double>(QDate(1899, 12, 30).daysTo(moment.date())) +
                                moment.time().msecsSinceStartOfDay() / 86'400'000.0;
            const auto format = style.format.isDate() ? style.format : SpreadsheetFormat::builtIn(14);
            return {format.shown(serial, false), {}};
        }
        if (type == u"str" || type == u"e")
            return {tidyText(value), {}};
        bool ok = false;
        const double number = value.trimmed().toDouble(&ok);
        return {ok ? style.format.shown(number, workbook.date1904) : value, {}};
    }

    void stop(const QString &trouble)
    {
        m_trouble = trouble;
        m_xml.raiseError(trouble);
    }

    XlsxSheet &m_sheet;
    QXmlStreamReader m_xml;
    int m_row = -1;
    int m_column = -1;
    QString m_trouble;
};

Result<> XlsxSheet::read(const QByteArray &bytes, const QString &part)
{
    return Parser(*this, bytes).parse(part);
}

Result<ContentTable> XlsxSheet::table(std::optional<CellRange> titleRows) const
{
    ContentTable table;
    table.name = m_name;
    std::set<int> used;
    for (const auto &[index, row] : m_rows) {
        for (const auto &[column, cell] : row)
            used.insert(column);
    }
    const std::vector<int> columns(used.begin(), used.end());
    m_workbook.cells += static_cast<qint64>(columns.size()) * static_cast<qint64>(m_rows.size());
    if (m_workbook.cells > 2 * m_workbook.limits.cells)
        return tooBigFile(u"на листе «%1» ячейки разбросаны слишком широко"_s.arg(m_name));

    std::vector<int> rows;
    for (const auto &[index, source] : m_rows) {
        rows.push_back(index);
        auto &row = table.rows.emplace_back();
        row.sourceRow = index + 1;
        row.header = titleRows && titleRows->top <= index && index <= titleRows->bottom;
        for (size_t place = 0; place < columns.size(); ++place) {
            auto &cell = row.cells.emplace_back();
            cell.column = static_cast<int>(place);
            if (const auto found = source.find(columns[place]); found != source.end()) {
                ContentParagraph paragraph;
                paragraph.text = found->second.text;
                paragraph.bold = found->second.bold;
                paragraph.alignment = found->second.alignment;
                cell.blocks.emplace_back(std::move(paragraph));
            }
        }
    }
    table.columnCount = static_cast<int>(columns.size());
    for (const int column : columns) {
        const auto next = m_widths.upper_bound(column);
        const double width = next == m_widths.begin() ? 0 : std::prev(next)->second;
        table.widths.push_back(width > 0 ? width : widthOf(m_defaultWidth > 0 ? m_defaultWidth : 8.43));
    }
    placeMerges(table, rows, columns);
    return table;
}

void XlsxSheet::placeMerges(ContentTable &table, const std::vector<int> &rows, const std::vector<int> &columns) const
{
    const auto place = [](const std::vector<int> &used, int from, int to) {
        const auto first = std::ranges::lower_bound(used, from);
        const auto last = std::ranges::upper_bound(used, to);
        return std::pair(static_cast<size_t>(first - used.begin()), static_cast<size_t>(last - used.begin()));
    };
    std::vector<std::vector<bool>> covered(rows.size(), std::vector<bool>(columns.size(), false));
    // Ranges of a sound file do not overlap, so together they have no more places than the table.
    auto budget = static_cast<qint64>(rows.size() * columns.size()) * 2;
    for (const auto &merge : m_merges) {
        const auto [top, bottom] = place(rows, merge.top, merge.bottom);
        const auto [left, right] = place(columns, merge.left, merge.right);
        if (top >= bottom || left >= right || covered[top][left])
            continue;
        budget -= static_cast<qint64>((bottom - top) * (right - left));
        if (budget < 0)
            break;
        auto &anchor = table.rows[top].cells[left];
        anchor.columnSpan = static_cast<int>(right - left);
        anchor.rowSpan = static_cast<int>(bottom - top);
        for (auto row = top; row < bottom; ++row) {
            for (auto column = left; column < right; ++column)
                covered[row][column] = row != top || column != left;
        }
        // What a merged range hides belongs to no one.
        if (rows[top] != merge.top || columns[left] != merge.left)
            anchor.blocks.clear();
    }
    for (size_t row = 0; row < rows.size(); ++row) {
        std::erase_if(table.rows[row].cells,
                      [&](const ContentCell &cell) { return covered[row][static_cast<size_t>(cell.column)]; });
    }
}

} // namespace versta
