#pragma once

#include "sheet.h"
#include "sheetmapping.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace versta {

/// A mapping as JSON with words for kind and roles, and back. nullopt when a word is not known or something is missing.
[[nodiscard]] QJsonObject mappingToJson(const SheetMapping &mapping);
[[nodiscard]] std::optional<SheetMapping> mappingFromJson(const QJsonObject &json);

/// What the layout of a sheet is known by: the folded headers of its likeliest header, the same for every workbook made
/// in the same way. Empty for a sheet without any text.
[[nodiscard]] QString layoutKey(const Sheet &sheet);

/// The mapping as it fits this sheet, whose header may stand higher or lower than where it was learnt.
/// \param mapping what a person has made for a sheet with the same layoutKey()
[[nodiscard]] SheetMapping fittedMapping(const SheetMapping &mapping, const Sheet &sheet);

} // namespace versta
