#include "planschooldialog.h"

#include "panellabels.h"

#include "control/dateline.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

PlanSchoolDialog::PlanSchoolDialog(const SchoolPlan &plan, const QString &title, const PlanSchool &guess,
                                   const std::vector<School> &schools, QWidget *parent)
    : QDialog(parent)
    , m_begun(plan)
    , m_school(newSchoolBox(schools, plan.school.isValid() ? plan.school : guess.school))
    , m_sent(new DateLine(u"Когда прислан"_s))
    , m_problem(new QLabel)
{
    setWindowTitle(u"Школа плана"_s);
    QLabel *name = newTextLabel(u"planSchoolTitle"_s);
    name->setText(title);
    QLabel *told = newTextLabel(u"planSchoolGuess"_s);
    told->setText(guess.school.isValid() ? u"Предложено %1."_s.arg(planSchoolReason(guess))
                                         : u"Сам план не говорит, чей он: %1."_s.arg(planSchoolReason(guess)));
    told->setVisible(!plan.school.isValid());
    m_school->setObjectName(u"planSchoolChoice"_s);
    m_school->setAccessibleName(u"Школа"_s);
    m_sent->setObjectName(u"planSchoolSent"_s);
    m_sent->setDay(plan.sent);
    m_problem->setObjectName(u"planSchoolProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->addRow(u"&Школа:"_s, m_school);
    form->addRow(u"&Прислан:"_s, m_sent);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(name);
    layout->addLayout(form);
    layout->addWidget(told);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &PlanSchoolDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(520, sizeHint().height());
}

SchoolPlan PlanSchoolDialog::plan() const
{
    SchoolPlan plan = m_begun;
    plan.school = schoolOf(*m_school);
    plan.sent = m_sent->day();
    return plan;
}

void PlanSchoolDialog::setSchool(SchoolId school)
{
    m_school->setCurrentIndex(std::max(0, m_school->findData(school.value())));
}

void PlanSchoolDialog::accept()
{
    m_problem->setText(m_sent->problem());
    m_problem->setVisible(!m_sent->problem().isEmpty());
    if (m_sent->problem().isEmpty())
        QDialog::accept();
}

QComboBox *newSchoolBox(const std::vector<School> &schools, SchoolId chosen)
{
    auto *box = new QComboBox;
    box->addItem(u"— школа не указана —"_s, qint64(0));
    for (const School &school : schools)
        box->addItem(school.name(), school.id.value());
    box->setCurrentIndex(std::max(0, box->findData(chosen.value())));
    return box;
}

SchoolId schoolOf(const QComboBox &box)
{
    return SchoolId(box.currentData().toLongLong());
}

} // namespace versta
