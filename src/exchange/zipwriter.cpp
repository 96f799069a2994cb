#include "zipwriter.h"

#include <zip.h>

#include <ctime>
#include <memory>

namespace versta {

namespace {

struct SourceCloser
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};

std::time_t fileTime()
{
    bool isNumber = false;
    const auto seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? std::time_t(seconds) : std::time(nullptr);
}

bool addFiles(zip_t *archive, const std::vector<ZipFile> &files)
{
    const std::time_t time = fileTime();
    for (const ZipFile &file : files) {
        zip_source_t *source = zip_source_buffer(archive, file.bytes.constData(), zip_uint64_t(file.bytes.size()), 0);
        if (!source)
            return false;
        const auto index = zip_file_add(archive, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            return false;
        }
        if (zip_file_set_mtime(archive, zip_uint64_t(index), time, 0) != 0)
            return false;
    }
    return true;
}

QByteArray readAll(zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return {};
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const auto got = zip_source_read(source, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(source);
    return got == bytes.size() ? bytes : QByteArray();
}

} // namespace

QByteArray zipArchive(const std::vector<ZipFile> &files)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, SourceCloser> target(zip_source_buffer_create(nullptr, 0, 0, &error));
    zip_t *archive = target ? zip_open_from_source(target.get(), ZIP_TRUNCATE, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive)
        return {};
    // The archive gives its source up when it is closed; it is read after that.
    zip_source_keep(target.get());
    if (!addFiles(archive, files) || zip_close(archive) != 0) {
        zip_discard(archive);
        return {};
    }
    return readAll(target.get());
}

} // namespace versta
