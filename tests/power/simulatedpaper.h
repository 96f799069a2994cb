#pragma once

#include "random.h"

#include "core/results/exampaper.h"

#include <QString>

#include <array>
#include <vector>

namespace versta::power {

/// A paper whose pupils are simulated: tasks by the partial credit model (Masters 1982).
class SimulatedPaper
{
public:
    struct Definition
    {
        QString subject;
        int grade = 0;
        std::vector<int> maxima;      ///< by task
        std::array<int, 3> lowest{};  ///< scores of marks 3, 4, 5
        double discrimination = 0;    ///< of every step
        std::vector<double> location; ///< difficulty by task, in units of ability
    };

    explicit SimulatedPaper(Definition definition);

    /// The four papers of the simulator of reference, with its difficulties: РУ and МА of grades 4 and 5.
    [[nodiscard]] static SimulatedPaper russian4();
    [[nodiscard]] static SimulatedPaper russian5();
    [[nodiscard]] static SimulatedPaper mathematics4();
    [[nodiscard]] static SimulatedPaper mathematics5();
    /// A paper of any tasks and scale, made so difficult that an average pupil of the region gets `mean` (0–1) of it.
    [[nodiscard]] static SimulatedPaper invented(Definition definition, double mean, std::uint64_t seed);

    /// The same tasks and scale as a work in another subject: a further cell of a school, with a past of its own.
    [[nodiscard]] SimulatedPaper inSubject(const QString &subject) const;

    [[nodiscard]] const QString &subject() const { return m_definition.subject; }
    [[nodiscard]] int grade() const { return m_definition.grade; }
    [[nodiscard]] int maximum() const { return m_maximum; }
    [[nodiscard]] std::size_t tasks() const { return m_definition.maxima.size(); }
    [[nodiscard]] int taskMaximum(std::size_t task) const { return m_definition.maxima[task]; }
    [[nodiscard]] const std::array<int, 3> &lowest() const { return m_definition.lowest; }
    [[nodiscard]] int markOf(int score) const;
    [[nodiscard]] ExamPaper examPaper(int year) const;

    /// The score of a pupil for a task; `ability` less the task's shift in the school.
    [[nodiscard]] int drawn(std::size_t task, double ability, Random &random) const;

private:
    [[nodiscard]] double expectedShare(double ability) const;

    Definition m_definition;
    int m_maximum = 0;
};

} // namespace versta::power
