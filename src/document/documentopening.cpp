#include "documentopening.h"

#include "storage/backup.h"
#include "storage/filereplacement.h"
#include "storage/migrator.h"
#include "storage/storageerror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// The first hundred bytes of a SQLite file, as https://www.sqlite.org/fileformat.html, section 1.3, has them.
constexpr QByteArrayView SqliteMagic("SQLite format 3\0", 16);
constexpr qsizetype HeaderSize = 100;
constexpr qsizetype UserVersionAt = 60;
constexpr qsizetype ApplicationIdAt = 68;

// A file up to this size is checked whole at every opening, some tens of milliseconds; a larger one once a day.
constexpr qint64 AlwaysCheckedSize = 16 * 1024 * 1024;

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

[[noreturn]] void refuse(Error::Code code, const QString &text, const QString &detail = {})
{
    throw Refused(Error{code, text, detail});
}

QByteArray readHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        refuse(Error::Code::NotFound,
               u"Файла «%1» нет. Проверьте, не перенесён ли он и доступна ли папка."_s.arg(shown(path)));
    if (!file.open(QIODevice::ReadOnly))
        refuse(Error::Code::Io,
               u"Не удалось прочитать файл «%1»: %2. Проверьте права доступа."_s.arg(shown(path), file.errorString()));
    return file.read(HeaderSize);
}

// The header is read before SQLite sees the file: a Word file gets a plain answer, and looking at another program's
// database does not change it.
void checkHeader(const QString &path)
{
    const QByteArray header = readHeader(path);
    if (header.isEmpty())
        refuse(Error::Code::Corrupt,
               u"Файл «%1» пуст. Восстановите его из резервной копии: «Файл» → «Восстановить из копии…»."_s.arg(
                   shown(path)));
    if (!header.startsWith(SqliteMagic.chopped(1)))
        refuse(Error::Code::Corrupt,
               u"Файл «%1» не является файлом «Версты». Чтобы взять из него план, откройте или создайте "
               "муниципалитет и выберите «План» → «Загрузить из документа…»."_s.arg(shown(path)));
    if (header.size() < HeaderSize)
        refuse(Error::Code::Corrupt,
               u"Файл «%1» повреждён: от него осталось начало. Восстановите его из резервной копии: «Файл» → "
               "«Восстановить из копии…»."_s.arg(shown(path)));
    if (qFromBigEndian<qint32>(header.constData() + ApplicationIdAt) != schema::ApplicationId)
        refuse(Error::Code::Corrupt,
               u"Файл «%1» — база данных другой программы, а не файл «Версты»."_s.arg(shown(path)));
    const auto version = qFromBigEndian<qint32>(header.constData() + UserVersionAt);
    if (version > schema::currentVersion())
        refuse(Error::Code::NewerSchema, u"Файл «%1» записан более новой версией «Версты» (формат %2, эта версия знает "
                                         "%3). Обновите программу; файл не изменён."_s.arg(shown(path))
                                             .arg(version)
                                             .arg(schema::currentVersion()));
}

void checkContents(const Database &database)
{
    const QString damage = schema::damageOf(database);
    if (!damage.isEmpty())
        refuse(Error::Code::Corrupt,
               u"Файл «%1» повреждён. Восстановите его из резервной копии: «Файл» → «Восстановить из копии…»."_s.arg(
                   shown(database.path())),
               damage);
}

// After a clean end, a large file that was checked today need not be read whole again.
bool needsFullCheck(const QString &path, bool afterCrash)
{
    return afterCrash || QFileInfo(path).size() <= AlwaysCheckedSize ||
           !backup::hasDailyCopy(path, QDate::currentDate());
}

void expect(const Result<> &done)
{
    if (!done)
        throw Refused(done.error());
}

void migrateCopy(const QString &work, const QString &path)
{
    const auto migrated = caught(work, [&] {
        Database database(work, Database::Mode::ReadWrite);
        schema::migrate(database);
        return schema::damageOf(database);
    });
    if (migrated && migrated->isEmpty())
        return;
    removeDatabaseFile(work);
    refuse(
        Error::Code::Internal,
        u"Не удалось перевести файл «%1» в новый формат. Файл не изменён; сообщите разработчикам."_s.arg(shown(path)),
        migrated ? *migrated : migrated.error().detail);
}

// The old file is untouched until a migrated and checked copy takes its place in one rename.
void migrateFile(const QString &path)
{
    const QString work = path + u".migrating"_s;
    {
        // Opened for writing, so that what a crash left in the journal is rolled back first.
        const Database source(path, Database::Mode::ReadWrite);
        const int version = schema::versionOf(source);
        if (version == schema::currentVersion())
            return;
        checkContents(source);
        expect(backup::makeMigrationCopy(source, version, QDateTime::currentDateTime()));
        removeDatabaseFile(work);
        expect(backup::copyTo(source, work));
    }
    migrateCopy(work, path);
    if (replaceDatabaseFile(work, path))
        return;
    removeDatabaseFile(work);
    refuse(Error::Code::Io, u"Не удалось заменить файл «%1» обновлённым. Проверьте право записи."_s.arg(shown(path)));
}

void checkReadable(const Database &database)
{
    if (schema::versionOf(database) < schema::currentVersion())
        refuse(Error::Code::Io,
               u"Файл «%1» записан прежней версией «Версты» и должен быть обновлён, а он открывается только для "
               "чтения. Скопируйте файл в свою папку и откройте копию."_s.arg(shown(database.path())));
}

} // namespace

Result<Database> openMunicipality(const QString &path, bool writable)
{
    return caught(path, [&] {
        checkHeader(path);
        const bool afterCrash = QFileInfo::exists(path + u"-journal"_s);
        if (writable)
            migrateFile(path);
        Database database(path, writable ? Database::Mode::ReadWrite : Database::Mode::ReadOnly);
        checkReadable(database);
        if (needsFullCheck(path, afterCrash))
            checkContents(database);
        return database;
    });
}

Result<Database> createMunicipality(const QString &path)
{
    if (QFileInfo::exists(path))
        return failure(Error::Code::Io,
                       u"Файл «%1» уже есть. Выберите другое имя или откройте существующий файл."_s.arg(shown(path)));
    const QString work = path + u".new"_s;
    removeDatabaseFile(work);
    const auto made = caught(path, [&] {
        Database database(work, Database::Mode::Create);
        schema::migrate(database);
    });
    if (!made || !replaceDatabaseFile(work, path)) {
        removeDatabaseFile(work);
        return failure(
            Error::Code::Io,
            u"Не удалось создать файл «%1». Проверьте, что папка есть и в неё можно писать."_s.arg(shown(path)),
            made ? QString() : made.error().detail);
    }
    return caught(path, [&] { return Database(path, Database::Mode::ReadWrite); });
}

} // namespace versta
