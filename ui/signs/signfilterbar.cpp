#include "signfilterbar.h"

#include "queryedit.h"

#include "core/analysis/signtexts.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QComboBox *newChoice(const QString &name, const QString &spoken, const QString &all)
{
    auto *choice = new QComboBox;
    choice->setObjectName(name);
    choice->setAccessibleName(spoken);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(int(all.size()));
    choice->view()->setTextElideMode(Qt::ElideNone);
    choice->addItem(all);
    return choice;
}

// By number the greatest first, by words as in a dictionary.
template <class Value>
void fill(QComboBox &choice, const std::map<Value, QString> &texts)
{
    const QSignalBlocker quiet(&choice);
    const QString chosen = choice.currentIndex() > 0 ? choice.currentText() : QString();
    while (choice.count() > 1)
        choice.removeItem(1);
    for (const auto &[value, text] : texts)
        choice.addItem(text, value);
    choice.setMaxVisibleItems(std::min(choice.count(), 20));
    choice.setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : choice.findText(chosen)));
}

} // namespace

SignFilterBar::SignFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_query(new QueryEdit(u"signQuery"_s, u"Найти школу"_s))
    , m_year(newChoice(u"signYear"_s, u"Год"_s, u"Все годы"_s))
    , m_subject(newChoice(u"signSubject"_s, u"Предмет"_s, u"Все предметы"_s))
    , m_grade(newChoice(u"signGrade"_s, u"Класс"_s, u"Все классы"_s))
    , m_layer(newChoice(u"signLayer"_s, u"Откуда признак"_s, u"Все слои"_s))
    , m_kind(newChoice(u"signSchoolKind"_s, u"Вид школ"_s, u"Все виды школ"_s))
    , m_flagged(new QCheckBox(u"Только требующие внимания"_s))
{
    m_query->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_query->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    for (const SignLayer layer : {SignLayer::Federal, SignLayer::Method2019, SignLayer::Versta})
        m_layer->addItem(signLayerName(layer), int(layer));
    for (const SchoolKind kind : AllSchoolKinds)
        m_kind->addItem(schoolKindName(kind), int(kind));
    m_kind->setMaxVisibleItems(m_kind->count());
    m_flagged->setObjectName(u"signsFlaggedOnly"_s);
    m_flagged->setChecked(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 10, 6);
    layout->addWidget(m_query, 1);
    for (QComboBox *choice : {m_year, m_subject, m_grade, m_layer, m_kind}) {
        layout->addWidget(choice);
        connect(choice, &QComboBox::currentIndexChanged, this, &SignFilterBar::filtered);
    }
    layout->addWidget(m_flagged);
    layout->addStretch();
    connect(m_query, &QueryEdit::finished, this, &SignFilterBar::finished);
    connect(m_query, &QLineEdit::textChanged, this, &SignFilterBar::filtered);
    connect(m_flagged, &QCheckBox::toggled, this, &SignFilterBar::filtered);
}

void SignFilterBar::offer(const SignReport &report)
{
    std::map<int, QString> years; // by negative year: the last one first
    std::map<QString, QString> subjects;
    std::map<int, QString> grades;
    for (const Sign &sign : report.signs) {
        if (sign.paper.year > 0)
            years.emplace(-sign.paper.year, QString::number(sign.paper.year));
        if (!sign.paper.subject.isEmpty())
            subjects.emplace(sign.paper.subject, sign.paper.subject);
        if (sign.paper.grade > 0)
            grades.emplace(sign.paper.grade, u"%1 класс"_s.arg(sign.paper.grade));
    }
    fill(*m_year, years);
    fill(*m_subject, subjects);
    fill(*m_grade, grades);
}

SignChoice SignFilterBar::choice() const
{
    SignChoice choice;
    choice.year = -m_year->currentData().toInt();
    choice.subject = m_subject->currentData().toString();
    choice.grade = m_grade->currentData().toInt();
    if (m_layer->currentIndex() > 0)
        choice.layer = SignLayer(m_layer->currentData().toInt());
    choice.flaggedOnly = m_flagged->isChecked();
    return choice;
}

std::optional<SchoolKind> SignFilterBar::kind() const
{
    return m_kind->currentIndex() > 0 ? std::optional(SchoolKind(m_kind->currentData().toInt())) : std::nullopt;
}

QString SignFilterBar::query() const
{
    return m_query->text();
}

QString SignFilterBar::description() const
{
    QStringList parts;
    for (const QComboBox *choice : {m_year, m_subject, m_grade, m_layer, m_kind}) {
        if (choice->currentIndex() > 0)
            parts << choice->currentText();
    }
    if (m_flagged->isVisible() && m_flagged->isChecked())
        parts << m_flagged->text().toLower();
    return parts.join(u", "_s);
}

void SignFilterBar::clear()
{
    {
        const QSignalBlocker quiet(this);
        m_query->clear();
        for (QComboBox *choice : {m_year, m_subject, m_grade, m_layer, m_kind})
            choice->setCurrentIndex(0);
    }
    Q_EMIT filtered();
}

void SignFilterBar::takeFocus()
{
    m_query->takeFocus();
}

void SignFilterBar::setFlaggedOffered(bool offered)
{
    m_flagged->setVisible(offered);
}

} // namespace versta
