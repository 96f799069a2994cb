#include "planinspector.h"

#include "panellabels.h"

#include "core/planprogress.h"
#include "core/pluralru.h"
#include "document/document.h"
#include "document/minutesqueries.h"
#include "document/models/planmodel.h"

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
    , m_minutes(new QLabel)
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
    m_minutes->setObjectName(u"planMinutes"_s);
    m_minutes->setAccessibleName(tr("Протоколы о плане"));
    m_minutes->setWordWrap(true);
    m_minutes->setTextFormat(Qt::RichText);
    m_minutes->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_minutes->hide();
    connect(m_minutes, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT minutesWanted(MinutesId(link.toLongLong())); });
    connect(&plan, &PlanModel::derivedChanged, this, &PlanInspector::update);
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
    showMinutes();
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
