#include "resulttablepane.h"

#include "actionbutton.h"
#include "queryedit.h"
#include "valuetableview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

ResultTablePane::ResultTablePane(QAction &back, const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_note(new QLabel)
    , m_query(new QueryEdit(u"resultQuery"_s, u"Найти в таблице"_s))
    , m_count(new QLabel)
    , m_table(new ValueTableView(u"Результаты"_s))
{
    m_title->setObjectName(u"resultTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_title->setWordWrap(true); // charts beside the table need their room
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setObjectName(u"resultNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_query->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    m_count->setObjectName(u"resultCount"_s);

    auto *first = new QHBoxLayout;
    first->addWidget(newActionButton(back));
    first->addSpacing(6);
    first->addWidget(m_title, 1);
    auto *second = new QHBoxLayout;
    for (QAction *action : actions)
        second->addWidget(newActionButton(*action));
    second->addStretch(1);
    auto *third = new QHBoxLayout;
    third->addWidget(m_query, 1);
    third->addStretch(1);
    third->addWidget(m_count);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(6, 6, 10, 6);
    top->addLayout(first);
    top->addWidget(m_note);
    top->addLayout(second);
    top->addLayout(third);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_query, &QueryEdit::finished, m_table, [this] { m_table->setFocus(); });
    connect(m_query, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table->setQuery(text);
        updateCount();
    });
}

void ResultTablePane::show(ValueTable table, bool anew)
{
    m_title->setText(table.table.title);
    m_note->setText(table.table.note);
    m_note->setVisible(!table.table.note.isEmpty());
    if (anew) {
        m_query->clear();
        m_table->setTable(std::move(table));
    } else {
        m_table->updateTable(std::move(table));
    }
    updateCount();
}

void ResultTablePane::updateCount()
{
    m_count->setText(m_table->isFiltering() ? u"Показано %1 из %2"_s.arg(m_table->shownRows()).arg(m_table->allRows())
                                            : u"Строк: %1"_s.arg(m_table->allRows()));
}

void ResultTablePane::takeFocusForQuery()
{
    m_query->takeFocus();
}

} // namespace versta
