#include "actionbutton.h"

#include <QAction>
#include <QToolButton>

namespace versta {

QToolButton *newActionButton(QAction &action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action.iconText());
    return button;
}

} // namespace versta
