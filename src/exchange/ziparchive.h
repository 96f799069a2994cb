#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

struct zip;
struct zip_file;

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

/// One entry of an archive while it is unpacked; sequential. It ends early when something is wrong: see trouble().
/// The archive's reader must stay where it is as long as the entry is read.
class ZipEntry : public QIODevice
{
public:
    struct Closer
    {
        void operator()(zip_file *file) const;
    };

    /// \param packed size of the entry in the archive, at least 1
    /// \param unpacked what all entries of the archive have cost so far; counted on
    ZipEntry(zip_file *file, QString name, qint64 packed, const ZipLimits &limits, qint64 &unpacked);

    /// Why the entry ended early: Corrupt or Constraint. Empty when all is well.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<zip_file, Closer> m_file;
    QString m_name;
    qint64 m_packed = 1;
    qint64 m_got = 0;
    ZipLimits m_limits;
    qint64 &m_unpacked;
    std::optional<Error> m_trouble;
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
    /// The same piece by piece, for large entries; open for reading.
    /// \param largest for a reader that does not keep what it reads: how many bytes the entry may have instead of the
    /// archive's limit, and a fourth of what all entries may have; 0: as the limits say
    [[nodiscard]] Result<std::unique_ptr<ZipEntry>> stream(const QString &name, qint64 largest = 0);

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
