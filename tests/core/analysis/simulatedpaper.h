#pragma once

#include "core/analysis/signinput.h"

#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace versta::test {

/// A small seeded world for the engine's properties: 20 tasks of one point, borders 7, 11, 15, pupils of a logistic
/// model, journal marks that go with ability. Nothing of the engine's own laws is used.
class SimulatedPaper
{
public:
    static constexpr int maximum = 20;
    static constexpr std::array borders{7, 11, 15};

    enum class Doing
    {
        Honest,
        LiftsOverBorders, ///< all that are one or two points short
        RescuesFailing    ///< all below the lowest border, up to two points above it
    };

    explicit SimulatedPaper(unsigned seed)
        : m_random(seed)
    {
    }

    double normal(double sd) { return std::normal_distribution<double>(0, sd)(m_random); }

    /// Works of a school at a level.
    SignCell cell(std::size_t school, int works, double level, Doing doing = Doing::Honest)
    {
        SignCell cell;
        cell.school = school;
        cell.participants = works;
        cell.scores.assign(maximum + 1, 0);
        cell.scoresByJournal.assign(maximum + 1, {});
        for (int pupil = 0; pupil < works; ++pupil) {
            const double ability = level + normal(0.93);
            int score = 0;
            for (int task = 0; task < maximum; ++task)
                score += chance() < 1 / (1 + std::exp(-ability - 0.15 * (9.5 - task))) ? 1 : 0;
            const double seen = 0.8 * ability + normal(0.48);
            const std::size_t journal = seen < -2.0 ? 0 : seen < -0.3 ? 1 : seen < 0.9 ? 2 : 3;
            score = reported(score, doing);
            ++cell.scores[static_cast<std::size_t>(score)];
            ++cell.scoresByJournal[static_cast<std::size_t>(score)][journal];
        }
        return cell;
    }

    /// What a region of honest schools of such levels reports.
    ReferenceRow region(double sd = 0.36)
    {
        ReferenceRow row;
        row.scorePercent.assign(maximum + 1, 0);
        for (int school = 0; school < 400; ++school) {
            const SignCell one = cell(0, 50, normal(sd));
            for (std::size_t x = 0; x < one.scores.size(); ++x)
                row.scorePercent[x] += 100.0 * one.scores[x] / 20000;
        }
        row.participants = 20000;
        return row;
    }

    static SignPaper paper(int year, const QString &subject, int grade)
    {
        SignPaper paper;
        paper.paper.key = {Procedure::Vpr, year, subject, grade, {}};
        paper.paper.maximum = maximum;
        paper.paper.scale = MarkScale{borders, maximum, {}};
        return paper;
    }

private:
    double chance() { return std::uniform_real_distribution<double>(0, 1)(m_random); }

    int reported(int score, Doing doing)
    {
        if (doing == Doing::LiftsOverBorders)
            for (const int border : borders)
                if (score < border && score >= border - 2)
                    return border;
        if (doing == Doing::RescuesFailing && score < borders[0])
            return borders[0] + static_cast<int>(chance() * 3);
        return score;
    }

    std::mt19937 m_random;
};

/// A municipality of schools with 40 works in each of four papers, compared with a region's row. School 3 lifts over
/// borders and school 5 rescues the failing in all of them.
inline SignInput simulatedMunicipality(std::size_t schools, unsigned seed = 7)
{
    SimulatedPaper world(seed);
    SignInput input;
    std::vector<double> levels;
    for (std::size_t school = 0; school < schools; ++school) {
        input.schools.emplace_back();
        input.schools.back().name = QString::number(school);
        levels.push_back(world.normal(0.33));
    }
    for (const int year : {2024, 2025})
        for (const auto *subject : {u"Математика", u"Русский язык"}) {
            SignPaper paper = SimulatedPaper::paper(year, QString::fromUtf16(subject), 5);
            paper.region = world.region();
            for (std::size_t school = 0; school < schools; ++school)
                paper.cells.push_back(world.cell(school, 40, levels[school] + world.normal(0.14),
                                                 school == 3   ? SimulatedPaper::Doing::LiftsOverBorders
                                                 : school == 5 ? SimulatedPaper::Doing::RescuesFailing
                                                               : SimulatedPaper::Doing::Honest));
            input.papers.push_back(std::move(paper));
        }
    return input;
}

} // namespace versta::test
