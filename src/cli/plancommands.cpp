#include "command.h"

#include "core/numbering.h"
#include "core/planjson.h"
#include "core/planprogress.h"
#include "core/pluralru.h"
#include "core/recognition/minutesrecognition.h"
#include "core/recognition/planrecognition.h"
#include "document/document.h"
#include "document/minutesedits.h"
#include "document/planqueries.h"
#include "exchange/documentreader.h"
#include "exchange/planexport.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

Result<PlanReading> readPlans(const QString &path)
{
    return readDocument(path).map([](const DocumentContent &content) { return recognisePlans(content); });
}

QJsonArray toJson(const std::vector<ReadingWarning> &warnings)
{
    QJsonArray array;
    for (const ReadingWarning &warning : warnings)
        array.append(QJsonObject{{u"where"_s, warning.where}, {u"text"_s, warning.text}});
    return array;
}

void writeWarnings(const std::vector<ReadingWarning> &warnings, QIODevice &stream)
{
    for (const ReadingWarning &warning : warnings)
        writeLine(stream, warning.where + u": "_s + warning.text);
}

QString summaryOf(const Plan &plan)
{
    return u"%1 (%2): %3, %4"_s.arg(
        plan.properties.title.simplified(), plan.properties.period.label(),
        countOf(qint64(plan.sections.size()), u"раздел"_s, u"раздела"_s, u"разделов"_s),
        countOf(qint64(plan.activities.size()), u"мероприятие"_s, u"мероприятия"_s, u"мероприятий"_s));
}

ExitStatus readPlan(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const auto reading = readPlans(parser.positionalArguments().first());
    if (!reading)
        return report(reading.error(), streams);
    if (parser.isSet(u"json"_s)) {
        QJsonArray plans;
        for (const Plan &plan : reading->plans)
            plans.append(planToJson(plan));
        writeJson(streams.output, {{u"plans"_s, plans}, {u"warnings"_s, toJson(reading->warnings)}});
    } else {
        for (const Plan &plan : reading->plans)
            writeLine(streams.output, summaryOf(plan));
        writeWarnings(reading->warnings, streams.messages);
    }
    return reading->plans.empty() ? ExitStatus::DoneWithRefusals : ExitStatus::Done;
}

// What `plan import` did with one document.
struct Imported
{
    QString file;
    std::vector<Plan> plans;
    std::optional<MinutesReading> minutes;
    StoredDocuments ids;
    std::vector<ReadingWarning> warnings;
};

// The minutes with the plans that stand beside them; a table of decisions is part of the minutes, no plan.
NewMinutes newMinutes(const MinutesReading &reading, std::vector<Plan> &plans)
{
    if (reading.decisionTable)
        plans.erase(plans.begin() + std::ptrdiff_t(*reading.decisionTable));
    NewMinutes minutes{reading.minutes, reading.decisions, {}};
    for (std::size_t plan = 0; plan < plans.size(); ++plan)
        minutes.plans.push_back(plan);
    return minutes;
}

Result<Imported> importDocument(Document &document, const QString &path)
{
    return readDocument(path).and_then([&](const DocumentContent &content) -> Result<Imported> {
        const PlanReading reading = recognisePlans(content);
        Imported imported{path, reading.plans, recogniseMinutes(content, reading), {}, reading.warnings};
        std::vector<NewMinutes> minutes;
        if (imported.minutes)
            minutes.push_back(newMinutes(*imported.minutes, imported.plans));
        if (imported.plans.empty() && minutes.empty())
            return failure(Error::Code::Parse,
                           u"В документе «%1» не найдено ни таблицы с планом мероприятий, ни протокола."_s.arg(
                               QDir::toNativeSeparators(path)));
        return insertDocuments(document, imported.plans, minutes,
                               minutes.empty() ? u"загрузить план"_s : u"загрузить протокол"_s)
            .map([&](const StoredDocuments &stored) {
                imported.ids = stored;
                return std::move(imported);
            });
    });
}

QJsonObject toJson(const Imported &imported)
{
    QJsonArray plans;
    for (std::size_t index = 0; index < imported.plans.size(); ++index) {
        const Plan &plan = imported.plans[index];
        plans.append(QJsonObject{{u"id"_s, imported.ids.plans[index].value()},
                                 {u"title"_s, plan.properties.title},
                                 {u"activities"_s, qint64(plan.activities.size())}});
    }
    QJsonArray minutes;
    if (imported.minutes)
        minutes.append(QJsonObject{{u"id"_s, imported.ids.minutes.front().value()},
                                   {u"number"_s, imported.minutes->minutes.number},
                                   {u"date"_s, imported.minutes->minutes.date},
                                   {u"decisions"_s, qint64(imported.minutes->decisions.activities.size())}});
    return {{u"file"_s, imported.file},
            {u"plans"_s, plans},
            {u"minutes"_s, minutes},
            {u"warnings"_s, toJson(imported.warnings)}};
}

QString summaryOf(const MinutesReading &reading)
{
    return u"%1: %2"_s.arg(
        minutesName(reading.minutes.number, reading.minutes.date),
        countOf(qint64(reading.decisions.activities.size()), u"решение"_s, u"решения"_s, u"решений"_s));
}

