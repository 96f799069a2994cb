#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace versta {

/// A column of an exported table.
struct ExportColumn
{
    enum class Type
    {
        Text,    ///< as it stands: «1.10» stays «1.10», «007» stays «007»
        Integer, ///< 1 234
        Number,  ///< with `decimals` places
        Percent, ///< 0–100, with `decimals` places
        Date     ///< QDate; shown as 01.09.2015
    };

    QString header;
    Type type = Type::Text;
    int decimals = 0;
    QStringList order = {}; ///< of a Text: its values, the least first, where they are a scale; empty: by alphabet
};

/// A table as a plain value: what any table of the window becomes outside.
struct ExportTable
{
    QString title; ///< above the table and on its sheet; may be empty
    QString note;  ///< a line under the title: what is filtered, where it comes from; may be empty
    std::vector<ExportColumn> columns;
    std::vector<std::vector<QVariant>> rows; ///< one value per column; an invalid one is an empty cell
};

/// The endings that exportTable() knows, with the dot, in the order they are offered: «.xlsx», «.csv», «.pdf».
[[nodiscard]] QStringList tableExportSuffixes();

/// Writes the table in the form that the ending names; readable by its owner alone. The file is replaced in one step or
/// not touched. XLSX: A4, as wide as the page, header repeated on paper and frozen on the screen, a filter over it,
/// numbers as numbers. CSV: UTF-8 with a byte order mark, semicolons, decimal comma. PDF: A4 across, title and note
/// above the table, its header on every page; needs a QGuiApplication.
/// Parse for an ending that is not known, Io when the file cannot be written.
[[nodiscard]] Result<> exportTable(const ExportTable &table, const QString &path);

/// The table as text with tabs, for the clipboard: with a header row, but a single cell stands alone.
[[nodiscard]] QString tableText(const ExportTable &table);
/// The table as HTML, so that it is pasted into Word as a table.
[[nodiscard]] QString tableHtml(const ExportTable &table);
/// The table as CSV, without title and note.
[[nodiscard]] QByteArray tableCsv(const ExportTable &table);
/// The table as a workbook of one sheet; empty when it could not be made.
[[nodiscard]] QByteArray tableXlsx(const ExportTable &table);
/// The table as a PDF document; empty when it could not be made.
[[nodiscard]] QByteArray tablePdf(const ExportTable &table);
/// What stands in a cell for a reader: decimal comma, day before month.
[[nodiscard]] QString exportCellText(const QVariant &value, const ExportColumn &column);

} // namespace versta
