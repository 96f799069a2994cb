#pragma once

#include "resultmatrixmodel.h"

#include <QWidget>

class QTableView;
class QTextBrowser;

namespace versta {

/// The matrix of what is loaded, and beside it what the current work has and lacks.
class ResultMatrixPane final : public QWidget
{
    Q_OBJECT

public:
    /// \param document outlives the pane
    ResultMatrixPane(const Document &document, QWidget *parent);

    /// Reads the matrix anew; the current cell stays.
    void reload();
    [[nodiscard]] bool isEmpty() const { return m_model->isEmpty(); }
    [[nodiscard]] const ResultMatrix &matrix() const { return m_model->matrix(); }
    [[nodiscard]] QTableView &view() const { return *m_view; }
    /// The work at the current cell, or nullptr.
    [[nodiscard]] const ResultSetHead *currentSet() const;
    /// The year of the list at the current cell, or 0.
    [[nodiscard]] int currentFederalYear() const;
    /// Makes the cell of a set the current one.
    void goTo(ResultSetId set);
    /// What is said of the current cell, as plain text.
    [[nodiscard]] QString description() const;

Q_SIGNALS:
    void currentChanged();
    /// Enter or a double click.
    void opened();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void describe();

    const Document &m_document;
    ResultMatrixModel *m_model;
    QTableView *m_view;
    QTextBrowser *m_description;
};

} // namespace versta
