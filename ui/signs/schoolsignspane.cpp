#include "schoolsignspane.h"

#include "schoolsignstext.h"

#include "results/valuetableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

SchoolSignsPane::SchoolSignsPane(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLabel)
    , m_tabs(new QTabWidget)
    , m_text(new QTextBrowser)
    , m_indicators(new ValueTableView(u"Показатели школы"_s))
{
    m_name->setObjectName(u"signSchoolName"_s);
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = m_name->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_name->setFont(bold);
    m_text->setObjectName(u"schoolSigns"_s);
    m_text->setAccessibleName(u"Признаки школы"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_indicators->setObjectName(u"schoolIndicators"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_text, u"Вывод"_s);
    m_tabs->addTab(m_indicators, u"Показатели"_s);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 8, 4);
    head->addWidget(m_name, 1);
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setFocusPolicy(Qt::TabFocus);
        head->addWidget(button, 0, Qt::AlignTop);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    setFocusProxy(m_text);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) { follow(url.toString()); });
}

void SchoolSignsPane::show(const SignReport *report, const SignChoice &choice)
{
    const bool same = choice.school == m_choice.school;
    m_report = report;
    m_choice = choice;
    m_choice.flaggedOnly = false;
    m_everything = m_everything && same;
    fill(same);
}

void SchoolSignsPane::setReviews(std::vector<ReviewEntry> entries)
{
    if (entries == m_entries)
        return; // asked for after any change of the document
    m_entries = std::move(entries);
    fill(true);
}

void SchoolSignsPane::fill(bool sameSchool)
{
    const bool chosen = m_report && m_choice.school.isValid();
    const auto school = chosen ? std::ranges::find(m_report->schools, m_choice.school, &SchoolSigns::school)
                               : decltype(m_report->schools.end()){};
    const bool known = chosen && school != m_report->schools.end();
    const int place = m_text->verticalScrollBar()->value();
    m_name->setText(known ? school->name : QString());
    if (known)
        m_text->setHtml(schoolSignsText(*m_report, m_choice, m_entries, m_everything));
    else
        m_text->setPlainText(m_report ? u"Выберите школу: здесь будет, что о ней говорит каждый слой."_s : QString());
    m_text->verticalScrollBar()->setValue(sameSchool ? place : 0);
    ValueTable values;
    if (known)
        values.table = signIndicatorTable(*m_report, m_choice);
    sameSchool ? m_indicators->updateTable(std::move(values)) : m_indicators->setTable(std::move(values));
}

void SchoolSignsPane::follow(const QString &link)
{
    if (link.startsWith(MethodLink)) {
        Q_EMIT methodWanted(link.mid(MethodLink.size()));
        return;
    }
    m_everything = link == EverythingLink;
    fill(true);
}

} // namespace versta
