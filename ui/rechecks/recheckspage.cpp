#include "recheckspage.h"

#include "dialogs.h"
#include "emptypage.h"
#include "exporting.h"
#include "recheckchoicedialog.h"
#include "recheckdialog.h"
#include "recheckeffectpane.h"
#include "recheckoutcomedialog.h"
#include "recheckpapers.h"
#include "rechecktable.h"
#include "recheckworkspane.h"

#include "core/analysis/signwords.h"
#include "core/rechecks/recheckwords.h"
#include "document/document.h"
#include "document/recheckedits.h"
#include "document/schoolqueries.h"
#include "document/signservice.h"
#include "exchange/rechecktables.h"
#include "results/valuetableview.h"

#include <QComboBox>
#include <QCommandLinkButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

RechecksPage::RechecksPage(Document &document, SignService &signs, Dialogs &dialogs, QWidget *parent)
    : WorkPage(parent)
    , m_document(document)
    , m_signs(signs)
    , m_dialogs(dialogs)
    , m_surface(new QStackedWidget(this))
    , m_empty(new EmptyPage(u"emptyRechecksTitle"_s))
    , m_list(new ValueTableView(u"Перепроверки"_s))
    , m_tabs(new QTabWidget)
    , m_works(new RecheckWorksPane(document))
    , m_effect(new RecheckEffectPane(document, signs))
{
    setObjectName(u"rechecks"_s);
    addActions();
    m_empty->say(u"Перепроверок ещё нет"_s,
                 u"Перепроверка показывает, подтверждаются ли баллы и отметки: комиссия или другая школа проверяет "
                 "выбранные работы ещё раз. Работы берутся из загруженных «Индивидуальных результатов»."_s);
    auto *begin = m_empty->addLink(u"Назначить перепроверку…"_s,
                                   u"Приказ, комиссия и работы: все, случайная доля или "
                                   "те, на которые указывают признаки."_s,
                                   u"recheck"_s);
    begin->setVisible(!document.isReadOnly());
    connect(begin, &QCommandLinkButton::clicked, this, &RechecksPage::assignNew);
    m_surface->addWidget(m_empty);
    m_surface->addWidget(newContents());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_surface);
    setFocusProxy(m_works);
    connect(&m_document, &Document::changed, this, [this](const ChangeSet &changes) {
        m_stale |= touchesRechecks(changes);
        if (m_stale && isVisible())
            reload();
    });
    connect(m_list, &ValueTableView::currentKeyChanged, this, [this] {
        if (RecheckId(m_list->currentKey()) != m_chosen.head.id)
            showChosen();
    });
    connect(m_list, &ValueTableView::opened, this, &RechecksPage::editHead);
    connect(m_works, &RecheckWorksPane::selectionChanged, this, &RechecksPage::updateActions);
    connect(m_effect, &RecheckEffectPane::updated, this, &RechecksPage::updateActions);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RechecksPage::updateActions);
    updateActions(); // re-checks are read when the page is first shown
}

QWidget *RechecksPage::newContents()
{
    m_list->setObjectName(u"recheckList"_s);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tabs->setObjectName(u"recheckTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_works, u"Работы"_s);
    m_tabs->addTab(newFigures(), u"Расхождения"_s);
    m_tabs->addTab(m_effect, u"Влияние на признаки"_s);
    m_works->table().setContextMenuPolicy(Qt::ActionsContextMenu);
    m_works->table().addActions({m_confirm, m_removeWorks, m_copy, m_paste});
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_list);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().lineSpacing() * 8, 600});
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *RechecksPage::newFigures()
{
    m_breakdown = new QComboBox;
    m_breakdown->setObjectName(u"recheckBreakdown"_s);
    m_breakdown->setAccessibleName(u"Расхождения по"_s);
    m_breakdown->addItem(u"По школам"_s, int(RecheckBreakdown::Schools));
    m_breakdown->addItem(u"По работам"_s, int(RecheckBreakdown::Papers));
    m_breakdown->addItem(u"По экспертам"_s, int(RecheckBreakdown::Experts));
    m_breakdown->addItem(u"По заданиям"_s, int(RecheckBreakdown::Tasks));
    m_sentences = new QLabel;
    m_sentences->setObjectName(u"recheckSentences"_s);
    m_sentences->setWordWrap(true);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures = new ValueTableView(u"Расхождения"_s);
    m_figures->setObjectName(u"recheckFigures"_s);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 6, 8, 4);
    top->addWidget(m_breakdown, 0, Qt::AlignTop);
    top->addSpacing(8);
    top->addWidget(m_sentences, 1);
    auto *figures = new QWidget;
    auto *layout = new QVBoxLayout(figures);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_figures, 1);
    connect(m_breakdown, &QComboBox::currentIndexChanged, this, &RechecksPage::showFigures);
    return figures;
}