ExitStatus importPlans(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QStringList arguments = parser.positionalArguments();
    const auto document = Document::open(arguments.first());
    if (!document)
        return report(document.error(), streams);
    QJsonArray done;
    QJsonArray refused;
    for (const QString &path : arguments.mid(1)) {
        const auto imported = importDocument(**document, path);
        if (!imported) {
            static_cast<void>(report(imported.error(), streams));
            refused.append(QJsonObject{{u"file"_s, path}, {u"reason"_s, imported.error().text}});
            continue;
        }
        done.append(toJson(*imported));
        if (parser.isSet(u"json"_s))
            continue;
        for (const Plan &plan : imported->plans)
            writeLine(streams.output, u"Загружен план: "_s + summaryOf(plan));
        if (imported->minutes)
            writeLine(streams.output, u"Загружен протокол: "_s + summaryOf(*imported->minutes));
        writeWarnings(imported->warnings, streams.messages);
    }
    if (parser.isSet(u"json"_s))
        writeJson(streams.output, {{u"imported"_s, done}, {u"refused"_s, refused}});
    if (done.isEmpty())
        return ExitStatus::NotDone;
    return refused.isEmpty() ? ExitStatus::Done : ExitStatus::DoneWithRefusals;
}

// Calls the function with every plan of the file. An error of one plan is the error of the command.
template <class F>
Result<> forEachPlan(const QString &path, F &&function)
{
    const auto document = Document::open(path, Document::Access::ReadOnly);
    if (!document)
        return tl::unexpected(document.error());
    const auto heads = planHeads(**document);
    if (!heads)
        return tl::unexpected(heads.error());
    for (const PlanHead &head : *heads) {
        const auto plan = loadPlan(**document, head.id);
        if (!plan)
            return tl::unexpected(plan.error());
        function(*plan);
    }
    return {};
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

ExitStatus listPlans(const QCommandLineParser &parser, const CommandStreams &streams)
{
    QJsonArray plans;
    const QDate today = QDate::currentDate();
    const auto listed = forEachPlan(parser.positionalArguments().first(), [&](const Plan &plan) {
        // What meetings decided is followed as plans are, but it is no plan.
        if (plan.properties.kind == PlanKind::Decisions)
            return;
        const PlanProgress progress = progressOf(plan, deadlinesOf(plan), today);
        plans.append(QJsonObject{{u"id"_s, plan.id.value()},
                                 {u"title"_s, plan.properties.title},
                                 {u"context_year"_s, orNull(plan.properties.period.code())},
                                 {u"activities"_s, qint64(plan.activities.size())},
                                 {u"overdue"_s, progress.overdue}});
        if (!parser.isSet(u"json"_s))
            writeLine(streams.output, QString::number(plan.id.value()) + u'\t' + summaryOf(plan));
    });
    if (!listed)
        return report(listed.error(), streams);
    if (parser.isSet(u"json"_s))
        writeJson(streams.output, {{u"plans"_s, plans}});
    return ExitStatus::Done;
}

ExitStatus exportPlanTo(const QCommandLineParser &parser, const CommandStreams &streams)
{
    if (!parser.isSet(u"plan"_s) || !parser.isSet(u"to"_s)) {
        writeLine(streams.messages, u"Укажите план (--plan НОМЕР) и файл (--to ФАЙЛ)."_s);
        return ExitStatus::NotDone;
    }
    const auto document = Document::open(parser.positionalArguments().first(), Document::Access::ReadOnly);
    if (!document)
        return report(document.error(), streams);
    const QString target = parser.value(u"to"_s);
    const auto exported =
        loadPlan(**document, PlanId(parser.value(u"plan"_s).toLongLong())).and_then([&](const Plan &plan) {
            return exportPlan(plan, target);
        });
    if (!exported)
        return report(exported.error(), streams);
    writeLine(streams.messages, u"Записан файл «%1»."_s.arg(QDir::toNativeSeparators(target)));
    return ExitStatus::Done;
}

// A list of `plan due`: its key, its title, and the rows of DueLists that stand in it.
struct DueList
{
    QString key;
    QString title;
    std::vector<std::vector<std::size_t> DueLists::*> rows;
};

const std::vector<DueList> &dueListForms()
{
    static const std::vector<DueList> forms{
        {u"overdue"_s, u"Просрочено"_s, {&DueLists::overdue}},
        {u"due"_s, u"Срок в ближайшие 30 дней"_s, {&DueLists::inWeek, &DueLists::inMonth}},
        {u"coming"_s, u"Предстоит"_s, {&DueLists::coming}},
        {u"without_day"_s, u"Без даты (по графику, постоянно)"_s, {&DueLists::withoutDay}},
        {u"not_understood"_s, u"Срок не понят или не указан"_s, {&DueLists::notUnderstood}},
        {u"done"_s, u"Выполнено"_s, {&DueLists::done}},
        {u"cancelled"_s, u"Отменено"_s, {&DueLists::cancelled}},
    };
    return forms;
}

QJsonObject dueEntry(const Plan &plan, const QString &number, const Deadline &deadline, const Activity &activity,
                     QDate on)
{
    const auto day = dueDay(deadline, on);
    return {{u"plan"_s, plan.id.value()},
            {u"plan_title"_s, plan.properties.title},
            {u"activity_id"_s, activity.id.value()},
            {u"number"_s, number},
            {u"activity"_s, plan.cell(activity, ColumnRole::Activity)},
            {u"deadline"_s, plan.cell(activity, ColumnRole::Deadline)},
            {u"responsible"_s, plan.cell(activity, ColumnRole::Responsible)},
            {u"due"_s, day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue()}};
}

void appendDue(const Plan &plan, QDate on, QHash<QString, QJsonArray> &lists)
{
    const auto deadlines = deadlinesOf(plan);
    const PlanNumbers numbers = numbersOf(plan);
    const DueLists due = dueLists(plan, deadlines, on);
    for (const DueList &form : dueListForms()) {
        for (const auto rows : form.rows) {
            for (const std::size_t row : due.*rows)
                lists[form.key].append(
                    dueEntry(plan, numbers.activities[row], deadlines[row], plan.activities[row], on));
        }
    }
}

void writeDue(const QHash<QString, QJsonArray> &lists, QIODevice &stream)
{
    for (const DueList &form : dueListForms()) {
        const QJsonArray list = lists.value(form.key);
        writeLine(stream, u"%1: %2"_s.arg(form.title).arg(list.size()));
        for (const auto &entry : list)
            writeLine(stream,
                      u"  %1\t%2\t%3"_s.arg(entry[u"number"_s].toString(), entry[u"deadline"_s].toString().simplified(),
                                            entry[u"activity"_s].toString().simplified()));
    }
}

ExitStatus listDue(const QCommandLineParser &parser, const CommandStreams &streams)
{
    const QDate on =
        parser.isSet(u"on"_s) ? QDate::fromString(parser.value(u"on"_s), Qt::ISODate) : QDate::currentDate();
    if (!on.isValid()) {
        writeLine(streams.messages, u"«%1» — не дата. Напишите её так: 2024-02-28."_s.arg(parser.value(u"on"_s)));
        return ExitStatus::NotDone;
    }
    QHash<QString, QJsonArray> lists;
    const auto listed =
        forEachPlan(parser.positionalArguments().first(), [&](const Plan &plan) { appendDue(plan, on, lists); });
    if (!listed)
        return report(listed.error(), streams);
    if (!parser.isSet(u"json"_s)) {
        writeDue(lists, streams.output);
        return ExitStatus::Done;
    }
    QJsonObject json{{u"on"_s, on.toString(Qt::ISODate)}};
    for (const DueList &form : dueListForms())
        json.insert(form.key, lists.value(form.key));
    writeJson(streams.output, json);
    return ExitStatus::Done;
}

} // namespace

