#pragma once

#include "sign.h"
#include "signreview.h"
#include "signsettings.h"

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace versta {

/// Fixed words of files and of the command line: «federal», «method-2019», «versta»; «mean-above-interval» …; «none»,
/// «weak», «noticeable», «strong»; «pupils» …
[[nodiscard]] QString signLayerCode(SignLayer layer);
[[nodiscard]] QString signKindCode(SignKind kind);
[[nodiscard]] QString evidenceStepCode(EvidenceStep step);
[[nodiscard]] QString evidenceBasisCode(EvidenceBasis basis);

[[nodiscard]] QString reviewStateCode(ReviewState state);
/// nullopt for a word that is no state.
[[nodiscard]] std::optional<ReviewState> reviewStateFromCode(const QString &code);

/// [procedure, year, subject, grade, level, class, border, kind]: a sign's name without its school.
[[nodiscard]] QJsonArray signNameToJson(const SignName &name);
/// The inverse. Fails with Parse when a word is not understood.
[[nodiscard]] Result<SignName> signNameFromJson(SchoolLogin school, const QJsonArray &json);

/// [{"school", "sign": see signNameToJson(), "state", "reopened", "note", "who", "at"}]: those that somebody spoke of,
/// with what was said last; "at" is ISO, UTC.
[[nodiscard]] QJsonArray reviewsToJson(const std::vector<SignReview> &reviews);

[[nodiscard]] QJsonObject signToJson(const Sign &sign);
/// {"signs", "schools", "list", "objectivity", "federal_shares", "federal_view", "method_version", "fingerprint",
/// "computed_at"}: the command line adds "settings" and "reviews".
[[nodiscard]] QJsonObject signReportToJson(const SignReport &report);
/// The inverse. Fails with Parse when a word, a login or the version is not understood.
[[nodiscard]] Result<SignReport> signReportFromJson(const QJsonObject &json);

} // namespace versta
