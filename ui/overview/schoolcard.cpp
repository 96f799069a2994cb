#include "schoolcard.h"

#include "actionbutton.h"

#include "core/charts/chartfigures.h"
#include "core/pluralru.h"
#include "core/schoolfields.h"
#include "plan/activitystates.h"
#include "rechecks/rechecktable.h"
#include "signs/schoolsignspane.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The links are those of activities: they lead to the first one of the plan.
QString ownPlansHtml(const std::vector<SchoolPlanEntry> &plans)
{
    if (plans.empty())
        return u"<p>Своего плана школа не прислала.</p>"_s;
    QString items;
    for (const SchoolPlanEntry &entry : plans) {
        QStringList about;
        if (entry.plan.sent)
            about << u"прислан "_s + entry.plan.sent->toString(u"dd.MM.yyyy"_s);
        about << countOf(entry.activities, u"мероприятие"_s, u"мероприятия"_s, u"мероприятий"_s);
        about << (entry.missing() == 0 ? u"найдены все обязательные"_s
                                       : u"обязательных не найдено: %1"_s.arg(entry.missing()));
        items += u"<li><a href=\"%1/%2\">%3</a><br>%4</li>"_s.arg(entry.plan.plan.value())
                     .arg(entry.first.value())
                     .arg(entry.title.toHtmlEscaped(), about.join(u"; "_s));
    }
    return u"<p>План самой школы:</p><ul>%1</ul>"_s.arg(items);
}

} // namespace

SchoolCard::SchoolCard(QAction &back, const QList<QAction *> &actions, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_head(new QLabel)
    , m_paper(new QComboBox)
    , m_pane(new SchoolSignsPane({}))
    , m_measures(new QTextBrowser)
    , m_rechecks(new QTextBrowser)
    , m_charts(new ChartPanel(dialogs))
{
    m_measures->setObjectName(u"cardMeasures"_s);
    m_measures->setAccessibleName(u"Мероприятия школы"_s);
    m_measures->setOpenLinks(false);
    m_measures->setFrameShape(QFrame::NoFrame);
    m_pane->tabs().addTab(m_measures, u"Мероприятия"_s);
    m_rechecks->setObjectName(u"cardRechecks"_s);
    m_rechecks->setAccessibleName(u"Перепроверки школы"_s);
    m_rechecks->setOpenLinks(false);
    m_rechecks->setFrameShape(QFrame::NoFrame);
    m_pane->tabs().addTab(m_rechecks, u"Перепроверки"_s);
    m_head->setObjectName(u"cardHead"_s);
    m_head->setWordWrap(true);
    m_head->setContentsMargins(10, 0, 10, 6);
    setObjectName(u"schoolCard"_s);
    m_paper->setObjectName(u"cardPaper"_s);
    m_paper->setAccessibleName(u"Работа, о которой карточка"_s);
    m_paper->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(6, 6, 10, 6);
    top->addWidget(newActionButton(back));
    top->addSpacing(6);
    top->addWidget(m_paper);
    top->addStretch(1);
    for (QAction *action : actions)
        top->addWidget(newActionButton(*action));
    auto *splitter = new QSplitter;
    splitter->addWidget(m_pane);
    splitter->addWidget(m_charts);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({440, 660});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_head);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_paper);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        showSigns();
        offerCharts();
    });
    connect(m_charts, &ChartPanel::followed, this, &SchoolCard::followed);
    connect(m_measures, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const QStringList ids = link.path().split(u'/');
        Q_EMIT activityWanted(PlanId(ids.value(0).toLongLong()), ActivityId(ids.value(1).toLongLong()));
    });
    connect(m_rechecks, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { Q_EMIT recheckWanted(RecheckId(link.path().toLongLong())); });
    connect(m_pane, &SchoolSignsPane::methodWanted, this, &SchoolCard::methodWanted);
}

void SchoolCard::show(const ChartSource &source, const SchoolLogin &school, const std::optional<PaperKey> &paper)
{
    m_source = source;
    m_school = school;
    offerPapers(paper);
    showSigns();
    offerCharts();
}

void SchoolCard::showHead(const School &school)
{
    QStringList parts;
    for (const SchoolField field : {SchoolField::Login, SchoolField::Kind, SchoolField::Locality, SchoolField::Pupils,
                                    SchoolField::Director, SchoolField::Contact}) {
        const QString text = schoolFieldText(school, field);
        if (school.id.isValid() && !text.isEmpty())
            parts << (field == SchoolField::Login ? text : schoolFieldName(field).toLower() + u": "_s + text);
    }
    m_head->setText(parts.join(u" · "_s));
    m_head->setVisible(!parts.isEmpty());
}

