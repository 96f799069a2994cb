#include "filecopies.h"

#include "documentlock.h"

#include "storage/backup.h"
#include "storage/migrator.h"
#include "storage/sqlite.h"
#include "storage/storageerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

// A free name: «Район (до восстановления).versta», then «… (до восстановления 2).versta».
QString keptName(const QString &documentPath)
{
    const QFileInfo file(documentPath);
    const auto name = [&](const QString &mark) {
        return file.dir().filePath(file.completeBaseName() + u" ("_s + mark + u")."_s + file.suffix());
    };
    QString kept = name(u"до восстановления"_s);
    for (int number = 2; QFileInfo::exists(kept); ++number)
        kept = name(u"до восстановления %1"_s.arg(number));
    return kept;
}

Result<> checkCopy(const QString &path)
{
    const auto damage = caught(path, [&] {
        const Database copy(path, Database::Mode::ReadOnly);
        if (copy.number("PRAGMA application_id").value_or(0) != schema::ApplicationId)
            return u"application_id"_s;
        return schema::damageOf(copy);
    });
    if (damage && damage->isEmpty())
        return {};
    return failure(
        Error::Code::Corrupt,
        u"Копия «%1» повреждена, она не восстановлена. Выберите другую копию."_s.arg(QDir::toNativeSeparators(path)),
        damage ? *damage : damage.error().detail);
}

Error notWritten(const QString &path)
{
    return {Error::Code::Io,
            u"Не удалось восстановить файл «%1»: в папку нельзя записать. Проверьте место на диске и права; файл не "
            "изменён."_s.arg(QDir::toNativeSeparators(path)),
            {}};
}

} // namespace

std::vector<FileCopy> copiesOf(const QString &documentPath)
{
    std::vector<FileCopy> copies;
    for (const backup::Copy &copy : backup::copiesOf(documentPath))
        copies.push_back({copy.path, copy.made, copy.size, copy.migration});
    return copies;
}

Result<QString> restoreCopy(const QString &documentPath, const QString &copyPath)
{
    const auto lock = lockDocument(documentPath);
    if (!lock)
        return tl::unexpected(lock.error());
    const QString work = documentPath + u".restoring"_s;
    QFile::remove(work);
    if (!QFile::copy(copyPath, work))
        return tl::unexpected(notWritten(documentPath));
    if (auto checked = checkCopy(work); !checked) {
        QFile::remove(work);
        return tl::unexpected(checked.error());
    }
    QString kept;
    if (QFileInfo::exists(documentPath)) {
        kept = keptName(documentPath);
        if (!QFile::rename(documentPath, kept)) {
            QFile::remove(work);
            return tl::unexpected(notWritten(documentPath));
        }
        // A journal left by a crash belongs to the file that was; beside the restored one it would spoil it.
        const QString journal = documentPath + u"-journal"_s;
        if (QFileInfo::exists(journal))
            QFile::rename(journal, kept + u"-journal"_s);
    }
    if (!QFile::rename(work, documentPath)) {
        if (!kept.isEmpty())
            QFile::rename(kept, documentPath);
        return tl::unexpected(notWritten(documentPath));
    }
    return kept;
}

} // namespace versta
