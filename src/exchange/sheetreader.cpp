#include "sheetreader.h"

#include "csvsheet.h"
#include "filekind.h"
#include "htmlreader.h"
#include "odtreader.h"
#include "officepackage.h"
#include "readererrors.h"
#include "textdecoding.h"
#include "xlsxworkbook.h"

#include "core/results/sheettable.h"

#include <QBuffer>
#include <QFileInfo>

#include <limits>
#include <map>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

using Sheets = std::vector<Sheet>;
using Sources = std::vector<SheetSource>;

constexpr size_t mostMerges = 200'000;
constexpr qint64 keptBytes = 24LL * 1024 * 1024; ///< of worksheets: a region of 30,000 pupils

/// Cells as sheets have them.
class CellReceiver : public XlsxReceiver
{
public:
    /// \param cells counted so far
    CellReceiver(qint64 &cells, qint64 mostCells)
        : m_cells(cells)
        , m_mostCells(mostCells)
    {
    }

    QString countCell() override
    {
        return ++m_cells > m_mostCells ? u"в книге больше %1 ячеек"_s.arg(m_mostCells) : QString();
    }

protected:
    SheetCell cellOf(XlsxCell &cell)
    {
        // A share in per cent is what the cell shows, not what it stores.
        if (cell.number)
            return SheetCell(cell.style->format.isPercent() ? *cell.number * 100 : *cell.number);
        // Logins and names repeat down a column: rows then share one text.
        const auto column = static_cast<size_t>(cell.column);
        if (column >= m_lastTexts.size() && column < mostRemembered)
            m_lastTexts.resize(column + 1);
        if (column < m_lastTexts.size()) {
            if (m_lastTexts[column] == cell.text)
                cell.text = m_lastTexts[column];
            else
                m_lastTexts[column] = cell.text;
        }
        return SheetCell(std::move(cell.text));
    }

private:
    static constexpr size_t mostRemembered = 100;

    std::vector<QString> m_lastTexts;
    qint64 &m_cells;
    qint64 m_mostCells;
};

/// Keeps a worksheet's cells as a grid: all of them, or the first rows.
class SheetBuilder : public CellReceiver
{
public:
    SheetBuilder(QString name, qint64 &cells, qint64 mostCells, size_t mostRows)
        : CellReceiver(cells, mostCells)
        , m_mostRows(mostRows)
    {
        m_sheet.name = std::move(name);
    }

    QString takeCell(XlsxCell cell) override
    {
        rowFor(cell.row).set(cell.column, cellOf(cell));
        return {};
    }

    void takeMerge(const CellRange &range) override
    {
        if (m_sheet.merges.size() < mostMerges)
            m_sheet.merges.push_back({range.top + 1, range.left, range.bottom + 1, range.right});
    }

    bool endRow(int /*row*/) override { return m_sheet.rows.size() < m_mostRows; }

    Sheet take() { return std::move(m_sheet); }

private:
    SheetRow &rowFor(int index)
    {
        auto &rows = m_sheet.rows;
        const int number = index + 1;
        if (rows.empty() || rows.back().number() < number)
            return rows.emplace_back(number);
        const auto found = std::ranges::lower_bound(rows, number, {}, &SheetRow::number);
        return found->number() == number ? *found : *rows.insert(found, SheetRow(number));
    }

    Sheet m_sheet;
    size_t m_mostRows;
};

/// Hands a worksheet's rows on, one at a time.
class RowWalker : public CellReceiver
{
public:
    RowWalker(qint64 &cells, qint64 mostCells, const SheetSource::Take &take)
        : CellReceiver(cells, mostCells)
        , m_take(take)
    {
    }

    QString takeCell(XlsxCell cell) override
    {
        if (m_row.places().empty())
            m_row.restart(cell.row + 1);
        m_row.set(cell.column, cellOf(cell));
        return {};
    }

    bool endRow(int /*row*/) override
    {
        if (!m_row.places().empty())
            m_take(m_row);
        m_row.restart(0);
        return true;
    }

private:
    const SheetSource::Take &m_take;
    SheetRow m_row{0};
};

/// A damaged workbook was cut off on its way, nearly always; that it changed nothing is the first thing to know.
Error ofWorkbook(Error error, const QString &fileName)
{
    if (error.code == Error::Code::Corrupt) {
        error.detail = error.detail.isEmpty() ? error.text : error.text + u' ' + error.detail;
        error.text = error.text.contains(u"архив не открывается"_s)
                         ? u"Файл повреждён (архив обрывается); ничего не внесено. Скачайте его ещё раз."_s
                         : u"Файл повреждён; ничего не внесено. Скачайте его ещё раз или сохраните заново в Excel."_s;
    }
    if (!fileName.isEmpty())
        error.text = u"«%1»: %2"_s.arg(fileName, error.text);
    return error;
}

