#include "filterbar.h"

#include "queryedit.h"

#include "core/pluralru.h"
#include "document/models/planfiltermodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace versta {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(PlanFilterModel &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_query(new QueryEdit(u"filterQuery"_s, tr("Найти в таблице")))
    , m_condition(new QComboBox)
    , m_count(new QLabel)
    , m_all(new QToolButton)
{
    using Condition = PlanFilterModel::Condition;
    m_query->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_query->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_condition->setObjectName(u"filterCondition"_s);
    m_condition->setAccessibleName(tr("Какие строки показать"));
    m_condition->addItem(tr("Все мероприятия"), QVariant::fromValue(Condition::All));
    m_condition->addItem(tr("Не выполненные"), QVariant::fromValue(Condition::NotDone));
    m_condition->addItem(tr("Просроченные"), QVariant::fromValue(Condition::Overdue));
    m_condition->addItem(tr("Без понятного срока"), QVariant::fromValue(Condition::WithoutDeadline));
    m_all->setObjectName(u"showEverything"_s);
    m_all->setText(tr("Показать все"));
    m_count->setObjectName(u"shownCount"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_condition);
    layout->addWidget(m_all);
    layout->addStretch();
    layout->addWidget(m_count);

    connect(m_query, &QueryEdit::finished, this, &FilterBar::finished);
    connect(m_query, &QLineEdit::textChanged, this, [this](const QString &query) {
        m_filter.setQuery(query);
        updateCount();
        Q_EMIT filtered();
    });
    connect(m_condition, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setCondition(m_condition->currentData().value<Condition>());
        updateCount();
        Q_EMIT filtered();
    });
    connect(m_all, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT finished();
    });
    updateCount();
}

void FilterBar::takeFocus()
{
    m_query->takeFocus();
}

void FilterBar::clear()
{
    m_query->clear();
    m_condition->setCurrentIndex(0);
}

void FilterBar::updateCount()
{
    const int total = m_filter.allActivities();
    const bool decisions = m_filter.holdsDecisions();
    const QString all = decisions ? countOf(total, tr("решение"), tr("решения"), tr("решений"))
                                  : countOf(total, tr("мероприятие"), tr("мероприятия"), tr("мероприятий"));
    m_condition->setItemText(0, decisions ? tr("Все решения") : tr("Все мероприятия"));
    m_all->setVisible(m_filter.isFiltering());
    if (m_filter.isFiltering())
        m_count->setText(tr("Показано %1 из %2").arg(m_filter.shownActivities()).arg(total));
    else
        m_count->setText(total > 0 ? all : QString());
}

} // namespace versta
