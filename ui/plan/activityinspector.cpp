#include "activityinspector.h"

#include "activitystates.h"
#include "deadlinewording.h"
#include "fieldedit.h"
#include "panellabels.h"

#include "core/naturalorder.h"
#include "core/parties.h"
#include "document/document.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"
#include "document/schoolqueries.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

ActivityInspector::ActivityInspector(Document &document, PlanModel &plan, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_plan(plan)
    , m_title(newTextLabel(u"inspectorTitle"_s))
    , m_number(newTextLabel(u"inspectorNumber"_s))
    , m_byRule(new QPushButton(tr("По правилу")))
    , m_state(new QComboBox)
    , m_overdue(newTextLabel(u"inspectorOverdue"_s))
    , m_typed(newTextLabel(u"inspectorTyped"_s))
    , m_meaning(newTextLabel(u"inspectorMeaning"_s))
    , m_days(newTextLabel(u"inspectorDays"_s))
    , m_parties(newTextLabel(u"inspectorParties"_s))
    , m_schools(newTextLabel(u"inspectorSchools"_s))
    , m_chooseSchools(new QPushButton(tr("Выбрать школы…")))
    , m_note(new FieldEdit(4))
    , m_problems(newTextLabel(u"inspectorProblems"_s))
{
    m_state->setObjectName(u"inspectorState"_s);
    m_state->setAccessibleName(tr("Состояние мероприятия"));
    for (const auto state :
         {ActivityState::NotStarted, ActivityState::InWork, ActivityState::Done, ActivityState::Cancelled})
        m_state->addItem(stateIcon(state, palette()), stateWord(state));
    m_byRule->setObjectName(u"inspectorByRule"_s);
    m_byRule->setToolTip(tr("Убрать введённый вручную номер: программа поставит его по правилу плана"));
    m_note->setObjectName(u"inspectorNote"_s);
    m_note->setAccessibleName(tr("Заметка"));
    m_note->setPlaceholderText(tr("Своя заметка, не печатается"));
    for (QLabel *links : {m_parties, m_schools}) {
        links->setTextFormat(Qt::RichText);
        links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        links->setFocusPolicy(Qt::TabFocus);
    }
    m_parties->setAccessibleName(tr("Ответственные"));
    m_schools->setAccessibleName(tr("Школы, которых касается мероприятие"));
    m_chooseSchools->setObjectName(u"inspectorChooseSchools"_s);

    auto *number = new QHBoxLayout;
    number->addWidget(m_number, 1);
    number->addWidget(m_byRule);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addLayout(number);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(tr("Состояние")));
    layout->addWidget(m_state);
    layout->addWidget(m_overdue);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(tr("Срок")));
    layout->addWidget(m_typed);
    layout->addWidget(m_meaning);
    layout->addWidget(m_days);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(tr("Ответственные")));
    layout->addWidget(m_parties);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(tr("Школы")));
    layout->addWidget(m_schools);
    layout->addWidget(m_chooseSchools, 0, Qt::AlignLeft);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(tr("Заметка")));
    layout->addWidget(m_note);
    layout->addSpacing(6);
    layout->addWidget(newHeadingLabel(tr("Замечания")));
    layout->addWidget(m_problems);
    layout->addStretch();

    connect(&plan, &PlanModel::derivedChanged, this, &ActivityInspector::update);
    connect(m_state, &QComboBox::activated, this, &ActivityInspector::storeState);
    connect(m_byRule, &QPushButton::clicked, this, [this] { numberRowsByRule(m_document, {}, {m_activity}); });
    connect(m_note, &FieldEdit::finished, this, [this](const QString &text) { setNote(m_document, m_activity, text); });
    connect(m_parties, &QLabel::linkActivated, this, &ActivityInspector::partyWanted);
    connect(m_schools, &QLabel::linkActivated, this,
            [this](const QString &school) { Q_EMIT schoolWanted(SchoolId(school.toLongLong())); });
    connect(m_chooseSchools, &QPushButton::clicked, this, [this] { Q_EMIT schoolChoiceWanted(m_activity); });
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (touchesSchools(changes))
            showSchools();
    });
}

void ActivityInspector::show(ActivityId activity)
{
    if (activity != m_activity)
        commit();
    m_activity = activity;
    update();
}

void ActivityInspector::commit()
{
    m_note->commit();
}

void ActivityInspector::storeState()
{
    setStatus(m_document, {m_activity}, ActivityStatus(m_state->currentIndex()));
}

