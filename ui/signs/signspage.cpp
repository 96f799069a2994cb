#include "signspage.h"

#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "reviewdialog.h"
#include "schoolsignspane.h"
#include "signfilterbar.h"
#include "signsettingsdialog.h"
#include "signtabs.h"

#include "core/analysis/signtexts.h"
#include "document/document.h"
#include "document/schoolqueries.h"
#include "document/signedits.h"
#include "document/signqueries.h"
#include "results/valuetableview.h"

#include <QCommandLinkButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QLabel *newText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString momentText(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), u"dd.MM.yyyy HH:mm"_s);
}

// Whoever reads the page knows that thresholds are not the program's own.
QString changedSettingsText(const Document &document)
{
    const auto settings = signSettings(document);
    return settings && !settings->changes.empty() ? u" Изменено настроек: %1."_s.arg(settings->changes.size())
                                                  : QString();
}

} // namespace

SignsPage::SignsPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_signs(signs)
    , m_dialogs(dialogs)
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptySignsTitle"_s))
    , m_list(newText(u"signListText"_s))
    , m_state(newText(u"signState"_s))
    , m_progress(new QProgressBar)
    , m_stop(new QToolButton)
    , m_filter(new SignFilterBar)
    , m_tabs(new SignTabs(document, signs))
{
    setObjectName(u"signs"_s);
    addActions();
    m_pane = new SchoolSignsPane({m_results}, this);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_tabs);
    splitter->addWidget(m_pane);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({700, 470});
    splitter->setChildrenCollapsible(false);
    auto *contents = new QWidget;
    auto *inside = new QVBoxLayout(contents);
    inside->setContentsMargins({});
    inside->setSpacing(0);
    inside->addWidget(newTop());
    inside->addWidget(m_filter);
    inside->addWidget(splitter, 1);
    fillEmpty();
    m_surface->addWidget(m_empty);
    m_surface->addWidget(contents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_tabs);
    connect(&m_signs, &SignService::updated, this, &SignsPage::update);
    connect(m_filter, &SignFilterBar::filtered, this, &SignsPage::updateTables);
    connect(m_filter, &SignFilterBar::finished, this, [this] { m_tabs->currentTable().setFocus(); });
    connect(m_tabs, &SignTabs::currentSchoolChanged, this, &SignsPage::updateSchool);
    connect(m_tabs, &SignTabs::selectedReviewsChanged, this, &SignsPage::updateReview);
    connect(m_tabs, &SignTabs::opened, this, &SignsPage::openCurrent);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches("sign_review")) {
            m_pane->setReviews(reviewEntries(m_document).value_or(std::vector<ReviewEntry>()));
            updateTables();
        }
    });
    connect(m_pane, &SchoolSignsPane::methodWanted, this, &SignsPage::methodWanted);
    m_pane->setReviews(reviewEntries(m_document).value_or(std::vector<ReviewEntry>()));
    update();
}

QWidget *SignsPage::newTop()
{
    auto *top = new QWidget;
    m_progress->setObjectName(u"signProgress"_s);
    m_progress->setAccessibleName(u"Расчёт признаков"_s);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_stop->setObjectName(u"stopSigns"_s);
    connect(m_stop, &QToolButton::clicked, this,
            [this] { m_signs.state() == SignService::State::Computing ? m_signs.cancel() : m_signs.restart(); });
    auto *state = new QHBoxLayout;
    state->addWidget(m_state, 1);
    state->addWidget(m_progress);
    state->addWidget(m_stop);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(6, 6, 10, 6);
    layout->addWidget(m_list);
    layout->addLayout(state);
    return top;
}

