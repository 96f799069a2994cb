#include "filesin.h"

#include "core/naturalorder.h"

#include <QDirIterator>

#include <algorithm>

namespace versta {

using namespace Qt::StringLiterals;

bool isFileOf(const QFileInfo &file, const QStringList &suffixes)
{
    return suffixes.contains(file.suffix().toLower()) && !file.fileName().startsWith(u"~$"_s);
}

QStringList filesIn(const QStringList &paths, const QStringList &suffixes)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files << path;
            continue;
        }
        QStringList inside;
        QDirIterator each(path, QDir::Files | QDir::Readable, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            if (isFileOf(QFileInfo(each.next()), suffixes))
                inside << each.filePath();
        }
        std::ranges::sort(inside, {}, [](const QString &file) { return naturalSortKey(file); });
        files << inside;
    }
    files.removeDuplicates();
    return files;
}

} // namespace versta
