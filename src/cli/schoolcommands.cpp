#include "command.h"

#include "core/pluralru.h"
#include "core/schooljson.h"
#include "core/schoollist.h"
#include "document/document.h"
#include "document/schooledits.h"
#include "document/schoolqueries.h"
#include "exchange/schoolexport.h"
#include "exchange/sheetreader.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using State = SchoolListEntry::State;

ExitStatus listSchools(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const auto document = Document::open(parser.positionalArguments().first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto schools = allSchools(**document);
    if (!schools)
        return report(schools.error(), streams);
    if (parser.isSet(u"json"_s)) {
        QJsonArray array;
        for (const School &school : *schools)
            array.append(schoolToJson(school));
        writeJson(streams.output, {{u"schools"_s, array}});
        return ExitStatus::Done;
    }
    for (const School &school : *schools)
        writeLine(streams.output, u"%1  %2, %3"_s.arg(school.login.isValid() ? school.login.text() : u"—        "_s,
                                                      school.name(), schoolKindName(school.kind)));
    return ExitStatus::Done;
}

// The first sheet that is a list of schools.
Result<std::vector<SchoolListRow>> readList(const QString &path)
{
    return readSheets(path).and_then([&](const std::vector<Sheet> &sheets) -> Result<std::vector<SchoolListRow>> {
        for (const Sheet &sheet : sheets) {
            const SchoolListLayout layout = recogniseSchoolList(sheet);
            if (layout.isUsable())
                return readSchoolList(sheet, layout);
        }
        return failure(Error::Code::Parse, u"В файле «%1» не найдено столбца с логинами или названиями школ."_s.arg(
                                               QDir::toNativeSeparators(path)));
    });
}

QString stateCode(State state)
{
    switch (state) {
    case State::New:
        return u"new"_s;
    case State::Changed:
        return u"changed"_s;
    case State::Same:
        return u"same"_s;
    case State::Refused:
        return u"refused"_s;
    }
    return {};
}

QJsonObject toJson(const QString &path, const std::vector<SchoolListEntry> &entries)
{
    QJsonObject json{{u"file"_s, path}};
    for (const State state : {State::New, State::Changed, State::Same, State::Refused})
        json[stateCode(state)] = qint64(std::ranges::count(entries, state, &SchoolListEntry::state));
    QJsonArray notes;
    for (const SchoolListEntry &entry : entries) {
        for (const QString &note : entry.notes)
            notes.append(QJsonObject{{u"row"_s, entry.row}, {u"state"_s, stateCode(entry.state)}, {u"text"_s, note}});
    }
    json[u"notes"_s] = notes;
    return json;
}

Result<std::vector<SchoolListEntry>> importFile(Document &document, const QString &path)
{
    return readList(path).and_then([&](const std::vector<SchoolListRow> &rows) {
        return allSchools(document).and_then([&](const std::vector<School> &stored) {
            auto entries = compareSchoolList(stored, rows);
            return importSchools(document, schoolsToStore(entries)).map([&] { return std::move(entries); });
        });
    });
}

void writeSummary(const QString &path, const std::vector<SchoolListEntry> &entries, const CommandStreams &streams)
{
    const auto count = [&](State state) { return std::ranges::count(entries, state, &SchoolListEntry::state); };
    writeLine(streams.messages,
              u"%1: новых %2, изменено %3, без изменений %4, не загружено %5"_s.arg(QDir::toNativeSeparators(path))
                  .arg(count(State::New))
                  .arg(count(State::Changed))
                  .arg(count(State::Same))
                  .arg(count(State::Refused)));
    for (const SchoolListEntry &entry : entries) {
        for (const QString &note : entry.notes)
            writeLine(streams.messages, u"  строка %1: %2"_s.arg(entry.row).arg(note));
    }
}

ExitStatus importLists(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QStringList arguments = parser.positionalArguments();
    const auto document = Document::open(arguments.first());
    if (!document)
        return report(document.error(), streams);
    QJsonArray done;
    auto status = ExitStatus::Done;
    bool any = false;
    for (const QString &path : arguments.mid(1)) {
        const auto entries = importFile(**document, path);
        if (!entries) {
            static_cast<void>(report(entries.error(), streams));
            status = ExitStatus::DoneWithRefusals;
            continue;
        }
        any = true;
        if (std::ranges::find(*entries, State::Refused, &SchoolListEntry::state) != entries->end())
            status = ExitStatus::DoneWithRefusals;
        done.append(toJson(path, *entries));
        if (!parser.isSet(u"json"_s))
            writeSummary(path, *entries, streams);
    }
    if (parser.isSet(u"json"_s))
        writeJson(streams.output, {{u"lists"_s, done}});
    return any ? status : ExitStatus::NotDone;
}

ExitStatus exportSchools(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QString target = parser.value(u"to"_s);
    if (target.isEmpty()) {
        writeLine(streams.messages, u"Не указано, куда записать: --to ФАЙЛ"_s);
        return ExitStatus::NotDone;
    }
    const auto document = Document::open(parser.positionalArguments().first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto written = allSchools(**document).and_then([&](const std::vector<School> &schools) {
        ExportTable table = schoolTable(schools, {AllSchoolFields.begin(), AllSchoolFields.end()});
        table.title = u"Школы: %1"_s.arg((*document)->name());
        return exportTable(table, target);
    });
    if (!written)
        return report(written.error(), streams);
    writeLine(streams.messages, u"Записан файл «%1»."_s.arg(QDir::toNativeSeparators(target)));
    return ExitStatus::Done;
}

} // namespace

std::vector<Command> schoolCommands()
{
    const QCommandLineOption json(u"json"_s);
    return {
        {.words = {u"school"_s, u"list"_s},
         .usage = u"ФАЙЛ.versta [--json]"_s,
         .summary = u"Перечисляет школы муниципалитета."_s,
         .explanation = {},
         .options = {json},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = listSchools},
        {.words = {u"school"_s, u"import"_s},
         .usage = u"ФАЙЛ.versta СПИСОК… [--json]"_s,
         .summary = u"Загружает списки школ из XLSX или CSV."_s,
         .explanation = u"Школа узнаётся по логину, без него — по названию: известная дополняется и изменяется, "
                        "новая добавляется.\nСтроки, которые нельзя загрузить, называются с причиной; остальные "
                        "загружаются. Пустая клетка ничего не стирает."_s,
         .options = {json},
         .fewestArguments = 2,
         .mostArguments = -1,
         .run = importLists},
        {.words = {u"school"_s, u"export"_s},
         .usage = u"ФАЙЛ.versta --to ФАЙЛ"_s,
         .summary = u"Записывает список школ в файл: вид — по окончанию (%1)."_s.arg(tableExportSuffixes().join(u' ')),
         .explanation = {},
         .options = {QCommandLineOption(u"to"_s, {}, u"ФАЙЛ"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = exportSchools},
    };
}

} // namespace versta
