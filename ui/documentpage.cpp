#include "documentpage.h"

#include "dialogs.h"
#include "messagebar.h"
#include "navigation.h"

#include "control/controlpage.h"
#include "core/analysis/signsentences.h"
#include "document/document.h"
#include "document/schoolqueries.h"
#include "document/signservice.h"
#include "measures/addmeasure.h"
#include "minutes/minutespage.h"
#include "observers/observerspage.h"
#include "overview/overviewpage.h"
#include "overview/schoolcard.h"
#include "plan/planlist.h"
#include "plan/planpage.h"
#include "plan/planspage.h"
#include "rechecks/recheckspage.h"
#include "results/resultspage.h"
#include "schoolplans/schoolplanspane.h"
#include "schools/schoolspage.h"
#include "search/foundplace.h"
#include "search/searchdialog.h"
#include "signs/signspage.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const auto PageKey = "window/page"_L1;

} // namespace

DocumentPage::DocumentPage(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_readOnly(new MessageBar(this))
    , m_messages(new MessageBar(this))
    , m_navigation(new Navigation(this))
    , m_pages(new QStackedWidget(this))
    , m_plans(new PlansPage(document, dialogs, this))
    , m_minutes(new MinutesPage(document, dialogs, this))
    , m_control(new ControlPage(document, dialogs, this))
    , m_observers(new ObserversPage(document, dialogs, this))
    , m_schools(new SchoolsPage(document, dialogs, this))
    , m_signs(new SignService(document, signPreparation(), this))
    , m_results(new ResultsPage(document, *m_signs, dialogs, this))
    , m_overview(new OverviewPage(document, *m_signs, dialogs, this))
    , m_signsPage(new SignsPage(document, *m_signs, dialogs, this))
    , m_rechecks(new RechecksPage(document, *m_signs, dialogs, this))
    , m_search(new SearchDialog(document, this))
{
    connect(m_navigation->addButton(u"Найти везде"_s, u"search"_s, u"Найти везде (Ctrl+K)"_s), &QToolButton::clicked,
            this, &DocumentPage::findEverywhere);
    addPage(m_plans);
    addPage(m_schools);
    addPage(m_results);
    addPage(m_overview);
    addPage(m_signsPage);
    addPage(m_control);
    addPage(m_observers);
    addPage(m_rechecks);
    addPage(m_minutes);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::VLine);
    line->setFrameShadow(QFrame::Sunken);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_readOnly);
    right->addWidget(m_messages);
    right->addWidget(m_pages, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_navigation);
    layout->addWidget(line);
    layout->addLayout(right, 1);

    m_readOnly->setStays(true);
    if (document.isReadOnly())
        m_readOnly->show(
            MessageBar::Kind::Information,
            u"Открыто только для чтения: планы, школы и результаты можно смотреть, печатать и сохранять в другие "
            "файлы, но не изменять."_s,
            {}, Remedy::SaveCopyAs);
    connect(m_readOnly, &MessageBar::remedyRequested, this, &DocumentPage::remedyRequested);
    connect(m_messages, &MessageBar::remedyRequested, this, &DocumentPage::remedyRequested);
    connect(&document, &Document::failed, m_messages, qOverload<const Error &>(&MessageBar::show));
    connectPlans(document, dialogs);
    connectResults();
    connect(m_navigation, &Navigation::chosen, this, &DocumentPage::choosePage);

    const QString remembered = QSettings().value(PageKey).toString();
    int first = 0;
    for (int page = 0; page < m_pages->count(); ++page) {
        if (m_pages->widget(page)->objectName() == remembered)
            first = page;
    }
    m_pages->setCurrentIndex(first);
    m_navigation->setCurrent(first);
}

