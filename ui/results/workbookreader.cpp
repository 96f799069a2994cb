#include "workbookreader.h"

#include "exchange/sheetreader.h"

#include <memory>
#include <optional>

namespace versta {

Result<WorkbookReading> readAndRecognise(const WorkbookRequest &request)
{
    const auto sheets = openSheets(request.path);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const ReadingContext context{request.path, MarkScales::builtIn(), request.school, {}};
    auto reading = readWithMappings(*sheets, context, request.layouts);
    if (!reading)
        return reading;
    return applyDecisions(*reading, *sheets, request.decisions, context).map([&] { return std::move(*reading); });
}

WorkbookReader::WorkbookReader(QObject *parent)
    : QObject(parent)
{
}

void WorkbookReader::read(const WorkbookRequest &request)
{
    auto result = std::make_shared<std::optional<Result<WorkbookReading>>>();
    m_task.start([request, result] { *result = readAndRecognise(request); },
                 [this, result] { Q_EMIT finished({std::move(**result)}); });
}

} // namespace versta
