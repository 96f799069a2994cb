#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace versta {

/// One cell of a sheet: what stands in it, without looks. Dates, truth values and errors are text as they are shown.
class SheetCell
{
public:
    SheetCell() = default;
    explicit SheetCell(QString text)
        : m_text(std::move(text))
    {
    }
    explicit SheetCell(double number)
        : m_number(number)
        , m_isNumber(true)
    {
    }

    /// The file says that the cell is a number. Files made by hand also have numbers as text: see number().
    [[nodiscard]] bool isNumber() const { return m_isNumber; }
    /// The text; a number is written with a dot and no more digits than it needs: «31», «9.68».
    [[nodiscard]] QString text() const;
    /// The number, also one written as text: «17,0», « 2 », «1 386 000», «14,34 %» (then 14.34). nullopt for all else.
    [[nodiscard]] std::optional<double> number() const;
    /// number() when it has no fraction and fits.
    [[nodiscard]] std::optional<int> integer() const;
    /// Nothing or blanks.
    [[nodiscard]] bool isEmpty() const { return !m_isNumber && QStringView(m_text).trimmed().isEmpty(); }

private:
    QString m_text;
    double m_number = 0;
    bool m_isNumber = false;
};

/// A row that has something in it. Only written cells are kept, so a sheet costs what it holds, not what it spans.
class SheetRow
{
public:
    struct Place
    {
        int column = 0; ///< from 0
        SheetCell cell;
    };

    explicit SheetRow(int number)
        : m_number(number)
    {
    }

    /// Excel's number of the row, from 1.
    [[nodiscard]] int number() const { return m_number; }
    /// The written cells by rising column.
    [[nodiscard]] const std::vector<Place> &places() const { return m_places; }
    /// The cell at a column from 0; an empty one when nothing is written there.
    [[nodiscard]] const SheetCell &at(int column) const;
    /// The first column from 0 with something in it; -1 for an empty row.
    [[nodiscard]] int firstColumn() const;
    /// Columns up to the last one with something in it.
    [[nodiscard]] int width() const { return m_places.empty() ? 0 : m_places.back().column + 1; }

    /// Empties the row for another number and keeps its memory.
    void restart(int number);
    /// Cells may come in any order; a second one at the same place replaces the first.
    void set(int column, SheetCell cell);

private:
    int m_number = 0;
    std::vector<Place> m_places;
};

/// A merged block: rows by Excel's numbers from 1, columns from 0, both ends inside. Its value stands top left.
struct SheetMerge
{
    int top = 1;
    int left = 0;
    int bottom = 1;
    int right = 0;
};

/// A sheet of a workbook, a CSV file or the table of a web page.
struct Sheet
{
    QString name;               ///< empty for files without sheets
    std::vector<SheetRow> rows; ///< by rising number; empty rows are left out
    std::vector<SheetMerge> merges;

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
    /// The row with Excel's number, or nullptr when it is empty.
    [[nodiscard]] const SheetRow *row(int number) const;
};

/// «C12» of a column from 0 and Excel's row number.
[[nodiscard]] QString cellName(int column, int row);
/// The number that a text means: decimal comma or dot, blanks between digits, «%» at the end. nullopt for all else.
[[nodiscard]] std::optional<double> numberIn(QStringView text);

} // namespace versta
