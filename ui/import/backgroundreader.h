#pragma once

#include "importfile.h"

#include <QObject>

class QThread;

namespace versta {

/// Reads and recognises one document after another off the window's thread. Only values cross the threads.
class BackgroundReader final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundReader(QObject *parent = nullptr);
    ~BackgroundReader() override;

    [[nodiscard]] bool isReading() const { return m_thread != nullptr; }
    /// Begins a document; only when none is being read.
    void read(const QString &path);
    /// Gives up the document: finished() will not come. The thread ends by itself within the readers' limits, and
    /// what it found is thrown away.
    void stop();

Q_SIGNALS:
    void finished(const versta::ReadDocument &document);

private:
    QThread *m_thread = nullptr;
};

/// What read() does, in this thread.
[[nodiscard]] ReadDocument readAndRecognise(const QString &path);

} // namespace versta
