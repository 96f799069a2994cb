#pragma once

#include <array>
#include <compare>

namespace versta {

/// Every number the program's own evidence depends on, with its source in design «signs» (sections 2.x and 5.6.x).
/// Defaults are those of section 5.6; each was measured on a whole region. Whoever shows them names the source.
struct EvidenceSettings
{
    // What is judged.
    int minimumCell = 5;     ///< works of a school in a paper, below: «мало данных»; 5.6.5, 1–50
    int minimumSchool = 40;  ///< works of a school over all papers for the list; 5.6.5, 5–500
    int minimumSchools = 12; ///< schools that must be judged before there is a list rather than an order; 5.6.4
    int ownFitSchools = 100; ///< schools with a distribution in a paper from which on they are a region of their own

    // The list.
    double falseShare = 0.05;  ///< level of e-BH: share of the list that may be false; 5.6.4, .01–.2
    double mirrorShare = 0.20; ///< the list is withheld when the mirrors fill more than this part of it; 5.6.4
    int mirrorsAllowed = 1;    ///< so many mirrors never withhold a list («mirror 0–1 is normal»); 5.6.4
    double guard = 0.10;       ///< weight of the mirror in G = S − ln(1 − guard + guard·e^mirror); 5.6.4
    double partlyShare = 0.5;  ///< weight of «the habit is in some of the works» against «in all»; 0: in all
    /// Weight of «one honest practice in all works» (rounding at borders, journal marks that follow the work) against
    /// «each work its own»; 0: sums of 5.6.4. In a real region the practice is partly a habit of the school (5.3.2.2).
    double practiceShare = 0.5;
    double sharedShare = 0.5; ///< weight of «one strength in all works» against «each work its own»; 0: sums of 5.6.4

    // Likelihood.
    double phi = 1.3;          ///< over-dispersion: ln-likelihoods of counts are divided by it; 5.3.2.5, 1–2
    double icc = 0.12;         ///< part of the variance between schools, where only rows are known; 5.6.5
    double tau = 0.32;         ///< stable spread of schools, in units of the level u; 5.6.5
    double drift = 0.27;       ///< spread of one school between years, same units; 5.6.5
    double otherPaper = 0.20;  ///< further spread of a school's level between subjects and grades, same units
    double frailty = 1.0;      ///< variance of the rounding practice between schools (gamma, mean 1); 5.3.2.2, 0–2
    double width = 0.3;        ///< sd of the logarithm of a school's variance; 5.3.2.4, 0: all alike
    double leniency = 0.7;     ///< spread s_g of a school's journal marks, logits; 5.6.5
    double journalSlope = 0.3; ///< log-sd of the slope of journal marks on scores; 5.6.2
    std::array<double, 4> followSpring{.60, .24, .12, .04}; ///< weights of r = 0, .3, .6, .9: share of journal marks
                                                            ///< entered after the work; works of spring; 5.6.5
    std::array<double, 4> followAutumn{.85, .08, .06, .01}; ///< the same of autumn

    // Border sentence (5.6.6) and lifted share (2.7).
    double borderTail = 0.05;    ///< said when the tail is below
    double borderExpected = 3.0; ///< and at least so many works are expected below the border
    double rho3Primary = 0.10;   ///< intra-class correlation at the border of 3, grades 1–4
    double rho3 = 0.20;          ///< the same, grades 5–11
    double rho4 = 0.08;
    double rho5 = 0.03;

    // Copying (2.5, 5.6.4).
    int copyMinimum = 8; ///< works in a class
    int copyMaximum = 45;
    double copyShift = 3.0;   ///< a of the class item shift (O + a)/(E + a); 5.3.2.8
    double copyCap = 200.0;   ///< a pair's likelihood ratio is cut at
    double copyLook = 20.0;   ///< Bayes factor of a class «to look at»
    double copyList = 1000.0; ///< … to put on a list

    // Steps in which evidence is shown (5.5.7), natural-log units.
    double noticeable = 3.0;
    double strong = 7.0;

    friend auto operator<=>(const EvidenceSettings &, const EvidenceSettings &) = default;
};

} // namespace versta
