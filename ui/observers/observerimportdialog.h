#pragma once

#include "listimportdialog.h"

#include "core/observers/observerlist.h"

namespace versta {

/// A register of observers from a file before it is stored.
class ObserverImportDialog final : public ListImportDialog
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
    std::optional<int> recognise() override;
    void takeHeader(std::optional<int> row) override { m_layout.headerRow = row; }
    [[nodiscard]] std::vector<int> meanings() const override;
    void takeMeaning(int column, int meaning) override;
    std::optional<std::vector<Row>> read() override;

    std::vector<Observer> m_stored;
    std::vector<School> m_schools;
    ObserverListLayout m_layout;
    std::vector<ObserverListEntry> m_entries;
    QComboBox *m_register;
};

} // namespace versta
