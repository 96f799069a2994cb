#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QGuiApplication>

int main(int argc, char *argv[])
{
    // Tests need no display; set the variable to see windows.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
