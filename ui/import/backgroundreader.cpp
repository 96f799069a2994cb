#include "backgroundreader.h"

#include "core/recognition/minutesrecognition.h"
#include "exchange/documentreader.h"

namespace versta {

ReadDocument readAndRecognise(const QString &path)
{
    auto content = readDocument(path);
    if (!content)
        return {tl::unexpected(content.error()), {}, {}};
    auto shared = std::make_shared<const DocumentContent>(std::move(*content));
    PlanReading reading = recognisePlans(*shared);
    auto minutes = recogniseMinutes(*shared, reading);
    return {std::move(shared), std::move(reading), std::move(minutes)};
}

BackgroundReader::BackgroundReader(QObject *parent)
    : QObject(parent)
{
}

void BackgroundReader::read(const QString &path)
{
    auto result = std::make_shared<std::optional<ReadDocument>>();
    m_task.start([path, result] { *result = readAndRecognise(path); }, [this, result] { Q_EMIT finished(**result); });
}

} // namespace versta
