#include "command.h"

#include "document/document.h"
#include "document/sample.h"

#include <QDir>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ExitStatus makeNew(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QString path = parser.positionalArguments().first();
    const auto made = parser.isSet(u"sample"_s) ? createSample(path) : Document::create(path).map([](const auto &) {});
    if (!made)
        return report(made.error(), streams);
    writeLine(streams.messages, u"Создан файл «%1»."_s.arg(QDir::toNativeSeparators(path)));
    return ExitStatus::Done;
}

ExitStatus check(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QString path = parser.positionalArguments().first();
    const auto document = Document::open(path, Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    QString damage = (*document)->damage();
    if (!damage.isEmpty()) {
        if (!damage.endsWith(u'.'))
            damage += u'.';
        writeLine(streams.messages, u"Файл повреждён: %1 Восстановите его из резервной копии."_s.arg(damage));
        return ExitStatus::NotDone;
    }
    writeLine(streams.output,
              u"Файл «%1» в порядке. Проверены: вид файла и версия формата, страницы базы данных, "
              "связи между таблицами, чтение всех планов и результатов."_s.arg(QDir::toNativeSeparators(path)));
    return ExitStatus::Done;
}

} // namespace

std::vector<Command> municipalityCommands()
{
    return {
        {.words = {u"new"_s},
         .usage = u"ФАЙЛ.versta [--sample]"_s,
         .summary = u"Создаёт муниципалитет."_s,
         .explanation = u"--sample  заполнить примером: планы пяти документов и 24 школы с пометкой «пример».\n"
                        "Существующий файл никогда не перезаписывается."_s,
         .options = {QCommandLineOption(u"sample"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = makeNew},
        {.words = {u"check"_s},
         .usage = u"ФАЙЛ.versta"_s,
         .summary = u"Проверяет файл муниципалитета и говорит, что проверено."_s,
         .explanation = {},
         .options = {},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = check},
    };
}

} // namespace versta
