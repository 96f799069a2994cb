#include "workbookreader.h"

#include "exchange/sheetreader.h"

#include <memory>
#include <optional>

namespace versta {

namespace {

// Sheets that are not recognised but were mapped by a person once are read as they were then.
void readRemembered(WorkbookReading &reading, const std::vector<Sheet> &sheets, const KnownLayouts &layouts,
                    const ReadingContext &context)
{
    if (layouts.empty() || reading.isRecognised())
        return;
    std::vector<SheetReading> mapped;
    for (const Sheet &sheet : sheets) {
        if (const auto known = layouts.find(layoutKey(sheet)); known != layouts.end())
            mapped.push_back(readMappedSheet(sheet, fittedMapping(known->second, sheet), context));
    }
    if (!mapped.empty())
        reading.sheets = std::move(mapped);
}

} // namespace

Result<WorkbookReading> readAndRecognise(const WorkbookRequest &request)
{
    const auto sheets = readSheets(request.path);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const ReadingContext context{request.path, MarkScales::builtIn(), request.school};
    WorkbookReading reading = readWorkbook(*sheets, context);
    readRemembered(reading, *sheets, request.layouts, context);
    return reading;
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
