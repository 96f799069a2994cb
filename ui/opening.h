#pragma once

#include <QString>

#include <memory>

class QWidget;

namespace versta {

class Dialogs;
class Document;

/// Opens a municipality and talks with the user about what stands in the way: a file in use is offered for reading, a
/// damaged one with its copies, a lost one to be forgotten. nullptr when nothing was opened.
[[nodiscard]] std::unique_ptr<Document> openWithQuestions(const QString &path, Dialogs &dialogs, QWidget *parent);

/// Lets the user choose one of the file's copies; says so when there are none. Empty when nothing was chosen.
[[nodiscard]] QString chooseCopy(const QString &path, Dialogs &dialogs, QWidget *parent);

} // namespace versta
