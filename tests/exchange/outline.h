#pragma once

#include "core/documentcontent.h"
#include "core/result.h"

#include <QString>

namespace versta::test {

/// A document as text, one block a line, so that a test shows what it expects:
///   «*=[1.] Text»        bold, centred, labelled paragraph; > right, # heading with its level
///   «#| a | b{2x1} |»    a header row; spans as columns x rows where they are not 1
/// Line breaks are shown as ⏎, tabs as →, borders of tables as «table» or «open table».
[[nodiscard]] QString outline(const std::vector<ContentBlock> &blocks);
/// The same of what a reader returned, or its error's text.
[[nodiscard]] QString outline(const Result<DocumentContent> &content);

} // namespace versta::test
