#include "recheckoutcomedialog.h"

#include "core/analysis/signsentences.h"
#include "core/analysis/signwords.h"
#include "core/rechecks/recheckstatistics.h"
#include "core/rechecks/recheckwords.h"
#include "core/school.h"
#include "signs/personname.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Of the works that a sign is about: those of its paper, of all papers when it belongs to none.
RecheckFigures figuresFor(const Recheck &recheck, const std::vector<School> &schools, const Sign &sign)
{
    RecheckFigures figures;
    const auto school = std::ranges::find(schools, sign.school, &School::login);
    for (const RecheckWork &work : recheck.works) {
        const RecheckPaper &paper = *recheck.paper(work.paper);
        const bool same = sign.paper.year == 0 || sign.paper == paper.key;
        if (school != schools.end() && work.school == school->id && same)
            figures.add(paper, work);
    }
    return figures;
}

} // namespace

RecheckOutcomeDialog::RecheckOutcomeDialog(const Recheck &recheck, const std::vector<School> &schools,
                                           const std::vector<SignEffect> &effects, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
    , m_sentence(new QLabel)
    , m_state(new QComboBox)
    , m_note(new QPlainTextEdit)
    , m_who(new QLineEdit(personName()))
{
    setWindowTitle(u"Итог перепроверки — в признаки"_s);
    m_list->setObjectName(u"outcomeSigns"_s);
    m_list->setAccessibleName(u"Признаки"_s);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({u"Признак"_s, u"Школа"_s, u"Состояние"_s, u"Работа"_s});
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_sentence->setAlignment(Qt::AlignTop);
    m_state->setObjectName(u"outcomeState"_s);
    m_note->setObjectName(u"outcomeNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(fontMetrics().lineSpacing() * 5);
    m_who->setObjectName(u"outcomeWho"_s);
    for (const ReviewState state :
         {ReviewState::Working, ReviewState::Explained, ReviewState::Confirmed, ReviewState::Closed})
        m_state->addItem(reviewStateName(state), int(state));
    for (const SignEffect &effect : effects) {
        if (!effect.before || !effect.before->flagged)
            continue;
        const Sign &sign = *effect.before;
        const RecheckFigures figures = figuresFor(recheck, schools, sign);
        if (figures.rechecked == 0)
            continue;
        m_outcomes.push_back(
            {{signNameOf(sign), seenOf(sign)}, proposedReview(figures), recheckNote(recheck.head, figures)});
        const auto school = std::ranges::find(schools, sign.school, &School::login);
        auto *item = new QTreeWidgetItem(
            m_list, {signKindName(sign.kind), school == schools.end() ? sign.school.text() : school->name(), QString(),
                     sign.paper.year > 0 ? paperText(sign.paper) : u"все работы"_s});
        item->setData(0, Qt::UserRole, sign.sentence);
        item->setCheckState(0, Qt::Checked);
    }
    auto *about = new QLabel(
        u"Предложено по числам: если отметки снижены — «подтверждён перепроверкой», если подтверждены — «закрыт». "
        "Решаете вы: измените состояние и заметку или снимите отметку со строки."_s);
    about->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(u"&Состояние:"_s, m_state);
    form->addRow(u"&Заметка:"_s, m_note);
    form->addRow(u"&Кто:"_s, m_who);
    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(u"Записать"_s, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    buttons->addButton(u"Отмена"_s, QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_sentence);
    layout->addLayout(form);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 34);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecheckOutcomeDialog::showCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &RecheckOutcomeDialog::update);
    connect(m_state, &QComboBox::currentIndexChanged, this, &RecheckOutcomeDialog::takeCurrent);
    connect(m_note, &QPlainTextEdit::textChanged, this, &RecheckOutcomeDialog::takeCurrent);
    connect(buttons, &QDialogButtonBox::accepted, this, &RecheckOutcomeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    else
        m_sentence->setText(u"У перепроверенных школ нет отмеченных признаков: записывать не во что."_s);
    for (int column = 0; column < m_list->columnCount(); ++column)
        m_list->resizeColumnToContents(column);
}

void RecheckOutcomeDialog::showCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const QSignalBlocker quietState(m_state);
    const QSignalBlocker quietNote(m_note);
    m_sentence->setText(m_list->currentItem()->data(0, Qt::UserRole).toString());
    m_state->setCurrentIndex(m_state->findData(int(m_outcomes[std::size_t(row)].state)));
    m_note->setPlainText(m_outcomes[std::size_t(row)].note);
}

void RecheckOutcomeDialog::takeCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    m_outcomes[std::size_t(row)].state = ReviewState(m_state->currentData().toInt());
    m_outcomes[std::size_t(row)].note = m_note->toPlainText().trimmed();
    update();
}

void RecheckOutcomeDialog::update()
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->topLevelItemCount(); ++row)
            m_list->topLevelItem(row)->setText(2, reviewStateName(m_outcomes[std::size_t(row)].state));
    }
    const bool any = m_list->topLevelItemCount() > 0;
    for (QWidget *field : {static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_note)})
        field->setEnabled(any);
    m_accept->setEnabled(!outcomes().empty());
}

std::vector<SignOutcome> RecheckOutcomeDialog::outcomes() const
{
    std::vector<SignOutcome> checked;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->checkState(0) == Qt::Checked)
            checked.push_back(m_outcomes[std::size_t(row)]);
    }
    return checked;
}

QString RecheckOutcomeDialog::who() const
{
    return m_who->text().trimmed();
}

void RecheckOutcomeDialog::accept()
{
    rememberPersonName(who());
    QDialog::accept();
}

} // namespace versta
