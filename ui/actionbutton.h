#pragma once

class QAction;
class QToolButton;

namespace versta {

/// A button on a page for an action that stands in the menus too: drawing and word, reached by Tab, named for who
/// listens.
[[nodiscard]] QToolButton *newActionButton(QAction &action);

} // namespace versta
