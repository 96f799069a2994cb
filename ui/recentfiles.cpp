#include "recentfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <algorithm>

namespace versta::recentfiles {

using namespace Qt::StringLiterals;

namespace {

const auto Key = "recent/files"_L1;

void store(const QStringList &paths)
{
    QSettings().setValue(Key, paths);
}

} // namespace

QStringList paths()
{
    return QSettings().value(Key).toStringList();
}

void add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList known = paths();
    known.removeAll(absolute);
    known.prepend(absolute);
    store(known.mid(0, Kept));
}

void remove(const QString &path)
{
    QStringList known = paths();
    known.removeAll(QFileInfo(path).absoluteFilePath());
    store(known);
}

void clear()
{
    QSettings().remove(Key);
}

QString menuText(const QString &path, const QStringList &all)
{
    const QFileInfo file(path);
    const QString name = file.completeBaseName();
    const auto namesakes =
        std::ranges::count_if(all, [&](const QString &other) { return QFileInfo(other).completeBaseName() == name; });
    QString text = namesakes > 1 ? u"%1 — %2"_s.arg(name, QDir::toNativeSeparators(file.absolutePath())) : name;
    return text.replace(u'&', u"&&"_s);
}

} // namespace versta::recentfiles