void DocumentPage::connectPlans(Document &document, Dialogs &dialogs)
{
    const auto tell = [this](const QString &text) {
        if (!text.isEmpty())
            m_messages->show(MessageBar::Kind::Information, text);
    };
    connect(m_plans, &PlansPage::importRequested, this, &DocumentPage::importRequested);
    connect(m_plans, &PlansPage::schoolWanted, this,
            [this, &document](SchoolId school) { showCard(document, school); });
    connect(m_plans, &PlansPage::minutesWanted, this, [this](MinutesId minutes) {
        showPage(*m_minutes);
        m_minutes->showMinutes(minutes);
    });
    connect(m_plans, &PlansPage::schoolPlansWanted, this, [this](PlanId plan) {
        showPage(*m_schools);
        m_schools->showPlans(plan);
    });
    connect(&m_schools->plansPane(), &SchoolPlansPane::activityWanted, this, &DocumentPage::showActivity);
    connect(&m_schools->plansPane(), &SchoolPlansPane::schoolWanted, this,
            [this, &document](SchoolId school) { showCard(document, school); });
    // The menus are those of the tab.
    connect(m_schools, &SchoolsPage::tabChanged, this, [this] {
        if (&currentPage() == m_schools)
            Q_EMIT currentPageChanged();
    });
    connect(m_minutes, &MinutesPage::importRequested, this, &DocumentPage::importRequested);
    connect(m_minutes, &MinutesPage::schoolWanted, this,
            [this, &document](SchoolId school) { showCard(document, school); });
    connect(m_minutes, &MinutesPage::reported, this, tell);
    connect(m_minutes, &MinutesPage::planWanted, this, [this](PlanId plan) {
        showPage(*m_plans);
        planList().setCurrentPlan(plan);
    });
    connect(m_overview, &OverviewPage::activityWanted, this, &DocumentPage::showActivity);
    connect(m_control, &ControlPage::activityWanted, this, &DocumentPage::showActivity);
    connect(m_control, &ControlPage::reported, this, tell);
    connect(m_observers, &ObserversPage::reported, this, tell);
    connect(m_overview, &OverviewPage::measureRequested, this,
            [this, &document, &dialogs, tell](const std::vector<SchoolId> &schools, const QStringList &works) {
                const auto added = addMeasure(document, dialogs, this, schools, works);
                if (added)
                    tell(*added);
                else
                    dialogs.tell(this, added.error());
            });
    connect(m_overview, &OverviewPage::reported, this, tell);
    connect(m_rechecks, &RechecksPage::reported, this, tell);
    connect(m_overview, &OverviewPage::recheckRequested, this,
            [this](const std::vector<SchoolId> &schools, const std::optional<PaperKey> &paper) {
                showPage(*m_rechecks);
                m_rechecks->assign(paper, {schools.begin(), schools.end()});
            });
    connect(m_overview, &OverviewPage::recheckWanted, this, [this](RecheckId recheck) {
        showPage(*m_rechecks);
        m_rechecks->showRecheck(recheck);
    });
}

void DocumentPage::showSignsInPlans()
{
    if (m_signs->state() == SignService::State::Computing)
        return; // how far it is says nothing new of schools
    std::unordered_map<SchoolId, QString> words;
    if (const SignReport *report = m_signs->report(); report && m_signs->input()) {
        std::unordered_map<SchoolLogin, SchoolId> ids;
        for (const SignSchool &school : m_signs->input()->schools)
            ids.emplace(school.login, school.id);
        for (const SchoolSigns &school : report->schools) {
            if (QString text = schoolSignWords(school); !text.isEmpty())
                words.emplace(ids[school.school], std::move(text));
        }
    }
    m_minutes->decisions().setSchoolSigns(words);
    m_plans->planPage().setSchoolSigns(std::move(words));
}

