#include "sample.h"

#include "document.h"
#include "planedits.h"

#include "core/planjson.h"
#include "core/schooljson.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

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

} // namespace

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
        return insertExample(*document, samplePlans(), sampleSchools()).map([](const auto &) {});
    });
}

} // namespace versta
