#include "actdialog.h"

#include "panellabels.h"

#include "control/dateline.h"
#include "core/pluralru.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QTime typedTime(const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(u'.', u':').replace(u'-', u':');
    return QTime::fromString(plain, u"H:m"_s);
}

QString timeProblem(const QLineEdit &line)
{
    return line.text().trimmed().isEmpty() || typedTime(line.text()).isValid()
               ? QString()
               : u"«%1» — не время. Напишите его так: 09:30."_s.arg(line.text().trimmed());
}

QString timeText(QTime time)
{
    return time.isValid() ? time.toString(u"HH:mm"_s) : QString();
}

} // namespace

ActDialog::ActDialog(const ObservationAct &act, const QString &place, QWidget *parent)
    : QDialog(parent)
    , m_begun(act)
    , m_day(new DateLine(u"Дата акта"_s))
    , m_from(new QLineEdit(timeText(act.from)))
    , m_to(new QLineEdit(timeText(act.to)))
    , m_found(new QLabel)
    , m_text(new QPlainTextEdit(act.text))
    , m_problem(new QLabel)
{
    setWindowTitle(u"Акт наблюдения"_s);
    auto *where = newTextLabel(u"actPlace"_s);
    where->setText(place);
    m_day->setDay(act.day.isValid() ? std::optional(act.day) : std::nullopt);
    m_from->setAccessibleName(u"Время начала"_s);
    m_to->setAccessibleName(u"Время окончания"_s);
    m_from->setPlaceholderText(u"09:00"_s);
    m_to->setPlaceholderText(u"10:30"_s);
    m_text->setAccessibleName(u"Замечания"_s);
    m_text->setPlaceholderText(u"Что произошло, замечания наблюдателя"_s);
    m_text->setTabChangesFocus(true);
    m_day->setObjectName(u"actDay"_s);
    m_from->setObjectName(u"actFrom"_s);
    m_to->setObjectName(u"actTo"_s);
    m_text->setObjectName(u"actText"_s);
    m_problem->setObjectName(u"actProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *time = new QHBoxLayout;
    time->addWidget(m_day, 1);
    time->addWidget(new QLabel(u"с"_s));
    time->addWidget(m_from, 1);
    time->addWidget(new QLabel(u"до"_s));
    time->addWidget(m_to, 1);
    auto *form = new QFormLayout;
    form->addRow(u"Дата и время:"_s, time);
    auto *inside = new QWidget;
    auto *lists = new QVBoxLayout(inside);
    lists->addWidget(newHeadingLabel(u"При чём присутствовал"_s));
    for (const ObservedStep step : AllObservedSteps) {
        auto *box = new QCheckBox(observedStepName(step));
        box->setChecked(act.steps.contains(step));
        m_steps[step] = box;
        lists->addWidget(box);
    }
    lists->addWidget(newHeadingLabel(u"Нарушения"_s));
    lists->addWidget(m_found);
    for (const Violation violation : AllViolations) {
        auto *box = new QCheckBox(violationName(violation));
        box->setObjectName(u"violation_"_s + violationCode(violation));
        box->setChecked(act.violations.contains(violation));
        connect(box, &QCheckBox::toggled, this, &ActDialog::showFound);
        m_violations[violation] = box;
        lists->addWidget(box);
    }
    lists->addStretch(1);
    auto *area = new QScrollArea;
    area->setAccessibleName(u"Этапы и нарушения"_s);
    area->setWidget(inside);
    area->setWidgetResizable(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(where);
    layout->addLayout(form);
    layout->addWidget(area, 1);
    m_text->setFixedHeight(fontMetrics().lineSpacing() * 4);
    layout->addWidget(m_text);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ActDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showFound();
    resize(700, 680);
}

void ActDialog::showFound()
{
    qint64 found = 0;
    for (const auto &[violation, box] : m_violations)
        found += box->isChecked() ? 1 : 0;
    m_found->setText(found == 0
                         ? u"Не отмечено ни одного: в акте будет «нарушений не выявлено»."_s
                         : u"Отмечено: %1."_s.arg(countOf(found, u"нарушение"_s, u"нарушения"_s, u"нарушений"_s)));
}

ObservationAct ActDialog::act() const
{
    ObservationAct act = m_begun;
    act.day = m_day->day().value_or(QDate());
    act.from = typedTime(m_from->text());
    act.to = typedTime(m_to->text());
    act.steps.clear();
    for (const auto &[step, box] : m_steps) {
        if (box->isChecked())
            act.steps.insert(step);
    }
    act.violations.clear();
    for (const auto &[violation, box] : m_violations) {
        if (box->isChecked())
            act.violations.insert(violation);
    }
    act.text = m_text->toPlainText().trimmed();
    return act;
}

void ActDialog::setFound(Violation violation, bool found)
{
    m_violations.at(violation)->setChecked(found);
}

QString ActDialog::problem() const
{
    for (const QString &problem : {m_day->problem(), timeProblem(*m_from), timeProblem(*m_to)}) {
        if (!problem.isEmpty())
            return problem;
    }
    return actProblem(act());
}

void ActDialog::accept()
{
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (m_problem->text().isEmpty())
        QDialog::accept();
}

} // namespace versta
