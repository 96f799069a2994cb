#pragma once

#include "core/deadline.h"
#include "support/catch.h"

#include <QString>
#include <QStringList>

#include <vector>

/// One deadline as it is typed, the plan it stands in, and what it means.
struct DeadlineCase
{
    const char *text;
    const char *period; ///< period code, "" for an unknown period
    const char *kind;
    const char *intervals =
        ""; ///< "2023-09-01..2023-09-30 ..2024-05-01 2024-05-15", one day alone stands for both ends
    const char *recurs = "";
    const char *reference = nullptr; ///< nullptr: not looked at
};

inline QString intervalsAsText(const versta::Deadline &deadline)
{
    QStringList parts;
    for (const auto &[from, to] : deadline.intervals) {
        const auto first = from ? from->toString(Qt::ISODate) : QString();
        const auto last = to ? to->toString(Qt::ISODate) : QString();
        parts.append(from && to && first == last ? first : first + QStringLiteral("..") + last);
    }
    return parts.join(QLatin1Char(' '));
}

inline void checkDeadlines(const std::vector<DeadlineCase> &cases)
{
    for (const auto &expected : cases) {
        const auto period =
            versta::PlanPeriod::fromCode(QString::fromUtf8(expected.period)).value_or(versta::PlanPeriod());
        const auto deadline = versta::understandDeadline(QString::fromUtf8(expected.text), period);
        INFO(expected.text << " (" << expected.period << "): " << deadline.meaning.toStdString());
        CHECK(kindCode(deadline.kind).toStdString() == expected.kind);
        CHECK(intervalsAsText(deadline).toStdString() == expected.intervals);
        CHECK(recurrenceCode(deadline.recurs).toStdString() == expected.recurs);
        if (expected.reference)
            CHECK(deadline.reference.toStdString() == expected.reference);
        CHECK_FALSE(deadline.meaning.isEmpty());
    }
}
