#include "fieldedit.h"

#include <QTextDocument>

namespace versta {

FieldEdit::FieldEdit(int lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void FieldEdit::show(const QString &text)
{
    if (document()->isModified() || toPlainText() == text)
        return;
    setPlainText(text);
    document()->setModified(false);
}

void FieldEdit::commit()
{
    if (!document()->isModified())
        return;
    document()->setModified(false);
    Q_EMIT finished(toPlainText());
}

QSize FieldEdit::sizeHint() const
{
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth() + 2;
    return {fontMetrics().averageCharWidth() * 24, m_lines * fontMetrics().lineSpacing() + margins};
}

QSize FieldEdit::minimumSizeHint() const
{
    const int margins = int(2 * document()->documentMargin()) + 2 * frameWidth() + 2;
    return {fontMetrics().averageCharWidth() * 12, 2 * fontMetrics().lineSpacing() + margins};
}

void FieldEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        commit();
}

} // namespace versta
