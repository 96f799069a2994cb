#include "observergriddelegate.h"

#include "observergridmodel.h"

namespace versta {

namespace {

using State = ObserverGridModel::State;

constexpr qreal Share = 0.28; // of the colour in the mixture

QColor mixed(const QColor &colour, const QColor &base)
{
    const auto part = [](int of, int with) { return qRound(Share * of + (1 - Share) * with); };
    return {part(colour.red(), base.red()), part(colour.green(), base.green()), part(colour.blue(), base.blue())};
}

QColor colourOf(State state)
{
    switch (state) {
    case State::Filled:
        return {0x2e, 0xa0, 0x43};
    case State::Missing:
        return {0xe0, 0x9b, 0x1a};
    case State::Conflict:
        return {0xd7, 0x3a, 0x49};
    case State::Empty:
        break;
    }
    return {};
}

} // namespace

void ObserverGridDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto state = State(index.data(ObserverGridModel::StateRole).toInt());
    if (state != State::Empty)
        option->backgroundBrush = mixed(colourOf(state), option->palette.color(QPalette::Base));
}

} // namespace versta
