#include "sample.h"

#include "document.h"
#include "sampleobservers.h"

#include "core/planjson.h"
#include "core/rechecks/recheckwords.h"
#include "core/schooljson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <iterator>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The files are part of the program, and a test reads them all.
QJsonObject sampleFile(const QString &path)
{
    QFile file(path);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(file.readAll()).object();
}

// «# workbook», «## sheet», rows with tabs between cells: see resources/sample/results/make.py.
std::vector<ExampleWorkbook> workbooksIn(const QString &path)
{
    QFile file(path);
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QString text = QString::fromUtf8(file.readAll());

    struct Workbook
    {
        QString name;
        std::vector<Sheet> sheets;
    };
    std::vector<Workbook> workbooks;
    int number = 0; // of the row in its sheet
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (line.startsWith(u"## ")) {
            workbooks.back().sheets.push_back({.name = line.mid(3).toString()});
            number = 0;
        } else if (line.startsWith(u"# ")) {
            workbooks.push_back({.name = line.mid(2).toString()});
        } else if (++number; !line.isEmpty()) {
            SheetRow &row = workbooks.back().sheets.back().rows.emplace_back(number);
            int column = 0;
            for (const QStringView cell : line.split(u'\t')) {
                if (!cell.isEmpty())
                    row.set(column, SheetCell(cell.toString()));
                ++column;
            }
        }
    }

    std::vector<ExampleWorkbook> read;
    for (const auto &[name, sheets] : workbooks)
        read.push_back({name, readWorkbook(sheets, {.path = name, .scales = MarkScales::builtIn()})});
    return read;
}

ExampleControl controlFrom(const QJsonObject &json)
{
    const auto day = [](const QJsonObject &object) {
        return QDate::fromString(object[u"date"_s].toString(), Qt::ISODate);
    };
    ExampleControl control{std::size_t(json[u"plan"_s].toInt()), std::size_t(json[u"activity"_s].toInt()), {}, {}};
    for (const QJsonValue &entry : json[u"evidence"_s].toArray()) {
        const QJsonObject object = entry.toObject();
        Evidence evidence;
        evidence.kind = evidenceKindFromCode(object[u"kind"_s].toString()).value();
        evidence.number = object[u"number"_s].toString();
        if (object.contains(u"date"_s))
            evidence.date = day(object);
        evidence.text = object[u"text"_s].toString();
        evidence.link = object[u"link"_s].toString();
        control.record.evidence.push_back(evidence);
        const QJsonObject file = object[u"file"_s].toObject();
        control.files.push_back(file.isEmpty() ? std::nullopt
                                               : std::optional(EvidenceFile{file[u"name"_s].toString(),
                                                                            file[u"text"_s].toString().toUtf8()}));
    }
    for (const QJsonValue &entry : json[u"conclusions"_s].toArray()) {
        const QJsonObject object = entry.toObject();
        control.record.conclusions.push_back(
            {{}, day(object), object[u"author"_s].toString(), object[u"text"_s].toString()});
    }
    if (json.contains(u"percent"_s))
        control.record.percent = json[u"percent"_s].toInt();
    return control;
}

ExampleRecheck recheckFrom(const QJsonObject &json)
{
    ExampleRecheck recheck;
    recheck.head.kind = recheckKindFromCode(json[u"kind"_s].toString()).value();
    recheck.head.number = json[u"number"_s].toString();
    recheck.head.date = QDate::fromString(json[u"date"_s].toString(), Qt::ISODate);
    recheck.head.members = membersFromText(json[u"members"_s].toString());
    recheck.head.decision = json[u"decision"_s].toString();
    recheck.paper = {
        Procedure::Vpr, json[u"year"_s].toInt(), json[u"subject"_s].toString(), json[u"grade"_s].toInt(), {}};
    for (const QJsonValue &login : json[u"schools"_s].toArray())
        recheck.schools.push_back(SchoolLogin::fromText(login.toString()).value());
    recheck.choice.percent = json[u"percent"_s].toInt();
    recheck.choice.least = json[u"least"_s].toInt();
    recheck.choice.seed = json[u"seed"_s].toString();
    for (const QJsonValue &entry : json[u"changes"_s].toArray()) {
        const QJsonArray change = entry.toArray(); // [work, task, by]
        recheck.changes.push_back({std::size_t(change[0].toInt()), change[1].toString(), change[2].toInt()});
    }
    for (const QJsonValue &expert : json[u"experts"_s].toArray())
        recheck.experts << expert.toString();
    recheck.waiting = json[u"waiting"_s].toInt();
    return recheck;
}

QString linesIn(const QJsonValue &json)
{
    QStringList lines;
    for (const QJsonValue &line : json.toArray())
        lines << line.toString();
    return lines.join(u'\n');
}

