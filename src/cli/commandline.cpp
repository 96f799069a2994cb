#include "commandline.h"

#include "command.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr auto HelpWord = "help"_L1;

std::vector<Command> allCommands()
{
    std::vector<Command> commands = municipalityCommands();
    std::ranges::move(planCommands(), std::back_inserter(commands));
    std::ranges::move(controlCommands(), std::back_inserter(commands));
    std::ranges::move(resultCommands(), std::back_inserter(commands));
    std::ranges::move(resultFileCommands(), std::back_inserter(commands));
    std::ranges::move(schoolCommands(), std::back_inserter(commands));
    commands.push_back(schoolCardCommand());
    commands.push_back(searchCommand());
    commands.push_back(signsCommand());
    commands.push_back(deadlineCommand());
    commands.push_back(versionCommand());
    return commands;
}

QString callOf(const Command &command)
{
    return u"versta "_s + command.words.join(u' ') + (command.usage.isEmpty() ? QString() : u' ' + command.usage);
}

const Command *find(const std::vector<Command> &commands, const QStringList &arguments)
{
    const auto found = std::ranges::find_if(
        commands, [&](const Command &command) { return arguments.mid(0, command.words.size()) == command.words; });
    return found == commands.end() ? nullptr : &*found;
}

ExitStatus usageError(const QString &text, const Command *command, const CommandStreams &streams)
{
    writeLine(streams.messages, text);
    writeLine(streams.messages, command ? u"Вызов: "_s + callOf(*command) : u"Список команд: versta help"_s);
    return ExitStatus::NotDone;
}

ExitStatus help(const QStringList &topic, const CommandStreams &streams)
{
    const auto commands = allCommands();
    if (const Command *command = topic.isEmpty() ? nullptr : find(commands, topic)) {
        writeLine(streams.output, callOf(*command));
        writeLine(streams.output, command->summary);
        if (!command->explanation.isEmpty())
            writeLine(streams.output, u'\n' + command->explanation);
        return ExitStatus::Done;
    }
    const bool isKnown = topic.isEmpty() || std::ranges::any_of(commands, [&](const Command &command) {
                             return command.words.first() == topic.first();
                         });
    if (!isKnown)
        return usageError(u"Неизвестная команда «%1»."_s.arg(topic.join(u' ')), nullptr, streams);
    writeLine(streams.output, u"Верста: планы и результаты ВПР муниципалитета.\n"
                              "Без команды открывается окно: versta [ФАЙЛ.versta]\n"_s);
    for (const Command &command : commands) {
        if (!topic.isEmpty() && command.words.first() != topic.first())
            continue;
        writeLine(streams.output, u"  "_s + callOf(command));
        writeLine(streams.output, u"      "_s + command.summary);
    }
    writeLine(streams.output, u"\nКод возврата: 0 — сделано; 1 — сделано, но часть входных данных не принята; "
                              "2 — не сделано.\nПодробнее о команде: versta help КОМАНДА"_s);
    return ExitStatus::Done;
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return false;
    const QString &first = arguments.first();
    if (first == u"--help"_s || first == u"-h"_s || first == u"--version"_s)
        return true;
    // A misspelled command is told so: a bare word that names no file is no municipality.
    const bool isOption = first.startsWith(u'-'); // of Qt, for the window
    const bool isFile = first.contains(u'.') || first.contains(u'/') || QFileInfo::exists(first);
    const auto commands = allCommands();
    return std::ranges::any_of(commands, [&](const Command &command) { return command.words.first() == first; }) ||
           (!isOption && !isFile);
}

bool mayDrawPages(const QStringList &arguments)
{
    const auto commands = allCommands();
    const Command *command = find(commands, arguments);
    return command && std::ranges::any_of(command->options, [](const QCommandLineOption &option) {
               return option.names().contains(u"to"_s);
           });
}

ExitStatus runCommand(const QStringList &arguments, const CommandStreams &streams)
{
    const QString first = arguments.value(0);
    if (first == HelpWord || first == u"--help"_s || first == u"-h"_s)
        return help(arguments.mid(1), streams);
    const auto commands = allCommands();
    const Command *command = find(commands, first == u"--version"_s ? QStringList{u"version"_s} : arguments);
    if (!command)
        return usageError(u"Неизвестная команда «%1»."_s.arg(arguments.mid(0, 2).join(u' ')), nullptr, streams);

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(command->options);
    const QStringList rest = arguments.mid(command->words.size());
    if (!parser.parse(QStringList{u"versta"_s} + rest)) {
        const QStringList unknown = parser.unknownOptionNames();
        return usageError(unknown.isEmpty() ? u"У параметра нет значения."_s
                                            : u"Неизвестный параметр «%1»."_s.arg(unknown.first()),
                          command, streams);
    }
    const auto count = parser.positionalArguments().size();
    if (count < command->fewestArguments)
        return usageError(u"Не хватает аргументов."_s, command, streams);
    if (command->mostArguments >= 0 && count > command->mostArguments)
        return usageError(u"Лишний аргумент «%1»."_s.arg(parser.positionalArguments().last()), command, streams);
    return command->run(parser, streams);
}

void writeLine(QIODevice &stream, const QString &line)
{
    stream.write(line.toUtf8() + '\n');
}

void writeJson(QIODevice &stream, const QJsonObject &json)
{
    stream.write(QJsonDocument(json).toJson(QJsonDocument::Indented));
}

ExitStatus report(const Error &error, const CommandStreams &streams)
{
    writeLine(streams.messages, error.text);
    if (!error.detail.isEmpty())
        writeLine(streams.messages, u"("_s + error.detail + u')');
    return ExitStatus::NotDone;
}

} // namespace versta
