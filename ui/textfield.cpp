#include "textfield.h"

#include "queryedit.h"

#include <QPlainTextEdit>
#include <QTextEdit>

namespace versta {

bool isTextField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QTextEdit *>(widget);
}

bool keepsUndo(const QWidget *widget)
{
    const auto *query = qobject_cast<const QueryEdit *>(widget);
    return query ? query->isUndoAvailable() : isTextField(widget);
}

bool keepsRedo(const QWidget *widget)
{
    const auto *query = qobject_cast<const QueryEdit *>(widget);
    return query ? query->isRedoAvailable() : isTextField(widget);
}

} // namespace versta
