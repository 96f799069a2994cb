#pragma once

#include <QString>

namespace versta {

/// What the user has chosen for the program as a whole; kept in the user's settings, not in the municipality.
namespace settings {

/// Whether the municipality that was open last opens at the start. True at first.
[[nodiscard]] bool reopenLast();
void setReopenLast(bool reopen);
/// The municipality that was open when the program ended; empty when there was none.
[[nodiscard]] QString lastOpen();
void setLastOpen(const QString &path);
/// Whether the example was already shown: it is at the very first start only.
[[nodiscard]] bool exampleShown();
void setExampleShown();

} // namespace settings

} // namespace versta
