#pragma once

#include "resultset.h"
#include "sheetmapping.h"

#include <array>
#include <optional>
#include <vector>

namespace versta {

/// What the results of a group of pupils amount to. Parts that the data do not give are empty.
struct ResultFigures
{
    int participants = 0;                            ///< pupils who wrote
    std::optional<double> meanScore;                 ///< primary score
    std::optional<double> percentOfMaximum;          ///< mean score, % of the highest primary score, 0–100
    std::optional<std::array<double, 4>> markShares; ///< marks 2–5, % of the pupils with a mark
    std::optional<std::array<int, 4>> markCounts;    ///< pupils; likeliest ones where a file gives shares alone
    std::optional<double> quality;                   ///< «4» and «5», % of the pupils with a mark
    std::optional<double> success;                   ///< «3», «4» and «5», %
    std::optional<JournalShift> journal;             ///< of the pupils who have both marks

    [[nodiscard]] bool isEmpty() const { return participants == 0 && !meanScore && !markShares && !journal; }
};

/// Pupils, scores and marks of groups, added up: every group counts by its participants.
class ResultSums
{
public:
    /// \param scale gives the mark of a work that has none; the exported mark wins
    void add(const PupilWork &work, const std::optional<MarkScale> &scale = {});
    /// Figures of a group, weighted by its participants.
    void add(const ResultFigures &figures);

    /// \param maximum highest primary score, for the percent
    [[nodiscard]] ResultFigures figures(const std::optional<int> &maximum) const;

private:
    qint64 m_participants = 0;
    double m_scores = 0;
    qint64 m_scored = 0;
    std::array<qint64, 4> m_marks{};
    std::array<double, 4> m_markShares{}; // shares × participants, of groups without counts
    double m_markWeight = 0;
    std::array<qint64, 3> m_shift{};
};

[[nodiscard]] ResultFigures figuresOf(const std::vector<PupilWork> &works, const ExamPaper &paper);

/// Figures out of the rows that different reports give of one group: what a report gives best is taken from it.
/// Participants are those of the report on marks, else of scores, tasks, mark groups, exam, journal.
class GroupFigures
{
public:
    void add(ReportKind report, const GroupRow &row);
    [[nodiscard]] ResultFigures figures(const std::optional<int> &maximum) const;

private:
    ResultFigures m_figures;
    int m_participantsRank = 0;
};

/// The mean primary score of a distribution in per cent, 0 for an empty one.
[[nodiscard]] double meanOfDistribution(const std::vector<double> &scorePercent);

} // namespace versta
