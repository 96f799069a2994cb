#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QGuiApplication>

int main(int argc, char *argv[])
{
    QGuiApplication application(argc, argv);
    return Catch::Session().run(argc, argv);
}
