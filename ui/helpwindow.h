#pragma once

#include <QString>

class QWidget;

namespace versta {

class Dialogs;

/// The page about signs, the same text as docs/method.md.
inline constexpr QLatin1StringView SignMethodPage("method.md");

/// Shows a page of the help that is part of the program («index.html»), in a window beside the work.
/// \param heading where the page is opened; at its beginning when there is none
void showHelp(QWidget *parent, const QString &page, const QString &heading = {});
/// Name, version, licence, what the program is built on.
void showAbout(Dialogs &dialogs, QWidget *parent);

} // namespace versta
