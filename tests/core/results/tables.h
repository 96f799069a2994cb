#pragma once

#include "core/results/workbookreading.h"

#include <QStringList>

namespace versta::test {

/// A sheet from lines «a | b | | 5»; an empty line is an empty row. Numbers are numbers unless they stand in quotes.
inline Sheet sheetOf(const QString &text, const QString &name = {})
{
    Sheet sheet;
    sheet.name = name;
    int number = 0;
    for (const auto &line : text.split(u'\n')) {
        SheetRow row(++number);
        int column = -1;
        for (const auto &part : line.split(u'|')) {
            ++column;
            auto cell = part.trimmed();
            bool ok = false;
            const double value = cell.toDouble(&ok);
            if (cell.isEmpty())
                continue;
            if (cell.startsWith(u'\'') && cell.endsWith(u'\''))
                cell = cell.mid(1, cell.size() - 2);
            row.set(column, ok ? SheetCell(value) : SheetCell(cell));
        }
        if (!row.places().empty())
            sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

/// The only sheet of a workbook, read.
inline SheetReading readingOf(const Sheet &sheet, const QString &path = {}, const MarkScales &scales = {})
{
    const auto workbook = readWorkbook({sheet}, {path, scales, {}});
    return workbook.sheets.empty() ? SheetReading() : workbook.sheets.front();
}

/// «3: X3=reason; 5: …» of refused rows.
inline QString outline(const std::vector<RowProblem> &problems)
{
    QStringList lines;
    for (const auto &problem : problems)
        lines << QString::number(problem.row) + u": " + (problem.cell.isEmpty() ? QString() : problem.cell + u' ') +
                     problem.reason;
    return lines.join(u"; ");
}

} // namespace versta::test
