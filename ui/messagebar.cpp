#include "messagebar.h"

#include "icons.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString iconOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Information:
        return u"information"_s;
    case MessageBar::Kind::Warning:
        return u"warning"_s;
    case MessageBar::Kind::Problem:
        return u"problem"_s;
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    setAutoFillBackground(true);
    for (QLabel *label : {m_text, m_detail}) {
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::ToolTipText);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_detail->hide();
    m_more->setText(u"Подробнее"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(u"Закрыть сообщение (Esc)"_s);
    m_close->setAccessibleName(u"Закрыть сообщение"_s);
    for (QToolButton *button : {m_more, m_close})
        button->setFocusPolicy(Qt::StrongFocus);

    auto *texts = new QVBoxLayout;
    texts->addWidget(m_text);
    texts->addWidget(m_detail);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_more, &QToolButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT remedyRequested(m_remedy); });
    hide();
}

void MessageBar::show(Kind kind, const QString &text, const QString &detail, Remedy remedy)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(iconOf(kind)).pixmap(QSize(size, size), devicePixelRatioF()));
    m_text->setText(text);
    m_detail->setText(detail);
    m_more->setChecked(false);
    m_more->setVisible(!detail.isEmpty());
    m_remedy = remedy;
    m_action->setText(remedyText(remedy));
    m_action->setVisible(remedy != Remedy::None);
    setAccessibleName(text);
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::show(const Error &error)
{
    const ErrorText words = errorText(error);
    show(words.serious ? Kind::Problem : Kind::Warning, error.text, error.detail, words.editing);
}

void MessageBar::setStays(bool stays)
{
    m_stays = stays;
    m_close->setVisible(!stays);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_stays)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace versta
