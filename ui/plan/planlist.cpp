#include "planlist.h"

#include "dialogs.h"
#include "icons.h"
#include "planheaddialog.h"
#include "planlistdelegate.h"

#include "core/newyear.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/planedits.h"
#include "document/sample.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Scope = PlanListModel::Scope;

PlanPeriod nextPeriod(const PlanPeriod &period)
{
    switch (period.kind()) {
    case PlanPeriod::Kind::SchoolYear:
        return PlanPeriod::schoolYear(period.firstYear() + 1);
    case PlanPeriod::Kind::CalendarYear:
        return PlanPeriod::calendarYear(period.firstYear() + 1);
    case PlanPeriod::Kind::Years: {
        const int length = period.lastYear() - period.firstYear() + 1;
        return PlanPeriod::years(period.firstYear() + length, period.lastYear() + length);
    }
    case PlanPeriod::Kind::Unknown:
        break;
    }
    return {};
}

} // namespace

PlanList::PlanList(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_model(new PlanListModel(document, this))
    , m_view(new QListView(this))
    , m_scopeLine(new QWidget)
    , m_ofMunicipality(new QToolButton)
    , m_ofSchools(new QToolButton)
    , m_whoSent(new QToolButton)
{
    addActions();
    layOut();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        Q_EMIT currentPlanChanged(currentPlan());
    });
    // The model heard of the change before, as it was connected before.
    connect(&document, &Document::changed, this, &PlanList::followChange);
    followChange();
}

void PlanList::layOut()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PlanListDelegate(m_view));
    m_view->setResizeMode(QListView::Adjust);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(u"Планы муниципалитета"_s);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PlanList::showMenu);

    auto *title = new QLabel(u"&Планы"_s, this);
    title->setBuddy(m_view);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    title->setContentsMargins(10, 6, 10, 6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(newScopeLine());
    layout->addWidget(m_view, 1);
    layout->addWidget(m_whoSent);
    setFocusProxy(m_view);
}

// One of the two lists; not there while no school has a plan.
QWidget *PlanList::newScopeLine()
{
    auto *line = new QHBoxLayout(m_scopeLine);
    line->setContentsMargins(6, 0, 6, 4);
    line->setSpacing(2);
    m_ofMunicipality->setObjectName(u"municipalPlans"_s);
    m_ofSchools->setObjectName(u"schoolPlans"_s);
    for (const auto &[button, scope] :
         {std::pair(m_ofMunicipality, Scope::Municipality), std::pair(m_ofSchools, Scope::Schools)}) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        line->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, scope = scope] {
            m_model->setScope(scope);
            setCurrentPlan(m_model->planAt(m_model->index(0)));
            showScope();
        });
    }
    line->addStretch(1);
    m_whoSent->setObjectName(u"whoSentPlans"_s);
    m_whoSent->setText(u"Кто прислал планы"_s);
    m_whoSent->setAccessibleName(m_whoSent->text());
    m_whoSent->setToolTip(u"Таблица школ: кто прислал план и что в нём есть"_s);
    m_whoSent->setIcon(icon(u"school"_s));
    m_whoSent->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_whoSent->setAutoRaise(true);
    m_whoSent->setFocusPolicy(Qt::TabFocus);
    connect(m_whoSent, &QToolButton::clicked, this, &PlanList::schoolPlansWanted);
    return m_scopeLine;
}

void PlanList::showScope()
{
    const auto ofMunicipality = m_model->plansIn(Scope::Municipality).size();
    const auto ofSchools = m_model->plansIn(Scope::Schools).size();
    m_ofMunicipality->setText(u"Муниципалитета: %1"_s.arg(ofMunicipality));
    m_ofSchools->setText(u"Школ: %1"_s.arg(ofSchools));
    m_ofMunicipality->setAccessibleName(u"Планы муниципалитета: %1"_s.arg(ofMunicipality));
    m_ofSchools->setAccessibleName(u"Планы школ: %1"_s.arg(ofSchools));
    const bool schools = m_model->scope() == Scope::Schools;
    (schools ? m_ofSchools : m_ofMunicipality)->setChecked(true);
    m_scopeLine->setVisible(ofMunicipality > 0 && ofSchools > 0);
    m_whoSent->setVisible(schools);
    m_view->setAccessibleName(schools ? u"Планы школ"_s : u"Планы муниципалитета"_s);
}

