#include "documentopening.h"

#include "storage/backup.h"
#include "storage/migrator.h"
#include "storage/storageerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView SqliteHeader("SQLite format 3\0", 16);

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

// The header is read before SQLite sees the file, so that a Word file gets a plain answer.
Result<> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return failure(Error::Code::NotFound,
                       u"Файла «%1» нет. Проверьте, не перенесён ли он и доступна ли папка."_s.arg(shown(path)));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"Не удалось прочитать файл «%1»: %2. Проверьте права доступа."_s.arg(
                                            shown(path), file.errorString()));
    const QByteArray header = file.read(SqliteHeader.size());
    if (header.isEmpty())
        return failure(Error::Code::Corrupt,
                       u"Файл «%1» пуст. Восстановите его из резервной копии: «Файл» → «Восстановить из копии…»."_s.arg(
                           shown(path)));
    if (header != SqliteHeader)
        return failure(Error::Code::Corrupt,
                       u"Файл «%1» не является файлом «Версты». Чтобы взять из него план, откройте или создайте "
                       "муниципалитет и выберите «План» → «Загрузить из документа…»."_s.arg(shown(path)));
    return {};
}

Result<> checkKind(const Database &database)
{
    const QString path = database.path();
    const auto application = caught(path, [&] { return database.number("PRAGMA application_id").value_or(0); });
    if (!application)
        return tl::unexpected(application.error());
    if (*application != schema::ApplicationId)
        return failure(Error::Code::Corrupt,
                       u"Файл «%1» — база данных другой программы, а не файл «Версты»."_s.arg(shown(path)));
    const int version = schema::versionOf(database);
    if (version > schema::currentVersion())
        return failure(Error::Code::NewerSchema,
                       u"Файл «%1» записан более новой версией «Версты» (формат %2, эта версия знает %3). Обновите "
                       "программу; файл не изменён."_s.arg(shown(path))
                           .arg(version)
                           .arg(schema::currentVersion()));
    return {};
}

Result<> checkContents(const Database &database)
{
    return caught(database.path(), [&] { return schema::damageOf(database); })
        .and_then([&](const QString &damage) -> Result<> {
            if (damage.isEmpty())
                return {};
            return failure(Error::Code::Corrupt,
                           u"Файл «%1» повреждён. Восстановите его из резервной копии: «Файл» → «Восстановить из "
                           "копии…»."_s.arg(shown(database.path())),
                           damage);
        });
}

Result<Database> connect(const QString &path, Database::Mode mode)
{
    return caught(path, [&] { return Database(path, mode); });
}

bool replaceFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

// The old file is untouched until a migrated and checked copy takes its place in one rename.
Result<> migrateFile(const QString &path)
{
    auto source = connect(path, Database::Mode::ReadOnly);
    if (!source)
        return tl::unexpected(source.error());
    const int version = schema::versionOf(*source);
    if (version == schema::currentVersion())
        return {};
    if (auto copied = backup::makeMigrationCopy(*source, version, QDateTime::currentDateTime()); !copied)
        return copied;
    const QString work = path + u".migrating"_s;
    QFile::remove(work);
    QFile::remove(work + u"-journal"_s);
    if (auto copied = backup::copyTo(*source, work); !copied)
        return copied;
    const auto migrated = caught(work, [&] {
        Database database(work, Database::Mode::ReadWrite);
        schema::migrate(database);
        return schema::damageOf(database);
    });
    if (!migrated || !migrated->isEmpty()) {
        QFile::remove(work);
        return failure(Error::Code::Internal,
                       u"Не удалось перевести файл «%1» в новый формат. Файл не изменён; сообщите разработчикам."_s.arg(
                           shown(path)),
                       migrated ? *migrated : migrated.error().detail);
    }
    *source = Database::inMemory();
    if (!replaceFile(work, path))
        return failure(Error::Code::Io,
                       u"Не удалось заменить файл «%1» обновлённым. Проверьте право записи."_s.arg(shown(path)));
    return {};
}

} // namespace

Result<Database> openMunicipality(const QString &path, bool writable)
{
    if (auto header = checkHeader(path); !header)
        return tl::unexpected(header.error());
    if (writable) {
        // A hot journal of a crash can be rolled back only by a connection that may write.
        auto recovered = connect(path, Database::Mode::ReadWrite);
        const auto kind = recovered.and_then([](const Database &database) { return checkKind(database); });
        if (!kind)
            return tl::unexpected(kind.error());
        recovered = Database::inMemory();
        if (auto migrated = migrateFile(path); !migrated)
            return tl::unexpected(migrated.error());
    }
    auto database = connect(path, writable ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
    if (!database)
        return database;
    if (auto kind = checkKind(*database); !kind)
        return tl::unexpected(kind.error());
    if (schema::versionOf(*database) < schema::currentVersion())
        return failure(Error::Code::ReadOnly,
                       u"Файл «%1» записан прежней версией «Версты» и должен быть обновлён, а запись в него закрыта. "
                       "Скопируйте файл в свою папку и откройте копию."_s.arg(shown(path)));
    if (auto contents = checkContents(*database); !contents)
        return tl::unexpected(contents.error());
    return database;
}

Result<Database> createMunicipality(const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(Error::Code::Io,
                       u"Файл «%1» уже есть. Выберите другое имя или откройте существующий файл."_s.arg(shown(path)));
    const QString work = path + u".new"_s;
    QFile::remove(work);
    const auto made = caught(path, [&] {
        Database database(work, Database::Mode::Create);
        schema::migrate(database);
    });
    if (!made || !replaceFile(work, path)) {
        QFile::remove(work);
        return failure(
            Error::Code::Io,
            u"Не удалось создать файл «%1». Проверьте, что папка есть и в неё можно писать."_s.arg(shown(path)),
            made ? QString() : made.error().detail);
    }
    return connect(path, Database::Mode::ReadWrite);
}

} // namespace versta
