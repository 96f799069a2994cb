#pragma once

#include "core/result.h"
#include "reports/pagelayout.h"

class QPrinter;

namespace versta {

/// Puts the paper of the layout and its pages on a printer; its page range is obeyed. Io when the printer stops.
[[nodiscard]] Result<> printPages(QPrinter &printer, const PageLayout &pages);

/// True when the system knows at least one printer. May take a while: the print service is asked.
[[nodiscard]] bool hasPrinter();

} // namespace versta
