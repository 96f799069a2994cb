#include "measuredialog.h"

#include "checklist.h"

#include "core/deadline.h"
#include "core/numbering.h"
#include "core/planprogress.h"

#include <QComboBox>
#include <QCompleter>
#include <QDate>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString sectionTitle(const PlanSection &section, int place)
{
    const QString title = section.title.simplified();
    const QString label = section.label.isEmpty() ? QString() : section.label + u' ';
    return u"%1%2. %3"_s.arg(label, section.number.value_or(QString::number(place + 1)),
                             title.isEmpty() ? u"Без названия"_s : title);
}

} // namespace

MeasureDialog::MeasureDialog(std::vector<PlanChoice> plans, std::function<std::optional<Plan>(PlanId)> load,
                             QStringList parties, Subject subject, QWidget *parent)
    : QDialog(parent)
    , m_plans(std::move(plans))
    , m_load(std::move(load))
    , m_subject(std::move(subject))
    , m_planChoice(new QComboBox)
    , m_section(new QComboBox)
    , m_template(new QComboBox)
    , m_schools(new CheckList)
    , m_activity(new QPlainTextEdit)
    , m_deadline(new QLineEdit)
    , m_meaning(new QLabel)
    , m_responsible(new QLineEdit)
    , m_result(new QLineEdit)
    , m_accept(nullptr)
{
    setWindowTitle(u"Добавить мероприятие"_s);
    for (const PlanChoice &plan : m_plans)
        m_planChoice->addItem(plan.title);
    for (const MeasureTemplate &one : measureTemplates())
        m_template->addItem(one.title, one.code);
    m_template->addItem(u"Своими словами"_s);
    for (std::size_t at = 0; at < m_subject.schools.size(); ++at)
        m_schools->add(m_subject.schools[at].name(), qint64(at), true);
    auto *completer = new QCompleter(parties, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_responsible->setCompleter(completer);
    build();
    connect(m_planChoice, &QComboBox::currentIndexChanged, this, &MeasureDialog::readPlan);
    connect(m_template, &QComboBox::currentIndexChanged, this, &MeasureDialog::fillIn);
    connect(m_schools, &QListWidget::itemChanged, this, [this] {
        if (m_activity->toPlainText() == m_filled)
            fillIn();
        check();
    });
    connect(m_activity, &QPlainTextEdit::textChanged, this, &MeasureDialog::check);
    connect(m_deadline, &QLineEdit::textChanged, this, &MeasureDialog::explainDeadline);
    readPlan();
    fillIn();
}

void MeasureDialog::build()
{
    const auto named = [](QWidget &field, const QString &name, const QString &meaning) {
        field.setObjectName(name);
        field.setAccessibleName(meaning);
    };
    named(*m_planChoice, u"measurePlan"_s, u"План"_s);
    named(*m_section, u"measureSection"_s, u"Раздел плана"_s);
    named(*m_template, u"measureTemplate"_s, u"Вид мероприятия"_s);
    named(*m_schools, u"measureSchools"_s, u"Школы"_s);
    named(*m_activity, u"measureText"_s, u"Мероприятие"_s);
    named(*m_deadline, u"measureDeadline"_s, u"Срок"_s);
    named(*m_meaning, u"measureMeaning"_s, u"Как понят срок"_s);
    named(*m_responsible, u"measureResponsible"_s, u"Ответственные"_s);
    named(*m_result, u"measureResult"_s, u"Ожидаемый результат"_s);
    for (QComboBox *choice : {m_planChoice, m_section}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(40);
    }
    const int line = fontMetrics().lineSpacing();
    m_schools->setMaximumHeight(line * int(std::clamp<std::size_t>(m_subject.schools.size(), 2, 6)) + line);
    m_activity->setTabChangesFocus(true);
    m_activity->setMinimumHeight(line * 5);
    m_meaning->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(u"&План:"_s, m_planChoice);
    form->addRow(u"Раз&дел:"_s, m_section);
    form->addRow(u"&Вид:"_s, m_template);
    form->addRow(u"&Школы:"_s, m_schools);
    form->addRow(u"&Мероприятие:"_s, m_activity);
    form->addRow(u"С&рок:"_s, m_deadline);
    form->addRow({}, m_meaning);
    form->addRow(u"&Ответственные:"_s, m_responsible);
    form->addRow(u"Ожидаемый р&езультат:"_s, m_result);
    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(u"Добавить"_s, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 100, line * 30);
}

void MeasureDialog::readPlan()
{
    const auto plan = m_load(m_plans[std::size_t(m_planChoice->currentIndex())].id);
    m_plan = plan.value_or(Plan());
    m_section->clear();
    m_section->addItem(m_plan.sections.empty() ? u"Без раздела"_s : u"Перед первым разделом"_s);
    for (std::size_t at = 0; at < m_plan.sections.size(); ++at)
        m_section->addItem(sectionTitle(m_plan.sections[at], int(at)));
    // What is added for schools belongs to what the plan does last, after its analysis.
    m_section->setCurrentIndex(m_section->count() - 1);
    explainDeadline();
    check();
}

std::vector<School> MeasureDialog::chosenSchools() const
{
    std::vector<School> chosen;
    for (const qint64 at : m_schools->checkedKeys())
        chosen.push_back(m_subject.schools[std::size_t(at)]);
    return chosen;
}

void MeasureDialog::fillIn()
{
    const auto &templates = measureTemplates();
    const auto found = std::ranges::find(templates, m_template->currentData().toString(), &MeasureTemplate::code);
    QStringList names;
    for (const School &school : chosenSchools())
        names << school.name();
    const bool known = found != templates.end();
    m_filled = measureText(known ? found->activity : QString(), m_subject.works, names);
    m_activity->setPlainText(m_filled);
    if (!known)
        return;
    m_deadline->setText(found->deadline);
    m_responsible->setText(found->responsible);
    m_result->setText(found->result);
    for (QLineEdit *field : {m_deadline, m_responsible, m_result})
        field->setCursorPosition(0);
}

void MeasureDialog::explainDeadline()
{
    const QString text = m_deadline->text().trimmed();
    const Deadline deadline = understandDeadline(text, m_plan.properties.period);
    QString meaning = text.isEmpty() ? u"Срок можно написать и позже."_s : deadline.meaning;
    const auto due = dueDay(deadline, QDate::currentDate());
    if (due && *due < QDate::currentDate())
        meaning += u"\nЭтот срок уже прошёл: выберите действующий план или напишите срок с годом."_s;
    m_meaning->setText(meaning);
}

void MeasureDialog::check()
{
    m_accept->setEnabled(!m_activity->toPlainText().trimmed().isEmpty() && !m_plan.columns.empty());
}

Measure MeasureDialog::measure() const
{
    Measure measure{m_activity->toPlainText().trimmed(),
                    m_deadline->text().trimmed(),
                    m_responsible->text().trimmed(),
                    m_result->text().trimmed(),
                    {}};
    for (const School &school : chosenSchools())
        measure.schools.push_back(school.id);
    std::ranges::sort(measure.schools);
    return measure;
}

std::optional<SectionId> MeasureDialog::section() const
{
    const int index = m_section->currentIndex();
    return index > 0 ? std::optional(m_plan.sections[std::size_t(index - 1)].id) : std::nullopt;
}

void MeasureDialog::setTemplate(const QString &code)
{
    m_template->setCurrentIndex(m_template->findData(code));
}

} // namespace versta
