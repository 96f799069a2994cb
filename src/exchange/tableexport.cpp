#include "tableexport.h"

#include "csvtext.h"
#include "exportforms.h"

#include <QDate>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Numbers and dates are the program's own text, nothing of them can be a formula.
QString csvCellOf(const QVariant &value, const ExportColumn &column)
{
    const QString text = exportCellText(value, column);
    return column.type == ExportColumn::Type::Text && !text.isEmpty() ? csvCell(text) : text;
}

const QVariant &valueAt(const std::vector<QVariant> &row, std::size_t column)
{
    static const QVariant nothing;
    return column < row.size() ? row[column] : nothing;
}

// A cell with a tab or a line break is quoted, as spreadsheets have it.
QString tabbedCell(const QString &text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'"'))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

const std::vector<ExportForm<ExportTable>> &forms()
{
    static const std::vector<ExportForm<ExportTable>> all{
        {u".xlsx"_s, tableXlsx}, {u".csv"_s, tableCsv}, {u".pdf"_s, tablePdf}};
    return all;
}

} // namespace

QString exportCellText(const QVariant &value, const ExportColumn &column)
{
    if (!value.isValid() || value.isNull())
        return {};
    switch (column.type) {
    case ExportColumn::Type::Integer:
        return QString::number(value.toLongLong());
    case ExportColumn::Type::Number:
    case ExportColumn::Type::Percent:
        return QString::number(value.toDouble(), 'f', column.decimals).replace(u'.', u',');
    case ExportColumn::Type::Date:
        return value.toDate().toString(u"dd.MM.yyyy"_s);
    case ExportColumn::Type::Text:
        break;
    }
    return value.toString();
}

QStringList tableExportSuffixes()
{
    return suffixesOf(forms());
}

QByteArray tableCsv(const ExportTable &table)
{
    QStringList headers;
    for (const ExportColumn &column : table.columns)
        headers << csvCell(column.header);
    QString csv = QChar(QChar::ByteOrderMark) + csvRow(headers);
    for (const auto &row : table.rows) {
        QStringList cells;
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            cells << csvCellOf(valueAt(row, at), table.columns[at]);
        csv += csvRow(cells);
    }
    return csv.toUtf8();
}

QString tableText(const ExportTable &table)
{
    if (table.columns.size() == 1 && table.rows.size() == 1)
        return exportCellText(valueAt(table.rows.front(), 0), table.columns.front());
    QStringList headers;
    for (const ExportColumn &column : table.columns)
        headers << tabbedCell(column.header);
    QString text = headers.join(u'\t') + u'\n';
    for (const auto &row : table.rows) {
        QStringList cells;
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            cells << tabbedCell(exportCellText(valueAt(row, at), table.columns[at]));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

QString tableHtml(const ExportTable &table)
{
    QString html = u"<table border=\"1\" cellspacing=\"0\"><tr>"_s;
    for (const ExportColumn &column : table.columns)
        html += u"<th>"_s + column.header.toHtmlEscaped() + u"</th>"_s;
    html += u"</tr>"_s;
    for (const auto &row : table.rows) {
        html += u"<tr>"_s;
        for (std::size_t at = 0; at < table.columns.size(); ++at)
            html += u"<td>"_s + exportCellText(valueAt(row, at), table.columns[at]).toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

Result<> exportTable(const ExportTable &table, const QString &path)
{
    return exportInForm(table, path, forms(), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace versta