void DocumentPage::connectResults()
{
    connect(m_signs, &SignService::updated, this, &DocumentPage::showSignsInPlans);
    connect(m_schools, &SchoolsPage::refused, m_messages, qOverload<const Error &>(&MessageBar::show));
    connect(m_schools, &SchoolsPage::reported, this,
            [this](const QString &text) { m_messages->show(MessageBar::Kind::Information, text); });
    connect(m_schools, &SchoolsPage::resultsRequested, this, &DocumentPage::showResults);
    connect(m_results, &ResultsPage::filesWanted, this, &DocumentPage::resultFilesRequested);
    connect(m_results, &ResultsPage::folderWanted, this, &DocumentPage::resultFolderRequested);
    connect(m_results, &ResultsPage::reported, this,
            [this](const QString &text) { m_messages->show(MessageBar::Kind::Information, text); });
    connect(m_overview, &OverviewPage::filesWanted, this, &DocumentPage::resultFilesRequested);
    connect(m_overview, &OverviewPage::methodWanted, this, &DocumentPage::methodRequested);
    connect(m_overview, &OverviewPage::resultsRequested, this, &DocumentPage::showResults);
    connect(m_signsPage, &SignsPage::filesWanted, this, &DocumentPage::resultFilesRequested);
    connect(m_signsPage, &SignsPage::methodWanted, this, &DocumentPage::methodRequested);
    connect(m_signsPage, &SignsPage::resultsRequested, this, &DocumentPage::showResults);
}

void DocumentPage::showResults(SchoolId school)
{
    m_results->showSchool(school);
    showPage(*m_results);
}

void DocumentPage::showActivity(PlanId plan, ActivityId activity)
{
    if (m_minutes->showDecision(plan, activity))
        return showPage(*m_minutes);
    showPage(*m_plans);
    planList().setCurrentPlan(plan);
    if (activity.isValid())
        planPage().showActivity(activity);
}

// A school without results has no card: the register is what is known of it.
void DocumentPage::showCard(Document &document, SchoolId school)
{
    const auto known = loadSchool(document, school);
    if (!known)
        return m_messages->show(known.error());
    m_overview->showSchool(known->login);
    if (m_overview->isCardShown() && m_overview->card().school() == known->login)
        showPage(*m_overview);
    else
        m_messages->show(MessageBar::Kind::Information,
                         u"%1: результатов и признаков ещё нет, карточка пуста."_s.arg(known->name()));
}

void DocumentPage::findEverywhere()
{
    if (!commitEditor())
        return;
    m_search->begin();
    if (m_dialogs.run(*m_search) && m_search->chosen())
        showFound(*m_search->chosen(), *this, m_document, m_dialogs);
}

void DocumentPage::addPage(WorkPage *page)
{
    m_pages->addWidget(page);
    m_navigation->addEntry(page->title(), page->drawing());
    connect(page, &WorkPage::possibilitiesChanged, this, [this, page] {
        if (page == &currentPage())
            Q_EMIT possibilitiesChanged();
    });
}

WorkPage &DocumentPage::currentPage() const
{
    return static_cast<WorkPage &>(*m_pages->currentWidget());
}

void DocumentPage::showPage(WorkPage &page)
{
    choosePage(m_pages->indexOf(&page));
}

void DocumentPage::choosePage(int index)
{
    if (index != m_pages->currentIndex() && currentPage().commitEditor()) {
        m_pages->setCurrentIndex(index);
        QSettings().setValue(PageKey, currentPage().objectName());
        Q_EMIT currentPageChanged();
    }
    m_navigation->setCurrent(m_pages->currentIndex());
    currentPage().setFocus();
}

PlanId DocumentPage::printedPlan() const
{
    if (&currentPage() == m_minutes)
        return m_minutes->currentDecisions();
    return &currentPage() == m_plans ? planList().currentPlan() : PlanId();
}

PlanList &DocumentPage::planList() const
{
    return m_plans->planList();
}

PlanPage &DocumentPage::planPage() const
{
    return m_plans->planPage();
}

QList<QAction *> DocumentPage::navigationActions() const
{
    return m_navigation->actions();
}

bool DocumentPage::commitEditor()
{
    return currentPage().commitEditor();
}

} // namespace versta
