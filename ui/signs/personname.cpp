#include "personname.h"

#include <QSettings>

namespace versta {

namespace {

const auto NameKey = QLatin1StringView("signs/who");

} // namespace

QString personName()
{
    return QSettings().value(NameKey, qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"))).toString();
}

void rememberPersonName(const QString &name)
{
    QSettings().setValue(NameKey, name);
}

} // namespace versta
