#include "startup.h"

#include "keynames.h"
#include "mutedtext.h"
#include "screenfit.h"
#include "wheelguard.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace versta {

using namespace Qt::StringLiterals;

void prepareApplication(QApplication &application)
{
    QApplication::setOrganizationName(u"Versta"_s);
    QApplication::setApplicationName(u"versta"_s);
    QApplication::setApplicationDisplayName(u"Верста"_s);
    QApplication::setApplicationVersion(QStringLiteral(VERSTA_VERSION));
    QApplication::setDesktopFileName(u"versta"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/versta.svg"_s));
    // The papers are Russian whatever the computer speaks: dates, decimal comma, buttons of Qt's own dialogs.
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(translator);
    QApplication::installTranslator(new KeyNames(&application));
    application.installEventFilter(new WheelGuard(&application));
    application.installEventFilter(new MutedText(&application));
    application.installEventFilter(new ScreenFit(&application));
}

} // namespace versta