std::vector<Command> planCommands()
{
    const QCommandLineOption json(u"json"_s);
    return {
        {.words = {u"plan"_s, u"read"_s},
         .usage = u"ДОКУМЕНТ [--json]"_s,
         .summary = u"Читает планы из документа (.docx .odt .xlsx .html .txt) без муниципалитета."_s,
         .explanation = u"--json  планы целиком и предупреждения одним документом JSON."_s,
         .options = {json},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = readPlan},
        {.words = {u"plan"_s, u"import"_s},
         .usage = u"ФАЙЛ.versta ДОКУМЕНТ… [--json]"_s,
         .summary = u"Загружает планы и протоколы из документов в муниципалитет."_s,
         .explanation = u"Каждый документ записывается целиком или не записывается вовсе."_s,
         .options = {json},
         .fewestArguments = 2,
         .mostArguments = -1,
         .run = importPlans},
        {.words = {u"plan"_s, u"list"_s},
         .usage = u"ФАЙЛ.versta [--json]"_s,
         .summary = u"Перечисляет планы муниципалитета."_s,
         .explanation = {},
         .options = {json},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = listPlans},
        {.words = {u"plan"_s, u"export"_s},
         .usage = u"ФАЙЛ.versta --plan НОМЕР --to ФАЙЛ"_s,
         .summary = u"Записывает план в файл: вид — по окончанию (%1)."_s.arg(planExportSuffixes().join(u' ')),
         .explanation = u"Номер плана показывает versta plan list."_s,
         .options = {QCommandLineOption(u"plan"_s, {}, u"НОМЕР"_s), QCommandLineOption(u"to"_s, {}, u"ФАЙЛ"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = exportPlanTo},
        {.words = {u"plan"_s, u"due"_s},
         .usage = u"ФАЙЛ.versta [--on ДАТА] [--json]"_s,
         .summary = u"Что просрочено, что подходит, что сделано, что без понятого срока."_s,
         .explanation = u"--on  день, на который смотреть, например 2024-02-28; без него — сегодня."_s,
         .options = {json, QCommandLineOption(u"on"_s, {}, u"ДАТА"_s)},
         .fewestArguments = 1,
         .mostArguments = 1,
         .run = listDue},
    };
}

} // namespace versta
