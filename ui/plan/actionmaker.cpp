#include "actionmaker.h"

#include "plantable.h"

namespace versta {

ActionMaker::ActionMaker(PlanTable &table)
    : m_table(table)
{
}

QAction *ActionMaker::make(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                           std::function<void()> deed) const
{
    auto *action = new QAction(text, &m_table);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table.addAction(action);
    QObject::connect(action, &QAction::triggered, &m_table, [table = &m_table, deed = std::move(deed)] {
        if (table->commitEditor())
            deed();
    });
    return action;
}

QAction *ActionMaker::separator() const
{
    auto *action = new QAction(&m_table);
    action->setSeparator(true);
    return action;
}

} // namespace versta
