#pragma once

class QWidget;

namespace versta {

/// Whether text is typed in the widget, so that it keeps some keys for itself.
[[nodiscard]] bool isTextField(const QWidget *widget);
/// Whether «Отменить» and «Вернуть» belong to the typing in the widget. A line to search with leaves them to the window
/// while nothing was typed in it.
[[nodiscard]] bool keepsUndo(const QWidget *widget);
[[nodiscard]] bool keepsRedo(const QWidget *widget);

} // namespace versta
