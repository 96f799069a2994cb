#pragma once

#include "core/planschool.h"
#include "import/importfile.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace versta {

/// A plan found in a document, on its way to a school.
struct FoundSchoolPlan
{
    Plan plan;
    bool take = true;
    PlanSchool guess;
    SchoolId school;             ///< the guessed one, or the one that the user chose
    bool schoolChosen = false;   ///< by the user: a new guess does not change it
    std::vector<PlanId> earlier; ///< plans of the school that this one may replace
    QString earlierPeriod;       ///< of these; may be empty
    bool replaces = false;       ///< them
    bool replacesChosen = false; ///< by the user
};

/// A document with plans of a school, as far as it has come.
struct SchoolPlanFile
{
    enum class State
    {
        Waiting,
        Reading,
        Read,
        Failed ///< `reason` says why; also when nothing in it is a plan, or the user stopped the reading
    };

    QString path;
    State state = State::Waiting;
    QString reason;
    std::vector<FoundSchoolPlan> plans;

    [[nodiscard]] QString name() const; ///< without folder
    /// Takes what was read.
    void take(const ReadDocument &document);
    void fail(const QString &why);
};

/// The documents among files and folders, also those of kinds that are not read, so that it can be said of them.
[[nodiscard]] QStringList schoolPlanFilesIn(const QStringList &paths);

} // namespace versta
