#include "celleditor.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

namespace versta {

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

// Keys that mean something to the table too, but belong to the text while it is open.
bool belongsToText(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return !event.modifiers().testFlag(Qt::ControlModifier);
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Escape:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Space:
    case Qt::Key_F2:
        return true;
    default:
        return event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo) ||
               (event.key() == Qt::Key_Y && event.modifiers() == Qt::ControlModifier);
    }
}

} // namespace

CellEditor::CellEditor(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setLineWidth(2);
    QPalette framed = palette(); // a plain frame takes the colour of the window's text
    framed.setColor(QPalette::WindowText, framed.color(QPalette::Highlight));
    setPalette(framed);
    document()->setDocumentMargin(2);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setAutoFillBackground(true);
    connect(this, &QPlainTextEdit::textChanged, this, &CellEditor::fitHeight);
}

void CellEditor::open(const QString &text, bool selected)
{
    if (m_opened)
        return;
    m_opened = true;
    setPlainText(text);
    if (selected)
        selectAll();
    else
        moveCursor(QTextCursor::End);
}

void CellEditor::setCell(const QRect &cell)
{
    m_cell = cell;
    fitHeight();
}

void CellEditor::fitHeight()
{
    if (m_cell.isEmpty())
        return;
    resize(m_cell.width(), height()); // the number of lines depends on the width
    const int lines = int(document()->size().height());
    const int wanted =
        lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) + 2 * frameWidth() + 2;
    QRect place(m_cell.topLeft(), QSize(m_cell.width(), std::max(m_cell.height(), wanted)));
    if (const QWidget *view = parentWidget()) {
        place.setHeight(std::min(place.height(), view->height()));
        if (place.bottom() >= view->height())
            place.moveBottom(view->height() - 1);
        if (place.top() < 0 && place.height() <= view->height())
            place.moveTop(0);
    }
    const bool fits = place.height() >= wanted;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setGeometry(place);
}

bool CellEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && belongsToText(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CellEditor::keyPressEvent(QKeyEvent *event)
{
    if (isChoosing() && (isEnter(*event) || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore();
        return;
    }
    if (isEnter(*event)) {
        if (event->modifiers() & (Qt::AltModifier | Qt::ShiftModifier))
            textCursor().insertBlock();
        else
            Q_EMIT finished();
        event->accept();
        ensureCursorVisible();
        return;
    }
    if (event->key() == Qt::Key_F2) { // as in spreadsheets: from choosing cells back into the text
        moveCursor(QTextCursor::End);
        return;
    }
    if (event->key() == Qt::Key_Y && event->modifiers() == Qt::ControlModifier) {
        redo();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CellEditor::insertFromMimeData(const QMimeData *source)
{
    // A cell copied from a spreadsheet ends with a line break that nobody typed.
    QString text = source->text();
    while (text.endsWith(u'\n') || text.endsWith(u'\r'))
        text.chop(1);
    textCursor().insertText(text);
    ensureCursorVisible();
}

} // namespace versta
