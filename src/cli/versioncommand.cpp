#include "command.h"

#include "document/formatversions.h"

#include <QCoreApplication>

namespace versta {

using namespace Qt::StringLiterals;

Command versionCommand()
{
    return {.words = {u"version"_s},
            .usage = {},
            .summary = u"Версии программы, Qt, SQLite и формата файла."_s,
            .explanation = {},
            .options = {},
            .fewestArguments = 0,
            .mostArguments = 0,
            .run = [](const QCommandLineParser &, const CommandStreams &streams) {
                const FormatVersions versions = formatVersions();
                writeLine(streams.output, u"Верста "_s + QStringLiteral(VERSTA_VERSION));
                writeLine(streams.output, u"Qt "_s + QString::fromLatin1(qVersion()));
                writeLine(streams.output, u"SQLite "_s + versions.sqlite);
                writeLine(streams.output, u"Формат файла %1"_s.arg(versions.schema));
                return ExitStatus::Done;
            }};
}

} // namespace versta
