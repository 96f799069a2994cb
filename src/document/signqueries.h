#pragma once

#include "core/analysis/signreview.h"
#include "core/analysis/signsettings.h"
#include "core/result.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <vector>

namespace versta {

class Document;
struct StoredSignSetting;

/// The settings of the signs of a municipality; those that nobody changed are the program's. Parse when a later version
/// of the program stored what this one does not understand.
[[nodiscard]] Result<SignSettings> signSettings(const Document &document);

/// One change of a setting.
struct SettingHistoryEntry
{
    QString key;      ///< of settingFields(), or «quotas»
    QJsonValue value; ///< a number, the rules as settingsToJson() has them; null: the program's own again
    QString who;      ///< may be empty
    QDateTime when;   ///< UTC
};

/// All changes, the last one first.
[[nodiscard]] Result<std::vector<SettingHistoryEntry>> signSettingHistory(const Document &document);

/// All that people said of signs, in the order in which they did; of a school under the login that it has now. Parse as
/// signSettings().
[[nodiscard]] Result<std::vector<ReviewEntry>> reviewEntries(const Document &document);

/// For edits: what the stored changes add up to.
[[nodiscard]] Result<SignSettings> settingsOfChanges(const std::vector<StoredSignSetting> &changes);

/// The key of the rules of the region among the keys of settings.
inline constexpr QLatin1StringView QuotasKey("quotas");

} // namespace versta
