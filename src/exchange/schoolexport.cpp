#include "schoolexport.h"

namespace versta {

namespace {

ExportColumn::Type typeOf(SchoolField field)
{
    if (isNumber(field))
        return ExportColumn::Type::Integer;
    return field == SchoolField::ActiveFrom || field == SchoolField::ActiveTo ? ExportColumn::Type::Date
                                                                              : ExportColumn::Type::Text;
}

QVariant valueOf(const School &school, SchoolField field)
{
    const auto number = [](const std::optional<int> &value) { return value ? QVariant(*value) : QVariant(); };
    switch (field) {
    case SchoolField::ShortName:
        return school.name();
    case SchoolField::Pupils:
        return number(school.pupils);
    case SchoolField::Population:
        return number(school.population);
    case SchoolField::ActiveFrom:
        return school.activeFrom;
    case SchoolField::ActiveTo:
        return school.activeTo;
    default:
        return schoolFieldText(school, field);
    }
}

} // namespace

ExportTable schoolTable(const std::vector<School> &schools, const std::vector<SchoolField> &fields)
{
    ExportTable table;
    for (const SchoolField field : fields)
        table.columns.push_back({schoolFieldName(field), typeOf(field), 0});
    for (const School &school : schools) {
        std::vector<QVariant> row;
        for (const SchoolField field : fields)
            row.push_back(valueOf(school, field));
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace versta
