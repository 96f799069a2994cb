#pragma once

#include <QObject>

namespace versta {

/// Keeps the mouse wheel from changing numbers and choices that the user only scrolls past: a spin box or combo box
/// takes the wheel only while it has the focus, and does not get the focus by the wheel.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace versta
