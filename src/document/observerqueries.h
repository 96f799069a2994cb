#pragma once

#include "core/observers/observationact.h"
#include "core/result.h"

#include <vector>

namespace versta {

class ChangeSet;
class Document;

/// All that is kept about observers.
struct ObserverBook
{
    ObserverSchedule schedule; ///< people in natural order of their names
    std::vector<ObservationAct> acts;
};

[[nodiscard]] Result<ObserverBook> observerBook(const Document &document);
/// Whether anything kept about observers changed.
[[nodiscard]] bool touchesObservers(const ChangeSet &changes);

} // namespace versta
