#include "command.h"
#include "readingcontext.h"

#include "core/pluralru.h"
#include "core/results/resultsjson.h"
#include "exchange/sheetreader.h"

#include <QDir>
#include <QJsonArray>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// What became of one workbook.
struct ReadWorkbook
{
    QString path;
    Result<WorkbookReading> reading;
};

QString described(const RowProblem &problem)
{
    QStringList parts;
    if (!problem.cell.isEmpty())
        parts << problem.cell;
    else if (problem.row > 0)
        parts << u"строка %1"_s.arg(problem.row);
    if (!problem.value.isEmpty())
        parts << u'«' + problem.value.left(60) + u'»';
    const QString place = parts.isEmpty() ? QString() : parts.join(u' ') + u": ";
    return place + problem.reason + (problem.done.isEmpty() ? QString() : u" — " + problem.done);
}

void writeProblems(const QString &title, const std::vector<RowProblem> &problems, QIODevice &stream)
{
    if (problems.empty())
        return;
    writeLine(stream, u"  "_s + title);
    for (const RowProblem &problem : problems)
        writeLine(stream, u"    "_s + described(problem));
}

/// One line about what a sheet holds.
QString contentOf(const SheetReading &sheet)
{
    QStringList parts;
    if (const qint64 works = sheet.accepted(); works > 0)
        parts << countOf(works, u"участник"_s, u"участника"_s, u"участников"_s);
    qint64 groups = 0;
    int absent = 0;
    for (const ResultSet &set : sheet.sets) {
        groups += qint64(set.groups.size());
        absent += set.absent;
    }
    if (groups > 0)
        parts << countOf(groups, u"строка"_s, u"строки"_s, u"строк"_s);
    if (absent > 0)
        parts << u"отсутствовали "_s + QString::number(absent);
    if (!sheet.list.empty())
        parts << countOf(qint64(sheet.list.size()), u"школа"_s, u"школы"_s, u"школ"_s);
    if (!sheet.exams.empty())
        parts << countOf(qint64(sheet.exams.size()), u"запись"_s, u"записи"_s, u"записей"_s);
    if (!sheet.duplicateRows.empty())
        parts << u"повторных строк "_s + QString::number(sheet.duplicateRows.size());
    if (!sheet.refused.empty())
        parts << u"отвергнуто строк "_s + QString::number(sheet.refused.size());
    return parts.join(u", ");
}

void writeReading(const ReadWorkbook &file, const CommandStreams &streams)
{
    writeLine(streams.output, QDir::toNativeSeparators(file.path));
    writeProblems(u"Обратите внимание:"_s, file.reading->remarks, streams.messages);
    for (const SheetReading &sheet : file.reading->sheets) {
        if (sheet.kind() == ReportKind::Unknown)
            continue;
        const QString paper = sheet.sets.size() == 1 ? u", "_s + sheet.sets.front().paper.key.title() : QString();
        writeLine(streams.output, u"  "_s + reportKindName(sheet.kind()) + paper + u": " + contentOf(sheet));
        writeProblems(u"Отвергнуто:"_s, sheet.refused, streams.messages);
        writeProblems(u"Обратите внимание:"_s, sheet.remarks, streams.messages);
    }
}

void appendJson(const ReadWorkbook &file, QJsonArray &files)
{
    const auto append = [&](QJsonObject json) {
        json.insert(u"file"_s, file.path);
        files.append(json);
    };
    if (!file.reading) {
        append({{u"opens"_s, false},
                {u"kind"_s, QJsonValue()},
                {u"accepted"_s, 0},
                {u"error"_s, file.reading.error().text}});
    } else if (!file.reading->isRecognised()) {
        append(unknownToJson(*file.reading));
    } else {
        for (const SheetReading &sheet : file.reading->sheets)
            append(resultsToJson(sheet));
    }
}

ExitStatus readResults(const QCommandLineParser &parser, const CommandStreams &streams)
{
    auto asked = readingContext(parser);
    if (!asked)
        return report(asked.error(), streams);
    ReadingContext context = std::move(*asked);
    QJsonArray files;
    bool refused = false;
    int notRead = 0;
    const QStringList paths = parser.positionalArguments();
    for (const QString &path : paths) {
        context.path = path;
        const ReadWorkbook file{path, openSheets(path).and_then([&](const std::vector<SheetSource> &sheets) {
                                    return readWorkbook(sheets, context);
                                })};
        if (!file.reading) {
            static_cast<void>(report(file.reading.error(), streams));
            ++notRead;
        } else {
            refused = refused || file.reading->refusedRows() > 0 || !file.reading->isRecognised();
        }
        if (parser.isSet(u"json"_s))
            appendJson(file, files);
        else if (file.reading)
            writeReading(file, streams);
    }
    if (parser.isSet(u"json"_s))
        writeJson(streams.output, {{u"files"_s, files}});
    if (notRead == paths.size())
        return ExitStatus::NotDone;
    return refused || notRead > 0 ? ExitStatus::DoneWithRefusals : ExitStatus::Done;
}

} // namespace

Result<ReadingContext> readingContext(const QCommandLineParser &parser)
{
    ReadingContext context;
    context.scales = MarkScales::builtIn();
    if (const QString login = parser.value(u"school"_s); !login.isEmpty()) {
        const auto school = SchoolLogin::fromText(login);
        if (!school)
            return failure(Error::Code::Parse, u"«%1» — не логин школы. Напишите его так: edu990101."_s.arg(login));
        context.school = *school;
    }
    return context;
}

std::vector<Command> resultCommands()
{
    return {{.words = {u"results"_s, u"read"_s},
             .usage = u"КНИГА… [--school ЛОГИН] [--json]"_s,
             .summary = u"Читает книги ФИС ОКО (.xlsx .csv .xls-страницы) без муниципалитета."_s,
             .explanation = u"Вид отчёта узнаётся по содержанию, имя файла не важно.\n"
                            "--school  школа работ, у которых в книге нет логина (форма сбора одной школы);\n"
                            "--json    результаты, отвергнутые строки и замечания одним документом JSON."_s,
             .options = {QCommandLineOption(u"school"_s, {}, u"ЛОГИН"_s), QCommandLineOption(u"json"_s)},
             .fewestArguments = 1,
             .mostArguments = -1,
             .run = readResults}};
}

} // namespace versta
