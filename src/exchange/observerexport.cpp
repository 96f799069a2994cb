#include "observerexport.h"

#include "documentreader.h"
#include "sheetreader.h"

#include "core/observers/observerfields.h"
#include "core/observers/observerlist.h"

#include <QFileInfo>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

ExportColumn::Type typeOf(ObserverField field)
{
    const bool isDay = field == ObserverField::AccreditationFrom || field == ObserverField::AccreditationTo ||
                       field == ObserverField::BriefingDay;
    return isDay ? ExportColumn::Type::Date : ExportColumn::Type::Text;
}

QVariant valueOf(const Observer &observer, ObserverField field, const std::vector<School> &schools)
{
    const auto day = [](QDate date) { return date.isValid() ? QVariant(date) : QVariant(); };
    switch (field) {
    case ObserverField::AccreditationFrom:
        return day(observer.accreditation.from);
    case ObserverField::AccreditationTo:
        return day(observer.accreditation.to);
    case ObserverField::BriefingDay:
        return day(observer.briefingDay);
    default:
        return observerFieldText(observer, field, schools);
    }
}

bool isDocument(const QString &path)
{
    static const QStringList suffixes{u"docx"_s, u"odt"_s, u"doc"_s, u"rtf"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

ExportTable observerExportTable(const std::vector<Observer> &observers, const std::vector<School> &schools)
{
    ExportTable table;
    for (const ObserverField field : AllObserverFields)
        table.columns.push_back({observerFieldName(field), typeOf(field), 0});
    for (const Observer &observer : observers) {
        std::vector<QVariant> row;
        for (const ObserverField field : AllObserverFields)
            row.push_back(valueOf(observer, field, schools));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Result<std::vector<Sheet>> readObserverSheets(const QString &path)
{
    auto sheets = isDocument(path)
                      ? readDocument(path).map([](const DocumentContent &document) { return sheetsIn(document); })
                      : readSheets(path);
    if (!sheets)
        return sheets;
    std::erase_if(*sheets, [](const Sheet &sheet) { return sheet.isEmpty(); });
    if (sheets->empty())
        return failure(Error::Code::Parse,
                       u"В файле «%1» нет таблицы со списком наблюдателей."_s.arg(QFileInfo(path).fileName()));
    return sheets;
}

} // namespace versta
