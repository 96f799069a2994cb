#include "navigation.h"

#include "icons.h"

#include <QActionGroup>
#include <QKeySequence>
#include <QToolButton>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int IconSize = 24;
constexpr int Margin = 4;

} // namespace

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_group(new QActionGroup(this))
    , m_layout(new QVBoxLayout(this))
{
    setAccessibleName(u"Страницы"_s);
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    m_layout->setContentsMargins(Margin, Margin, Margin, Margin);
    m_layout->setSpacing(2);
    m_layout->addStretch(1);
}

QToolButton *Navigation::newButton()
{
    auto *button = new QToolButton(this);
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setIconSize({IconSize, IconSize});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    return button;
}

QToolButton *Navigation::addButton(const QString &title, const QString &drawing, const QString &toolTip)
{
    QToolButton *button = newButton();
    button->setText(title);
    button->setIcon(icon(drawing));
    button->setToolTip(toolTip);
    button->setAccessibleName(title);
    m_layout->insertWidget(0, button);
    return button;
}

void Navigation::addEntry(const QString &title, const QString &drawing)
{
    const auto entry = int(m_group->actions().size());
    auto *action = new QAction(icon(drawing), title, m_group);
    action->setCheckable(true);
    action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(entry + 1)));
    action->setToolTip(u"%1 (%2)"_s.arg(title, action->shortcut().toString()));
    connect(action, &QAction::triggered, this, [this, entry] { Q_EMIT chosen(entry); });

    QToolButton *button = newButton();
    button->setDefaultAction(action);
    button->setAutoExclusive(true); // the arrow keys go from one to the next
    button->setAccessibleName(title);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

void Navigation::setCurrent(int entry)
{
    m_group->actions().at(entry)->setChecked(true);
}

int Navigation::current() const
{
    return int(m_group->actions().indexOf(m_group->checkedAction()));
}

QList<QAction *> Navigation::actions() const
{
    return m_group->actions();
}

} // namespace versta
