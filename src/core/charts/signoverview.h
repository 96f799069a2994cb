#pragma once

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace versta {

/// One year of a municipality at a glance: its schools against its works, with the signs of the three layers side by
/// side and never added up, and what the municipality looks like as a whole. Plain values; whoever shows them only
/// maps them to places.

/// Which part of it is looked at.
struct OverviewFilter
{
    int year = 0;             ///< 0: the last year there is anything of
    std::optional<int> grade; ///< of works
    QString subject;          ///< of works; empty: all
    std::optional<SchoolKind> kind;
    QString municipality;           ///< SignSchool::municipality, where there are several; empty: all
    std::optional<SignLayer> layer; ///< whose signs are shown; empty: all three
    bool onlyWithSigns = false; ///< «скрыть незначимое»: schools without a sign of the year are left out

    friend bool operator==(const OverviewFilter &, const OverviewFilter &) = default;
};

enum class OverviewOrder
{
    Evidence, ///< the strongest of the program's own evidence first
    Name,     ///< in natural order
    Size      ///< most works first
};

/// The signs of a school in one work, or in one year.
struct OverviewSigns
{
    bool federal = false;                   ///< the federal list names it
    int method2019 = 0;                     ///< flagged signs of the method
    EvidenceStep step = EvidenceStep::None; ///< of the program's own evidence
    int copiedClasses = 0;                  ///< classes with works to be looked at

    /// Something that asks for a look; weak evidence alone does not.
    [[nodiscard]] bool isNotable() const
    {
        return federal || method2019 > 0 || step >= EvidenceStep::Noticeable || copiedClasses > 0;
    }
    /// «список ФИОКО; методика 2019: 2 признака; «Верста»: заметно»; «признаков нет» when there are none.
    [[nodiscard]] QString words() const;

    friend bool operator==(const OverviewSigns &, const OverviewSigns &) = default;
};

struct OverviewCell
{
    int works = 0;                     ///< 0: the school did not write it
    std::optional<double> meanPercent; ///< mean result, % of the maximum
    OverviewSigns signs;
    QString whyNot; ///< why the program's own signs of the cell could not be judged; empty when they were

    friend bool operator==(const OverviewCell &, const OverviewCell &) = default;
};

/// A year of a school's strip.
struct OverviewYear
{
    int year = 0;
    bool known = false; ///< results or a federal list of the year are loaded
    OverviewSigns signs;

    friend bool operator==(const OverviewYear &, const OverviewYear &) = default;
};

struct OverviewRow
{
    std::size_t school = 0; ///< index into SignInput::schools
    SchoolLogin login;
    QString name;
    int works = 0;       ///< in the columns
    bool judged = false; ///< whether the next three say anything: not where another layer is looked at
    bool listed = false;
    EvidenceStep step = EvidenceStep::None; ///< over papers and years
    QString whyNot;                         ///< «мало данных: 31 работа из 40»
    std::vector<OverviewYear> strip;        ///< the year and the two before it, rising
    std::vector<OverviewCell> cells;        ///< by Overview::columns

    friend bool operator==(const OverviewRow &, const OverviewRow &) = default;
};

struct OverviewColumn
{
    std::size_t paper = 0; ///< index into SignInput::papers
    QString title;         ///< «Русский язык, 4»; other procedures are named before it

    friend bool operator==(const OverviewColumn &, const OverviewColumn &) = default;
};

/// One that schools can be chosen by.
struct OverviewMunicipality
{
    QString key;  ///< SignSchool::municipality
    QString name; ///< as it is shown

    friend bool operator==(const OverviewMunicipality &, const OverviewMunicipality &) = default;
};

/// One figure of the municipality with what it stands against.
struct OverviewCard
{
    QString title;   ///< «Качество»
    QString value;   ///< «46,2 %»; «нет данных»
    QString against; ///< «в регионе 48,1 %, годом раньше 44,0 %»
    QString meaning; ///< what is counted of what, a sentence

    friend bool operator==(const OverviewCard &, const OverviewCard &) = default;
};

struct Overview
{
    int year = 0;
    std::vector<int> years; ///< that can be chosen, rising
    std::vector<int> grades;
    QStringList subjects;                             ///< of the year, whatever the filter
    std::vector<OverviewMunicipality> municipalities; ///< empty where all schools are of one
    std::vector<OverviewColumn> columns;
    std::vector<OverviewRow> rows;
    std::vector<OverviewCard> cards;
    int hidden = 0;  ///< schools left out by onlyWithSigns
    QString missing; ///< why there is nothing to show and what to load; empty when there is something

    friend bool operator==(const Overview &, const Overview &) = default;
};

/// \param report of the same input
[[nodiscard]] Overview signOverview(const SignInput &input, const SignReport &report, const OverviewFilter &filter,
                                    OverviewOrder order = OverviewOrder::Evidence);

} // namespace versta
