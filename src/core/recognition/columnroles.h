#pragma once

#include "../plan.h"

#include <QString>

#include <vector>

namespace versta {

/// Roles of columns by the words of their headers. A role other than Other is given at most once: where two headers ask
/// for the same one, the better word wins and the other takes its second meaning or Other. Hyphens, line breaks and
/// spaces inside words, letter case and single misspellings do not matter.
[[nodiscard]] std::vector<ColumnRole> rolesByHeaders(const std::vector<QString> &headers);

/// What a single header is most likely to mean; Other when its words say nothing.
[[nodiscard]] ColumnRole headerRole(const QString &header);

/// How well a row of texts names the columns of a plan: 0 when it is no header, else the number of roles recognised.
/// A header has short texts, no row numbers or dates, and names an activity with a deadline, a responsible party or at
/// least two other roles, or a deadline and a responsible party.
[[nodiscard]] int headerScore(const std::vector<QString> &texts);

/// The texts of one column under its header.
using ColumnTexts = std::vector<QString>;

/// How well the texts fit the role, 0 to 1. Empty texts do not count; a column without any text fits everything a
/// little. Only Number, Activity, Deadline and Responsible can be told by contents; others give 0.3.
[[nodiscard]] double roleFit(ColumnRole role, const ColumnTexts &texts);

/// The column may get `role` by its contents although it has a header that says nothing: every text has to be of that
/// role, and the header may not name something else («Место проведения», «Участники»). Deadline and Responsible only.
[[nodiscard]] bool isAllOf(ColumnRole role, const QString &header, const ColumnTexts &texts);

/// Roles by contents alone, for a table without headers; all Other when it does not look like a plan.
[[nodiscard]] std::vector<ColumnRole> rolesByContents(const std::vector<ColumnTexts> &columns);

} // namespace versta
