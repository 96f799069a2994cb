#pragma once

#include <QString>

class QLabel;

namespace versta {

/// The labels of the panes beside tables.

/// A bold line above what belongs together.
[[nodiscard]] QLabel *newHeadingLabel(const QString &text);
/// Text as it stands in the data: wrapped, never taken for rich text, to be selected with the mouse.
[[nodiscard]] QLabel *newTextLabel(const QString &objectName);

} // namespace versta