void SignsPage::fillEmpty()
{
    m_empty->say(
        u"Признаков пока нет"_s,
        u"Признаки рассчитываются по результатам ВПР. Начните с «Индивидуальных результатов» или «Распределения "
        "первичных баллов» со строкой региона; «Статистика по отметкам» и «Сравнение отметок с отметками по "
        "журналу» добавляют признаки, список ФИОКО показывается, как получен."_s);
    auto *files = m_empty->addLink(u"Загрузить результаты…"_s, u"Одна или несколько книг из ФИС ОКО."_s, u"import"_s);
    files->setVisible(!m_document.isReadOnly());
    connect(files, &QCommandLinkButton::clicked, this, &SignsPage::filesWanted);
    auto *method = m_empty->addLink(u"Как считаются признаки"_s, u"Три слоя, формулы, что признак значит и чего нет."_s,
                                    u"help"_s);
    connect(method, &QCommandLinkButton::clicked, this, &SignsPage::showMethod);
}

void SignsPage::addActions()
{
    m_results = newAction(u"signResults"_s, u"&Результаты школы"_s, {Qt::CTRL | Qt::Key_G}, &SignsPage::openResults);
    m_review = newAction(u"reviewSigns"_s, u"&Состояние признака…"_s, {Qt::CTRL | Qt::Key_D}, &SignsPage::review);
    m_review->setIconText(u"Состояние признака"_s);
    m_method = newAction(u"signMethod"_s, u"&Как считаются признаки"_s, {}, &SignsPage::showMethod);
    m_restart = newAction(u"restartSigns"_s, u"Рассчитать &заново"_s, {Qt::Key_F5}, &SignsPage::restart);
    m_settings = newAction(u"signSettings"_s, u"&Настройки признаков…"_s, {}, &SignsPage::editSettings);
    m_exportIndicators =
        newAction(u"exportIndicators"_s, u"Экспорт &показателей школы…"_s, {}, &SignsPage::exportIndicators);
    m_copy = newAction(u"copySigns"_s, u"&Копировать строки таблицы"_s, {}, &SignsPage::copy);
    m_find = newAction(u"findSigns"_s, u"&Найти школу"_s, {QKeySequence::Find}, &SignsPage::find);
    m_pageActions = {m_review,   m_results, m_exportIndicators, newSeparator(),
                     m_settings, m_restart, newSeparator(),     m_method};
    m_editActions = {m_copy, newSeparator(), m_find};
}

void SignsPage::update()
{
    const SignReport *report = m_signs.report();
    m_schools.clear();
    if (const auto schools = allSchools(m_document)) {
        for (const School &school : *schools)
            m_schools.emplace(school.login, school);
    }
    m_surface->setCurrentIndex(m_signs.state() == SignService::State::Nothing ? 0 : 1);
    m_list->setText(report ? signListLines(report->list).join(u' ') + changedSettingsText(m_document) : QString());
    m_list->setVisible(report != nullptr);
    if (report)
        m_filter->offer(*report);
    updateState();
    updateTables();
}

void SignsPage::updateState()
{
    using State = SignService::State;
    const bool computing = m_signs.state() == State::Computing;
    const bool failed = m_signs.state() == State::Failed;
    const QString old = m_signs.report()
                            ? u" Показаны посчитанные до изменения, %1."_s.arg(momentText(m_signs.report()->computedAt))
                            : QString();
    QString text;
    if (computing)
        text =
            (old.isEmpty() ? u"Признаки рассчитываются."_s : u"Данные изменились, признаки пересчитываются."_s) + old;
    else if (failed)
        text = m_signs.error().text + old;
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    m_progress->setVisible(computing);
    m_progress->setValue(m_signs.percent());
    m_stop->setVisible(computing || failed);
    m_stop->setText(computing ? u"Остановить"_s : u"Рассчитать заново"_s);
    m_restart->setEnabled(m_signs.state() != State::Nothing);
}

bool SignsPage::accepts(SchoolLogin school) const
{
    const auto kind = m_filter->kind();
    if (!kind)
        return true;
    const auto known = m_schools.find(school);
    return known != m_schools.end() && known->second.kind == *kind;
}

