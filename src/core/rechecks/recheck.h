#pragma once

#include "core/id.h"
#include "core/results/exampaper.h"
#include "core/results/resultset.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace versta {

using RecheckId = Id<struct RecheckTag>;
using RecheckPaperId = Id<struct RecheckPaperTag>;
using RecheckWorkId = Id<struct RecheckWorkTag>;

/// Who checks the works again.
enum class RecheckKind
{
    Commission, ///< a municipal commission
    Cross       ///< schools check each other's works
};

/// How works came into a re-check.
enum class RecheckChoiceKind
{
    All,    ///< all works of the chosen schools
    Random, ///< a share of the works of each school, by a seed
    Signs   ///< works that signs point to
};

struct RecheckMember
{
    QString name; ///< «Иванова А. А.»
    QString post; ///< may be empty

    friend bool operator==(const RecheckMember &, const RecheckMember &) = default;
};

/// What an order says of a re-check.
struct RecheckHead
{
    RecheckId id;
    RecheckKind kind = RecheckKind::Commission;
    QString number;                     ///< of the order; may be empty
    std::optional<QDate> date;          ///< of the order
    std::vector<RecheckMember> members; ///< the first one is the chairperson
    QString decision;                   ///< what was decided behind it; may be empty

    friend bool operator==(const RecheckHead &, const RecheckHead &) = default;
};

/// How works of one paper were chosen, as papers about the re-check tell it.
struct RecheckChoice
{
    RecheckChoiceKind kind = RecheckChoiceKind::All;
    int percent = 100; ///< of Random: 1–100
    int least = 0;     ///< of Random: works of a school at least
    QString seed;      ///< of Random
    int works = 0;     ///< chosen
    int pool = 0;      ///< works of the schools that were chosen from

    friend bool operator==(const RecheckChoice &, const RecheckChoice &) = default;
};

/// A work whose papers are checked again: as it was when they were chosen, so that what was found then stays what it
/// was when results are loaded anew or removed.
struct RecheckPaper
{
    RecheckPaperId id;
    PaperKey key;
    std::optional<int> maximum;     ///< highest primary score
    std::vector<PaperTask> tasks;   ///< in the order of the work, code and maximum alone; empty: totals alone
    std::optional<MarkScale> scale; ///< nullopt: marks are entered, not computed
    std::vector<RecheckChoice> choices;
};

/// What a pupil's work had before it was checked again.
struct RecheckBefore
{
    std::vector<TaskScore> tasks; ///< by RecheckPaper::tasks; empty: totals alone
    int total = 0;
    std::optional<int> mark; ///< 2–5, as exported

    friend bool operator==(const RecheckBefore &, const RecheckBefore &) = default;
};

/// What was entered for a work that was checked again. Nothing entered: it has not been yet.
struct RecheckResult
{
    std::vector<std::optional<TaskScore>> tasks; ///< by RecheckPaper::tasks; empty: none is entered
    std::optional<int> total;                    ///< where it is entered instead of tasks
    std::optional<int> mark;                     ///< 2–5, where it is entered instead of following from the scale
    QString expert;                              ///< who checked it; may be empty
    QString note;

    friend bool operator==(const RecheckResult &, const RecheckResult &) = default;
};

/// One pupil's work in a re-check. No names, as everywhere.
struct RecheckWork
{
    RecheckWorkId id;
    RecheckPaperId paper;
    SchoolId school;
    QString schoolClass;
    int code = 0;
    RecheckBefore before;
    RecheckResult after;

    friend bool operator==(const RecheckWork &, const RecheckWork &) = default;
};

/// A re-check with everything in it.
struct Recheck
{
    RecheckHead head;
    std::vector<RecheckPaper> papers;
    std::vector<RecheckWork> works; ///< by paper, then in the order in which they were chosen

    [[nodiscard]] const RecheckPaper *paper(RecheckPaperId id) const;
};

/// The total after the re-check: the sum of the tasks when all are entered, else the total that was. Where the workbook
/// lacked tasks, what they had given stays in the total. nullopt: it is not known yet.
[[nodiscard]] std::optional<int> totalAfter(const RecheckPaper &paper, const RecheckWork &work);
/// As exported; without that, by the scale.
[[nodiscard]] std::optional<int> markBefore(const RecheckPaper &paper, const RecheckWork &work);
/// By the scale where it is known, else as entered. nullopt as long as the total is not known.
[[nodiscard]] std::optional<int> markAfter(const RecheckPaper &paper, const RecheckWork &work);
/// The result that says that nothing changed, by the same expert and with the same note.
[[nodiscard]] RecheckResult confirmed(const RecheckPaper &paper, const RecheckWork &work);
/// How many tasks are entered.
[[nodiscard]] int tasksEntered(const RecheckResult &result);

/// Why the head cannot be stored, for the user; empty when it can.
[[nodiscard]] QString recheckProblem(const RecheckHead &head);
/// Why a result cannot be stored for a work of the paper; empty when it can.
[[nodiscard]] QString resultProblem(const RecheckPaper &paper, const RecheckWork &work, const RecheckResult &result);

/// The fixed codes in files: «commission», «cross»; «all», «random», «signs».
[[nodiscard]] QString recheckKindCode(RecheckKind kind);
[[nodiscard]] std::optional<RecheckKind> recheckKindFromCode(QStringView code);
[[nodiscard]] QString recheckChoiceCode(RecheckChoiceKind kind);
[[nodiscard]] std::optional<RecheckChoiceKind> recheckChoiceFromCode(QStringView code);

/// What a person types for the score of a task: «3», «X» (not tried, Latin or Cyrillic), «н» (not taught). nullopt for
/// anything else.
[[nodiscard]] std::optional<TaskScore> taskScoreFromText(const QString &text);
/// The inverse; empty for what is not given.
[[nodiscard]] QString taskScoreText(TaskScore score);

} // namespace versta
