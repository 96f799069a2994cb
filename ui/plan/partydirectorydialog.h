#pragma once

#include "document/planqueries.h"

#include <QDialog>

#include <memory>

class QTreeWidgetItem;

namespace Ui {
class PartyDirectoryDialog;
}

namespace versta {

class Document;

/// The directory of responsible parties: a view of the document like the table, each command is one gesture.
class PartyDirectoryDialog final : public QDialog
{
    Q_OBJECT

public:
    PartyDirectoryDialog(Document &document, QWidget *parent);
    ~PartyDirectoryDialog() override;

    /// Makes the party with this name or spelling current; one the directory does not know is looked for as typed.
    void showParty(const QString &name);

private:
    void update();
    void fillParties();
    void fillSuggestions();
    void updateButtons();
    void filter(const QString &query);
    void storeName(QTreeWidgetItem *item);
    void merge();
    void mergeSuggested();
    void separate();
    void remove();
    [[nodiscard]] std::vector<PartyId> chosenParties() const;

    Document &m_document;
    std::unique_ptr<Ui::PartyDirectoryDialog> m_ui;
    std::vector<PartyEntry> m_entries;
};

} // namespace versta
