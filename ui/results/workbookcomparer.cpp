#include "workbookcomparer.h"

#include "document/document.h"
#include "document/resultqueries.h"

#include <optional>

namespace versta {

WorkbookComparer::WorkbookComparer(const Document &document)
    : m_document(document)
{
}

void WorkbookComparer::compare(std::shared_ptr<const WorkbookReading> reading, const QString &file,
                               const ImportChoices &choices, Done done)
{
    auto basis = importBasis(m_document, *reading);
    auto planned = std::make_shared<std::optional<Result<PlannedImport>>>();
    const auto work = [basis = std::move(basis), reading = std::move(reading), file, choices, planned] {
        *planned = basis ? planImport(**basis, *reading, file, choices) : tl::unexpected(basis.error());
    };
    m_task.start(work, [planned, done = std::move(done)] { done(**planned); });
}

} // namespace versta
