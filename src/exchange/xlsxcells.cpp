#include "xlsxcells.h"

#include "readererrors.h"

#include <QDateTime>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1'048'576;
constexpr int mostSheetColumns = 16'384;

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

/// Goes through the part and hands its content on.
class SheetParser
{
public:
    SheetParser(QIODevice &device, const XlsxContext &context, QString name, XlsxReceiver &receiver)
        : m_context(context)
        , m_name(std::move(name))
        , m_receiver(receiver)
        , m_xml(&device)
    {
    }

    Result<> parse(const QString &part)
    {
        if (m_xml.readNextStartElement())
            eachXmlChild(m_xml, [&](QStringView name) { readPart(name); });
        if (!m_trouble.isEmpty())
            return tooBigFile(m_trouble);
        if (m_xml.hasError())
            return damagedFile(u"лист «%1» не разбирается (строка %2)"_s.arg(m_name).arg(m_xml.lineNumber()),
                               part + u": " + m_xml.errorString());
        return {};
    }

private:
    void readPart(QStringView name)
    {
        if (name == u"sheetData") {
            eachXmlChild(m_xml, [&](QStringView) { readRow(); });
        } else if (name == u"mergeCells") {
            eachXmlChild(m_xml, [&](QStringView) {
                if (const auto range = CellRange::fromText(m_xml.attributes().value(u"ref"_s)))
                    m_receiver.takeMerge(*range);
                m_xml.skipCurrentElement();
            });
        } else if (name == u"cols") {
            eachXmlChild(m_xml, [&](QStringView) { readWidth(); });
        } else {
            if (name == u"sheetFormatPr")
                m_receiver.takeDefaultWidth(m_xml.attributes().value(u"defaultColWidth"_s).toDouble());
            m_xml.skipCurrentElement();
        }
    }

    void readWidth()
    {
        const auto attributes = m_xml.attributes();
        const int first = attributes.value(u"min"_s).toInt() - 1;
        const int last = attributes.value(u"max"_s).toInt() - 1;
        const double width = attributes.value(u"width"_s).toDouble();
        if (first >= 0 && last >= first && last < mostSheetColumns && width > 0 && width < 256)
            m_receiver.takeWidth(first, last, width);
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
        const bool isHidden = hidden == u"1" || hidden == u"true";
        eachXmlChild(m_xml, [&](QStringView name) {
            if (name == u"c")
                readCell();
            else
                m_xml.skipCurrentElement();
        });
        if (isHidden)
            m_receiver.endHiddenRow(m_row);
    }

    void readCell()
    {
        const auto attributes = m_xml.attributes();
        const auto place = placeOf(attributes.value(u"r"_s));
        m_column = place ? place->second : m_column + 1;
        XlsxCell cell{m_row, m_column, {}, {}, {}, &m_context.styles.cell(attributes.value(u"s"_s).toInt())};
        const auto type = attributes.value(u"t"_s);
        const bool inlined = type == u"inlineStr";
        eachXmlChild(m_xml, [&](QStringView name) {
            if (name == u"v" && !inlined) {
                setValue(cell, type, m_xml.readElementText(QXmlStreamReader::SkipChildElements));
            } else if (name == u"is" && inlined) {
                auto string = readXlsxString(m_xml);
                cell.text = std::move(string.text);
                cell.bold = string.bold;
            } else {
                m_xml.skipCurrentElement();
            }
        });
        stopIf(m_receiver.countCell());
        const bool empty = !cell.number && QStringView(cell.text).trimmed().isEmpty();
        if (!empty && m_row < mostRows && m_column < mostSheetColumns)
            stopIf(m_receiver.takeCell(std::move(cell)));
    }

    void setValue(XlsxCell &cell, QStringView type, const QString &value) const
    {
        if (type == u"s") {
            bool ok = false;
            const auto index = value.trimmed().toUInt(&ok);
            if (ok && index < m_context.strings.size()) {
                cell.text = m_context.strings[index].text;
                cell.bold = m_context.strings[index].bold;
            }
        } else if (type == u"b") {
            cell.text = value.trimmed() == u"1" ? u"ИСТИНА"_s : u"ЛОЖЬ"_s;
        } else if (type == u"d") {
            cell.text = shownDate(value, cell.style->format);
        } else if (type == u"str" || type == u"e") {
            cell.text = tidyXlsxText(value);
        } else {
            setNumber(cell, value);
        }
    }

    void setNumber(XlsxCell &cell, const QString &value) const
    {
        bool ok = false;
        const double number = value.trimmed().toDouble(&ok);
        if (!ok)
            cell.text = value;
        else if (cell.style->format.isDate())
            cell.text = cell.style->format.shown(number, m_context.date1904);
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

    void stopIf(const QString &trouble)
    {
        if (trouble.isEmpty())
            return;
        m_trouble = trouble;
        m_xml.raiseError(trouble);
    }

    const XlsxContext &m_context;
    QString m_name;
    XlsxReceiver &m_receiver;
    QXmlStreamReader m_xml;
    int m_row = -1;
    int m_column = -1;
    QString m_trouble;
};

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

Result<> readXlsxSheet(QIODevice &device, const XlsxContext &context, const QString &name, const QString &part,
                       XlsxReceiver &receiver)
{
    return SheetParser(device, context, name, receiver).parse(part);
}

} // namespace versta
