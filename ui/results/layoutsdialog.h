#pragma once

#include "core/id.h"

#include <QDialog>

#include <vector>

class QPushButton;
class QTreeWidget;

namespace versta {

class Document;

/// The tables whose columns a person has explained, and forgetting them.
class LayoutsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param document outlives the dialog
    explicit LayoutsDialog(Document &document, QWidget *parent = nullptr);

    [[nodiscard]] int count() const;
    /// Forgets the selected ones, in one step of undo.
    void forgetSelected();
    void selectAll();

private:
    void fill();
    void updateButtons();

    Document &m_document;
    std::vector<SheetMappingId> m_ids; ///< by row
    QTreeWidget *m_list;
    QPushButton *m_forget;
};

} // namespace versta
