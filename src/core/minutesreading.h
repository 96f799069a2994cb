#pragma once

#include "minutes.h"
#include "planreading.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace versta {

/// What a line of a document with minutes was taken for.
enum class MinutesPart
{
    Unused,       ///< stands in the document and is not taken over
    Approval,     ///< УТВЕРЖДАЮ with its lines
    Organisation, ///< above «Протокол»
    Heading,      ///< «Протокол», what meeting it was
    Particulars,  ///< number, date, place
    Chair,
    Secretary,
    Present,
    Invited,
    Absent,
    Agenda,
    QuestionHeading, ///< the question once more, before what was heard
    Heard,
    DecisionsHeading, ///< «РЕШИЛИ:»
    Decision,         ///< a decision begins here
    DecisionRest,     ///< goes on with the decision above
    Voting,
    Signature,
    PlanTable, ///< a table that is read as a plan
};

/// A line as it stands in the document.
struct MinutesLine
{
    QString text;
    MinutesPart part = MinutesPart::Unused;
    std::optional<std::size_t> decision; ///< index into the activities of MinutesReading::decisions

    bool centred = false;
    bool bold = false;
    std::optional<std::size_t> plan; ///< of a PlanTable: index into PlanReading::plans
};

/// What the user says of lines where the recogniser guessed otherwise, by index into MinutesReading::lines. The lines
/// do not depend on the choices.
using MinutesChoices = std::map<std::size_t, MinutesPart>;

/// Minutes as they were read.
struct MinutesReading
{
    Minutes minutes;
    Plan decisions; ///< of PlanKind::Decisions
    std::vector<MinutesLine> lines;
    std::optional<std::size_t> decisionTable; ///< index into PlanReading::plans of what holds the decisions: no plan
    std::vector<ReadingWarning> warnings;
};

} // namespace versta
