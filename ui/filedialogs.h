#pragma once

#include "dialogs.h"

namespace versta {

/// The dialogs as the user sees them: those of the system for files, message boxes for questions.
class FileDialogs final : public Dialogs
{
public:
    [[nodiscard]] QString openFile(QWidget *parent, const FileQuestion &question) override;
    [[nodiscard]] QStringList openFiles(QWidget *parent, const FileQuestion &question) override;
    [[nodiscard]] QString saveFile(QWidget *parent, const FileQuestion &question) override;
    [[nodiscard]] QString chooseFolder(QWidget *parent, const QString &title, const QString &path) override;
    [[nodiscard]] int ask(QWidget *parent, const Question &question) override;
    void tell(QWidget *parent, const Error &error) override;
    [[nodiscard]] bool run(QDialog &dialog) override;
};

} // namespace versta