void RechecksPage::addActions()
{
    m_assign =
        newAction(u"assignRecheck"_s, u"&Назначить перепроверку…"_s, {Qt::CTRL | Qt::Key_M}, &RechecksPage::assignNew);
    m_assign->setIconText(u"Назначить"_s);
    m_editHead = newAction(u"editRecheck"_s, u"&Приказ, комиссия, решение…"_s, {Qt::ALT | Qt::Key_Return},
                           &RechecksPage::editHead);
    m_editHead->setIconText(u"Приказ и решение"_s);
    m_addWorks = newAction(u"addRecheckWorks"_s, u"Добавить &работы…"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_M},
                           &RechecksPage::addWorks);
    m_addWorks->setIconText(u"Добавить работы"_s);
    m_removeWorks = newAction(u"removeRecheckWorks"_s, u"Убрать в&ыделенные работы"_s, {}, &RechecksPage::removeWorks);
    m_remove = newAction(u"removeRecheck"_s, u"&Удалить перепроверку…"_s, {}, &RechecksPage::remove);
    m_confirm = newAction(u"confirmRecheckWorks"_s, u"Подтвердить &без изменений"_s, {Qt::CTRL | Qt::Key_D},
                          &RechecksPage::confirmWorks);
    m_confirm->setIconText(u"Без изменений"_s);
    m_read = newAction(u"readProtocol"_s, u"&Загрузить заполненный протокол…"_s, {}, &RechecksPage::readProtocol);
    m_read->setIconText(u"Загрузить протокол"_s);
    m_protocol =
        newAction(u"writeProtocol"_s, u"Пустой про&токол для экспертов…"_s, {}, &RechecksPage::writeBlankProtocol);
    m_protocol->setIconText(u"Пустой протокол"_s);
    m_report = newAction(u"recheckReport"_s, u"&Справка о результатах…"_s, {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
                         &RechecksPage::writeReport);
    m_report->setIconText(u"Справка"_s);
    m_outcome = newAction(u"recheckOutcome"_s, u"&Итог — в признаки…"_s, {}, &RechecksPage::recordOutcome);
    m_outcome->setIconText(u"Итог в признаки"_s);
    m_copy = newAction(u"copyRecheck"_s, u"&Копировать"_s, {QKeySequence::Copy}, &RechecksPage::copy);
    m_paste = newAction(u"pasteRecheck"_s, u"&Вставить результаты"_s, {QKeySequence::Paste}, &RechecksPage::paste);
    m_pageActions = {m_assign,       m_editHead, m_remove, newSeparator(), m_addWorks, m_removeWorks, m_confirm,
                     newSeparator(), m_protocol, m_read,   newSeparator(), m_outcome,  m_report};
    m_editActions = {m_copy, m_paste};
}

QString RechecksPage::title() const
{
    return u"Перепроверки"_s;
}

QString RechecksPage::drawing() const
{
    return u"recheck"_s;
}

QString RechecksPage::menuTitle() const
{
    return u"Пере&проверки"_s;
}

QList<QAction *> RechecksPage::toolBarActions() const
{
    return {m_assign, m_addWorks, m_confirm, m_protocol, m_read, m_report};
}

QString RechecksPage::exportText() const
{
    return u"&Экспорт перепроверки…"_s;
}

bool RechecksPage::canExport() const
{
    return !m_chosen.works.empty();
}

