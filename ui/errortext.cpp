#include "errortext.h"

namespace versta {

using namespace Qt::StringLiterals;

ErrorText errorText(const Error &error)
{
    switch (error.code) {
    case Error::Code::Cancelled:
        return {u"Остановлено"_s};
    case Error::Code::NotFound:
        return {u"Не найдено"_s, ErrorRemedy::ForgetRecent, u"Убрать из списка"_s};
    case Error::Code::Locked:
        return {u"Файл занят"_s, ErrorRemedy::OpenReadOnly, u"Открыть только для чтения"_s};
    case Error::Code::ReadOnly:
        return {u"Только чтение"_s, ErrorRemedy::OpenReadOnly, u"Открыть только для чтения"_s};
    case Error::Code::NewerSchema:
        return {u"Нужна новая версия программы"_s};
    case Error::Code::Corrupt:
        return {u"Файл не читается"_s, ErrorRemedy::RestoreCopy, u"Восстановить из копии…"_s, true};
    case Error::Code::Constraint:
        return {u"Так нельзя"_s};
    case Error::Code::Parse:
        return {u"Не удалось прочитать"_s};
    case Error::Code::Io:
        return {u"Ошибка чтения или записи"_s, ErrorRemedy::None, {}, true};
    case Error::Code::Internal:
        return {u"Ошибка программы"_s, ErrorRemedy::None, {}, true};
    }
    return {};
}

} // namespace versta
