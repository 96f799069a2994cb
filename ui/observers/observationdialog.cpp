#include "observationdialog.h"

#include "checklist.h"

#include "control/dateline.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QStringList Subjects{u"Русский язык"_s,     u"Математика"_s, u"Окружающий мир"_s, u"Литературное чтение"_s,
                           u"Иностранный язык"_s, u"История"_s,    u"Обществознание"_s, u"География"_s,
                           u"Биология"_s,         u"Физика"_s,     u"Химия"_s,          u"Информатика"_s,
                           u"Литература"_s};

} // namespace

ObservationDialog::ObservationDialog(const Observation &observation, const std::vector<School> &schools,
                                     QWidget *parent)
    : QDialog(parent)
    , m_begun(observation)
    , m_day(new DateLine(u"День"_s))
    , m_stage(new QComboBox)
    , m_grade(new QSpinBox)
    , m_subject(new QComboBox)
    , m_rooms(new QLineEdit(observation.rooms))
    , m_needed(new QSpinBox)
    , m_schools(new CheckList)
    , m_problem(new QLabel)
{
    const bool isNew = !observation.id.isValid();
    setWindowTitle(isNew ? u"Где нужны наблюдатели"_s : u"Изменить наблюдение"_s);
    m_day->setDay(observation.day.isValid() ? std::optional(observation.day) : std::nullopt);
    for (const ObservationStage stage : AllObservationStages)
        m_stage->addItem(observationStageName(stage), int(stage));
    m_stage->setCurrentIndex(m_stage->findData(int(observation.stage)));
    m_grade->setRange(0, 11);
    m_grade->setSpecialValueText(u"не указан"_s);
    m_grade->setValue(observation.grade);
    m_subject->setEditable(true);
    m_subject->addItems(Subjects);
    m_subject->setCurrentText(observation.subject);
    m_rooms->setPlaceholderText(u"каб. 12, 14"_s);
    m_needed->setRange(1, MostObservers);
    m_needed->setValue(observation.needed);
    m_day->setObjectName(u"observationDay"_s);
    m_stage->setObjectName(u"observationStage"_s);
    m_grade->setObjectName(u"observationGrade"_s);
    m_subject->setObjectName(u"observationSubject"_s);
    m_rooms->setObjectName(u"observationRooms"_s);
    m_needed->setObjectName(u"observationNeeded"_s);
    m_schools->setObjectName(u"observationSchools"_s);
    m_problem->setObjectName(u"observationProblem"_s);
    m_schools->setAccessibleName(u"Школы"_s);
    for (const School &school : schools) {
        const bool chosen = school.id == observation.school;
        m_schools->add(school.name(), school.id.value(), isNew ? std::optional(chosen) : std::nullopt);
        if (chosen)
            m_schools->setCurrentRow(m_schools->count() - 1);
    }
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(u"&День:"_s, m_day);
    form->addRow(u"&Этап:"_s, m_stage);
    form->addRow(u"&Предмет:"_s, m_subject);
    form->addRow(u"&Класс:"_s, m_grade);
    form->addRow(u"&Аудитории:"_s, m_rooms);
    form->addRow(u"&Нужно наблюдателей:"_s, m_needed);
    form->addRow(isNew ? u"&Школы:"_s : u"&Школа:"_s, m_schools);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ObservationDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(560, 560);
}

Observation ObservationDialog::entered() const
{
    Observation observation = m_begun;
    observation.day = m_day->day().value_or(QDate());
    observation.stage = ObservationStage(m_stage->currentData().toInt());
    observation.grade = m_grade->value();
    observation.subject = m_subject->currentText().simplified();
    observation.rooms = m_rooms->text().simplified();
    observation.needed = m_needed->value();
    return observation;
}

std::vector<Observation> ObservationDialog::observations() const
{
    std::vector<qint64> schools = m_schools->checkedKeys();
    if (const int row = m_schools->currentRow(); m_begun.id.isValid() && row >= 0)
        schools.push_back(m_schools->keyAt(row));
    std::vector<Observation> observations;
    for (const qint64 school : schools) {
        observations.push_back(entered());
        observations.back().school = SchoolId(school);
    }
    return observations;
}

void ObservationDialog::setSchoolChosen(SchoolId school, bool chosen)
{
    m_schools->setChosen(school.value(), chosen);
}

void ObservationDialog::accept()
{
    const auto chosen = observations();
    QString problem = m_day->problem();
    if (problem.isEmpty() && chosen.empty())
        problem = m_schools->count() == 0 ? u"Школ в реестре ещё нет: добавьте их на странице «Школы»."_s
                                          : u"Отметьте хотя бы одну школу."_s;
    if (problem.isEmpty())
        problem = observationProblem(chosen.front());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        QDialog::accept();
}

} // namespace versta
