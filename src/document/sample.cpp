#include "sample.h"

#include "document.h"

#include "core/planjson.h"
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

} // namespace

Example sampleMunicipality()
{
    Example example{.plans = samplePlans(), .schools = sampleSchools()};
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
