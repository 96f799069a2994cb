#pragma once

#include "core/results/exampaper.h"
#include "core/results/signneeds.h"
#include "core/schoollogin.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace versta {

/// What kind of sign. Each belongs to one layer; the layers are never mixed.
enum class SignKind
{
    // SignLayer::Federal
    FederalMarker, ///< the cell of the list of ФИОКО, as received
    FederalCount, ///< a year of the list: cells with a marker, beside «Количество маркеров» as written
                  // SignLayer::Method2019: «Методика расчёта показателя …», ФИОКО 2019
    MeanAboveInterval, ///< A: ВПР and ОГЭ
    JournalAgainst,    ///< B: Spearman's rank correlation of journal marks and scores below zero
    SharpRise,         ///< C: one parallel from grade 4 to 5
    SharpFall,         ///< C
                       // SignLayer::Versta, evidence
    BorderLifting,     ///< habit A
    JournalLifting,    ///< habit D
    FailingRescued,    ///< habit E
    SharedEvidence,    ///< all of a cell's habits together; of a school with `paper` empty: what the list is made of
    CopiedWorks,       ///< habit C, by class, in its own column
                       // SignLayer::Versta, displayed and never listed
    UniformBonus,      ///< habit B
    BorderGap,         ///< the border sentence with its beta-binomial tail
    LiftedShare,       ///< estimated share of works lifted over a border
    IdenticalWorks,    ///< share of pairs in a class that differ in one task at most
    JournalShifted,    ///< lowered, confirmed, raised against the expectation
    TaskProfile,       ///< hard tasks done better, easy ones worse than in the region
    GainOverForecast,  ///< against the school's other years and papers
                       // SignLayer::Versta, a rule of the region that was switched on; belongs to no method
    RegionalQuota      ///< «правило региона»: a share of marks beyond the region's quota
};

/// How strong the program's own evidence is: the only form in which it is shown (signs.md 5.5.7).
enum class EvidenceStep
{
    None,       ///< below zero: no sign
    Weak,       ///< слабо: < 3 natural-log units
    Noticeable, ///< заметно: 3–7
    Strong      ///< сильно: > 7
};

/// One sign of one school in one work, or of the school over all its works (`paper` without a year).
struct Sign
{
    SchoolLogin school;
    PaperKey paper;
    QString schoolClass; ///< of CopiedWorks and IdenticalWorks; else empty
    int border = 0;      ///< 3, 4 or 5 for signs that belong to a mark border, the mark of a RegionalQuota; else 0
    SignLayer layer = SignLayer::Versta;
    SignKind kind = SignKind::SharedEvidence;
    bool flagged = false;
    int n = 0;                       ///< works it rests on
    std::optional<double> value;     ///< what was seen, in the unit of the kind (see signsentences.h)
    std::optional<double> expected;  ///< what would be expected without the sign
    std::optional<double> threshold; ///< the border between flagged and not flagged
    std::optional<double> low;       ///< ends of the interval of `value`, where the kind has one
    std::optional<double> high;
    std::optional<double> other;            ///< the second number of kinds that have two (see signsentences.h)
    std::optional<int> among;               ///< schools it was compared with, where the kind compares schools
    std::optional<double> effect;           ///< in points of per cent of the maximum, method of 2019
    std::optional<double> evidence;         ///< ln Bayes factor; never shown as a number to the user
    std::optional<double> q;                ///< smallest share of false entries at which it would be listed
    std::optional<double> percentileHere;   ///< among the municipality's schools, 0–100
    std::optional<double> percentileRegion; ///< among the region's schools, 0–100; empty when only its rows are known
    EvidenceStep step = EvidenceStep::None; ///< of kinds with evidence
    QString sentence;                       ///< Russian, with the numbers
    QString whyNot;                         ///< «не оценивается» and why; empty when it was evaluated
};

