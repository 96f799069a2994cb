#pragma once

#include "errortext.h"

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

    /// \param remedy gives a button beside the message
    void show(Kind kind, const QString &text, const QString &detail = {}, Remedy remedy = Remedy::None);
    /// What went wrong in an open municipality.
    void show(const Error &error);
    /// A message that stays cannot be closed: the state it tells of lasts.
    void setStays(bool stays);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void remedyRequested(versta::Remedy remedy);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_detail;
    QToolButton *m_more;
    QPushButton *m_action;
    QToolButton *m_close;
    Remedy m_remedy = Remedy::None;
    bool m_stays = false;
};

} // namespace versta
