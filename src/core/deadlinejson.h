#pragma once

#include "deadline.h"
#include "result.h"

#include <QByteArray>
#include <QJsonObject>

namespace versta {

/// kind, intervals, recurs, reference, approximate, meaning: the form a deadline has wherever the program writes JSON.
/// Days are ISO, an open end is null, intervals are [from, to] pairs.
[[nodiscard]] QJsonObject deadlineToJson(const Deadline &deadline);

/// Answers one line {"text", "context_year", "context_month"?} with one line of JSON, without a line break.
/// context_year is a period code («2023/24») or null. Fails with Parse when the line is not such an object.
[[nodiscard]] Result<QByteArray> answerDeadlineLine(const QByteArray &line);

} // namespace versta
