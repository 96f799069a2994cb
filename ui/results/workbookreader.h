#pragma once

#include "core/result.h"
#include "core/results/sheetdecision.h"
#include "document/backgroundtask.h"
#include "document/resultqueries.h"

#include <QObject>

#include <vector>

namespace versta {

/// What is needed to read a workbook.
struct WorkbookRequest
{
    QString path;
    std::vector<RememberedMapping> layouts;
    SchoolLogin school;                   ///< of works that have no login; may be invalid
    std::vector<SheetDecision> decisions; ///< about sheets of this workbook
};

/// What became of a request.
struct ReadWorkbook
{
    Result<WorkbookReading> reading;
};

/// Reads and recognises one workbook after another off the window's thread. Only values cross the threads.
class WorkbookReader final : public QObject
{
    Q_OBJECT

public:
    explicit WorkbookReader(QObject *parent = nullptr);

    [[nodiscard]] bool isReading() const { return m_task.isRunning(); }
    /// Begins a workbook; only when none is being read.
    void read(const WorkbookRequest &request);
    /// Gives up the workbook: finished() will not come. The reading ends by itself within the readers' limits,
    /// and what it found is thrown away.
    void stop() { m_task.stop(); }

Q_SIGNALS:
    void finished(const versta::ReadWorkbook &workbook);

private:
    BackgroundTask m_task;
};

/// What read() does, in this thread.
[[nodiscard]] Result<WorkbookReading> readAndRecognise(const WorkbookRequest &request);

} // namespace versta
