#include "schoolfilterbar.h"

#include "queryedit.h"

#include "core/pluralru.h"
#include "document/models/schoolfiltermodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace versta {

using namespace Qt::StringLiterals;

SchoolFilterBar::SchoolFilterBar(SchoolFilterModel &filter, QWidget *parent)
    : QWidget(parent)
    , m_filter(filter)
    , m_query(new QueryEdit(u"schoolQuery"_s, u"Найти школу"_s))
    , m_kind(new QComboBox)
    , m_activity(new QComboBox)
    , m_count(new QLabel)
    , m_all(new QToolButton)
{
    using Activity = SchoolFilterModel::Activity;
    m_query->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    m_query->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    m_kind->setObjectName(u"schoolKind"_s);
    m_kind->setAccessibleName(u"Вид школ"_s);
    m_kind->addItem(u"Все виды"_s);
    for (const SchoolKind kind : AllSchoolKinds)
        m_kind->addItem(schoolKindName(kind), int(kind));
    m_kind->setMaxVisibleItems(m_kind->count());
    m_activity->setObjectName(u"schoolActivity"_s);
    m_activity->setAccessibleName(u"Действующие или закрытые школы"_s);
    m_activity->addItem(u"Все школы"_s, QVariant::fromValue(Activity::All));
    m_activity->addItem(u"Действующие"_s, QVariant::fromValue(Activity::Active));
    m_activity->addItem(u"Закрытые"_s, QVariant::fromValue(Activity::Closed));
    m_all->setObjectName(u"showAllSchools"_s);
    m_all->setText(u"Показать все"_s);
    m_count->setObjectName(u"schoolCount"_s);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 6, 10, 6);
    layout->addWidget(m_query, 1);
    layout->addWidget(m_kind);
    layout->addWidget(m_activity);
    layout->addWidget(m_all);
    layout->addStretch();
    layout->addWidget(m_count);

    connect(m_query, &QueryEdit::finished, this, &SchoolFilterBar::finished);
    connect(m_query, &QLineEdit::textChanged, this, &SchoolFilterBar::apply);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SchoolFilterBar::apply);
    connect(m_activity, &QComboBox::currentIndexChanged, this, &SchoolFilterBar::apply);
    connect(m_all, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT finished();
    });
    updateCount();
}

void SchoolFilterBar::apply()
{
    m_filter.setQuery(m_query->text());
    m_filter.setKind(m_kind->currentIndex() > 0 ? std::optional(SchoolKind(m_kind->currentData().toInt()))
                                                : std::nullopt);
    m_filter.setActivity(m_activity->currentData().value<SchoolFilterModel::Activity>());
    updateCount();
    Q_EMIT filtered();
}

void SchoolFilterBar::takeFocus()
{
    m_query->takeFocus();
}

void SchoolFilterBar::clear()
{
    m_query->clear();
    m_kind->setCurrentIndex(0);
    m_activity->setCurrentIndex(0);
}

void SchoolFilterBar::updateCount()
{
    const int total = m_filter.sourceModel()->rowCount();
    m_all->setVisible(m_filter.isFiltering());
    if (m_filter.isFiltering())
        m_count->setText(u"Показано %1 из %2"_s.arg(m_filter.rowCount()).arg(total));
    else
        m_count->setText(total > 0 ? countOf(total, u"школа"_s, u"школы"_s, u"школ"_s) : QString());
}

} // namespace versta
