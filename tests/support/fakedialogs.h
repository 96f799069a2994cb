#pragma once

#include "dialogs.h"

#include <QDialog>
#include <QList>

#include <functional>
#include <vector>

namespace versta::test {

/// A user who answers as the test says, and remembers what was asked. Without an answer everything is cancelled.
class FakeDialogs final : public Dialogs
{
public:
    QStringList files;                      ///< the next answers to questions for a file or folder
    QList<int> answers;                     ///< the next answers to ask()
    std::function<bool(QDialog &)> running; ///< fills a dialog in; whether it is accepted

    QStringList titles;          ///< of all questions for files, and of the dialogs that ran
    std::vector<Question> asked; ///< by ask()
    std::vector<Error> told;     ///< by tell()
    FileQuestion lastFile;       ///< the last question for a file

    [[nodiscard]] QString openFile(QWidget *, const FileQuestion &question) override { return next(question); }
    [[nodiscard]] QStringList openFiles(QWidget *, const FileQuestion &question) override
    {
        const QString file = next(question);
        return file.isEmpty() ? QStringList() : QStringList(file);
    }
    [[nodiscard]] QString saveFile(QWidget *, const FileQuestion &question) override { return next(question); }
    [[nodiscard]] QString chooseFolder(QWidget *, const QString &title, const QString &) override
    {
        return next({.title = title});
    }
    [[nodiscard]] int ask(QWidget *, const Question &question) override
    {
        asked.push_back(question);
        return answers.isEmpty() ? -1 : answers.takeFirst();
    }
    void tell(QWidget *, const Error &error) override { told.push_back(error); }
    [[nodiscard]] bool run(QDialog &dialog) override
    {
        titles << dialog.windowTitle();
        return running && running(dialog);
    }

private:
    QString next(const FileQuestion &question)
    {
        titles << question.title;
        lastFile = question;
        return files.isEmpty() ? QString() : files.takeFirst();
    }
};

} // namespace versta::test
