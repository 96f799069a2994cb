#pragma once

#include <functional>
#include <memory>

template <class T>
class QFutureWatcher;

namespace versta {

/// Work off the window's thread, one piece at a time. Only values cross the threads. Work that was begun is not
/// interrupted: it may outlive the task, but not the application, which waits for it whether its event loop ever ran
/// or not.
class BackgroundTask final
{
public:
    BackgroundTask();
    ~BackgroundTask();

    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }
    /// \param work done in another thread; it must not refer to what may go before it ends
    /// \param done called in this thread behind it, unless the task was stopped or is gone
    /// Only when nothing is running; `done` may start the next piece.
    void start(std::function<void()> work, std::function<void()> done);
    /// Gives the work up: its `done` will not come. The work ends by itself.
    void stop();

private:
    std::unique_ptr<QFutureWatcher<void>> m_watcher;
};

} // namespace versta
