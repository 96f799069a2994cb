#pragma once

class QApplication;

namespace versta {

/// What the window needs of the application before it is made: names, Russian locale and Qt's Russian texts, the icon,
/// the guards of
/// the mouse wheel, of readable hints and of windows larger than the screen.
void prepareApplication(QApplication &application);

} // namespace versta
