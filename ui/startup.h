#pragma once

class QApplication;

namespace versta {

/// What the window needs of the application before it is made: names, Russian locale and Qt's Russian texts, the icon,
/// and the guard of the mouse wheel.
void prepareApplication(QApplication &application);

} // namespace versta
