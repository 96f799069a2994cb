#include "backgroundreader.h"

#include "exchange/documentreader.h"

#include <QCoreApplication>
#include <QThread>

namespace versta {

ReadDocument readAndRecognise(const QString &path)
{
    auto content = readDocument(path);
    if (!content)
        return {tl::unexpected(content.error()), {}};
    auto shared = std::make_shared<const DocumentContent>(std::move(*content));
    PlanReading reading = recognisePlans(*shared);
    return {std::move(shared), std::move(reading)};
}

BackgroundReader::BackgroundReader(QObject *parent)
    : QObject(parent)
{
}

BackgroundReader::~BackgroundReader()
{
    stop();
}

void BackgroundReader::read(const QString &path)
{
    Q_ASSERT(!m_thread);
    auto result = std::make_shared<std::optional<ReadDocument>>();
    m_thread = QThread::create([path, result] { *result = readAndRecognise(path); });
    // The thread outlives this object if need be, but not the program.
    connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    connect(qApp, &QCoreApplication::aboutToQuit, m_thread, [thread = m_thread] { thread->wait(); });
    connect(m_thread, &QThread::finished, this, [this, result] {
        m_thread = nullptr;
        if (*result)
            Q_EMIT finished(**result);
    });
    m_thread->start();
}

void BackgroundReader::stop()
{
    if (!m_thread)
        return;
    disconnect(m_thread, nullptr, this, nullptr);
    m_thread = nullptr;
}

} // namespace versta
