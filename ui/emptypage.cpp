#include "emptypage.h"

#include "linkbutton.h"

#include <QCommandLinkButton>
#include <QLabel>
#include <QVBoxLayout>

namespace versta {

namespace {

constexpr int ColumnWidth = 480;

} // namespace

EmptyPage::EmptyPage(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_text(new QLabel)
{
    m_title->setObjectName(name);
    m_title->setWordWrap(true);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_text->setObjectName(name + QStringLiteral("Text"));
    m_text->setWordWrap(true);
    auto *column = new QWidget(this);
    column->setFixedWidth(ColumnWidth);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins({});
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addSpacing(8);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(2);
}

void EmptyPage::say(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    // A label in a layout says how high it is for a width of its own choice.
    for (QLabel *label : {m_title, m_text}) {
        label->setMinimumHeight(0); // is part of what it says
        label->setMinimumHeight(label->text().isEmpty() ? 0 : label->heightForWidth(ColumnWidth));
    }
}

QCommandLinkButton *EmptyPage::addLink(const QString &text, const QString &description, const QString &drawing)
{
    auto *button = newLinkButton(text, description, drawing, ColumnWidth, this);
    m_column->addWidget(button);
    return button;
}

void EmptyPage::addBelow(QWidget *widget)
{
    m_column->addWidget(widget, 0, Qt::AlignLeft);
}

} // namespace versta
