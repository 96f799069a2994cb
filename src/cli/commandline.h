#pragma once

#include <QStringList>

class QIODevice;

namespace versta {

/// Where a command reads and writes: the standard streams in the program, buffers in tests. All are open.
struct CommandStreams
{
    QIODevice &input;
    QIODevice &output;   ///< results
    QIODevice &messages; ///< errors, warnings, progress
};

/// What a command returns to the shell.
enum class ExitStatus
{
    Done = 0,
    DoneWithRefusals = 1, ///< done, and refused input was reported
    NotDone = 2,          ///< usage, file missing, damaged or locked; nothing is half-written
};

/// Whether the arguments (without the program's name) name a command; otherwise the window is wanted.
[[nodiscard]] bool isCommand(const QStringList &arguments);

/// Whether the command may lay out pages: those with «--to ФАЙЛ». They need fonts and so a QGuiApplication; all others
/// do with a QCoreApplication, which starts in half the time.
[[nodiscard]] bool mayDrawPages(const QStringList &arguments);

/// Runs one command, for example {"plan", "read", "план.docx", "--json"}. See mayDrawPages() for the application.
[[nodiscard]] ExitStatus runCommand(const QStringList &arguments, const CommandStreams &streams);

} // namespace versta
