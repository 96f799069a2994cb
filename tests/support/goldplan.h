#pragma once

#include "core/numbering.h"
#include "core/plan.h"
#include "support/catch.h"
#include "support/testdata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace versta::test {

/// A sample plan from its gold reading in tests/data/plans, numbers kept by hand as the document shows them.
[[nodiscard]] inline Plan goldPlan(const QString &name)
{
    using namespace Qt::StringLiterals;
    QFile file(QStringLiteral(VERSTA_TEST_DATA "/plans/") + name + u".json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto json = QJsonDocument::fromJson(file.readAll()).object();
    Plan plan;
    plan.properties.title = json[u"title"_s].toString();
    plan.properties.period = PlanPeriod::fromCode(json[u"context_year"_s].toString()).value_or(PlanPeriod());
    for (const auto &column : json[u"columns"_s].toArray()) {
        const auto role = roleFromCode(column[u"role"_s].toString());
        REQUIRE(role);
        plan.columns.push_back({{}, column[u"header"_s].toString(), *role, 0});
    }
    for (const auto &section : json[u"sections"_s].toArray())
        plan.sections.push_back(
            {{}, section[u"label"_s].toString(), section[u"number"_s].toString(), section[u"title"_s].toString(), {}});
    for (const auto &entry : json[u"activities"_s].toArray()) {
        Activity activity;
        if (entry[u"section"_s].isDouble())
            activity.section = static_cast<std::size_t>(entry[u"section"_s].toInt());
        activity.number = entry[u"number"_s].toString();
        for (const auto &column : plan.columns)
            activity.cells.push_back(column.role == ColumnRole::Number ? QString()
                                                                       : entry[roleCode(column.role)].toString());
        plan.activities.push_back(activity);
    }
    plan.properties.numbering = guessNumberingRule(plan);
    return plan;
}

} // namespace versta::test