/// A workbook that its sheets read from.
struct OpenedXlsx
{
    ZipReader zip;
    XlsxWorkbook workbook;
    QString fileName;
    SheetLimits limits;
    qint64 keptCells = 0;
    /// Worksheets that are unpacked once and parsed from memory as often as it takes, by their place, as long as they
    /// are short enough together; null for others.
    std::map<size_t, QByteArray> unpacked;
    qint64 unpackedBytes = 0;
};

/// A worksheet unpacked, or nothing when it is longer than what may be kept.
Result<QByteArray> unpackedPart(OpenedXlsx &book, const QString &part)
{
    const auto entry = book.zip.stream(part, book.limits.walkedBytes);
    if (!entry)
        return tl::unexpected(entry.error());
    const qint64 most = keptBytes - book.unpackedBytes;
    QByteArray bytes(most + 1, Qt::Uninitialized);
    qint64 size = 0;
    for (qint64 got = 0; size < bytes.size() && (got = (*entry)->read(bytes.data() + size, bytes.size() - size)) > 0;)
        size += got;
    if (const auto &trouble = (*entry)->trouble())
        return tl::unexpected(*trouble);
    if (size > most)
        return QByteArray();
    book.unpackedBytes += size;
    bytes.truncate(size);
    bytes.squeeze();
    return bytes;
}

Result<> readPart(OpenedXlsx &book, size_t at, XlsxReceiver &receiver)
{
    const auto &part = book.workbook.sheets[at];
    if (!book.unpacked.contains(at)) {
        auto bytes = unpackedPart(book, part.part);
        if (!bytes)
            return tl::unexpected(bytes.error());
        book.unpacked.emplace(at, std::move(*bytes));
    }
    QByteArray &bytes = book.unpacked[at];
    if (bytes.isNull())
        return readXlsxSheet(book.zip, book.workbook, part, receiver, book.limits.walkedBytes);
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return readXlsxSheet(device, book.workbook.context, part.name, part.part, receiver);
}

Result<Sheet> loadSheet(OpenedXlsx &book, size_t at, size_t mostRows)
{
    const auto &part = book.workbook.sheets[at];
    SheetBuilder builder(part.name, book.keptCells, book.limits.cells, mostRows);
    return readPart(book, at, builder).map([&] { return builder.take(); });
}

Result<> walkSheet(OpenedXlsx &book, size_t at, const SheetSource::Take &take)
{
    qint64 cells = 0;
    RowWalker walker(cells, book.limits.walkedCells, take);
    return readPart(book, at, walker).map_error([&](Error error) {
        return ofWorkbook(std::move(error), book.fileName);
    });
}

Result<Sources> openWorkbook(ZipReader zip, const QString &mainPart, const QString &fileName, const SheetLimits &limits)
{
    auto workbook = openXlsx(zip, mainPart);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto book =
        std::make_shared<OpenedXlsx>(OpenedXlsx{std::move(zip), std::move(*workbook), fileName, limits, 0, {}, 0});
    Sources sources;
    for (size_t at = 0; at < book->workbook.sheets.size(); ++at) {
        if (book->workbook.sheets[at].hidden)
            continue;
        auto head = loadSheet(*book, at, SheetSource::headRows);
        if (!head)
            return tl::unexpected(head.error());
        if (head->rows.size() < SheetSource::headRows)
            sources.emplace_back(std::move(*head));
        else
            sources.emplace_back(
                std::move(*head), [book, at](const SheetSource::Take &take) { return walkSheet(*book, at, take); },
                [book, at] {
                    return loadSheet(*book, at, std::numeric_limits<size_t>::max()).map_error([&](Error error) {
                        return ofWorkbook(std::move(error), book->fileName);
                    });
                });
    }
    return sources;
}

/// Tables with a name are sheets; all else of a page stands on one sheet, as Excel shows a page.
Sheets sheetsOf(const DocumentContent &content)
{
    Sheets named;
    Sheet page;
    for (const auto &block : content.blocks) {
        if (const auto *paragraph = std::get_if<ContentParagraph>(&block)) {
            SheetRow row(page.rows.empty() ? 1 : page.rows.back().number() + 1);
            row.set(0, SheetCell(paragraph->shown()));
            if (!row.at(0).isEmpty())
                page.rows.push_back(std::move(row));
        } else if (const auto &table = std::get<ContentTable>(block); table.name.isEmpty()) {
            appendTable(page, table);
        } else {
            named.push_back({table.name, {}, {}});
            appendTable(named.back(), table);
        }
    }
    if (!page.isEmpty() || named.empty())
        named.push_back(std::move(page));
    return named;
}

Sources sourcesOf(Sheets sheets)
{
    Sources sources;
    sources.reserve(sheets.size());
    for (auto &sheet : sheets)
        sources.emplace_back(std::move(sheet));
    return sources;
}

