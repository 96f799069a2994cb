#pragma once

#include "core/analysis/sign.h"
#include "core/analysis/signinput.h"
#include "core/result.h"

#include <functional>
#include <memory>

namespace versta {

class Document;
class SignGathering;
struct SignData;

/// Asked now and then while signs are computed.
/// \param percent how far it is, 0–100
/// Returns false when the computation is to stop.
using SignProgress = std::function<bool(int percent)>;
/// Makes the report of an input with settings that it has been given; needs no document.
using SignCalculation = std::function<Result<SignReport>(const SignInput &input, const SignProgress &progress)>;

/// Reads the settings on the document's thread.
using SignPreparation = std::function<Result<SignCalculation>(const Document &document)>;

/// The computation with the settings of a municipality. What one call of it leaves makes the next one quicker, also
/// with other settings; one call at a time.
[[nodiscard]] SignPreparation signPreparation();

/// A report and what it was made of.
struct SignComputation
{
    std::shared_ptr<const SignInput> input;
    SignReport report; ///< its fingerprint tells data, settings and version of the method from all others
};
/// The one way from what lies in a file to its signs. Needs no document. Errors of SignGathering and of the
/// calculation; Cancelled when progress says so.
[[nodiscard]] Result<SignComputation> computeSigns(SignGathering &gathering, const SignData &data,
                                                   const SignCalculation &calculate, const SignProgress &progress = {});

/// The signs of a file from beginning to end, on the thread that asks: the same numbers as those of a SignService.
[[nodiscard]] Result<SignComputation> computeSigns(const Document &document);
/// The report alone.
[[nodiscard]] Result<SignReport> signsOf(const Document &document);

} // namespace versta
