#include "observerdialog.h"

#include "dialogs.h"

#include "control/dateline.h"
#include "core/observers/observerfields.h"
#include "measures/schoolchoicedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ObserverField fieldOf(SchoolTieKind kind)
{
    switch (kind) {
    case SchoolTieKind::Works:
        return ObserverField::OwnSchools;
    case SchoolTieKind::Child:
        return ObserverField::ChildSchools;
    case SchoolTieKind::Relative:
        break;
    }
    return ObserverField::RelativeSchools;
}

QString tieLabel(SchoolTieKind kind)
{
    switch (kind) {
    case SchoolTieKind::Works:
        return u"Работает в школах:"_s;
    case SchoolTieKind::Child:
        return u"Школы детей:"_s;
    case SchoolTieKind::Relative:
        break;
    }
    return u"Школы родственников:"_s;
}

} // namespace

ObserverDialog::ObserverDialog(const Observer &observer, std::vector<School> schools, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_schools(std::move(schools))
    , m_begun(observer)
    , m_register(new QComboBox)
    , m_name(new QLineEdit(observer.name))
    , m_category(new QComboBox)
    , m_workplace(new QComboBox)
    , m_subjects(new QLineEdit(observer.subjects))
    , m_contact(new QLineEdit(observer.contact))
    , m_number(new QLineEdit(observer.accreditation.number))
    , m_from(new DateLine(u"Аккредитация действует с"_s))
    , m_to(new DateLine(u"Аккредитация действует до"_s))
    , m_briefingDay(new DateLine(u"Дата инструктажа"_s))
    , m_briefed(new QCheckBox(u"инструктаж &пройден"_s))
    , m_note(new QLineEdit(observer.note))
    , m_problem(new QLabel)
{
    setWindowTitle(observer.id.isValid() ? u"Карточка наблюдателя"_s : u"Новый наблюдатель"_s);
    for (const ObserverRegister list : AllObserverRegisters)
        m_register->addItem(observerRegisterName(list), int(list));
    m_register->setCurrentIndex(m_register->findData(int(observer.list)));
    for (const ObserverCategory category : AllObserverCategories)
        m_category->addItem(observerCategoryName(category), int(category));
    m_category->setCurrentIndex(m_category->findData(int(observer.category)));
    m_workplace->setEditable(true);
    m_workplace->setInsertPolicy(QComboBox::NoInsert);
    m_workplace->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const School &school : m_schools)
        m_workplace->addItem(school.name());
    m_workplace->setCurrentIndex(-1);
    m_workplace->setEditText(observer.workplace);
    m_workplace->lineEdit()->setPlaceholderText(u"организация и должность или школа из списка"_s);
    m_subjects->setPlaceholderText(u"если ведёт уроки: математика, физика"_s);
    m_from->setDay(observer.accreditation.from.isValid() ? std::optional(observer.accreditation.from) : std::nullopt);
    m_to->setDay(observer.accreditation.to.isValid() ? std::optional(observer.accreditation.to) : std::nullopt);
    m_briefingDay->setDay(observer.briefingDay.isValid() ? std::optional(observer.briefingDay) : std::nullopt);
    m_briefed->setChecked(observer.briefed);
    m_register->setObjectName(u"observerRegister"_s);
    m_name->setObjectName(u"observerName"_s);
    m_category->setObjectName(u"observerCategory"_s);
    m_workplace->setObjectName(u"observerWorkplace"_s);
    m_to->setObjectName(u"observerAccreditedTo"_s);
    m_briefed->setObjectName(u"observerBriefed"_s);
    m_problem->setObjectName(u"observerProblem"_s);
    m_number->setAccessibleName(u"Номер аккредитации"_s);
    m_number->setPlaceholderText(u"№"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *accreditation = new QHBoxLayout;
    accreditation->addWidget(m_number, 1);
    accreditation->addWidget(new QLabel(u"с"_s));
    accreditation->addWidget(m_from, 1);
    accreditation->addWidget(new QLabel(u"до"_s));
    accreditation->addWidget(m_to, 1);
    auto *briefing = new QHBoxLayout;
    briefing->addWidget(m_briefingDay, 1);
    briefing->addWidget(m_briefed, 2);
    auto *form = new QFormLayout;
    form->addRow(u"&Фамилия, имя, отчество:"_s, m_name);
    form->addRow(u"&Реестр:"_s, m_register);
    form->addRow(u"&Категория:"_s, m_category);
    form->addRow(u"&Место работы:"_s, m_workplace);
    form->addRow(u"Ве&дёт предметы:"_s, m_subjects);
    form->addRow(u"К&онтакты:"_s, m_contact);
    form->addRow(u"Аккредитация:"_s, accreditation);
    form->addRow(u"Инструктаж:"_s, briefing);
    for (const SchoolTieKind kind : AllSchoolTieKinds)
        form->addRow(tieLabel(kind), newTieRow(kind));
    form->addRow(u"&Примечание:"_s, m_note);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ObserverDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showSchools();
    resize(640, sizeHint().height());
}

QWidget *ObserverDialog::newTieRow(SchoolTieKind kind)
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    m_ties[kind] = label;
    auto *choose = new QPushButton(u"Выбрать…"_s);
    choose->setAccessibleName(u"%1 выбрать"_s.arg(tieLabel(kind)));
    choose->setObjectName(u"observerTie"_s + schoolTieCode(kind));
    connect(choose, &QPushButton::clicked, this, [this, kind] { chooseSchools(kind); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(label, 1);
    layout->addWidget(choose);
    return row;
}

void ObserverDialog::chooseSchools(SchoolTieKind kind)
{
    std::vector<SchoolId> chosen;
    for (const SchoolTie &tie : m_begun.ties) {
        if (tie.kind == kind)
            chosen.push_back(tie.school);
    }
    SchoolChoiceDialog dialog(m_schools, chosen, this);
    QString title = tieLabel(kind);
    title.chop(1);
    dialog.setWindowTitle(title);
    if (!m_dialogs.run(dialog))
        return;
    std::erase_if(m_begun.ties, [&](const SchoolTie &tie) { return tie.kind == kind; });
    for (const SchoolId school : dialog.chosen())
        m_begun.ties.push_back({school, kind});
    arrangeTies(m_begun.ties);
    showSchools();
}

void ObserverDialog::showSchools()
{
    for (const auto &[kind, label] : m_ties) {
        const QString text = observerFieldText(m_begun, fieldOf(kind), m_schools);
        label->setText(text.isEmpty() ? u"нет"_s : text);
    }
}

Observer ObserverDialog::observer() const
{
    Observer observer = m_begun;
    observer.list = ObserverRegister(m_register->currentData().toInt());
    observer.name = m_name->text().simplified();
    observer.category = ObserverCategory(m_category->currentData().toInt());
    observer.workplace = m_workplace->currentText().simplified();
    observer.subjects = m_subjects->text().simplified();
    observer.contact = m_contact->text().simplified();
    observer.accreditation = {m_number->text().simplified(), m_from->day().value_or(QDate()),
                              m_to->day().value_or(QDate())};
    observer.briefingDay = m_briefingDay->day().value_or(QDate());
    observer.briefed = m_briefed->isChecked();
    observer.note = m_note->text().trimmed();
    if (const SchoolId school = schoolNamed(observer.workplace, m_schools); school.isValid()) {
        observer.ties.push_back({school, SchoolTieKind::Works});
        arrangeTies(observer.ties);
    }
    return observer;
}

void ObserverDialog::accept()
{
    QString problem;
    for (const DateLine *line : {m_from, m_to, m_briefingDay}) {
        if (problem.isEmpty())
            problem = line->problem();
    }
    if (problem.isEmpty())
        problem = observerProblem(observer());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        QDialog::accept();
}

} // namespace versta
