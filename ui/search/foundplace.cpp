#include "foundplace.h"

#include "dialogs.h"
#include "documentpage.h"

#include "control/controlpage.h"
#include "control/controlpane.h"
#include "document/document.h"
#include "document/planqueries.h"
#include "minutes/minutespage.h"
#include "observers/observerspage.h"
#include "observers/schedulepane.h"
#include "observers/scheduleview.h"
#include "plan/partydirectorydialog.h"
#include "plan/planlist.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "rechecks/recheckspage.h"
#include "results/valuetableview.h"
#include "schools/schoolspage.h"

#include <QTreeWidget>

#include <algorithm>

namespace versta {

namespace {

// One way to a place for each kind of thing.
class PlaceOpener
{
public:
    PlaceOpener(DocumentPage &page, Document &document, Dialogs &dialogs)
        : m_page(page)
        , m_document(document)
        , m_dialogs(dialogs)
    {
    }

    void operator()(const FoundPlan &found) const { openPlan(found.plan); }
    void operator()(const FoundSection &found) const
    {
        PlanPage &plan = openPlan(found.plan);
        plan.showSection(found.section);
        plan.setFocus();
    }
    void operator()(const FoundActivity &found) const
    {
        PlanPage &plan = openPlan(found.plan);
        plan.showActivity(found.activity, found.column);
        plan.setFocus();
    }
    void operator()(const FoundMinutes &found) const
    {
        m_page.showPage(m_page.minutesPage());
        m_page.minutesPage().showMeeting(found.minutes, found.question);
    }
    void operator()(SchoolId school) const
    {
        m_page.showPage(m_page.schoolsPage());
        m_page.schoolsPage().showSchool(school);
    }
    void operator()(ObserverId observer) const
    {
        m_page.showPage(m_page.observersPage());
        m_page.observersPage().showObserver(observer);
        m_page.observersPage().table(ObserversPage::Tab::Registers).setFocus();
    }
    void operator()(const FoundObservation &found) const
    {
        m_page.showPage(m_page.observersPage());
        m_page.observersPage().showObservation(found.observation, found.assignment);
        m_page.observersPage().schedule().pane().list().setFocus();
    }
    void operator()(RecheckId recheck) const
    {
        m_page.showPage(m_page.rechecksPage());
        m_page.rechecksPage().showRecheck(recheck);
        m_page.rechecksPage().list().setFocus();
    }
    void operator()(PartyId party) const
    {
        const auto parties = partyDirectory(m_document);
        if (!parties)
            return m_dialogs.tell(&m_page, parties.error());
        const auto found = std::ranges::find(*parties, party, &PartyEntry::id);
        if (found == parties->end())
            return;
        PartyDirectoryDialog directory(m_document, &m_page);
        directory.showParty(found->name);
        static_cast<void>(m_dialogs.run(directory)); // its commands are gestures of their own
    }
    // An activity that the page «Контроль» does not list has its records beside it in its plan.
    void operator()(const FoundControl &found) const
    {
        ControlPage &control = m_page.controlPage();
        m_page.showPage(control);
        if (!control.showActivity(found.activity))
            return (*this)(FoundActivity{found.plan, found.activity, {}});
        if (found.evidence.isValid())
            control.pane().choose(found.evidence);
        else
            control.pane().choose(found.conclusion);
    }

private:
    // The page with the table of a plan, or of the decisions of minutes.
    PlanPage &openPlan(PlanId plan) const
    {
        if (m_page.minutesPage().showDecisions(plan)) {
            m_page.showPage(m_page.minutesPage());
            return m_page.minutesPage().decisions();
        }
        m_page.showPage(m_page.plansPage());
        m_page.planList().setCurrentPlan(plan);
        return m_page.planPage();
    }

    DocumentPage &m_page;
    Document &m_document;
    Dialogs &m_dialogs;
};

} // namespace

void showFound(const SearchPlace &place, DocumentPage &page, Document &document, Dialogs &dialogs)
{
    std::visit(PlaceOpener(page, document, dialogs), place);
}

} // namespace versta
