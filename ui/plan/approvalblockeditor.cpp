#include "approvalblockeditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *fewLines(const QString &name)
{
    auto *edit = new QPlainTextEdit;
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * 3 + 14);
    return edit;
}

QLineEdit *oneLine(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

} // namespace

ApprovalBlockEditor::ApprovalBlockEditor(const QStringList &headings, QWidget *parent)
    : QWidget(parent)
    , m_heading(new QComboBox)
    , m_byPerson(new QRadioButton(tr("Подписывает &должностное лицо")))
    , m_byAct(new QRadioButton(tr("Утверждено д&окументом")))
    , m_post(fewLines(u"blockPost"_s))
    , m_organisation(fewLines(u"blockOrganisation"_s))
    , m_person(oneLine(u"blockPerson"_s))
    , m_act(oneLine(u"blockAct"_s))
    , m_actNumber(oneLine(u"blockNumber"_s))
    , m_date(oneLine(u"blockDate"_s))
    , m_preview(new QLabel)
{
    m_heading->setObjectName(u"blockHeading"_s);
    m_heading->setEditable(true);
    m_heading->addItems(QStringList{QString()} + headings);
    m_heading->setToolTip(tr("Пустой заголовок – грифа нет"));
    m_person->setPlaceholderText(tr("И.О. Фамилия"));
    m_act->setPlaceholderText(tr("приказом Управления образования"));
    m_date->setPlaceholderText(tr("Например, «___» ________ 2026 г."));
    m_preview->setObjectName(u"blockPreview"_s);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_preview->setWordWrap(true);
    m_preview->setMinimumWidth(fontMetrics().averageCharWidth() * 26);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto addRow = [form](const QString &name, QWidget *field, QList<QWidget *> *group) {
        form->addRow(name, field);
        field->setAccessibleName(QString(name).remove(u'&'));
        if (group)
            *group << field << form->labelForField(field);
    };
    addRow(tr("&Заголовок"), m_heading, nullptr);
    form->addRow(m_byPerson);
    form->addRow(m_byAct);
    addRow(tr("Дол&жность"), m_post, &m_personFields);
    addRow(tr("Ор&ганизация"), m_organisation, &m_personFields);
    addRow(tr("&Фамилия"), m_person, &m_personFields);
    addRow(tr("Чем у&тверждено"), m_act, &m_actFields);
    addRow(tr("&Номер"), m_actNumber, &m_actFields);
    addRow(tr("Да&та"), m_date, nullptr);
    auto *printed = new QGroupBox(tr("Как будет напечатано"));
    auto *printedLayout = new QVBoxLayout(printed);
    printedLayout->addWidget(m_preview, 1);
    auto *layout = new QHBoxLayout(this);
    auto *fields = new QVBoxLayout;
    fields->addLayout(form);
    fields->addStretch();
    layout->addLayout(fields, 3);
    layout->addWidget(printed, 2);

    const auto changed = [this] {
        m_edited = true;
        update();
        Q_EMIT edited();
    };
    connect(m_heading, &QComboBox::currentTextChanged, this, changed);
    for (auto *line : {m_person, m_act, m_actNumber, m_date})
        connect(line, &QLineEdit::textChanged, this, changed);
    for (auto *text : {m_post, m_organisation})
        connect(text, &QPlainTextEdit::textChanged, this, changed);
    connect(m_byAct, &QRadioButton::toggled, this, [this, headings, changed](bool act) {
        // «УТВЕРЖДАЮ» says a person, «УТВЕРЖДЕН» an act: the heading goes with the choice unless it is another word.
        const QString &usual = headings[act ? 0 : 1];
        if (headings.size() > 1 && m_heading->currentText() == usual)
            m_heading->setCurrentText(headings[act ? 1 : 0]);
        changed();
    });
    show({});
}

void ApprovalBlockEditor::show(const ApprovalBlock &block)
{
    const QSignalBlocker silent(this);
    (block.act.isEmpty() ? m_byPerson : m_byAct)->setChecked(true);
    m_heading->setCurrentText(block.heading);
    m_post->setPlainText(block.post);
    m_organisation->setPlainText(block.organisation);
    m_person->setText(block.person);
    m_act->setText(block.act);
    m_actNumber->setText(block.actNumber);
    m_date->setText(block.date);
    m_given = block;
    m_edited = false;
    update();
}

// A post and an organisation may stand beside an act in a document that was read; they are shown then and kept.
ApprovalBlock ApprovalBlockEditor::block() const
{
    if (!m_edited)
        return m_given;
    ApprovalBlock block;
    block.headingRunsOn = m_given.headingRunsOn;
    block.dateRunsOn = m_given.dateRunsOn;
    block.heading = m_heading->currentText().trimmed();
    block.date = m_date->text().trimmed();
    if (m_byAct->isChecked()) {
        block.act = m_act->text().trimmed();
        block.actNumber = m_actNumber->text().trimmed();
    } else {
        block.person = m_person->text().trimmed();
    }
    block.post = m_post->toPlainText().trimmed();
    block.organisation = m_organisation->toPlainText().trimmed();
    return block;
}

void ApprovalBlockEditor::update()
{
    const bool act = m_byAct->isChecked();
    const bool wordsBesideAct = !m_post->toPlainText().isEmpty() || !m_organisation->toPlainText().isEmpty();
    for (QWidget *field : std::as_const(m_personFields))
        field->setVisible(!act || (wordsBesideAct && field != m_person));
    for (QWidget *field : std::as_const(m_actFields))
        field->setVisible(act);
    const ApprovalBlock shown = block();
    m_preview->setText(shown.heading.isEmpty() ? tr("Грифа нет") : shown.lines().join(u'\n'));
}

} // namespace versta
