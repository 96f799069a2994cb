#include "planinspector.h"

#include "panellabels.h"

#include "core/planprogress.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/minutesqueries.h"
#include "document/models/planmodel.h"
#include "document/schoolplanqueries.h"
#include "document/schoolqueries.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrappedHeading(const QString &text)
{
    QLabel *label = newHeadingLabel(text);
    label->setWordWrap(true);
    return label;
}

QString countsText(const PlanProgress &progress)
{
    QStringList lines{countOf(progress.total, u"мероприятие"_s, u"мероприятия"_s, u"мероприятий"_s)};
    const auto add = [&](const QString &name, int count) {
        if (count > 0)
            lines << name + u": "_s + QString::number(count);
    };
    add(PlanInspector::tr("выполнено"), progress.done);
    add(PlanInspector::tr("в работе"), progress.inWork);
    add(PlanInspector::tr("не начато"), progress.notStarted);
    add(PlanInspector::tr("просрочено"), progress.overdue);
    add(PlanInspector::tr("отменено"), progress.cancelled);
    add(PlanInspector::tr("без понятного срока"), progress.notUnderstood);
    return lines.join(u'\n');
}

// A label with links, hidden until there are any.
QLabel *newLinks(const QString &name, const QString &spoken)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setAccessibleName(spoken);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->hide();
    return label;
}

} // namespace

PlanInspector::PlanInspector(Document &document, PlanModel &plan, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_plan(plan)
    , m_title(wrappedHeading({}))
    , m_period(new QLabel)
    , m_progress(new QProgressBar)
    , m_counts(new QLabel)
    , m_goalsHeading(wrappedHeading(tr("Цели и задачи")))
    , m_goals(new QLabel)
    , m_school(newLinks(u"planSchool"_s, tr("Школа, приславшая план")))
    , m_minutes(newLinks(u"planMinutes"_s, tr("Протоколы о плане")))
{
    m_title->setObjectName(u"planTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_counts->setObjectName(u"planCounts"_s);
    m_goals->setWordWrap(true);
    m_goals->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Доля выполненных мероприятий"));
    m_progress->setFormat(tr("выполнено %p %"));
    auto *properties = new QPushButton(tr("Свойства плана…"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_period);
    layout->addWidget(m_school);
    layout->addWidget(properties, 0, Qt::AlignLeft);
    layout->addSpacing(6);
    layout->addWidget(wrappedHeading(tr("Выполнение")));
    layout->addWidget(m_progress);
    layout->addWidget(m_counts);
    layout->addSpacing(6);
    layout->addWidget(m_goalsHeading);
    layout->addWidget(m_goals);
    layout->addSpacing(6);
    layout->addWidget(m_minutes);
    layout->addStretch();
    connect(m_minutes, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT minutesWanted(MinutesId(link.toLongLong())); });
    connect(m_school, &QLabel::linkActivated, this, [this] { Q_EMIT schoolPlanWanted(m_plan.planId()); });
    connect(&plan, &PlanModel::derivedChanged, this, &PlanInspector::update);
    // Whose plan it is changes without a row of the plan.
    connect(&document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (touchesSchoolPlans(changes))
            showSchool();
    });
    connect(properties, &QPushButton::clicked, this, &PlanInspector::propertiesWanted);
}

void PlanInspector::update()
{
    const Plan &plan = m_plan.plan();
    setEnabled(plan.id.isValid());
    const auto progress = progressOf(plan, m_plan.deadlines(), m_plan.today());
    m_title->setText(plan.properties.title);
    m_period->setText(plan.id.isValid() ? plan.properties.period.label() : QString());
    m_progress->setValue(qRound(progress.shareDone() * 100));
    m_counts->setText(countsText(progress));
    m_goals->setText(plan.properties.goals.join(u'\n'));
    m_goalsHeading->setVisible(!plan.properties.goals.isEmpty());
    showSchool();
    showMinutes();
}

void PlanInspector::showSchool()
{
    const Plan &plan = m_plan.plan();
    const bool ofSchool = plan.id.isValid() && plan.properties.kind == PlanKind::School;
    m_school->setVisible(ofSchool);
    if (!ofSchool)
        return;
    const auto owner = ownerOfPlan(m_document, plan.id).value_or(std::nullopt);
    const auto school = owner ? loadSchool(m_document, owner->school) : Result<School>(School());
    QString text = u"<a href=\"school\">%1</a>"_s.arg(owner && school ? school->name().toHtmlEscaped()
                                                                      : tr("Школа не указана: указать…"));
    if (owner && owner->sent)
        text += tr("<br>План прислан %1").arg(owner->sent->toString(u"dd.MM.yyyy"_s));
    m_school->setText(text);
}

void PlanInspector::showMinutes()
{
    QStringList links;
    for (const Minutes &minutes : minutesAbout(m_document, m_plan.plan().id).value_or(std::vector<Minutes>()))
        links << u"<a href=\"%1\">%2</a>"_s.arg(minutes.id.value())
                     .arg(minutesName(minutes.number, minutes.date).toHtmlEscaped());
    m_minutes->setText(links.join(u"<br>"_s));
    m_minutes->setVisible(!links.isEmpty());
}

} // namespace versta