/// A school's signs in a few lines.
struct SchoolSigns
{
    SchoolLogin school;
    QString name;
    int works = 0;                  ///< of all papers that count for the list
    std::vector<int> federalYears;  ///< years in which the federal list names it, rising
    int federalMarkers = 0;         ///< of the last year of the list
    int method2019 = 0;             ///< flagged signs of the last year
    std::optional<double> evidence; ///< the school's over papers and years; orders the table
    std::optional<double> lastYear; ///< the same of the last year alone
    EvidenceStep step = EvidenceStep::None;
    int copiedClasses = 0; ///< classes to look at
    bool listed = false;   ///< stands on the program's own list
    QStringList summary;   ///< sentences, the heaviest first; contrary evidence too
    QString whyNot;        ///< «мало данных: 31 работа из 40»
};

/// What the program's own evidence could rest on; said to the user.
enum class EvidenceBasis
{
    Nothing,          ///< no paper can be evaluated
    Pupils,           ///< pupil tables of a region: everything was estimated
    AggregateReports, ///< reports of a region's schools: everything but what needs pupils
    RegionRows,       ///< a municipality against the region's rows with default spreads: the normal case
    MunicipalityAlone ///< no row to compare with: an order of schools, no list
};

/// The program's own list of a year, or why there is none.
struct SignList
{
    EvidenceBasis basis = EvidenceBasis::Nothing;
    int schools = 0; ///< schools that were judged
    int listed = 0;
    int mirrored = 0;         ///< how many the mirror habits would list: the negative control
    double expectedFalse = 0; ///< entries of the list that are expected to be false
    QString withheld;         ///< why there is no list; empty when there is one
};

/// «Внешний индекс объективности» of a year, method of 2019: 100 − % of schools with a sign.
struct ObjectivityIndex
{
    int year = 0;
    int schools = 0;  ///< of which at least one sign of the year could be evaluated
    int marked = 0;   ///< of which at least one is flagged
    double index = 0; ///< 0–100
};

/// Listed schools of a municipality in a year of the federal list.
struct FederalShare
{
    /// What the share is taken of; the first that is known.
    enum class Of
    {
        WroteRussian4, ///< schools that wrote Russian in grade 4, as the dashboards of ФИОКО's list count
        WroteAny,      ///< schools that wrote one of the four works
        AllSchools     ///< all known schools
    };

    int year = 0;
    QString municipality;
    int listed = 0;
    int schools = 0; ///< the denominator
    Of of = Of::AllSchools;

    /// 0–100; empty where no school is known that it could be taken of, or more are listed than wrote.
    [[nodiscard]] std::optional<double> percent() const
    {
        return schools > 0 && listed <= schools ? std::optional(100.0 * listed / schools) : std::nullopt;
    }
};

/// How often schools stand in the last lists.
struct FederalView
{
    std::vector<int> years;   ///< the last one loaded and up to two before it, those that are loaded; rising
    std::vector<int> inYears; ///< schools listed in 1, 2, … of these years exactly
};

/// What would be expected of a school's scores at its own level by the region's practice (design «signs» 5.6.1, .6).
struct ExpectedScores
{
    struct Border
    {
        int mark = 0;       ///< 3, 4 or 5
        int belowFirst = 0; ///< scores just below: belowFirst…border − 1
        int border = 0;     ///< lowest score of the mark
        int below = 0;      ///< works found there
        double expected = 0;
    };

    std::vector<double> works; ///< by score 0…maximum
    std::vector<double> low;   ///< the band that holds a score's count with probability .95
    std::vector<double> high;
    std::vector<Border> borders; ///< those of which the sentence may be said: enough expected, the tail small
};

/// All signs of a municipality at one moment.
struct SignReport
{
    int methodVersion = 0; ///< of the formulas; see signreport.h
    QString fingerprint;   ///< of the settings and data it was made with
    QDateTime computedAt;
    std::vector<Sign> signs;          ///< by school, layer, year, subject, grade, kind
    std::vector<SchoolSigns> schools; ///< by evidence, the strongest first; those without evidence last
    SignList list;
    std::vector<ObjectivityIndex> objectivity; ///< by year
    std::vector<FederalShare> federalShares;   ///< by year, municipality
    FederalView federalView;
    /// By school and work, of the cells that were judged; for charts, part of no sign.
    std::map<std::pair<SchoolLogin, PaperKey>, ExpectedScores> expected;
};

} // namespace versta
