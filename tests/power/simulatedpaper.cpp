#include "simulatedpaper.h"

#include <numeric>

namespace versta::power {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPoints = 4; // for one task

// Probabilities of 0 … maximum points, not normalised. Steps of a task lie around its difficulty as in the reference.
std::array<double, MostPoints + 1> weightsOf(int maximum, double discrimination, double ability)
{
    static constexpr std::array<std::array<double, MostPoints>, MostPoints> steps{
        {{0}, {-.4, .4}, {-.6, 0, .6}, {-.8, -.2, .2, .8}}};
    std::array<double, MostPoints + 1> weights{1};
    double exponent = 0;
    for (int point = 1; point <= maximum; ++point) {
        exponent += discrimination * (ability - steps[std::size_t(maximum) - 1][std::size_t(point) - 1]);
        weights[std::size_t(point)] = std::exp(exponent);
    }
    return weights;
}

} // namespace

SimulatedPaper::SimulatedPaper(Definition definition)
    : m_definition(std::move(definition))
    , m_maximum(std::accumulate(m_definition.maxima.begin(), m_definition.maxima.end(), 0))
{
}

SimulatedPaper SimulatedPaper::mathematics4()
{
    return SimulatedPaper({u"Математика"_s,
                           4,
                           {1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2},
                           {6, 10, 15},
                           .90,
                           {-0.788520, 0.271924, 0.163903, -1.224120, -1.054250, -1.237782, -0.360093, -0.860726,
                            -0.218366, -2.293734, 0.437365, -0.893020, -0.271571, -0.925127, -1.119153}});
}

SimulatedPaper SimulatedPaper::mathematics5()
{
    return SimulatedPaper({u"Математика"_s,
                           5,
                           {1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1, 2},
                           {7, 11, 15},
                           .95,
                           {-0.509336, 0.333040, 0.089397, 0.075291, 0.791147, -1.468321, -1.005439, -1.560405,
                            -0.590076, 0.295137, -0.521432, -0.107170, -2.032489, -0.386223, -1.229429, 0.916437}});
}

SimulatedPaper SimulatedPaper::russian4()
{
    return SimulatedPaper({u"Русский язык"_s,
                           4,
                           {4, 3, 3, 1, 3, 2, 1, 2, 3, 2, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1},
                           {14, 24, 33},
                           .66,
                           {-0.030478, -3.954549, -0.725432, -1.436174, -0.437283, -1.183380, -0.030077,
                            -1.466488, -1.904867, -1.027496, -1.146198, -1.777355, -1.689726, -0.916331,
                            -0.928431, -1.887031, -1.786054, -2.937316, -0.148517, -1.671316}});
}

SimulatedPaper SimulatedPaper::russian5()
{
    return SimulatedPaper({u"Русский язык"_s,
                           5,
                           {4, 3, 2, 3, 3, 3, 3, 2, 3, 2, 2, 1, 2, 1, 2, 1, 2, 2, 1, 1, 2},
                           {18, 29, 39},
                           .70,
                           {-0.373923, -1.713918, -2.189131, -3.270315, -1.212924, 0.067747,  -0.903880,
                            -0.520863, -0.111748, -1.636055, 1.191491,  -1.631865, -0.631496, 1.261326,
                            -1.021740, -0.838903, -1.339842, -0.662717, -2.631685, -1.447785, 0.424936}});
}

SimulatedPaper SimulatedPaper::invented(Definition definition, double mean, std::uint64_t seed)
{
    Random random(seed);
    definition.location.clear();
    definition.location.reserve(definition.maxima.size());
    for (std::size_t task = 0; task < definition.maxima.size(); ++task)
        definition.location.push_back(random.normal(0, .8));
    SimulatedPaper paper(std::move(definition));
    double moved = 0;
    for (double step = 4; step > 1e-6; step /= 2) {
        double share = 0; // over abilities of mean 0 and sd 1, at 41 points
        double weights = 0;
        for (int point = -20; point <= 20; ++point) {
            const double ability = .2 * point;
            const double weight = std::exp(-ability * ability / 2);
            share += weight * paper.expectedShare(ability - moved);
            weights += weight;
        }
        moved += share / weights > mean ? step : -step;
    }
    for (double &location : paper.m_definition.location)
        location += moved;
    return paper;
}

double SimulatedPaper::expectedShare(double ability) const
{
    double points = 0;
    for (std::size_t task = 0; task < tasks(); ++task) {
        const auto weights =
            weightsOf(taskMaximum(task), m_definition.discrimination, ability - m_definition.location[task]);
        double sum = 0;
        double weighted = 0;
        for (int point = 0; point <= taskMaximum(task); ++point) {
            sum += weights[std::size_t(point)];
            weighted += weights[std::size_t(point)] * point;
        }
        points += weighted / sum;
    }
    return points / m_maximum;
}

SimulatedPaper SimulatedPaper::inSubject(const QString &subject) const
{
    Definition definition = m_definition;
    definition.subject = subject;
    return SimulatedPaper(std::move(definition));
}

int SimulatedPaper::markOf(int score) const
{
    int mark = 2;
    for (const int lowest : m_definition.lowest)
        mark += score >= lowest ? 1 : 0;
    return mark;
}

ExamPaper SimulatedPaper::examPaper(int year) const
{
    ExamPaper paper;
    paper.key = {Procedure::Vpr, year, subject(), grade(), {}};
    paper.maximum = m_maximum;
    paper.scale = MarkScale{lowest(), m_maximum, u"модель"_s};
    paper.tasks.reserve(tasks());
    for (std::size_t task = 0; task < tasks(); ++task)
        paper.tasks.push_back({QString::number(task + 1), taskMaximum(task), TaskDifficulty::Basic, {}});
    return paper;
}

int SimulatedPaper::drawn(std::size_t task, double ability, Random &random) const
{
    const int maximum = taskMaximum(task);
    const auto weights = weightsOf(maximum, m_definition.discrimination, ability - m_definition.location[task]);
    double left = random.uniform() * std::accumulate(weights.begin(), weights.begin() + maximum + 1, 0.0);
    int score = 0;
    while (score < maximum && left >= weights[std::size_t(score)])
        left -= weights[std::size_t(score++)];
    return score;
}

} // namespace versta::power
