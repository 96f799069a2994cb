#pragma once

#include "core/listrowstate.h"
#include "core/results/sheet.h"

#include <QDialog>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace versta {

class ImportColumns;

/// A list from a workbook before it is stored in a register: the sheet, what each column is about, which can be
/// changed, and what becomes of each row. What the list is about says who derives from it.
class ListImportDialog : public QDialog
{
    Q_OBJECT

public:
    ~ListImportDialog() override;

protected:
    /// What the dialog says of the things in the list.
    struct Words
    {
        QString sheet;                  ///< «&Лист:»
        QString thing;                  ///< heading of their names, «Школа»
        QString second;                 ///< heading of what stands beside the name, «Логин»
        QString added;                  ///< of a new one, «новая»
        QString addedDrawing;           ///< name of the icon of a new one
        QString unusable;               ///< what to do when no column holds what is needed
        std::array<QString, 3> counted; ///< «школу», «школы», «школ»
    };
    /// A row of the list and what becomes of it.
    struct Row
    {
        int number = 0; ///< Excel's number
        ListRowState state = ListRowState::New;
        QString name;
        QString second;
        QString words; ///< changes and reasons
    };

    /// \param sheets at least one that is not empty
    /// \param meanings what a column can be about
    ListImportDialog(Words words, std::vector<Sheet> sheets, const QStringList &meanings, QWidget *parent);

    /// Puts a choice of the list's own behind those of sheet and header.
    void addChoice(const QString &caption, QWidget *choice);
    /// Shows this sheet; the last thing in the constructor of who derives from the dialog.
    void start(std::size_t sheet);
    [[nodiscard]] const Sheet &sheet() const { return m_sheets[m_sheet]; }
    /// The meanings of columns have changed.
    void readMeanings();
    /// The rows are read otherwise.
    void readRows();

private:
    /// Finds out what the columns of sheet() are about. Returns Excel's number of the row with the headers.
    virtual std::optional<int> recognise() = 0;
    virtual void takeHeader(std::optional<int> row) = 0;
    /// Of the columns of sheet(), indices into the meanings of the constructor.
    [[nodiscard]] virtual std::vector<int> meanings() const = 0;
    virtual void takeMeaning(int column, int meaning) = 0;
    /// Reads sheet() and compares it with the register; nullopt when no column holds what is needed.
    virtual std::optional<std::vector<Row>> read() = 0;

    void layOut();
    [[nodiscard]] QWidget *sourceBox();
    [[nodiscard]] QWidget *resultBox();
    void chooseSheet(int index);
    void chooseHeader(int row);
    void fillColumns();
    void fillResult();
    [[nodiscard]] QString stateName(ListRowState state) const;
    [[nodiscard]] QString drawingOf(ListRowState state) const;

    Words m_words;
    std::vector<Sheet> m_sheets;
    std::size_t m_sheet = 0;
    std::optional<int> m_headerRow;
    std::vector<Row> m_rows;
    QHBoxLayout *m_choices;
    QComboBox *m_sheetChoice;
    QSpinBox *m_header;
    ImportColumns *m_columns;
    QComboBox *m_shown;
    QTreeWidget *m_result;
    QLabel *m_summary;
    QPushButton *m_accept;
};

} // namespace versta
