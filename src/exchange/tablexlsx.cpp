#include "tableexport.h"

#include <QDate>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cmath>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int A4 = 9; // Excel's number of the paper
constexpr double NarrowestColumn = 6;
constexpr double WidestColumn = 48;
constexpr double TooWideForPortrait = 95; // characters
constexpr double LineHeight = 15;         // points
constexpr double TallestRow = 400;
constexpr int LongestSheetName = 31;
constexpr qsizetype LongestCell = 32'767;

struct Formats
{
    lxw_format *title;
    lxw_format *note;
    lxw_format *header;
    std::vector<lxw_format *> columns;
};

QString numberFormat(const ExportColumn &column)
{
    const QString decimals = column.decimals > 0 ? u'.' + QString(column.decimals, u'0') : QString();
    switch (column.type) {
    case ExportColumn::Type::Integer:
        return u"#,##0"_s;
    case ExportColumn::Type::Number:
        return u"#,##0"_s + decimals;
    case ExportColumn::Type::Percent:
        return u"0"_s + decimals;
    case ExportColumn::Type::Date:
        return u"dd.mm.yyyy"_s;
    case ExportColumn::Type::Text:
        break;
    }
    return u"@"_s; // text stays text also when it is edited
}

Formats makeFormats(lxw_workbook *book, const ExportTable &table)
{
    Formats formats{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book), {}};
    format_set_bold(formats.title);
    format_set_font_size(formats.title, 14);
    format_set_font_color(formats.note, 0x606060);
    format_set_bold(formats.header);
    format_set_text_wrap(formats.header);
    format_set_align(formats.header, LXW_ALIGN_CENTER);
    format_set_align(formats.header, LXW_ALIGN_VERTICAL_CENTER);
    format_set_bg_color(formats.header, 0xE7E6E6);
    format_set_border(formats.header, LXW_BORDER_THIN);
    for (const ExportColumn &column : table.columns) {
        lxw_format *format = workbook_add_format(book);
        format_set_num_format(format, numberFormat(column).toUtf8().constData());
        format_set_border(format, LXW_BORDER_THIN);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        if (column.type == ExportColumn::Type::Text)
            format_set_text_wrap(format);
        formats.columns.push_back(format);
    }
    return formats;
}

bool isBlank(const QVariant &value, const ExportColumn &column)
{
    return column.type == ExportColumn::Type::Date ? !value.toDate().isValid() : value.toString().isEmpty();
}

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const QVariant &value, const ExportColumn &of,
               lxw_format *format)
{
    if (isBlank(value, of)) {
        worksheet_write_blank(sheet, row, column, format);
        return;
    }
    switch (of.type) {
    case ExportColumn::Type::Text:
        worksheet_write_string(sheet, row, column, value.toString().left(LongestCell).toUtf8().constData(), format);
        return;
    case ExportColumn::Type::Date: {
        const QDate date = value.toDate();
        lxw_datetime written{date.year(), date.month(), date.day(), 0, 0, 0};
        worksheet_write_datetime(sheet, row, column, &written, format);
        return;
    }
    default:
        worksheet_write_number(sheet, row, column, value.toDouble(), format);
    }
}

// What a column's texts need, in characters; most of them, not the longest one: the rest is wrapped.
double widthOf(const ExportTable &table, std::size_t column)
{
    const ExportColumn &of = table.columns[column];
    double longestWord = 0;
    for (const QString &word : of.header.split(u' '))
        longestWord = std::max(longestWord, double(word.size()) + 2);
    if (of.type == ExportColumn::Type::Date)
        return std::max(longestWord, 11.0);
    std::vector<qsizetype> lengths;
    for (const auto &row : table.rows)
        lengths.push_back(column < row.size() ? row[column].toString().size() : 0);
    std::ranges::sort(lengths);
    const double usual = lengths.empty() ? 0 : double(lengths[(lengths.size() - 1) * 9 / 10]) * 1.05 + 1.5;
    return std::clamp(std::max(longestWord, usual), NarrowestColumn, WidestColumn);
}

QByteArray sheetName(const QString &title)
{
    static const QRegularExpression refused(uR"([\[\]:*?/\\'])"_s);
    const QString name = QString(title).remove(refused).simplified().left(LongestSheetName).trimmed();
    return (name.isEmpty() ? u"Таблица"_s : name).toUtf8();
}

