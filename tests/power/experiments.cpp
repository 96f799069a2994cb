#include "experiments.h"

namespace versta::power {

EvidenceReport judged(const SignInput &input, const EvidenceSettings &settings)
{
    auto report = evidenceOf(input, settings);
    return report ? std::move(*report) : EvidenceReport();
}

SimulatedPaper paperAt(std::size_t at)
{
    return at == 0 ? SimulatedPaper::mathematics5() : SimulatedPaper::russian5();
}

const char *paperName(std::size_t at)
{
    return at == 0 ? "МА5" : "РУ5";
}

const char *habitName(Tampering habit)
{
    static constexpr std::array names{"honest", "A border", "B bonus", "C copying", "D journal", "E failing"};
    return names[std::size_t(habit)];
}

const char *strengthName(Strength strength)
{
    static constexpr std::array names{"weak", "medium", "strong"};
    return names[std::size_t(strength)];
}

} // namespace versta::power
