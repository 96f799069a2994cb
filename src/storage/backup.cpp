#include "backup.h"

#include "filereplacement.h"
#include "migrator.h"
#include "sqlite.h"
#include "storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <optional>

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

Result<> writeCopy(const Database &source, const QString &target)
{
    const QString temporary = target + u".part"_s;
    removeDatabaseFile(temporary);
    const auto written = caught(source.path(), [&] {
        source.prepare("VACUUM INTO ?").run(temporary);
        const Database copy(temporary, Database::Mode::ReadOnly);
        return schema::damageOf(copy);
    });
    if (!written || !written->isEmpty()) {
        removeDatabaseFile(temporary);
        // Damage and a busy file are about the source and keep their own words.
        if (!written && (written.error().code == Error::Code::Corrupt || written.error().code == Error::Code::Locked))
            return tl::unexpected(written.error());
        return tl::unexpected(notCopied(target, written ? *written : written.error().detail));
    }
    if (!replaceDatabaseFile(temporary, target)) {
        removeDatabaseFile(temporary);
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

// The name says when a copy was made: times of files change when a folder is copied. What is named otherwise was put
// there by the user and is none of the program's business.
std::optional<Copy> asCopy(const QFileInfo &file, const QString &base)
{
    static const QRegularExpression stamp(u"^-(\\d{4}-\\d\\d-\\d\\d)(?:-(\\d{6})-v\\d+)?$"_s);
    const QString name = file.completeBaseName();
    const auto match = stamp.match(name.mid(base.size()));
    if (!name.startsWith(base) || !match.hasMatch())
        return std::nullopt;
    const bool migration = match.hasCaptured(2);
    const QDate day = QDate::fromString(match.captured(1), QLatin1StringView(DayFormat));
    const QTime time = migration ? QTime::fromString(match.captured(2), u"HHmmss"_s) : file.lastModified().time();
    return Copy{file.filePath(), QDateTime(day, time), file.size(), migration};
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
    for (const QFileInfo &file : QDir(folderOf(documentPath)).entryInfoList({u'*' + Suffix}, QDir::Files)) {
        if (auto copy = asCopy(file, baseName(documentPath)))
            copies.push_back(std::move(*copy));
    }
    std::ranges::stable_sort(copies, std::ranges::greater(), &Copy::made);
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
