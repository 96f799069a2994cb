#pragma once

#include "core/schoolfields.h"

#include <QTableView>

#include <vector>

namespace versta {

class SchoolFilterModel;
class SchoolModel;

/// The register as a table: sorted by a click on a header, a cell edited with F2, columns chosen, moved and remembered.
class SchoolTable final : public QTableView
{
    Q_OBJECT

public:
    SchoolTable(SchoolModel &schools, SchoolFilterModel &filter, QWidget *parent);
    ~SchoolTable() override;

    /// The schools of the selected rows, from top to bottom.
    [[nodiscard]] std::vector<School> selectedSchools() const;
    /// The school of the current row; invalid when there is none.
    [[nodiscard]] SchoolId currentSchool() const;
    /// Makes a school the only selected one and shows it.
    void goTo(SchoolId school);
    /// All schools in sight, as they are sorted.
    [[nodiscard]] std::vector<School> shownSchools() const;
    /// The columns in sight, as they stand.
    [[nodiscard]] std::vector<SchoolField> shownFields() const;
    /// One entry per column, to show or hide it.
    [[nodiscard]] QList<QAction *> columnActions() const { return m_columnActions; }
    /// Stores what is being typed in a cell.
    void commitEditor();

Q_SIGNALS:
    void selectionMoved();

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void addColumnActions();
    void restoreColumns();
    void setStandardColumns();

    SchoolModel &m_schools;
    SchoolFilterModel &m_filter;
    QList<QAction *> m_columnActions;
};

} // namespace versta
