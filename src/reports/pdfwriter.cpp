#include "pdfwriter.h"

#include "pagepainter.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QHashFunctions>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Resolution = 1200;

/// The moment that SOURCE_DATE_EPOCH asks to put into what is made; invalid when it does not.
QDateTime fixedDate()
{
    bool isNumber = false;
    const auto seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

/// Qt lists the fonts of a PDF in the order of a hash; for the same bytes each time that order must not be random.
class FixedHashOrder
{
public:
    explicit FixedHashOrder(bool wanted)
        : m_wanted(wanted)
    {
        if (m_wanted)
            QHashSeed::setDeterministicGlobalSeed();
    }
    ~FixedHashOrder()
    {
        if (m_wanted)
            QHashSeed::resetRandomGlobalSeed();
    }
    Q_DISABLE_COPY_MOVE(FixedHashOrder)

private:
    const bool m_wanted;
};

/// Puts the date in place of the one Qt wrote. The length stays, so that the table of offsets stays true.
void replaceDate(QByteArray &bytes, const QDateTime &date)
{
    const auto start = bytes.indexOf("/CreationDate (D:");
    const auto end = bytes.indexOf(')', start);
    if (start < 0 || end < 0)
        return;
    const auto from = bytes.indexOf(':', start) + 1;
    const auto length = end - from;
    const QByteArray text = date.toString(u"yyyyMMddHHmmss"_s).toLatin1() + (length == 15 ? "Z" : "+00'00'");
    if (text.size() == length)
        bytes.replace(from, length, text);
}

} // namespace

QByteArray pdfDocument(const Report &report, const PageSetup &setup)
{
    const auto layout = layoutPages(report, setup);
    const auto date = fixedDate();
    const FixedHashOrder order(date.isValid());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(Resolution);
    writer.setTitle(report.title.simplified());
    writer.setCreator(u"Versta"_s);
    const bool landscape = layout.paper.width() > layout.paper.height();
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize::A4), landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    painter.scale(Resolution / 72.0, Resolution / 72.0);
    for (int page = 0; page < static_cast<int>(layout.pages.size()); ++page) {
        if (page > 0 && !writer.newPage())
            return {};
        paintPage(painter, layout, page);
    }
    if (!painter.end())
        return {};
    if (date.isValid())
        replaceDate(bytes, date);
    return bytes;
}

Result<> writePdf(const Report &report, const PageSetup &setup, const QString &path)
{
    const auto name = QDir::toNativeSeparators(path);
    const auto bytes = pdfDocument(report, setup);
    if (bytes.isEmpty())
        return failure(Error::Code::Internal, u"Не удалось подготовить страницы для файла «%1»."_s.arg(name));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(
            Error::Code::Io,
            u"Не удалось записать файл «%1». Проверьте, что папка существует, доступна для записи и на диске "
            u"есть место, или выберите другую папку."_s.arg(name),
            file.errorString());
    }
    return {};
}

} // namespace versta
