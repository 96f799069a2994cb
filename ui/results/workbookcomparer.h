#pragma once

#include "core/result.h"
#include "document/backgroundtask.h"
#include "document/resultimport.h"

#include <QString>

#include <functional>
#include <memory>

namespace versta {

class Document;

/// Compares workbooks with the municipality off the window's thread, one after another: the window reads what is stored
/// of their works, still packed, everything else is done beside it. Only values cross the threads.
class WorkbookComparer final
{
public:
    using Done = std::function<void(const Result<PlannedImport> &)>;

    /// \param document outlives the comparer
    explicit WorkbookComparer(const Document &document);

    [[nodiscard]] bool isComparing() const { return m_task.isRunning(); }
    /// Begins a workbook; only when none is being compared.
    /// \param file its name without folder
    /// \param done called in this thread, later, unless it was given up
    void compare(std::shared_ptr<const WorkbookReading> reading, const QString &file, const ImportChoices &choices,
                 Done done);
    void stop() { m_task.stop(); }

private:
    const Document &m_document;
    BackgroundTask m_task;
};

} // namespace versta
