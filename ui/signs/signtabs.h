#pragma once

#include "core/analysis/signreview.h"
#include "exchange/signtables.h"
#include "results/valuetablemodel.h"

#include <QTabWidget>

#include <array>
#include <functional>

class QLabel;

namespace versta {

class Document;
class SignService;
class ValueTableView;

/// What of the signs is in sight.
struct SignFilter
{
    SignChoice choice; ///< without a school
    QString query;
    std::function<bool(SchoolLogin)> accepts; ///< empty: every school
};

/// The tables of signs, one in sight: schools by evidence, works of schools, signs one by one, reviews, years, what is
/// missing. A table is filled when it comes into sight.
class SignTabs final : public QTabWidget
{
    Q_OBJECT

public:
    enum class Tab
    {
        Schools,
        Works,
        Signs,
        Review,
        Years,
        Missing
    };

    /// \param document outlives the tabs, as does the service
    SignTabs(const Document &document, const SignService &signs, QWidget *parent = nullptr);

    /// Shows the report that the service has now.
    void show(const SignFilter &filter);
    [[nodiscard]] Tab tab() const { return Tab(currentIndex()); }
    [[nodiscard]] ValueTableView &table(Tab tab) const { return *m_tables[std::size_t(tab)].view; }
    [[nodiscard]] ValueTableView &currentTable() const { return table(tab()); }
    /// The school of the current row, invalid where rows are about no school.
    [[nodiscard]] SchoolLogin currentSchool() const;
    /// What the selected rows of the table of reviews are about; empty in every other table.
    [[nodiscard]] std::vector<SignReview> selectedReviews() const;
    /// Chooses a school in the table of schools and shows it; false when it is not in sight.
    bool goTo(SchoolLogin school);

Q_SIGNALS:
    void currentSchoolChanged();
    /// selectedReviews() are others.
    void selectedReviewsChanged();
    /// Enter or a double click on a school.
    void opened();

private:
    struct Table
    {
        ValueTableView *view = nullptr;
        bool filled = false; ///< has been shown once: order and widths are the user's
        bool stale = true;
        int all = 0; ///< rows without a filter
    };

    void addTable(const QString &title, const QString &name, const QString &spoken);
    void fillCurrent();
    [[nodiscard]] ValueTable valuesOf(Tab tab, int &all);
    [[nodiscard]] ValueTable schoolValues(const SignReport &report) const;
    [[nodiscard]] ValueTable workValues(const SignReport &report) const;
    [[nodiscard]] ValueTable signValues(const SignReport &report) const;
    [[nodiscard]] ValueTable reviewValues(const SignReport &report);
    [[nodiscard]] bool accepts(SchoolLogin school) const { return !m_filter.accepts || m_filter.accepts(school); }

    void updateCount();

    const Document &m_document;
    const SignService &m_signs;
    SignFilter m_filter;
    std::array<Table, 6> m_tables;
    std::vector<SignReview> m_reviews; // by the second part of a key
    QLabel *m_count;
};

} // namespace versta
