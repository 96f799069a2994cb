#include "planlist.h"

#include "dialogs.h"
#include "icons.h"
#include "planheaddialog.h"
#include "planlistdelegate.h"

#include "core/newyear.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/exampleedits.h"
#include "document/models/planlistmodel.h"
#include "document/planedits.h"
#include "document/sample.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

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
{
    addActions();
    layOut();
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        Q_EMIT currentPlanChanged(currentPlan());
    });
    // The model heard of the change before, as it was connected before.
    connect(&document, &Document::changed, this, &PlanList::followChange);
    setCurrentPlan(m_model->planAt(m_model->index(0)));
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
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
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
    if (const QModelIndex index = m_model->indexOf(plan); index.isValid())
        m_view->setCurrentIndex(index);
}

// A plan that came (made, imported, brought back) is shown; one that went hands over to its neighbour.
void PlanList::followChange()
{
    std::vector<PlanId> present;
    for (int row = 0; row < m_model->rowCount(); ++row)
        present.push_back(m_model->planAt(m_model->index(row)));
    const auto isNew = [this](PlanId plan) { return std::ranges::find(m_known, plan) == m_known.end(); };
    if (const auto arrived = std::ranges::find_if(present, isNew); arrived != present.end() && !m_known.empty())
        setCurrentPlan(*arrived);
    else if (!currentPlan().isValid() && !present.empty())
        setCurrentPlan(present.front());
    else if (present.empty())
        Q_EMIT currentPlanChanged({});
    m_known = std::move(present);
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
