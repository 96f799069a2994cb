#pragma once

#include "evidencesettings.h"
#include "method2019.h"
#include "quotarules.h"
#include "signindicators.h"

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <vector>

namespace versta {

/// Who changed a setting last, and when.
struct SettingChange
{
    QString who;
    QDateTime when; ///< UTC

    friend bool operator==(const SettingChange &, const SettingChange &) = default;
};

/// Every threshold that signs depend on. Kept for a municipality; a change makes older results «вычислено с другими
/// настройками», which settingsFingerprint() tells.
struct SignSettings
{
    Method2019Settings method;
    EvidenceSettings evidence;
    IndicatorSettings indicators;
    QuotaRules quotas = exampleQuotas();
    std::map<QString, SettingChange> changes; ///< by key of the setting; those at their defaults have none

    friend bool operator==(const SignSettings &, const SignSettings &) = default;
};

/// A setting as it is shown, checked and stored.
struct SettingField
{
    QString key;    ///< «method.t»; fixed
    QString group;  ///< Russian heading
    QString title;  ///< Russian, lower case
    QString unit;   ///< «%», «работ» …; may be empty
    QString source; ///< where the default is from, with its section
    double minimum = 0;
    double maximum = 0;
    int decimals = 0; ///< 0: whole numbers only
    std::function<double(const SignSettings &)> value;
    std::function<void(SignSettings &, double)> assign; ///< without a check

    [[nodiscard]] double defaultValue() const { return value(SignSettings()); }
    /// «изменено»
    [[nodiscard]] bool isChanged(const SignSettings &settings) const { return value(settings) != defaultValue(); }
};

/// All fields, in the order in which they are shown.
[[nodiscard]] const std::vector<SettingField> &settingFields();

/// Sets one value and records who did it; a value equal to the default drops the record.
/// Fails with Constraint when it is out of range or not whole, with NotFound for an unknown key.
[[nodiscard]] Result<> changeSetting(SignSettings &settings, const QString &key, double value, const QString &who,
                                     const QDateTime &when);

/// What is wrong with the settings as a whole, in Russian: ranges, and numbers that contradict each other.
[[nodiscard]] QStringList settingProblems(const SignSettings &settings);

/// {"values": {key: number}, "quotas": {…}, "changes": {key: {"who", "when"}}}
[[nodiscard]] QJsonObject settingsToJson(const SignSettings &settings);
/// Values that are missing are defaults, unknown keys are left alone. Fails with Parse when a value is no number or
/// the whole has settingProblems().
[[nodiscard]] Result<SignSettings> settingsFromJson(const QJsonObject &json);

/// Tells settings apart by what signs depend on: values, quotas that are on, the version of the formulas. Who and when
/// do not count.
[[nodiscard]] QString settingsFingerprint(const SignSettings &settings);

} // namespace versta
