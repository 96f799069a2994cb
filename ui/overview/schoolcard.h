#pragma once

#include "core/analysis/signreview.h"
#include "core/school.h"
#include "document/planqueries.h"
#include "document/recheckqueries.h"
#include "document/schoolplanqueries.h"
#include "results/charts/chartchoices.h"

#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QLabel;
class QTextBrowser;

namespace versta {

class Dialogs;
class SchoolSignsPane;

/// One school: what its signs say on the left, its charts on the right, of a work or over all of them.
class SchoolCard final : public QWidget
{
    Q_OBJECT

public:
    /// \param back leads to where the card was opened
    /// \param actions what can be done with the school
    SchoolCard(QAction &back, const QList<QAction *> &actions, Dialogs &dialogs, QWidget *parent = nullptr);

    /// \param source with input and report
    /// \param paper the work whose charts are shown first; nullopt: all works and years
    void show(const ChartSource &source, const SchoolLogin &school, const std::optional<PaperKey> &paper);
    /// The same school and work out of other data. False when the school is not there any more.
    bool update(const ChartSource &source);
    /// Who the school is, out of the register; an invalid id: nothing is known but the name.
    void showHead(const School &school);
    /// What plans hold for the school, and the plans that it has sent itself.
    void showMeasures(const std::vector<SchoolActivity> &measures, const std::vector<SchoolPlanEntry> &plans);
    /// The re-checks of its works.
    void showRechecks(const std::vector<RecheckOverview> &rechecks);
    /// What people said of signs, of whatever schools.
    void showReviews(std::vector<ReviewEntry> entries);
    [[nodiscard]] const SchoolLogin &school() const { return m_school; }
    [[nodiscard]] std::optional<PaperKey> paper() const;
    [[nodiscard]] ChartPanel &charts() const { return *m_charts; }
    [[nodiscard]] SchoolSignsPane &signsPane() const { return *m_pane; }

Q_SIGNALS:
    /// A part of a chart leads to another school or work.
    void followed(const versta::ChartTarget &target);
    void methodWanted(const QString &heading);
    /// An activity of a plan was chosen: show it in the plan.
    void activityWanted(versta::PlanId plan, versta::ActivityId activity);
    /// A re-check was chosen: show it.
    void recheckWanted(versta::RecheckId recheck);

private:
    void offerPapers(const std::optional<PaperKey> &paper);
    void showSigns();
    void offerCharts();

    ChartSource m_source;
    SchoolLogin m_school;
    std::vector<PaperKey> m_papers; ///< by the entries of the choice behind the first one
    QLabel *m_head;
    QComboBox *m_paper;
    SchoolSignsPane *m_pane;
    QTextBrowser *m_measures;
    QTextBrowser *m_rechecks;
    ChartPanel *m_charts;
};

} // namespace versta
