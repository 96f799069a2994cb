#pragma once

#include "exampaper.h"
#include "sheetmapping.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace versta {

/// What is loaded of one work.
struct LoadedPaper
{
    PaperKey key;
    std::vector<ReportKind> reports;
    bool hasScale = false;
};

/// Where a sign comes from; signs of different layers are never mixed.
enum class SignLayer
{
    Federal,    ///< the list of ФИОКО, as received
    Method2019, ///< the published method of 2019
    Versta      ///< the program's own
};

/// Whether there is what a sign needs to be computed for a work.
struct SignNeed
{
    SignLayer layer = SignLayer::Method2019;
    QString sign;        ///< «завышенный средний балл»
    QStringList missing; ///< what is to be loaded, in words for the user; empty when all is there

    [[nodiscard]] bool isMet() const { return missing.isEmpty(); }
};

/// The signs of a work and what they lack. Signs of the federal list and of the method of 2019 exist for Russian and
/// mathematics in grades 4 and 5 alone; other works have the program's own.
/// \param all everything that is loaded: a change from grade 4 to 5 needs two works
/// \param federalYears years of which the list is loaded
[[nodiscard]] std::vector<SignNeed> signNeeds(const LoadedPaper &paper, const std::vector<LoadedPaper> &all,
                                              const std::vector<int> &federalYears);

} // namespace versta
