#include "minutesform.h"

#include "dialogs.h"
#include "panellabels.h"
#include "planchoicedialog.h"

#include "document/document.h"
#include "document/minutesedits.h"
#include "document/minutesqueries.h"
#include "plan/fieldedit.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString questionText(const MinutesQuestion &question, std::size_t at)
{
    const QString topic = question.topic.section(u'\n', 0, 0).simplified();
    return u"%1. %2"_s.arg(at + 1).arg(topic.isEmpty() ? u"без названия"_s : topic);
}

} // namespace

MinutesForm::MinutesForm(Document &document, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_dialogs(dialogs)
    , m_number(new QLineEdit)
    , m_date(new QLineEdit)
    , m_day(new QLabel)
    , m_meeting(new FieldEdit(2))
    , m_organisation(new FieldEdit(1))
    , m_place(new FieldEdit(1))
    , m_chair(new FieldEdit(1))
    , m_secretary(new FieldEdit(1))
    , m_present(new FieldEdit(5))
    , m_invited(new FieldEdit(2))
    , m_absent(new FieldEdit(1))
    , m_agenda(new QListWidget)
    , m_topic(new FieldEdit(2))
    , m_heard(new FieldEdit(8))
    , m_voting(new FieldEdit(1))
    , m_add(new QPushButton(u"Доба&вить"_s))
    , m_remove(new QPushButton(u"&Убрать"_s))
    , m_up(new QPushButton(u"В&ыше"_s))
    , m_down(new QPushButton(u"&Ниже"_s))
    , m_plans(new QListWidget)
    , m_choosePlans(new QPushButton(u"В&ыбрать планы…"_s))
{
    auto *right = new QVBoxLayout;
    right->addWidget(newAgenda(), 1);
    right->addWidget(newPlans());
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(newParticulars(), 4);
    layout->addLayout(right, 5);
    connectFields();
    update();
}

QWidget *MinutesForm::newParticulars()
{
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins({});
    int row = 0;
    const auto add = [&](const QString &name, QWidget *field, const QString &object) {
        auto *caption = new QLabel(name);
        caption->setBuddy(field);
        field->setObjectName(object);
        field->setAccessibleName(name);
        grid->addWidget(caption, row, 0, Qt::AlignRight | Qt::AlignTop);
        grid->addWidget(field, row, 1);
        ++row;
    };
    add(u"Номер"_s, m_number, u"minutesNumber"_s);
    add(u"Дата"_s, m_date, u"minutesDate"_s);
    m_date->setPlaceholderText(u"Например, 22.03.2024 или 22 марта 2024 г."_s);
    m_day->setObjectName(u"minutesDay"_s);
    m_day->setWordWrap(true);
    grid->addWidget(m_day, row++, 1);
    add(u"Какое заседание"_s, m_meeting, u"minutesMeeting"_s);
    m_meeting->setPlaceholderText(u"Например, заседания муниципальной рабочей группы"_s);
    add(u"Организация"_s, m_organisation, u"minutesOrganisation"_s);
    add(u"Место"_s, m_place, u"minutesPlace"_s);
    add(u"Председатель"_s, m_chair, u"minutesChair"_s);
    add(u"Секретарь"_s, m_secretary, u"minutesSecretary"_s);
    add(u"Присутствовали"_s, m_present, u"minutesPresent"_s);
    m_present->setPlaceholderText(u"Каждый с новой строки, с должностью"_s);
    add(u"Приглашены"_s, m_invited, u"minutesInvited"_s);
    add(u"Отсутствовали"_s, m_absent, u"minutesAbsent"_s);
    grid->setRowStretch(row, 1);
    return box;
}

QWidget *MinutesForm::newAgenda()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_agenda->setObjectName(u"minutesAgenda"_s);
    m_agenda->setAccessibleName(u"Повестка дня"_s);
    m_agenda->setFixedHeight(5 * fontMetrics().lineSpacing() + 2 * m_agenda->frameWidth());
    layout->addWidget(newHeadingLabel(u"Повестка дня"_s));
    layout->addWidget(m_agenda);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    m_add->setObjectName(u"addQuestion"_s);
    m_remove->setObjectName(u"removeQuestion"_s);
    m_up->setObjectName(u"questionUp"_s);
    m_down->setObjectName(u"questionDown"_s);
    layout->addLayout(buttons);
    const auto add = [&](const QString &name, FieldEdit *field, const QString &object, int stretch) {
        auto *caption = new QLabel(name);
        caption->setBuddy(field);
        field->setObjectName(object);
        field->setAccessibleName(name);
        layout->addWidget(caption);
        layout->addWidget(field, stretch);
    };
    add(u"Вопрос повестки"_s, m_topic, u"questionTopic"_s, 0);
    add(u"Слушали, выступили"_s, m_heard, u"questionHeard"_s, 1);
    add(u"Голосование"_s, m_voting, u"questionVoting"_s, 0);
    return box;
}

