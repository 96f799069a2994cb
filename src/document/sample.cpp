#include "sample.h"

#include "document.h"
#include "planedits.h"

#include "core/planjson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace versta {

using namespace Qt::StringLiterals;

std::vector<Plan> samplePlans()
{
    std::vector<Plan> plans;
    const QDir folder(u":/sample"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        // The files are part of the program, and a test reads them all.
        Plan plan = planFromJson(QJsonDocument::fromJson(file.readAll()).object()).value();
        plan.properties.example = true;
        plans.push_back(std::move(plan));
    }
    return plans;
}

Result<> createSample(const QString &path)
{
    return Document::create(path).and_then([&](const std::unique_ptr<Document> &document) {
        return insertPlans(*document, samplePlans(), u"добавить пример"_s).map([](const auto &) {});
    });
}

} // namespace versta
