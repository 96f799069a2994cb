#pragma once

#include "dialogs.h"

#include <QList>

namespace versta::test {

/// Dialogs that answer by themselves and note what they were asked.
class NotedDialogs final : public Dialogs
{
public:
    QString path;    ///< the answer to every question for a file
    int answer = -1; ///< the button that is pressed
    QList<FileQuestion> files;
    QList<Question> asked;
    QList<Error> told;

    [[nodiscard]] QString openFile(QWidget *, const FileQuestion &question) override { return note(question); }
    [[nodiscard]] QStringList openFiles(QWidget *, const FileQuestion &question) override { return {note(question)}; }
    [[nodiscard]] QString saveFile(QWidget *, const FileQuestion &question) override { return note(question); }
    [[nodiscard]] QString chooseFolder(QWidget *, const QString &title, const QString &from) override
    {
        return note({title, from, {}, {}});
    }
    [[nodiscard]] int ask(QWidget *, const Question &question) override
    {
        asked << question;
        return answer;
    }
    void tell(QWidget *, const Error &error) override { told << error; }
    [[nodiscard]] bool run(QDialog &) override { return false; }

private:
    QString note(const FileQuestion &question)
    {
        files << question;
        return path;
    }
};

} // namespace versta::test
