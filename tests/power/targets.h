#pragma once

#include "simulatedworld.h"

#include <array>

namespace versta::power {

/// What is reached with one cell: power is the share of altered cells found when 5 % of what is found is honest and 10
/// % of all cells are altered.
struct PowerTarget
{
    double reference = 0; ///< a practical detector fitted to the region with its offenders in it
    double auc = 0;       ///< of the same
    double oracle = 0;    ///< knows every parameter of the simulator: no method beats it
};

struct PowerTargets
{
    int paper = 0; ///< 0: МА 5, 1: РУ 5
    Tampering habit = Tampering::None;
    Strength strength = Strength::Weak;
    std::array<PowerTarget, 4> byPupils; ///< 10, 25, 50, 100
};

/// Measured figures of signs.md, section 4.
inline constexpr std::array<PowerTargets, 30> powerTargets{{
    {0,
     Tampering::BorderLifting,
     Strength::Weak,
     {{{0.0, 0.65, 0.0}, {0.01, 0.73, 0.02}, {0.01, 0.83, 0.21}, {0.17, 0.93, 0.62}}}},
    {0,
     Tampering::BorderLifting,
     Strength::Medium,
     {{{0.0, 0.81, 0.05}, {0.26, 0.94, 0.61}, {0.77, 0.99, 0.95}, {0.99, 1.0, 1.0}}}},
    {0,
     Tampering::BorderLifting,
     Strength::Strong,
     {{{0.18, 0.95, 0.61}, {0.95, 1.0, 0.99}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {0,
     Tampering::UniformBonus,
     Strength::Weak,
     {{{0.0, 0.63, 0.0}, {0.01, 0.65, 0.01}, {0.01, 0.7, 0.09}, {0.04, 0.79, 0.24}}}},
    {0,
     Tampering::UniformBonus,
     Strength::Medium,
     {{{0.04, 0.78, 0.12}, {0.14, 0.84, 0.36}, {0.28, 0.9, 0.63}, {0.52, 0.95, 0.86}}}},
    {0,
     Tampering::UniformBonus,
     Strength::Strong,
     {{{0.54, 0.96, 0.76}, {0.84, 0.99, 0.97}, {0.95, 1.0, 1.0}, {0.99, 1.0, 1.0}}}},
    {0,
     Tampering::CopiedWorks,
     Strength::Weak,
     {{{0.24, 0.79, 0.91}, {0.77, 0.95, 1.0}, {0.94, 0.99, 1.0}, {0.99, 1.0, 1.0}}}},
    {0,
     Tampering::CopiedWorks,
     Strength::Medium,
     {{{0.85, 0.98, 1.0}, {0.99, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {0,
     Tampering::CopiedWorks,
     Strength::Strong,
     {{{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {0,
     Tampering::JournalLifting,
     Strength::Weak,
     {{{0.0, 0.69, 0.01}, {0.02, 0.78, 0.05}, {0.08, 0.87, 0.23}, {0.37, 0.94, 0.51}}}},
    {0,
     Tampering::JournalLifting,
     Strength::Medium,
     {{{0.04, 0.85, 0.14}, {0.42, 0.95, 0.56}, {0.76, 0.99, 0.86}, {0.94, 1.0, 0.97}}}},
    {0,
     Tampering::JournalLifting,
     Strength::Strong,
     {{{0.41, 0.96, 0.56}, {0.85, 0.99, 0.93}, {0.96, 1.0, 0.99}, {0.99, 1.0, 1.0}}}},
    {0,
     Tampering::FailingRescued,
     Strength::Weak,
     {{{0.0, 0.6, 0.0}, {0.0, 0.66, 0.0}, {0.0, 0.71, 0.02}, {0.0, 0.78, 0.12}}}},
    {0,
     Tampering::FailingRescued,
     Strength::Medium,
     {{{0.0, 0.7, 0.01}, {0.01, 0.81, 0.1}, {0.09, 0.89, 0.28}, {0.4, 0.95, 0.6}}}},
    {0,
     Tampering::FailingRescued,
     Strength::Strong,
     {{{0.0, 0.82, 0.07}, {0.17, 0.93, 0.42}, {0.58, 0.97, 0.75}, {0.85, 0.99, 0.93}}}},
    {1,
     Tampering::BorderLifting,
     Strength::Weak,
     {{{0.0, 0.6, 0.0}, {0.0, 0.69, 0.01}, {0.0, 0.76, 0.0}, {0.04, 0.84, 0.15}}}},
    {1,
     Tampering::BorderLifting,
     Strength::Medium,
     {{{0.0, 0.72, 0.01}, {0.01, 0.85, 0.21}, {0.25, 0.94, 0.64}, {0.75, 0.99, 0.97}}}},
    {1,
     Tampering::BorderLifting,
     Strength::Strong,
     {{{0.0, 0.84, 0.08}, {0.37, 0.97, 0.88}, {0.92, 1.0, 0.99}, {1.0, 1.0, 1.0}}}},
    {1,
     Tampering::UniformBonus,
     Strength::Weak,
     {{{0.0, 0.63, 0.01}, {0.03, 0.69, 0.12}, {0.04, 0.72, 0.21}, {0.17, 0.77, 0.35}}}},
    {1,
     Tampering::UniformBonus,
     Strength::Medium,
     {{{0.14, 0.81, 0.34}, {0.31, 0.87, 0.6}, {0.56, 0.93, 0.83}, {0.72, 0.97, 0.95}}}},
    {1,
     Tampering::UniformBonus,
     Strength::Strong,
     {{{0.89, 0.99, 0.96}, {0.99, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {1,
     Tampering::CopiedWorks,
     Strength::Weak,
     {{{0.35, 0.82, 0.96}, {0.9, 0.99, 1.0}, {0.99, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {1,
     Tampering::CopiedWorks,
     Strength::Medium,
     {{{0.96, 0.99, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {1,
     Tampering::CopiedWorks,
     Strength::Strong,
     {{{1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {1,
     Tampering::JournalLifting,
     Strength::Weak,
     {{{0.0, 0.75, 0.02}, {0.06, 0.85, 0.27}, {0.3, 0.92, 0.43}, {0.69, 0.98, 0.83}}}},
    {1,
     Tampering::JournalLifting,
     Strength::Medium,
     {{{0.18, 0.9, 0.33}, {0.68, 0.98, 0.79}, {0.92, 0.99, 0.95}, {0.99, 1.0, 1.0}}}},
    {1,
     Tampering::JournalLifting,
     Strength::Strong,
     {{{0.66, 0.98, 0.76}, {0.95, 1.0, 0.98}, {0.99, 1.0, 1.0}, {1.0, 1.0, 1.0}}}},
    {1,
     Tampering::FailingRescued,
     Strength::Weak,
     {{{0.0, 0.56, 0.01}, {0.0, 0.65, 0.01}, {0.0, 0.68, 0.03}, {0.01, 0.76, 0.06}}}},
    {1,
     Tampering::FailingRescued,
     Strength::Medium,
     {{{0.0, 0.66, 0.0}, {0.0, 0.75, 0.03}, {0.04, 0.86, 0.22}, {0.25, 0.92, 0.47}}}},
    {1,
     Tampering::FailingRescued,
     Strength::Strong,
     {{{0.0, 0.74, 0.01}, {0.12, 0.89, 0.26}, {0.36, 0.94, 0.61}, {0.71, 0.98, 0.84}}}},
}};

} // namespace versta::power
