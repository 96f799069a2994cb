#include "filedialogs.h"

#include "errortext.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

void prepare(QFileDialog &dialog, const FileQuestion &question)
{
    dialog.setWindowTitle(question.title);
    dialog.setNameFilters(question.filters);
    const QFileInfo start(question.path);
    if (start.isDir()) {
        dialog.setDirectory(question.path);
    } else if (!question.path.isEmpty()) {
        dialog.setDirectory(start.path());
        dialog.selectFile(start.fileName());
    }
}

// «Документ PDF (*.pdf)» → «pdf»; empty for filters of several or all endings.
QString suffixOf(const QString &filter)
{
    static const QRegularExpression single(u"\\(\\*\\.(\\w+)\\)$"_s);
    return single.match(filter).captured(1);
}

QStringList chosen(QFileDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles() : QStringList();
}

} // namespace

QString FileDialogs::openFile(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent);
    prepare(dialog, question);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosen(dialog).value(0);
}

QStringList FileDialogs::openFiles(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent);
    prepare(dialog, question);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return chosen(dialog);
}

QString FileDialogs::saveFile(QWidget *parent, const FileQuestion &question)
{
    QFileDialog dialog(parent);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(question.suffix);
    prepare(dialog, question);
    dialog.setFileMode(QFileDialog::AnyFile);
    // Choosing another form gives the name its ending.
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &filter) {
        const QString suffix = suffixOf(filter);
        const QString name = dialog.selectedFiles().value(0);
        if (suffix.isEmpty() || name.isEmpty())
            return;
        dialog.setDefaultSuffix(suffix);
        dialog.selectFile(QFileInfo(name).completeBaseName() + u'.' + suffix);
    });
    return chosen(dialog).value(0);
}

QString FileDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &path)
{
    return QFileDialog::getExistingDirectory(parent, title, path);
}

int FileDialogs::ask(QWidget *parent, const Question &question)
{
    QMessageBox box(parent);
    box.setIcon(question.warning ? QMessageBox::Warning : QMessageBox::Question);
    box.setWindowTitle(question.title);
    box.setText(question.text);
    box.setInformativeText(question.detail);
    QList<QAbstractButton *> buttons;
    for (const QString &text : question.buttons)
        buttons << box.addButton(text, QMessageBox::AcceptRole);
    QPushButton *cancel = box.addButton(QMessageBox::Cancel);
    box.setEscapeButton(cancel);
    if (question.warning)
        box.setDefaultButton(cancel);
    else if (!buttons.isEmpty())
        box.setDefaultButton(static_cast<QPushButton *>(buttons.constFirst()));
    box.exec();
    return static_cast<int>(buttons.indexOf(box.clickedButton()));
}

void FileDialogs::tell(QWidget *parent, const Error &error)
{
    QMessageBox box(parent);
    box.setIcon(errorText(error).serious ? QMessageBox::Critical : QMessageBox::Warning);
    box.setWindowTitle(errorText(error).title);
    box.setText(error.text);
    if (!error.detail.isEmpty())
        box.setDetailedText(error.detail);
    box.addButton(u"Понятно"_s, QMessageBox::AcceptRole);
    box.exec();
}

bool FileDialogs::run(QDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted;
}

} // namespace versta
