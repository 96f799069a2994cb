#pragma once

#include "core/id.h"
#include "core/results/exampaper.h"
#include "document/resultqueries.h"

#include <QDialog>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace versta {

class Document;
class ValueTableView;

/// The mark scales of the works that are loaded, each with where it is from, and correcting them. Marks that a workbook
/// has are never computed anew: a scale serves what has none.
class ScalesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param document outlives the dialog
    /// \param set whose scale is shown first; may be invalid
    ScalesDialog(Document &document, ResultSetId set, QWidget *parent = nullptr);

    /// Chooses a work, as the user would in the list.
    void choose(ResultSetId set);
    /// Puts a scale into the fields below the list.
    void enter(const MarkScale &scale);
    /// Stores what the fields say as the scale of the chosen work: one step of undo.
    void storeEntered();
    /// Leaves the chosen work without a scale.
    void removeScale();
    /// Takes the scale that ships with the program into the fields; only where there is one.
    void takeBuiltIn();

private:
    void layOut();
    void reload();
    void showChosen();
    void updateButtons();
    [[nodiscard]] const ResultSetHead *chosen() const;
    [[nodiscard]] MarkScale entered() const;
    [[nodiscard]] bool isChanged() const;

    Document &m_document;
    std::vector<ResultSetHead> m_sets;
    ValueTableView *m_list;
    QLabel *m_work;
    std::vector<QSpinBox *> m_lowest; ///< for 3, 4 and 5; the minimum stands for nothing
    QLineEdit *m_source;
    QPushButton *m_builtIn;
    QPushButton *m_remove;
    QPushButton *m_store;
};

} // namespace versta
