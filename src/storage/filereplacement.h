#pragma once

#include <QString>

namespace versta {

/// Puts a finished database file in the place of another in one step: the target is the whole new file or what it was.
/// A journal left beside the target by a crash belongs to the old contents and is removed with them, or it would be
/// rolled into the new file. The new file gets the rights of the old one. False when the file system refuses.
[[nodiscard]] bool replaceDatabaseFile(const QString &from, const QString &to);
/// Removes a database file together with its journals; nothing happens when there is none.
void removeDatabaseFile(const QString &path);

} // namespace versta
