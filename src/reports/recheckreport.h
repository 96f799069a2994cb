#pragma once

#include "report.h"

#include "core/pagesetup.h"
#include "core/rechecks/recheckeffect.h"
#include "core/rechecks/recheckstatistics.h"

#include <QDate>
#include <QString>

#include <map>
#include <vector>

namespace versta {

/// What a paper about a re-check holds.
struct RecheckReportData
{
    Recheck recheck;
    QString municipality;                       ///< may be empty
    QDate date;                                 ///< of the paper
    std::map<SchoolId, QString> schools;        ///< names
    std::map<SchoolLogin, QString> signSchools; ///< the same by login
    /// Signs before and after, of reports that outlive the data; nullopt: they were not computed.
    std::optional<std::vector<SignEffect>> effects;
};

/// «Справка о результатах перепроверки»: the order and the commission, how works were chosen, discrepancies by school,
/// task and expert, signs before and after, what the numbers do not say, what was decided, signatures.
[[nodiscard]] Report recheckReport(const RecheckReportData &data);

/// How it is put on paper: upright.
[[nodiscard]] PageSetup recheckPageSetup();

} // namespace versta