void ActivityInspector::update()
{
    const auto at = m_plan.activityNumberOf(m_activity);
    setEnabled(at.has_value());
    if (!at)
        return;
    const Plan &plan = m_plan.plan();
    const Activity &activity = plan.activities[*at];
    const QString number = m_plan.numbers().activities[*at];
    const QString text = plan.cell(activity, ColumnRole::Activity);
    m_title->setText(text.isEmpty() ? tr("Мероприятие без текста") : text);
    if (number.isEmpty())
        m_number->setText(tr("Без номера"));
    else
        m_number->setText((activity.number ? tr("Номер %1, введён вручную") : tr("Номер %1, по правилу")).arg(number));
    m_byRule->setVisible(activity.number.has_value());
    m_byRule->setEnabled(!m_document.isReadOnly());
    m_state->setCurrentIndex(int(activity.status));
    m_state->setEnabled(!m_document.isReadOnly());
    m_note->setReadOnly(m_document.isReadOnly());
    m_note->show(activity.note);
    showDeadline(*at);
    showParties(plan.cell(activity, ColumnRole::Responsible));
    showSchools();
    showProblems(*at);
}

void ActivityInspector::showDeadline(std::size_t at)
{
    const Plan &plan = m_plan.plan();
    const Deadline &deadline = m_plan.deadlines()[at];
    const QString typed = plan.cell(plan.activities[at], ColumnRole::Deadline);
    const bool overdue = stateOf(plan.activities[at], deadline, QDate::currentDate()) == ActivityState::Overdue;
    m_overdue->setVisible(overdue);
    m_overdue->setText(tr("Просрочено: срок прошёл, выполнение не отмечено"));
    m_typed->setText(typed.isEmpty() ? tr("Не указан") : typed);
    QString meaning = deadline.meaning;
    if (deadline.kind != Deadline::Kind::Unparsed && deadline.kind != Deadline::Kind::Empty) {
        meaning.front() = meaning.front().toLower(); // «До 5 марта» goes on after the colon
        meaning = tr("Понято: %1").arg(meaning);
    }
    m_meaning->setText(meaning);
    m_meaning->setVisible(!typed.isEmpty());
    QStringList days;
    for (const DateInterval &interval : deadline.intervals)
        days << intervalText(interval);
    m_days->setText(days.join(u'\n'));
    m_days->setVisible(!days.isEmpty());
}

void ActivityInspector::showParties(const QString &cell)
{
    QStringList links;
    for (const QString &party : splitParties(cell)) {
        const QString name = party.simplified().toHtmlEscaped();
        links << u"<a href=\"%1\">%1</a>"_s.arg(name);
    }
    m_parties->setText(links.isEmpty() ? tr("Не указаны") : links.join(u"<br>"_s));
}

void ActivityInspector::setSchoolSigns(std::unordered_map<SchoolId, QString> signs)
{
    if (signs == m_schoolSigns)
        return; // signs are told of again and again while they are computed
    m_schoolSigns = std::move(signs);
    showSchools();
}

void ActivityInspector::showSchools()
{
    m_chooseSchools->setEnabled(!m_document.isReadOnly());
    const auto at = m_plan.activityNumberOf(m_activity);
    const std::vector<SchoolId> schools = at ? m_plan.plan().activities[*at].schools : std::vector<SchoolId>();
    std::vector<School> known;
    for (const SchoolId id : schools) {
        if (auto school = loadSchool(m_document, id))
            known.push_back(std::move(*school));
    }
    std::ranges::sort(known, {}, [](const School &school) { return naturalSortKey(school.name()); });
    QStringList links;
    for (const School &school : known) {
        QString line = u"<a href=\"%1\">%2</a>"_s.arg(school.id.value()).arg(school.name().toHtmlEscaped());
        if (const auto signs = m_schoolSigns.find(school.id); signs != m_schoolSigns.end())
            line += u"<br>"_s + signs->second.toHtmlEscaped();
        links << line;
    }
    m_schools->setText(links.isEmpty() ? tr("Все или никто в отдельности") : links.join(u"<br>"_s));
}

void ActivityInspector::showProblems(std::size_t at)
{
    QStringList texts;
    for (const PlanProblem &problem : m_plan.problems()) {
        if (problem.activity == at)
            texts << u"• "_s + problem.text;
    }
    m_problems->setText(texts.isEmpty() ? tr("Замечаний нет") : texts.join(u'\n'));
}

} // namespace versta
