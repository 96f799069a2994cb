#include "documentreader.h"

#include "docxreader.h"
#include "htmlreader.h"
#include "odtreader.h"
#include "officepackage.h"
#include "readererrors.h"
#include "textdecoding.h"
#include "textreader.h"
#include "xlsxreader.h"
#include "ziparchive.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <utility>

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

/// UTF-16 text, as names inside old Office files are written.
bool containsWide(const QByteArray &bytes, QByteArrayView word)
{
    QByteArray wide;
    for (const char c : word) {
        wide += c;
        wide += '\0';
    }
    return bytes.contains(wide);
}

/// The message for kinds that are known but not read; empty for anything else.
QString refusal(const QByteArray &bytes)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        if (containsWide(bytes, "WordDocument"))
            return u"Это документ старого формата (.doc). Откройте его в Word или LibreOffice и сохраните как .docx."_s;
        if (containsWide(bytes, "Workbook") || containsWide(bytes, "Book"))
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

/// XML of Office 2003 and of «Word XML» documents: Word reads it, this program does not.
bool isOfficeXml(const QString &start)
{
    return start.contains(u"progid=\"Word.Document\""_s) || start.contains(u"progid=\"Excel.Sheet\""_s) ||
           start.contains(u"<w:wordDocument"_s) || start.contains(u"urn:schemas-microsoft-com:office:spreadsheet"_s) ||
           start.contains(u"<pkg:package"_s);
}

bool isHtml(const QString &text)
{
    const auto start = QStringView(text).left(10'000);
    if (start.contains(u"<!doctype html", Qt::CaseInsensitive) || start.contains(u"<html", Qt::CaseInsensitive))
        return true;
    return text.contains(u"<table", Qt::CaseInsensitive) && text.contains(u"<tr", Qt::CaseInsensitive) &&
           text.contains(u"<td", Qt::CaseInsensitive);
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
    if (bytes.startsWith("\xD0\xCF\x11\xE0") && containsWide(bytes, "EncryptedPackage"))
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
