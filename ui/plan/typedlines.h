#pragma once

#include <QStringList>

namespace versta {

/// What stands on the lines of a field where each line is one thing (goals, tasks): trimmed, without empty ones.
[[nodiscard]] inline QStringList typedLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines << line.trimmed();
    }
    return lines;
}

} // namespace versta
