#pragma once

class QString;
class QWidget;

namespace versta {

class Dialogs;

/// Shows a page of the help that is part of the program («index.html»), in a window beside the work.
void showHelp(QWidget *parent, const QString &page);
/// Name, version, licence, what the program is built on.
void showAbout(Dialogs &dialogs, QWidget *parent);

} // namespace versta
