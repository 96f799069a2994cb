#include "queryedit.h"

#include <QKeyEvent>

namespace versta {

using namespace Qt::StringLiterals;

QueryEdit::QueryEdit(const QString &name, const QString &prompt, QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(name);
    setPlaceholderText(u"%1 (Ctrl+F)"_s.arg(prompt));
    setAccessibleName(prompt);
    setClearButtonEnabled(true);
}

void QueryEdit::takeFocus()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

bool QueryEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT finished();
        else
            clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT finished();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace versta
