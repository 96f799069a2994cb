#pragma once

#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace versta::test {

using namespace Qt::StringLiterals;

/// Percentages are published with two decimals.
inline bool close(const QJsonValue &wanted, const QJsonValue &got, double tolerance = 0.006);

inline bool closeObjects(const QJsonObject &wanted, const QJsonObject &got)
{
    // Shares with two decimals leave several whole numbers open in groups of more than ten thousand.
    const double counts = wanted[u"n"_s].toInt() > 10'000 ? 1.1 : 0.006;
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry) {
        const auto &key = entry.key();
        if (key == u"mean_of_pct")
            continue;
        if (!close(entry.value(), got[key], key == u"counts" ? counts : 0.006))
            return false;
    }
    return true;
}

inline bool close(const QJsonValue &wanted, const QJsonValue &got, double tolerance)
{
    if (wanted.isDouble())
        return got.isDouble() && std::abs(wanted.toDouble() - got.toDouble()) <= tolerance;
    if (wanted.isObject())
        return got.isObject() && closeObjects(wanted.toObject(), got.toObject());
    if (!wanted.isArray())
        return wanted == got;
    const auto left = wanted.toArray();
    const auto right = got.toArray();
    bool same = left.size() == right.size();
    for (qsizetype at = 0; same && at < left.size(); ++at)
        same = close(left[at], right[at], tolerance);
    return same;
}

/// Checks every key of a gold reading but descriptive ones.
inline void compareWithGold(const QJsonObject &wanted, const QJsonObject &got)
{
    static const QStringList described{u"file"_s,      u"encoding"_s, u"note"_s,         u"layout"_s,
                                       u"year_from"_s, u"max_from"_s, u"foreign_rows"_s, u"municipality"_s};
    for (auto entry = wanted.begin(); entry != wanted.end(); ++entry) {
        if (described.contains(entry.key()))
            continue;
        INFO(entry.key().toStdString());
        if (entry.key() != u"rows" && entry.key() != u"by_school") {
            CHECK(close(entry.value(), got[entry.key()]));
            continue;
        }
        const auto left = entry.value().toArray();
        const auto right = got[entry.key()].toArray();
        REQUIRE(left.size() == right.size());
        for (qsizetype at = 0; at < left.size(); ++at) {
            INFO(QJsonDocument(left[at].toObject()).toJson().toStdString());
            INFO(QJsonDocument(right[at].toObject()).toJson().toStdString());
            CHECK(close(left[at], right[at]));
        }
    }
    // A list holds the whole region; gold names the schools of one municipality.
    const auto schools = wanted[u"municipality"_s].toObject();
    for (auto school = schools.begin(); school != schools.end(); ++school)
        CHECK(close(school.value(), got[u"municipality"_s].toObject()[school.key()]));
}

} // namespace versta::test
