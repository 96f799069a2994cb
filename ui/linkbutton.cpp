#include "linkbutton.h"

#include "icons.h"

#include <QCommandLinkButton>

namespace versta {

QCommandLinkButton *newLinkButton(const QString &text, const QString &description, const QString &drawing, int width,
                                  QWidget *parent)
{
    auto *button = new QCommandLinkButton(text, description, parent);
    button->setIcon(icon(drawing));
    button->setIconSize({24, 24});
    button->setAccessibleDescription(description);
    // Qt's own height leaves room for a third line.
    button->setFixedSize(width, 2 * button->fontMetrics().lineSpacing() + 24);
    return button;
}

} // namespace versta
