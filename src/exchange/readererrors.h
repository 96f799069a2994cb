#pragma once

#include "core/result.h"

namespace versta {

/// The messages all readers share, so that the same trouble is told in the same words.

/// `reason` continues «Файл повреждён или загружен не полностью: …» and has no full stop.
[[nodiscard]] tl::unexpected<Error> damagedFile(const QString &reason, const QString &detail = {});
/// The file, or a part of it, is under a password.
[[nodiscard]] tl::unexpected<Error> encryptedFile();
/// `reason` continues «Файл слишком велик: …» and has no full stop.
[[nodiscard]] tl::unexpected<Error> tooBigFile(const QString &reason);
/// A file of another kind; `text` is the whole message.
[[nodiscard]] tl::unexpected<Error> wrongKindOfFile(const QString &text);

} // namespace versta