void SignsPage::updateTables()
{
    m_tabs->show({m_filter->choice(), m_filter->query(), [this](SchoolLogin school) { return accepts(school); }});
    updateSchool();
}

void SignsPage::updateSchool()
{
    SignChoice choice = m_filter->choice();
    choice.school = m_tabs->currentSchool();
    m_pane->show(m_signs.report(), choice);
    const auto tab = m_tabs->tab();
    m_filter->setFlaggedOffered(tab == SignTabs::Tab::Works || tab == SignTabs::Tab::Signs);
    const auto known = m_schools.find(choice.school);
    m_results->setEnabled(known != m_schools.end());
    updateReview();
    m_exportIndicators->setEnabled(m_pane->indicators().allRows() > 0);
    m_copy->setEnabled(canExport());
    Q_EMIT possibilitiesChanged();
}

void SignsPage::updateReview()
{
    m_review->setEnabled(!m_document.isReadOnly() && !m_tabs->selectedReviews().empty());
}

bool SignsPage::showSchool(SchoolLogin school)
{
    m_filter->clear();
    return m_tabs->goTo(school);
}

void SignsPage::openResults()
{
    if (const auto school = m_schools.find(m_tabs->currentSchool()); school != m_schools.end())
        Q_EMIT resultsRequested(school->second.id);
}

// A row about a sign is opened to say how far it is, a row about a school leads to its results.
void SignsPage::openCurrent()
{
    m_tabs->tab() == SignTabs::Tab::Review ? review() : openResults();
}

void SignsPage::review()
{
    const auto reviews = m_tabs->selectedReviews();
    if (reviews.empty() || m_document.isReadOnly())
        return;
    ReviewDialog dialog(reviews, this);
    if (!m_dialogs.run(dialog))
        return;
    std::vector<ReviewedSign> reviewed;
    for (const SignReview &one : reviews)
        reviewed.push_back({one.name, one.sign ? seenOf(*one.sign) : one.history.front().seen});
    reviewSigns(m_document, reviewed, dialog.state(), dialog.note(), dialog.who());
}

void SignsPage::restart()
{
    m_signs.restart();
}

void SignsPage::find()
{
    m_filter->takeFocus();
}

void SignsPage::showMethod()
{
    Q_EMIT methodWanted({});
}

void SignsPage::editSettings()
{
    const auto settings = signSettings(m_document);
    const auto history = signSettingHistory(m_document);
    if (!settings || !history)
        return m_dialogs.tell(this, settings ? history.error() : settings.error());
    SignSettingsDialog dialog(*settings, *history, !m_document.isReadOnly(), this);
    if (m_dialogs.run(dialog) && !m_document.isReadOnly())
        setSignSettings(m_document, dialog.settings(), dialog.who());
}

void SignsPage::copy()
{
    m_tabs->currentTable().copyAction()->trigger();
}

QString SignsPage::title() const
{
    return u"Признаки"_s;
}

QString SignsPage::drawing() const
{
    return u"signs"_s;
}

QString SignsPage::menuTitle() const
{
    return u"При&знаки"_s;
}

QString SignsPage::exportText() const
{
    return u"&Экспорт таблицы признаков…"_s;
}

bool SignsPage::canExport() const
{
    return m_surface->currentIndex() == 1 && m_tabs->currentTable().shownRows() > 0;
}

QString SignsPage::exportContents()
{
    ExportTable table = m_tabs->currentTable().shownTable();
    if (const QString chosen = m_filter->description(); !chosen.isEmpty())
        table.note += u" Отбор: %1."_s.arg(chosen);
    return exportTableWithQuestions(table, u"Экспорт признаков"_s, table.title, m_document, m_dialogs, this);
}

void SignsPage::exportIndicators()
{
    const ExportTable table = m_pane->indicators().shownTable();
    (void)exportTableWithQuestions(table, u"Экспорт показателей"_s, table.title, m_document, m_dialogs, this);
}

} // namespace versta
