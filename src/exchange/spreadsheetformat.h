#pragma once

#include <QString>

namespace versta {

/// A number format of a workbook («dd.mm.yyyy», «#,##0.00»), applied as Excel does, with three deliberate
/// differences that suit plans: years always have four digits, dates in figures are always dd.MM.yyyy (a date such
/// as 03.01.2023 must not depend on the order the format names), and the decimal sign is a dot unless the format
/// shows an amount (digit groups, per cent): 1.1 in the number column is an activity, not a sum.
class SpreadsheetFormat
{
public:
    /// `code` is the format's text; empty means General.
    explicit SpreadsheetFormat(QString code = {});

    /// Format of a built-in number (below 164) in the Russian Excel; General for unknown ones.
    [[nodiscard]] static SpreadsheetFormat builtIn(int id);

    [[nodiscard]] bool isDate() const { return m_date; }
    /// The number is shown as a hundred times itself with «%».
    [[nodiscard]] bool isPercent() const { return m_percent; }
    /// What the cell shows. `date1904`: the workbook counts days from 1904, as Excel for Mac once did.
    [[nodiscard]] QString shown(double value, bool date1904) const;

private:
    [[nodiscard]] QString shownDate(const QString &section, double value, bool date1904) const;

    QString m_code;
    bool m_date = false;
    bool m_percent = false;
};

} // namespace versta
