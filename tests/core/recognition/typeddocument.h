#pragma once

#include "core/documentcontent.h"
#include "core/planreading.h"

#include <QString>
#include <QStringList>

namespace versta::test {

/// A document typed as plain text, one block a line:
///     = centred and bold     ~ centred     * bold     > at the right     # heading     anything else: a paragraph
///     | cell | cell |        a row; rows without a blank line between them are one table
///     --                     ends a table without a paragraph after it
///     sheet План             the following rows are a sheet of this name
///     noborders              the following table has no borders
/// Inside a cell: `{3}` covers three columns, `{v2}` two rows, `{3v2}` both, `^` is covered from above, `!` is bold,
/// `\n` begins a paragraph, `\t` is a tab. `@1.@` before a text is an automatic number.
[[nodiscard]] DocumentContent typedDocument(const QString &text);

/// The plans of a reading in the same spirit, to be compared with what was expected:
///     plan Title / its second line
///     kind school                    only when it is not municipal
///     period 2023/24
///     approval УТВЕРЖДАЮ / Директор / …
///     agreement …                    one for each block
///     preamble …, goals a / b, signature …
///     columns number activity deadline
///     § 1 [Раздел] Title {task / task}
///     1.1 | activity | deadline | …   number first, then the columns in their order; «/» is a line break
[[nodiscard]] QStringList summary(const PlanReading &reading);

} // namespace versta::test
