#pragma once

#include <QPlainTextEdit>

namespace versta {

/// A text of several lines beside the table: says that it is finished when the focus leaves it after a change.
class FieldEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// \param lines the height that is asked for, in lines
    explicit FieldEdit(int lines, QWidget *parent = nullptr);

    /// Shows another text, unless the present one is being typed.
    void show(const QString &text);
    /// Finishes what is being typed.
    void commit();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void finished(const QString &text);

protected:
    void focusOutEvent(QFocusEvent *event) override;

private:
    int m_lines;
};

} // namespace versta
