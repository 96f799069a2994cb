#include "signreport.h"

namespace versta {

std::optional<SignReport> signReport(const SignInput &input, const SignSettings &settings, const QDateTime &computedAt,
                                     EvidenceCache *cache, const EvidenceProgress &progress)
{
    const auto evidence = evidenceOf(input, settings.evidence, cache, progress);
    if (!evidence || (progress && !progress(100)))
        return std::nullopt;
    return signReportOf(input, settings, *evidence, computedAt);
}

} // namespace versta
