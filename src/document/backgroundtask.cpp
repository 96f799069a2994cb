#include "backgroundtask.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace versta {

BackgroundTask::BackgroundTask() = default;
BackgroundTask::~BackgroundTask() = default;

void BackgroundTask::start(std::function<void()> work, std::function<void()> done)
{
    Q_ASSERT(!m_watcher);
    const auto promise = std::make_shared<QPromise<void>>();
    m_watcher = std::make_unique<QFutureWatcher<void>>();
    QObject::connect(m_watcher.get(), &QFutureWatcherBase::finished, m_watcher.get(), [this, done = std::move(done)] {
        m_watcher.release()->deleteLater();
        done();
    });
    m_watcher->setFuture(promise->future());
    promise->start();
    // The application's destructor waits for this pool.
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        work();
        promise->finish();
    });
}

void BackgroundTask::stop()
{
    m_watcher.reset();
}

} // namespace versta
