#pragma once

#include "commandline.h"

#include "core/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace versta {

/// One command of the command line: its words, what `versta help` says of it, and what it does.
struct Command
{
    QStringList words;   ///< «plan», «read»
    QString usage;       ///< what stands behind the words: «ДОКУМЕНТ [--json]»
    QString summary;     ///< one line in Russian
    QString explanation; ///< more lines for `versta help КОМАНДА`; may be empty
    QList<QCommandLineOption> options;
    int fewestArguments = 0;
    int mostArguments = 0; ///< -1: any number
    std::function<ExitStatus(const QCommandLineParser &, const CommandStreams &)> run;
};

[[nodiscard]] std::vector<Command> planCommands();
/// The commands on the carrying out of plans.
[[nodiscard]] std::vector<Command> controlCommands();
[[nodiscard]] std::vector<Command> schoolCommands();
/// Its word begins other commands too: it stands behind them.
[[nodiscard]] Command schoolCardCommand();
[[nodiscard]] std::vector<Command> municipalityCommands();
[[nodiscard]] std::vector<Command> resultCommands();
/// The commands on results that need a municipality.
[[nodiscard]] std::vector<Command> resultFileCommands();
[[nodiscard]] Command searchCommand();
[[nodiscard]] Command signsCommand();
[[nodiscard]] Command deadlineCommand();
[[nodiscard]] Command versionCommand();

/// A line of text to a stream, in UTF-8.
void writeLine(QIODevice &stream, const QString &line);
/// One indented JSON document.
void writeJson(QIODevice &stream, const QJsonObject &json);
/// The error's text as a message; NotDone.
[[nodiscard]] ExitStatus report(const Error &error, const CommandStreams &streams);

} // namespace versta