QWidget *MinutesForm::newPlans()
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    m_plans->setObjectName(u"minutesPlans"_s);
    m_plans->setAccessibleName(u"Планы при протоколе"_s);
    m_plans->setFixedHeight(3 * fontMetrics().lineSpacing() + 2 * m_plans->frameWidth());
    m_plans->setToolTip(u"Enter открывает план"_s);
    m_choosePlans->setObjectName(u"chooseMinutesPlans"_s);
    layout->addWidget(newHeadingLabel(u"Планы, утверждённые или рассмотренные на заседании"_s));
    layout->addWidget(m_plans);
    layout->addWidget(m_choosePlans, 0, Qt::AlignLeft);
    return box;
}

void MinutesForm::connectFields()
{
    for (QLineEdit *line : {m_number, m_date})
        connect(line, &QLineEdit::editingFinished, this, &MinutesForm::store);
    connect(m_date, &QLineEdit::textChanged, this, &MinutesForm::showDay);
    for (FieldEdit *field :
         {m_meeting, m_organisation, m_place, m_chair, m_secretary, m_present, m_invited, m_absent}) {
        field->setTabChangesFocus(true);
        connect(field, &FieldEdit::finished, this, &MinutesForm::store);
    }
    for (FieldEdit *field : {m_topic, m_heard, m_voting}) {
        field->setTabChangesFocus(true);
        connect(field, &FieldEdit::finished, this, &MinutesForm::storeQuestion);
    }
    connect(m_agenda, &QListWidget::currentRowChanged, this, &MinutesForm::showCurrentQuestion);
    connect(m_add, &QPushButton::clicked, this, &MinutesForm::addQuestion);
    connect(m_remove, &QPushButton::clicked, this, &MinutesForm::removeQuestion);
    connect(m_up, &QPushButton::clicked, this, [this] { moveQuestion(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveQuestion(1); });
    connect(m_choosePlans, &QPushButton::clicked, this, &MinutesForm::choosePlans);
    connect(m_plans, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { Q_EMIT planWanted(PlanId(item->data(Qt::UserRole).toLongLong())); });
}

void MinutesForm::show(const Minutes &minutes)
{
    const bool another = minutes.id != m_minutes.id;
    if (another)
        commit();
    const int current = another ? 0 : question();
    m_minutes = minutes;
    const auto line = [&](QLineEdit &edit, const QString &text) {
        if ((another || !edit.isModified()) && edit.text() != text)
            edit.setText(text);
    };
    line(*m_number, minutes.number);
    line(*m_date, minutes.date);
    m_meeting->show(minutes.meeting);
    m_organisation->show(minutes.organisation);
    m_place->show(minutes.place);
    m_chair->show(minutes.chair);
    m_secretary->show(minutes.secretary);
    m_present->show(minutes.present);
    m_invited->show(minutes.invited);
    m_absent->show(minutes.absent);
    showAgenda(current);
    showPlans();
    showDay();
    update();
}

void MinutesForm::clear()
{
    show(Minutes());
}

void MinutesForm::commit()
{
    if (!m_minutes.id.isValid())
        return;
    for (FieldEdit *field : {m_meeting, m_organisation, m_place, m_chair, m_secretary, m_present, m_invited, m_absent,
                             m_topic, m_heard, m_voting})
        field->commit();
    if (m_number->isModified() || m_date->isModified())
        store();
}

int MinutesForm::question() const
{
    return m_agenda->currentRow();
}

void MinutesForm::showQuestion(std::size_t question)
{
    m_agenda->setCurrentRow(int(question));
    m_agenda->setFocus();
}

void MinutesForm::update()
{
    const bool writes = m_minutes.id.isValid() && !m_document.isReadOnly();
    setEnabled(m_minutes.id.isValid());
    for (QLineEdit *line : {m_number, m_date})
        line->setReadOnly(!writes);
    for (FieldEdit *field : {m_meeting, m_organisation, m_place, m_chair, m_secretary, m_present, m_invited, m_absent})
        field->setReadOnly(!writes);
    const int current = question();
    for (FieldEdit *field : {m_topic, m_heard, m_voting}) {
        field->setEnabled(current >= 0);
        field->setReadOnly(!writes);
    }
    m_add->setEnabled(writes);
    m_remove->setEnabled(writes && current >= 0);
    m_up->setEnabled(writes && current > 0);
    m_down->setEnabled(writes && current >= 0 && current + 1 < m_agenda->count());
    m_choosePlans->setEnabled(writes);
}

void MinutesForm::showAgenda(int current)
{
    {
        const QSignalBlocker quiet(m_agenda);
        m_agenda->clear();
        for (std::size_t at = 0; at < m_minutes.agenda.size(); ++at)
            m_agenda->addItem(questionText(m_minutes.agenda[at], at));
        m_agenda->setCurrentRow(std::clamp(current, m_agenda->count() > 0 ? 0 : -1, m_agenda->count() - 1));
    }
    showCurrentQuestion();
}

void MinutesForm::showCurrentQuestion()
{
    const int current = question();
    const bool any = current >= 0 && current < int(m_minutes.agenda.size());
    const MinutesQuestion shown = any ? m_minutes.agenda[std::size_t(current)] : MinutesQuestion();
    m_topic->show(shown.topic);
    m_heard->show(shown.heard);
    m_voting->show(shown.voting);
    update();
}

void MinutesForm::showPlans()
{
    m_plans->clear();
    for (const PlanHead &head : planHeads(m_document).value_or(std::vector<PlanHead>())) {
        if (std::ranges::find(m_minutes.plans, head.id) == m_minutes.plans.end())
            continue;
        auto *item = new QListWidgetItem(head.title, m_plans);
        item->setData(Qt::UserRole, head.id.value());
        item->setToolTip(head.title);
    }
    m_plans->setCurrentRow(m_plans->count() > 0 ? 0 : -1);
}

void MinutesForm::showDay()
{
    const QString typed = m_date->text().trimmed();
    const bool odd = !typed.isEmpty() && !minutesDay(typed);
    m_day->setVisible(odd);
    m_day->setText(odd ? u"Дата не понята: сроки без года в решениях останутся непонятыми."_s : QString());
}

void MinutesForm::store()
{
    Minutes minutes = m_minutes;
    minutes.number = m_number->text().trimmed();
    minutes.date = m_date->text().trimmed();
    minutes.meeting = m_meeting->toPlainText().trimmed();
    minutes.organisation = m_organisation->toPlainText().trimmed();
    minutes.place = m_place->toPlainText().trimmed();
    minutes.chair = m_chair->toPlainText().trimmed();
    minutes.secretary = m_secretary->toPlainText().trimmed();
    minutes.present = m_present->toPlainText().trimmed();
    minutes.invited = m_invited->toPlainText().trimmed();
    minutes.absent = m_absent->toPlainText().trimmed();
    m_number->setModified(false);
    m_date->setModified(false);
    keep(minutes);
}

void MinutesForm::storeQuestion()
{
    const int current = question();
    if (current < 0)
        return;
    Minutes minutes = m_minutes;
    minutes.agenda[std::size_t(current)] = {m_topic->toPlainText().trimmed(), m_heard->toPlainText().trimmed(),
                                            m_voting->toPlainText().trimmed()};
    keep(minutes);
}

void MinutesForm::storeAgenda(const std::vector<MinutesQuestion> &agenda, int current)
{
    Minutes minutes = m_minutes;
    minutes.agenda = agenda;
    keep(minutes);
    showAgenda(current);
}

void MinutesForm::addQuestion()
{
    commit();
    auto agenda = m_minutes.agenda;
    agenda.push_back({});
    storeAgenda(agenda, int(agenda.size()) - 1);
    m_topic->setFocus();
}

void MinutesForm::removeQuestion()
{
    commit();
    auto agenda = m_minutes.agenda;
    const int current = question();
    agenda.erase(agenda.begin() + current);
    storeAgenda(agenda, current);
}

void MinutesForm::moveQuestion(int step)
{
    commit();
    auto agenda = m_minutes.agenda;
    const int current = question();
    std::swap(agenda[std::size_t(current)], agenda[std::size_t(current + step)]);
    storeAgenda(agenda, current + step);
}

void MinutesForm::choosePlans()
{
    commit();
    std::vector<PlanHead> heads = planHeads(m_document).value_or(std::vector<PlanHead>());
    std::erase_if(heads, [](const PlanHead &head) { return head.kind == PlanKind::Decisions; });
    std::ranges::stable_partition(heads, [](const PlanHead &head) { return head.kind != PlanKind::School; });
    PlanChoiceDialog dialog(heads, m_minutes.plans, this);
    if (!m_dialogs.run(dialog))
        return;
    Minutes minutes = m_minutes;
    minutes.plans = dialog.chosen();
    keep(minutes);
}

// The document's answer shows what was stored.
void MinutesForm::keep(const Minutes &minutes)
{
    if (!minutes.id.isValid() || minutes == m_minutes || m_document.isReadOnly())
        return;
    if (const auto done = setMinutes(m_document, minutes); !done)
        m_dialogs.tell(this, done.error());
}

} // namespace versta
