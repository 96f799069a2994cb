#pragma once

#include "core/rechecks/recheck.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QTableView;

namespace versta {

class Document;
class RecheckWorkModel;

/// The works of a re-check, paper by paper, with cells for what the experts gave. Enter goes to the same cell of the
/// next work, Tab to the next cell; a block of cells is pasted from a spreadsheet.
class RecheckWorksPane final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the pane
    explicit RecheckWorksPane(Document &document, QWidget *parent = nullptr);

    /// Shows another re-check, or the same one as it is now.
    void show(const Recheck &recheck);
    [[nodiscard]] RecheckPaperId paper() const;
    [[nodiscard]] QTableView &table() const;
    [[nodiscard]] RecheckWorkModel &model() const { return *m_model; }
    /// Works of the selected rows, from the top.
    [[nodiscard]] std::vector<RecheckWork> selected() const;
    /// Works in sight.
    [[nodiscard]] const std::vector<RecheckWork> &shown() const;
    void paste();
    void copy();
    /// Stores what is being typed.
    void commit();

Q_SIGNALS:
    void selectionChanged();

private:
    class EntryTable;

    void offerSchools();
    void update();
    void fitColumns();

    Document &m_document;
    Recheck m_recheck;
    QComboBox *m_paper;
    QComboBox *m_school;
    QLabel *m_progress;
    EntryTable *m_table;
    RecheckWorkModel *m_model;
};

} // namespace versta
