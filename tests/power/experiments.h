#pragma once

#include "simulatedworld.h"

#include "core/analysis/evidence.h"

namespace versta::power {

/// How much is simulated: more repeats give steadier figures.
struct Extent
{
    std::uint64_t seed = 1;
    int repeats = 2;
    EvidenceSettings settings = {}; ///< of the regions; the other experiments keep the defaults
};

/// The engine's evidence of a world; it cannot be stopped here.
[[nodiscard]] EvidenceReport judged(const SignInput &input, const EvidenceSettings &settings = {});

/// «МА5», «РУ5» beside the index that powerTargets uses.
[[nodiscard]] SimulatedPaper paperAt(std::size_t at);
[[nodiscard]] const char *paperName(std::size_t at);
[[nodiscard]] const char *habitName(Tampering habit);
[[nodiscard]] const char *strengthName(Strength strength);

/// Power and AUC of single cells beside the reference and the oracle of signs.md, section 4.
void printCellPower(const Extent &extent);
/// The table of signs.md 5.5.5: regions of about 700 schools with four cells a school, and what is listed there.
void printRegions(const Extent &extent);
/// Evidence and list entries of honest schools under each stress of section 4's last table.
void printStress(const Extent &extent);
/// Municipalities with the region's row alone against the whole region's fit.
void printMunicipalities(const Extent &extent);
/// Honest worlds unlike the reference: other scales, few schools, missing marks, schools far off.
void printOddWorlds(const Extent &extent);
/// How long the engine takes.
void printSpeed(const Extent &extent);

} // namespace versta::power
