#include "proposaldialog.h"

#include "control/dateline.h"
#include "core/pluralru.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day)
{
    return day.toString(u"dd.MM.yyyy"_s);
}

} // namespace

ProposalDialog::ProposalDialog(const ObserverSchedule &schedule, std::vector<AssignmentId> kept,
                               std::unordered_map<SchoolId, QString> schoolNames, QWidget *parent)
    : QDialog(parent)
    , m_schedule(schedule)
    , m_kept(std::move(kept))
    , m_schoolNames(std::move(schoolNames))
    , m_from(new DateLine(u"С какого дня"_s))
    , m_to(new DateLine(u"По какой день"_s))
    , m_municipal(new QCheckBox(u"&муниципальные"_s))
    , m_publics(new QCheckBox(u"&общественные"_s))
    , m_anew(new QCheckBox(u"Составить &заново: заменить и уже назначенных, у кого нет акта и разрешения"_s))
    , m_summary(new QLabel)
    , m_result(new QTreeWidget)
    , m_accept(new QPushButton(u"Принять график"_s))
{
    setWindowTitle(u"Составить график наблюдения"_s);
    m_from->setObjectName(u"proposalFrom"_s);
    m_to->setObjectName(u"proposalTo"_s);
    m_anew->setObjectName(u"proposalAnew"_s);
    m_summary->setObjectName(u"proposalSummary"_s);
    m_result->setObjectName(u"proposalResult"_s);
    if (!schedule.observations.empty()) {
        m_from->setDay(schedule.observations.front().day);
        m_to->setDay(schedule.observations.back().day);
    }
    m_municipal->setChecked(true);
    m_publics->setChecked(true);
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_result->setAccessibleName(u"Предложенный график"_s);
    m_result->setHeaderLabels({u"Место"_s, u"Кого назначить или почему некого"_s});
    m_result->setAlternatingRowColors(true);
    auto *days = new QHBoxLayout;
    auto *fromLabel = new QLabel(u"&С:"_s);
    fromLabel->setBuddy(m_from);
    auto *toLabel = new QLabel(u"&по:"_s);
    toLabel->setBuddy(m_to);
    for (QWidget *widget : {static_cast<QWidget *>(fromLabel), static_cast<QWidget *>(m_from),
                            static_cast<QWidget *>(toLabel), static_cast<QWidget *>(m_to)})
        days->addWidget(widget);
    days->addSpacing(16);
    days->addWidget(new QLabel(u"Кого назначать:"_s));
    days->addWidget(m_municipal);
    days->addWidget(m_publics);
    days->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(days);
    layout->addWidget(m_anew);
    layout->addWidget(m_summary);
    layout->addWidget(m_result, 1);
    layout->addWidget(buttons);
    resize(960, 620);
    for (const DateLine *line : {m_from, m_to})
        connect(line, &QLineEdit::editingFinished, this, &ProposalDialog::propose);
    for (const QCheckBox *box : {m_municipal, m_publics, m_anew})
        connect(box, &QCheckBox::toggled, this, &ProposalDialog::propose);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    propose();
}

ProposalWish ProposalDialog::wish() const
{
    ProposalWish wish{m_from->day().value_or(QDate()),
                      m_to->day().value_or(QDate()),
                      m_municipal->isChecked(),
                      m_publics->isChecked(),
                      {}};
    if (!m_anew->isChecked())
        return wish;
    const std::set<AssignmentId> kept(m_kept.begin(), m_kept.end());
    for (const ObserverAssignment &assignment : m_schedule.assignments) {
        if (!kept.contains(assignment.id) && assignment.allowed.empty())
            wish.movable.push_back(assignment.id);
    }
    return wish;
}

void ProposalDialog::propose()
{
    m_proposal = {};
    m_result->clear();
    m_accept->setEnabled(false);
    for (const DateLine *line : {m_from, m_to}) {
        if (!line->problem().isEmpty())
            return m_summary->setText(line->problem());
    }
    m_proposal = proposeSchedule(m_schedule, wish());
    show(m_proposal);
    m_accept->setEnabled(!m_proposal.added.empty() || !m_proposal.givenUp.empty());
}

void ProposalDialog::show(const ScheduleProposal &proposal)
{
    QStringList parts{u"Новых назначений: %1."_s.arg(proposal.added.size())};
    if (!proposal.givenUp.empty())
        parts << u"Прежних назначений будет снято: %1."_s.arg(proposal.givenUp.size());
    int missing = 0;
    for (const UnfilledPlace &place : proposal.unfilled)
        missing += place.missing;
    parts << (missing == 0 ? u"Все места будут заняты."_s
                           : u"Не удалось закрыть: %1; почему — ниже."_s.arg(
                                 countOf(missing, u"место"_s, u"места"_s, u"мест"_s)));
    if (!proposal.load.empty()) {
        const auto [least, most] = std::ranges::minmax_element(proposal.load, {}, &std::pair<ObserverId, int>::second);
        parts << u"Выходов у одного человека: от %1 до %2."_s.arg(least->second).arg(most->second);
    }
    const ObserverSchedule whole = withProposal(m_schedule, proposal);
    const ObserverRules rules(whole);
    const auto broken = std::ranges::count_if(rules.conflicts(),
                                              [](const ObserverConflict &conflict) { return !conflict.isAllowed(); });
    parts << (broken == 0
                  ? u"Правила соблюдены."_s
                  : u"Новые назначения правил не нарушают, но среди оставленных есть нарушения: %1."_s.arg(broken));
    m_summary->setText(parts.join(u' '));
    for (const UnfilledPlace &place : proposal.unfilled) {
        auto *item = new QTreeWidgetItem(m_result, {placeText(place.observation), unfilledText(place)});
        item->setToolTip(1, item->text(1));
        for (const ExcludedObserver &excluded : place.excluded) {
            QStringList reasons;
            for (const ObserverConflict &conflict : excluded.conflicts)
                reasons << conflictText(conflict, rules, m_schoolNames);
            auto *person = new QTreeWidgetItem(item, {personName(excluded.observer), reasons.join(u"; "_s)});
            person->setToolTip(1, person->text(1));
        }
    }
    for (const auto &[observation, observer] : proposal.added) {
        auto *item = new QTreeWidgetItem(m_result, {placeText(observation), personName(observer)});
        item->setToolTip(0, item->text(0));
    }
    m_result->setColumnWidth(0, width() * 6 / 10);
    if (m_result->topLevelItemCount() > 0)
        m_result->setCurrentItem(m_result->topLevelItem(0));
}

QString ProposalDialog::placeText(ObservationId id) const
{
    const auto at = std::ranges::find(m_schedule.observations, id, &Observation::id);
    const auto school = m_schoolNames.find(at->school);
    return u"%1, %2, %3"_s.arg(dayText(at->day), school == m_schoolNames.end() ? QString() : school->second,
                               observationText(*at));
}

QString ProposalDialog::personName(ObserverId id) const
{
    return std::ranges::find(m_schedule.observers, id, &Observer::id)->name;
}

void ProposalDialog::setAnew(bool anew)
{
    m_anew->setChecked(anew);
}

} // namespace versta