Activity decisionFrom(const QJsonObject &json, const Plan &decisions)
{
    Activity activity;
    activity.number = json[u"number"_s].toString();
    activity.cells = {
        {}, json[u"text"_s].toString(), json[u"deadline"_s].toString(), json[u"responsible"_s].toString(), {}};
    const QString status = json[u"status"_s].toString();
    if (status == u"done"_s)
        activity.status = ActivityStatus::Done;
    else if (status == u"in-work"_s)
        activity.status = ActivityStatus::InWork;
    const int question = json[u"question"_s].toInt(); // from 1; 0: on all of them
    activity.section = question > 0 ? sectionOfQuestion(decisions, std::size_t(question - 1)) : std::nullopt;
    return activity;
}

ExampleMinutes minutesFrom(const QJsonObject &json)
{
    ExampleMinutes example;
    Minutes &minutes = example.minutes;
    minutes.number = json[u"number"_s].toString();
    minutes.date = json[u"date"_s].toString();
    minutes.meeting = json[u"meeting"_s].toString();
    minutes.organisation = json[u"organisation"_s].toString();
    minutes.place = json[u"place"_s].toString();
    minutes.chair = json[u"chair"_s].toString();
    minutes.secretary = json[u"secretary"_s].toString();
    minutes.present = linesIn(json[u"present"_s]);
    minutes.invited = linesIn(json[u"invited"_s]);
    Plan &decisions = example.decisions;
    decisions.columns = decisionColumns();
    decisions.properties.example = true;
    const QString approval = linesIn(json[u"approval"_s]);
    if (!approval.isEmpty())
        decisions.properties.approval = ApprovalBlock::fromLines(approval.split(u'\n'));
    const QJsonArray entries = json[u"decisions"_s].toArray();
    for (const QJsonValue &entry : json[u"agenda"_s].toArray()) {
        const QJsonObject question = entry.toObject();
        minutes.agenda.push_back(
            {question[u"topic"_s].toString(), question[u"heard"_s].toString(), question[u"voting"_s].toString()});
        const int number = int(minutes.agenda.size());
        const bool decided = std::ranges::any_of(
            entries, [&](const QJsonValue &decision) { return decision.toObject()[u"question"_s].toInt() == number; });
        if (decided)
            decisions.sections.push_back({{}, u"Вопрос"_s, QString::number(number), minutes.agenda.back().topic, {}});
    }
    for (const QJsonValue &entry : entries)
        decisions.activities.push_back(decisionFrom(entry.toObject(), decisions));
    decisions.properties.numbering =
        decisions.sections.empty() ? NumberingRule::Continuous : NumberingRule::Hierarchical;
    for (const QJsonValue &plan : json[u"plans"_s].toArray())
        example.plans.push_back(std::size_t(plan.toInt()));
    return example;
}

ExampleSchoolPlan schoolPlanFrom(const QJsonObject &json)
{
    ExampleSchoolPlan example;
    example.plan = planFromJson(json[u"plan"_s].toObject()).value();
    example.plan.properties.example = true;
    example.school = SchoolLogin::fromText(json[u"school"_s].toString()).value();
    example.sent = QDate::fromString(json[u"sent"_s].toString(), Qt::ISODate);
    example.file = json[u"file"_s].toString();
    return example;
}

} // namespace

Example sampleMunicipality()
{
    Example example{.plans = samplePlans(), .schools = sampleSchools()};
    for (const QJsonValue &entry : sampleFile(u":/sample/control/control.json"_s)[u"control"_s].toArray())
        example.control.push_back(controlFrom(entry.toObject()));
    example.observers = sampleObservers(sampleFile(u":/sample/observers/observers.json"_s), example.schools);
    for (const QJsonValue &entry : sampleFile(u":/sample/rechecks/rechecks.json"_s)[u"rechecks"_s].toArray())
        example.rechecks.push_back(recheckFrom(entry.toObject()));
    for (const QJsonValue &entry : sampleFile(u":/sample/minutes/minutes.json"_s)[u"minutes"_s].toArray())
        example.minutes.push_back(minutesFrom(entry.toObject()));
    for (const QJsonValue &entry : sampleFile(u":/sample/schoolplans/schoolplans.json"_s)[u"plans"_s].toArray())
        example.schoolPlans.push_back(schoolPlanFrom(entry.toObject()));
    const QDir folder(u":/sample/results"_s);
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        std::ranges::move(workbooksIn(folder.filePath(name)), std::back_inserter(example.workbooks));
    }
    return example;
}

std::vector<Plan> samplePlans()
{
    std::vector<Plan> plans;
    const QDir folder(u":/sample"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        Plan plan = planFromJson(sampleFile(folder.filePath(name))).value();
        plan.properties.example = true;
        plans.push_back(std::move(plan));
    }
    return plans;
}

std::vector<School> sampleSchools()
{
    std::vector<School> schools;
    for (const QJsonValue &entry : sampleFile(u":/sample/schools/schools.json"_s)[u"schools"_s].toArray()) {
        School school = schoolFromJson(entry.toObject()).value();
        school.example = true;
        schools.push_back(std::move(school));
    }
    return schools;
}

Result<> createSample(const QString &path)
{
    return Document::create(path).and_then([&](const std::unique_ptr<Document> &document) {
        return insertExample(*document, sampleMunicipality()).map([](const auto &) {});
    });
}

} // namespace versta
