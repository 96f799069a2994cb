#pragma once

#include <QObject>

namespace versta {

/// Keeps windows on their screen: one that is about to be shown larger than the screen leaves room for is made smaller
/// and moved inside. A size that suits a usual screen would hide buttons on a small or a scaled one.
class ScreenFit final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace versta
