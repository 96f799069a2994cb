#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>

struct zip;

namespace versta {

/// What an archive may cost. Sizes are counted while unpacking: the sizes written in the archive are never believed.
struct ZipLimits
{
    qint64 entryBytes = 100LL * 1024 * 1024; ///< one entry, unpacked
    qint64 totalBytes = 200LL * 1024 * 1024; ///< all entries read through one reader, unpacked
    int entryCount = 10'000;
    int ratio = 250; ///< unpacked to packed size of one entry, looked at beyond ratioFrom
    qint64 ratioFrom = 16LL * 1024 * 1024;
};

/// A ZIP archive in memory, for reading. Writing is a class of its own: the two share nothing but the library.
class ZipReader
{
public:
    /// Fails with Corrupt when the bytes are no whole archive, with Constraint when it has too many entries.
    [[nodiscard]] static Result<ZipReader> open(QByteArray bytes, const ZipLimits &limits = {});

    ZipReader(ZipReader &&) noexcept;
    ZipReader &operator=(ZipReader &&) noexcept;
    ~ZipReader();

    /// Names are compared without regard to case; slashes of either direction and a leading one mean the same,
    /// as office programs have it.
    [[nodiscard]] bool contains(const QString &name) const;
    [[nodiscard]] QStringList names() const; ///< as written in the archive

    /// The unpacked entry. NotFound: no such entry; Corrupt: damaged or encrypted; Constraint: beyond the limits.
    [[nodiscard]] Result<QByteArray> read(const QString &name);

private:
    struct Closer
    {
        void operator()(zip *archive) const;
    };

    ZipReader(QByteArray bytes, const ZipLimits &limits);

    QByteArray m_bytes; ///< libzip reads from here as long as the archive is open
    ZipLimits m_limits;
    qint64 m_unpacked = 0;
    QHash<QString, quint64> m_entries; ///< folded name to index
    QStringList m_names;
    std::unique_ptr<zip, Closer> m_zip;
};

} // namespace versta
