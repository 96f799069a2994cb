#pragma once

#include "document/searchqueries.h"

#include <QDialog>

#include <optional>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace versta {

class Document;
class EmptyPage;
class SearchResultModel;

/// One line for words and what they find anywhere in the municipality. The focus stays in the line while the arrow keys
/// move through what was found; Enter or a click accepts the dialog with a thing.
class SearchDialog final : public QDialog
{
    Q_OBJECT

public:
    /// \param document outlives the dialog
    explicit SearchDialog(Document &document, QWidget *parent = nullptr);

    /// Makes the dialog ready to be shown, again too: what was typed last is found anew and selected.
    void begin();
    /// What was chosen; nothing when the dialog was not accepted.
    [[nodiscard]] const std::optional<SearchPlace> &chosen() const { return m_chosen; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void search();
    void showResults(const SearchBook &book, const SearchQuery &query);
    bool isTakenFromList(QKeyEvent &key);
    void moveBy(int step);
    void choose(const QModelIndex &row);
    void makeCurrent(const QModelIndex &row);

    DocumentSearch m_search;
    std::optional<SearchPlace> m_chosen;
    QLineEdit *m_query;
    QStackedWidget *m_surface;
    EmptyPage *m_hint;
    QListView *m_list;
    SearchResultModel *m_results;
    QLabel *m_count;
};

} // namespace versta
