#include "workbookreader.h"

#include "exchange/sheetreader.h"

#include <memory>
#include <optional>

namespace versta {

namespace {

// Sheets that are not recognised but were mapped by a person once are read as they were then.
Result<> readRemembered(WorkbookReading &reading, const std::vector<SheetSource> &sheets, const KnownLayouts &layouts,
                        const ReadingContext &context)
{
    if (layouts.empty() || reading.isRecognised())
        return {};
    std::vector<SheetReading> mapped;
    for (const SheetSource &sheet : sheets) {
        const auto known = layouts.find(layoutKey(sheet.head()));
        if (known == layouts.end())
            continue;
        auto read = readMappedSheet(sheet, fittedMapping(known->second, sheet.head()), context);
        if (!read)
            return tl::unexpected(read.error());
        mapped.push_back(std::move(*read));
    }
    if (!mapped.empty())
        reading.sheets = std::move(mapped);
    return {};
}

} // namespace

Result<WorkbookReading> readAndRecognise(const WorkbookRequest &request)
{
    const auto sheets = openSheets(request.path);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const ReadingContext context{request.path, MarkScales::builtIn(), request.school};
    auto reading = readWorkbook(*sheets, context);
    if (!reading)
        return reading;
    if (auto mapped = readRemembered(*reading, *sheets, request.layouts, context); !mapped)
        return tl::unexpected(mapped.error());
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
