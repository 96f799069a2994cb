#pragma once

#include "core/charts/signoverview.h"

#include <QWidget>

class QHBoxLayout;

namespace versta {

/// The municipality's figures of a year beside each other, each with what it stands against.
class OverviewCards final : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewCards(QWidget *parent = nullptr);

    void setCards(const std::vector<OverviewCard> &cards);

private:
    class Card;
    QHBoxLayout *m_layout;
    std::vector<Card *> m_cards;
};

} // namespace versta
