#include "assigndialog.h"

#include "core/textfold.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

enum Column
{
    Name,
    Category,
    Load,
    Against,
    ColumnCount
};

} // namespace

AssignDialog::AssignDialog(const ObserverSchedule &schedule, const Observation &observation,
                           const std::unordered_map<SchoolId, QString> &schoolNames, QWidget *parent)
    : QDialog(parent)
    , m_schedule(schedule)
    , m_rules(schedule)
    , m_observation(observation)
    , m_query(new QLineEdit)
    , m_people(new QTreeWidget)
    , m_conflicts(new QLabel)
    , m_reason(new QLineEdit)
    , m_accept(new QPushButton(u"Назначить"_s))
{
    setWindowTitle(u"Назначить наблюдателя"_s);
    const auto school = schoolNames.find(observation.school);
    auto *place = new QLabel(u"%1, %2\n%3"_s.arg(observation.day.toString(u"dd.MM.yyyy"_s),
                                                 school == schoolNames.end() ? QString() : school->second,
                                                 observationText(observation)));
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    m_query->setObjectName(u"assignQuery"_s);
    m_query->setAccessibleName(u"Найти наблюдателя"_s);
    m_query->setPlaceholderText(u"Найти наблюдателя"_s);
    m_query->setClearButtonEnabled(true);
    m_people->setObjectName(u"assignPeople"_s);
    m_people->setAccessibleName(u"Наблюдатели"_s);
    m_people->setHeaderLabels({u"Наблюдатель"_s, u"Категория"_s, u"Выходов"_s, u"Что мешает"_s});
    m_people->setRootIsDecorated(false);
    m_people->setAlternatingRowColors(true);
    m_people->setUniformRowHeights(true);
    m_conflicts->setObjectName(u"assignConflicts"_s);
    m_conflicts->setWordWrap(true);
    m_conflicts->setTextFormat(Qt::PlainText);
    m_reason->setObjectName(u"assignReason"_s);
    m_reason->setPlaceholderText(u"если от правила можно отступить: почему"_s);
    fill(schoolNames);
    auto *form = new QFormLayout;
    form->addRow(u"&Причина:"_s, m_reason);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(place);
    layout->addWidget(m_query);
    layout->addWidget(m_people, 1);
    layout->addWidget(m_conflicts);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(860, 560);
    connect(m_query, &QLineEdit::textChanged, this, &AssignDialog::filter);
    connect(m_people, &QTreeWidget::currentItemChanged, this, &AssignDialog::showChosen);
    connect(m_people, &QTreeWidget::itemDoubleClicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showChosen();
}

void AssignDialog::fill(const std::unordered_map<SchoolId, QString> &schoolNames)
{
    struct Candidate
    {
        const Observer *observer;
        std::vector<ObserverConflict> conflicts;
        std::size_t load;
    };
    std::vector<Candidate> candidates;
    const auto there = m_rules.assignedTo(m_observation.id);
    for (const Observer &observer : m_schedule.observers) {
        const bool isThere = std::ranges::any_of(
            there, [&](const ObserverAssignment *assignment) { return assignment->observer == observer.id; });
        if (!isThere)
            candidates.push_back(
                {&observer, m_rules.conflictsOf(observer, m_observation), m_rules.assignmentsOf(observer.id).size()});
    }
    std::ranges::stable_sort(candidates, {}, [](const Candidate &candidate) {
        return std::tuple(candidate.conflicts.size(), candidate.load);
    });
    for (const Candidate &candidate : candidates) {
        QStringList against;
        for (const ObserverConflict &conflict : candidate.conflicts)
            against << conflictText(conflict, m_rules, schoolNames);
        auto *item = new QTreeWidgetItem(
            m_people, {candidate.observer->name, observerCategoryName(candidate.observer->category),
                       QString::number(candidate.load), against.isEmpty() ? u"ничего"_s : against.join(u"; "_s)});
        item->setData(Name, Qt::UserRole, candidate.observer->id.value());
        item->setTextAlignment(Load, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(Against, item->text(Against));
        item->setData(Against, Qt::UserRole, !against.isEmpty());
    }
    for (const int column : {Name, Category, Load})
        m_people->resizeColumnToContents(column);
    if (m_people->topLevelItemCount() > 0)
        m_people->setCurrentItem(m_people->topLevelItem(0));
}

void AssignDialog::filter(const QString &text)
{
    const TextFilter wanted(text);
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_people->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_people->topLevelItem(row);
        item->setHidden(!wanted.matches(QString(item->text(Name) + u'\n' + item->text(Category))));
        if (!first && !item->isHidden())
            first = item;
    }
    if (!m_people->currentItem() || m_people->currentItem()->isHidden())
        m_people->setCurrentItem(first);
}

void AssignDialog::showChosen()
{
    const QTreeWidgetItem *item = m_people->currentItem();
    const bool against = item && item->data(Against, Qt::UserRole).toBool();
    m_accept->setEnabled(item);
    m_reason->setEnabled(against);
    if (!item)
        m_conflicts->setText(m_people->topLevelItemCount() == 0
                                 ? u"Назначить некого: добавьте людей в реестр наблюдателей."_s
                                 : QString());
    else
        m_conflicts->setText(against ? u"Мешает: %1. Назначить можно и так: без причины это останется в списке "
                                       "конфликтов."_s.arg(item->text(Against))
                                     : u"Правила не нарушаются."_s);
}

ObserverAssignment AssignDialog::assignment() const
{
    ObserverAssignment assignment;
    const QTreeWidgetItem *item = m_people->currentItem();
    if (!item)
        return assignment;
    assignment.observation = m_observation.id;
    assignment.observer = ObserverId(item->data(Name, Qt::UserRole).toLongLong());
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty())
        return assignment;
    for (const ObserverConflict &conflict :
         m_rules.conflictsOf(*m_rules.observer(assignment.observer), m_observation)) {
        if (std::ranges::find(assignment.allowed, conflict.rule, &RuleAllowance::rule) == assignment.allowed.end())
            assignment.allowed.push_back({conflict.rule, reason});
    }
    return assignment;
}

bool AssignDialog::choose(ObserverId observer)
{
    for (int row = 0; row < m_people->topLevelItemCount(); ++row) {
        if (m_people->topLevelItem(row)->data(Name, Qt::UserRole).toLongLong() == observer.value()) {
            m_people->setCurrentItem(m_people->topLevelItem(row));
            return true;
        }
    }
    return false;
}

void AssignDialog::setReason(const QString &reason)
{
    m_reason->setText(reason);
}

} // namespace versta
