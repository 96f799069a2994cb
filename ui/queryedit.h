#pragma once

#include <QLineEdit>

namespace versta {

/// The line above a table where words to look for are typed. Esc empties it; Esc in an empty line, Enter and the arrow
/// down lead back to the table. «Отменить» and «Вернуть» are the line's own only while it has typing to take back.
class QueryEdit final : public QLineEdit
{
    Q_OBJECT

public:
    /// \param prompt what the line says while it is empty, with its key; also its accessible name, without the key
    QueryEdit(const QString &name, const QString &prompt, QWidget *parent = nullptr);

    /// Moves the focus into the line, its text selected.
    void takeFocus();

Q_SIGNALS:
    /// Back to the table.
    void finished();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace versta
