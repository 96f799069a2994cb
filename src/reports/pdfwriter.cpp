#include "pdfwriter.h"

#include "pagepainter.h"

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace versta {

using namespace Qt::StringLiterals;

namespace {

constexpr int Resolution = 1200;

} // namespace

QByteArray pdfDocument(const Report &report, const PageSetup &setup)
{
    const auto layout = layoutPages(report, setup);
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