// The lines a text takes when it is wrapped between words, in a column of so many characters.
int linesOf(const QString &text, double width)
{
    const double room = std::max(1.0, width - 1.5);
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        double used = 0;
        ++lines;
        for (const QString &word : paragraph.split(u' ')) {
            const double needed = double(word.size()) * 1.1;
            if (used > 0 && used + 1 + needed > room) {
                ++lines;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + needed;
            // A word that is longer than a line is broken.
            lines += int(used / room - 1e-9);
            used = std::fmod(used, room);
        }
    }
    return lines;
}

// Spreadsheets fit a row to its text only when it is edited; a file must say how high its rows are.
void setHeight(lxw_worksheet *sheet, lxw_row_t row, const QStringList &texts, const std::vector<double> &widths)
{
    int lines = 1;
    for (qsizetype column = 0; column < texts.size(); ++column)
        lines = std::max(lines, linesOf(texts[column], widths[std::size_t(column)]));
    if (lines > 1)
        worksheet_set_row(sheet, row, std::min(lines * LineHeight, TallestRow), nullptr);
}

void setHeights(lxw_worksheet *sheet, const ExportTable &table, lxw_row_t header, const std::vector<double> &widths)
{
    QStringList headers;
    for (const ExportColumn &column : table.columns)
        headers << column.header;
    std::vector<double> forBold;
    for (const double width : widths)
        forBold.push_back(width * 0.85);
    setHeight(sheet, header, headers, forBold);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        QStringList texts;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            texts << (table.columns[column].type == ExportColumn::Type::Text && column < table.rows[at].size()
                          ? table.rows[at][column].toString()
                          : QString());
        setHeight(sheet, header + 1 + lxw_row_t(at), texts, widths);
    }
}

void layOutPage(lxw_worksheet *sheet, const ExportTable &table, lxw_row_t header)
{
    double width = 0;
    std::vector<double> widths;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        widths.push_back(widthOf(table, column));
        worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), widths.back(), nullptr);
        width += widths.back();
    }
    setHeights(sheet, table, header, widths);
    const auto last = lxw_col_t(table.columns.size() - 1);
    worksheet_set_paper(sheet, A4);
    if (width > TooWideForPortrait)
        worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.6, 0.4, 0.5, 0.6);
    worksheet_set_footer(sheet, "&CСтраница &P из &N");
    worksheet_repeat_rows(sheet, header, header);
    worksheet_freeze_panes(sheet, header + 1, 1);
    if (!table.rows.empty())
        worksheet_autofilter(sheet, header, 0, header + lxw_row_t(table.rows.size()), last);
}

void writeSheet(lxw_worksheet *sheet, const ExportTable &table, const Formats &formats)
{
    lxw_row_t row = 0;
    if (!table.title.isEmpty())
        worksheet_write_string(sheet, row++, 0, table.title.toUtf8().constData(), formats.title);
    if (!table.note.isEmpty())
        worksheet_write_string(sheet, row++, 0, table.note.toUtf8().constData(), formats.note);
    if (row > 0)
        ++row; // an empty row, so that a spreadsheet takes the table for a table
    const lxw_row_t header = row;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        worksheet_write_string(sheet, header, lxw_col_t(column), table.columns[column].header.toUtf8().constData(),
                               formats.header);
    for (const auto &cells : table.rows) {
        ++row;
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            writeCell(sheet, row, lxw_col_t(column), column < cells.size() ? cells[column] : QVariant(),
                      table.columns[column], formats.columns[column]);
    }
    layOutPage(sheet, table, header);
}

} // namespace

QByteArray tableXlsx(const ExportTable &table)
{
    if (table.columns.empty())
        return {};
    // The library writes files only; the folder is the user's own and goes at the end.
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"table.xlsx"_s);
    lxw_workbook *book = folder.isValid() ? workbook_new(QFile::encodeName(path).constData()) : nullptr;
    if (!book)
        return {};
    lxw_worksheet *sheet = workbook_add_worksheet(book, sheetName(table.title).constData());
    if (sheet)
        writeSheet(sheet, table, makeFormats(book, table));
    const lxw_error error = workbook_close(book); // gives the book back too
    QFile file(path);
    return sheet && error == LXW_NO_ERROR && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace versta
