#include "signcalculation.h"

#include "document.h"
#include "signdata.h"

#include "core/analysis/signreport.h"

#include <QDateTime>

#include <memory>

namespace versta {

using namespace Qt::StringLiterals;

SignPreparation signPreparation()
{
    return [cache = std::make_shared<EvidenceCache>()](const Document &) {
        const SignSettings settings;
        return SignCalculation(
            [settings, cache](const SignInput &input, const SignProgress &progress) -> Result<SignReport> {
                auto report = signReport(input, settings, QDateTime::currentDateTimeUtc(), cache.get(), progress);
                if (!report)
                    return failure(Error::Code::Cancelled, u"Расчёт признаков остановлен."_s);
                return std::move(*report);
            });
    };
}

Result<SignReport> signsOf(const Document &document)
{
    const auto calculate = signPreparation()(document);
    if (!calculate)
        return tl::unexpected(calculate.error());
    const auto data = readSignData(document);
    if (!data)
        return tl::unexpected(data.error());
    const auto input = SignGathering().input(*data);
    if (!input)
        return tl::unexpected(input.error());
    return (*calculate)(*input, {});
}

} // namespace versta
