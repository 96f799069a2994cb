#include "errortext.h"

namespace versta {

using namespace Qt::StringLiterals;

ErrorText errorText(const Error &error)
{
    switch (error.code) {
    case Error::Code::Cancelled:
        return {.title = u"Остановлено"_s};
    case Error::Code::NotFound:
        return {.title = u"Не найдено"_s, .opening = Remedy::ForgetRecent};
    case Error::Code::Locked:
        return {.title = u"Файл занят"_s, .opening = Remedy::OpenReadOnly};
    case Error::Code::ReadOnly:
        return {.title = u"Только чтение"_s, .opening = Remedy::OpenReadOnly, .editing = Remedy::SaveCopyAs};
    case Error::Code::NewerSchema:
        return {.title = u"Нужна новая версия программы"_s};
    case Error::Code::Corrupt:
        return {.title = u"Файл не читается"_s, .opening = Remedy::RestoreCopy, .serious = true};
    case Error::Code::Constraint:
        return {.title = u"Так нельзя"_s};
    case Error::Code::Parse:
        return {.title = u"Не удалось прочитать"_s};
    case Error::Code::Io:
        return {.title = u"Ошибка чтения или записи"_s, .editing = Remedy::SaveCopyAs, .serious = true};
    case Error::Code::Internal:
        return {.title = u"Ошибка программы"_s, .editing = Remedy::SaveCopyAs, .serious = true};
    }
    return {};
}

QString remedyText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::OpenReadOnly:
        return u"Открыть только для чтения"_s;
    case Remedy::RestoreCopy:
        return u"Восстановить из копии…"_s;
    case Remedy::ForgetRecent:
        return u"Убрать из недавних"_s;
    case Remedy::SaveCopyAs:
        return u"Сохранить копию как…"_s;
    }
    return {};
}

} // namespace versta