void SchoolCard::showMeasures(const std::vector<SchoolActivity> &measures, const std::vector<SchoolPlanEntry> &plans)
{
    QString items;
    for (const SchoolActivity &measure : measures) {
        QStringList about{u"«%1»"_s.arg(measure.plan.title.toHtmlEscaped())};
        if (!measure.deadline.isEmpty())
            about << u"срок: "_s + measure.deadline.simplified().toHtmlEscaped();
        about << stateWord(measure.state);
        about << (measure.control.isEmpty() ? u"вывода по контролю ещё нет"_s
                                            : u"вывод: "_s + measure.control.simplified().toHtmlEscaped());
        items += u"<li><a href=\"%1/%2\">%3</a><br>%4</li>"_s.arg(measure.plan.id.value())
                     .arg(measure.activity.value())
                     .arg(measure.text.simplified().toHtmlEscaped(), about.join(u"; "_s));
    }
    m_measures->setHtml((items.isEmpty() ? u"<p>В планах мероприятий для этой школы нет. Добавьте: «Добавить "
                                           "мероприятие», Ctrl+M.</p>"_s
                                         : u"<ul>%1</ul>"_s.arg(items)) +
                        ownPlansHtml(plans));
    const int settled = int(std::ranges::count_if(measures, &SchoolActivity::settled));
    m_pane->tabs().setTabText(m_pane->tabs().indexOf(m_measures),
                              measures.empty() ? u"Мероприятия"_s
                                               : u"Мероприятия: %1 из %2"_s.arg(settled).arg(measures.size()));
}

void SchoolCard::showRechecks(const std::vector<RecheckOverview> &rechecks)
{
    m_rechecks->setHtml(schoolRechecksHtml(rechecks));
    m_pane->tabs().setTabText(m_pane->tabs().indexOf(m_rechecks),
                              rechecks.empty() ? u"Перепроверки"_s : u"Перепроверки: %1"_s.arg(rechecks.size()));
}

void SchoolCard::showReviews(std::vector<ReviewEntry> entries)
{
    m_pane->setReviews(std::move(entries));
}

bool SchoolCard::update(const ChartSource &source)
{
    if (source.isEmpty() || !source.placeOf(m_school)) {
        // What the pane shows is of a report that may be gone.
        m_pane->show(nullptr, {});
        m_source = {};
        return false;
    }
    show(source, m_school, paper());
    return true;
}

std::optional<PaperKey> SchoolCard::paper() const
{
    const int index = m_paper->currentIndex();
    return index > 0 ? std::optional(m_papers[std::size_t(index - 1)]) : std::nullopt;
}

void SchoolCard::offerPapers(const std::optional<PaperKey> &paper)
{
    const QSignalBlocker quiet(m_paper);
    m_paper->clear();
    m_papers.clear();
    m_paper->addItem(u"Все работы и годы"_s);
    const auto school = m_source.placeOf(m_school);
    for (const SignPaper &one : m_source.input->papers | std::views::reverse) {
        if (!school || !cellOf(one, *school))
            continue;
        m_papers.push_back(one.paper.key);
        m_paper->addItem(one.paper.key.title());
    }
    const auto found = paper ? std::ranges::find(m_papers, *paper) : m_papers.end();
    m_paper->setCurrentIndex(found == m_papers.end() ? 0 : int(found - m_papers.begin()) + 1);
}

void SchoolCard::showSigns()
{
    SignChoice choice;
    choice.school = m_school;
    m_pane->show(m_source.report.get(), choice);
}

void SchoolCard::offerCharts()
{
    std::vector<ChartChoice> charts;
    const auto school = m_source.isEmpty() ? std::nullopt : m_source.placeOf(m_school);
    if (school) {
        const auto key = paper();
        const auto at = key ? m_source.placeOf(*key) : std::nullopt;
        charts = at ? schoolPaperCharts(m_source, *at, *school) : schoolYearCharts(m_source, *school);
        auto more = at ? paperCharts(m_source, *at) : signCharts(m_source);
        std::ranges::move(more, std::back_inserter(charts));
    }
    m_charts->setCharts(std::move(charts));
}

} // namespace versta
