#pragma once

#include "listimportdialog.h"

#include "core/schoollist.h"

namespace versta {

/// A list of schools from a workbook before it is stored.
class SchoolImportDialog final : public ListImportDialog
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
    std::optional<int> recognise() override;
    void takeHeader(std::optional<int> row) override { m_layout.headerRow = row; }
    [[nodiscard]] std::vector<int> meanings() const override;
    void takeMeaning(int column, int meaning) override;
    std::optional<std::vector<Row>> read() override;

    std::vector<School> m_stored;
    SchoolListLayout m_layout;
    std::vector<SchoolListEntry> m_entries;
};

} // namespace versta
