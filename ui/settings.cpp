#include "settings.h"

#include <QSettings>

namespace versta::settings {

using namespace Qt::StringLiterals;

namespace {

const auto ReopenLast = "start/reopenLast"_L1;
const auto LastOpen = "start/lastOpen"_L1;
const auto ExampleShown = "start/exampleShown"_L1;

} // namespace

bool reopenLast()
{
    return QSettings().value(ReopenLast, true).toBool();
}

void setReopenLast(bool reopen)
{
    QSettings().setValue(ReopenLast, reopen);
}

QString lastOpen()
{
    return QSettings().value(LastOpen).toString();
}

void setLastOpen(const QString &path)
{
    QSettings().setValue(LastOpen, path);
}

bool exampleShown()
{
    return QSettings().value(ExampleShown, false).toBool();
}

void setExampleShown()
{
    QSettings().setValue(ExampleShown, true);
}

} // namespace versta::settings
