#include "storageerror.h"

#include <QDir>

#include <sqlite3.h>

namespace versta {

using namespace Qt::StringLiterals;

Error toError(const SqlError &error, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    const QString detail = u"SQLite %1: %2"_s.arg(error.code()).arg(QString::fromUtf8(error.what()));
    switch (error.code()) {
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
    case SQLITE_READONLY_CANTINIT:
    case SQLITE_READONLY_CANTLOCK:
        return {Error::Code::Io,
                u"Прошлая работа с файлом «%1» была прервана. Откройте его обычным образом, не только для чтения: "
                "прерванное действие будет отменено, остальное цело."_s.arg(file),
                detail};
    case SQLITE_READONLY_DBMOVED:
        return {Error::Code::Io,
                u"Файл «%1» заменён или переименован другой программой, изменение не записано. Закройте его и откройте "
                "снова."_s.arg(file),
                detail};
    default:
        break;
    }
    switch (error.primaryCode()) {
    case SQLITE_FULL:
        return {Error::Code::Io,
                u"На диске нет места, изменение не записано. Освободите место на диске с файлом «%1» и повторите "
                "действие. Записанное ранее не пострадало."_s.arg(file),
                detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Code::Locked,
                u"Файл «%1» занят другой программой. Закройте её или подождите и повторите действие."_s.arg(file),
                detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {Error::Code::ReadOnly,
                u"Файл «%1» доступен только для чтения, изменение не записано. Сохраните копию в другую папку и "
                "работайте с ней."_s.arg(file),
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {
            Error::Code::Corrupt,
            u"Файл «%1» повреждён. Восстановите его из резервной копии: «Файл» → «Восстановить из копии…»."_s.arg(file),
            detail};
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return {Error::Code::Io,
                u"Не удалось прочитать или записать файл «%1». Проверьте, что диск или сетевая папка доступны и есть "
                "право записи."_s.arg(file),
                detail};
    case SQLITE_ABORT:
        return {Error::Code::Constraint,
                u"Данные в файле «%1» изменились с тех пор; отменить или повторить действие нельзя, ничего не "
                "перезаписано."_s.arg(file),
                detail};
    case SQLITE_CONSTRAINT:
        return {Error::Code::Constraint, u"Изменение противоречит уже записанным данным и не выполнено."_s, detail};
    default:
        return {Error::Code::Internal,
                u"Внутренняя ошибка при работе с файлом «%1». Изменение не выполнено, записанное ранее не "
                "пострадало."_s.arg(file),
                detail};
    }
}

} // namespace versta
