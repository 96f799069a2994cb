#include "signsettings.h"

#include "signreport.h"
#include "signwords.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString problemOf(const SettingField &field, double value)
{
    const bool whole = field.decimals > 0 || value == std::floor(value);
    if (std::isfinite(value) && whole && value >= field.minimum && value <= field.maximum)
        return {};
    return u"%1: «%2» должно быть от %3 до %4%5."_s.arg(
        field.group, field.title, numberText(field.minimum, field.decimals), numberText(field.maximum, field.decimals),
        field.decimals == 0 ? u", целое число"_s : QString());
}

const SettingField *fieldOf(const QString &key)
{
    const auto &fields = settingFields();
    const auto found = std::ranges::find(fields, key, &SettingField::key);
    return found == fields.end() ? nullptr : &*found;
}

void checkWeights(QStringList &problems, const std::array<double, 4> &weights, const QString &season)
{
    if (std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1) > 0.011)
        problems << u"Отметки в журнал после работы, %1: сумма четырёх весов должна быть 1."_s.arg(season);
}

QJsonValue limitToJson(const std::optional<double> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue();
}

std::optional<double> limitFromJson(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

QJsonObject quotasToJson(const QuotaRules &quotas)
{
    QJsonArray rules;
    for (const QuotaRule &rule : quotas.rules) {
        rules.append(QJsonObject{{u"subject"_s, rule.subject},
                                 {u"grade"_s, rule.grade},
                                 {u"least_twos"_s, limitToJson(rule.leastTwos)},
                                 {u"most_fours"_s, limitToJson(rule.mostFours)},
                                 {u"most_fives"_s, limitToJson(rule.mostFives)}});
    }
    return {{u"on"_s, quotas.on}, {u"name"_s, quotas.name}, {u"rules"_s, rules}};
}

QuotaRules quotasFromJson(const QJsonObject &json)
{
    QuotaRules quotas;
    quotas.on = json[u"on"_s].toBool();
    quotas.name = json[u"name"_s].toString();
    const QJsonArray rules = json[u"rules"_s].toArray();
    quotas.rules.reserve(std::size_t(rules.size()));
    for (const QJsonValue &value : rules) {
        const QJsonObject rule = value.toObject();
        quotas.rules.push_back({rule[u"subject"_s].toString(), rule[u"grade"_s].toInt(),
                                limitFromJson(rule[u"least_twos"_s]), limitFromJson(rule[u"most_fours"_s]),
                                limitFromJson(rule[u"most_fives"_s])});
    }
    return quotas;
}

void checkQuotas(QStringList &problems, const QuotaRules &quotas)
{
    for (const QuotaRule &rule : quotas.rules) {
        const auto isShare = [](const std::optional<double> &limit) {
            return !limit || (*limit >= 0 && *limit <= 100);
        };
        if (rule.subject.isEmpty() || rule.grade < 1 || rule.grade > 11)
            problems << u"Правило региона: нужны предмет и класс от 1 до 11."_s;
        else if (!isShare(rule.leastTwos) || !isShare(rule.mostFours) || !isShare(rule.mostFives))
            problems << u"Правило региона, %1, %2 класс: доли должны быть от 0 до 100 %."_s.arg(rule.subject)
                            .arg(rule.grade);
    }
}

QJsonObject valuesToJson(const SignSettings &settings)
{
    QJsonObject values;
    for (const SettingField &field : settingFields())
        values[field.key] = field.value(settings);
    return values;
}

} // namespace

Result<> changeSetting(SignSettings &settings, const QString &key, double value, const QString &who,
                       const QDateTime &when)
{
    const SettingField *field = fieldOf(key);
    if (!field)
        return failure(Error::Code::NotFound, u"Нет настройки «%1»."_s.arg(key));
    if (const QString problem = problemOf(*field, value); !problem.isEmpty())
        return failure(Error::Code::Constraint, problem);
    if (field->value(settings) == value)
        return {};
    field->assign(settings, value);
    if (field->isChanged(settings))
        settings.changes[key] = {who, when.toUTC()};
    else
        settings.changes.erase(key);
    return {};
}

QStringList settingProblems(const SignSettings &settings)
{
    QStringList problems;
    for (const SettingField &field : settingFields()) {
        if (const QString problem = problemOf(field, field.value(settings)); !problem.isEmpty())
            problems << problem;
    }
    const EvidenceSettings &evidence = settings.evidence;
    if (evidence.copyMinimum >= evidence.copyMaximum)
        problems << u"Совпадающие работы: наименьшее число работ класса должно быть меньше наибольшего."_s;
    if (evidence.copyLook >= evidence.copyList)
        problems << u"Совпадающие работы: порог «открыть работы» должен быть меньше порога «в список»."_s;
    if (evidence.noticeable >= evidence.strong)
        problems << u"Порог «заметно» должен быть меньше порога «сильно»."_s;
    checkWeights(problems, evidence.followSpring, u"весна"_s);
    checkWeights(problems, evidence.followAutumn, u"осень"_s);
    checkQuotas(problems, settings.quotas);
    return problems;
}

QJsonObject settingsToJson(const SignSettings &settings)
{
    QJsonObject changes;
    for (const auto &[key, change] : settings.changes) {
        changes[key] =
            QJsonObject{{u"who"_s, change.who}, {u"when"_s, change.when.toUTC().toString(Qt::ISODateWithMs)}};
    }
    return {
        {u"values"_s, valuesToJson(settings)}, {u"quotas"_s, quotasToJson(settings.quotas)}, {u"changes"_s, changes}};
}

Result<SignSettings> settingsFromJson(const QJsonObject &json)
{
    SignSettings settings;
    const QJsonObject values = json[u"values"_s].toObject();
    for (const SettingField &field : settingFields()) {
        const QJsonValue value = values[field.key];
        if (value.isUndefined())
            continue;
        if (!value.isDouble() || !problemOf(field, value.toDouble()).isEmpty())
            return failure(Error::Code::Parse, problemOf(field, std::nan("")));
        field.assign(settings, value.toDouble());
    }
    if (json.contains(u"quotas"_s))
        settings.quotas = quotasFromJson(json[u"quotas"_s].toObject());
    const QJsonObject changes = json[u"changes"_s].toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QJsonObject one = change.value().toObject();
        settings.changes[change.key()] = {one[u"who"_s].toString(),
                                          QDateTime::fromString(one[u"when"_s].toString(), Qt::ISODateWithMs).toUTC()};
    }
    if (const QStringList problems = settingProblems(settings); !problems.isEmpty())
        return failure(Error::Code::Parse, problems.join(u'\n'));
    return settings;
}

QString settingsFingerprint(const SignSettings &settings)
{
    const QJsonObject json{
        {u"version"_s, signMethodVersion},
        {u"values"_s, valuesToJson(settings)},
        {u"quotas"_s, settings.quotas.on ? QJsonValue(quotasToJson(settings.quotas)) : QJsonValue()}};
    const QByteArray bytes = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace versta
