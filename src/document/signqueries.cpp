#include "signqueries.h"

#include "document.h"

#include "core/analysis/signjson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueOf(const StoredSignSetting &change)
{
    return change.value ? QJsonDocument::fromJson(u"[%1]"_s.arg(*change.value).toUtf8()).array().first()
                        : QJsonValue(QJsonValue::Null);
}

} // namespace

Result<SignSettings> settingsOfChanges(const std::vector<StoredSignSetting> &changes)
{
    QJsonObject values;
    QJsonObject last;
    QJsonObject json;
    for (const StoredSignSetting &change : changes) {
        QJsonObject &place = change.key == QuotasKey ? json : values;
        if (change.value) {
            place[change.key] = valueOf(change);
            last[change.key] = QJsonObject{{u"who"_s, change.who}, {u"when"_s, change.at.toString(Qt::ISODateWithMs)}};
        } else {
            place.remove(change.key);
            last.remove(change.key);
        }
    }
    json[u"values"_s] = values;
    json[u"changes"_s] = last;
    return settingsFromJson(json);
}

Result<SignSettings> signSettings(const Document &document)
{
    const auto changes = document.read([](const Stores &stores) { return stores.signs.settings(); });
    if (!changes)
        return tl::unexpected(changes.error());
    return settingsOfChanges(*changes);
}

Result<std::vector<SettingHistoryEntry>> signSettingHistory(const Document &document)
{
    return document.read([](const Stores &stores) {
        std::vector<SettingHistoryEntry> entries;
        for (const StoredSignSetting &change : stores.signs.settings())
            entries.push_back({change.key, valueOf(change), change.who, change.at});
        std::ranges::reverse(entries);
        return entries;
    });
}

Result<std::vector<ReviewEntry>> reviewEntries(const Document &document)
{
    std::unordered_map<SchoolLogin, SchoolLogin> now;
    const auto stored = document.read([&](const Stores &stores) {
        for (const School &school : stores.schools.schools()) {
            for (const SchoolLogin former : school.formerLogins)
                now.emplace(former, school.login);
        }
        return stores.signs.reviews();
    });
    if (!stored)
        return tl::unexpected(stored.error());
    std::vector<ReviewEntry> entries;
    for (const StoredSignReview &line : *stored) {
        const SchoolLogin login(line.school);
        const auto moved = now.find(login);
        auto name = signNameFromJson(moved == now.end() ? login : moved->second,
                                     QJsonDocument::fromJson(line.sign.toUtf8()).array());
        if (!name)
            return tl::unexpected(name.error());
        entries.push_back({std::move(*name), line.seen, reviewStateFromCode(line.state).value_or(ReviewState::New),
                           line.note, line.who, line.at});
    }
    return entries;
}

} // namespace versta
