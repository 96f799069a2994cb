#pragma once

#include "core/schoollist.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace versta {

class ImportColumns;

/// A list of schools from a workbook before it is stored: what each column is about, which can be changed, and what
/// becomes of each row.
class SchoolImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param fileName for the title
    /// \param sheets at least one that is not empty
    /// \param stored the register
    SchoolImportDialog(const QString &fileName, std::vector<Sheet> sheets, std::vector<School> stored, QWidget *parent);

    /// What is to be stored.
    [[nodiscard]] std::vector<School> schools() const { return schoolsToStore(m_entries); }
    /// Every row of the list and what becomes of it.
    [[nodiscard]] const std::vector<SchoolListEntry> &entries() const { return m_entries; }
    [[nodiscard]] const SchoolListLayout &listLayout() const { return m_layout; }
    /// Reads a column as something else, as the user would choose it.
    void setRole(int column, const SchoolListRole &role);

private:
    void layOut();
    [[nodiscard]] QWidget *sourceBox();
    [[nodiscard]] QWidget *resultBox();
    void chooseSheet(int index);
    void chooseHeader(int row);
    void fillColumns();
    void readAgain();
    void fillResult();
    [[nodiscard]] const Sheet &sheet() const { return m_sheets[m_sheet]; }

    std::vector<Sheet> m_sheets;
    std::vector<School> m_stored;
    std::size_t m_sheet = 0;
    SchoolListLayout m_layout;
    std::vector<SchoolListEntry> m_entries;
    QComboBox *m_sheetChoice;
    QSpinBox *m_header;
    ImportColumns *m_columns;
    QComboBox *m_shown;
    QTreeWidget *m_result;
    QLabel *m_summary;
    QPushButton *m_accept;
};

} // namespace versta