void PlanList::addActions()
{
    const auto add = [this](const QString &text, const QString &drawing, void (PlanList::*slot)()) {
        auto *action = new QAction(icon(drawing), text, this);
        connect(action, &QAction::triggered, this, slot);
        m_actions << action;
        return action;
    };
    m_create = add(u"&Создать план…"_s, u"plan-new"_s, &PlanList::createPlan);
    m_create->setIconText(u"Новый план"_s);
    m_import = add(u"&Загрузить из документа…"_s, u"import"_s, &PlanList::importRequested);
    m_import->setShortcut(QKeySequence(u"Ctrl+I"_s));
    m_import->setIconText(u"Загрузить план"_s);
    m_import->setToolTip(u"Загрузить план из документа Word, ODT, Excel (Ctrl+I)"_s);
    m_duplicate = add(u"Сделать ко&пию плана"_s, u"plan-duplicate"_s, &PlanList::duplicate);
    m_carryOver = add(u"Перенести на следующий &год…"_s, u"plan-next-year"_s, &PlanList::carryOver);
    m_remove = add(u"&Удалить план"_s, u"delete"_s, &PlanList::remove);
    m_remove->setShortcut(QKeySequence(Qt::Key_Delete));
    m_remove->setShortcutContext(Qt::WidgetShortcut); // in the table the key deletes rows
    m_view->addAction(m_remove);
    m_removeExample = add(u"Убрать п&ример"_s, u"example"_s, &PlanList::removeExample);
}

PlanId PlanList::currentPlan() const
{
    return m_model->planAt(m_view->currentIndex());
}

void PlanList::setCurrentPlan(PlanId plan)
{
    const auto scope = m_model->scopeOf(plan);
    if (!scope)
        return;
    m_model->setScope(*scope);
    m_view->setCurrentIndex(m_model->indexOf(plan));
    showScope();
}

// A plan that came (made, imported, brought back, become another kind) is shown; one that went hands over to its
// neighbour. Many plans of schools that came at once leave the list as it is.
void PlanList::followChange()
{
    std::vector<Known> present;
    for (const Scope scope : {Scope::Municipality, Scope::Schools}) {
        for (const PlanId plan : m_model->plansIn(scope))
            present.emplace_back(plan, scope);
    }
    std::vector<Known> arrived;
    std::ranges::copy_if(present, std::back_inserter(arrived),
                         [this](const Known &plan) { return std::ranges::find(m_known, plan) == m_known.end(); });
    if (arrived.size() > 1 && m_model->scope() == Scope::Municipality)
        std::erase_if(arrived, [](const Known &plan) { return plan.second == Scope::Schools; });
    if (!arrived.empty() && !m_known.empty())
        setCurrentPlan(arrived.front().first);
    else if (present.empty())
        Q_EMIT currentPlanChanged({});
    else if (!currentPlan().isValid() && m_model->rowCount() > 0)
        setCurrentPlan(m_model->planAt(m_model->index(0)));
    else if (!currentPlan().isValid())
        setCurrentPlan(present.front().first);
    m_known = std::move(present);
    showScope();
    updateActions();
}

void PlanList::updateActions()
{
    const bool writable = !m_document.isReadOnly();
    const bool chosen = currentPlan().isValid();
    m_create->setEnabled(writable);
    m_import->setEnabled(writable);
    for (QAction *action : {m_duplicate, m_carryOver, m_remove})
        action->setEnabled(writable && chosen);
    m_removeExample->setEnabled(writable);
    m_removeExample->setVisible(m_model->hasExample());
}

// What goes wrong in an edit is said by the document itself; here only the new plan is shown.
void PlanList::createPlan()
{
    PlanHeadDialog dialog({}, u"Новый план"_s, u"Создать"_s, this);
    if (!m_dialogs.run(dialog))
        return;
    if (const auto plan = versta::createPlan(m_document, dialog.properties())) {
        setCurrentPlan(*plan);
        Q_EMIT created();
    }
}

void PlanList::addExample()
{
    if (const auto plans = insertExample(m_document, sampleMunicipality()); plans && !plans->empty())
        setCurrentPlan(plans->front());
}

void PlanList::removeExample()
{
    [[maybe_unused]] const auto removed = versta::removeExample(m_document);
}

void PlanList::duplicate()
{
    if (const auto plan = duplicatePlan(m_document, currentPlan()))
        setCurrentPlan(*plan);
}

void PlanList::carryOver()
{
    const auto lastYear = loadPlan(m_document, currentPlan());
    if (!lastYear)
        return m_dialogs.tell(this, lastYear.error());
    const Plan proposed = carriedOver(*lastYear, nextPeriod(lastYear->properties.period));
    PlanHeadDialog dialog(proposed.properties, u"План на следующий год"_s, u"Перенести"_s, this);
    if (!m_dialogs.run(dialog))
        return;
    Plan plan = carriedOver(*lastYear, dialog.properties().period);
    plan.properties.title = dialog.properties().title;
    plan.properties.kind = dialog.properties().kind;
    plan.properties.example = false;
    if (const auto plans = insertPlans(m_document, {plan}, u"перенести план на следующий год"_s))
        setCurrentPlan(plans->front());
}

void PlanList::remove()
{
    [[maybe_unused]] const auto removed = deletePlans(m_document, {currentPlan()});
}

void PlanList::showMenu(const QPoint &position)
{
    QMenu menu(this);
    menu.addActions(m_actions);
    menu.addSeparator();
    menu.addActions(m_foreignActions);
    menu.exec(m_view->viewport()->mapToGlobal(position));
}

} // namespace versta
