#pragma once

#include <QStringList>
#include <QTableWidget>

#include <vector>

namespace versta {

struct Sheet;

/// A few different values of a column below its header, for who has to say what the column is.
/// \param column from 0
/// \param headerRow Excel's number; 0: the column has no header
[[nodiscard]] QString columnExamples(const Sheet &sheet, int column, int headerRow);

/// What stands in the columns of a list that is to be loaded: a row for each column of the file with its title, what it
/// is taken for, to be chosen, and examples.
class ImportColumns final : public QTableWidget
{
    Q_OBJECT

public:
    /// \param meanings what a column can be, as the user reads it
    explicit ImportColumns(QStringList meanings, QWidget *parent = nullptr);

    /// \param headerRow Excel's number; 0: the list has no headers
    /// \param chosen for each column the index of its meaning
    void setColumns(const Sheet &sheet, int headerRow, const std::vector<int> &chosen);

Q_SIGNALS:
    /// The user takes a column for something else. The combo box that says so is still at work: the columns are to be
    /// set anew later.
    void meaningChosen(int column, int meaning);

private:
    QStringList m_meanings;
};

} // namespace versta
