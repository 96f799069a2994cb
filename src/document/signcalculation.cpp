#include "signcalculation.h"

#include "document.h"
#include "signdata.h"
#include "signqueries.h"

#include "core/analysis/signreport.h"

#include <QDateTime>

#include <memory>

namespace versta {

using namespace Qt::StringLiterals;

SignPreparation signPreparation()
{
    return [cache = std::make_shared<EvidenceCache>()](const Document &document) {
        return signSettings(document).map([&](const SignSettings &settings) -> SignCalculation {
            return [settings, cache](const SignInput &input, const SignProgress &progress) -> Result<SignReport> {
                auto report = signReport(input, settings, QDateTime::currentDateTimeUtc(), cache.get(), progress);
                if (!report)
                    return failure(Error::Code::Cancelled, u"Расчёт признаков остановлен."_s);
                return std::move(*report);
            };
        });
    };
}

Result<SignComputation> computeSigns(SignGathering &gathering, const SignData &data, const SignCalculation &calculate,
                                     const SignProgress &progress)
{
    auto input = gathering.input(data, [&] { return progress && !progress(0); });
    if (!input)
        return tl::unexpected(input.error());
    SignComputation computation;
    computation.input = std::make_shared<const SignInput>(std::move(*input));
    auto report = calculate(*computation.input, progress);
    if (!report)
        return tl::unexpected(report.error());
    computation.report = std::move(*report);
    computation.report.fingerprint.prepend(QString::fromLatin1(gathering.fingerprint().left(16)) + u'-');
    return computation;
}

Result<SignComputation> computeSigns(const Document &document)
{
    const auto calculate = signPreparation()(document);
    if (!calculate)
        return tl::unexpected(calculate.error());
    const auto data = readSignData(document);
    if (!data)
        return tl::unexpected(data.error());
    SignGathering gathering;
    return computeSigns(gathering, *data, *calculate);
}

Result<SignReport> signsOf(const Document &document)
{
    return computeSigns(document).map([](SignComputation &&computation) { return std::move(computation.report); });
}

} // namespace versta
