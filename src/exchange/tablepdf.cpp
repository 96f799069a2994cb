#include "tableexport.h"

#include "core/pagesetup.h"
#include "reports/pdfwriter.h"

namespace versta {

namespace {

ReportTable paperTable(const ExportTable &table)
{
    ReportTable paper;
    for (const ExportColumn &column : table.columns) {
        const bool isText = column.type == ExportColumn::Type::Text;
        paper.columns.push_back({column.header, 0, !isText, isText ? TextAlignment::Left : TextAlignment::Right});
    }
    for (const auto &row : table.rows) {
        ReportRow cells;
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            cells.cells << (at < row.size() ? exportCellText(row[at], table.columns[at]) : QString());
        paper.rows.push_back(std::move(cells));
    }
    return paper;
}

} // namespace

QByteArray tablePdf(const ExportTable &table)
{
    Report report;
    report.title = table.title;
    if (!table.note.isEmpty())
        report.body.emplace_back(ReportParagraph{ReportParagraph::Kind::Text, table.note, {}});
    report.body.emplace_back(paperTable(table));
    PageSetup setup;
    setup.orientation = PageSetup::Orientation::Landscape;
    setup.columnNumbers = false;
    return pdfDocument(report, setup);
}

} // namespace versta
