#include "examplefile.h"

#include "document/sample.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace versta {

using namespace Qt::StringLiterals;

Result<QString> exampleFile()
{
    const QString name = u"Пример муниципалитета.versta"_s;
    Result<QString> result = failure(Error::Code::Io, u"Не нашлось папки, куда можно записать пример."_s);
    // A home without a folder for documents still has one for the program's data.
    for (const auto place : {QStandardPaths::DocumentsLocation, QStandardPaths::AppDataLocation}) {
        const QDir folder(QStandardPaths::writableLocation(place));
        if (QFileInfo::exists(folder.filePath(name)))
            return folder.filePath(name);
        if (!folder.mkpath(u"."_s))
            continue;
        result = createSample(folder.filePath(name)).map([&] { return folder.filePath(name); });
        if (result)
            return result;
    }
    return result;
}

} // namespace versta
