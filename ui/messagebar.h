#pragma once

#include "core/result.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace versta {

/// A message at the top of a page that does not stop the work: an icon, the text, «Подробнее», a button of its own
/// and «Закрыть». Announced to screen readers when it appears.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Information,
        Warning,
        Problem
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// \param action the text of a button beside the message; empty for none
    void show(Kind kind, const QString &text, const QString &detail = {}, const QString &action = {});
    void show(const Error &error);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// The button that show() was given was pressed.
    void actionTriggered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QToolButton *m_more;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace versta
