#pragma once

#include "sign.h"
#include "signinput.h"

#include <vector>

namespace versta {

/// Layer 2: the published method, «Методика расчёта показателя «Уровень объективности оценки образовательных
/// результатов в субъекте РФ»», ФИОКО 2019. Fourteen signs: the mean above the region's interval (ВПР in Russian and
/// mathematics, grades 4 and 5; ОГЭ in both), scores against journal marks (the same four works), a sharp rise and a
/// sharp fall of one parallel from grade 4 to 5 (both subjects). What comes out is «предварительный признак, расчёт по
/// методике 2019 г.»: the list that ФИОКО sends out is not reproduced by these formulas. It shows the level of a
/// school, not its objectivity, therefore an effect in points of per cent stands beside every flag.

/// Numbers of the method, and what it leaves open.
struct Method2019Settings
{
    double t = 1.96;        ///< of the intervals of means, «95 %»
    int fewestWorks = 2;    ///< fewer are not evaluated; the method names no number, one work has no spread
    int smallSample = 20;   ///< below it a sign carries «выборка мала»
    double correlation = 0; ///< a rank correlation below it is a sign
    double fence = 3;       ///< interquartile ranges beyond the quartiles
    int fewestSchools = 10; ///< schools that fences need; the method names no number

    friend bool operator==(const Method2019Settings &, const Method2019Settings &) = default;
};

/// What layer 2 gives.
struct Method2019Result
{
    /// Every sign that a work of the input may have, evaluated or with the reason why not; by paper and school.
    std::vector<Sign> signs;
    std::vector<ObjectivityIndex> index; ///< by year
};

/// Whether schools of more than one municipality are there, so that their pupils are the region.
[[nodiscard]] bool isRegion(const SignInput &input);

/// The index of each year that a sign of these was evaluated in; `signs` are of layer 2, of all schools or some.
[[nodiscard]] std::vector<ObjectivityIndex> objectivityIndex(const std::vector<Sign> &signs);

/// The region's mean and spread come from its row of «Распределение первичных баллов»; without one from the works of
/// all schools when isRegion().
[[nodiscard]] Method2019Result method2019(const SignInput &input, const Method2019Settings &settings = {});

} // namespace versta
