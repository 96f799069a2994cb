#include "backup.h"

#include "migrator.h"
#include "sqlite.h"
#include "storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace versta::backup {

using namespace Qt::StringLiterals;

namespace {

constexpr auto DayFormat = "yyyy-MM-dd";
const QString Suffix = u".versta"_s;
const QString MigrationMark = u"-v"_s;

QString baseName(const QString &documentPath)
{
    return QFileInfo(documentPath).completeBaseName();
}

QString dailyPath(const QString &documentPath, const QDate &day)
{
    return QDir(folderOf(documentPath))
        .filePath(baseName(documentPath) + u'-' + day.toString(QLatin1StringView(DayFormat)) + Suffix);
}

Error notCopied(const QString &target, const QString &detail)
{
    return {Error::Code::Io,
            u"Не удалось записать копию «%1». Проверьте место на диске и право записи в папку."_s.arg(
                QDir::toNativeSeparators(target)),
            detail};
}

// QFile::rename() refuses an existing target; rename(2) swaps it in one step.
bool replaceFile(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

Result<> writeCopy(const Database &source, const QString &target)
{
    const QString temporary = target + u".part"_s;
    QFile::remove(temporary);
    const auto written = caught(target, [&] {
        source.prepare("VACUUM INTO ?").run(temporary);
        const Database copy(temporary, Database::Mode::ReadOnly);
        return schema::damageOf(copy);
    });
    if (!written || !written->isEmpty()) {
        QFile::remove(temporary);
        return tl::unexpected(notCopied(target, written ? *written : written.error().detail));
    }
    if (!replaceFile(temporary, target)) {
        QFile::remove(temporary);
        return tl::unexpected(notCopied(target, u"rename"_s));
    }
    return {};
}

Result<> ensureFolder(const QString &documentPath)
{
    if (!QDir().mkpath(folderOf(documentPath)))
        return tl::unexpected(notCopied(folderOf(documentPath), u"mkpath"_s));
    return {};
}

void removeOldDailyCopies(const QString &documentPath)
{
    int daily = 0;
    for (const Copy &copy : copiesOf(documentPath)) {
        if (!copy.migration && ++daily > Kept)
            QFile::remove(copy.path);
    }
}

} // namespace

QString folderOf(const QString &documentPath)
{
    return documentPath + u".backups"_s;
}

std::vector<Copy> copiesOf(const QString &documentPath)
{
    std::vector<Copy> copies;
    const auto files = QDir(folderOf(documentPath)).entryInfoList({u'*' + Suffix}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : files) {
        copies.push_back({file.filePath(), file.lastModified(), file.size(),
                          file.completeBaseName().section(u'-', -1).startsWith(u'v')});
    }
    return copies;
}

bool hasDailyCopy(const QString &documentPath, const QDate &day)
{
    return QFile::exists(dailyPath(documentPath, day));
}

Result<> makeDailyCopy(const Database &source, const QDateTime &now)
{
    return ensureFolder(source.path())
        .and_then([&] { return writeCopy(source, dailyPath(source.path(), now.date())); })
        .map([&] { removeOldDailyCopies(source.path()); });
}

Result<> makeMigrationCopy(const Database &source, int version, const QDateTime &now)
{
    const QString stamp = now.toString(u"yyyy-MM-dd-HHmmss"_s);
    const QString target =
        QDir(folderOf(source.path()))
            .filePath(baseName(source.path()) + u'-' + stamp + MigrationMark + QString::number(version) + Suffix);
    return ensureFolder(source.path()).and_then([&] { return writeCopy(source, target); });
}

Result<> copyTo(const Database &source, const QString &target)
{
    return writeCopy(source, target);
}

} // namespace versta::backup
