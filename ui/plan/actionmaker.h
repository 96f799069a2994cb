#pragma once

#include <QAction>
#include <QKeySequence>
#include <QList>

#include <functional>

namespace versta {

class PlanTable;

/// Makes the actions of the plan's table. Their keys work while the table or an open cell has the focus; what is typed
/// in an open cell is stored before anything is done.
class ActionMaker
{
public:
    explicit ActionMaker(PlanTable &table);

    /// \param name objectName of the action, for tests and tool bars
    [[nodiscard]] QAction *make(const QString &name, const QString &text, const QList<QKeySequence> &keys,
                                std::function<void()> deed) const;
    [[nodiscard]] QAction *separator() const;

private:
    PlanTable &m_table;
};

} // namespace versta
