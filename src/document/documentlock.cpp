#include "documentlock.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

Error lockedBy(const QLockFile &lock, const QString &documentPath)
{
    qint64 process = 0;
    QString computer;
    QString program;
    lock.getLockInfo(&process, &computer, &program);
    // The lock belongs to whoever made it: its owner is the user's name, which QLockFile itself does not keep.
    const QString user = QFileInfo(lock.fileName()).owner();
    QStringList holder;
    if (!user.isEmpty())
        holder << u"пользователь %1"_s.arg(user);
    if (!computer.isEmpty())
        holder << u"компьютер %1"_s.arg(computer);
    if (process > 0)
        holder << u"процесс %1"_s.arg(process);
    const QDateTime since = QFileInfo(lock.fileName()).lastModified();
    if (since.isValid())
        holder << u"с %1"_s.arg(since.toString(u"dd.MM.yyyy HH:mm"_s));
    return {Error::Code::Locked,
            u"Файл «%1» уже открыт: %2. Закройте его там или откройте здесь только для чтения. Если там «Версту» никто "
            "не держит открытой (компьютер выключили), удалите файл «%3» и повторите."_s.arg(
                QDir::toNativeSeparators(documentPath), holder.isEmpty() ? u"другой программой"_s : holder.join(u", "),
                QFileInfo(lock.fileName()).fileName()),
            program};
}

} // namespace

Result<std::unique_ptr<QLockFile>> lockDocument(const QString &documentPath)
{
    auto lock = std::make_unique<QLockFile>(documentPath + u".lock"_s);
    lock->setStaleLockTime(0);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return tl::unexpected(lockedBy(*lock, documentPath));
    return failure(
        Error::Code::ReadOnly,
        u"В папку «%1» нельзя писать, поэтому файл можно открыть только для чтения. Чтобы работать с ним, "
        "скопируйте файл в свою папку."_s.arg(QDir::toNativeSeparators(QFileInfo(documentPath).absolutePath())));
}

} // namespace versta
