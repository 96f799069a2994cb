#pragma once

#include "importfile.h"

#include "document/backgroundtask.h"

#include <QObject>

namespace versta {

/// Reads and recognises one document after another off the window's thread. Only values cross the threads.
class BackgroundReader final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundReader(QObject *parent = nullptr);

    [[nodiscard]] bool isReading() const { return m_task.isRunning(); }
    /// Begins a document; only when none is being read.
    void read(const QString &path);
    /// Gives up the document: finished() will not come. The reading ends by itself within the readers' limits,
    /// and what it found is thrown away.
    void stop() { m_task.stop(); }

Q_SIGNALS:
    void finished(const versta::ReadDocument &document);

private:
    BackgroundTask m_task;
};

/// What read() does, in this thread.
[[nodiscard]] ReadDocument readAndRecognise(const QString &path);

} // namespace versta
