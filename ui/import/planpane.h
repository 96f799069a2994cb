#pragma once

#include "importfile.h"
#include "readingmodel.h"

#include <QWidget>

#include <memory>

class QTimer;
class QTreeView;

namespace Ui {
class PlanPane;
}

namespace versta {

/// The plans of a document as they are understood, and what may be changed of the current one before it is stored.
class PlanPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PlanPane(QWidget *parent = nullptr);
    ~PlanPane() override;

    /// Shows the plans; the row that came from `current` becomes the current one if there is such a row.
    void setEntries(std::vector<ReadingModel::Entry> entries, std::optional<SourceRow> current);
    /// Makes what came from the row current; nothing happens where nothing did.
    void showRow(const SourceRow &row);
    void showActivity(std::size_t plan, std::size_t activity);
    void setTaken(std::size_t plan, bool taken);
    [[nodiscard]] std::optional<std::size_t> currentPlan() const;
    [[nodiscard]] QTreeView &view() const;
    [[nodiscard]] ReadingModel &model() const { return *m_model; }

Q_SIGNALS:
    /// Another row is current: the rows of the document it came from, none for a plan.
    void rowsMadeCurrent(const std::vector<versta::SourceRow> &rows);
    void takeRequested(std::size_t plan, bool take);
    void titleEdited(std::size_t plan, const QString &title);
    void kindEdited(std::size_t plan, versta::PlanKind kind);
    void periodEdited(std::size_t plan, const versta::PlanPeriod &period);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFields();
    void spanHeadings(const QModelIndex &parent);
    void fitColumns();
    void makeCurrent(const QModelIndex &index);

    std::unique_ptr<Ui::PlanPane> m_ui;
    ReadingModel *m_model;
    QTimer *m_relayout;                       ///< of the tree, once after its columns changed
    std::vector<PlanProperties> m_properties; ///< of the entries
    std::optional<std::size_t> m_fieldsPlan;  ///< the plan the fields show
};

} // namespace versta
