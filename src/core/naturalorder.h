#pragma once

#include <QString>
#include <QStringView>

namespace versta {

/// A key by which texts are sorted as people expect: «№ 2» before «№ 10», ё as е, capitals as small letters. Keys are
/// compared as plain strings. Two texts have the same key when they are the same folded (textfold.h), save for leading
/// zeroes of a number.
[[nodiscard]] QString naturalSortKey(QStringView text);

} // namespace versta
