#pragma once

#include "plandraft.h"

#include "../planreading.h"

namespace versta {

/// Understands the rows of a draft: sections, activities and torn pieces become a plan. Marks the use of each row in
/// `tables` and adds warnings with the index `plan`.
void assemblePlan(const PlanDraft &draft, const QStringList &document, PlanReading &reading);

} // namespace versta
