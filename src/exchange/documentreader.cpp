#include "documentreader.h"

#include "docxreader.h"
#include "odtreader.h"
#include "officepackage.h"
#include "readererrors.h"
#include "textdecoding.h"
#include "textreader.h"
#include "xlsxreader.h"
#include "ziparchive.h"

#include <QFile>
#include <QFileInfo>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 100LL * 1024 * 1024;

/// What an archive of LibreOffice calls itself; empty for other archives.
QByteArray openDocumentType(ZipReader &zip)
{
    if (!zip.contains(u"content.xml"_s) || !zip.contains(u"mimetype"_s))
        return {};
    return zip.read(u"mimetype"_s).value_or(QByteArray()).trimmed();
}

Result<DocumentContent> readArchive(const QByteArray &bytes)
{
    auto zip = ZipReader::open(bytes);
    if (!zip)
        return tl::unexpected(zip.error());
    if (const auto type = openDocumentType(*zip); type.startsWith("application/vnd.oasis.opendocument."))
        return readOdt(*zip);
    const auto mainPart = OfficePackage(*zip).mainPart();
    if (mainPart.startsWith(u"word/"))
        return readDocx(*zip, mainPart);
    if (mainPart.endsWith(u"workbook.bin"))
        return wrongKindOfFile(u"Двоичная книга Excel (.xlsb) не читается. Сохраните её как .xlsx."_s);
    if (mainPart.startsWith(u"xl/"))
        return readXlsx(*zip, mainPart);
    if (mainPart.startsWith(u"ppt/"))
        return wrongKindOfFile(
            u"Это презентация, планы из презентаций не читаются. Перенесите таблицу в документ Word."_s);
    return wrongKindOfFile(u"Это архив, а не документ. Распакуйте его и выберите файл плана (.docx, .odt, .xlsx)."_s);
}

/// Messages name the file when the caller knows it.
Error inFile(Error error, const QString &fileName)
{
    if (!fileName.isEmpty())
        error.text = u"«%1»: %2"_s.arg(fileName, error.text);
    return error;
}

Result<DocumentContent> readKnown(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return wrongKindOfFile(u"Файл пуст. Возможно, он не докачался: получите его ещё раз."_s);
    if (bytes.size() > largestFile)
        return tooBigFile(u"больше %1 МБ"_s.arg(largestFile / 1024 / 1024));
    if (bytes.startsWith("PK"))
        return readArchive(bytes);
    if (!looksBinary(bytes))
        return readText(decodedText(bytes));
    return wrongKindOfFile(
        u"Файл не похож на документ. Сохраните план как .docx, .odt или .xlsx и выберите этот файл."_s);
}

} // namespace

Result<DocumentContent> readDocument(const QByteArray &bytes, const QString &fileName)
{
    return readKnown(bytes).map_error([&](Error error) { return inFile(std::move(error), fileName); });
}

Result<DocumentContent> readDocument(const QString &path)
{
    const auto name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return failure(Error::Code::NotFound, u"Файл «%1» не найден."_s.arg(path));
    if (QFileInfo(path).isDir())
        return failure(Error::Code::Io, u"«%1» — папка. Выберите файл."_s.arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Io, u"Файл «%1» не открывается: %2"_s.arg(path, file.errorString()));
    // One byte beyond the limit is enough to refuse; pipes and devices have no size to ask for.
    const auto bytes = file.read(largestFile + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Code::Io, u"Файл «%1» не читается: %2"_s.arg(path, file.errorString()));
    return readDocument(bytes, name);
}

} // namespace versta
