#pragma once

#include <QPlainTextEdit>

namespace versta {

/// The editor of a table cell: several lines, grows with the text. Enter is done; Alt+Enter and Shift+Enter start a
/// new line. Undo and redo belong to the text while it is open.
class CellEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CellEditor(QWidget *parent);

    /// The cell in the viewport; the editor covers it and grows down, or up where there is no room below.
    void setCell(const QRect &cell);
    /// Fills the editor the first time; later calls change nothing, so that a document that changes meanwhile does not
    /// take away what is being typed.
    void open(const QString &text, bool selected);
    /// The text with every line break as '\n'.
    [[nodiscard]] QString text() const { return toPlainText(); }

Q_SIGNALS:
    /// Enter: the text is ready.
    void finished();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    /// What the user is choosing in a list beside the text takes Enter, Tab and Esc first.
    [[nodiscard]] virtual bool isChoosing() const { return false; }

private:
    void fitHeight();

    QRect m_cell;
    bool m_opened = false;
};

} // namespace versta
