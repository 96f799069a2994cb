#pragma once

#include <QIcon>

namespace versta {

/// One of the program's drawings (resources/icons/<name>.svg), in the palette's colour of text on buttons at the moment
/// it is painted: dark on light, light on dark, dimmed when disabled.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace versta
