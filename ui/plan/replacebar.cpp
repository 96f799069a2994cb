#include "replacebar.h"

#include "plantable.h"
#include "textreplace.h"

#include "core/pluralru.h"
#include "document/document.h"
#include "document/models/planfiltermodel.h"
#include "document/models/planmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

ReplaceBar::ReplaceBar(Document &document, PlanModel &plan, PlanFilterModel &filter, PlanTable &table, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_plan(plan)
    , m_filter(filter)
    , m_table(table)
    , m_part(new QLineEdit)
    , m_replacement(new QLineEdit)
    , m_result(new QLabel)
{
    m_part->setObjectName(u"replacePart"_s);
    m_part->setPlaceholderText(tr("Что найти"));
    m_part->setAccessibleName(tr("Что найти"));
    m_replacement->setObjectName(u"replaceBy"_s);
    m_replacement->setPlaceholderText(tr("На что заменить"));
    m_replacement->setAccessibleName(tr("На что заменить"));
    m_result->setObjectName(u"replaceResult"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 6);
    layout->addWidget(m_part, 2);
    layout->addWidget(m_replacement, 2);
    const auto addButton = [&](const QString &name, const QString &text, auto slot) {
        auto *button = new QPushButton(text);
        button->setObjectName(name);
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, slot);
    };
    addButton(u"findNext"_s, tr("Найти &далее"), &ReplaceBar::findNext);
    addButton(u"replaceCurrent"_s, tr("&Заменить"), &ReplaceBar::replaceCurrent);
    addButton(u"replaceAll"_s, tr("Заменить &все"), &ReplaceBar::replaceEverywhere);
    layout->addWidget(m_result, 1);
    addButton(u"closeReplace"_s, tr("За&крыть"), &ReplaceBar::close);
    connect(m_part, &QLineEdit::returnPressed, this, &ReplaceBar::findNext);
    connect(m_replacement, &QLineEdit::returnPressed, this, &ReplaceBar::replaceCurrent);
    connect(m_part, &QLineEdit::textChanged, m_result, &QLabel::clear);
    hide();
}

void ReplaceBar::open()
{
    show();
    m_part->setFocus(Qt::ShortcutFocusReason);
    m_part->selectAll();
}

void ReplaceBar::close()
{
    hide();
    m_table.setFocus();
}

void ReplaceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

QModelIndexList ReplaceBar::shownPlaces() const
{
    QModelIndexList places;
    const auto addRow = [&](const QModelIndex &row) {
        if (row.data(PlanModel::IsSectionRole).toBool()) {
            places << m_filter.mapToSource(row);
            return;
        }
        for (int column = 0; column < m_filter.columnCount(); ++column) {
            const QModelIndex cell = m_filter.mapToSource(row.siblingAtColumn(column));
            if (m_plan.plan().columns[std::size_t(column)].role != ColumnRole::Number)
                places << cell;
        }
    };
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex top = m_filter.index(row, 0);
        addRow(top);
        for (int child = 0; child < m_filter.rowCount(top); ++child)
            addRow(m_filter.index(child, 0, top));
    }
    return places;
}

// A section is one place, whichever of its columns is current.
QModelIndex ReplaceBar::currentPlace() const
{
    const QModelIndex current = m_table.currentCell();
    return m_plan.sectionAt(current) ? current.siblingAtColumn(0) : current;
}

bool ReplaceBar::isFound(const QModelIndex &place) const
{
    const QString part = m_part->text();
    if (part.isEmpty() || !place.isValid())
        return false;
    if (const auto section = m_plan.sectionAt(place)) {
        const PlanSection &value = m_plan.plan().sections[*m_plan.sectionNumberOf(*section)];
        const auto has = [&part](const QString &text) { return containsAlike(text, part); };
        return has(value.title) || std::ranges::any_of(value.tasks, has);
    }
    return containsAlike(place.data(Qt::EditRole).toString(), part);
}

void ReplaceBar::findNext()
{
    const QModelIndexList places = shownPlaces();
    const auto current = places.indexOf(currentPlace());
    for (qsizetype step = 1; step <= places.size(); ++step) {
        const QModelIndex &place = places[(current + step) % places.size()];
        if (!isFound(place))
            continue;
        m_table.goTo(place);
        m_result->clear();
        return;
    }
    m_result->setText(m_part->text().isEmpty() ? QString() : tr("Не найдено"));
}

void ReplaceBar::addReplaced(const QModelIndex &place, Replaced &replaced) const
{
    const auto replace = [this](const QString &text) {
        return replacedAlike(text, m_part->text(), m_replacement->text());
    };
    if (const auto id = m_plan.sectionAt(place)) {
        PlanSection section = m_plan.plan().sections[*m_plan.sectionNumberOf(*id)];
        section.title = replace(section.title);
        std::ranges::transform(section.tasks, section.tasks.begin(), replace);
        replaced.sections.push_back(section);
    } else if (const auto activity = m_plan.activityAt(place)) {
        replaced.cells.push_back({*activity, m_plan.plan().columns[std::size_t(place.column())].id,
                                  replace(place.data(Qt::EditRole).toString())});
    }
}

void ReplaceBar::replaceCurrent()
{
    // The number of an activity is no place to find anything in.
    const QModelIndex current = currentPlace();
    if (shownPlaces().contains(current) && isFound(current)) {
        Replaced replaced;
        addReplaced(current, replaced);
        setTexts(m_document, replaced.sections, replaced.cells, u"заменить"_s);
    }
    findNext();
}

void ReplaceBar::replaceEverywhere()
{
    Replaced replaced;
    for (const QModelIndex &place : shownPlaces()) {
        if (isFound(place))
            addReplaced(place, replaced);
    }
    const auto count = qint64(replaced.sections.size() + replaced.cells.size());
    if (count == 0) {
        m_result->setText(tr("Не найдено"));
        return;
    }
    if (setTexts(m_document, replaced.sections, replaced.cells, u"заменить все"_s))
        m_result->setText(tr("Заменено в %1").arg(countOf(count, tr("месте"), tr("местах"), tr("местах"))));
}

} // namespace versta
