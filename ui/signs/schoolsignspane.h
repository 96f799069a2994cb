#pragma once

#include "core/analysis/signreview.h"
#include "exchange/signtables.h"

#include <QWidget>

class QAction;
class QLabel;
class QTabWidget;
class QTextBrowser;

namespace versta {

class ValueTableView;

/// All that the signs say of one school: its conclusion in sentences, its plain indicators. Further views of the
/// school (charts) are further tabs.
class SchoolSignsPane final : public QWidget
{
    Q_OBJECT

public:
    /// \param actions what is offered as buttons beside the school's name
    explicit SchoolSignsPane(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// \param report nullptr: there is none
    /// \param choice with the school, invalid when none is chosen; SignChoice::flaggedOnly is not asked
    void show(const SignReport *report, const SignChoice &choice);
    /// What people said of signs, of whatever schools.
    void setReviews(std::vector<ReviewEntry> entries);
    [[nodiscard]] ValueTableView &indicators() const { return *m_indicators; }
    [[nodiscard]] QTabWidget &tabs() const { return *m_tabs; }

Q_SIGNALS:
    /// The method page is wanted, at a heading.
    void methodWanted(const QString &heading);

private:
    void follow(const QString &link);
    void fill(bool sameSchool);

    QLabel *m_name;
    QTabWidget *m_tabs;
    QTextBrowser *m_text;
    ValueTableView *m_indicators;
    const SignReport *m_report = nullptr; // as long as it is shown; show() comes before it goes
    SignChoice m_choice;
    std::vector<ReviewEntry> m_entries;
    bool m_everything = false;
};

} // namespace versta
