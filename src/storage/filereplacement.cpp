#include "filereplacement.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace versta {

using namespace Qt::StringLiterals;

namespace {

const QStringList JournalSuffixes{u"-journal"_s, u"-wal"_s, u"-shm"_s};

void removeJournals(const QString &path)
{
    for (const QString &suffix : JournalSuffixes)
        QFile::remove(path + suffix);
}

void keepRights(const QString &from, const QString &to)
{
    const QFileInfo old(to);
    if (!old.exists())
        return;
    QFile::setPermissions(from, old.permissions());
#ifdef Q_OS_UNIX
    // The group may be kept where the user belongs to it; the owner is whoever writes.
    if (::chown(QFile::encodeName(from).constData(), uid_t(-1), old.groupId()) != 0)
        return;
#endif
}

} // namespace

bool replaceDatabaseFile(const QString &from, const QString &to)
{
    keepRights(from, to);
    removeJournals(to);
    // QFile::rename() refuses an existing target; rename(2) swaps it in one step.
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

void removeDatabaseFile(const QString &path)
{
    QFile::remove(path);
    removeJournals(path);
}

} // namespace versta
