#include "overviewcards.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace versta {

using namespace Qt::StringLiterals;

class OverviewCards::Card final : public QFrame
{
public:
    Card()
        : m_title(new QLabel)
        , m_value(new QLabel)
        , m_against(new QLabel)
    {
        setFrameShape(QFrame::StyledPanel);
        setBackgroundRole(QPalette::Base);
        setAutoFillBackground(true);
        QFont large = m_value->font();
        large.setPointSizeF(large.pointSizeF() * 1.4);
        large.setBold(true);
        m_value->setFont(large);
        m_against->setWordWrap(true);
        m_against->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(10, 6, 10, 6);
        layout->setSpacing(1);
        layout->addWidget(m_title);
        layout->addWidget(m_value);
        layout->addWidget(m_against);
        layout->addStretch();
    }

    void setCard(const OverviewCard &card)
    {
        m_title->setText(card.title);
        m_value->setText(card.value);
        m_against->setText(card.against);
        setToolTip(card.meaning);
        setAccessibleName(u"%1: %2"_s.arg(card.title, card.value));
        setAccessibleDescription(card.against + u". "_s + card.meaning);
    }

private:
    QLabel *m_title;
    QLabel *m_value;
    QLabel *m_against;
};

OverviewCards::OverviewCards(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"overviewCards"_s);
    m_layout->setContentsMargins(6, 6, 6, 0);
    m_layout->setSpacing(6);
}

void OverviewCards::setCards(const std::vector<OverviewCard> &cards)
{
    while (m_cards.size() > cards.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < cards.size()) {
        m_cards.push_back(new Card);
        m_layout->addWidget(m_cards.back(), 1);
    }
    for (std::size_t at = 0; at < cards.size(); ++at)
        m_cards[at]->setCard(cards[at]);
}

} // namespace versta
