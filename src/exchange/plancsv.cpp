#include "plancsv.h"

#include "csvtext.h"

#include "reports/planreport.h"

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString rowOf(const QStringList &texts, std::size_t columns)
{
    QStringList cells;
    for (std::size_t c = 0; c < columns; ++c)
        cells << csvCell(texts.value(static_cast<qsizetype>(c)));
    return csvRow(cells);
}

QString csvOf(const ReportTable &table)
{
    QStringList headers;
    for (const auto &column : table.columns)
        headers << column.header;
    auto csv = rowOf(headers, table.columns.size());
    for (const auto &row : table.rows) {
        // The lines under a section's heading stand in its cell.
        const auto cells =
            row.kind == ReportRow::Kind::Section ? QStringList((row.cells + row.lines).join(u'\n')) : row.cells;
        csv += rowOf(cells, table.columns.size());
    }
    return csv;
}

} // namespace

QByteArray planCsv(const Plan &plan)
{
    QString csv(QChar::ByteOrderMark);
    for (const auto &block : planReport(plan).body) {
        if (const auto *table = std::get_if<ReportTable>(&block))
            csv += csvOf(*table);
    }
    return csv.toUtf8();
}

} // namespace versta
