#include "command.h"

#include "core/deadlinejson.h"

#include <QIODevice>
#include <QJsonDocument>

namespace versta {

using namespace Qt::StringLiterals;

Command deadlineCommand()
{
    return {.words = {u"deadline"_s},
            .usage = {},
            .summary = u"Понимает сроки: строки JSON со стандартного ввода, по одной строке JSON в ответ."_s,
            .explanation = u"Вопрос: {\"text\": \"до 1 марта\", \"context_year\": \"2023/24\", \"context_month\": 3}\n"
                           "context_month можно не указывать."_s,
            .options = {},
            .fewestArguments = 0,
            .mostArguments = 0,
            .run = [](const QCommandLineParser &, const CommandStreams &streams) {
                auto status = ExitStatus::Done;
                for (int number = 1; !streams.input.atEnd(); ++number) {
                    const QByteArray line = streams.input.readLine().trimmed();
                    if (line.isEmpty())
                        continue;
                    const auto answer = answerDeadlineLine(line);
                    if (answer) {
                        streams.output.write(*answer + '\n');
                        continue;
                    }
                    // An answer for every question keeps the two in step.
                    streams.output.write("null\n");
                    writeLine(streams.messages, u"Строка %1: %2"_s.arg(number).arg(answer.error().text));
                    status = ExitStatus::DoneWithRefusals;
                }
                return status;
            }};
}

} // namespace versta
