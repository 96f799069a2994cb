#pragma once

#include "core/observers/observerlist.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace versta {

class ImportColumns;

/// A register from a file before it is stored: what each column is about, which can be changed, and what becomes of
/// each row.
class ObserverImportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param sheets at least one that is not empty
    /// \param stored the registers
    ObserverImportDialog(const QString &fileName, std::vector<Sheet> sheets, std::vector<Observer> stored,
                         std::vector<School> schools, QWidget *parent = nullptr);

    /// Who is to be stored.
    [[nodiscard]] std::vector<Observer> observers() const { return observersToStore(m_entries); }
    [[nodiscard]] const std::vector<ObserverListEntry> &entries() const { return m_entries; }
    /// Reads a column as something else, as the user would choose it.
    void setField(int column, std::optional<ObserverField> field);

private:
    void layOut();
    void chooseSheet(int index);
    void chooseHeader(int row);
    void fillColumns();
    void readAgain();
    [[nodiscard]] const Sheet &sheet() const { return m_sheets[m_sheet]; }

    std::vector<Sheet> m_sheets;
    std::vector<Observer> m_stored;
    std::vector<School> m_schools;
    std::size_t m_sheet = 0;
    ObserverListLayout m_layout;
    std::vector<ObserverListEntry> m_entries;
    QComboBox *m_sheetChoice;
    QSpinBox *m_header;
    QComboBox *m_register;
    ImportColumns *m_columns;
    QTreeWidget *m_result;
    QLabel *m_summary;
    QPushButton *m_accept;
};

} // namespace versta
