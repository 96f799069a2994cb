#pragma once

#include "observerqueries.h"

#include "core/control.h"
#include "core/minutes.h"
#include "core/plan.h"
#include "core/rechecks/recheck.h"
#include "core/result.h"
#include "core/results/workbookreading.h"
#include "core/school.h"

#include <QString>

#include <vector>

namespace versta {

class Document;

/// A workbook of the example as it was read.
struct ExampleWorkbook
{
    QString file; ///< name without folder, kept as source
    WorkbookReading reading;
};

/// What the example keeps about the control of an activity.
struct ExampleControl
{
    std::size_t plan = 0;     ///< index into Example::plans
    std::size_t activity = 0; ///< index into its activities
    ControlRecord record;
    std::vector<std::optional<EvidenceFile>> files; ///< one for each evidence
};

/// A re-check of the example. Its works are drawn by the seed as in the window, so only what was found is kept.
struct ExampleRecheck
{
    /// A change that an expert made; all other works are confirmed.
    struct Change
    {
        std::size_t work = 0; ///< index among the drawn works
        QString task;         ///< its code
        int by = 0;           ///< points
    };

    RecheckHead head;
    PaperKey paper;
    std::vector<SchoolLogin> schools;
    RecheckChoice choice; ///< at random: percent, least, seed
    std::vector<Change> changes;
    QStringList experts; ///< each has every n-th work
    int waiting = 0;     ///< works at the end that are not checked yet
};

/// Minutes of the example.
struct ExampleMinutes
{
    Minutes minutes;
    Plan decisions;                 ///< marked as an example
    std::vector<std::size_t> plans; ///< indices into Example::plans
};

/// A plan that a school of the example has sent.
struct ExampleSchoolPlan
{
    Plan plan; ///< marked as an example
    SchoolLogin school;
    std::optional<QDate> sent;
    QString file;
};

/// What an example municipality consists of.
struct Example
{
    std::vector<Plan> plans;     ///< marked as an example
    std::vector<School> schools; ///< marked likewise
    std::vector<ExampleWorkbook> workbooks;
    std::vector<ExampleControl> control = {};
    ObserverBook observers = {}; ///< marked as an example; ids of schools are places in `schools` from 1
    std::vector<ExampleRecheck> rechecks = {};
    std::vector<ExampleMinutes> minutes = {};
    std::vector<ExampleSchoolPlan> schoolPlans = {};
};

/// The gestures on the example municipality: each is one step of undo.

/// Stores the example beside what is there. A school whose login is taken already is left out, and with it its plan and
/// what is observed there; results of works that are stored already are updated as by any import.
/// \return its plans, without those of schools
Result<std::vector<PlanId>> insertExample(Document &document, const Example &example);
/// Removes the plans, schools and observers of the example, re-checks of these schools alone, the sets of results in
/// which no other school has anything, and the years of the federal list that name no school of the register any more.
/// Results of other schools stay.
Result<> removeExample(Document &document);

} // namespace versta