Result<Sources> openArchive(const QByteArray &bytes, const QString &fileName, const SheetLimits &limits)
{
    auto zip = ZipReader::open(bytes);
    if (!zip)
        return tl::unexpected(zip.error());
    if (zip->contains(u"content.xml"_s)) {
        const auto type = zip->read(u"mimetype"_s).value_or(QByteArray());
        if (type.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
            return readOdt(*zip).map(sheetsOf).map(sourcesOf);
    }
    const auto mainPart = OfficePackage(*zip).mainPart();
    if (mainPart.endsWith(u"workbook.bin"))
        return wrongKindOfFile(u"Двоичная книга Excel (.xlsb) не читается. Сохраните её как .xlsx."_s);
    if (mainPart.startsWith(u"xl/"))
        return openWorkbook(std::move(*zip), mainPart, fileName, limits);
    if (mainPart.startsWith(u"word/"))
        return wrongKindOfFile(u"Это документ Word, а не книга Excel."_s);
    return wrongKindOfFile(u"Это архив, а не книга Excel. Распакуйте его и выберите книгу (.xlsx)."_s);
}

Result<Sheets> readLetters(const QByteArray &bytes, const QString &fileName, const SheetLimits &limits)
{
    const auto text = decodedText(bytes, htmlDeclaredEncoding(bytes));
    const auto start = text.left(4000);
    const bool html = isHtml(text);
    if (isOfficeXml(start) && !start.contains(u"<html"_s, Qt::CaseInsensitive))
        return wrongKindOfFile(u"Это таблица XML прежних версий Excel. Откройте её в Excel или LibreOffice и сохраните "
                               "как .xlsx."_s);
    if (html && fileName.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return wrongKindOfFile(u"Это веб-страница, а не книга Excel; ничего не внесено. Сайт мог отдать её вместо "
                               "выгрузки: войдите заново и скачайте книгу ещё раз."_s);
    if (html && !text.contains(u"<td"_s, Qt::CaseInsensitive))
        return wrongKindOfFile(u"Это веб-страница без таблицы, а не книга Excel; ничего не внесено. Войдите на сайт "
                               "заново и скачайте книгу ещё раз."_s);
    if (html)
        return readHtml(text).map(sheetsOf);
    bool cut = false;
    auto sheet = readCsvSheet(text, limits.cells, cut);
    if (cut)
        return tooBigFile(u"в таблице больше %1 ячеек"_s.arg(limits.cells));
    return Sheets{std::move(sheet)};
}

Result<Sources> openKnown(const QByteArray &bytes, const QString &fileName, const SheetLimits &limits)
{
    if (bytes.isEmpty())
        return wrongKindOfFile(u"Файл пуст. Возможно, он не загрузился: получите его ещё раз."_s);
    if (bytes.size() > largestFile)
        return tooBigFile(u"больше %1 МБ"_s.arg(largestFile / 1024 / 1024));
    if (bytes.startsWith("PK"))
        return openArchive(bytes, fileName, limits);
    if (isOldOffice(bytes) && containsWideText(bytes, "EncryptedPackage"))
        return encryptedFile();
    if (isOldOffice(bytes))
        return wrongKindOfFile(u"Это книга старого формата (.xls). Откройте её в Excel или LibreOffice и сохраните как "
                               ".xlsx."_s);
    if (bytes.startsWith("%PDF"))
        return wrongKindOfFile(u"Это документ PDF, а не книга Excel. Скачайте выгрузку в виде книги (.xlsx)."_s);
    if (looksBinary(bytes))
        return wrongKindOfFile(u"Файл не похож на книгу Excel или повреждён. Скачайте его ещё раз или сохраните как "
                               ".xlsx."_s);
    return readLetters(bytes, fileName, limits).map(sourcesOf);
}

} // namespace

Result<Sources> openSheets(const QByteArray &bytes, const QString &fileName, const SheetLimits &limits)
{
    return openKnown(bytes, fileName, limits).map_error([&](Error error) {
        return ofWorkbook(std::move(error), fileName);
    });
}

Result<Sources> openSheets(const QString &path, const SheetLimits &limits)
{
    const auto bytes = readWholeFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return openSheets(*bytes, QFileInfo(path).fileName(), limits);
}

Result<Sheets> readSheets(const QByteArray &bytes, const QString &fileName, const SheetLimits &limits)
{
    const auto sources = openSheets(bytes, fileName, limits);
    if (!sources)
        return tl::unexpected(sources.error());
    Sheets sheets;
    sheets.reserve(sources->size());
    for (const auto &source : *sources) {
        const auto sheet = source.whole();
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheets.push_back(**sheet);
    }
    return sheets;
}

Result<Sheets> readSheets(const QString &path, const SheetLimits &limits)
{
    const auto bytes = readWholeFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return readSheets(*bytes, QFileInfo(path).fileName(), limits);
}

} // namespace versta
