#pragma once

#include "evidencesettings.h"
#include "sign.h"
#include "signinput.h"

#include <array>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace versta {

/// What a school might do to its results, and the mirror of each: a habit of the same size that nobody has. Evidence
/// for a mirror is error of the model (design «signs» 5.3.1).
enum class Habit : std::size_t
{
    Border,        ///< A: works just below a mark are lifted onto it
    Bonus,         ///< B: everybody gets the same bonus; computed and shown, never listed
    Journal,       ///< D: works are lifted up to the journal mark
    Failing,       ///< E: failing works are lifted to a bare pass
    MirrorBorder,  ///< mA
    MirrorBonus,   ///< mB
    MirrorJournal, ///< mD
    MirrorFailing  ///< mE
};
inline constexpr std::size_t habitCount = 8;

/// ln Bayes factor by Habit; empty where the habit could not be judged (D without journal marks).
using HabitEvidence = std::array<std::optional<double>, habitCount>;

/// A value with the interval that holds it with probability .9.
struct Estimate
{
    double value = 0;
    double low = 0;
    double high = 0;
};

/// What is found at the border of a mark (5.6.6, 2.7).
struct BorderEvidence
{
    int mark = 0;             ///< 3, 4 or 5
    int border = 0;           ///< its lowest score
    int belowFirst = 0;       ///< scores just below: belowFirst…border − 1
    int aboveLast = 0;        ///< scores just above: border…aboveLast
    int below = 0;            ///< works found just below
    int above = 0;            ///< works found just above
    double expectedBelow = 0; ///< by the region's practice at the school's own level
    double expectedAbove = 0;
    double tail = 1;   ///< P(as few or fewer below), given the works of both sides
    bool said = false; ///< the sentence may be said: enough expected, tail small, border of the paper usable
    /// Share of works just below the border that were lifted over it, 0–1, against a smooth curve; the region's own
    /// beside it. Empty: no works there or no smooth curve (short papers know it for 3 only).
    std::optional<Estimate> lifted;
    double regionLifted = 0;
};

/// A school's level against its other years and papers (2.3).
struct LevelForecast
{
    double level = 0;        ///< u of the paper: sd of pupils above (below) the reference
    double forecast = 0;     ///< from the other years and papers, drawn to the mean
    double forecastSd = 0;   ///< of level − forecast
    double z = 0;            ///< (level − forecast) / forecastSd
    double meanForecast = 0; ///< the forecast as mean primary score
    std::size_t others = 0;  ///< papers and years that the forecast rests on; 0: on the reference alone
};

/// One school in one paper.
struct CellEvidence
{
    std::size_t paper = 0;  ///< index into SignInput::papers
    std::size_t school = 0; ///< index into SignInput::schools
    int works = 0;          ///< with a score
    QString whyNot; ///< «мало данных: 3 работы из 5»; empty when it was judged; then all below is filled
    HabitEvidence evidence{};     ///< ln Bayes factors
    double guarded = 0;           ///< ln mean over the listed habits, each guarded by its mirror; shown in steps only
    bool journalMarks = false;    ///< the joint table of scores and journal marks was used
    bool journalShift = false;    ///< only the lowered, confirmed and raised counts were
    double followsWork = 0;       ///< posterior share r of journal marks that were entered after the work, 0–1
    Estimate level;               ///< posterior of u
    double meanScore = 0;         ///< found
    std::vector<double> expected; ///< works by score 0…maximum at the school's own level by the region's practice
    std::vector<double> low;      ///< the band that holds a score's count with probability .95
    std::vector<double> high;
    double dispersion = 1; ///< Pearson's χ² of the counts over its degrees of freedom; honest schools about 1
    std::vector<BorderEvidence> borders; ///< of 3, 4 and 5
    LevelForecast forecast;
    std::optional<std::array<int, 3>> shift;            ///< found: lowered, confirmed, raised
    std::optional<std::array<double, 3>> shiftExpected; ///< for these scores by the region's practice
    std::optional<std::array<double, 3>> shiftOwn;      ///< for these scores with the school's own leniency
};

