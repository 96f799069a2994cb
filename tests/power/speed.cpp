#include "experiments.h"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace versta::power {

namespace {

void measure(const char *name, const SignInput &input, EvidenceCache &cache)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t busy = std::clock();
    (void)evidenceOf(input, {}, &cache);
    const double processor = double(std::clock() - busy) * 1000 / CLOCKS_PER_SEC;
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    std::printf("%-52s %7.0f ms, %7.0f ms of processor time\n", name, wall.count(), processor);
    std::fflush(stdout);
}

// One work gets a point more.
void changeOneCell(SignPaper &paper)
{
    SignCell &cell = paper.cells[3];
    for (std::size_t score = 0; score + 1 < cell.scores.size(); ++score)
        for (std::size_t mark = 0; mark < 4; ++mark)
            if (cell.scoresByJournal[score][mark] > 0) {
                --cell.scoresByJournal[score][mark];
                ++cell.scoresByJournal[score + 1][mark];
                --cell.scores[score];
                ++cell.scores[score + 1];
                return;
            }
}

void measureAll(const char *name, SignInput input)
{
    std::printf("%s\n", name);
    EvidenceCache cache;
    measure("  all anew", input, cache);
    measure("  nothing changed", input, cache);
    changeOneCell(input.papers[5]);
    measure("  after one changed cell", input, cache);
}

} // namespace

void printSpeed(const Extent &extent)
{
    std::printf("\nThe engine alone, 60 pupils a cell\n");
    const SignInput small = simulatedWorld(threeYears(80), extent.seed);
    std::vector<std::size_t> chosen(40);
    for (std::size_t at = 0; at < chosen.size(); ++at)
        chosen[at] = at;
    measureAll("municipality of 40 schools x 12 papers, the region's rows", municipalityOf(small, chosen));
    measureAll("region of 1,000 schools x 12 papers", simulatedWorld(threeYears(1000), extent.seed));
}

} // namespace versta::power
