#include "plancsv.h"

#include "reports/planreport.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString csvRow(const QStringList &texts, std::size_t columns)
{
    QStringList cells;
    for (std::size_t c = 0; c < columns; ++c)
        cells << csvCell(texts.value(static_cast<qsizetype>(c)));
    return cells.join(u';') + u"\r\n"_s;
}

QString tableCsv(const ReportTable &table)
{
    QStringList headers;
    for (const auto &column : table.columns)
        headers << column.header;
    auto csv = csvRow(headers, table.columns.size());
    for (const auto &row : table.rows) {
        // The lines under a section's heading stand in its cell.
        const auto cells =
            row.kind == ReportRow::Kind::Section ? QStringList((row.cells + row.lines).join(u'\n')) : row.cells;
        csv += csvRow(cells, table.columns.size());
    }
    return csv;
}

} // namespace

QByteArray planCsv(const Plan &plan)
{
    QString csv(QChar::ByteOrderMark);
    for (const auto &block : planReport(plan).body) {
        if (const auto *table = std::get_if<ReportTable>(&block))
            csv += tableCsv(*table);
    }
    return csv.toUtf8();
}

} // namespace versta
