#include "documentreader.h"

#include "docxreader.h"
#include "filekind.h"
#include "htmlreader.h"
#include "odtreader.h"
#include "officepackage.h"
#include "readererrors.h"
#include "textdecoding.h"
#include "textreader.h"
#include "xlsxreader.h"
#include "ziparchive.h"

#include <QFileInfo>

#include <array>
#include <utility>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

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

/// The message for kinds that are known but not read; empty for anything else.
QString refusal(const QByteArray &bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        if (containsWideText(bytes, "WordDocument"))
            return u"Это документ старого формата (.doc). Откройте его в Word или LibreOffice и сохраните как .docx."_s;
        if (containsWideText(bytes, "Workbook") || containsWideText(bytes, "Book"))
            return u"Это книга старого формата (.xls). Откройте её в Excel или LibreOffice и сохраните как .xlsx."_s;
        return u"Это файл старого формата Office. Откройте его в Word, Excel или LibreOffice и сохраните как .docx "
               "или .xlsx."_s;
    }
    static const std::array<std::pair<QByteArray, QString>, 10> kinds{{
        {"{\\rtf", u"Это документ RTF. Откройте его в Word или LibreOffice и сохраните как .docx."_s},
        {"%PDF", u"Это документ PDF. Возьмите исходный документ Word; если его нет, откройте PDF в Word и сохраните "
                 "как .docx."_s},
        {"\x89PNG", u"Это картинка, текста в ней нет. Возьмите исходный документ (.docx, .odt, .xlsx)."_s},
        {"\xFF\xD8\xFF", u"Это картинка, текста в ней нет. Возьмите исходный документ (.docx, .odt, .xlsx)."_s},
        {"GIF8", u"Это картинка, текста в ней нет. Возьмите исходный документ (.docx, .odt, .xlsx)."_s},
        {"Rar!", u"Это архив. Распакуйте его и выберите файл плана (.docx, .odt, .xlsx)."_s},
        {"7z\xBC\xAF", u"Это архив. Распакуйте его и выберите файл плана (.docx, .odt, .xlsx)."_s},
        {"\x1F\x8B", u"Это архив. Распакуйте его и выберите файл плана (.docx, .odt, .xlsx)."_s},
        {"MIME-Version:", u"Это веб-архив (.mht). Откройте его в Word и сохраните как .docx."_s},
        {"SQLite format 3", u"Это не документ, а файл базы данных. Чтобы открыть муниципалитет, выберите "
                            "«Файл → Открыть…»."_s},
    }};
    const auto start = bytes.left(1024).trimmed();
    for (const auto &[sign, text] : kinds) {
        if (start.startsWith(sign))
            return text;
    }
    return {};
}

bool hasText(const std::vector<ContentBlock> &blocks)
{
    return std::ranges::any_of(blocks, [](const ContentBlock &block) {
        if (const auto *paragraph = std::get_if<ContentParagraph>(&block))
            return !paragraph->text.trimmed().isEmpty();
        return std::ranges::any_of(std::get<ContentTable>(block).rows, [](const ContentRow &row) {
            return std::ranges::any_of(row.cells, [](const ContentCell &cell) { return hasText(cell.blocks); });
        });
    });
}

Result<DocumentContent> readLetters(const QByteArray &bytes)
{
    const auto text = decodedText(bytes, htmlDeclaredEncoding(bytes));
    const auto start = text.left(4000);
    if (start.contains(u"urn:oasis:names:tc:opendocument:xmlns:office"_s) && start.contains(u"<office:document"_s))
        return readFlatOdt(bytes);
    // Word and Excel name these schemas in their web pages too.
    if (isOfficeXml(start) && !start.contains(u"<html"_s, Qt::CaseInsensitive))
        return wrongKindOfFile(u"Это документ XML прежних версий Office. Откройте его в Word или Excel и сохраните "
                               "как .docx или .xlsx."_s);
    return isHtml(text) ? readHtml(text) : readText(text);
}

Result<DocumentContent> readKnown(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return wrongKindOfFile(u"Файл пуст. Возможно, он не загрузился: получите его ещё раз."_s);
    if (bytes.size() > largestFile)
        return tooBigFile(u"больше %1 МБ"_s.arg(largestFile / 1024 / 1024));
    if (bytes.startsWith("PK"))
        return readArchive(bytes);
    if (bytes.startsWith("\xD0\xCF\x11\xE0") && containsWideText(bytes, "EncryptedPackage"))
        return encryptedFile();
    if (const auto text = refusal(bytes); !text.isEmpty())
        return wrongKindOfFile(text);
    if (looksBinary(bytes))
        return wrongKindOfFile(u"Файл не похож на документ или повреждён. Сохраните план как .docx, .odt или .xlsx и "
                               "выберите этот файл."_s);
    return readLetters(bytes);
}

/// Messages name the file when the caller knows it.
Error inFile(Error error, const QString &fileName)
{
    if (!fileName.isEmpty())
        error.text = u"«%1»: %2"_s.arg(fileName, error.text);
    return error;
}

} // namespace

Result<DocumentContent> readDocument(const QByteArray &bytes, const QString &fileName)
{
    auto content = readKnown(bytes);
    if (content && !hasText(content->blocks))
        content = wrongKindOfFile(u"В файле нет текста. Если это снимки страниц, возьмите исходный документ или "
                                  "наберите план заново."_s);
    return std::move(content).map_error([&](Error error) { return inFile(std::move(error), fileName); });
}

Result<DocumentContent> readDocument(const QString &path)
{
    const auto bytes = readWholeFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readDocument(*bytes, QFileInfo(path).fileName());
}

} // namespace versta
