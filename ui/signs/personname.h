#pragma once

#include <QString>

namespace versta {

/// How the person at this computer signs what he decides about signs: the name given last, the account's until then.
[[nodiscard]] QString personName();
void rememberPersonName(const QString &name);

} // namespace versta
