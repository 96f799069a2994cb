#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

class QDialog;
class QWidget;

namespace versta {

/// A question with buttons that say what they do.
struct Question
{
    QString title;
    QString text;
    QString detail;       ///< smaller, under the text; may be empty
    QStringList buttons;  ///< from the safest wish of the user on; «Отмена» is added by itself
    bool warning = false; ///< something is lost when the answer is wrong
};

/// What a file dialog asks for.
struct FileQuestion
{
    QString title;
    QString path;        ///< where to begin: a folder, or a proposed file
    QStringList filters; ///< «Документы Word (*.docx)», the first one chosen
    QString suffix;      ///< for saving: added to a name without one; without a dot
};

/// Everything modal the window asks the user goes through here, so that tests can answer.
class Dialogs
{
public:
    virtual ~Dialogs() = default;

    /// Empty when cancelled.
    [[nodiscard]] virtual QString openFile(QWidget *parent, const FileQuestion &question) = 0;
    [[nodiscard]] virtual QStringList openFiles(QWidget *parent, const FileQuestion &question) = 0;
    /// Empty when cancelled; the user has agreed to replace an existing file.
    [[nodiscard]] virtual QString saveFile(QWidget *parent, const FileQuestion &question) = 0;
    [[nodiscard]] virtual QString chooseFolder(QWidget *parent, const QString &title, const QString &path) = 0;
    /// The index of the chosen button, or -1 when the user cancelled.
    [[nodiscard]] virtual int ask(QWidget *parent, const Question &question) = 0;
    /// Says why something was not done; the detail behind «Подробнее».
    virtual void tell(QWidget *parent, const Error &error) = 0;
    /// Runs a dialog of one's own; true when it was accepted.
    [[nodiscard]] virtual bool run(QDialog &dialog) = 0;
};

} // namespace versta
