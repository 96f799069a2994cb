#include "ziparchive.h"

#include "readererrors.h"

#include <zip.h>

#include <array>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &name)
{
    auto text = name.toLower().replace(u'\\', u'/');
    while (text.startsWith(u'/'))
        text.remove(0, 1);
    return text;
}

} // namespace

void ZipEntry::Closer::operator()(zip_file *file) const
{
    zip_fclose(file);
}

ZipEntry::ZipEntry(zip_file *file, QString name, qint64 packed, const ZipLimits &limits, qint64 &unpacked)
    : m_file(file)
    , m_name(std::move(name))
    , m_packed(std::max<qint64>(1, packed))
    , m_limits(limits)
    , m_unpacked(unpacked)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 ZipEntry::readData(char *data, qint64 most)
{
    if (m_trouble)
        return -1;
    const auto got = zip_fread(m_file.get(), data, static_cast<zip_uint64_t>(most));
    if (got < 0) {
        m_trouble = damagedFile(u"часть «%1» не распаковывается"_s.arg(m_name),
                                QString::fromUtf8(zip_file_strerror(m_file.get())))
                        .value();
        return -1;
    }
    m_got += got;
    m_unpacked += got;
    const bool bomb = m_got > m_limits.ratioFrom && m_got / m_packed > m_limits.ratio;
    if (m_got > m_limits.entryBytes || m_unpacked > m_limits.totalBytes || bomb) {
        m_trouble = tooBigFile(u"часть «%1» распаковывается в слишком большой объём"_s.arg(m_name)).value();
        return -1;
    }
    return got > 0 ? got : -1;
}

void ZipReader::Closer::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipReader::ZipReader(QByteArray bytes, const ZipLimits &limits)
    : m_bytes(std::move(bytes))
    , m_limits(limits)
{
}

ZipReader::ZipReader(ZipReader &&) noexcept = default;
ZipReader &ZipReader::operator=(ZipReader &&) noexcept = default;
ZipReader::~ZipReader() = default;

Result<ZipReader> ZipReader::open(QByteArray bytes, const ZipLimits &limits)
{
    ZipReader reader(std::move(bytes), limits);
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(reader.m_bytes.constData(),
                                            static_cast<zip_uint64_t>(reader.m_bytes.size()), 0, &error);
    if (source)
        reader.m_zip.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!reader.m_zip) {
        const auto detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        zip_source_free(source);
        return damagedFile(u"архив не открывается"_s, detail);
    }
    zip_error_fini(&error);

    const auto count = zip_get_num_entries(reader.m_zip.get(), 0);
    if (count > limits.entryCount)
        return failure(
            Error::Code::Constraint,
            u"В файле слишком много частей (%1, допустимо %2): это не документ. Проверьте, тот ли файл выбран."_s
                .arg(count)
                .arg(limits.entryCount));
    for (zip_int64_t index = 0; index < count; ++index) {
        const auto *raw = zip_get_name(reader.m_zip.get(), static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS);
        if (!raw)
            continue;
        const auto name = QString::fromUtf8(raw);
        reader.m_names << name;
        if (const auto key = folded(name); !reader.m_entries.contains(key))
            reader.m_entries.insert(key, static_cast<quint64>(index));
    }
    return reader;
}

bool ZipReader::contains(const QString &name) const
{
    return m_entries.contains(folded(name));
}

QStringList ZipReader::names() const
{
    return m_names;
}

Result<std::unique_ptr<ZipEntry>> ZipReader::stream(const QString &name, qint64 largest)
{
    const auto entry = m_entries.constFind(folded(name));
    if (entry == m_entries.constEnd())
        return failure(Error::Code::NotFound, u"В файле нет части «%1»."_s.arg(name));

    zip_stat_t stat;
    if (zip_stat_index(m_zip.get(), *entry, 0, &stat) != 0)
        return damagedFile(u"часть «%1» не читается"_s.arg(name));
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return encryptedFile();
    auto *file = zip_fopen_index(m_zip.get(), *entry, 0);
    if (!file)
        return damagedFile(u"часть «%1» не распаковывается"_s.arg(name), QString::fromUtf8(zip_strerror(m_zip.get())));
    auto limits = m_limits;
    if (largest > 0) {
        limits.entryBytes = largest;
        limits.totalBytes = 4 * largest;
    }
    // libzip takes no more packed bytes than the header names, so this size is a fact; the unpacked size is not.
    return std::make_unique<ZipEntry>(file, name, static_cast<qint64>(stat.comp_size), limits, m_unpacked);
}

Result<QByteArray> ZipReader::read(const QString &name)
{
    const auto entry = stream(name);
    if (!entry)
        return tl::unexpected(entry.error());
    QByteArray content;
    std::array<char, 64 * 1024> chunk{};
    for (qint64 got = 0; (got = (*entry)->read(chunk.data(), chunk.size())) > 0;)
        content.append(chunk.data(), static_cast<qsizetype>(got));
    if (const auto &trouble = (*entry)->trouble())
        return tl::unexpected(*trouble);
    return content;
}

} // namespace versta
