#pragma once

#include "core/minutesreading.h"

#include <QStringList>

namespace versta::test {

/// Minutes as they were read, to be compared with what was expected: a line a field, «/» is a line break; «?» a
/// question of the agenda, «<» what was heard, «v» the voting, «§» a section of the decisions, «number | text |
/// deadline | responsible» a decision. Empty fields are left out.
[[nodiscard]] inline QStringList summary(const MinutesReading &reading)
{
    using namespace Qt::StringLiterals;
    QStringList lines;
    const auto add = [&](const QString &word, QString text) {
        if (!text.isEmpty())
            lines << word + u' ' + text.replace(u'\n', u" / "_s);
    };
    const Minutes &minutes = reading.minutes;
    add(u"minutes"_s, minutes.number + u" | "_s + minutes.date);
    add(u"meeting"_s, minutes.meeting);
    add(u"organisation"_s, minutes.organisation);
    add(u"place"_s, minutes.place);
    add(u"chair"_s, minutes.chair);
    add(u"secretary"_s, minutes.secretary);
    add(u"present"_s, minutes.present);
    add(u"invited"_s, minutes.invited);
    add(u"absent"_s, minutes.absent);
    const Plan &plan = reading.decisions;
    add(u"approval"_s, plan.properties.approval.lines().join(u'\n'));
    for (const MinutesQuestion &question : minutes.agenda) {
        add(u"?"_s, question.topic);
        add(u"<"_s, question.heard);
        add(u"v"_s, question.voting);
    }
    const auto addDecisions = [&](std::optional<std::size_t> section) {
        for (const Activity &activity : plan.activities) {
            if (activity.section == section)
                lines << QStringList{activity.number.value_or(QString()), plan.cell(activity, ColumnRole::Activity),
                                     plan.cell(activity, ColumnRole::Deadline),
                                     plan.cell(activity, ColumnRole::Responsible)}
                             .join(u" | "_s)
                             .replace(u'\n', u" / "_s)
                             .simplified();
        }
    };
    addDecisions(std::nullopt);
    for (std::size_t section = 0; section < plan.sections.size(); ++section) {
        add(u"§"_s, plan.sections[section].number.value_or(QString()) + u' ' + plan.sections[section].title);
        addDecisions(section);
    }
    add(u"signature"_s, plan.properties.signature);
    return lines;
}

} // namespace versta::test
