#pragma once

#include "core/plan.h"
#include "core/planschool.h"
#include "core/requiredmeasures.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace versta {

class Document;
struct Stores;

/// The gestures on plans of schools: each function is one edit, undone and redone as a whole. They fail with NotFound
/// when what they name is gone, ReadOnly, Io or Locked when the file cannot be written; nothing is then changed.

/// A school's plan on its way in.
struct NewSchoolPlan
{
    Plan plan;
    SchoolId school; ///< invalid: not known yet
    std::optional<QDate> sent;
    QString file;                      ///< name without folder
    std::vector<PlanId> replaces = {}; ///< plans that go when this one comes; those that are gone already are passed by
};
/// Stores plans of schools in one step; they become plans of PlanKind::School.
Result<std::vector<PlanId>> insertSchoolPlans(Document &document, const std::vector<NewSchoolPlan> &plans);
/// Says whose plan it is and when it was sent; an invalid school: nobody's. The plan becomes one of PlanKind::School.
/// Constraint for decisions of minutes.
Result<> setSchoolOfPlan(Document &document, const SchoolPlan &plan);
/// The measures that plans of schools are asked to hold, instead of those before; ones without words and repeats are
/// left out. None: the usual ones hold.
Result<> setRequiredMeasures(Document &document, const std::vector<RequiredMeasure> &measures);

/// Stores a school's plan; part of the edits that bring plans of schools in.
PlanId enterSchoolPlan(Stores &stores, const NewSchoolPlan &plan);

} // namespace versta
