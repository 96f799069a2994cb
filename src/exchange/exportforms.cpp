#include "exportforms.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace versta {

using namespace Qt::StringLiterals;

QString suffixOf(const QString &path)
{
    return u'.' + QFileInfo(path).suffix().toLower();
}

Error unknownForm(const QString &path, const QStringList &suffixes)
{
    return {Error::Code::Parse,
            u"Неизвестно, в каком виде записать файл «%1». Дайте ему одно из окончаний: %2."_s.arg(
                QDir::toNativeSeparators(path), suffixes.join(u", ")),
            {}};
}

Result<> writeWholeFile(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    const bool written = !bytes.isEmpty() && file.open(QIODevice::WriteOnly) &&
                         (!permissions || file.setPermissions(permissions)) && file.write(bytes) == bytes.size() &&
                         file.commit();
    if (!written)
        return failure(Error::Code::Io,
                       u"Не удалось записать файл «%1». Проверьте, что папка есть, в неё можно писать, на диске есть "
                       "место, а сам файл не открыт в другой программе."_s.arg(QDir::toNativeSeparators(path)),
                       file.errorString());
    return {};
}

} // namespace versta