/// What one paper could be judged by.
struct PaperEvidence
{
    EvidenceBasis basis = EvidenceBasis::Nothing;
    QString whyNot; ///< «шкала отметок не известна» …; empty when it was judged
    QString note; ///< what is to be said although it was judged: «строка региона пуста …»; else empty
    int maximum = 0;
    std::array<int, 3> borders{};  ///< lowest scores of 3, 4, 5
    std::vector<double> reference; ///< shares by score that schools are compared with, sum 1
    std::vector<double> smooth;    ///< the smooth curve without practice at borders, sum 1
    /// Share of works missing 1, 2, … points below a border, by mark 3, 4, 5: the region's practice.
    std::array<std::vector<double>, 3> missing;
};

/// Works of one class that agree more than works of such scores do (habit C, 2.5).
struct ClassCopying
{
    std::size_t paper = 0;
    std::size_t school = 0;
    QString schoolClass;
    int works = 0;
    QString whyNot;               ///< too few, too many; then nothing else is filled
    double evidence = 0;          ///< ln Bayes factor
    bool look = false;            ///< above copyLook
    bool list = false;            ///< above copyList
    double identical = 0;         ///< share of pairs that differ in one task at most, 0–1
    double identicalExpected = 0; ///< the same of works of such scores elsewhere
};

/// One school over its papers and years.
struct SchoolEvidence
{
    std::size_t school = 0;
    int works = 0;  ///< in the judged papers
    int papers = 0; ///< judged
    QString whyNot; ///< why it does not stand for the list: «мало данных: 31 работа из 40»; else empty
    HabitEvidence pooled{};         ///< S_h
    std::optional<double> evidence; ///< over all papers and years; empty without any judged paper
    std::optional<double> lastYear; ///< the same of the last year of the input alone
    std::optional<double> mirror;   ///< the same with habits and mirrors exchanged: the negative control
    HabitEvidence guarded{};        ///< G_h of A, D, E
    std::optional<Habit> strongest; ///< of A, D, E, where the evidence is above 0
    double q = 1;                   ///< smallest share of false entries at which e-BH would list it; 1 when never
    bool listed = false;
    bool mirrored = false;         ///< the mirror list has it
    std::optional<double> copying; ///< ln: mean of its classes' Bayes factors and of their product
};

/// The evidence of layer «versta» of a municipality or a region.
struct EvidenceReport
{
    std::vector<PaperEvidence> papers;   ///< as SignInput::papers
    std::vector<CellEvidence> cells;     ///< paper by paper, by school
    std::vector<SchoolEvidence> schools; ///< as SignInput::schools
    std::vector<ClassCopying> classes;   ///< paper by paper, by school and class
    SignList list;                       ///< what it is based on, how long it is, why it is withheld
};

/// What the engine may use again when little has changed; made and understood by evidenceOf alone. Whoever keeps it
/// passes it back with the next input of the same file. Copies share their contents.
struct EvidenceCache
{
    struct Parts;
    std::shared_ptr<const Parts> parts;
};

/// Told how far it is, 0–100, rising, from any of the engine's threads but one at a time; false stops it.
using EvidenceProgress = std::function<bool(int percent)>;

/// The evidence by design «signs» 5.6. Pure: equal input gives equal numbers, on any number of threads and with any
/// cache; the order of schools and papers does not matter. Never NaN or infinite.
/// \param cache what an earlier call left, and receives what this one leaves; may be null
/// \param progress may be empty
/// \return nothing when `progress` stopped it
[[nodiscard]] std::optional<EvidenceReport> evidenceOf(const SignInput &input, const EvidenceSettings &settings = {},
                                                       EvidenceCache *cache = nullptr,
                                                       const EvidenceProgress &progress = {});

} // namespace versta
