#include "command.h"
#include "readingcontext.h"

#include "core/results/resultsjson.h"
#include "document/document.h"
#include "document/resultedits.h"
#include "document/resultqueries.h"
#include "document/schoolqueries.h"
#include "exchange/sheetreader.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <map>
#include <unistd.h>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

/// What became of one workbook.
struct Imported
{
    QString path;
    WorkbookReading reading;
    ImportSummary summary;

    /// Something of it was not taken.
    [[nodiscard]] bool hasRefusals() const
    {
        return reading.refusedRows() > 0 || !reading.isRecognised() || summary.hasPutOff();
    }
};

// Workbooks of a folder and the folders in it, in the order of their paths.
QStringList workbooksIn(const QString &folder)
{
    QStringList files;
    QDirIterator found(folder, {u"*.xlsx"_s, u"*.xlsm"_s, u"*.xls"_s, u"*.ods"_s, u"*.csv"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        // What Excel leaves beside an open workbook is no workbook.
        if (!QFileInfo(path).fileName().startsWith(u"~$"_s))
            files << path;
    }
    files.sort();
    return files;
}

QStringList allWorkbooks(const QStringList &arguments)
{
    QStringList files;
    for (const QString &argument : arguments)
        files << (QFileInfo(argument).isDir() ? workbooksIn(argument) : QStringList{argument});
    return files;
}

/// Says on a terminal how far a long work is; elsewhere nothing.
class Progress
{
public:
    explicit Progress(QIODevice &stream)
        : m_stream(stream)
    {
        const auto *file = qobject_cast<QFile *>(&stream);
        m_shown = file != nullptr && isatty(file->handle()) == 1;
    }
    ~Progress() { clear(); }
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void show(qsizetype done, qsizetype all, const QString &name)
    {
        write(u"\r\033[K%1 из %2: %3"_s.arg(done).arg(all).arg(name));
    }
    void clear() { write(u"\r\033[K"_s); }

private:
    void write(const QString &text)
    {
        if (!m_shown)
            return;
        m_stream.write(text.toUtf8());
        if (auto *file = qobject_cast<QFile *>(&m_stream))
            file->flush();
    }

    QIODevice &m_stream;
    bool m_shown = false;
};

QJsonObject toJson(const ImportCounts &counts, const QString &gone)
{
    return {{u"new"_s, counts.added}, {u"changed"_s, counts.changed}, {u"same"_s, counts.same}, {gone, counts.gone}};
}

QJsonObject toJson(const PaperKey &key)
{
    return {{u"procedure"_s, procedureName(key.procedure)},
            {u"year"_s, key.year},
            {u"subject"_s, key.subject},
            {u"grade"_s, key.grade},
            {u"level"_s, key.level.isEmpty() ? QJsonValue() : QJsonValue(key.level)}};
}

QJsonObject toJson(const RowProblem &problem)
{
    return {{u"row"_s, problem.row},
            {u"cell"_s, problem.cell},
            {u"value"_s, problem.value},
            {u"reason"_s, problem.reason},
            {u"done"_s, problem.done}};
}

QJsonObject toJson(const ReportImport &report)
{
    QJsonObject json = toJson(report.paper);
    json[u"kind"_s] = reportKindCode(report.report);
    json[u"new_set"_s] = report.newSet;
    json[u"groups"_s] = toJson(report.groups, u"not_in_workbook"_s);
    json[u"pupils"_s] = toJson(report.pupils, u"removed"_s);
    json[u"differences"_s] = QJsonArray::fromStringList(report.differences);
    return json;
}

QJsonObject toJson(const UnknownSchool &school)
{
    return {{u"login"_s, school.login.text()},
            {u"name"_s, school.name},
            {u"municipality"_s, school.municipality},
            {u"rows"_s, school.rows},
            {u"added"_s, school.added}};
}

QJsonObject toJson(const FederalImport &list);
QJsonObject toJson(const ResultSetHead &head);

template <class Values>
QJsonArray toArray(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

QJsonObject toJson(const FederalImport &list)
{
    return {{u"year"_s, list.year},
            {u"schools"_s, toJson(list.schools, u"not_in_workbook"_s)},
            {u"of_municipality"_s, list.ofMunicipality},
            {u"foreign"_s, list.foreign}};
}

QJsonObject toJson(const Imported &file)
{
    QJsonArray refused;
    for (const SheetReading &sheet : file.reading.sheets) {
        for (const RowProblem &problem : sheet.refused)
            refused.append(toJson(problem));
    }
    return {{u"file"_s, file.path},
            {u"opens"_s, true},
            {u"recognised"_s, file.reading.isRecognised()},
            {u"changed"_s, !file.summary.changesNothing()},
            {u"reports"_s, toArray(file.summary.reports)},
            {u"lists"_s, toArray(file.summary.lists)},
            {u"unknown_schools"_s, toArray(file.summary.schools)},
            {u"put_off"_s, toArray(file.summary.putOff)},
            {u"refused"_s, refused}};
}

void writeCounts(const QString &what, const ImportCounts &counts, QIODevice &stream)
{
    if (const QString text = importCountsText(counts); !text.isEmpty())
        writeLine(stream, u"  "_s + what + u": " + text);
}

void writeRefusals(const Imported &file, QIODevice &stream)
{
    if (!file.reading.isRecognised())
        writeLine(stream, u"  вид отчёта не узнан, ничего не внесено"_s);
    for (const SheetReading &sheet : file.reading.sheets) {
        for (const RowProblem &problem : sheet.refused)
            writeLine(stream, u"  строка %1: %2"_s.arg(problem.row).arg(problem.reason));
    }
    for (const RowProblem &problem : file.summary.putOff)
        writeLine(stream, u"  %1 — %2"_s.arg(problem.reason, problem.done));
    for (const UnknownSchool &school : file.summary.schools) {
        if (!school.added)
            writeLine(stream,
                      u"  школы %1 %2 нет в списке школ, отложено строк: %3"_s.arg(school.login.text(), school.name)
                          .arg(school.rows));
    }
}

void writeImported(const Imported &file, const CommandStreams &streams)
{
    writeLine(streams.output, QDir::toNativeSeparators(file.path));
    const auto added = std::ranges::count_if(file.summary.schools, &UnknownSchool::added);
    if (added > 0)
        writeLine(streams.output, u"  добавлено школ: %1"_s.arg(added));
    for (const ReportImport &report : file.summary.reports) {
        const QString what = reportKindName(report.report) + u", " + report.paper.title();
        writeCounts(what + u", строки", report.groups, streams.output);
        writeCounts(what + u", участники", report.pupils, streams.output);
    }
    for (const FederalImport &list : file.summary.lists)
        writeCounts(u"список ОО с признаками необъективности %1"_s.arg(list.year), list.schools, streams.output);
    writeRefusals(file, streams.messages);
}

Result<Imported> importFile(Document &document, const QString &path, ReadingContext context,
                            const ImportChoices &choices)
{
    context.path = path;
    const auto mappings = rememberedMappings(document);
    if (!mappings)
        return tl::unexpected(mappings.error());
    auto reading = openSheets(path).and_then(
        [&](const std::vector<SheetSource> &sheets) { return readWithMappings(sheets, context, *mappings); });
    if (!reading)
        return tl::unexpected(reading.error());
    Imported file{path, std::move(*reading), {}};
    const auto summary = importWorkbook(document, file.reading, QFileInfo(path).fileName(), choices);
    if (!summary)
        return tl::unexpected(summary.error());
    file.summary = *summary;
    return file;
}

ExitStatus importAll(Document &document, const QStringList &files, const ReadingContext &context,
                     const ImportChoices &choices, bool json, const CommandStreams &streams)
{
    QJsonArray done;
    bool any = false;
    auto status = ExitStatus::Done;
    Progress progress(streams.messages);
    for (qsizetype at = 0; at < files.size(); ++at) {
        progress.show(at + 1, files.size(), QFileInfo(files[at]).fileName());
        const auto file = importFile(document, files[at], context, choices);
        progress.clear();
        if (!file) {
            static_cast<void>(report(file.error(), streams));
            done.append(QJsonObject{{u"file"_s, files[at]}, {u"opens"_s, false}, {u"error"_s, file.error().text}});
            status = ExitStatus::DoneWithRefusals;
            continue;
        }
        any = true;
        if (file->hasRefusals())
            status = ExitStatus::DoneWithRefusals;
        if (json)
            done.append(toJson(*file));
        else
            writeImported(*file, streams);
    }
    if (json)
        writeJson(streams.output, {{u"files"_s, done}});
    return any ? status : ExitStatus::NotDone;
}

ExitStatus importResults(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QStringList arguments = parser.positionalArguments();
    const auto context = readingContext(parser);
    if (!context)
        return report(context.error(), streams);
    const QStringList files = allWorkbooks(arguments.mid(1));
    if (files.isEmpty()) {
        writeLine(streams.messages, u"В папке нет книг .xlsx, .xls, .ods или .csv."_s);
        return ExitStatus::NotDone;
    }
    const auto document = Document::open(arguments.first());
    if (!document)
        return report(document.error(), streams);
    const auto schools = allSchools(**document);
    if (!schools)
        return report(schools.error(), streams);
    // A register that is empty before the first workbook is filled from all of them.
    const ImportChoices choices{.addUnknownSchools = parser.isSet(u"add-schools"_s), .fillRegister = schools->empty()};
    return importAll(**document, files, *context, choices, parser.isSet(u"json"_s), streams);
}

QString layerCode(SignLayer layer)
{
    switch (layer) {
    case SignLayer::Federal:
        return u"federal"_s;
    case SignLayer::Method2019:
        return u"method-2019"_s;
    case SignLayer::Versta:
        return u"versta"_s;
    }
    return {};
}

QJsonObject toJson(const ResultSetHead &head)
{
    QJsonObject json = toJson(head.key);
    json[u"id"_s] = head.id.value();
    json[u"max_score"_s] = head.maximum ? QJsonValue(*head.maximum) : QJsonValue();
    json[u"scale"_s] = head.scale.has_value();
    json[u"schools"_s] = head.schools;
    json[u"pupils"_s] = head.pupils;
    QJsonArray reports;
    for (const LoadedReport &report : head.reports)
        reports.append(QJsonObject{
            {u"kind"_s, reportKindCode(report.report)}, {u"schools"_s, report.schools}, {u"pupils"_s, report.pupils}});
    json[u"reports"_s] = reports;
    QJsonArray needs;
    for (const SignNeed &need : head.needs)
        needs.append(QJsonObject{{u"layer"_s, layerCode(need.layer)},
                                 {u"sign"_s, need.sign},
                                 {u"missing"_s, QJsonArray::fromStringList(need.missing)}});
    json[u"signs"_s] = needs;
    return json;
}

QJsonArray listsToJson(const std::vector<FederalListRow> &rows)
{
    std::map<int, std::pair<int, int>> years;
    for (const FederalListRow &row : rows) {
        ++years[row.entry.year].first;
        years[row.entry.year].second += row.school.isValid() ? 1 : 0;
    }
    QJsonArray lists;
    for (const auto &[year, counts] : years)
        lists.append(
            QJsonObject{{u"year"_s, year}, {u"schools"_s, counts.first}, {u"of_municipality"_s, counts.second}});
    return lists;
}

ExitStatus listResults(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const auto document = Document::open(parser.positionalArguments().first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto heads = resultSets(**document);
    if (!heads)
        return report(heads.error(), streams);
    const auto lists = federalList(**document);
    if (!lists)
        return report(lists.error(), streams);
    if (parser.isSet(u"json"_s)) {
        writeJson(streams.output, {{u"sets"_s, toArray(*heads)}, {u"federal_lists"_s, listsToJson(*lists)}});
        return ExitStatus::Done;
    }
    for (const ResultSetHead &head : *heads) {
        QStringList reports;
        for (const LoadedReport &report : head.reports)
            reports << reportKindName(report.report);
        writeLine(streams.output, u"%1: школ %2, участников %3; %4"_s.arg(head.key.title())
                                      .arg(head.schools)
                                      .arg(head.pupils)
                                      .arg(reports.join(u", "_s)));
    }
    return ExitStatus::Done;
}

} // namespace

std::vector<Command> resultFileCommands()
{
    return {
        {.words = {u"results"_s, u"import"_s},
         .usage = u"ФАЙЛ.versta КНИГА… [--add-schools] [--school ЛОГИН] [--json]"_s,
         .summary = u"Вносит книги ФИС ОКО в муниципалитет; папка обходится вся."_s,
         .explanation = u"Каждая книга вносится целиком или никак; повтор обновляет и ничего не удваивает.\n"
                        "Строки школ, которых нет в списке школ, откладываются; пустой список школ заполняется из "
                        "книг.\n"
                        "--add-schools  добавить неизвестные школы в список;\n"
                        "--school       школа работ, у которых в книге нет логина (форма сбора одной школы);\n"
                        "--json         что внесено и что отложено, одним документом JSON."_s,
         .options = {QCommandLineOption(u"add-schools"_s), QCommandLineOption(u"school"_s, {}, u"ЛОГИН"_s),
                     QCommandLineOption(u"json"_s)},
         .fewestArguments = 2,
         .mostArguments = -1,
         .run = importResults},
        {.words = {u"results"_s, u"list"_s},
         .usage = u"ФАЙЛ.versta [--json]"_s,
         .summary = u"Какие результаты внесены и чего не хватает для признаков."_s,
         .explanation = {},
         .options = {QCommandLineOption(u"json"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = listResults},
    };
}

} // namespace versta
