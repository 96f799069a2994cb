#include "readererrors.h"

namespace versta {

using namespace Qt::StringLiterals;

tl::unexpected<Error> damagedFile(const QString &reason, const QString &detail)
{
    return failure(Error::Code::Corrupt,
                   u"Файл повреждён или загружен не полностью: %1. Откройте его в Word или LibreOffice и сохраните "
                   "заново, либо получите файл ещё раз."_s.arg(reason),
                   detail);
}

tl::unexpected<Error> encryptedFile()
{
    return failure(Error::Code::Parse, u"Файл защищён паролем. Откройте его в Word или Excel, снимите пароль («Файл → "
                                       "Сведения → Защита») и сохраните заново."_s);
}

tl::unexpected<Error> tooBigFile(const QString &reason)
{
    return failure(
        Error::Code::Constraint,
        u"Файл слишком велик: %1. Оставьте в нём только нужное и сохраните под другим именем."_s.arg(reason));
}

tl::unexpected<Error> wrongKindOfFile(const QString &text)
{
    return failure(Error::Code::Parse, text);
}

} // namespace versta
