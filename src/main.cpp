#include "cli/commandline.h"

#include <QFile>
#include <QGuiApplication>

#ifdef VERSTA_GUI
#include "filedialogs.h"
#include "mainwindow.h"
#include "startup.h"

#include "document/formatversions.h"
#include "results/charts/chartexport.h"

#include <QApplication>
#endif

namespace {

// Read before any application exists: a command must not need a display.
QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int index = 1; index < argc; ++index)
        arguments << QFile::decodeName(argv[index]);
    return arguments;
}

int runHeadless(const QStringList &arguments, const versta::ChartPainter &paintChart = {})
{
    QFile input;
    QFile output;
    QFile messages;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly) ||
        !messages.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return int(versta::ExitStatus::NotDone);
    return int(versta::runCommand(arguments, {input, output, messages, paintChart}));
}

#ifdef VERSTA_GUI
int runWindow(int argc, char *argv[])
{
    QApplication application(argc, argv);
    versta::prepareApplication(application);
    versta::FileDialogs dialogs;
    if (!versta::formatVersions().canRecordChanges) {
        dialogs.tell(nullptr, {versta::Error::Code::Internal,
                               QStringLiteral("Библиотека SQLite этого компьютера собрана без записи изменений "
                                              "(session extension), без неё программа не работает. Установите пакет "
                                              "libsqlite3-0 из состава системы."),
                               {}});
        return 1;
    }
    versta::MainWindow window(dialogs);
    window.show();
    window.start(QApplication::arguments().mid(1));
    return QApplication::exec();
}
#endif

} // namespace

int main(int argc, char *argv[])
{
    const QStringList arguments = argumentsOf(argc, argv);
#ifdef VERSTA_GUI
    if (!versta::isCommand(arguments))
        return runWindow(argc, argv);
#endif
    const QStringList command = arguments.isEmpty() ? QStringList{QStringLiteral("help")} : arguments;
    if (!versta::mayDrawPages(command)) {
        const QCoreApplication application(argc, argv);
        return runHeadless(command);
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
#ifdef VERSTA_GUI
    const QApplication application(argc, argv); // charts are widgets of a kind
    return runHeadless(command,
                       [](const versta::ChartData &chart) { return versta::chartImage(chart, QApplication::font()); });
#else
    const QGuiApplication application(argc, argv);
    return runHeadless(command);
#endif
}
