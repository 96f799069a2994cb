#pragma once

#include "workpage.h"

#include "core/charts/signoverview.h"
#include "core/id.h"
#include "core/rechecks/recheck.h"
#include "results/charts/chartchoices.h"

class QLabel;
class QStackedWidget;
class QTableView;

namespace versta {

class Dialogs;
class Document;
class EmptyPage;
class OverviewCards;
class OverviewFilterBar;
class OverviewModel;
class SchoolCard;
class SignService;

/// The municipality at a glance: figures of a year, schools against works with their signs, and one step further the
/// card of a school.
class OverviewPage final : public WorkPage
{
    Q_OBJECT

public:
    /// \param document outlives the page, as do the service and the dialogs
    OverviewPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent = nullptr);

    [[nodiscard]] const Overview &overview() const;
    [[nodiscard]] QTableView &view() const { return *m_view; }
    [[nodiscard]] OverviewFilterBar &filterBar() const { return *m_filter; }
    [[nodiscard]] SchoolCard &card() const { return *m_card; }
    [[nodiscard]] bool isCardShown() const;
    /// The card of a school; nothing happens when nothing is known of it.
    void showSchool(const SchoolLogin &school, const std::optional<PaperKey> &paper = {});
    /// Back to the matrix.
    void goBack();

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString drawing() const override;
    [[nodiscard]] QString menuTitle() const override;
    [[nodiscard]] QList<QAction *> pageActions() const override { return m_pageActions; }
    [[nodiscard]] QList<QAction *> editActions() const override { return {m_copy}; }
    [[nodiscard]] QList<QAction *> viewActions() const override { return {m_back}; }
    [[nodiscard]] QList<QAction *> toolBarActions() const override { return {m_measure, m_writeReport, m_indicators}; }
    [[nodiscard]] QString exportText() const override;
    [[nodiscard]] bool canExport() const override;
    QString exportContents() override;
    bool commitEditor() override { return true; }
    bool takeFiles(const QStringList &) override { return false; }

Q_SIGNALS:
    void filesWanted();
    void methodWanted(const QString &heading);
    /// The results of a school are to be shown.
    void resultsRequested(versta::SchoolId school);
    /// An activity of a plan was chosen: show it in the plan.
    void activityWanted(versta::PlanId plan, versta::ActivityId activity);
    /// Something worth telling was done, or could not be.
    void reported(const QString &text);
    /// A measure is to be added to a plan for these schools, about these works.
    void measureRequested(const std::vector<versta::SchoolId> &schools, const QStringList &works);
    /// Works of these schools are to be checked again; of this paper, where one is in sight.
    void recheckRequested(const std::vector<versta::SchoolId> &schools, const std::optional<versta::PaperKey> &paper);
    /// A re-check of the school was chosen: show it.
    void recheckWanted(versta::RecheckId recheck);

private:
    void addActions();
    [[nodiscard]] QWidget *newMatrix();
    void hear();
    void refill();
    void fitColumns();
    void showState();
    void openCurrent();
    void openResults();
    void addMeasure();
    void assignRecheck();
    void writeCards();
    void writeReport();
    void showIndicators();
    void showWorkOn();
    void copy();
    void follow(const ChartTarget &target);
    void updateActions();
    [[nodiscard]] ChartSource source() const;
    /// The school of the card, or those selected in the matrix.
    [[nodiscard]] std::vector<SchoolLogin> chosenSchools() const;
    [[nodiscard]] std::vector<SchoolId> chosenIds() const;

    Document &m_document;
    SignService &m_signs;
    Dialogs &m_dialogs;
    OverviewModel *m_model;
    QStackedWidget *m_surface;
    EmptyPage *m_empty;
    QWidget *m_matrix = nullptr;
    QTableView *m_view = nullptr;
    OverviewCards *m_cards = nullptr;
    OverviewFilterBar *m_filter = nullptr;
    QLabel *m_state = nullptr;
    SchoolCard *m_card = nullptr;
    std::shared_ptr<const SignReport> m_shown; ///< what the matrix and the card were made of
    QAction *m_open = nullptr;
    QAction *m_results = nullptr;
    QAction *m_measure = nullptr;
    QAction *m_recheck = nullptr;
    QAction *m_writeCards = nullptr;
    QAction *m_writeReport = nullptr;
    QAction *m_indicators = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_back = nullptr;
    QList<QAction *> m_pageActions;
};

} // namespace versta
