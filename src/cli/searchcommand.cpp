#include "command.h"

#include "document/document.h"
#include "document/searchqueries.h"

#include <QJsonArray>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// Without --all a terminal shows what fits.
constexpr std::size_t FirstThings = 10;
constexpr qsizetype LongestLine = 120;

// The kind of a thing and the ids by which other commands and programs know it.
struct PlaceAsJson
{
    QJsonObject operator()(const FoundPlan &found) const
    {
        return {{u"kind"_s, u"plan"_s}, {u"plan"_s, found.plan.value()}};
    }
    QJsonObject operator()(const FoundSection &found) const
    {
        return {{u"kind"_s, u"section"_s}, {u"plan"_s, found.plan.value()}, {u"section_id"_s, found.section.value()}};
    }
    QJsonObject operator()(const FoundActivity &found) const
    {
        return {
            {u"kind"_s, u"activity"_s}, {u"plan"_s, found.plan.value()}, {u"activity_id"_s, found.activity.value()}};
    }
    QJsonObject operator()(const FoundMinutes &found) const
    {
        QJsonObject json{{u"kind"_s, u"minutes"_s}, {u"minutes_id"_s, found.minutes.value()}};
        if (found.question)
            json[u"question"_s] = qint64(*found.question) + 1;
        return json;
    }
    QJsonObject operator()(SchoolId school) const
    {
        return {{u"kind"_s, u"school"_s}, {u"school_id"_s, school.value()}};
    }
    QJsonObject operator()(ObserverId observer) const
    {
        return {{u"kind"_s, u"observer"_s}, {u"observer_id"_s, observer.value()}};
    }
    QJsonObject operator()(const FoundObservation &found) const
    {
        QJsonObject json{{u"kind"_s, u"observation"_s}, {u"observation_id"_s, found.observation.value()}};
        if (found.assignment.isValid())
            json[u"assignment_id"_s] = found.assignment.value();
        return json;
    }
    QJsonObject operator()(RecheckId recheck) const
    {
        return {{u"kind"_s, u"recheck"_s}, {u"recheck_id"_s, recheck.value()}};
    }
    QJsonObject operator()(PartyId party) const { return {{u"kind"_s, u"party"_s}, {u"party_id"_s, party.value()}}; }
    QJsonObject operator()(const FoundControl &found) const
    {
        QJsonObject json{{u"plan"_s, found.plan.value()}, {u"activity_id"_s, found.activity.value()}};
        if (found.evidence.isValid()) {
            json[u"kind"_s] = u"evidence"_s;
            json[u"evidence_id"_s] = found.evidence.value();
        } else {
            json[u"kind"_s] = u"conclusion"_s;
            json[u"conclusion_id"_s] = found.conclusion.value();
        }
        return json;
    }
};

QJsonObject toJson(const FoundThing &thing)
{
    QJsonObject json = std::visit(PlaceAsJson(), thing.place);
    json[u"title"_s] = thing.title;
    json[u"context"_s] = thing.context;
    if (!thing.field.isEmpty()) {
        json[u"field"_s] = thing.field;
        json[u"text"_s] = thing.text;
    }
    return json;
}

void writeFound(const std::vector<FoundGroup> &groups, const SearchQuery &query, bool all,
                const CommandStreams &streams)
{
    for (const FoundGroup &group : groups) {
        writeLine(streams.output, u"%1: %2"_s.arg(searchGroupTitle(group.group)).arg(group.things.size()));
        const std::size_t shown = all ? group.things.size() : std::min(group.things.size(), FirstThings);
        for (std::size_t at = 0; at < shown; ++at) {
            const FoundThing &thing = group.things[at];
            writeLine(streams.output, u"  "_s + searchExcerpt(thing.title, query, LongestLine));
            if (!thing.field.isEmpty())
                writeLine(streams.output,
                          u"      %1: %2"_s.arg(thing.field, searchExcerpt(thing.text, query, LongestLine)));
            writeLine(streams.output, u"      "_s + searchExcerpt(thing.context, {}, LongestLine));
        }
        if (shown < group.things.size())
            writeLine(streams.output, u"  … ещё %1"_s.arg(group.things.size() - shown));
    }
}

ExitStatus search(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QStringList arguments = parser.positionalArguments();
    const QString typed = arguments.mid(1).join(u' ');
    const SearchQuery query(typed);
    if (query.isEmpty()) {
        writeLine(streams.messages, u"В «%1» нет ни слова, ни числа: искать нечего."_s.arg(typed));
        return ExitStatus::NotDone;
    }
    const auto document = Document::open(arguments.first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const auto book = searchBook(**document);
    if (!book)
        return report(book.error(), streams);
    const std::vector<FoundGroup> groups = book->find(query);
    if (parser.isSet(u"json"_s)) {
        QJsonArray array;
        for (const FoundGroup &group : groups) {
            QJsonArray found;
            for (const FoundThing &thing : group.things)
                found.append(toJson(thing));
            array.append(QJsonObject{{u"group"_s, searchGroupCode(group.group)}, {u"found"_s, found}});
        }
        writeJson(streams.output, {{u"query"_s, typed}, {u"groups"_s, array}});
        return ExitStatus::Done;
    }
    if (groups.empty())
        writeLine(streams.messages, u"Ничего не найдено."_s);
    writeFound(groups, query, parser.isSet(u"all"_s), streams);
    return ExitStatus::Done;
}

} // namespace

Command searchCommand()
{
    return {.words = {u"search"_s},
            .usage = u"ФАЙЛ.versta СЛОВА… [--all] [--json]"_s,
            .summary = u"Ищет во всём муниципалитете: планы, протоколы, школы, наблюдатели, перепроверки, контроль."_s,
            .explanation = u"Каждое слово — начало слова, в любом порядке; ё и е не различаются: «впр спец» найдёт "
                           "«специалист … ВПР».\n--all  всё найденное, а не первые десять в каждом разделе; в --json "
                           "оно всегда всё."_s,
            .options = {QCommandLineOption(u"all"_s), QCommandLineOption(u"json"_s)},
            .fewestArguments = 2,
            .mostArguments = -1,
            .run = search};
}

} // namespace versta