QString RechecksPage::exportContents()
{
    const QString title = recheckTitle(m_chosen.head);
    if (m_tabs->currentIndex() == 1)
        return exportTableWithQuestions(m_figures->shownTable(), u"Экспорт расхождений"_s, u"Расхождения. "_s + title,
                                        m_document, m_dialogs, this);
    if (m_tabs->currentIndex() == 2 && m_effect->effects())
        return exportTableWithQuestions(m_effect->table().shownTable(), u"Экспорт признаков"_s,
                                        u"Признаки до и после. "_s + title, m_document, m_dialogs, this);
    return exportTableWithQuestions(recheckWorkTable(m_chosen, schoolsById(m_document)), u"Экспорт перепроверки"_s,
                                    u"Перепроверенные работы. "_s + title, m_document, m_dialogs, this);
}

bool RechecksPage::commitEditor()
{
    m_works->commit();
    return true;
}

bool RechecksPage::takeFiles(const QStringList &paths)
{
    if (paths.size() != 1 || !m_works->paper().isValid() || m_document.isReadOnly())
        return false;
    report(readFilledProtocol(m_document, m_chosen, m_works->paper(), paths.front(), m_dialogs, this));
    return true;
}

void RechecksPage::showEvent(QShowEvent *event)
{
    WorkPage::showEvent(event);
    if (m_stale)
        reload();
}

void RechecksPage::reload()
{
    auto rechecks = recheckOverviews(m_document);
    m_stale = !rechecks;
    const bool first = m_rechecks.empty();
    if (!rechecks)
        Q_EMIT m_document.failed(rechecks.error());
    m_rechecks = rechecks ? std::move(*rechecks) : std::vector<RecheckOverview>();
    m_list->updateTable(recheckListTable(m_rechecks));
    if (first)
        m_list->fitColumns();
    m_surface->setCurrentIndex(m_rechecks.empty() ? 0 : 1);
    showChosen();
    Q_EMIT possibilitiesChanged();
}

void RechecksPage::showRecheck(RecheckId id)
{
    if (m_stale)
        reload();
    m_list->goTo(id.value());
}

void RechecksPage::showChosen()
{
    const RecheckId id(m_list->currentKey());
    auto recheck = id.isValid() && !m_rechecks.empty() ? loadRecheck(m_document, id) : Result<Recheck>(Recheck());
    m_chosen = recheck ? std::move(*recheck) : Recheck();
    m_works->show(m_chosen);
    m_effect->show(m_chosen);
    showFigures();
    updateActions();
}

void RechecksPage::showFigures()
{
    m_sentences->setText(recheckSentences(recheckStatistics(m_chosen).all).join(u' '));
    ValueTable values;
    values.table =
        recheckFigureTable(m_chosen, RecheckBreakdown(m_breakdown->currentData().toInt()), schoolsById(m_document));
    m_figures->setTable(std::move(values));
}

void RechecksPage::updateActions()
{
    const bool any = m_chosen.head.id.isValid();
    const bool writes = !m_document.isReadOnly();
    const bool works = any && !m_chosen.works.empty();
    const bool selected = works && m_tabs->currentIndex() == 0 && !m_works->selected().empty();
    m_assign->setEnabled(writes);
    for (QAction *action : {m_editHead, m_addWorks, m_remove})
        action->setEnabled(any && writes);
    for (QAction *action : {m_confirm, m_removeWorks, m_paste})
        action->setEnabled(selected && writes);
    m_copy->setEnabled(selected);
    m_read->setEnabled(works && writes);
    m_protocol->setEnabled(works);
    m_report->setEnabled(works);
    m_outcome->setEnabled(works && writes);
    Q_EMIT possibilitiesChanged();
}

template <class Done>
bool RechecksPage::told(const Done &done)
{
    if (!done)
        m_dialogs.tell(this, done.error());
    return done.has_value();
}

void RechecksPage::report(const QString &text)
{
    if (!text.isEmpty())
        Q_EMIT reported(text);
}

// Two draws of one municipality are not by the same number: nobody wonders why they agree.
QString RechecksPage::nextSeed() const
{
    return u"%1-%2"_s.arg(QDate::currentDate().toString(Qt::ISODate)).arg(m_rechecks.size() + 1);
}

void RechecksPage::assignNew()
{
    assign({}, {});
}

void RechecksPage::assign(const std::optional<PaperKey> &paper, const std::set<SchoolId> &schools)
{
    if (m_stale)
        reload();
    RecheckDialog dialog({}, this);
    if (!m_dialogs.run(dialog))
        return;
    const auto added = addRecheck(m_document, dialog.head());
    if (!told(added))
        return;
    showRecheck(*added);
    chooseWorks(*added, paper, schools);
}

