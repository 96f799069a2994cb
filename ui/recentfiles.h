#pragma once

#include <QStringList>

namespace versta {

/// The municipalities that were open last, remembered in the user's settings.
namespace recentfiles {

inline constexpr int Kept = 8;

/// Newest first. Files that are gone stay: a network folder may be away for a day.
[[nodiscard]] QStringList paths();
/// Puts the path in front.
void add(const QString &path);
void remove(const QString &path);
void clear();
/// For a menu: the file's name, with its folder when two of the list have the same name.
[[nodiscard]] QString menuText(const QString &path, const QStringList &all);

} // namespace recentfiles

} // namespace versta
