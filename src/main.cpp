#include "filedialogs.h"
#include "mainwindow.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    versta::FileDialogs dialogs;
    versta::MainWindow window(dialogs);
    const QStringList paths = QApplication::arguments().mid(1);
    if (!paths.isEmpty())
        window.openMunicipality(paths.constFirst());
    window.show();
    return QApplication::exec();
}
