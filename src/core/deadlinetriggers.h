#pragma once

#include "deadlinelexer.h"
#include "deadlinephrase.h"
#include "deadlinereference.h"

#include <optional>
#include <vector>

namespace versta {

/// Words that tie a deadline to a document, a request or an event: «согласно», «по запросу», «после».
struct DeadlineTrigger
{
    DeadlineClause::Kind kind = DeadlineClause::Kind::Event;
    DeadlineCase typedCase = DeadlineCase::Genitive;
    std::size_t reference = 0; ///< the first token of what is named
};

/// The trigger that begins with the token at a place.
[[nodiscard]] std::optional<DeadlineTrigger> deadlineTrigger(const std::vector<DeadlineToken> &tokens, std::size_t at);

/// A word that can begin an event inside a longer phrase: «после», «согласно», «перед».
[[nodiscard]] bool deadlineOpensEvent(QStringView word);

/// \param stems separated by blanks
[[nodiscard]] bool deadlineStartsWithAny(QStringView word, QStringView stems);
/// \param endings separated by blanks
[[nodiscard]] bool deadlineEndsWithAny(QStringView word, QStringView endings);

} // namespace versta
