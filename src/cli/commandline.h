#pragma once

#include <QImage>
#include <QStringList>

#include <functional>

class QIODevice;

namespace versta {

struct ChartData;

/// Draws a chart for a paper.
using ChartPainter = std::function<QImage(const ChartData &chart)>;

/// Where a command reads and writes: the standard streams in the program, buffers in tests; all are open. And how it
/// draws.
struct CommandStreams
{
    QIODevice &input;
    QIODevice &output;            ///< results
    QIODevice &messages;          ///< errors, warnings, progress
    ChartPainter paintChart = {}; ///< empty where the program is built without the window: papers then have no charts
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