void RechecksPage::chooseWorks(RecheckId recheck, const std::optional<PaperKey> &paper,
                               const std::set<SchoolId> &schools)
{
    RecheckChoiceDialog dialog(m_document, m_signs.sharedReport(), nextSeed(), this);
    dialog.begin(paper, schools);
    if (!m_dialogs.run(dialog))
        return;
    if (const auto added = addRecheckWorks(m_document, recheck, dialog.chosen()); told(added))
        report(u"К перепроверке добавлено: %1."_s.arg(worksText(*added)));
}

void RechecksPage::editHead()
{
    if (!m_chosen.head.id.isValid() || m_document.isReadOnly())
        return;
    RecheckDialog dialog(m_chosen.head, this);
    if (m_dialogs.run(dialog))
        told(setRecheck(m_document, dialog.head()));
}

void RechecksPage::addWorks()
{
    const RecheckPaper *paper = m_chosen.paper(m_works->paper());
    chooseWorks(m_chosen.head.id, paper ? std::optional(paper->key) : std::nullopt, {});
}

void RechecksPage::removeWorks()
{
    std::vector<RecheckWorkId> ids;
    bool entered = false;
    for (const RecheckWork &work : m_works->selected()) {
        ids.push_back(work.id);
        entered |= work.after != RecheckResult();
    }
    const Question question{.title = u"Убрать работы"_s,
                            .text = u"Убрать из перепроверки: %1?"_s.arg(worksText(int(ids.size()))),
                            .detail = u"Внесённые результаты этих работ будут удалены. Это можно отменить."_s,
                            .buttons = {u"Убрать"_s},
                            .warning = true};
    if (!entered || m_dialogs.ask(this, question) == 0)
        told(removeRecheckWorks(m_document, ids));
}

void RechecksPage::remove()
{
    const Question question{.title = u"Удалить перепроверку"_s,
                            .text = u"%1: удалить перепроверку и все её результаты?"_s.arg(recheckTitle(m_chosen.head)),
                            .detail = u"Работ: %1. Это можно отменить."_s.arg(m_chosen.works.size()),
                            .buttons = {u"Удалить"_s},
                            .warning = true};
    if (m_chosen.works.empty() || m_dialogs.ask(this, question) == 0)
        told(removeRechecks(m_document, {m_chosen.head.id}));
}

void RechecksPage::confirmWorks()
{
    std::vector<EnteredResult> results;
    for (const RecheckWork &work : m_works->selected())
        results.emplace_back(work.id, confirmed(*m_chosen.paper(work.paper), work));
    told(setRecheckResults(m_document, results,
                           results.size() == 1 ? u"подтвердить работу"_s : u"подтвердить работы"_s));
}

void RechecksPage::readProtocol()
{
    report(readFilledProtocol(m_document, m_chosen, m_works->paper(), {}, m_dialogs, this));
}

void RechecksPage::writeBlankProtocol()
{
    report(writeProtocol(m_document, m_chosen, m_works->paper(), m_works->shown(), m_dialogs, this));
}

void RechecksPage::writeReport()
{
    report(writeRecheckReport(m_document, m_chosen, m_effect->effects(), m_effect->names(), m_dialogs, this));
}

// The signs after the re-check are wanted on screen before anything is said of them.
void RechecksPage::recordOutcome()
{
    if (!m_effect->effects()) {
        m_tabs->setCurrentWidget(m_effect);
        return report(u"Сначала посмотрите, что стало с признаками: когда сравнение будет готово, запишите итог."_s);
    }
    RecheckOutcomeDialog dialog(m_chosen, allSchools(m_document).value_or(std::vector<School>()), *m_effect->effects(),
                                this);
    if (!m_dialogs.run(dialog) || dialog.outcomes().empty())
        return;
    if (told(recordRecheckOutcome(m_document, dialog.outcomes(), dialog.who())))
        report(u"Итог перепроверки записан в признаки: %1."_s.arg(dialog.outcomes().size()));
}

void RechecksPage::copy()
{
    m_works->copy();
}

void RechecksPage::paste()
{
    m_works->paste();
}

} // namespace versta
