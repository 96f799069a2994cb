#include "signedits.h"

#include "document.h"
#include "signjournal.h"
#include "signqueries.h"

#include "core/analysis/signjson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

// By key, the rules of the region among them.
QJsonObject valuesOf(const SignSettings &settings)
{
    const QJsonObject json = settingsToJson(settings);
    QJsonObject values = json[u"values"_s].toObject();
    values[QuotasKey] = json[QuotasKey];
    return values;
}

} // namespace

Result<> setSignSettings(Document &document, const SignSettings &settings, const QString &who)
{
    return document.edit(u"изменить настройки признаков"_s, [&](Stores &stores) {
        if (const QStringList problems = settingProblems(settings); !problems.isEmpty())
            throw Refused(Error::Code::Constraint, problems.join(u'\n'));
        const auto stored = settingsOfChanges(stores.signs.settings());
        if (!stored)
            throw Refused(stored.error().code, stored.error().text);
        const QJsonObject before = valuesOf(*stored);
        const QJsonObject after = valuesOf(settings);
        const QJsonObject defaults = valuesOf(SignSettings());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (auto value = after.begin(); value != after.end(); ++value) {
            if (value.value() == before[value.key()])
                continue;
            const bool isDefault = value.value() == defaults[value.key()];
            stores.signs.add(
                {value.key(), isDefault ? std::nullopt : std::optional(jsonText(value.value())), who.trimmed(), now});
        }
    });
}

Result<> reviewSigns(Document &document, const std::vector<ReviewedSign> &signs, ReviewState state, const QString &note,
                     const QString &who)
{
    const QString label = signs.size() == 1 ? u"изменить состояние признака"_s : u"изменить состояние признаков"_s;
    return document.edit(label, [&](Stores &stores) {
        SignJournal journal(stores, who);
        for (const ReviewedSign &sign : signs)
            journal.add(sign, state, note);
    });
}

} // namespace versta
