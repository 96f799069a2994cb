#pragma once

#include "observerqueries.h"

#include "core/school.h"

#include <QJsonObject>

#include <vector>

namespace versta {

/// The observers of the example from their file. Ids count from 1 within the file, those of schools along `schools`.
[[nodiscard]] ObserverBook sampleObservers(const QJsonObject &json, const std::vector<School> &schools);

} // namespace versta
