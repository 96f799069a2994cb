#include "overviewfilterbar.h"

#include "core/pluralru.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// What is chosen stays chosen when other things are offered.
void offer(QComboBox &choice, const QString &all, const std::vector<std::pair<QString, QVariant>> &values)
{
    const QSignalBlocker quiet(choice);
    const QVariant before = choice.currentData();
    choice.clear();
    if (!all.isEmpty())
        choice.addItem(all);
    for (const auto &[text, value] : values)
        choice.addItem(text, value);
    const int again = before.isValid() ? choice.findData(before) : -1;
    if (again >= 0)
        choice.setCurrentIndex(again);
    choice.setVisible(choice.count() > (all.isEmpty() ? 0 : 2) || again >= 0);
}

} // namespace

QComboBox *OverviewFilterBar::newChoice(const QString &name, const QString &meaning)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(name);
    choice->setAccessibleName(meaning);
    choice->setToolTip(meaning);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(choice, &QComboBox::currentIndexChanged, this, &OverviewFilterBar::changed);
    return choice;
}

OverviewFilterBar::OverviewFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_year(newChoice(u"overviewYear"_s, u"Год"_s))
    , m_municipality(newChoice(u"overviewMunicipality"_s, u"Муниципалитет"_s))
    , m_grade(newChoice(u"overviewGrade"_s, u"Класс"_s))
    , m_subject(newChoice(u"overviewSubject"_s, u"Предмет"_s))
    , m_kind(newChoice(u"overviewKind"_s, u"Вид школ"_s))
    , m_layer(newChoice(u"overviewLayer"_s, u"Чьи признаки показать"_s))
    , m_order(newChoice(u"overviewOrder"_s, u"Порядок школ"_s))
    , m_onlyWithSigns(new QCheckBox(u"Скрыть незначимое"_s))
    , m_count(new QLabel)
{
    offer(*m_kind, u"Все виды школ"_s, [] {
        std::vector<std::pair<QString, QVariant>> kinds;
        for (const SchoolKind kind : AllSchoolKinds)
            kinds.emplace_back(schoolKindName(kind), int(kind));
        return kinds;
    }());
    offer(*m_layer, u"Все слои"_s,
          {{u"Список ФИОКО"_s, int(SignLayer::Federal)},
           {u"Методика 2019 года"_s, int(SignLayer::Method2019)},
           {u"«Верста»"_s, int(SignLayer::Versta)}});
    offer(*m_order, {},
          {{u"По силе признаков"_s, int(OverviewOrder::Evidence)},
           {u"По названию"_s, int(OverviewOrder::Name)},
           {u"По числу работ"_s, int(OverviewOrder::Size)}});
    m_onlyWithSigns->setObjectName(u"onlyWithSigns"_s);
    m_onlyWithSigns->setToolTip(u"Показать только школы, у которых в этом году есть признаки"_s);
    m_count->setObjectName(u"overviewCount"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 6, 10, 6);
    for (QComboBox *choice : {m_year, m_municipality, m_grade, m_subject, m_kind, m_layer, m_order})
        layout->addWidget(choice);
    layout->addWidget(m_onlyWithSigns);
    layout->addStretch();
    layout->addWidget(m_count);
    connect(m_onlyWithSigns, &QCheckBox::toggled, this, &OverviewFilterBar::changed);
}

OverviewFilter OverviewFilterBar::filter() const
{
    const auto number = [](const QComboBox &choice) {
        return choice.currentData().isValid() ? std::optional(choice.currentData().toInt()) : std::nullopt;
    };
    OverviewFilter filter;
    filter.year = number(*m_year).value_or(0);
    filter.municipality = m_municipality->currentData().toString();
    filter.grade = number(*m_grade);
    filter.subject = m_subject->currentData().toString();
    if (const auto kind = number(*m_kind))
        filter.kind = SchoolKind(*kind);
    if (const auto layer = number(*m_layer))
        filter.layer = SignLayer(*layer);
    filter.onlyWithSigns = m_onlyWithSigns->isChecked();
    return filter;
}

OverviewOrder OverviewFilterBar::order() const
{
    return OverviewOrder(m_order->currentData().toInt());
}

void OverviewFilterBar::setChoices(const Overview &overview)
{
    std::vector<std::pair<QString, QVariant>> years;
    for (const int year : overview.years)
        years.emplace_back(u"%1 год"_s.arg(year), year);
    const bool first = m_year->count() == 0;
    offer(*m_year, {}, years);
    if (first || m_year->currentIndex() < 0) {
        const QSignalBlocker quiet(m_year);
        m_year->setCurrentIndex(m_year->findData(overview.year));
    }
    std::vector<std::pair<QString, QVariant>> municipalities;
    for (const OverviewMunicipality &one : overview.municipalities)
        municipalities.emplace_back(one.name, one.key);
    offer(*m_municipality, u"Все муниципалитеты"_s, municipalities);
    std::vector<std::pair<QString, QVariant>> grades;
    for (const int grade : overview.grades)
        grades.emplace_back(u"%1 класс"_s.arg(grade), grade);
    offer(*m_grade, u"Все классы"_s, grades);
    std::vector<std::pair<QString, QVariant>> subjects;
    for (const QString &subject : overview.subjects)
        subjects.emplace_back(subject, subject);
    offer(*m_subject, u"Все предметы"_s, subjects);
}

void OverviewFilterBar::setCount(int shown, int hidden)
{
    m_count->setText(hidden > 0 ? u"Показано %1 из %2"_s.arg(shown).arg(shown + hidden)
                                : countOf(shown, u"школа"_s, u"школы"_s, u"школ"_s));
}

} // namespace versta
