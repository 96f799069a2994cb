#pragma once

#include "valuetablemodel.h"

#include "core/results/sheetdecision.h"
#include "document/resultimport.h"

#include <memory>
#include <vector>

namespace versta {

/// A workbook on its way into the municipality, as far as it has come.
struct ResultFile
{
    enum class State
    {
        Waiting,
        Reading,
        Comparing,    ///< read; what storing it would do is being found out
        Unreadable,   ///< `reason` says why
        Unrecognised, ///< read, but no known table is in it; `reason` says what is
        Same,         ///< everything of it is stored already
        PutOff,       ///< nothing of it can be stored as things stand
        Ready,
        Stored,
        Failed ///< `reason` says why it could not be stored
    };

    QString path;
    State state = State::Waiting;
    QString reason;
    /// Never null; shared with the thread that compares it.
    std::shared_ptr<const WorkbookReading> reading = std::make_shared<WorkbookReading>();
    ImportSummary summary;                     ///< of the dry run; of the import once it is stored
    bool needsSchool = false;                  ///< works in it do not say their school
    SchoolLogin school = {};                   ///< the one the user named for them
    std::vector<SheetDecision> decisions = {}; ///< how the user said its sheets are to be read
    [[nodiscard]] QString name() const;        ///< without folder
    /// It was read and can be compared with what is stored.
    [[nodiscard]] bool isComparable() const;

    /// Takes what was read.
    void take(const Result<WorkbookReading> &result);
    /// Takes what storing would do.
    void take(const Result<ImportSummary> &preview);

    /// What it is: «ВПР 2024 Математика 5 класс: Статистика по отметкам».
    [[nodiscard]] QString contentText() const;
    /// What becomes of it: «новых 24»; or why nothing does.
    [[nodiscard]] QString stateText() const;
    /// The drawing beside it: states differ in shape.
    [[nodiscard]] QString drawing() const;
    [[nodiscard]] int schools() const;
    [[nodiscard]] int pupils() const;
    [[nodiscard]] int remarks() const;
    [[nodiscard]] int refusedRows() const;
};

/// The rows refused and remarked and what was put off, for looking through and for a file beside.
[[nodiscard]] ValueTable problemTable(const std::vector<const ResultFile *> &files);
/// Schools that are not in the register, each once.
[[nodiscard]] ValueTable unknownSchoolTable(const std::vector<const ResultFile *> &files);
/// What would be stored instead of something else.
[[nodiscard]] ValueTable differenceTable(const std::vector<const ResultFile *> &files);

} // namespace versta
