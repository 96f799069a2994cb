#pragma once

#include "core/minutesreading.h"
#include "core/recognition/planrecognition.h"
#include "core/result.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace versta {

/// What the user says of a plan that was found, beside what its document says.
struct PlanWishes
{
    bool take = true;
    std::optional<QString> title;
    std::optional<PlanKind> kind;
    std::optional<PlanPeriod> period;
};

/// A document as it was read, or why it was not.
struct ReadDocument
{
    Result<std::shared_ptr<const DocumentContent>> content;
    PlanReading reading;                   ///< without choices
    std::optional<MinutesReading> minutes; ///< likewise; nullopt when the document holds none
};

/// Everything the user said of a document where the recogniser guessed otherwise.
struct ReadingChoices
{
    RecognitionChoices plans;
    MinutesChoices minutes;

    friend bool operator==(const ReadingChoices &, const ReadingChoices &) = default;
};

/// A document on its way into the municipality.
struct ImportFile
{
    enum class State
    {
        Waiting,
        Reading,
        Read,
        Failed ///< also when the user stopped the reading
    };

    QString path;
    State state = State::Waiting;
    Error error; ///< of a failed one
    std::shared_ptr<const DocumentContent> content;
    ReadingChoices choices;
    std::vector<ReadingChoices> earlier;   ///< what the choices were before, the latest last
    PlanReading reading;                   ///< with the choices
    std::optional<MinutesReading> minutes; ///< likewise
    bool takeMinutes = true;
    std::map<std::size_t, PlanWishes> wishes; ///< by the table the plan begins in, which no choice elsewhere moves

    void take(ReadDocument document);
    void choose(const ReadingChoices &wanted);
    /// Takes the last choice back; nothing happens when there is none.
    void unchoose();

    [[nodiscard]] PlanWishes &wishesOf(std::size_t plan);
    /// The plan as it will be stored.
    [[nodiscard]] Plan wishedPlan(std::size_t plan) const;
    [[nodiscard]] bool isTaken(std::size_t plan) const;
    /// The minutes that will be stored; nullptr when there are none.
    [[nodiscard]] const MinutesReading *takenMinutes() const;
    /// Of the plans that will be stored; empty for a document that is not read.
    [[nodiscard]] std::vector<Plan> takenPlans() const;

private:
    void readAgain();
    [[nodiscard]] std::size_t firstTable(std::size_t plan) const;
};

/// The row a warning is about; nullopt when it is about more than a row.
[[nodiscard]] std::optional<SourceRow> warningRow(const PlanReading &reading, const ReadingWarning &warning);

} // namespace versta
