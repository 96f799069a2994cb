#include "sectioninspector.h"

#include "fieldedit.h"
#include "typedlines.h"

#include "document/document.h"
#include "document/models/planmodel.h"
#include "document/planedits.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

SectionInspector::SectionInspector(Document &document, PlanModel &plan, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_plan(plan)
    , m_label(new QLineEdit)
    , m_number(new QLineEdit)
    , m_byRule(new QPushButton(tr("По правилу")))
    , m_title(new FieldEdit(4))
    , m_tasks(new FieldEdit(8))
{
    auto *layout = new QVBoxLayout(this);
    const auto addField = [&](const QString &name, QWidget *field) {
        auto *caption = new QLabel(name);
        caption->setBuddy(field);
        caption->setWordWrap(true); // the inspector may be narrow, and never scrolls sideways
        field->setAccessibleName(QString(name).remove(u'&'));
        layout->addWidget(caption);
        return caption;
    };
    m_label->setObjectName(u"sectionLabel"_s);
    m_number->setObjectName(u"sectionNumber"_s);
    m_title->setObjectName(u"sectionTitle"_s);
    m_tasks->setObjectName(u"sectionTasks"_s);
    m_label->setPlaceholderText(tr("Например, Направление или Задача"));
    addField(tr("Слово перед номером"), m_label);
    layout->addWidget(m_label);
    addField(tr("Номер раздела"), m_number);
    auto *number = new QHBoxLayout;
    number->addWidget(m_number, 1);
    number->addWidget(m_byRule);
    layout->addLayout(number);
    addField(tr("Название раздела"), m_title);
    layout->addWidget(m_title);
    addField(tr("Задачи раздела, каждая с новой строки"), m_tasks);
    layout->addWidget(m_tasks);
    layout->addStretch();
    connect(&plan, &PlanModel::derivedChanged, this, &SectionInspector::update);
    connect(m_label, &QLineEdit::editingFinished, this, &SectionInspector::store);
    connect(m_number, &QLineEdit::editingFinished, this, &SectionInspector::storeNumber);
    connect(m_title, &FieldEdit::finished, this, &SectionInspector::store);
    connect(m_tasks, &FieldEdit::finished, this, &SectionInspector::store);
    connect(m_byRule, &QPushButton::clicked, this, [this] { numberRowsByRule(m_document, {m_section}, {}); });
}

void SectionInspector::show(SectionId section)
{
    if (section != m_section)
        commit();
    m_section = section;
    update();
}

void SectionInspector::commit()
{
    m_title->commit();
    m_tasks->commit();
    if (m_label->isModified())
        store();
    if (m_number->isModified())
        storeNumber();
}

void SectionInspector::update()
{
    const auto at = m_plan.sectionNumberOf(m_section);
    setEnabled(at.has_value());
    // Read, not greyed out: what stands in a section is to be seen in a municipality that is open for reading too.
    const bool readOnly = m_document.isReadOnly();
    for (QLineEdit *line : {m_label, m_number})
        line->setReadOnly(readOnly);
    for (FieldEdit *field : {m_title, m_tasks})
        field->setReadOnly(readOnly);
    m_byRule->setEnabled(!readOnly);
    if (!at)
        return;
    const PlanSection &section = m_plan.plan().sections[*at];
    const auto showLine = [](QLineEdit &line, const QString &text) {
        if (!line.isModified() && line.text() != text)
            line.setText(text);
    };
    showLine(*m_label, section.label);
    showLine(*m_number, m_plan.numbers().sections[*at]);
    m_byRule->setVisible(section.number.has_value());
    m_title->show(section.title);
    m_tasks->show(section.tasks.join(u'\n'));
}

void SectionInspector::store()
{
    const auto at = m_plan.sectionNumberOf(m_section);
    if (!at)
        return;
    PlanSection section = m_plan.plan().sections[*at];
    section.label = m_label->text().trimmed();
    section.title = m_title->toPlainText();
    section.tasks = typedLines(m_tasks->toPlainText());
    m_label->setModified(false);
    if (section != m_plan.plan().sections[*at])
        setSection(m_document, section);
}

void SectionInspector::storeNumber()
{
    const auto at = m_plan.sectionNumberOf(m_section);
    m_number->setModified(false);
    if (at && m_number->text().trimmed() != m_plan.numbers().sections[*at])
        setSectionNumber(m_document, m_section, m_number->text().trimmed());
}

} // namespace versta
